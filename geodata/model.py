"""The frozen records that every room knows."""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter

from geodata.errors import EvidenceError
from geodata.ids import fact_id

Language = str  # "en", "zh-Hans" or "zh-Hant"

KINDS = ("operation", "statistic", "place", "province_count", "flow")
ACTIONS = ("rescued", "arrested", "detained", "gangs_broken", "cases_solved", "reunited", "abducted", "sold",
           "convicted", "officers", "price", "other")  # fmt: skip
WHO = ("children", "women", "women_and_children", "people", "suspects", "gangs", "cases", "officers", "cny", "other")
QUALIFIERS = ("exact", "at_least", "about", "at_most")
SCOPES = ("operation", "cumulative", "other")
ROLES = ("raid", "rescue", "base", "origin", "transit", "destination", "other")
LEVELS = ("province", "prefecture", "county", "country")
DATE_STATUS = ("stated", "not_given", "unknown")
ANALYST = "analyst"  # the rule of a fact that stands on an analyst's word


@dataclass(frozen=True, slots=True)
class Report:
    """One news report; its text is never edited again, since every offset points into it.

    Attributes
    ----------
    id : str
        Digest of text, publisher and address.
    published : str or None
        Day of publication in EDTF, None where neither front matter nor text tells it.
    language : str
        ``en``, ``zh-Hans`` or ``zh-Hant``.
    path : str
        Where it was read from, as the caller named it.
    retold : bool
        The words are not the publisher's own: shown as "retold from".
    """

    id: str
    text: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    language: Language
    path: str
    retold: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A span of a report's text: half open, in code points."""

    report_id: str
    start: int
    end: int

    def quote(self, report: Report) -> str:
        """Return the exact words relied on.

        Raises
        ------
        EvidenceError
            If `report` is another report, or the span does not lie in its text.
        """
        if report.id != self.report_id:
            raise EvidenceError(f"evidence in {self.report_id} asked of {report.id}; pass the report it points into")
        if not 0 <= self.start < self.end <= len(report.text):
            raise EvidenceError(
                f"{self.report_id}: no text at {self.start}:{self.end} of {len(report.text)} code points"
            )
        return report.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of one report, never overwritten: a correction is a new row.

    What the fields hold, by `kind`:

    ==============  ==========  ===============  ==================  =====================================
    kind            subject     attribute        value               besides
    ==============  ==========  ===============  ==================  =====================================
    statistic       who         action           the number          qualifier, scope, period
    place           name        level            id, or None         role, scope, province, candidates
    flow            origin      ``flow``         destination         scope, status ``stated``
    province_count  ``report``  ``provinces``    the number          qualifier
    operation       ``report``  ``date``         EDTF, or None       status: stated, not_given, unknown
    operation       ``report``  ``name``         case name
    ==============  ==========  ===============  ==================  =====================================

    A flow's unnamed end is None. A report that tells of no operation has no ``operation`` row.

    Attributes
    ----------
    original : str or None
        What was written: the number's or the name's own words, within the evidence.
    rule : str
        Id of the rule that read it.
    evidence : Evidence
        The clause or sentence that says so, at most 400 code points.
    at : tuple of int or None
        Span of `original` itself within the text, for highlighting.
    """

    kind: str
    subject: str | None
    attribute: str
    value: str | None
    rule: str
    evidence: Evidence
    original: str | None = None
    qualifier: str | None = None
    scope: str | None = None
    period: str | None = None
    role: str | None = None
    status: str | None = None
    province: str | None = None
    candidates: tuple[str, ...] = ()
    at: tuple[int, int] | None = None

    @property
    def meaning(self) -> tuple[object, ...]:
        """What it says and where; the rule that found it is no part of that."""
        return (self.evidence.report_id, self.evidence.start, self.evidence.end, *_MEANING(self))

    @property
    def id(self) -> str:
        """Digest of the fact's meaning and place."""
        return fact_id(self.meaning)

    @property
    def number(self) -> int:
        """The value as a number; only for statistics and province counts."""
        if self.value is None:
            raise ValueError(f"{self.kind} {self.id} has no value")
        return int(self.value)


_MEANING = attrgetter(*(f.name for f in fields(Fact) if f.name not in {"rule", "evidence", "at"}))


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a report's text and what it is: title, deck, body, caption, promo, meta or tail."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something read but not counted, with the reason: shown by ``explain``."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """An analyst's judgement on two reports: same, different or unsure.

    Verdicts of every kind are only ever added. The last one on a thing wins: by the moment `at` (ISO 8601 with its
    zone, given by the caller), and of one moment by id.
    """

    left: str
    right: str
    judgement: str
    by: str
    at: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """What a standing verdict did to a report's facts, and whose verdict it is.

    Attributes
    ----------
    on : Fact or None
        The statement judged, as it was read when it was judged; None where the whole report was.
    aside : tuple of Fact
        Facts as they were read that no longer stand: rejected, or superseded by those in `stands`.
    stands : tuple of Fact
        Facts that an analyst confirmed, or stated in a correction.
    """

    verdict_id: str
    judgement: str
    by: str
    at: str
    note: str | None
    on: Fact | None
    aside: tuple[Fact, ...]
    stands: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one report says, in the order of the text.

    Attributes
    ----------
    facts : tuple of Fact
        Those that stand.
    judged : tuple of Judged
        What analysts' verdicts did to them; facts that were set aside are kept here.
    """

    report: Report
    facts: tuple[Fact, ...]
    zones: tuple[Zone, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    judged: tuple[Judged, ...] = ()

    def of(self, kind: str, attribute: str | None = None) -> tuple[Fact, ...]:
        """Facts of one kind, in the order of the text."""
        return tuple(f for f in self.facts if f.kind == kind and attribute in (None, f.attribute))

    @property
    def tells_operation(self) -> bool:
        """Whether the report tells of an operation of its own."""
        return any(f.kind == "operation" for f in self.facts)

    @property
    def checked(self) -> dict[str, Fact]:
        """Standing facts that an analyst confirmed or corrected, by id."""
        vouched = {f.id for j in self.judged for f in j.stands}
        return {i: f for f in self.facts if vouched and (i := f.id) in vouched}
