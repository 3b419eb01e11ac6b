"""From reports to operations: sign, block, compare, group, reconcile."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from geodata.joined import Operation, Reason
from geodata.model import Extraction, Verdict
from geodata.operations.blocking import candidate_pairs
from geodata.operations.cluster import clusters, standing
from geodata.operations.compare import APART, SAME, Comparison, compare
from geodata.operations.copies import sources
from geodata.operations.mentions import with_mentions
from geodata.operations.reconcile import operation
from geodata.operations.series import Series, series_of
from geodata.operations.signature import Signature, signature


@dataclass(frozen=True, slots=True)
class Joined:
    """What reports tell of together: operations, and the running totals that belong to none."""

    operations: tuple[Operation, ...]
    series: tuple[Series, ...]


def operations_of(extractions: Sequence[Extraction], verdicts: Sequence[Verdict] = ()) -> tuple[Operation, ...]:
    """Join the reports of one operation; see `join`."""
    return join(extractions, verdicts).operations


def join(extractions: Sequence[Extraction], verdicts: Sequence[Verdict] = ()) -> Joined:
    """Join the reports of one operation, and put running totals into series.

    Parameters
    ----------
    extractions : sequence of Extraction
        In any order. A report that tells of no operation stands in none, unless it follows one up that others report:
        a trial of its suspects, a reunion of its victims. One that recalls an operation in passing is its mention.
    verdicts : sequence of Verdict
        Analysts' judgements on pairs of reports, in the order given.

    Returns
    -------
    Joined
        Operations in order of date; those whose year is not stated come last.
    """
    with _collector_at_rest():
        return _joined(extractions, verdicts)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Without a search for cycles: no record is part of one, and going over all of them takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _joined(extractions: Sequence[Extraction], verdicts: Sequence[Verdict]) -> Joined:
    told = {e.report.id: e for e in sorted(extractions, key=lambda e: e.report.id) if e.facts}
    signed = {i: signature(e) for i, e in told.items()}
    comparable = {i: s for i, s in signed.items() if s.tells or _may_follow(told[i], s)}
    pairs = (compare(a, b) for a, b in candidate_pairs(tuple(comparable.values())) if a.tells or b.tells)
    comparisons = [c for one in pairs if (c := _telling(one)) is not None]
    telling = [i for i, s in comparable.items() if s.tells]
    groups = clusters(telling, comparisons, verdicts, comparable.keys() - set(telling))
    reasons = _because(groups, comparisons, verdicts)
    found = (
        operation([told[i] for i in group], sources([signed[i] for i in group]), reasons[group]) for group in groups
    )
    operations = with_mentions(sorted(found, key=_by_date), told.values())
    return Joined(operations, series_of(told.values(), signed))


def _telling(one: Comparison) -> Comparison | None:
    """What says something for or against: of many thousand pairs most say nothing, and are not kept."""
    if one.total >= SAME:
        return one
    return replace(one, features=()) if one.total <= APART else None


def _may_follow(extraction: Extraction, signed: Signature) -> bool:
    """Whether it may follow up an operation: no tally, and none of which an analyst says that it tells of none."""
    return not signed.tallies and not any(f.kind == "operation" for j in extraction.judged for f in j.aside)


def _by_date(one: Operation) -> tuple[bool, str, str]:
    return one.year is None, one.date or "~", one.id


def _because(
    groups: Sequence[tuple[str, ...]], comparisons: Sequence[Comparison], verdicts: Sequence[Verdict]
) -> Mapping[tuple[str, ...], tuple[Reason, ...]]:
    """Reasons that join each group, each once: the analysts', then the comparisons', the strongest first."""
    group_of = {i: group for group in groups for i in group}
    reasons: dict[tuple[str, ...], dict[Reason, None]] = defaultdict(dict)
    for (left, right), verdict in sorted(standing(verdicts, group_of).items(), key=lambda told: told[0]):
        if verdict.judgement == "same" and group_of[left] == group_of[right]:
            reasons[group_of[left]][Reason("analyst", (verdict.by,))] = None
    for one in sorted(comparisons, key=lambda c: (-c.total, c.left, c.right)):
        group = group_of.get(one.left)
        if one.total >= SAME and group is not None and group == group_of.get(one.right):
            reasons[group].update(dict.fromkeys(one.because))
    return {group: tuple(reasons[group]) for group in groups}
