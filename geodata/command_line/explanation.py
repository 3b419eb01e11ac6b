"""What `explain` shows, on whatever: a report's numbered words, what each says, and what was not counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from geodata.command_line.tables import fact_cells
from geodata.extraction.privacy import masked
from geodata.model import Extraction, Fact, Report, Skipped
from geodata.printing import fact_row

# Of several facts that the same words give, the first of these colours them: a flow's end is a place too.
_FOREMOST = ("flow", "operation", "province_count", "statistic", "place")
# What the end of a rule's id says of a scope that the whole report settles.
_SETTLED = {
    "part": "a part: the report has a larger figure of the kind",
    "beside-part": "stands beside figures of a part",
    "share": "one force's share of a larger operation",
    "tally": "the report is about a campaign or a period",
}
_TOLD = {
    "cumulative": "a tally of a campaign, a period or a database",
    "other": "its words tell of a part, another case, a rate or an estimate",
}


@dataclass(frozen=True, slots=True)
class Note:
    """One fact in words.

    Attributes
    ----------
    kind : str
        Kind of the fact.
    name, value : str
        Such as ``rescued`` and ``92 children``.
    scope : str
        Of the operation, cumulative or other; empty where it has none.
    why : str
        Reason of a scope that keeps the fact out of the operation; else empty.
    rule, zone : str
        Which rule read it, and in what part of the page.
    """

    kind: str
    name: str
    value: str
    scope: str
    why: str
    rule: str
    zone: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that give one fact or more, with the number under which they are listed."""

    number: int
    start: int
    end: int
    notes: tuple[Note, ...]

    @property
    def kind(self) -> str:
        """The kind that colours the words."""
        return min((note.kind for note in self.notes), key=_FOREMOST.index)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under one mark, or not counted, or plain; `closes` are the marks that end with it."""

    text: str
    mark: Mark | None
    skipped: Skipped | None
    closes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the report with the zone that it is."""

    zone: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A masked report, its lines, its marks and what was not counted."""

    report: Report
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    skipped: tuple[Skipped, ...]


def explanation(extraction: Extraction) -> Explanation:
    """Number the words that give facts, and cut the text at them; names of private persons are masked."""
    report = masked(extraction.report)
    marks = tuple(_marks(extraction, report))
    within = tuple(s for s in extraction.skipped if not _is_whole(s, extraction))
    lines = tuple(Line(z.kind, tuple(_pieces(report.text, z.start, z.end, marks, within))) for z in extraction.zones)
    return Explanation(report, lines, marks, extraction.skipped)


def _is_whole(skipped: Skipped, extraction: Extraction) -> bool:
    """Whether a whole line or more was passed over: its zone, or the gate, tells that."""
    return any(skipped.start <= zone.start and zone.end <= skipped.end for zone in extraction.zones)


def _marks(extraction: Extraction, report: Report) -> Iterator[Mark]:
    placed = sorted((f for f in extraction.facts if f.at), key=_span)
    for number, (span, facts) in enumerate(groupby(placed, key=_span), 1):
        yield Mark(number, *span, tuple(_note(extraction, report, fact) for fact in facts))


def _span(fact: Fact) -> tuple[int, int]:
    return fact.at or (fact.evidence.start, fact.evidence.end)


def _note(extraction: Extraction, report: Report, fact: Fact) -> Note:
    name, value, scope = fact_cells(fact.kind, fact_row(fact, report))
    start, _ = _span(fact)
    zone = next((z.kind for z in extraction.zones if z.start <= start < z.end), "")
    return Note(fact.kind, name, value, scope, _why(fact), fact.rule, zone)


def _why(fact: Fact) -> str:
    """Say why a fact is not of the operation that the report is about."""
    if fact.scope in {None, "operation"}:
        return ""
    if fact.kind != "statistic":
        return "its sentence tells of another operation"
    if fact.attribute == "price":
        return "a price counts no people"
    settled = [_SETTLED.get(ending, ending.replace("-", " ")) for ending in fact.rule.split("+")[1:]]
    return "; ".join(settled) or _TOLD[fact.scope or "other"]


def _pieces(text: str, start: int, end: int, marks: tuple[Mark, ...], skipped: tuple[Skipped, ...]) -> Iterator[Piece]:
    """Cut a line wherever a mark or a passed-over word begins or ends; of marks that overlap the shortest shows."""
    marked = [m for m in marks if start <= m.start and m.end <= end]
    passed = [s for s in skipped if start <= s.start and s.end <= end]
    ends = [(one.start, one.end) for one in marked] + [(one.start, one.end) for one in passed]
    cuts = sorted({start, end, *(at for span in ends for at in span)})
    for first, last in pairwise(cuts):
        over = [m for m in marked if m.start <= first and last <= m.end]
        mark = min(over, key=lambda m: m.end - m.start, default=None)
        without = next((s for s in passed if s.start <= first and last <= s.end), None)
        closes = tuple(m.number for m in marked if m.end == last)
        yield Piece(text[first:last], mark, None if mark else without, closes)
