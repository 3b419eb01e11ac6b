"""One operation out of the reports that tell of it: what they agree on, low to high where they do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from geodata.ids import stable_id
from geodata.model import (
    Conflict,
    Extraction,
    Fact,
    Figure,
    Leg,
    Operation,
    ProvinceCount,
    ProvinceRole,
)
from geodata.operations.edtf import compatible, merged, precision, with_year, year_of
from geodata.operations.signature import merged_action

# Report id -> the report whose copy it is, itself where it is none: copies are one source.
Sources = Mapping[str, str]
_MERGED_ROLE = {"rescue": "raid"}
_UNQUALIFIED = ("exact", "at_least", "about", "at_most")


def operation(members: Sequence[Extraction], sources: Sources, because: Sequence[str]) -> Operation:
    """Reconcile the reports of one operation; the order of `members` does not matter."""
    members = sorted(members, key=lambda e: e.report.id)
    date, date_facts, date_conflicts = _date(members, sources)
    figures = _figures(members, sources)
    provinces = _provinces(members, sources)
    count, count_conflicts = _province_count(members, provinces, sources)
    return Operation(
        id=stable_id("op", *(e.report.id for e in members)),
        name=_name(members),
        date=date,
        year=year_of(date),
        report_ids=tuple(e.report.id for e in members),
        figures=figures,
        provinces=provinces,
        province_count=count,
        flows=_flows(members, sources),
        conflicts=(*date_conflicts, *_figure_conflicts(members, figures, sources), *count_conflicts),
        because=tuple(because),
        date_fact_ids=date_facts,
    )


def _own(members: Iterable[Extraction], kind: str) -> list[Fact]:
    return [f for e in members for f in e.of(kind) if f.scope in (None, "operation")]


def _independent(facts: Iterable[Fact], sources: Sources) -> int:
    return len({sources.get(f.evidence.report_id, f.evidence.report_id) for f in facts})


def _ids(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(sorted({f.id for f in facts}))


def _name(members: Sequence[Extraction]) -> str | None:
    names = sorted(f.value for e in members for f in e.of("operation", "name") if f.value)
    return max(names, key=lambda n: (names.count(n), n)) if names else None


def _date(members: Sequence[Extraction], sources: Sources) -> tuple[str | None, tuple[str, ...], list[Conflict]]:
    """The finest date that most sources allow; dates that cannot be the same day are a conflict."""
    facts = [f for e in members for f in e.of("operation", "date") if f.value]
    published = sorted(e.report.published for e in members if e.report.published)
    if not facts:
        return None, (), []
    counts: dict[str, int] = defaultdict(int)
    for value in {f.value or "" for f in facts}:
        counts[value] = _independent([f for f in facts if f.value == value], sources)
    ranked = sorted(counts, key=lambda v: (-_support(v, counts), -precision(v), v))
    best = ranked[0]
    for other in ranked[1:]:
        if compatible(best, other):
            best = merged(best, other)
    resolved = with_year(best, published[0] if published else None)
    agreeing = [f for f in facts if f.value and compatible(f.value, best)]
    clash = any(not compatible(v, best) for v in counts)
    conflict = [Conflict("date", tuple(sorted(counts.items())))] if clash else []
    return resolved, _ids(agreeing), conflict


def _support(value: str, counts: Mapping[str, int]) -> int:
    return sum(n for other, n in counts.items() if compatible(value, other))


def _figures(members: Sequence[Extraction], sources: Sources) -> tuple[Figure, ...]:
    grouped: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in _own(members, "statistic"):
        if fact.attribute != "price" and fact.subject:
            grouped[merged_action(fact.attribute), fact.subject].append(fact)
    return tuple(_figure(action, who, facts, sources) for (action, who), facts in sorted(grouped.items()))


def _figure(action: str, who: str, facts: Sequence[Fact], sources: Sources) -> Figure:
    """A rounding ("more than 300" beside 301) is the same figure, no lower one."""
    told = [f for f in facts if not _is_rounding(f, facts)]
    values = [f.number for f in told]
    qualifiers = {f.qualifier or "exact" for f in told}
    qualifier = min(qualifiers, key=_UNQUALIFIED.index)
    return Figure(action, who, min(values), max(values), qualifier, _independent(facts, sources), _ids(facts))


def _is_rounding(fact: Fact, facts: Sequence[Fact]) -> bool:
    exact = [f.number for f in facts if f.qualifier == "exact" and f.id != fact.id]
    if fact.qualifier == "at_least":
        return any(fact.number <= n <= fact.number * 1.2 for n in exact)
    return fact.qualifier == "about" and any(abs(n - fact.number) <= fact.number * 0.1 for n in exact)


def _figure_conflicts(members: Sequence[Extraction], figures: Sequence[Figure], sources: Sources) -> Iterable[Conflict]:
    facts = {f.id: f for f in _own(members, "statistic")}
    for figure in figures:
        if figure.low == figure.high:
            continue
        told = [facts[i] for i in figure.fact_ids]
        values = sorted({f.number for f in told if not _is_rounding(f, told)})
        counted = tuple((str(v), _independent([f for f in told if f.number == v], sources)) for v in values)
        yield Conflict(f"{figure.action} {figure.who}", counted)


def _provinces(members: Sequence[Extraction], sources: Sources) -> tuple[ProvinceRole, ...]:
    grouped: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in _own(members, "place"):
        if fact.attribute == "province" and fact.value and fact.subject and fact.role not in (None, "other"):
            grouped[fact.subject, fact.value, _MERGED_ROLE.get(fact.role, fact.role)].append(fact)
    return tuple(
        ProvinceRole(name, place_id, role, _independent(facts, sources), _ids(facts))
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
    conflicts = []
    if len(values) > 1:
        counted = tuple((str(v), _independent([f for f in facts if f.number == v], sources)) for v in values)
        conflicts.append(Conflict("provinces raided", counted))
    if stated is not None and len(raided) > stated:
        named = _independent([f for f in _own(members, "place") if f.value in raided], sources)
        stating = _independent([f for f in facts if f.number == stated], sources)
        values_told = ((f"{stated} stated", stating), (f"{len(raided)} named", named))
        conflicts.append(Conflict("provinces raided, named against stated", values_told))
    return ProvinceCount(stated, len(raided), len(others), _ids(facts)), conflicts


def _flows(members: Sequence[Extraction], sources: Sources) -> tuple[Leg, ...]:
    """Legs by their ends. An end that one report leaves open and another names is the same movement, once."""
    grouped: dict[tuple[str | None, str | None], list[Fact]] = defaultdict(list)
    for fact in _own(members, "flow"):
        grouped[fact.subject, fact.value].append(fact)
    legs = (
        Leg(origin, destination, "stated", _independent(facts, sources), _ids(facts))
        for (origin, destination), facts in grouped.items()
        if not _is_named_elsewhere(origin, destination, grouped)
    )
    return tuple(sorted(legs, key=lambda g: (g.origin or "~", g.destination or "~")))


def _is_named_elsewhere(
    origin: str | None, destination: str | None, grouped: Iterable[tuple[str | None, str | None]]
) -> bool:
    if origin is not None and destination is not None:
        return False
    return any(
        o is not None
        and d is not None
        and ((destination is None and o == origin) or (origin is None and d == destination))
        for o, d in grouped
    )
