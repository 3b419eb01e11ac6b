"""Mutants of a module: one change each in its syntax tree, compiled with the lines of the module itself."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType
from typing import NamedTuple

_COMPARED = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_COMPUTED = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult}
Edit = tuple[str, Callable[[], None]]


class Mutant(NamedTuple):
    """A changed module: what is changed where, and which node of the tree that is."""

    path: Path
    line: int
    column: int
    change: str
    node: int

    @property
    def code(self) -> CodeType:
        """The changed module, compiled."""
        tree = ast.parse(self.path.read_text("utf-8"))
        if edit := _edit(_told_apart(tree)[self.node]):
            edit[1]()
        return compile(ast.fix_missing_locations(tree), str(self.path), "exec", dont_inherit=True)


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of a module."""
    for at, node in enumerate(_told_apart(ast.parse(path.read_text("utf-8")))):
        if edit := _edit(node):
            yield Mutant(path, node.lineno, node.col_offset, edit[0], at)


def _told_apart(tree: ast.Module) -> list[ast.expr | ast.stmt]:
    """Nodes whose change could be told: neither annotations, which nothing evaluates, nor what zip asserts."""
    silent = {id(inner) for node in ast.walk(tree) for part in _silent(node) for inner in ast.walk(part)}
    return [node for node in ast.walk(tree) if isinstance(node, ast.expr | ast.stmt) and id(node) not in silent]


def _silent(node: ast.AST) -> list[ast.AST]:
    match node:
        case ast.AnnAssign(annotation=told) | ast.arg(annotation=ast.expr() as told):
            return [told]
        case ast.FunctionDef(returns=ast.expr() as told):
            return [told]
        case ast.keyword(arg="strict", value=told):
            return [told]
    return []


def _edit(node: ast.AST) -> Edit | None:
    """The change that a node may suffer, told, with what makes it."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in _COMPARED:
            other = _COMPARED[type(op)]
            return f"{type(op).__name__} -> {other.__name__}", lambda: setattr(node, "ops", [other()])
        case ast.BinOp(op=op) if type(op) in _COMPUTED:
            made = _COMPUTED[type(op)]
            return f"{type(op).__name__} -> {made.__name__}", lambda: setattr(node, "op", made())
        case ast.BoolOp(op=op):
            joint = ast.Or if isinstance(op, ast.And) else ast.And
            return f"{type(op).__name__} -> {joint.__name__}", lambda: setattr(node, "op", joint())
        case ast.UnaryOp(op=ast.Not()):
            return "not x -> not not x", lambda: setattr(node, "operand", ast.UnaryOp(ast.Not(), node.operand))
        case ast.Constant(value=bool() as value):
            return f"{value} -> {not value}", lambda: setattr(node, "value", not value)
        case ast.Constant(value=int() as value):
            return f"{value} -> {value + 1}", lambda: setattr(node, "value", value + 1)
        case ast.Return(value=ast.Constant(value=None | bool())):
            return None  # `None` would be no change; a truth value is changed as such
        case ast.Return(value=ast.expr()):
            return "return x -> return None", lambda: setattr(node, "value", _none_after(node.value))
    return None


def _none_after(value: ast.expr) -> ast.expr:
    """Nothing, once a value has been worked out, so that the functions inside it and around it stay the same."""
    return ast.Subscript(ast.Tuple([value, ast.Constant(None)], ast.Load()), ast.Constant(1), ast.Load())


def differing(old: CodeType, new: CodeType) -> Iterator[tuple[CodeType, CodeType]]:
    """Pairs of code in a module and its mutant that are not the same: the changed function first, then those around."""
    for before, after in zip(_inner(old), _inner(new), strict=True):
        yield from differing(before, after)
    if old != new:
        yield old, new


def _inner(code: CodeType) -> list[CodeType]:
    return [part for part in code.co_consts if isinstance(part, CodeType)]
