"""Sums over operations, never over reports; what a sum leaves out is said beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from geodata.joined import Figure, Operation

# The figures of a briefing: name -> (action, who).
BRIEFING = {
    "children": ("rescued", "children"),
    "women": ("rescued", "women"),
    "women_and_children": ("rescued", "women_and_children"),
    "people": ("rescued", "people"),
    "suspects": ("arrested", "suspects"),
    "gangs": ("gangs_broken", "gangs"),
    "cases": ("cases_solved", "cases"),
}


@dataclass(frozen=True, slots=True)
class Total:
    """A sum over operations.

    Attributes
    ----------
    low, high : int
        They differ where reports of one operation disagree.
    operations : int
        Operations that give the figure.
    without : int
        Operations that give none: left out of the sum, not counted as 0.
    """

    low: int
    high: int
    operations: int
    without: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The three counts, apart: reports, operations and people; and provinces raided, named and stated.

    Attributes
    ----------
    totals : dict of str to Total
        By the names of `BRIEFING`.
    provinces_named : int
        Different provinces named as raided.
    provinces_stated : int
        The largest number of provinces that reports give for one operation; 0 where none gives one.
    undated : int
        Operations whose year is not stated.
    """

    reports: int
    operations: int
    totals: dict[str, Total]
    provinces_named: int
    provinces_stated: int
    undated: int


def figure_of(operation: Operation, name: str) -> Figure | None:
    """A figure of the briefing, None where the reports do not give it."""
    action, who = BRIEFING[name]
    return next((f for f in operation.figures if (f.action, f.who) == (action, who)), None)


def total(operations: Sequence[Operation], name: str) -> Total:
    """Sum one figure of the briefing over operations."""
    found = [f for o in operations if (f := figure_of(o, name)) is not None]
    return Total(sum(f.low for f in found), sum(f.high for f in found), len(found), len(operations) - len(found))


def summarise(operations: Sequence[Operation]) -> Summary:
    """Count reports, operations and people apart."""
    raided = {p.id for o in operations for p in o.provinces if p.role == "raid"}
    stated = [o.province_count.stated for o in operations if o.province_count.stated is not None]
    return Summary(
        reports=len({i for o in operations for i in o.report_ids}),
        operations=len(operations),
        totals={name: total(operations, name) for name in BRIEFING},
        provinces_named=len(raided),
        provinces_stated=max(stated, default=0),
        undated=sum(o.year is None for o in operations),
    )


def by_year(operations: Iterable[Operation]) -> dict[int | None, tuple[Operation, ...]]:
    """Operations by the year of the raid, in order; None is "not stated", last. All buckets add up."""
    found: dict[int | None, list[Operation]] = {}
    for one in operations:
        found.setdefault(one.year, []).append(one)
    return {y: tuple(found[y]) for y in sorted(found, key=lambda y: (y is None, y or 0))}
