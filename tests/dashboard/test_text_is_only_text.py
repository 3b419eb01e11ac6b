"""Read from the syntax trees: nothing becomes markup on the screen but by `safe_text` and `safe_link`."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAFE = {"safe_text", "safe_link"}
# Functions of ours that return markup; what they return is checked as any other markup is.
MARKUP = {
    "marked", "source_line", "sentences_of", "whole", "legend", "shapes", "_title", "_because", "_fact_line",
    "disagreements", "beside", "copy_line",
}  # fmt: skip
# Ours, never a report's: numbers, colours, shapes, and the package's own style sheet.
OWN = {"key", "kind", "colour", "shape", "name", "read_text"}
TABLES = {"HIGHLIGHTS"}
# These take Markdown or raw HTML, or fetch what they are told to.
BANNED_CALLS = {"markdown", "write", "title", "header", "metric", "latex", "iframe", "Popup", "explore", "components"}
# Labels of ours; their text is Markdown.
LABELLED = {"caption", "subheader", "info", "success", "warning", "error", "toast", "button", "tabs", "selectbox"}
SPOKEN = {"say", *SAFE, "_told"}
FOLIUM_ROOMS = {"dashboard/flowmap/basemap.py", "dashboard/flowmap/layer.py", "dashboard/parts/flow_map.py"}


def called(node):
    """Last name of what a call calls."""
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def ours(node):
    """Encoded already, or made of our own words only."""
    if isinstance(node, ast.Subscript):
        return getattr(node.value, "id", "") in TABLES
    return isinstance(node, ast.Call) and called(node) in SAFE | MARKUP | OWN


def raw(node, assigned):
    """Parts of an expression that come into markup as they are."""
    if isinstance(node, ast.Constant) or ours(node):
        return
    if isinstance(node, ast.JoinedStr):
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from raw(part.value, assigned)
    elif isinstance(node, ast.BinOp):
        yield from (one for side in (node.left, node.right) for one in raw(side, assigned))
    elif isinstance(node, ast.IfExp):
        yield from (one for side in (node.body, node.orelse) for one in raw(side, assigned))
    elif isinstance(node, ast.BoolOp):
        yield from (one for value in node.values for one in raw(value, assigned))
    elif isinstance(node, (ast.List, ast.Tuple)):
        yield from (one for element in node.elts for one in raw(element, assigned))
    elif isinstance(node, ast.Starred):
        yield from raw(node.value, assigned)
    elif isinstance(node, (ast.GeneratorExp, ast.ListComp)):
        inner = assigned | {c.target.id: [c.iter] for c in node.generators if isinstance(c.target, ast.Name)}
        yield from raw(node.elt, inner)
    elif isinstance(node, ast.Call) and called(node) == "join":
        yield from raw(node.args[0], assigned)
    elif isinstance(node, ast.Name) and node.id in assigned:
        rest = {k: v for k, v in assigned.items() if k != node.id}
        yield from (one for value in assigned[node.id] for one in raw(value, rest))
    elif not (isinstance(node, ast.Name) and node.id in OWN):
        yield ast.unparse(node)


def assignments(function):
    """What each local name is made of: by assignment and by ``append``."""
    found = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value)
                elif isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    pairs = zip(target.elts, node.value.elts, strict=True)
                    for name, value in ((n, v) for n, v in pairs if isinstance(n, ast.Name)):
                        found.setdefault(name.id, []).append(value)
        elif isinstance(node, ast.Call) and called(node) == "append" and isinstance(node.func.value, ast.Name):
            found.setdefault(node.func.value.id, []).append(node.args[0])
    return found


def breaches(source, path="dashboard/parts/x.py"):
    tree = ast.parse(source)
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        assigned = assignments(function)
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and called(node) == "html":
                yield from (f"html({one})" for one in raw(node.args[0], assigned))
            if function.name in MARKUP and isinstance(node, ast.Return):
                yield from (f"{function.name} returns {one}" for one in raw(node.value, assigned))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from wrong_call(node, path)
        if isinstance(node, ast.keyword) and node.arg == "unsafe_allow_html":
            yield "unsafe_allow_html"


def wrong_call(node, path):
    name = called(node)
    on = ast.unparse(node.func).split(".")[0]
    if name in BANNED_CALLS and on in ("st", "folium", "columns", "column", "components"):
        yield f"{on}.{name}"
    if on == "folium" and path not in FOLIUM_ROOMS:
        yield f"folium outside its rooms: {name}"
    if name in LABELLED and on in ("st", "columns", "column") and node.args and not spoken(node.args[0]):
        yield f"{on}.{name}({ast.unparse(node.args[0])})"


def spoken(label):
    if isinstance(label, ast.ListComp):
        return spoken(label.elt)
    return isinstance(label, ast.Call) and called(label) in SPOKEN


FILES = {
    p.relative_to(ROOT).as_posix(): p.read_text("utf-8") for p in (ROOT / "app.py", *ROOT.glob("dashboard/**/*.py"))
}


@pytest.mark.parametrize("path", FILES)
def test_text_reaches_the_screen_by_the_encoder_only(path):
    assert list(breaches(FILES[path], path)) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("st.html(f'<p>{report.title}</p>')", "html(report.title)"),
        ("text = report.text\n    st.html(text)", "html(report.text)"),
        ("st.html(''.join(f'<b>{o}</b>' for o in names))", "html(names)"),
        ("st.html('<p>' + mask(report.text))", "html(mask(report.text))"),
        ("st.markdown(text)", "st.markdown"),
        ("st.error(str(error))", "st.error(str(error))"),
        ("st.caption(report.title)", "st.caption(report.title)"),
        ("st.text('x', unsafe_allow_html=True)", "unsafe_allow_html"),
        ("folium.Tooltip(text)", "folium outside its rooms: Tooltip"),
        ("folium.Popup(text)", "folium.Popup"),
    ],
)
def test_a_planted_breach_is_found(line, told):
    assert told in list(breaches(f"def draw(report, names):\n    {line}\n"))
