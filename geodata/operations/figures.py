"""Statistics of one operation over its reports: low to high, and what kind of disagreement lies between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from geodata.extraction.repeats import merged_action
from geodata.joined import Conflict, Figure
from geodata.model import Extraction, Fact
from geodata.operations.disagreement import disagreements
from geodata.operations.features import is_rounding
from geodata.operations.own_parts import own_parts
from geodata.operations.shared import Sources, counted, ids, independent, own

# Action and who, and of what is counted otherwise the value as well: charged and tried are not one figure.
Key = tuple[str, str, int]
_UNQUALIFIED = ("exact", "at_least", "about", "at_most")


def figures(
    members: Sequence[Extraction], sources: Sources
) -> tuple[tuple[Figure, ...], tuple[Conflict, ...], tuple[Fact, ...]]:
    """Reconcile the statistics of an operation.

    Parameters
    ----------
    members : sequence of Extraction
        Its reports; only figures of scope ``operation`` count, prices aside.
    sources : mapping of str to str
        Report to the report whose copy it is.

    Returns
    -------
    figures, conflicts, parts
        A rounding ("more than 300" beside 301) is the same figure. What one report takes for the whole and another,
        giving more, for a part, is a part: a conflict, but no lower end of the figure; so is a figure of one scene or
        one province far below what the others give.
    """
    accounts = {e.report.id: e for e in members}
    published = {i: e.report.published for i, e in accounts.items()}
    found: list[Figure] = []
    conflicts: list[Conflict] = []
    parts: list[Fact] = []
    for (action, who, _), facts in _grouped(members):
        shares = own_parts(facts, accounts)
        wholes = [f for f in facts if f not in shares]
        found.append(_figure(action, who, wholes, sources))
        conflicts += _conflicts(f"{action} {who}", wholes, shares, sources, published)
        parts += shares
    return tuple(found), tuple(conflicts), tuple(parts)


def _grouped(members: Sequence[Extraction]) -> list[tuple[Key, list[Fact]]]:
    grouped: dict[Key, list[Fact]] = defaultdict(list)
    for fact in own(members, "statistic"):
        if fact.attribute != "price" and fact.subject:
            apart = fact.number if fact.attribute == "other" else 0
            grouped[merged_action(fact.attribute), fact.subject, apart].append(fact)
    return sorted(grouped.items(), key=lambda told: told[0])


def _figure(action: str, who: str, facts: Sequence[Fact], sources: Sources) -> Figure:
    told = [f for f in facts if not _is_rounded(f, facts)]
    values = [f.number for f in told]
    qualifier = min({f.qualifier or "exact" for f in told}, key=_UNQUALIFIED.index)
    return Figure(action, who, min(values), max(values), qualifier, independent(facts, sources), ids(facts))


def _is_rounded(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether an exact figure beside it says the same more closely."""
    exact = (f.number for f in facts if f.qualifier == "exact")
    return any(_rounds(fact, n) for n in exact)


def _rounds(fact: Fact, exact: int) -> bool:
    """Whether it rounds another: "more than 300" or a bare 300 of 301."""
    if fact.qualifier != "exact":
        return is_rounding(fact.number, fact.qualifier or "exact", exact)
    whole_hundreds = fact.number % 100 == 0 < fact.number
    return whole_hundreds and exact % 100 > 0 and abs(exact - fact.number) * 100 <= fact.number


def _conflicts(
    attribute: str,
    wholes: Sequence[Fact],
    shares: Sequence[Fact],
    sources: Sources,
    published: Mapping[str, str | None],
) -> Iterator[Conflict]:
    told = [f for f in wholes if not _is_rounded(f, wholes)]
    yield from disagreements(attribute, told, sources, published)
    if shares:
        highest = max(f.number for f in told)
        parts = [*shares, *(f for f in told if f.number == highest)]
        yield Conflict(attribute, counted(parts, sources), "part", ids(parts))
