"""Records as the JSON that the command line prints: names of private persons masked, offsets kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from geodata.extraction.privacy import mask, masked
from geodata.model import Extraction, Fact, Operation, Report

Json = dict[str, Any]


def extraction_row(extraction: Extraction) -> Json:
    """Return what one report says.

    Parameters
    ----------
    extraction : Extraction
        Of the raw report or of its masked copy: only the masked text is printed.

    Returns
    -------
    dict
        Keys ``report``, ``operation``, ``statistics``, ``places``, ``province_count`` and ``flows``; offsets count code
        points of ``report.text``.
    """
    report = masked(extraction.report)
    counts = extraction.of("province_count")
    return {
        "report": _report(report),
        "operation": _operation_told(extraction, report) if extraction.tells_operation else None,
        "statistics": [_statistic(fact, report) for fact in extraction.of("statistic")],
        "places": [_place(fact, report) for fact in extraction.of("place")],
        "province_count": _province_count(counts[0], report) if counts else None,
        "flows": [_flow(fact, report) for fact in extraction.of("flow")],
    }


def fact_row(fact: Fact, report: Report) -> Json:
    """Return one fact as it stands in its report's row.

    Parameters
    ----------
    fact : Fact
        Of kind ``operation`` the row holds what this fact says, the date or the name.
    report : Report
        Its report, masked.
    """
    if fact.kind == "operation":
        return _operation_told(Extraction(report, (fact,)), report)
    return _ROWS[fact.kind](fact, report)


def operation_row(operation: Operation, reports: Mapping[str, Report]) -> Json:
    """Return one operation.

    Parameters
    ----------
    operation : Operation
        As `geodata.operations` puts them together.
    reports : mapping of str to Report
        Its reports, masked, by id.

    Returns
    -------
    dict
        Statistics, provinces and flows are of the operation only, each with the number of reports that say so.
    """
    count = operation.province_count
    return {
        "id": operation.id,
        "name": _masked(operation.name),
        "date": operation.date,
        "reports": [reports[report_id].path for report_id in operation.report_ids],
        "report_ids": list(operation.report_ids),
        "statistics": [
            {name: getattr(figure, name) for name in ("action", "who", "low", "high", "qualifier", "sources")}
            for figure in operation.figures
        ],
        "provinces": [
            {name: getattr(province, name) for name in ("name", "id", "role", "sources")}
            for province in operation.provinces
        ],
        "province_count": {"stated": count.stated, "named": count.named, "other_named": count.other_named},
        "flows": [
            {name: getattr(leg, name) for name in ("origin", "destination", "status", "sources")}
            for leg in operation.flows
        ],
        "conflicts": [
            {
                "attribute": conflict.attribute,
                "values": [{"value": value, "sources": sources} for value, sources in conflict.values],
            }
            for conflict in operation.conflicts
        ],
        "because": list(operation.because),
    }


def _report(report: Report) -> Json:
    names = ("id", "path", "title", "publisher", "published", "language", "retold", "text")
    return {name: getattr(report, name) for name in names}


def _masked(name: str | None) -> str | None:
    return mask(name) if name else None


def _evidence(fact: Fact, report: Report) -> Json:
    where = fact.evidence
    return {"start": where.start, "end": where.end, "text": where.quote(report)}


def _written(fact: Fact, report: Report) -> str | None:
    """Return the fact's own words, from the masked text."""
    return report.text[slice(*fact.at)] if fact.at else fact.original


def _operation_told(extraction: Extraction, report: Report) -> Json:
    date = next(iter(extraction.of("operation", "date")), None)
    name = next(iter(extraction.of("operation", "name")), None)
    source = date if date and date.status != "unknown" else name
    return {
        "name": _masked(name.value) if name else None,
        "date": date.value if date else None,
        "date_status": date.status if date else "unknown",
        "evidence": _evidence(source, report) if source else None,
    }


def _statistic(fact: Fact, report: Report) -> Json:
    return {
        "action": fact.attribute,
        "who": fact.subject,
        "value": fact.number,
        "qualifier": fact.qualifier,
        "scope": fact.scope,
        "period": fact.period,
        "original": _written(fact, report),
        "rule": fact.rule,
        "evidence": _evidence(fact, report),
    }


def _place(fact: Fact, report: Report) -> Json:
    ambiguous = {"candidates": list(fact.candidates)} if fact.value is None else {}
    return {
        "name": fact.subject,
        "id": fact.value,
        **ambiguous,
        "level": fact.attribute,
        "province": fact.province,
        "role": fact.role,
        "scope": fact.scope,
        "rule": fact.rule,
        "evidence": _evidence(fact, report),
    }


def _province_count(fact: Fact, report: Report) -> Json:
    return {"value": fact.number, "qualifier": fact.qualifier, "evidence": _evidence(fact, report)}


def _flow(fact: Fact, report: Report) -> Json:
    return {
        "origin": fact.subject,
        "destination": fact.value,
        "status": fact.status,
        "scope": fact.scope,
        "rule": fact.rule,
        "evidence": _evidence(fact, report),
    }


_ROWS = {"statistic": _statistic, "place": _place, "province_count": _province_count, "flow": _flow}
