"""A report made ready for the grammars: its matching copy, zones, sentences and tags."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from geodata.extraction.tagger import Tag, tag
from geodata.model import Report, Zone
from geodata.text.lazily import lazily
from geodata.text.normal import Copy, matching_copy
from geodata.text.sentences import sentences
from geodata.text.zones import zones

# A longer sentence is spam, a table or a text without stops; it is cut, so that the cost of rules that look over a
# whole sentence grows with the length of the text and no faster.
_LONGEST_SENTENCE = 1500
_BROKEN = re.compile(r"(?<=[!-~])\n(?=[!-~])")
T = TypeVar("T")
FACTUAL_ZONES = ("title", "deck", "body")


@dataclass(eq=False)
class Sentence:
    """One sentence of title, deck or body: its span in the matching copy and its tags.

    Attributes
    ----------
    index : int
        Place among the document's sentences; the title's come first.
    zone : str
        ``title``, ``deck`` or ``body``.
    paragraph : int
        Which line of the text it stands in.
    lowered : str
        Its words in lower case.
    by_kind : dict of str to tuple of Tag
        Its tags of each kind: most questions are for one kind, and most sentences lack it.
    """

    index: int
    start: int
    end: int
    zone: str
    paragraph: int
    text: str
    tags: tuple[Tag, ...]

    def __post_init__(self) -> None:
        """Work out at once what nearly every rule asks for: to look it up then costs a tenth."""
        self.lowered = self.text.lower()
        self.by_kind = _by_kind(self.tags)
        self._starts = [t.start for t in self.tags]
        self._ends = [t.end for t in self.tags]
        self._values: dict[str, frozenset[str]] = {}
        self._kept: dict[Callable[[Sentence], Iterable[Any]], tuple[Any, ...]] = {}

    def once(self, read: Callable[[Sentence], Iterable[T]]) -> tuple[T, ...]:
        """What a function reads in this sentence alone, worked out once: several grammars ask for the same."""
        if read not in self._kept:
            self._kept[read] = tuple(read(self))
        return self._kept[read]

    def of(self, kind: str, *values: str) -> tuple[Tag, ...]:
        """Tags of a kind and, where given, of these values."""
        tags = self.by_kind.get(kind, ())
        return tuple([t for t in tags if t.value in values]) if values and tags else tags

    def has(self, kind: str, *values: str) -> bool:
        """Whether it holds such a tag."""
        if kind not in self.by_kind:
            return False
        return not values or not self.values(kind).isdisjoint(values)

    def values(self, kind: str) -> frozenset[str]:
        """Values of its tags of a kind."""
        held = self._values.get(kind)
        if held is None:
            held = self._values[kind] = frozenset([t.value for t in self.of(kind)])
        return held

    def before(self, offset: int) -> tuple[Tag, ...]:
        """Tags that end at an offset of the copy or before it."""
        return self.tags[: bisect_right(self._ends, offset)]

    def after(self, offset: int) -> tuple[Tag, ...]:
        """Tags that begin at an offset of the copy or behind it."""
        return self.tags[bisect_left(self._starts, offset) :]

    def last_before(self, offset: int) -> Tag | None:
        """The last of the tags before an offset."""
        at = bisect_right(self._ends, offset)
        return self.tags[at - 1] if at else None

    def first_after(self, offset: int) -> Tag | None:
        """The first of the tags after an offset."""
        at = bisect_left(self._starts, offset)
        return self.tags[at] if at < len(self.tags) else None

    def between(self, start: int, end: int) -> tuple[Tag, ...]:
        """Tags that lie wholly within a span of the copy."""
        return self.tags[bisect_left(self._starts, start) : bisect_right(self._ends, end)]

    def gap(self, left: Tag, right: Tag) -> str:
        """Return the words between two tags, in either order."""
        first, second = sorted((left, right), key=lambda t: t.start)
        return self.text[first.end - self.start : second.start - self.start]


def _by_kind(tags: Iterable[Tag]) -> dict[str, tuple[Tag, ...]]:
    kinds: dict[str, list[Tag]] = {}
    for one in tags:
        kinds.setdefault(one.kind, []).append(one)
    return {kind: tuple(found) for kind, found in kinds.items()}


@dataclass(frozen=True)
class Document:
    """What the grammars read; spans are of `copy.text` until a finding is anchored in the report."""

    report: Report
    copy: Copy
    zones: tuple[Zone, ...]
    tags: tuple[Tag, ...]

    @lazily
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences of title, deck and body, in the order of the text."""
        return tuple(_sentences(self))

    @lazily
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence:
        """Sentence that an offset of the copy stands in."""
        return self.sentences[bisect_right(self._starts, offset) - 1]

    @property
    def is_chinese(self) -> bool:
        """Whether the report is in Chinese."""
        return self.report.language.startswith("zh")

    def has(self, kind: str, *values: str) -> bool:
        """Whether any sentence holds such a tag."""
        return any(sentence.has(kind, *values) for sentence in self.sentences)


def read_document(report: Report) -> Document:
    """Find the zones of a report and tag its matching copy."""
    copy = matching_copy(report.text)
    found = zones(report.text, copy)
    copy = Copy(_unbroken(copy, found), copy.offsets)
    return Document(report, copy, found, tag(copy.text, report.published, _factual(copy, found)))


def _unbroken(copy: Copy, found: tuple[Zone, ...]) -> str:
    """The copy with the lines of an English paragraph run on, at the same length: a page broke it at a fixed width."""
    pieces: list[str] = []
    at = 0
    for zone in found:
        first, last = _copy_span(copy, zone)
        if copy.text.find("\n", first, last) >= 0:
            pieces += copy.text[at:first], _BROKEN.sub(" ", copy.text[first:last])
            at = last
    return "".join((*pieces, copy.text[at:])) if pieces else copy.text


def _factual(copy: Copy, found: tuple[Zone, ...]) -> str:
    """The copy with all but title, deck and body blanked out, at the same length."""
    pieces: list[str] = []
    at = 0
    for zone in found:
        if zone.kind not in FACTUAL_ZONES:
            first, last = _copy_span(copy, zone)
            pieces += copy.text[at:first], "\n".join(" " * len(line) for line in copy.text[first:last].split("\n"))
            at = last
    return "".join((*pieces, copy.text[at:]))


def _sentences(document: Document) -> Iterator[Sentence]:
    starts = [t.start for t in document.tags]
    index = 0
    for paragraph, zone in enumerate(z for z in document.zones if z.kind in FACTUAL_ZONES):
        first, last = _copy_span(document.copy, zone)
        for start, end in _cut(document.copy.text, sentences(document.copy.text, first, last)):
            tags = document.tags[bisect_left(starts, start) : bisect_left(starts, end)]
            text = document.copy.text[start:end]
            yield Sentence(index, start, end, zone.kind, paragraph, text, tags)
            index += 1


def _cut(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Cut what is too long at the last comma or blank within the limit."""
    for start, end in spans:
        while end - start > _LONGEST_SENTENCE:
            stop = start + _LONGEST_SENTENCE
            cut = max(text.rfind(mark, start + 1, stop) for mark in (", ", "，", "、", " "))
            cut = cut + 1 if cut > 0 else stop
            yield start, cut
            start = cut
        yield start, end


def _copy_span(copy: Copy, zone: Zone) -> tuple[int, int]:
    return copy.place(zone.start), copy.place(zone.end)
