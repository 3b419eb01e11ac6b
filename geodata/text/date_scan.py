"""Where a date may begin: each rule says what it opens with, and is tried nowhere else.

Most of a text begins no date, so one pass for all openings is a fortieth of the cost of a search by every rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from string import ascii_letters, digits

from geodata.text.calendar_words import Reader, Rule
from geodata.text.openings import Openings

Match = tuple[int, re.Match[str], Reader]
# What begins with a figure opens with "0"; English words are told apart by their first letters.
FIGURE, _LETTERS = "0", 3
# Words that most often open no date do so only before one of these characters.
_MONTHS = "jfmasond"
_BEFORE = {
    "the": f"{digits}snfdo",
    "in": f"{_MONTHS}12rt",
    "of": f"{_MONTHS}12",
    "to": _MONTHS,
    "by": _MONTHS,
    "on": "t",
    "at": "t",
    "a": "dwmyfc",
    "an": "dwmy",
}
# So do figures: "2013-09-11", "11th of September", "3 to 7 May", "2 weeks ago".
_DATED = re.compile("[0-9]{1,4}(?:st|nd|rd|th)?(?:[-/.]| [-A-Zadmotuwy])")


class DateScan:
    """Rules of one language by what they open with.

    Parameters
    ----------
    opened_by : dict
        Rules by their openings, each with its place in order.
    may_open : callable, optional
        Whether an opening may begin a date where it stands in a text.
    """

    def __init__(
        self, opened_by: dict[str, list[tuple[int, Rule]]], may_open: Callable[[str, int], bool] | None = None
    ) -> None:
        self._openings, self._may_open = Openings(opened_by), may_open
        self._rules = [[(order, rule.pattern.match, rule.read) for order, rule in r] for r in opened_by.values()]
        self._count = 1 + max(order for rules in opened_by.values() for order, _ in rules)

    def matches(self, text: str) -> Iterator[Match]:
        """All matches of all rules, each with the rule's place in order; those of one rule do not overlap."""
        reached = [0] * self._count
        for opening, start, _ in self._openings.found_in(text):
            if self._may_open is not None and not self._may_open(text, start):
                continue
            for order, match, read in self._rules[opening]:
                found = match(text, start) if start >= reached[order] else None
                if found is not None:
                    reached[order] = found.end()
                    yield order, found, read


def english_scan(rules: Sequence[Rule]) -> DateScan:
    """Scan by words."""
    return DateScan(_opened_by(rules, _english_openings), _begins_word)


def chinese_scan(rules: Sequence[Rule]) -> DateScan:
    """Scan by characters."""
    return DateScan(_opened_by(rules, iter))


def _opened_by(
    rules: Sequence[Rule], openings: Callable[[Sequence[str]], Iterable[str]]
) -> dict[str, list[tuple[int, Rule]]]:
    opened: dict[str, list[tuple[int, Rule]]] = {}
    for order, rule in enumerate(rules):
        for opening in dict.fromkeys(openings(rule.opens)):
            opened.setdefault(opening, []).append((order, rule))
    return opened


def _english_openings(words: Sequence[str]) -> Iterator[str]:
    """First letters of words in lower case, with what must follow the commonest; every digit for a figure."""
    for word in (word[:_LETTERS].lower() for word in words):
        if word in _BEFORE:
            yield from map("".join, product([word], " -", _BEFORE[word]))
        else:
            yield from digits if word == FIGURE else [word]


def _begins_word(text: str, start: int) -> bool:
    """Whether a word begins there, or a figure that may be of a date."""
    is_figure = text[start] in digits
    if start and text[start - 1] in (digits if is_figure else ascii_letters):
        return False
    return not is_figure or _DATED.match(text, start) is not None
