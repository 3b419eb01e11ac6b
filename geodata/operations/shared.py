"""What every part of an operation needs: whose facts count, and how many independent reports give them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from geodata.model import Extraction, Fact

# Report id -> the report whose copy it is, itself where it is none: copies are one source.
Sources = Mapping[str, str]


def own(members: Iterable[Extraction], kind: str) -> list[Fact]:
    """Facts of the operation itself: no campaign's, no part, no other operation's."""
    return [f for e in members for f in e.of(kind) if f.scope in (None, "operation")]


def independent(facts: Iterable[Fact], sources: Sources) -> int:
    """How many reports give these facts, copies counted once."""
    return len({sources.get(f.evidence.report_id, f.evidence.report_id) for f in facts})


def ids(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Ids of facts, each once, in order."""
    return tuple(sorted({f.id for f in facts}))


def counted(facts: Sequence[Fact], sources: Sources) -> tuple[tuple[str, int], ...]:
    """Each value with the number of independent reports that give it, the lowest first."""
    values = sorted({f.number for f in facts})
    return tuple((str(v), independent([f for f in facts if f.number == v], sources)) for v in values)
