"""One pass over a text: every word of the lexicons, every toponym, figure and date becomes a tag.

One Aho-Corasick automaton holds the lexicons of both languages and the gazetteer (ADR 1), so a text in two languages
needs no second pass. Overlaps are settled leftmost-longest, which lets a stop-phrase such as 已经 block the 经 in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from string import ascii_letters, digits
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation

from geodata.extraction.lexicon import LANGUAGES, lexicon
from geodata.extraction.lexicon_faults import Entry
from geodata.places.gazetteer import abbreviations, toponyms
from geodata.text.dates import DateMention, find_dates_and_names
from geodata.text.numbers import Number, find_numbers
from geodata.text.openings import lower

# When two tags cover the very same span, the earlier kind stands.
_RANK = {"case_name": 0, "date": 1, "number": 2, "place": 3}
_WORD_RANK = 4
_LATIN = frozenset(ascii_letters + digits)


@dataclass(slots=True, eq=False)
class Tag:
    """A tagged span of the matching copy, half open.

    Attributes
    ----------
    kind : str
        ``place``, ``number``, ``date``, ``case_name``, or a kind of the lexicons.
    value : str
        The lexicon's value; the surface of a place or a case name; EDTF of a date; the figure of a number.
    ids : tuple of str
        Candidate places, for a place; more than one is ambiguous.
    bare : bool
        A toponym that is believed only in context.
    number, date
        What was read, for a number and a date.
    """

    start: int
    end: int
    kind: str
    value: str
    ids: tuple[str, ...] = ()
    bare: bool = False
    number: Number | None = None
    date: DateMention | None = None

    def has(self, kind: str, *values: str) -> bool:
        """Whether the tag is of this kind and, where values are given, has one of them."""
        return self.kind == kind and (not values or self.value in values)


def tag(text: str, published: str | None = None, dated: str | None = None) -> tuple[Tag, ...]:
    """Tag a matching copy.

    Parameters
    ----------
    text : str
        The copy of a report's text that `geodata.text.normal.matching_copy` gives.
    published : str or None
        EDTF of the day of publication, for relative dates.
    dated : str, optional
        `text` with what gives no dates blanked out at the same length: a caption's year is not the report's.

    Returns
    -------
    tuple of Tag
        In the order of the text, without overlap.
    """
    found = [*_words(text), *_numbers(text), *_dates(dated or text, published)]
    return tuple(
        Tag(start, -back, kind, value, *rest) for start, back, _, kind, value, rest in _leftmost_longest(found)
    )


# A tag before overlaps are settled: start, end counted down, rank, kind and value, which order candidates, and the
# rest. A `Tag` is made only of those that stand: most do not.
_Candidate = tuple[int, int, int, str, str, tuple[Any, ...]]
_ORDER = itemgetter(0, 1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A word to look for; it is no part of a longer Latin word on a side where it is Latin itself."""

    surface: str
    kind: str
    value: str
    rest: tuple[tuple[str, ...], bool]
    rank: int
    capital: bool
    opens_latin: bool
    closes_latin: bool


def _pattern(
    surface: str, kind: str, value: str, ids: tuple[str, ...] = (), *, bare: bool = False, capital: bool = False
) -> _Pattern:
    rank = _RANK.get(kind, _WORD_RANK)
    return _Pattern(surface, kind, value, (ids, bare), rank, capital, surface[0] in _LATIN, surface[-1] in _LATIN)


# What stands right before a name in Chinese.
_BEFORE_PLACES = frozenset("从由自在经往向到至和与及将把被以名位个同来")

# Words that stand in place of the shipped ones of a language.
_TRIED: dict[str, tuple[Entry, ...]] = {}


@contextmanager
def trying(language: str, entries: tuple[Entry, ...]) -> Iterator[None]:
    """Tag with other words of a language than the shipped ones, to see what a change of theirs does.

    The whole process does so meanwhile: this is for a command that does nothing else.
    """
    _TRIED[language] = entries
    _forget()
    try:
        yield
    finally:
        del _TRIED[language]
        _forget()


def _forget() -> None:
    _patterns.cache_clear()
    _automaton.cache_clear()


@cache
def _patterns() -> tuple[_Pattern, ...]:
    spoken = [_TRIED.get(language) or lexicon(language) for language in LANGUAGES]
    words = [_pattern(e.surface, e.kind, e.value) for entries in spoken for e in entries]
    places = [
        _pattern(t.surface.lower(), "place", t.surface, t.ids, bare=t.bare, capital=t.surface[0].isupper())
        for t in toponyms()
        if not (t.bare and _tears(t.surface))
    ]
    letters = [_pattern(letter, "abbreviation", letter, (place,)) for letter, place in abbreviations().items()]
    return (*words, *places, *letters)


def _tears(bare: str) -> bool:
    """Whether a bare name is a word and half of a name: the county 从江 in 从江西带来, 和安 in 河南和安徽."""
    return bare[0] in _BEFORE_PLACES and bare[1:] in _beginnings()


@cache
def _beginnings() -> frozenset[str]:
    """What Chinese names that need no context begin with."""
    sure = [t.surface for t in toponyms() if not t.bare and not t.surface.isascii()]
    return frozenset(name[:length] for name in sure for length in range(1, len(name)))


@cache
def _automaton() -> AhoCorasick:
    """Built once; the full table (DFA) would take 40 MB more and spare a hundredth of the time."""
    return AhoCorasick([p.surface for p in _patterns()], implementation=Implementation.ContiguousNFA)


def _words(text: str) -> Iterator[_Candidate]:
    """Words of the lexicons and the gazetteer: no Latin letter or digit goes on beyond either end.

    Chinese has no word boundaries. Most of what the automaton finds is part of a longer word, so that its edges are
    looked at here and not in a function of their own.
    """
    patterns = _patterns()
    for index, start, end in _automaton().find_matches_as_indexes(lower(text), overlapping=True):
        pattern = patterns[index]
        if pattern.opens_latin and start and text[start - 1] in _LATIN:
            continue
        if pattern.closes_latin and text[end : end + 1] in _LATIN:
            continue
        if not pattern.capital or text[start].isupper():
            yield start, -end, pattern.rank, pattern.kind, pattern.value, pattern.rest


def _numbers(text: str) -> Iterator[_Candidate]:
    for number in find_numbers(text):
        rest = ((), False, number)
        yield number.start, -number.end, _RANK["number"], "number", str(number.value), rest


def _dates(text: str, published: str | None) -> Iterator[_Candidate]:
    dates, names = find_dates_and_names(text, published)
    for date in dates:
        yield date.start, -date.end, _RANK["date"], "date", date.edtf, ((), False, None, date)
    for start, end, name in names:
        yield start, -end, _RANK["case_name"], "case_name", name, ()


def _leftmost_longest(candidates: list[_Candidate]) -> Iterator[_Candidate]:
    reached = 0
    candidates.sort(key=_ORDER)
    for one in candidates:
        if one[0] >= reached:
            reached = -one[1]
            yield one
