"""Reads one report: every grammar in turn over the same tags."""

from __future__ import annotations

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
    facts = {fact.id: fact for fact in (anchor(document, f) for f in findings)}
    ordered = sorted((_in_text(fact), fact_id) for fact_id, fact in facts.items())
    return Extraction(document.report, tuple(facts[fact_id] for _, fact_id in ordered), document.zones)


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


def _in_text(fact: Fact) -> tuple[int, int]:
    return fact.at or (fact.evidence.start, fact.evidence.end)
