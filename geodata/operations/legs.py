"""Movements of victims in one operation; victims only where a clause ties them to the movement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from geodata.extraction.repeats import merged_action
from geodata.joined import Figure, Leg
from geodata.model import Extraction, Fact
from geodata.operations.shared import Sources, ids, independent, own

Ends = tuple[str | None, str | None]
_VICTIMS = frozenset({"children", "women", "women_and_children", "people"})
_MOVED = frozenset({"sold", "abducted", "rescued", "reunited"})
_STOPS = frozenset(",，;；。:：")


def legs(members: Sequence[Extraction], sources: Sources) -> tuple[Leg, ...]:
    """Legs by their ends. An end that one report leaves open and another names is the same movement, once."""
    grouped: dict[Ends, list[Fact]] = defaultdict(list)
    for fact in own(members, "flow"):
        grouped[fact.subject, fact.value].append(fact)
    tied = _tied(members)
    found = (
        Leg(*ends, "stated", independent(facts, sources), ids(facts), victims=_victims(tied.get(ends, ()), sources))
        for ends, facts in grouped.items()
        if not _is_named_elsewhere(*ends, grouped)
    )
    return tuple(sorted(found, key=lambda g: (g.origin or "~", g.destination or "~")))


def _is_named_elsewhere(origin: str | None, destination: str | None, told: Iterable[Ends]) -> bool:
    if origin is not None and destination is not None:
        return False
    return any(
        o is not None
        and d is not None
        and ((destination is None and o == origin) or (origin is None and d == destination))
        for o, d in told
    )


def _tied(members: Sequence[Extraction]) -> dict[Ends, list[Fact]]:
    """Figures of victims by the movement that their clause tells of."""
    found: dict[Ends, list[Fact]] = defaultdict(list)
    for one in members:
        for flow, figure in _in_one_clause(one):
            found[flow.subject, flow.value].append(figure)
    return found


def _in_one_clause(extraction: Extraction) -> Iterator[tuple[Fact, Fact]]:
    flows = [f for f in extraction.of("flow") if f.scope != "other" and f.at]
    for figure in extraction.of("statistic"):
        if figure.attribute in _MOVED and figure.subject in _VICTIMS and figure.scope != "cumulative" and figure.at:
            near = [f for f in flows if _share_a_clause(extraction.report.text, f, figure)]
            # Where a clause tells of several movements, it does not say how many victims went which way.
            if len(near) == 1:
                yield near[0], figure


def _share_a_clause(text: str, flow: Fact, figure: Fact) -> bool:
    if not flow.at or not figure.at or not flow.evidence.start <= figure.at[0] < flow.evidence.end:
        return False
    (start, end), (first, last) = sorted((flow.at, figure.at))
    return _STOPS.isdisjoint(text[end:first]) and start <= first <= last


def _victims(facts: Iterable[Fact], sources: Sources) -> tuple[Figure, ...]:
    grouped: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        grouped[merged_action(fact.attribute), fact.subject or ""].append(fact)
    return tuple(
        Figure(action, who, min(f.number for f in told), max(f.number for f in told),
               told[0].qualifier if len({f.qualifier for f in told}) == 1 and told[0].qualifier else "about",
               independent(told, sources), ids(told))
        for (action, who), told in sorted(grouped.items())
    )  # fmt: skip
