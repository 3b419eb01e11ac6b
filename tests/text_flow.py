"""Follows strings through the syntax trees of the screen, to where something reads them as markup.

A string is plain where it is written in the source, comes from the encoder, or is made of such strings and numbers.
Everything else may hold words of a report. A parameter is plain where every caller passes a plain value, a function
where it returns nothing else; both are assumed until a breach shows otherwise, so that circles end.
"""

import ast
from functools import cache

# Read their first argument, and these keywords, as Markdown.
MARKDOWN = {
    "button", "caption", "checkbox", "download_button", "error", "expander", "file_uploader", "form_submit_button",
    "header", "info", "link_button", "markdown", "metric", "multiselect", "number_input", "page_link", "pills",
    "popover", "radio", "segmented_control", "select_slider", "selectbox", "slider", "spinner", "status", "subheader",
    "success", "tabs", "text_area", "text_input", "title", "toast", "toggle", "warning", "write",
}  # fmt: skip
# Read only these keywords so.
MARKDOWN_BY_KEYWORD = {"Page", "progress", "set_page_config"}
# Read what they are given as HTML, as a template or as a script.
MARKUP = {
    "CssLink", "DivIcon", "Element", "Html", "IFrame", "JavascriptLink", "JsCode", "Popup", "Template", "Tooltip",
    "html",
}  # fmt: skip
# Altair's tooltips are text.
NO_MARKUP = {"alt.Tooltip"}
# They read whole frames or tracebacks as markup.
NEVER = {"explore", "iframe", "st.exception", "GeoJsonPopup"}
CHOICES = {"multiselect", "pills", "radio", "segmented_control", "select_slider", "selectbox"}
SPOKEN = {"body", "caption", "help", "label", "placeholder", "text", "title", "value"}
# What stands in a field to be typed over is shown as it is.
TYPED = {"text_area", "text_input"}
# Properties of what Leaflet draws: it sets them as HTML.
PROPERTIES = {"css", "text", "tip"}
NUMBERS = {"int", "float", "bool"}
COUNTING = {"int", "float", "len", "round", "abs", "bool"}
SHAPES = {"sorted", "list", "tuple", "set", "frozenset", "max", "min", "dict"}
METHODS = {"format", "items", "join", "lower", "values"}
COMPREHENSIONS = (ast.ListComp, ast.GeneratorExp, ast.SetComp)


@cache
def parsed(source):
    return ast.parse(source)


def name_of(node):
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


class Screen:
    """The modules of the screen, and what is plain in them.

    Parameters
    ----------
    modules : dict of str to str
        Name -> source.
    records : dict of str to str
        Other modules, whose records and constants are known but not searched for breaches.
    trusted : set of str
        Functions whose result is plain, and fields (``Record.field``) that are.
    """

    def __init__(self, modules, records, trusted):
        self.trees = {name: parsed(source) for name, source in modules.items()}
        self.trusted = trusted
        every = [*self.trees.values(), *map(parsed, records.values())]
        self.fields = {
            (c.name, f.target.id): f.annotation
            for t in every for c in ast.walk(t) if isinstance(c, ast.ClassDef)
            for f in c.body if isinstance(f, ast.AnnAssign)
        }  # fmt: skip
        self.constants = {n: v for t in every for n, v in bindings(t.body) if n.isupper() and n[0] != "_"}
        self.private = {
            (m, n): v for m, t in self.trees.items() for n, v in bindings(t.body) if n.strip("_").isupper()
        }  # fmt: skip
        self.functions = {}
        self.returned = {}
        for tree in every:
            for f in ast.walk(tree):
                if isinstance(f, ast.FunctionDef):
                    self.returned.setdefault(f.name, set()).add(ast.unparse(f.returns) if f.returns else "")
        self.home = {scope: module for module, tree in self.trees.items() for scope in scopes(tree)}
        for scope in self.home:
            if isinstance(scope, ast.FunctionDef):
                self.functions.setdefault(scope.name, []).append(scope)
        self.called = {name_of(n.func) for t in self.trees.values() for n in ast.walk(t) if isinstance(n, ast.Call)}
        self.rough = set()
        # Names that are being looked into: one that is made of itself is as plain as the rest of what it is made of.
        self.open = set()
        self._settle()

    def breaches(self):
        """Where a string that may be a report's reaches markup: (module, line, call)."""
        for scope, module in self.home.items():
            for node in own(scope):
                yield from ((module, node.lineno, told) for told in self._breaches(node, scope))

    def _breaches(self, node, scope):
        if isinstance(node, ast.keyword) and node.arg == "unsafe_allow_html":
            yield "unsafe_allow_html"
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value in PROPERTIES and not self.plain(value, scope):
                    yield f"property {key.value}"
        if not isinstance(node, ast.Call):
            return
        called = name_of(node.func)
        if NEVER & {called, ast.unparse(node.func)}:
            yield called
        for value in self._read_as_markup(node, called):
            if not self.plain(value, scope):
                yield called

    def _read_as_markup(self, node, called):
        if called in MARKUP and ast.unparse(node.func) not in NO_MARKUP:
            yield from node.args
            yield from (k.value for k in node.keywords)
        elif isinstance(node.func, ast.Attribute) and called in MARKDOWN | MARKDOWN_BY_KEYWORD:
            yield from node.args[: int(called in MARKDOWN)]
            yield from (
                k.value for k in node.keywords if k.arg in SPOKEN and not (called in TYPED and k.arg == "value")
            )
            if called in CHOICES:
                yield from self._choices(node)
        elif called == "_feature":
            yield from (k.value for k in node.keywords if k.arg in PROPERTIES)

    def _choices(self, node):
        """What the choices are written as: the options, or what a function makes of them."""
        written = [k.value for k in node.keywords if k.arg == "format_func"]
        if written:
            yield from written
        else:
            yield from node.args[1:2]
            yield from (k.value for k in node.keywords if k.arg == "options")

    def _settle(self):
        """Parameters and functions that some call or return makes rough, until no more are found."""
        before = -1
        while before != len(self.rough):
            before = len(self.rough)
            for scope in self.home:
                for node in own(scope):
                    if isinstance(node, ast.Call):
                        self._pass(node, scope)
                    if isinstance(node, ast.Return) and node.value and not self.plain(node.value, scope):
                        self.rough.add((scope, "returns"))

    def _meant(self, call, scope):
        """Functions that a call may be of: the module's own, else those of the name."""
        named = self.functions.get(name_of(call.func), [])
        if not isinstance(call.func, ast.Name):
            return named if is_of_module(call.func, scope) else []
        return [f for f in named if self.home[f] == self.home[scope]] or named

    def _pass(self, call, scope):
        for function in self._meant(call, scope):
            names = [a.arg for a in function.args.args]
            given = [*zip(names, call.args, strict=False), *((k.arg, k.value) for k in call.keywords)]
            for name, value in given:
                if isinstance(value, ast.Starred) or name is None:
                    self.rough.update((function, n) for n in names)
                elif not self.plain(value, scope):
                    self.rough.add((function, name))

    def plain(self, node, scope):
        """Whether a value is plain, or a container of plain values."""
        if isinstance(node, ast.Constant) or self.number(node, scope):
            return True
        read = getattr(self, f"_{type(node).__name__.lower()}", None)
        if isinstance(node, COMPREHENSIONS):
            return self.plain(node.elt, scope)
        return bool(read and read(node, scope))

    def _joinedstr(self, node, scope):
        return all(self.plain(v, scope) for v in node.values)

    def _formattedvalue(self, node, scope):
        # A text cannot be formatted so: Python raises.
        written = node.format_spec.values if node.format_spec else ()
        counted = "".join(v.value for v in written if isinstance(v, ast.Constant)).endswith((",", "d", "f", "%"))
        return counted or self.plain(node.value, scope)

    def _list(self, node, scope):
        return all(self.plain(e, scope) for e in node.elts)

    _tuple = _set = _list

    def _dict(self, node, scope):
        return all(self.plain(v, scope) for v in node.values)

    def _dictcomp(self, node, scope):
        return self.plain(node.value, scope)

    def _binop(self, node, scope):
        return self.plain(node.left, scope) and self.plain(node.right, scope)

    def _unaryop(self, node, scope):
        return self.plain(node.operand, scope)

    def _boolop(self, node, scope):
        return all(self.plain(v, scope) for v in node.values)

    def _ifexp(self, node, scope):
        return self.plain(node.body, scope) and self.plain(node.orelse, scope)

    def _starred(self, node, scope):
        return self.plain(node.value, scope)

    def _subscript(self, node, scope):
        return self.plain(node.value, scope)

    def _lambda(self, node, scope):
        return self.plain(node.body, scope)

    def _attribute(self, node, scope):
        """A constant record's field, a trusted field, a method of a plain container."""
        if isinstance(node.value, ast.Name) and self._constant(node.value.id, scope) is not None:
            return True
        if node.attr == "__getitem__":
            return self.plain(node.value, scope)
        if isinstance(node.value, ast.Call) and f"{name_of(node.value.func)}.{node.attr}" in self.trusted:
            return True
        kind = self.kind(node.value, scope)
        return kind is not None and f"{ast.unparse(kind)}.{node.attr}" in self.trusted

    def _call(self, node, scope):
        called = name_of(node.func)
        if called == "say":
            return all(self.plain(k.value, scope) for k in node.keywords)
        if called in self.trusted or called in COUNTING:
            return True
        if called in SHAPES or called == "str":
            return all(self.plain(a, scope) for a in node.args)
        if called == "read_text":
            return ast.unparse(node.func).startswith("files('dashboard')")
        if isinstance(node.func, ast.Attribute) and called in METHODS:
            return self.plain(node.func.value, scope) and all(self.plain(a, scope) for a in node.args)
        meant = self._meant(node, scope)
        return bool(meant) and all((f, "returns") not in self.rough for f in meant)

    def _name(self, node, scope):
        if (scope, node.id) in self.open:
            return True
        found = [value for name, value in bound(scope) if name == node.id]
        if found:
            self.open.add((scope, node.id))
            told = all(self.plain(value, scope) for value in found)
            self.open.discard((scope, node.id))
            return told
        if isinstance(scope, ast.FunctionDef) and node.id in {a.arg for a in scope.args.args}:
            kind = next(a.annotation for a in scope.args.args if a.arg == node.id)
            return numeric(kind) or (scope.name in self.called and (scope, node.id) not in self.rough)
        constant = self._constant(node.id, scope)
        return constant is not None and self.plain(constant, scope)

    def _constant(self, name, scope):
        """What a constant is: the module's own before one of another module, which has no leading underscore."""
        return self.private.get((self.home[scope], name), self.constants.get(name))

    def number(self, node, scope):
        """Whether a value is a number, or a container of numbers, by what is declared."""
        return numeric(self.kind(node, scope))

    def kind(self, node, scope):
        """Declared type of a value, None where nothing is declared."""
        if isinstance(node, ast.Name):
            declared = [a.annotation for a in getattr(getattr(scope, "args", None), "args", ()) if a.arg == node.id]
            return declared[0] if declared else self._kind_of_bound(node.id, scope)
        if isinstance(node, ast.Attribute):
            kind = self.kind(node.value, scope)
            return self.fields.get((ast.unparse(kind), node.attr)) if kind is not None else None
        if isinstance(node, ast.Call):
            known = isinstance(node.func, ast.Name) or is_of_module(node.func, scope)
            declared = self.returned.get(name_of(node.func), set()) if known else set()
            return ast.parse(min(declared), mode="eval").body if len(declared) == 1 and any(declared) else None
        if isinstance(node, ast.Subscript):
            return element(self.kind(node.value, scope))
        return None

    def _kind_of_bound(self, name, scope):
        for target, value in bound(scope):
            inner = value.value if isinstance(value, ast.Starred) else value
            if target == name and name not in {n.id for n in ast.walk(inner) if isinstance(n, ast.Name)}:
                kind = self.kind(inner, scope)
                return element(kind) if isinstance(value, ast.Starred) else kind
        return None


def is_of_module(function, scope):
    """Whether a function is called on a module (``state.filters``), not on a value that the scope has."""
    if not isinstance(function, ast.Attribute) or not isinstance(function.value, ast.Name):
        return False
    arguments = {a.arg for a in scope.args.args} if isinstance(scope, ast.FunctionDef) else set()
    return function.value.id not in arguments | {name for name, _ in bound(scope)}


def numeric(kind):
    """Whether a declared type is a number, or nothing but numbers."""
    if kind is None:
        return False
    told = {n.id for n in ast.walk(kind) if isinstance(n, ast.Name)}
    return bool(told & NUMBERS) and told <= NUMBERS | {"tuple", "list", "set", "Sequence"}


def element(kind):
    """Type of what a container of a declared type holds."""
    if not isinstance(kind, ast.Subscript):
        return None
    inner = kind.slice.elts if isinstance(kind.slice, ast.Tuple) else [kind.slice]
    return inner[-1] if name_of(kind.value) in {"dict", "Mapping"} else inner[0]


@cache
def scopes(tree):
    """The module itself and every function in it."""
    return [tree, *(n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef))]


@cache
def own(scope):
    """Nodes of a scope, those of functions within it left out."""
    found, waiting = [], list(ast.iter_child_nodes(scope))
    while waiting:
        found.append(waiting.pop())
        if not isinstance(found[-1], ast.FunctionDef):
            waiting.extend(ast.iter_child_nodes(found[-1]))
    return found


def bindings(body):
    """Names that statements bind, with their values."""
    for node in body:
        if isinstance(node, ast.Assign):
            yield from ((t.id, node.value) for t in node.targets if isinstance(t, ast.Name))
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            yield node.target.id, node.value


@cache
def bound(scope):
    """Names bound anywhere in a scope; those of loops with the container, starred."""
    return tuple(_bound(scope))


def _bound(scope):
    for node in own(scope):
        yield from bindings([node])
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple):
            yield from pairs(node.targets[0], node.value)
        if isinstance(node, ast.NamedExpr):
            yield node.target.id, node.value
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            yield node.target.id, node.value
        if isinstance(node, ast.For | ast.comprehension):
            several = not isinstance(node.target, ast.Name)
            yield from pairs(node.target, node.iter) if several else [(node.target.id, ast.Starred(node.iter))]


def pairs(targets, value):
    """Names of an unpacked tuple with its parts, or with the whole where the parts are not written out."""
    names = [t.id for t in ast.walk(targets) if isinstance(t, ast.Name)]
    parts = value.elts if isinstance(value, ast.Tuple) and len(value.elts) == len(names) else [value] * len(names)
    return list(zip(names, parts, strict=True))
