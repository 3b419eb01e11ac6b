"""Report to facts to operations to results: no disk, no clock."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from geodata.extraction import EXTRACTOR_VERSION, extract
from geodata.extraction.privacy import masked
from geodata.ids import stable_id
from geodata.joined import Operation
from geodata.model import Extraction, Fact, Report, Verdict
from geodata.operations import Filters, join
from geodata.operations.checks import stamped, stamped_series
from geodata.operations.selection import selected
from geodata.operations.series import Series
from geodata.verdicts import AnyVerdict, FactVerdict, ReportVerdict, id_of, judged, standing


@dataclass(frozen=True)
class Corpus:
    """Reports with what they say and the operations that they tell of; everything in it may leave the engine.

    Attributes
    ----------
    reports : dict of str to Report
        Masked copies, by id.
    extractions : tuple of Extraction
        With the masked report; offsets are those of the raw text. Facts are those that stand after the verdicts.
    operations : tuple of Operation
        In order of date.
    fingerprint : str
        Digest of reports, operations, extractor and standing verdicts.
    series : tuple of Series
        Running totals of campaigns and years; they belong to no operation and to no sum.
    """

    reports: Mapping[str, Report]
    extractions: tuple[Extraction, ...]
    operations: tuple[Operation, ...]
    fingerprint: str
    series: tuple[Series, ...] = ()

    def fact(self, fact_id: str) -> Fact:
        """Return the fact of an id."""
        return self.facts[fact_id]

    @property
    def facts(self) -> dict[str, Fact]:
        """All facts by id."""
        return {f.id: f for e in self.extractions for f in e.facts}


def build(reports: Iterable[Report], verdicts: Iterable[AnyVerdict] = ()) -> Corpus:
    """Extract the facts of reports and join them into operations."""
    return assemble([extract(report) for report in reports], verdicts)


def assemble(extractions: Sequence[Extraction], verdicts: Iterable[AnyVerdict] = ()) -> Corpus:
    """Let verdicts work on the facts, join extractions into operations, and mask every report.

    Parameters
    ----------
    extractions : sequence of Extraction
        With raw reports; of reports with the same id the first stands.
    verdicts : iterable of verdicts
        Analysts' judgements, in any order: the same ones give the same corpus.
    """
    stand = standing(verdicts)
    once = {e.report.id: e for e in reversed(extractions)}
    ordered = tuple(judge([once[i] for i in sorted(once)], stand))
    checked = {i: f for e in ordered for i, f in e.checked.items()}
    joined = join(ordered, [v for v in stand if isinstance(v, Verdict)])
    operations = tuple(stamped(o, checked) for o in joined.operations)
    shown = tuple(replace(e, report=masked(e.report)) for e in ordered)
    series = tuple(stamped_series(s, checked) for s in joined.series)
    digest = stable_id("c", EXTRACTOR_VERSION, *sorted(once), *(o.id for o in operations), *map(id_of, stand))
    return Corpus({e.report.id: e.report for e in shown}, shown, operations, digest, series)


def judge(extractions: Iterable[Extraction], stand: Iterable[AnyVerdict]) -> list[Extraction]:
    """Let standing verdicts work on the facts of reports, each on its own."""
    of: dict[str, list[AnyVerdict]] = defaultdict(list)
    for verdict in stand:
        if isinstance(verdict, FactVerdict):
            of[verdict.fact.evidence.report_id].append(verdict)
        elif isinstance(verdict, ReportVerdict):
            of[verdict.report_id].append(verdict)
    return [judged(e, of[e.report.id]) if e.report.id in of else e for e in extractions]


def select(corpus: Corpus, filters: Filters) -> tuple[Operation, ...]:
    """Operations of a corpus that the filters leave."""
    return selected(corpus.operations, corpus.reports, filters)
