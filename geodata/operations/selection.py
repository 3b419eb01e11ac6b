"""What an analyst chose to look at, and which operations that leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from geodata.joined import Operation
from geodata.model import Report
from geodata.operations.checks import only_checked


@dataclass(frozen=True, slots=True)
class Filters:
    """A choice of operations; an empty field leaves all in.

    Attributes
    ----------
    years : tuple of int
        Years of the raid.
    undated : bool
        Whether operations whose year is not stated are in; they are a bucket of their own.
    provinces : tuple of str
        ISO 3166-2 ids: operations that name one of them (in one of `roles`, where given).
    roles : tuple of str
        Operations in which a province, or one of `provinces`, has one of these roles.
    languages : tuple of str
        ``en`` and ``zh``: operations with a report in one of them.
    checked : bool
        Only figures that an analyst checked, and the operations that have one. The other fields then choose by these
        figures alone: a year or a province that nobody checked counts as not stated.
    """

    years: tuple[int, ...] = ()
    undated: bool = True
    provinces: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    checked: bool = False


def selected(operations: Iterable[Operation], reports: Mapping[str, Report], filters: Filters) -> tuple[Operation, ...]:
    """Operations that the filters leave, in the order given."""
    shown = only_checked(operations) if filters.checked else operations
    return tuple(
        o for o in shown if _in_year(o, filters) and _in_place(o, filters) and _in_language(o, reports, filters)
    )


def _in_year(one: Operation, filters: Filters) -> bool:
    if one.year is None:
        return filters.undated
    return not filters.years or one.year in filters.years


def _in_place(one: Operation, filters: Filters) -> bool:
    if not filters.provinces and not filters.roles:
        return True
    return any(
        (not filters.provinces or p.id in filters.provinces) and (not filters.roles or p.role in filters.roles)
        for p in one.provinces
    )


def _in_language(one: Operation, reports: Mapping[str, Report], filters: Filters) -> bool:
    return not filters.languages or any(reports[i].language[:2] in filters.languages for i in one.report_ids)
