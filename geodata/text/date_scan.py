"""Where a date may begin: each rule says what it opens with, and is tried nowhere else.

Most of a text begins no date, so one scan over its words is an eighth of the cost of a search by every rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from geodata.text.calendar_words import Reader, Rule

Match = tuple[int, re.Match[str], Reader]
_WORD = re.compile("[0-9]+|[A-Za-z]+")
# English words are told apart by their first letters; what begins with a figure opens with "0".
_LETTERS, FIGURE = 3, "0"


class DateScan:
    """Rules of one language by what they open with.

    Parameters
    ----------
    rules : sequence of Rule
    tokens : re.Pattern
        What a rule may open with, wherever it stands.
    key : callable
        From such a token to what the rules call it.
    """

    def __init__(self, rules: Sequence[Rule], tokens: re.Pattern[str], key: Callable[[str], str]) -> None:
        self._tokens, self._key, self._count = tokens, key, len(rules)
        self._opened_by: dict[str, list[tuple[int, Rule]]] = {}
        for order, rule in enumerate(rules):
            for opening in dict.fromkeys(map(key, rule.opens)):
                self._opened_by.setdefault(opening, []).append((order, rule))

    def matches(self, text: str) -> Iterator[Match]:
        """All matches of all rules, each with the rule's place in order; those of one rule do not overlap."""
        reached = [0] * self._count
        opened_by, key = self._opened_by.get, self._key
        for token in self._tokens.finditer(text):
            rules = opened_by(key(token[0]))
            if rules is None:
                continue
            start = token.start()
            for order, rule in rules:
                found = rule.pattern.match(text, start) if start >= reached[order] else None
                if found is not None:
                    reached[order] = found.end()
                    yield order, found, rule.read


def english_scan(rules: Sequence[Rule]) -> DateScan:
    """Scan by words."""
    return DateScan(rules, _WORD, _of_word)


def chinese_scan(rules: Sequence[Rule]) -> DateScan:
    """Scan by characters."""
    characters = "".join(sorted({c for rule in rules for c in rule.opens}))
    return DateScan(rules, re.compile(f"[{re.escape(characters)}]"), str)


def _of_word(word: str) -> str:
    return FIGURE if word[0].isdigit() else word[:_LETTERS].lower()
