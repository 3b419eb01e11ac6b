"""Where names of private persons stand in a text, in both languages, and numbers that lead to a person."""

from __future__ import annotations

from collections.abc import Iterable

from geodata.extraction.names import chinese, english, numbers
from geodata.text.normal import matching_copy

Span = tuple[int, int]


def name_spans(text: str) -> tuple[Span, ...]:
    """Spans of private persons' names and numbers in a text, in order, without overlap; half open."""
    if text.isascii():
        return joined([*english.spans(text), *numbers.spans(text)])
    copy = matching_copy(text)
    found = [*english.spans(copy.text), *chinese.spans(copy.text), *numbers.spans(copy.text)]
    return joined([copy.span(start, end) for start, end in found if start < end])


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Put spans in order; those that touch become one."""
    ordered: list[Span] = []
    for start, end in sorted(spans):
        if ordered and start <= ordered[-1][1]:
            ordered[-1] = (ordered[-1][0], max(end, ordered[-1][1]))
        else:
            ordered.append((start, end))
    return tuple(ordered)
