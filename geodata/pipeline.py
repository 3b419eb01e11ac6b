"""Report to facts to operations to results: no disk, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from geodata.extraction import EXTRACTOR_VERSION, extract
from geodata.extraction.privacy import masked
from geodata.ids import stable_id
from geodata.model import Extraction, Fact, Operation, Report, Verdict
from geodata.operations import Filters, operations_of
from geodata.operations.selection import selected


@dataclass(frozen=True)
class Corpus:
    """Reports with what they say and the operations that they tell of; everything in it may leave the engine.

    Attributes
    ----------
    reports : dict of str to Report
        Masked copies, by id.
    extractions : tuple of Extraction
        With the masked report; offsets are those of the raw text.
    operations : tuple of Operation
        In order of date.
    fingerprint : str
        Digest of reports, operations and extractor.
    """

    reports: Mapping[str, Report]
    extractions: tuple[Extraction, ...]
    operations: tuple[Operation, ...]
    fingerprint: str

    def fact(self, fact_id: str) -> Fact:
        """Return the fact of an id."""
        return self.facts[fact_id]

    @property
    def facts(self) -> dict[str, Fact]:
        """All facts by id."""
        return {f.id: f for e in self.extractions for f in e.facts}


def build(reports: Iterable[Report], verdicts: Sequence[Verdict] = ()) -> Corpus:
    """Extract the facts of reports and join them into operations."""
    return assemble([extract(report) for report in reports], verdicts)


def assemble(extractions: Sequence[Extraction], verdicts: Sequence[Verdict] = ()) -> Corpus:
    """Join extractions into operations, and mask every report.

    Parameters
    ----------
    extractions : sequence of Extraction
        With raw reports; of reports with the same id the first stands.
    verdicts : sequence of Verdict
        Analysts' judgements, in the order given.
    """
    once = {e.report.id: e for e in reversed(extractions)}
    ordered = tuple(once[i] for i in sorted(once))
    operations = operations_of(ordered, verdicts)
    shown = tuple(replace(e, report=masked(e.report)) for e in ordered)
    digest = stable_id("c", EXTRACTOR_VERSION, *once.keys(), *(o.id for o in operations))
    return Corpus({e.report.id: e.report for e in shown}, shown, operations, digest)


def select(corpus: Corpus, filters: Filters) -> tuple[Operation, ...]:
    """Operations of a corpus that the filters leave."""
    return selected(corpus.operations, corpus.reports, filters)
