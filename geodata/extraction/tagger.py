"""One pass over a text: every word of the lexicons, every toponym, figure and date becomes a tag.

One Aho-Corasick automaton holds the lexicons of both languages and the gazetteer (ADR 1), so a text in two languages
needs no second pass. Overlaps are settled leftmost-longest, which lets a stop-phrase such as 已经 block the 经 in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from geodata.extraction.lexicon import LANGUAGES, lexicon
from geodata.extraction.lexicon_faults import Entry
from geodata.places.gazetteer import abbreviations, toponyms
from geodata.text.dates import DateMention, find_case_names, find_dates
from geodata.text.numbers import Number, find_numbers

# When two tags cover the very same span, the earlier kind stands.
_RANK = {"case_name": 0, "date": 1, "number": 2, "place": 3}
_WORD_RANK = 4


@dataclass(frozen=True, slots=True)
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
    return tuple(_leftmost_longest(found))


@dataclass(frozen=True, slots=True)
class _Pattern:
    surface: str
    kind: str
    value: str
    ids: tuple[str, ...] = ()
    bare: bool = False
    capital: bool = False


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
    words = [_Pattern(e.surface, e.kind, e.value) for entries in spoken for e in entries]
    places = [
        _Pattern(t.surface.lower(), "place", t.surface, t.ids, t.bare, t.surface[0].isupper()) for t in toponyms()
    ]
    letters = [_Pattern(letter, "abbreviation", letter, (place,)) for letter, place in abbreviations().items()]
    return (*words, *places, *letters)


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick([p.surface for p in _patterns()], implementation=Implementation.DFA)


def _lower(text: str) -> str:
    """Lower case, one code point for each, so that offsets stay."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _words(text: str) -> Iterator[Tag]:
    patterns = _patterns()
    for index, start, end in _automaton().find_matches_as_indexes(_lower(text), overlapping=True):
        pattern = patterns[index]
        if _is_whole_word(text, start, end) and (not pattern.capital or text[start].isupper()):
            yield Tag(start, end, pattern.kind, pattern.value, pattern.ids, pattern.bare)


def _is_whole_word(text: str, start: int, end: int) -> bool:
    """No Latin letter or digit goes on beyond either end; Chinese has no word boundaries."""
    before, first = text[start - 1 : start], text[start]
    last, after = text[end - 1], text[end : end + 1]
    return not (_is_latin(before) and _is_latin(first)) and not (_is_latin(last) and _is_latin(after))


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _numbers(text: str) -> Iterator[Tag]:
    for number in find_numbers(text):
        yield Tag(number.start, number.end, "number", str(number.value), number=number)


def _dates(text: str, published: str | None) -> Iterator[Tag]:
    for date in find_dates(text, published):
        yield Tag(date.start, date.end, "date", date.edtf, date=date)
    for start, end, name in find_case_names(text):
        yield Tag(start, end, "case_name", name)


def _leftmost_longest(tags: Iterable[Tag]) -> Iterator[Tag]:
    reached = 0
    for one in sorted(tags, key=lambda t: (t.start, -t.end, _RANK.get(t.kind, _WORD_RANK), t.kind, t.value)):
        if one.start >= reached:
            reached = one.end
            yield one
