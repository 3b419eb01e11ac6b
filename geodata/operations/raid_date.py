"""The day of an operation's raid out of what its reports give, and where they cannot all be right."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

from geodata.joined import Conflict
from geodata.model import Extraction, Fact
from geodata.operations.edtf import compatible, first_day, merged, precision, with_year
from geodata.operations.shared import Sources, ids, independent, own

# A raid over midnight has the day before or the day after it, as each newsroom takes it.
_LATE = re.compile(r"夜|晚|2[0-3][时時点點:：]|\b(?:night|evening|midnight)\b", re.IGNORECASE)
_EARLY = re.compile(
    r"凌晨|零[时時点點]|子夜|拂晓|\b(?:midnight|small hours|before dawn|early (?:hours|morning)|[0-5] ?a\.?m)\b",
    re.IGNORECASE,
)
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
    return resolved, ids(agreeing), _date_conflicts(resolved, facts, members, sources, partial)


def _date_conflicts(
    resolved: str, facts: Sequence[Fact], members: Sequence[Extraction], sources: Sources, partial: Collection[str]
) -> list[Conflict]:
    """Set the date against those that cannot be it; one that allows both, as a bare month does, takes no side.

    Where only reports of a part give another day, it is that of the part: a first strike, one town's raid.
    """
    agreeing = [f for f in facts if compatible(f.value or "", resolved)]
    others = _sides([f for f in facts if f not in agreeing])
    if not others:
        return []
    for_it = [f for f in agreeing if not any(compatible(f.value or "", v) for v in others)] or agreeing
    told = {resolved: for_it, **others}
    of_a_part = all(f.evidence.report_id in partial for side in others.values() for f in side)
    kind = "part" if of_a_part else "night" if _is_one_night(told, members) else "contradiction"
    order = [*sorted(others), resolved] if of_a_part else sorted(told)
    values = tuple((value, independent(told[value], sources)) for value in order)
    return [Conflict("date", values, kind, ids(f for side in told.values() for f in side))]


def _is_one_night(told: Mapping[str, Sequence[Fact]], members: Sequence[Extraction]) -> bool:
    """Whether two days follow each other, and words of the first say late or words of the second say early."""
    dated = sorted((day, facts) for value, facts in told.items() if precision(value) > 2 and (day := first_day(value)))
    if len(dated) != 2 or len(told) != 2 or dated[1][0] - dated[0][0] != timedelta(1):
        return False
    reports = {e.report.id: e.report for e in members}
    before, after = (" ".join(f.evidence.quote(reports[f.evidence.report_id]) for f in facts) for _, facts in dated)
    return bool(_LATE.search(before) or _EARLY.search(after))


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
