"""The day of an operation's raid out of what its reports give, and where they cannot all be right."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from geodata.joined import Conflict
from geodata.model import Extraction, Fact
from geodata.operations.edtf import compatible, merged, precision, with_year
from geodata.operations.shared import Sources, ids, independent, own

# The outcome of a raid: a report that gives it whole tells of the whole.
_WHOLE = frozenset({"rescued", "arrested", "detained"})


def tell_parts_only(members: Sequence[Extraction], parts: Sequence[Fact]) -> set[str]:
    """Reports whose figures of the operation are parts of it, all that others give as well."""
    partial = {f.evidence.report_id for f in parts}
    whole = {f.evidence.report_id for f in own(members, "statistic") if f not in parts and f.attribute in _WHOLE}
    return partial - whole


def raid_date(
    members: Sequence[Extraction], sources: Sources, partial: Collection[str]
) -> tuple[str | None, tuple[str, ...], list[Conflict]]:
    """The finest date that most sources allow, those first that tell of the whole.

    Dates that cannot be the same day are a conflict.
    """
    facts = [f for e in members for f in e.of("operation", "date") if f.value]
    published = sorted(e.report.published for e in members if e.report.published)
    if not facts:
        return None, (), []
    counts, of_all = (
        _counts(facts, sources),
        _counts([f for f in facts if f.evidence.report_id not in partial], sources),
    )
    ranked = sorted(counts, key=lambda v: (-_support(v, of_all), -_support(v, counts), -precision(v), v))
    best = ranked[0]
    for other in ranked[1:]:
        if compatible(best, other):
            best = merged(best, other)
    resolved = with_year(best, published[0] if published else None)
    agreeing = [f for f in facts if f.value and compatible(f.value, best)]
    return resolved, ids(agreeing), list(_date_conflicts(resolved, agreeing, facts, sources, partial))


def _date_conflicts(
    resolved: str, agreeing: Sequence[Fact], facts: Sequence[Fact], sources: Sources, partial: Collection[str]
) -> Iterator[Conflict]:
    """Set the date against those that cannot be it; one that allows both, as a bare month does, takes no side.

    Where only reports of a part give another day, it is that of the part: a first strike, one town's raid.
    """
    others = _sides([f for f in facts if f not in agreeing])
    if not others:
        return
    for_it = [f for f in agreeing if not any(compatible(f.value or "", v) for v in others)] or agreeing
    told = {resolved: for_it, **others}
    is_part = all(f.evidence.report_id in partial for side in others.values() for f in side)
    order = [*sorted(others), resolved] if is_part else sorted(told)
    values = tuple((value, independent(told[value], sources)) for value in order)
    kind = "part" if is_part else "contradiction"
    yield Conflict("date", values, kind, ids(f for side in told.values() for f in side))


def _sides(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """Dates by what they may be together: 2011-07-15 and XXXX-07-15 are one, which has the finest form."""
    sides: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda f: (-precision(f.value or ""), f.value or "", f.id)):
        value = fact.value or ""
        same = next((v for v in sides if compatible(v, value)), None)
        held = sides.pop(same) if same else []
        sides[merged(same, value) if same else value] = [*held, fact]
    return sides


def _counts(facts: Sequence[Fact], sources: Sources) -> dict[str, int]:
    values = {f.value or "" for f in facts}
    return {value: independent([f for f in facts if f.value == value], sources) for value in values}


def _support(value: str, counts: Mapping[str, int]) -> int:
    return sum(n for other, n in counts.items() if compatible(value, other))
