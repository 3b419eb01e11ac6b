"""Masking: the one function between the store and every exit that hides names of private persons.

Each code point of a name becomes a block of the same length, so offsets stay. Officials, bylines and places stay
readable. Rules will miss some names: never call what leaves "anonymous".
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from geodata.extraction import names_en, names_zh
from geodata.model import Report
from geodata.places.gazetteer import toponyms

MASK = "▇"
# Identity numbers, mobile and land-line numbers, and number plates.
_CODES = re.compile(
    r"(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9}|0\d{2,3}-\d{7,8})(?!\d)|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-Z][A-Z0-9]{5}(?![A-Z0-9])"
)


@cache
def _place_names() -> frozenset[str]:
    return frozenset(t.surface for t in toponyms() if not t.bare or len(t.surface) > 4)


def name_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of private persons' names and numbers in a text, in order, without overlap; half open."""
    found = [*names_zh.spans(text), *names_en.spans(text, _place_names()), *(m.span() for m in _CODES.finditer(text))]
    found += _again(text, {text[a:b] for a, b in found if b - a >= 2 and not text[a:b].isascii()})
    return _joined(found)


def _again(text: str, names: set[str]) -> list[tuple[int, int]]:
    """Later mentions of a Chinese name once found, whatever stands around them."""
    if not names:
        return []
    pattern = re.compile("|".join(re.escape(n) for n in sorted(names, key=len, reverse=True)))
    return [m.span() for m in pattern.finditer(text)]


def _joined(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def mask(text: str) -> str:
    """Copy a text with every private name blocked out, at the same length."""
    pieces, reached = [], 0
    for start, end in name_spans(text):
        pieces += [text[reached:start], MASK * (end - start)]
        reached = end
    return "".join([*pieces, text[reached:]])


def masked(report: Report) -> Report:
    """Copy of a report that may leave the engine: text, title and path masked."""
    title = mask(report.title) if report.title else report.title
    return replace(report, text=mask(report.text), title=title, path=mask(report.path))
