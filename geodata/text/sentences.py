"""Sentences and clauses, in English and Chinese."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

# A full stop ends a sentence unless it stands in a number, an initial or an abbreviation.
_END = re.compile(
    r"[.。！？!?\n](?:(?<=\.)(?=[\s\"')\]]|$)[\"')\]]*|(?<=[。！？!?])[。！？!?]*[”\"』」’')）\]]*|(?<=\n)\n+)"
)
_ABBREVIATIONS = (
    "Mr", "Mrs", "Ms", "Dr", "St", "No", "Nos", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct",
    "Nov", "Dec", "Gen", "Col", "Lt", "Prof", "vs", "Inc", "Co", "Ltd", "approx", "a.m", "p.m", "U.S", "U.K", "U.N",
    "P.R",
)  # fmt: skip
_ABBREVIATION = re.compile(rf"\b(?:{'|'.join(map(re.escape, _ABBREVIATIONS))}|[A-Z])$")
_CLAUSE = re.compile(r"[;；,](?:(?<!,)| (?=but\b|while\b|whereas\b))")


def sentences(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences between two offsets, without the blanks around them."""
    return tuple(_trimmed(text, first, last) for first, last in _pieces(text, start, len(text) if end is None else end))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for match in _END.finditer(text, start, end):
        stop, behind = match.span()
        if text[stop] == "." and _is_abbreviation(text, first, stop):
            continue
        if text[first:behind].strip():
            yield first, behind
        first = behind
    if text[first:end].strip():
        yield first, end


def _is_abbreviation(text: str, first: int, stop: int) -> bool:
    """Whether a full stop is an abbreviation's; the cheap question first, since few are."""
    near = max(first, stop - 12)
    may_be = text[near:stop][-1:].isupper() or text.endswith(_ABBREVIATIONS, near, stop)
    return may_be and _ABBREVIATION.search(text[near:stop]) is not None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    if piece == piece.strip():
        return start, end
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def clauses(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Spans of the clauses of a sentence: cut at semicolons and before "but" and "while"."""
    cuts = [start, *(m.end() for m in _CLAUSE.finditer(text, start, end)), end]
    return tuple(_trimmed(text, a, b) for a, b in itertools.pairwise(cuts) if text[a:b].strip())
