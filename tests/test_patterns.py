"""No pattern is open to backtracking: time grows with the input and no faster, whatever it is.

Every compiled pattern of the package is found by walking its modules, and pumped with what patterns are made of. A
search begins anew at each character, so that a run without a bound, such as `[0-9]+`, makes a square.
"""

import re
import time
from importlib import import_module
from pkgutil import walk_packages

import pytest

import geodata

PUMPS = (
    "0",
    " ",
    "a",
    "A",
    "a ",
    "Aa ",
    "Aa, ",
    "一",
    "二十",
    "1,",
    "1.",
    "、",
    "，",
    "(",
    "-",
    "'",
    "\n",
    "月",
    "年1",
    "万",
    "张某",
    "张、",
    "的",
)
SIZES = (800, 1600)
# Twice the input: linear work doubles, a square quadruples, a cube takes eight times as long.
MOST, BLATANT = 2.6, 8
# Below this even the longest input costs nothing to speak of, and clocks tell noise.
NOTHING_S = 0.0015
ROUNDS, TRIES = 5, 4


def patterns(value):
    """Patterns in a module's attribute, within tuples, lists and mappings too."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from patterns(tuple(value.values()))
    elif isinstance(value, tuple | list | frozenset | set):
        for one in value:
            yield from patterns(one)


def compiled():
    """Every pattern of the package, once, by where it was found."""
    found = {}
    for module in walk_packages(geodata.__path__, "geodata."):
        if module.name == "geodata.__main__":
            continue
        for name, value in vars(import_module(module.name)).items():
            for number, pattern in enumerate(patterns(value)):
                found.setdefault(pattern, f"{module.name}.{name}[{number}]")
    return {where: pattern for pattern, where in found.items()}


PATTERNS = compiled()


def literals(pattern):
    """The pattern's own words, which get it furthest before it fails."""
    return re.findall(r"[A-Za-z]{3,}|[一-鿿]+", pattern.pattern)[:4]


def seconds(pattern, text, rounds=ROUNDS):
    """All matches, as the rules look for them; the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for _ in pattern.finditer(text):
            pass
        best = min(best, time.process_time() - start)
    return best


def blows_up(pattern, pump, size=SIZES):
    """Whether time grows faster than the input, measured again before it is believed."""
    shorter, longer = ((pump * n)[: n * 2] + "!" for n in size)
    for _ in range(TRIES):
        if seconds(pattern, longer, rounds=1) < NOTHING_S:
            return False
        growth = seconds(pattern, longer) / seconds(pattern, shorter)
        if growth <= MOST or growth > BLATANT:
            return growth > MOST
    return True


@pytest.mark.parametrize("where", PATTERNS)
def test_time_grows_with_the_input(where):
    pattern = PATTERNS[where]
    pumps = (*PUMPS, *literals(pattern))
    assert [pump for pump in pumps if blows_up(pattern, pump)] == []


def test_patterns_are_found():
    assert len(PATTERNS) > 100


@pytest.mark.parametrize(("planted", "pump"), [("(a+)+b", "a"), (r"(?:\d+,?)+x", "1"), (r"(?:[a-z]+ ?)*:", "a")])
def test_a_planted_one_is_caught(planted, pump):
    assert blows_up(re.compile(planted), pump, size=(16, 20))
