"""Reports into groups: linked pairs, the strongest first, and the verdicts of analysts above all.

A verdict of "same" or "different" overrules the comparison; "different" survives a chain of "same". The order in which
reports or verdicts arrive does not matter, but for the last verdict on a pair, which wins.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from geodata.model import Verdict
from geodata.operations.compare import APART, SAME, Comparison

Pair = tuple[str, str]


def clusters(
    reports: Iterable[str], comparisons: Sequence[Comparison], verdicts: Sequence[Verdict] = ()
) -> tuple[tuple[str, ...], ...]:
    """Group reports.

    Parameters
    ----------
    reports : iterable of str
        Ids of all reports.
    comparisons : sequence of Comparison
        Of the candidate pairs; a pair that was not compared speaks neither for nor against.
    verdicts : sequence of Verdict
        In the order in which they were given.

    Returns
    -------
    tuple of tuple of str
        Ids of the reports of each operation, sorted.
    """
    groups = {r: frozenset({r}) for r in sorted(set(reports))}
    settled = {pair: v.judgement for pair, v in standing(verdicts, groups).items()}
    apart = {p for p, j in settled.items() if j == "different"}
    apart |= {
        _pair(c.left, c.right)
        for c in comparisons
        if c.total <= APART and settled.get(_pair(c.left, c.right)) != "same"
    }
    for left, right in _links(comparisons, settled):
        together = groups[left] | groups[right]
        if groups[left] != groups[right] and not _crosses(groups[left], groups[right], apart):
            groups.update(dict.fromkeys(together, together))
    return tuple(sorted({tuple(sorted(g)) for g in groups.values()}))


def standing(verdicts: Sequence[Verdict], reports: Container[str]) -> dict[Pair, Verdict]:
    """The last verdict on each pair of these reports."""
    known = (v for v in verdicts if v.left in reports and v.right in reports and v.left != v.right)
    return {_pair(v.left, v.right): v for v in known}


def _links(comparisons: Sequence[Comparison], settled: dict[Pair, str]) -> list[Pair]:
    """Pairs to be joined: the analysts' first, in order of ids, then the comparisons', the strongest first."""
    judged = sorted(p for p, j in settled.items() if j == "same")
    strong = sorted((c for c in comparisons if c.total >= SAME), key=lambda c: (-c.total, c.left, c.right))
    found = [_pair(c.left, c.right) for c in strong]
    return judged + [p for p in found if p not in settled or settled[p] == "unsure"]


def _crosses(left: frozenset[str], right: frozenset[str], apart: set[Pair]) -> bool:
    return any(_pair(a, b) in apart for a in left for b in right)


def _pair(left: str, right: str) -> Pair:
    return (left, right) if left < right else (right, left)
