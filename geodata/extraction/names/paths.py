"""Names in file names and addresses: in any case, with any sign between their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from geodata.extraction.names.romanised import is_long_given, is_surname

Span = tuple[int, int]
_BETWEEN = r"[\s_.+-]{0,2}"
_WORDS = re.compile(r"(?<![A-Za-z])([A-Za-z]{2,12})[\s_.+-]([A-Za-z]{4,20})(?![A-Za-z])")
# By itself a shorter word is also part of many other words.
_SHORTEST = 5


def spans(path: str, names: Iterable[str]) -> Iterator[Span]:
    """Spans of names in a path: those that its report names, and any of a family name and a given name."""
    for name in names:
        yield from (match.span() for match in _as_written(name).finditer(path))
    start = 0
    while match := _WORDS.search(path, start):
        if is_surname(match[1].lower()) and is_long_given(match[2].lower()):
            yield match.span()
        start = match.start(2)


def leads_to(address: str, names: Iterable[str]) -> bool:
    """Whether an address spells out one of these names."""
    plain = unquote(address)
    return any(_as_written(name).search(plain) for name in names)


def _as_written(name: str) -> re.Pattern[str]:
    words = re.findall(r"\w+", name)
    if len(words) == 1 and name.isascii() and len(name) < _SHORTEST:
        return re.compile(r"(?!)")
    edge = r"(?![A-Za-z])" if name.isascii() else ""
    before = r"(?<![A-Za-z])" if name.isascii() else ""
    return re.compile(before + _BETWEEN.join(map(re.escape, words)) + edge, re.IGNORECASE)
