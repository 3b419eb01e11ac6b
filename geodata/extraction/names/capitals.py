"""Capitalised words of a text, in runs, cut where a word can be part of no name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from geodata.extraction.names.romanised import folded, place_pairs, places, provinces
from geodata.extraction.names.words import words

_UPPER, _LETTER = "A-ZÀ-ÖØ-ÞĀĐŌŪẠ-Ỹ", "A-Za-zÀ-ɏḀ-ỿ"
_WORD = re.compile(
    rf"(?<![{_LETTER}\d])(?:[A-Z](?:\.[A-Z])+|[{_UPPER}][{_LETTER}]*(?:-[{_LETTER}]+|'(?!s\b)[{_LETTER}]+)*)"
)
# A place goes on after its name: "county", "and Yang counties".
_UNIT = r"(?:county|city|district|prefecture|province|town|township|village|river|banner|area|mountains?|road|street)\b"
_UNITS = r"(?:counties|cities|districts|provinces|prefectures|towns|townships|villages|areas)\b"
_PLACE = re.compile(
    rf" (?:autonomous )?{_UNIT}| {_UNITS}|(?:, [A-Z][\w']{{0,20}}){{0,6}},? and [A-Z][\w']{{0,20}} {_UNITS}"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A capitalised word: its span, itself in lower case without accents, and its place in its run."""

    start: int
    end: int
    low: str


@dataclass(frozen=True, slots=True)
class Segment:
    """Neighbouring capitalised words that may be a name, with those before and after them in the same run.

    Attributes
    ----------
    words : tuple of Word
    before, after : Word or None
        Its neighbours in the run, which are part of no name.
    run : tuple of Word
        The whole run, for nicknames made of any words.
    """

    words: tuple[Word, ...]
    before: Word | None
    after: Word | None
    run: tuple[Word, ...]

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.words[-1].end


def runs(text: str) -> Iterator[tuple[Word, ...]]:
    """Capitalised words with nothing but a blank between them, together."""
    run: list[Word] = []
    for match in _WORD.finditer(text):
        if run and text[run[-1].end : match.start()] != " ":
            yield tuple(run)
            run = []
        run.append(Word(match.start(), match.end(), folded(match.group())))
    if run:
        yield tuple(run)


def segments(text: str, run: tuple[Word, ...]) -> Iterator[Segment]:
    """Parts of a run that may be names: cut at places, days, offices and the like."""
    cut = [_is_cut(run, i) for i in range(len(run))]
    first = 0
    while first < len(run):
        last = first
        while last < len(run) and not cut[last]:
            last += 1
        if last > first:
            after = run[last] if last < len(run) else None
            segment = Segment(run[first:last], run[first - 1] if first else None, after, run)
            if not _is_place(text, segment):
                yield segment
        first = last + 1


def _is_cut(run: tuple[Word, ...], index: int) -> bool:
    word = run[index].low
    if word in words("en")["not_names"] or word in places():
        return True
    return any(_is_pair(run[i : i + 2]) for i in (index - 1, index) if i >= 0)


def _is_pair(pair: tuple[Word, ...]) -> bool:
    """Hong Kong; and He Nan, a place in syllables."""
    if len(pair) != 2:
        return False
    first, second = pair[0].low, pair[1].low
    return f"{first} {second}" in place_pairs() or first + second in provinces()


def _is_place(text: str, segment: Segment) -> bool:
    beside = [word.low for word in (segment.before, segment.after) if word]
    if segment.after and segment.after.low in words("en")["units"]:
        return True
    if segment.before and segment.before.low in {"lake", "mount", "river", "port"}:
        return True
    return not beside[1:] and bool(_PLACE.match(text, segment.end, segment.end + 200))
