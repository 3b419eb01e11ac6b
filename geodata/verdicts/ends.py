"""A movement rests on the roles of its ends: what an analyst says of a role holds for the movements that it ends."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from geodata.model import ANALYST, Fact

# Which ends of a movement a role speaks of, as fields of its fact.
_SIDES = {"origin": ("subject",), "destination": ("value",), "transit": ("subject", "value")}
End = tuple[str | None, str]


def following(
    aside: Sequence[Fact], stands: Sequence[Fact], facts: Iterable[Fact], vouched: Collection[str]
) -> tuple[list[Fact], list[Fact]]:
    """What becomes of the movements whose end a verdict took away or moved to another place.

    Parameters
    ----------
    aside, stands : sequence of Fact
        What the verdict set aside, and what it says instead.
    facts : iterable of Fact
        All facts of the report that stand after it.
    vouched : collection of str
        Ids of the facts that an analyst confirmed or corrected: their own verdict says more.

    Returns
    -------
    gone, moved : list of Fact
        Movements set aside with the role, and those that stand with the end at its new place.
    """
    told = list(facts)
    lost = _ends(aside) - _ends(told)
    gone = [f for f in told if f.kind == "flow" and f.id not in vouched and not lost.isdisjoint(_ends_of(f))]
    elsewhere = {role: name for f in stands if (role := f.role) in _SIDES and (name := _name(f)) is not None}
    same_role = {f.role for f in aside} & elsewhere.keys()
    return gone, [_moved(f, lost, elsewhere[role]) for role in sorted(filter(None, same_role)) for f in gone]


def _moved(flow: Fact, lost: Collection[End], name: str) -> Fact:
    changes = {side: name for end, side in _ends_of(flow) if (end, side) in lost}
    return replace(flow, **changes, rule=ANALYST)  # type: ignore[arg-type]


def _ends(facts: Iterable[Fact]) -> set[End]:
    """Ends that roles speak of: a place below the province is its province there."""
    return {(_name(f), side) for f in facts if f.kind == "place" for side in _SIDES.get(f.role or "", ())}


def _ends_of(flow: Fact) -> list[End]:
    return [(flow.subject, "subject"), (flow.value, "value")]


def _name(place: Fact) -> str | None:
    return place.subject if place.attribute in ("province", "country") else place.province
