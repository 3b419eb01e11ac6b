"""Reads one report: every grammar in turn over the same tags."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from geodata.extraction import flows, province_count, raid, roles, statistics
from geodata.extraction.document import Document, read_document
from geodata.extraction.findings import Finding, anchor
from geodata.extraction.gate import passes_gate
from geodata.extraction.journeys import journeys
from geodata.extraction.stations import stations
from geodata.model import Extraction, Fact, Report

# Raised whenever a rule or a lexicon changes what is read: stored facts of another version are extracted again.
EXTRACTOR_VERSION = "4"


def extract(report: Report) -> Extraction:
    """Read all facts of a report.

    Parameters
    ----------
    report : Report
        With its raw text; names are masked later, at the exit.

    Returns
    -------
    Extraction
        Facts in the order of the text; none of a report that does not pass the gate.
    """
    return extract_from(read_document(report))


def extract_from(document: Document) -> Extraction:
    """Read all facts of a report that is ready for the grammars; otherwise as `extract`."""
    findings = _findings(document) if passes_gate(document) else ()
    return Extraction(document.report, _in_order(anchor(document, f) for f in findings), document.zones)


def _findings(document: Document) -> tuple[Finding, ...]:
    """All findings; roles and flows are read from the same stations, so that every end of a flow has its role."""
    figures = statistics.find(document)
    ways = journeys(stations(document))
    return (
        *raid.find(document, figures),
        *figures,
        *roles.find(ways.stations),
        *province_count.find(ways.stations),
        *flows.find(ways.legs),
    )


def _in_order(told: Iterable[Fact]) -> tuple[Fact, ...]:
    """Each statement once, in the order of the text, and of one place by id: a digest, worked out only where asked."""
    facts = {fact.meaning: fact for fact in told}
    at: dict[tuple[int, int], list[Fact]] = {}
    for fact in facts.values():
        at.setdefault(fact.at or (fact.evidence.start, fact.evidence.end), []).append(fact)
    for here in at.values():
        if len(here) > 1:
            here.sort(key=attrgetter("id"))
    return tuple(fact for place in sorted(at) for fact in at[place])
