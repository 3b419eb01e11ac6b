"""From reports to operations: sign, block, compare, group, reconcile."""

from __future__ import annotations

from collections.abc import Sequence

from geodata.model import Extraction, Operation, Verdict
from geodata.operations.blocking import candidate_pairs
from geodata.operations.cluster import clusters, standing
from geodata.operations.compare import COPY, SAME, Comparison, compare
from geodata.operations.reconcile import operation
from geodata.operations.signature import Signature, resemblance, signature


def operations_of(extractions: Sequence[Extraction], verdicts: Sequence[Verdict] = ()) -> tuple[Operation, ...]:
    """Join the reports of one operation.

    Parameters
    ----------
    extractions : sequence of Extraction
        In any order; a report that tells of no operation stands in none.
    verdicts : sequence of Verdict
        Analysts' judgements on pairs of reports, in the order given.

    Returns
    -------
    tuple of Operation
        In order of date; those whose year is not stated come last.
    """
    telling = {e.report.id: e for e in extractions if e.tells_operation}
    signatures = {i: signature(e) for i, e in sorted(telling.items())}
    comparisons = [compare(a, b) for a, b in candidate_pairs(tuple(signatures.values()))]
    found = []
    for group in clusters(telling, comparisons, verdicts):
        inside = [c for c in comparisons if c.left in group and c.right in group] if len(group) > 1 else []
        because = _because(group, inside, verdicts)
        members = [telling[i] for i in group]
        found.append(operation(members, _sources([signatures[i] for i in group]), because))
    return tuple(sorted(found, key=_by_date))


def _by_date(one: Operation) -> tuple[bool, str, str]:
    return one.year is None, one.date or "~", one.id


def _because(group: Sequence[str], comparisons: Sequence[Comparison], verdicts: Sequence[Verdict]) -> tuple[str, ...]:
    """Reasons that join the group, each once, the strongest first."""
    judged = [
        f"an analyst ({v.by}) judged two of these reports the same operation"
        for _, v in sorted(standing(verdicts, group).items(), key=lambda told: told[0])
        if v.judgement == "same"
    ]
    strong = sorted((c for c in comparisons if c.total >= SAME), key=lambda c: (-c.total, c.left, c.right))
    return tuple(dict.fromkeys([*judged, *(reason for c in strong for reason in c.because)]))


def _sources(members: Sequence[Signature]) -> dict[str, str]:
    """Map each report to the first report that it is a copy of; copies are one source."""
    first: dict[str, str] = {}
    for one in sorted(members, key=lambda s: (s.published or "~", s.report_id)):
        copied = [s for s in members if s.report_id in first and resemblance(s, one) >= COPY]
        first[one.report_id] = first[copied[0].report_id] if copied else one.report_id
    return first
