"""Statistics of one operation over its reports: low to high, and what kind of disagreement lies between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from geodata.extraction.repeats import merged_action
from geodata.model import Conflict, Extraction, Fact, Figure
from geodata.operations.features import is_rounding
from geodata.operations.shared import Sources, counted, ids, independent, own

Key = tuple[str, str]
_UNQUALIFIED = ("exact", "at_least", "about", "at_most")
# A slip of one digit is told from another figure where the rest agrees: 301 and 391, never 15 and 17.
_DIGITS_OF_A_SLIP = 3


def figures(members: Sequence[Extraction], sources: Sources) -> tuple[tuple[Figure, ...], tuple[Conflict, ...]]:
    """Reconcile the statistics of an operation.

    Parameters
    ----------
    members : sequence of Extraction
        Its reports; only figures of scope ``operation`` count, prices aside.
    sources : mapping of str to str
        Report to the report whose copy it is.

    Returns
    -------
    figures, conflicts
        A rounding ("more than 300" beside 301) is the same figure. What one report takes for the whole and another,
        giving more, for a part, is a part: a conflict, but no lower end of the figure.
    """
    parts, published = _parts(members), {e.report.id: e.report.published for e in members}
    found: list[Figure] = []
    conflicts: list[Conflict] = []
    for (action, who), facts in _grouped(members):
        shares = [f for f in facts if _is_part(f, facts, parts)]
        wholes = [f for f in facts if f not in shares]
        found.append(_figure(action, who, wholes, sources))
        conflicts += _conflicts(f"{action} {who}", wholes, shares, sources, published)
    return tuple(found), tuple(conflicts)


def _grouped(members: Sequence[Extraction]) -> list[tuple[Key, list[Fact]]]:
    grouped: dict[Key, list[Fact]] = defaultdict(list)
    for fact in own(members, "statistic"):
        if fact.attribute != "price" and fact.subject:
            grouped[merged_action(fact.attribute), fact.subject].append(fact)
    return sorted(grouped.items(), key=lambda told: told[0])


def _parts(members: Sequence[Extraction]) -> dict[tuple[str, str, int], set[str]]:
    """Reports that give a number as a part."""
    found: dict[tuple[str, str, int], set[str]] = defaultdict(set)
    for one in members:
        for fact in one.of("statistic"):
            if fact.scope == "other" and fact.subject and fact.attribute != "price":
                found[merged_action(fact.attribute), fact.subject, fact.number].add(one.report.id)
    return found


def _is_part(fact: Fact, facts: Sequence[Fact], parts: Mapping[tuple[str, str, int], set[str]]) -> bool:
    """Whether a report that gives more calls this very number a part."""
    telling = parts.get((merged_action(fact.attribute), fact.subject or "", fact.number), ())
    return any(f.evidence.report_id in telling and f.number > fact.number for f in facts)


def _figure(action: str, who: str, facts: Sequence[Fact], sources: Sources) -> Figure:
    told = [f for f in facts if not _is_rounded(f, facts)]
    values = [f.number for f in told]
    qualifier = min({f.qualifier or "exact" for f in told}, key=_UNQUALIFIED.index)
    return Figure(action, who, min(values), max(values), qualifier, independent(facts, sources), ids(facts))


def _is_rounded(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether an exact figure beside it says the same more closely."""
    exact = (f.number for f in facts if f.qualifier == "exact")
    return fact.qualifier != "exact" and any(is_rounding(fact.number, fact.qualifier or "exact", n) for n in exact)


def _conflicts(
    attribute: str,
    wholes: Sequence[Fact],
    shares: Sequence[Fact],
    sources: Sources,
    published: Mapping[str, str | None],
) -> Iterator[Conflict]:
    told = [f for f in wholes if not _is_rounded(f, wholes)]
    if len({f.number for f in told}) > 1:
        yield conflict(attribute, told, sources, published)
    if shares:
        whole = max(told, key=lambda f: f.number)
        yield Conflict(attribute, counted([*shares, whole], sources), "part")


def conflict(attribute: str, facts: Sequence[Fact], sources: Sources, published: Mapping[str, str | None]) -> Conflict:
    """Name a disagreement of numbers by its kind; the days of publication tell an update from a contradiction."""
    values = counted(facts, sources)
    if _is_update(facts, published):
        return Conflict(attribute, values, "update")
    return Conflict(attribute, values, "misprint" if _is_misprint(values) else "contradiction")


def _is_update(facts: Sequence[Fact], published: Mapping[str, str | None]) -> bool:
    """Whether every higher value appeared on a later day than the lower ones; reports of no known day do not tell."""
    first: dict[int, str] = {}
    for fact in facts:
        day = published.get(fact.evidence.report_id)
        if day:
            first[fact.number] = min(day, first.get(fact.number, day))
    days = [first.get(value) for value in sorted({f.number for f in facts})]
    return all(a and b and a < b and not b.startswith(a) for a, b in pairwise(days))


def _is_misprint(values: Sequence[tuple[str, int]]) -> bool:
    """Whether a value that one report alone gives is another's but for a digit, two digits swapped, or a digit lost."""
    if len(values) != 2 or min(n for _, n in values) > 1:
        return False
    (a, _), (b, _) = values
    if len(a) == len(b):
        differing = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        swapped = sorted(a) == sorted(b) and len(differing) == 2
        return swapped or (len(differing) == 1 and len(a) >= _DIGITS_OF_A_SLIP)
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return len(shorter) > 1 and shorter in {longer[:i] + longer[i + 1 :] for i in range(len(longer))}
