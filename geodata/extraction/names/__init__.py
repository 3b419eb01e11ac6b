"""Where names of private persons stand in a text, in both languages, and numbers that lead to a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from geodata.extraction.names import chinese, english, numbers
from geodata.text.normal import matching_copy

Span = tuple[int, int]
# The end of a line within a sentence.
_BROKEN = re.compile(r"(?<=[A-Za-z,])\n(?=[A-Za-z])")


def name_spans(text: str) -> tuple[Span, ...]:
    """Spans of private persons' names and numbers in a text, in order, without overlap; half open."""
    if text.isascii():
        return joined([*_english(text), *numbers.spans(text)])
    copy = matching_copy(text)
    found = [*_english(copy.text), *chinese.spans(copy.text), *numbers.spans(copy.text)]
    return joined([copy.span(start, end) for start, end in found if start < end])


def _english(text: str) -> Iterator[Span]:
    """Names as they stand, and those that a page broken at a fixed width parts: "Zhang" at the end of a line."""
    yield from english.spans(text)
    run_on = _BROKEN.sub(" ", text)
    if run_on != text:
        yield from english.spans(run_on)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Put spans in order; those that touch become one."""
    ordered: list[Span] = []
    for start, end in sorted(spans):
        if ordered and start <= ordered[-1][1]:
            ordered[-1] = (ordered[-1][0], max(end, ordered[-1][1]))
        else:
            ordered.append((start, end))
    return tuple(ordered)
