"""Mutation run: change one thing at a time in modules of numbers, dates and roles, and see whether a test notices.

Usage: python -m scripts.mutate [--sample N] [--seed N] [MODULE...]. It prints the survivors, and exits with 1 where
less than 85 % are noticed. Nothing in the working tree is changed: a mutant stands in the test process in place of its
module.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
LEAST = 0.85
TIMEOUT_S = 120
# A module, and the tests that must notice.
TESTS = {
    "geodata.text.numbers": "tests/geodata/text/test_numbers.py",
    "geodata.text.number_words": "tests/geodata/text/test_numbers.py",
    "geodata.text.number_units": "tests/geodata/text/test_numbers.py",
    "geodata.text.dates": "tests/geodata/text/test_dates.py",
    "geodata.text.dates_en": "tests/geodata/text/test_dates.py",
    "geodata.text.dates_zh": "tests/geodata/text/test_dates.py",
    "geodata.extraction.roles": "tests/geodata/extraction/test_roles.py",
    "geodata.extraction.verb_classes": "tests/geodata/extraction/test_roles.py",
    "geodata.extraction.relations": "tests/geodata/extraction/test_roles.py",
}
_COMPARED = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_COMPUTED = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult}
# Runs the tests with one module replaced, before anything has imported it.
_RUN = """
import sys, importlib.abc, importlib.util, pytest
name, code, path = sys.argv[1], sys.stdin.read(), sys.argv[2]
class Mutant(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, wanted, *_):
        return importlib.util.spec_from_loader(wanted, self) if wanted == name else None
    def exec_module(self, module):
        module.__file__ = path
        exec(compile(code, path, "exec"), module.__dict__)
sys.meta_path.insert(0, Mutant())
sys.exit(pytest.main(["-q", "-x", "-p", "no:cacheprovider", "-p", "no:randomly", "--no-header", *sys.argv[3:]]))
"""


class Mutant(NamedTuple):
    """A changed module: what was changed where, and its source."""

    module: str
    line: int
    change: str
    source: str


def mutants(module: str, source: str) -> Iterator[Mutant]:
    """Every mutant of a module, one change each."""
    tree = ast.parse(source)
    for at, node in enumerate(ast.walk(tree)):
        for number, (told, _) in enumerate(_edits(node)):
            changed = copy.deepcopy(tree)
            target = next(other for index, other in enumerate(ast.walk(changed)) if index == at)
            _edits(target)[number][1]()
            yield Mutant(module, getattr(node, "lineno", 0), told, ast.unparse(changed))


def _edits(node: ast.AST) -> list[tuple[str, Callable[[], None]]]:
    """Changes that one node may suffer, each told, with what makes it."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in _COMPARED:
            other = _COMPARED[type(op)]
            return [(f"{type(op).__name__} -> {other.__name__}", lambda: setattr(node, "ops", [other()]))]
        case ast.BinOp(op=op) if type(op) in _COMPUTED:
            made = _COMPUTED[type(op)]
            return [(f"{type(op).__name__} -> {made.__name__}", lambda: setattr(node, "op", made()))]
        case ast.BoolOp(op=op):
            joint = ast.Or if isinstance(op, ast.And) else ast.And
            return [(f"{type(op).__name__} -> {joint.__name__}", lambda: setattr(node, "op", joint()))]
        case ast.UnaryOp(op=ast.Not()):
            return [("not x -> not not x", lambda: setattr(node, "operand", ast.UnaryOp(ast.Not(), node.operand)))]
        case ast.Constant(value=bool() as value):
            return [(f"{value} -> {not value}", lambda: setattr(node, "value", not value))]
        case ast.Constant(value=int() as value):
            return [(f"{value} -> {value + 1}", lambda: setattr(node, "value", value + 1))]
        case ast.Return(value=ast.expr()):
            return [("return x -> return None", lambda: setattr(node, "value", ast.Constant(None)))]
    return []


def is_noticed(mutant: Mutant) -> bool:
    """Whether a test fails, or does not end."""
    path = str(ROOT / mutant.module.replace(".", "/")) + ".py"
    command = [sys.executable, "-c", _RUN, mutant.module, path, TESTS[mutant.module]]
    try:
        done = subprocess.run(
            command, input=mutant.source, text=True, capture_output=True, timeout=TIMEOUT_S, cwd=ROOT, check=False,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def main() -> int:
    """Run a sample of the mutants, or all of them."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("modules", nargs="*", default=[], choices=[*TESTS, []], metavar="MODULE")
    wanted.add_argument("--sample", type=int, help="so many of all mutants, drawn by the seed")
    wanted.add_argument("--seed", type=int, default=1)
    choice = wanted.parse_args()
    sources = {name: (ROOT / f"{name.replace('.', '/')}.py").read_text("utf-8") for name in choice.modules or TESTS}
    failing = [name for name, source in sources.items() if is_noticed(Mutant(name, 0, "nothing", source))]
    if failing:
        raise SystemExit(f"{', '.join(failing)}: the tests fail without any change; mend that first")
    made = [mutant for name, source in sources.items() for mutant in mutants(name, source)]
    drawn = Random(choice.seed).sample(made, min(choice.sample, len(made))) if choice.sample else made
    alive = [mutant for mutant in drawn if not is_noticed(mutant)]
    for mutant in sorted(alive):
        print(f"survives: {mutant.module}, line {mutant.line}: {mutant.change}")
    share = 1 - len(alive) / len(drawn)
    noticed = f"{len(drawn) - len(alive)} of {len(drawn)} mutants noticed ({share:.0%})"
    print(f"{noticed}; {len(made)} in all, seed {choice.seed}")
    return int(share < LEAST)


if __name__ == "__main__":
    sys.exit(main())
