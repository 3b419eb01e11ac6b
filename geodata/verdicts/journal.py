"""Which verdicts stand: the same for the same verdicts, in whatever order and however often they arrived."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from geodata.model import Verdict
from geodata.verdicts.lines import id_of
from geodata.verdicts.records import AnyVerdict, FactVerdict, ReportVerdict, Undo
from geodata.verdicts.soundness import instant


def ordered(verdicts: Iterable[AnyVerdict]) -> tuple[AnyVerdict, ...]:
    """Each verdict once, by the moment it was given and then by id."""
    once = {id_of(v): v for v in verdicts}
    return tuple(once[i] for _, i in sorted((instant(v.at), i) for i, v in once.items()))


def standing(verdicts: Iterable[AnyVerdict]) -> tuple[AnyVerdict, ...]:
    """Return the verdicts that nobody took back, in order; undos themselves are left out.

    An undo that was itself undone takes nothing back.
    """
    held = ordered(verdicts)
    undone = taken_back(held)
    return tuple(v for v in held if id_of(v) not in undone and not isinstance(v, Undo))


def concerning(report_id: str, verdicts: Iterable[AnyVerdict]) -> frozenset[str]:
    """Ids of the verdicts on a report, and of all undos that lead to one of them."""
    undos: dict[str, list[str]] = defaultdict(list)
    reached = []
    for verdict in verdicts:
        if isinstance(verdict, Undo):
            undos[verdict.verdict_id].append(id_of(verdict))
        elif report_id in reports_of(verdict):
            reached.append(id_of(verdict))
    for verdict_id in reached:
        reached += undos[verdict_id]
    return frozenset(reached)


def reports_of(verdict: AnyVerdict) -> tuple[str, ...]:
    """Ids of the reports that a verdict is on; none of an undo, which is on a verdict."""
    if isinstance(verdict, Verdict):
        return verdict.left, verdict.right
    if isinstance(verdict, FactVerdict):
        return (verdict.fact.evidence.report_id,)
    return (verdict.report_id,) if isinstance(verdict, ReportVerdict) else ()


def taken_back(verdicts: Iterable[AnyVerdict]) -> set[str]:
    """Ids of the verdicts, undos among them, that a standing undo takes back."""
    held = {id_of(v): v for v in verdicts}
    undos: dict[str, list[str]] = defaultdict(list)
    for verdict_id, verdict in held.items():
        if isinstance(verdict, Undo):
            undos[verdict.verdict_id].append(verdict_id)
    reached = [i for i, v in held.items() if not (isinstance(v, Undo) and v.verdict_id in held)]
    for verdict_id in reached:
        reached += undos[verdict_id]
    undone: set[str] = set()
    # From the last undo of a chain back to its first verdict.
    for verdict_id in reversed(reached):
        if any(undo not in undone for undo in undos[verdict_id]):
            undone.add(verdict_id)
    return undone
