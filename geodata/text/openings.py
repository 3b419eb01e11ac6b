"""Where in a text a pattern may match: one pass of an automaton finds whatever opens it."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter

from ahocorasick_rs import AhoCorasick

# Which opening, where it begins and where it ends.
Opening = tuple[int, int, int]
_START = itemgetter(1)


class Openings:
    """Words and characters that open what is looked for, in either case.

    Parameters
    ----------
    words : iterable of str
        In lower case; they may overlap.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton = AhoCorasick(words)

    def starts(self, text: str) -> list[int]:
        """Where any of them begins, once each, in order."""
        found = self._automaton.find_matches_as_indexes(lower(text), overlapping=True)
        return sorted({start for _, start, _ in found})

    def found_in(self, text: str) -> list[Opening]:
        """Each of them with its span, in the order of their beginnings; its number is its place among the words."""
        return sorted(self._automaton.find_matches_as_indexes(lower(text), overlapping=True), key=_START)


def lower(text: str) -> str:
    """Lower case, one code point for each, so that offsets stay."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
