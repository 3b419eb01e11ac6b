"""The frozen records that every room knows."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
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


@dataclass(frozen=True, slots=True)
class Check:
    """How far analysts have gone through what a figure rests on.

    Attributes
    ----------
    facts : int
        Facts behind it that an analyst confirmed or corrected.
    whole : bool
        Every value that it shows has such a fact: it counts as checked by an analyst.
    """

    facts: int = 0
    whole: bool = False


UNCHECKED = Check()


@dataclass(frozen=True, slots=True)
class Figure:
    """A statistic of an operation, over all its reports: low and high differ where they disagree."""

    action: str
    who: str
    low: int
    high: int
    qualifier: str
    sources: int
    fact_ids: tuple[str, ...]
    check: Check = UNCHECKED


@dataclass(frozen=True, slots=True)
class ProvinceRole:
    """A province and one role that reports give it in an operation."""

    name: str
    id: str
    role: str
    sources: int
    fact_ids: tuple[str, ...]
    check: Check = UNCHECKED


@dataclass(frozen=True, slots=True)
class Leg:
    """A movement of victims that reports state; an unnamed end is None. Ends are provinces or countries.

    Attributes
    ----------
    victims : tuple of Figure
        Only what a clause tells of this very movement; empty is "not known". An operation's total is never among them.
    """

    origin: str | None
    destination: str | None
    status: str
    sources: int
    fact_ids: tuple[str, ...]
    check: Check = UNCHECKED
    victims: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class ProvinceCount:
    """Provinces raided as stated, those named as raided, and those named in other roles only."""

    stated: int | None
    named: int
    other_named: int
    fact_ids: tuple[str, ...] = ()
    check: Check = UNCHECKED


@dataclass(frozen=True, slots=True)
class Conflict:
    """An attribute on which the reports of an operation disagree: (value, sources) pairs, two or more.

    Attributes
    ----------
    kind : str
        ``update`` (reports published later give more), ``part`` (one gives a share of what another gives whole),
        ``misprint`` (the digits of one are those of the other, but for a slip), else ``contradiction``.
    fact_ids : tuple of str
        Facts that give the values.
    """

    attribute: str
    values: tuple[tuple[str, int], ...]
    kind: str = "contradiction"
    fact_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """A view over the facts of the reports that tell of one operation; never a copy of them.

    Attributes
    ----------
    date : str or None
        EDTF; the finest that the reports allow.
    year : int or None
        Year of the raid; None is "not stated", a bucket of its own.
    because : tuple of str
        Why these reports were taken for one operation, in words.
    date_fact_ids : tuple of str
        Facts that the date comes from.
    copies : tuple of Copy
        Reports that repeat another word for word, cut or spun: no sources of their own.
    mentions : tuple of Mention
        Reports of other things that recall this operation in passing; they stand in no `report_ids`.
    province_figures : tuple of ProvinceFigure
        What reports give for one province itself; parts of the figures, never added to them.
    """

    id: str
    name: str | None
    date: str | None
    year: int | None
    report_ids: tuple[str, ...]
    figures: tuple[Figure, ...]
    provinces: tuple[ProvinceRole, ...]
    province_count: ProvinceCount
    flows: tuple[Leg, ...]
    conflicts: tuple[Conflict, ...] = ()
    because: tuple[str, ...] = ()
    date_fact_ids: tuple[str, ...] = field(default=())
    date_check: Check = UNCHECKED
    copies: tuple[Copy, ...] = ()
    mentions: tuple[Mention, ...] = ()
    province_figures: tuple[ProvinceFigure, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Copy:
    """A report whose words are another's: reposted, cut or spun."""

    report_id: str
    of: str


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A report that recalls an operation of other reports in passing: by which facts, and why they are its."""

    report_id: str
    operation_id: str
    fact_ids: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True)
class ProvinceFigure:
    """A figure that reports give for one province's share of an operation; it is part of a total, never added to it."""

    name: str
    id: str
    figure: Figure
