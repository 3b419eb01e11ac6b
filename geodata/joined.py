"""What reports say together: an operation, with its figures, places, movements and disagreements.

All of it is a view over facts: each part lists the facts that it rests on.
"""

from __future__ import annotations

from dataclasses import dataclass, field


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
        ``misprint`` (the digits of one are those of the other, but for a slip), ``night`` (the days before and after
        one midnight), else ``contradiction``.
    fact_ids : tuple of str
        Facts that give the values.
    """

    attribute: str
    values: tuple[tuple[str, int], ...]
    kind: str = "contradiction"
    fact_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why reports belong together: a code of `geodata.operations.reasons`, and the values that it speaks of."""

    code: str
    values: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """A view over the facts of the reports that tell of one operation; never a copy of them.

    Attributes
    ----------
    date : str or None
        EDTF; the finest that the reports allow.
    year : int or None
        Year of the raid; None is "not stated", a bucket of its own.
    because : tuple of Reason
        Why these reports were taken for one operation.
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
    because: tuple[Reason, ...] = ()
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
    because: Reason


@dataclass(frozen=True, slots=True)
class ProvinceFigure:
    """A figure that reports give for one province's share of an operation; it is part of a total, never added to it."""

    name: str
    id: str
    figure: Figure
