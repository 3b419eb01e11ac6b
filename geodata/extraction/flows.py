"""Flows: movements of victims between provinces and countries, as the report states them."""

from __future__ import annotations

from collections.abc import Sequence

from geodata.extraction.findings import Finding
from geodata.extraction.legs import Leg


def find(legs: Sequence[Leg]) -> tuple[Finding, ...]:
    """Turn legs into flows, a row for each pair of ends.

    Parameters
    ----------
    legs : sequence of Leg
        The ways of victims that the report tells of.

    Returns
    -------
    tuple of Finding
        Origin as subject, destination as value, None for an end that is not named. Where the same end also stands in
        a flow with both ends named, the flow with the unnamed end is left out.
    """
    rows: dict[tuple[str | None, str | None], Finding] = {}
    for leg in legs:
        for origin, destination in leg.pairs:
            rows.setdefault((origin, destination), _row(leg, origin, destination))
    named = [pair for pair in rows if None not in pair]
    return tuple(row for pair, row in rows.items() if None not in pair or not _is_told(pair, named))


def _is_told(pair: tuple[str | None, str | None], named: Sequence[tuple[str | None, str | None]]) -> bool:
    """Whether a flow with both ends named tells of this open-ended one."""
    origin, destination = pair
    return any(origin == a if destination is None else destination == b for a, b in named)


def _row(leg: Leg, origin: str | None, destination: str | None) -> Finding:
    end = leg.ends[-1]
    return Finding(
        "flow", origin, "flow", destination, leg.rule, end.places.start, end.places.end,
        *_evidence(leg), scope=end.scope, status="stated",
    )  # fmt: skip


def _evidence(leg: Leg) -> tuple[int, int]:
    """From the sentence of one end to that of the other."""
    sentences = [end.sentence for end in leg.ends]
    return min(s.start for s in sentences), max(s.end for s in sentences)
