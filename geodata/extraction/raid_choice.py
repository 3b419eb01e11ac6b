"""Which date is the main raid's: the joint raid, the one that the report is about, of most people; then the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geodata.extraction.date_roles import OF_OPERATION
from geodata.extraction.raid_candidates import Candidate

# A finer date is of the main raid when at least this share of its people stands beside it.
_MAIN_SHARE = 0.3


def main_raid(found: Sequence[Candidate]) -> Candidate | None:
    """Choose the date of the main raid."""
    ordered = sorted(_backed(found), key=_rank, reverse=True)
    return _finest(ordered) if ordered else None


def _rank(candidate: Candidate) -> tuple[bool | int, ...]:
    return (
        candidate.kind != "recent",
        candidate.is_resolved or candidate.people > 0,
        candidate.coordinated,
        not candidate.follow_up,
        candidate.own and candidate.people > 0,
        candidate.people,
        candidate.backing,
        candidate.verb in OF_OPERATION,
        candidate.precision,
        candidate.victims,
        -candidate.sentence.index,
    )


def _backed(found: Sequence[Candidate]) -> list[Candidate]:
    """Of two days in one sentence the one that another sentence gives more people is the main one."""
    alone = [c for c in found if len(c.sentence.of("date")) == 1]
    return [replace(c, backing=max((o.people for o in alone if o.value == c.value), default=0)) for c in found]


def _finest(ordered: Sequence[Candidate]) -> Candidate:
    """A finer date that the first allows wins: "this week" and "on Monday" are the Monday, if of as many people."""
    best = ordered[0]
    if not best.is_resolved:
        return best
    most = {c.value: max(o.people for o in ordered if o.value == c.value) for c in ordered}

    def is_main(one: Candidate) -> bool:
        return most[one.value] >= best.people * _MAIN_SHARE or (not most[one.value] and one.verb in {"", *OF_OPERATION})

    finer = [c for c in ordered if c.precision > best.precision and c.value.startswith(best.value) and is_main(c)]
    return max(finer, key=lambda c: (most[c.value], c.precision, c.victims, -c.sentence.index), default=best)
