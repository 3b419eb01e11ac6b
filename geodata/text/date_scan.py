"""Where a date may begin: each rule says what it opens with, and is tried nowhere else.

Most of a text begins no date, so one scan for all openings is an eighth of the cost of a search by every rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from geodata.text.calendar_words import Reader, Rule

Match = tuple[int, re.Match[str], Reader]
# What begins with a figure opens with "0"; English words are told apart by their first letters.
FIGURE, _LETTERS = "0", 3
# Words that most often open no date do so only before one of these characters.
_MONTHS = "JFMASOND"
_BEFORE = {
    "the": "0-9snfdoSNFDO",
    "in": f"{_MONTHS}12rtRT",
    "of": f"{_MONTHS}12",
    "to": _MONTHS,
    "by": _MONTHS,
    "on": "tT",
    "at": "tT",
    "a": "dwmyfcDWMYFC",
    "an": "dwmyDWMY",
}


class DateScan:
    """Rules of one language by what they open with.

    Parameters
    ----------
    opened_by : dict
        Rules by their openings, each with its place in order.
    openings : re.Pattern
        Finds every opening; a figure is one of `FIGURE`.
    """

    def __init__(self, opened_by: dict[str, list[tuple[int, Rule]]], openings: re.Pattern[str]) -> None:
        self._opened_by, self._openings = opened_by, openings
        self._count = 1 + max(order for rules in opened_by.values() for order, _ in rules)

    def matches(self, text: str) -> Iterator[Match]:
        """All matches of all rules, each with the rule's place in order; those of one rule do not overlap."""
        reached = [0] * self._count
        opened_by, figure = self._opened_by, self._opened_by[FIGURE]
        for opening in self._openings.finditer(text):
            start = opening.start()
            for order, rule in opened_by.get(opening[0].lower(), figure):
                found = rule.pattern.match(text, start) if start >= reached[order] else None
                if found is not None:
                    reached[order] = found.end()
                    yield order, found, rule.read


def english_scan(rules: Sequence[Rule]) -> DateScan:
    """Scan by words."""
    cut = [(order, rule, [o[:_LETTERS] for o in rule.opens]) for order, rule in enumerate(rules)]
    openings = sorted({o for _, _, opens in cut for o in opens if o != FIGURE}, key=lambda o: o[0])
    words = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in _by_initial(openings))
    opened_by = _opened_by([(order, rule, [o.lower() for o in opens]) for order, rule, opens in cut])
    return DateScan(opened_by, re.compile(f"[0-9]+|(?<![A-Za-z])(?:{words})"))


def chinese_scan(rules: Sequence[Rule]) -> DateScan:
    """Scan by characters."""
    opened_by = _opened_by([(order, rule, rule.opens) for order, rule in enumerate(rules)])
    return DateScan(opened_by, re.compile(f"[{''.join(sorted(opened_by))}]"))


def _opened_by(rules: Sequence[tuple[int, Rule, Sequence[str]]]) -> dict[str, list[tuple[int, Rule]]]:
    opened: dict[str, list[tuple[int, Rule]]] = {}
    for order, rule, openings in rules:
        for opening in dict.fromkeys(openings):
            opened.setdefault(opening, []).append((order, rule))
    return opened


def _by_initial(openings: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Patterns of the words by their initials; only a name needs its capital.

    Either case is spelt out: a pattern that ignores case looks at every character twice.
    """
    for initial, words in groupby(openings, key=lambda o: o[0]):
        yield "".join(sorted({initial, initial.upper()})).join("[]"), [_rest(word) for word in words]


def _rest(opening: str) -> str:
    letters = "".join(f"[{letter}{letter.upper()}]" for letter in opening[1:])
    return f"{letters}(?=[ -][{_BEFORE[opening]}])" if opening in _BEFORE else letters
