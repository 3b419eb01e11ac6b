"""What the mutation run changes in a module, and that each change is one."""

import pytest

from scripts.mutants import differing, mutants

MODULE = '''
from __future__ import annotations

LIMIT = 3


def near(a: int, b: tuple[int, 2] = (), *, exact: bool = False) -> None:
    """Tell 1 from 2."""
    far: Literal[7] = [x for x in zip(a, b, strict=True) if not x]
    if exact and a - 1 < LIMIT:
        return None
    return sorted(far)
'''
CHANGES = [
    (4, "3 -> 4"),
    (7, "False -> True"),
    (9, "not x -> not not x"),
    (10, "1 -> 2"),
    (10, "And -> Or"),
    (10, "Lt -> LtE"),
    (10, "Sub -> Add"),
    (12, "return x -> return None"),
]


@pytest.fixture
def module(tmp_path):
    path = tmp_path / "module.py"
    path.write_text(MODULE, "utf-8")
    return path


def test_all_but_annotations_docstrings_and_assertions_is_changed(module):
    assert sorted((mutant.line, mutant.change) for mutant in mutants(module)) == CHANGES


def test_a_mutant_differs_in_one_function_and_those_around_it(module):
    code = compile(MODULE, str(module), "exec", dont_inherit=True)
    assert list(differing(code, code)) == []
    changed = {m.change: [old.co_name for old, _ in differing(code, m.code)] for m in mutants(module)}
    assert changed["Lt -> LtE"] == changed["return x -> return None"] == ["near", "<module>"]
    assert changed["not x -> not not x"] == ["<listcomp>", "near", "<module>"]
    assert changed["3 -> 4"] == changed["False -> True"] == ["<module>"]


def test_a_function_that_returns_nothing_still_closes_over_the_same(tmp_path):
    path = tmp_path / "module.py"
    path.write_text("def outer(x):\n    def inner():\n        return x\n    return inner\n", "utf-8")
    outer, inner = {}, {}
    for mutant, into in zip(mutants(path), (outer, inner), strict=True):
        exec(mutant.code, into)
    assert outer["outer"](1) is None
    assert inner["outer"](1)() is None
    assert inner["outer"](1).__closure__
