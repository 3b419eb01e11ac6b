"""Reports into groups: linked pairs, the strongest first, and the verdicts of analysts above all.

A verdict of "same" or "different" overrules the comparison; "different" survives a chain of "same". The order in which
reports or verdicts arrive does not matter, but for the last verdict on a pair, which wins.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from geodata.model import Verdict
from geodata.operations.compare import APART, FOLLOWS, SAME, Comparison

Pair = tuple[str, str]
Group = frozenset[str]


def clusters(
    reports: Iterable[str],
    comparisons: Sequence[Comparison],
    verdicts: Sequence[Verdict] = (),
    following: Iterable[str] = (),
) -> tuple[tuple[str, ...], ...]:
    """Group reports.

    Parameters
    ----------
    reports : iterable of str
        Ids of the reports that tell of an operation.
    comparisons : sequence of Comparison
        Of the candidate pairs; a pair that was not compared speaks neither for nor against.
    verdicts : sequence of Verdict
        In the order in which they were given.
    following : iterable of str
        Ids of reports that tell of none but may follow one up, such as a trial. They join a group, each the one that it
        has most in common with, and never make one or bring two together.

    Returns
    -------
    tuple of tuple of str
        Ids of the reports of each operation, sorted.
    """
    telling, followers = sorted(set(reports)), sorted(set(following))
    settled = {pair: v.judgement for pair, v in standing(verdicts, {*telling, *followers}).items()}
    apart = _apart(comparisons, settled)
    groups = {r: frozenset({r}) for r in telling}
    for left, right in _links(comparisons, settled, groups):
        together = groups[left] | groups[right]
        if groups[left] != groups[right] and not _crosses(groups[left], groups[right], apart):
            groups.update(dict.fromkeys(together, together))
    for one, group in _followed(followers, groups, comparisons, settled, apart).items():
        joined = groups[next(iter(group))] | {one}
        groups.update(dict.fromkeys(joined, joined))
    return tuple(sorted({tuple(sorted(g)) for g in groups.values()}))


def standing(verdicts: Sequence[Verdict], reports: Container[str]) -> dict[Pair, Verdict]:
    """The last verdict on each pair of these reports."""
    known = (v for v in verdicts if v.left in reports and v.right in reports and v.left != v.right)
    return {pair_of(v.left, v.right): v for v in known}


def pair_of(left: str, right: str) -> Pair:
    """Two ids in order."""
    return (left, right) if left < right else (right, left)


def _apart(comparisons: Sequence[Comparison], settled: Mapping[Pair, str]) -> dict[str, set[str]]:
    """For each report those that it never stands with."""
    pairs = {p for p, j in settled.items() if j == "different"}
    pairs |= {(c.left, c.right) for c in comparisons if c.total <= APART and settled.get((c.left, c.right)) != "same"}
    found: dict[str, set[str]] = defaultdict(set)
    for left, right in pairs:
        found[left].add(right)
        found[right].add(left)
    return found


def _links(comparisons: Sequence[Comparison], settled: Mapping[Pair, str], among: Container[str]) -> list[Pair]:
    """Pairs to be joined: the analysts' first, in order of ids, then the comparisons', the strongest first."""
    judged = sorted(p for p, j in settled.items() if j == "same")
    strong = sorted((c for c in comparisons if c.total >= SAME), key=lambda c: (-c.total, c.left, c.right))
    found = [(c.left, c.right) for c in strong if settled.get((c.left, c.right), "unsure") == "unsure"]
    return [p for p in (*judged, *found) if p[0] in among and p[1] in among]


def _crosses(left: Group, right: Group, apart: Mapping[str, set[str]]) -> bool:
    return any(not apart[a].isdisjoint(right) for a in left if a in apart)


def _followed(
    followers: Iterable[str],
    groups: Mapping[str, Group],
    comparisons: Sequence[Comparison],
    settled: Mapping[Pair, str],
    apart: Mapping[str, set[str]],
) -> dict[str, Group]:
    """For each follower the group that it follows up; a verdict says more than any comparison."""
    said = [(9e9, p) for p, j in settled.items() if j == "same"]
    compared = [(c.total, (c.left, c.right)) for c in comparisons if c.total >= FOLLOWS]
    ties = (
        (-total, one, other)
        for total, pair in (*said, *compared)
        for one, other in (pair, pair[::-1])
        if other in groups and settled.get(pair) != "different"
    )
    waiting, followed = set(followers), dict[str, Group]()
    joined: dict[Group, set[str]] = defaultdict(set)
    for _, one, other in sorted(ties):
        group = groups[other]
        if one in waiting and apart.get(one, set()).isdisjoint(group | joined[group]):
            waiting.discard(one)
            joined[group].add(one)
            followed[one] = group
    return followed
