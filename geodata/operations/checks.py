"""How many of the figures shown an analyst has checked, and what is left when only those are shown.

A figure is one thing that an operation shows: a statistic, a province in one role, a movement, the date, the number of
provinces. It is checked when every value that it shows, low and high, has words that an analyst confirmed or corrected.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from geodata.joined import UNCHECKED, Check, Figure, Leg, Operation, ProvinceCount, ProvinceRole
from geodata.model import Fact
from geodata.operations.edtf import merged
from geodata.operations.series import Series

Checked = Mapping[str, Fact]
Part = TypeVar("Part", Figure, ProvinceRole, Leg)


@dataclass(frozen=True, slots=True)
class Checks:
    """Figures shown, and how many of them an analyst checked."""

    figures: int
    checked: int


def checks(operations: Iterable[Operation]) -> Checks:
    """Count the figures of operations."""
    found = [check for one in operations for check in _shown(one)]
    return Checks(len(found), sum(check.whole for check in found))


def series_checks(series: Iterable[Series]) -> Checks:
    """Count the points of running totals, and those whose value stands in words that an analyst vouched for."""
    points = [p for one in series for p in one.points]
    return Checks(len(points), sum(p.check.whole for p in points))


def stamped_series(one: Series, checked: Checked) -> Series:
    """Mark the points of a running total that rest on facts which an analyst confirmed or corrected."""
    points = (replace(p, check=_check(p.fact_ids, checked, {p.value})) for p in one.points)
    return replace(one, points=tuple(points)) if checked else one


def only_checked_series(series: Iterable[Series]) -> tuple[Series, ...]:
    """Running totals with the points that an analyst checked and no other; one without any is left out."""
    bared = (replace(one, points=tuple(p for p in one.points if p.check.whole)) for one in series)
    return tuple(one for one in bared if one.points)


def stamped(one: Operation, checked: Checked) -> Operation:
    """Mark the figures of an operation that rest on facts which an analyst confirmed or corrected."""
    if checked.keys().isdisjoint(_fact_ids(one)):
        return one
    count = one.province_count
    stated = () if count.stated is None else (count.stated,)
    return replace(
        one,
        figures=tuple(replace(f, check=_check(f.fact_ids, checked, {f.low, f.high})) for f in one.figures),
        provinces=_marked(one.provinces, checked),
        flows=_marked(one.flows, checked),
        province_count=replace(count, check=_check(count.fact_ids, checked, stated)),
        date_check=_date_check(one, checked),
    )


def only_checked(operations: Iterable[Operation]) -> tuple[Operation, ...]:
    """Operations with the figures that an analyst checked and no other; one without any is left out."""
    return tuple(_bared(one) for one in operations if any(check.whole for check in _shown(one)))


def _bared(one: Operation) -> Operation:
    dated = one.date_check.whole
    provinces = _whole(one.provinces)
    raided = {p.id for p in provinces if p.role == "raid"}
    others = {p.id for p in provinces} - raided
    count = one.province_count
    told = count if count.check.whole else ProvinceCount(None, 0, 0)
    return replace(
        one,
        date=one.date if dated else None,
        year=one.year if dated else None,
        figures=_whole(one.figures),
        provinces=provinces,
        flows=tuple(replace(leg, victims=()) for leg in _whole(one.flows)),
        province_figures=(),
        province_count=replace(told, named=len(raided), other_named=len(others)),
        conflicts=(),
        date_fact_ids=one.date_fact_ids if dated else (),
    )


def _shown(one: Operation) -> list[Check]:
    listed = [part.check for part in _parts(one)]
    dated = [one.date_check] if one.date is not None else []
    counted = [one.province_count.check] if one.province_count.stated is not None else []
    return [*listed, *dated, *counted]


def _fact_ids(one: Operation) -> set[str]:
    listed = (i for part in _parts(one) for i in part.fact_ids)
    return {*listed, *one.date_fact_ids, *one.province_count.fact_ids}


def _parts(one: Operation) -> list[Figure | ProvinceRole | Leg]:
    return [*one.figures, *one.provinces, *one.flows]


def _marked(found: Sequence[Part], checked: Checked) -> tuple[Part, ...]:
    return tuple(replace(part, check=_check(part.fact_ids, checked)) for part in found)


def _whole(found: Sequence[Part]) -> tuple[Part, ...]:
    return tuple(part for part in found if part.check.whole)


def _check(fact_ids: Iterable[str], checked: Checked, values: Collection[int] = ()) -> Check:
    vouched = [checked[i] for i in fact_ids if i in checked]
    if not vouched:
        return UNCHECKED
    return Check(len(vouched), set(values) <= {f.number for f in vouched} if values else True)


def _date_check(one: Operation, checked: Checked) -> Check:
    """A date put together from several reports is checked when those checked tell all of it, or all are checked."""
    vouched = [checked[i] for i in one.date_fact_ids if i in checked]
    if not vouched or one.date is None:
        return UNCHECKED
    told = vouched[0].value or ""
    for fact in vouched[1:]:
        told = merged(told, fact.value or "")
    return Check(len(vouched), told == one.date or len(vouched) == len(one.date_fact_ids))
