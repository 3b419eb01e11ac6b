"""Records as the JSON that the command line prints: names of private persons masked, offsets kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from geodata.extraction.privacy import mask, masked
from geodata.joined import Figure, Leg, Operation, ProvinceRole
from geodata.model import Extraction, Fact, Judged, Report
from geodata.operations.checks import checks, series_checks
from geodata.operations.reasons import in_words
from geodata.operations.series import Point, Series

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
        points of ``report.text``. Each fact has its ``fact_id``, and whether an analyst ``checked`` it; what analysts
        rejected or corrected stands in ``set_aside``.
    """
    report = masked(extraction.report)
    counts = _rows(extraction, "province_count", report)
    return {
        "report": _report(report),
        "operation": _own_operation(extraction, report) if extraction.tells_operation else None,
        "statistics": _rows(extraction, "statistic", report),
        "places": _rows(extraction, "place", report),
        "province_count": counts[0] if counts else None,
        "flows": _rows(extraction, "flow", report),
        "set_aside": [_set_aside(fact, judged, report) for judged in extraction.judged for fact in judged.aside],
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
    count, told = operation.province_count, checks([operation])
    return {
        "id": operation.id,
        "name": _masked(operation.name),
        "date": operation.date,
        "reports": [reports[report_id].path for report_id in operation.report_ids],
        "report_ids": list(operation.report_ids),
        "statistics": [
            _shown(figure, "action", "who", "low", "high", "qualifier", "sources") for figure in operation.figures
        ],
        "provinces": [_shown(province, "name", "id", "role", "sources") for province in operation.provinces],
        "province_count": {"stated": count.stated, "named": count.named, "other_named": count.other_named},
        "flows": [
            {**_shown(leg, "origin", "destination", "status", "sources"), "victims": list(map(_figure, leg.victims))}
            for leg in operation.flows
        ],
        "conflicts": [
            {
                "attribute": conflict.attribute,
                "values": [{"value": value, "sources": sources} for value, sources in conflict.values],
                "kind": conflict.kind,
            }
            for conflict in operation.conflicts
        ],
        "because": list(map(in_words, operation.because)),
        "copies": [{"report_id": copy.report_id, "of": copy.of} for copy in operation.copies],
        "mentions": [
            {"report_id": m.report_id, "fact_ids": list(m.fact_ids), "because": in_words(m.because)}
            for m in operation.mentions
        ],
        "province_figures": [
            {"name": share.name, "id": share.id, **_figure(share.figure)} for share in operation.province_figures
        ],
        "date_checked": operation.date_check.whole,
        "province_count_checked": count.check.whole,
        "checks": {"figures": told.figures, "checked": told.checked},
    }


def series_row(series: Series) -> Json:
    """Return one series of running totals: what it counts, its latest value and its points in order of time."""
    told = series_checks([series])
    return {
        **{name: getattr(series, name) for name in ("id", "campaign", "area", "action", "who")},
        "latest": _point(series.latest),
        "points": list(map(_point, series.points)),
        "checks": {"figures": told.figures, "checked": told.checked},
    }


def _point(point: Point) -> Json:
    told = {name: getattr(point, name) for name in ("as_of", "value", "qualifier", "sources")}
    return {**told, "fact_ids": list(point.fact_ids), "checked": point.check.whole}


def _figure(figure: Figure) -> Json:
    told = {name: getattr(figure, name) for name in ("action", "who", "low", "high", "qualifier", "sources")}
    return {**told, "fact_ids": list(figure.fact_ids)}


def _shown(figure: Figure | ProvinceRole | Leg, *names: str) -> Json:
    return {**{name: getattr(figure, name) for name in names}, "checked": figure.check.whole}


def _rows(extraction: Extraction, kind: str, report: Report) -> list[Json]:
    checked = extraction.checked
    return [{**fact_row(f, report), "fact_id": f.id, "checked": f.id in checked} for f in extraction.of(kind)]


def _own_operation(extraction: Extraction, report: Report) -> Json:
    date, name = (next((f.id for f in extraction.of("operation", a)), None) for a in ("date", "name"))
    checked = {"checked": date in extraction.checked}
    return {**_operation_told(extraction, report), "date_fact_id": date, "name_fact_id": name, **checked}


def _set_aside(fact: Fact, judged: Judged, report: Report) -> Json:
    return {
        "kind": fact.kind,
        **fact_row(fact, report),
        "fact_id": fact.id,
        "superseded_by": [f.id for f in judged.stands],
        "verdict": verdict_told(judged),
    }


def verdict_told(judged: Judged) -> Json:
    """Return whose verdict it is, and how it judged; the note masked, the analyst's name as typed."""
    told = {"id": judged.verdict_id, "judgement": judged.judgement, "by": judged.by, "at": judged.at}
    return {**told, "note": _masked(judged.note)}


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
