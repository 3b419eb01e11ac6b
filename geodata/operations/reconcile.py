"""One operation out of the reports that tell of it: what they agree on, low to high where they do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from geodata.ids import stable_id
from geodata.joined import Conflict, Copy, Operation, ProvinceCount, ProvinceRole, Reason
from geodata.model import Extraction, Fact
from geodata.operations.disagreement import disagreements
from geodata.operations.edtf import year_of
from geodata.operations.figures import figures
from geodata.operations.legs import legs
from geodata.operations.raid_date import raid_date, tell_parts_only
from geodata.operations.shared import Sources, ids, independent, own
from geodata.operations.shares import province_figures

_MERGED_ROLE = {"rescue": "raid"}


def operation(members: Sequence[Extraction], sources: Sources, because: Sequence[Reason]) -> Operation:
    """Reconcile the reports of one operation; the order of `members` does not matter.

    The operation's id is that of its first report: of those that tell of the raid, the one published first. Reports
    that are added keep it, unless one turns up that was published earlier still; taking away any other keeps it too.
    """
    members = sorted(members, key=lambda e: e.report.id)
    told, figure_conflicts, parts = figures(members, sources)
    date, date_facts, date_conflicts = raid_date(members, sources, tell_parts_only(members, parts))
    provinces = _provinces(members, sources)
    count, count_conflicts = _province_count(members, provinces, sources)
    return Operation(
        id=stable_id("op", first_report(members)),
        name=_name(members),
        date=date,
        year=year_of(date),
        report_ids=tuple(e.report.id for e in members),
        figures=told,
        provinces=provinces,
        province_count=count,
        flows=legs(members, sources),
        conflicts=(*date_conflicts, *figure_conflicts, *count_conflicts),
        because=tuple(because),
        date_fact_ids=date_facts,
        copies=tuple(Copy(i, of) for i, of in sorted(sources.items()) if i != of),
        province_figures=province_figures(members, sources, parts),
    )


def first_report(members: Iterable[Extraction]) -> str:
    """Id of the report that an operation has its id from; a report without a day of publication comes last."""
    first = min(members, key=lambda e: (not e.tells_operation, e.report.published or "~", e.report.id))
    return first.report.id


def _name(members: Sequence[Extraction]) -> str | None:
    names = sorted(f.value for e in members for f in e.of("operation", "name") if f.value)
    return max(names, key=lambda n: (names.count(n), n)) if names else None


def _provinces(members: Sequence[Extraction], sources: Sources) -> tuple[ProvinceRole, ...]:
    grouped: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in own(members, "place"):
        if fact.attribute == "province" and fact.value and fact.subject and fact.role not in (None, "other"):
            grouped[fact.subject, fact.value, _MERGED_ROLE.get(fact.role, fact.role)].append(fact)
    return tuple(
        ProvinceRole(name, place_id, role, independent(facts, sources), ids(facts))
        for (name, place_id, role), facts in sorted(grouped.items())
    )


def _province_count(
    members: Sequence[Extraction], provinces: Sequence[ProvinceRole], sources: Sources
) -> tuple[ProvinceCount, list[Conflict]]:
    """Stated is the highest that a report gives; more named than stated is a conflict."""
    facts = [f for e in members for f in e.of("province_count")]
    raided = {p.id for p in provinces if p.role == "raid"}
    others = {p.id for p in provinces} - raided
    values = sorted({f.number for f in facts})
    stated = max(values, default=None)
    published = {e.report.id: e.report.published for e in members}
    conflicts = list(disagreements("provinces raided", facts, sources, published))
    if stated is not None and len(raided) > stated:
        named = [f for f in own(members, "place") if f.value in raided]
        stating = [f for f in facts if f.number == stated]
        values_told = (
            (f"{stated} stated", independent(stating, sources)), (f"{len(raided)} named", independent(named, sources))
        )  # fmt: skip
        conflicts.append(Conflict("provinces raided, named against stated", values_told, fact_ids=ids(stating + named)))
    return ProvinceCount(stated, len(raided), len(others), ids(facts)), conflicts
