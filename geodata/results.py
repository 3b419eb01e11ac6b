"""Operations as frames that pandas and geopandas users can plot, join and save at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from geodata.extraction.privacy import mask
from geodata.joined import Conflict, Figure, Operation
from geodata.model import Extraction, Fact, Judged
from geodata.operations.checks import checks
from geodata.operations.reasons import in_words
from geodata.operations.series import Series
from geodata.operations.summary import figure_of, total
from geodata.pipeline import Corpus
from geodata.places.gazetteer import countries, place, provinces
from geodata.places.layer import EPSG4326, province_layer
from geodata.tables import (
    FACTS,
    FIGURES,
    FLOWS,
    MENTIONS,
    OPERATIONS,
    PROVINCES,
    REPORTS,
    ROLES,
    SERIES,
    SHARES,
    Table,
)  # fmt: skip

# Degrees: a loop for a movement within a province, small beside any province but the cities.
LOOP_RADIUS = 0.35
_DTYPES = {"str": "string", "int": "Int64", "bool": "bool"}


@dataclass(frozen=True)
class Results:
    """Frames with the contracts of `geodata.tables`; geometries in EPSG:4326.

    Attributes
    ----------
    reports : DataFrame
    facts : GeoDataFrame
        Points of places whose coordinates are known.
    operations : GeoDataFrame
        MultiPoint of the provinces named as raided; null where none is named.
    flows : GeoDataFrame
        LineStrings from origin to destination; null for an unnamed end; a small loop within a province.
    provinces : GeoDataFrame
        All 34 polygons, with the operations that name each.
    fingerprint : str
        Digest of what the frames were made from.
    shares : DataFrame
        What reports give for one province itself; parts of the operations' figures, in no sum.
    mentions : DataFrame
        Reports of other things that recall an operation in passing.
    series : DataFrame
        Running totals of campaigns and years, one row a point in time; they belong to no operation.
    """

    reports: pd.DataFrame
    facts: gpd.GeoDataFrame
    operations: gpd.GeoDataFrame
    flows: gpd.GeoDataFrame
    provinces: gpd.GeoDataFrame
    fingerprint: str
    shares: pd.DataFrame
    mentions: pd.DataFrame
    series: pd.DataFrame


def tabulate(corpus: Corpus, operations: Sequence[Operation] | None = None, checked: bool = False) -> Results:
    """Make the frames of a corpus, or of some of its operations.

    Parameters
    ----------
    corpus : Corpus
    operations : sequence of Operation, optional
        Those that a filter left; by default all. Reports and facts are then those of these operations.
    checked : bool
        Only facts that an analyst confirmed or corrected, for operations that show no other figures.
    """
    shown = corpus.operations if operations is None else tuple(operations)
    telling = {i for o in shown for i in o.report_ids}
    kept = [e for e in corpus.extractions if operations is None or e.report.id in telling]
    told = Counter(i for o in shown for i in o.report_ids)
    copied = {c.report_id: c.of for o in shown for c in o.copies}
    return Results(
        reports=_frame(REPORTS, (_report_row(e, told, copied) for e in kept)),
        facts=_geo(FACTS, (row for e in kept for row in _fact_rows(e, checked))),
        operations=_geo(OPERATIONS, map(_operation_row, shown)),
        flows=_geo(FLOWS, flow_rows(shown)),
        provinces=_geo(PROVINCES, _province_rows(shown)),
        fingerprint=corpus.fingerprint,
        shares=_frame(SHARES, (row for o in shown for row in _share_rows(o))),
        mentions=_frame(MENTIONS, (row for o in shown for row in _mention_rows(o))),
        series=_frame(SERIES, (row for one in corpus.series for row in _series_rows(one))),
    )


def _frame(table: Table, rows: Iterable[dict[str, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(list(rows), columns=list(table.columns))
    table.check(frame.columns)
    return frame.astype({c: _DTYPES[k] for c, k in table.columns.items() if k in _DTYPES})


def _geo(table: Table, rows: Iterable[dict[str, Any]]) -> gpd.GeoDataFrame:
    frame = _frame(table, rows)
    return gpd.GeoDataFrame(frame, geometry=gpd.GeoSeries(frame["geometry"], crs=EPSG4326), crs=EPSG4326)


def _report_row(extraction: Extraction, told: Counter[str], copied: Mapping[str, str]) -> dict[str, Any]:
    report = extraction.report
    return {
        "report_id": report.id, "title": report.title, "publisher": report.publisher, "published": report.published,
        "url": report.url, "language": report.language, "path": report.path, "retold": report.retold,
        "operations": told[report.id], "copy_of": copied.get(report.id),
        "facts": len(extraction.facts),
    }  # fmt: skip


def attribution(extraction: Extraction) -> str:
    """Who says so: "Xinhua, 2016-12-13"; "retold from Xinhua, 2016-12-13" where the words are not the publisher's."""
    report = extraction.report
    told = ", ".join(p for p in (report.publisher or "publisher not known", report.published) if p)
    return f"retold from {told}" if report.retold else told


def _fact_rows(extraction: Extraction, checked: bool) -> Iterable[dict[str, Any]]:
    """Facts that stand, then those that an analyst set aside, flagged as such; with `checked`, those checked alone."""
    vouched = extraction.checked
    by_whom = {f.id: j for j in extraction.judged for f in j.stands}
    for fact in extraction.facts:
        if fact.id in vouched or not checked:
            yield {**_fact_row(extraction, fact), **_verdict_cells(by_whom.get(fact.id), aside=False)}
    for judged in () if checked else extraction.judged:
        for fact in judged.aside:
            yield {**_fact_row(extraction, fact), **_verdict_cells(judged, aside=True)}


def _verdict_cells(judged: Judged | None, aside: bool) -> dict[str, str | None]:
    if judged is None:
        return dict.fromkeys(("verdict", "verdict_by", "verdict_at", "supersedes"))
    set_aside = "superseded" if judged.stands else "rejected"
    stands = "confirmed" if judged.judgement == "confirm" else "corrected"
    return {
        "verdict": set_aside if aside else stands,
        "verdict_by": judged.by, "verdict_at": judged.at,
        "supersedes": None if aside else "; ".join(f.id for f in judged.aside) or None,
    }  # fmt: skip


def _fact_row(extraction: Extraction, fact: Fact) -> dict[str, Any]:
    return {
        "fact_id": fact.id, "report_id": extraction.report.id, "kind": fact.kind, "subject": fact.subject,
        "attribute": fact.attribute, "value": _value(fact), "original": _written(fact, extraction),
        "qualifier": fact.qualifier,
        "scope": fact.scope, "period": fact.period, "role": fact.role, "status": fact.status,
        "province": fact.province, "candidates": "; ".join(fact.candidates) or None, "rule": fact.rule,
        "start": fact.evidence.start, "end": fact.evidence.end, "quote": fact.evidence.quote(extraction.report),
        "attribution": attribution(extraction), "url": extraction.report.url,
        "geometry": _point(fact.value) if fact.kind == "place" else None,
    }  # fmt: skip


def _value(fact: Fact) -> str | None:
    return mask(fact.value) if fact.value and (fact.kind, fact.attribute) == ("operation", "name") else fact.value


def _written(fact: Fact, extraction: Extraction) -> str | None:
    """The fact's own words, from the masked text."""
    return extraction.report.text[slice(*fact.at)] if fact.at and fact.original else fact.original


def _operation_row(one: Operation) -> dict[str, Any]:
    row: dict[str, Any] = {
        "operation_id": one.id, "name": one.name, "date": one.date, "year": one.year,
        "reports": len(one.report_ids), "report_ids": "; ".join(one.report_ids),
        "provinces_stated": one.province_count.stated, "provinces_named": one.province_count.named,
        "provinces_other_named": one.province_count.other_named,
        "flows": len(one.flows), "conflicts": len(one.conflicts),
        "conflict_text": "; ".join(map(_conflict_text, one.conflicts)) or None,
        "because": "; ".join(map(in_words, one.because)) or None, "geometry": _raided(one),
    }  # fmt: skip
    told = checks([one])
    row["figures"], row["figures_checked"] = told.figures, told.checked
    for name in FIGURES:
        figure = figure_of(one, name)
        row[f"{name}_low"], row[f"{name}_high"] = (figure.low, figure.high) if figure else (None, None)
    for role in ROLES:
        row[role] = "; ".join(p.name for p in one.provinces if p.role == role) or None
    return row


def _conflict_text(conflict: Conflict) -> str:
    return f"{conflict.attribute}: {' or '.join(value for value, _ in conflict.values)} ({conflict.kind})"


def _raided(one: Operation) -> shapely.MultiPoint | None:
    points = [p for p in (_point(r.id) for r in one.provinces if r.role == "raid") if p is not None]
    return shapely.MultiPoint(points) if points else None


def flow_rows(operations: Sequence[Operation]) -> list[dict[str, Any]]:
    """Rows of the flow table: pairs of ends, by number of operations, then by name."""
    found: dict[tuple[str | None, str | None], list[tuple[Operation, set[str]]]] = defaultdict(list)
    for one in operations:
        for leg in one.flows:
            found[leg.origin, leg.destination].append((one, set(leg.fact_ids)))
    rows = [_flow_row(origin, destination, told) for (origin, destination), told in found.items()]
    return sorted(rows, key=lambda r: (-r["operations"], r["origin"] or "~", r["destination"] or "~"))


def _flow_row(
    origin: str | None, destination: str | None, told: Sequence[tuple[Operation, set[str]]]
) -> dict[str, Any]:
    legs = [(o, g) for o, _ in told for g in o.flows if (g.origin, g.destination) == (origin, destination)]
    victims = (f"{o.id}: {_tied(v)}" for o, g in legs for v in g.victims)
    return {
        "origin": origin, "origin_id": id_of(origin), "destination": destination, "destination_id": id_of(destination),
        "operations": len(told), "reports": sum(g.sources for _, g in legs),
        "legs": sum(len(g.fact_ids) for _, g in legs), "victims": "; ".join(victims) or None,
        "operation_ids": "; ".join(o.id for o, _ in told), "geometry": _line(id_of(origin), id_of(destination)),
        "operations_checked": sum(
            any(g.check.whole for g in o.flows if (g.origin, g.destination) == (origin, destination)) for o, _ in told
        ),
    }  # fmt: skip


def _tied(figure: Figure) -> str:
    values = f"{figure.low}" if figure.low == figure.high else f"{figure.low} to {figure.high}"
    return f"{values} {figure.who} {figure.action}"


def _share_rows(one: Operation) -> list[dict[str, Any]]:
    return [
        {
            "operation_id": one.id, "province_id": share.id, "name": share.name, "action": share.figure.action,
            "who": share.figure.who, "low": share.figure.low, "high": share.figure.high,
            "qualifier": share.figure.qualifier, "reports": share.figure.sources,
            "fact_ids": "; ".join(share.figure.fact_ids),
        }
        for share in one.province_figures
    ]  # fmt: skip


def _mention_rows(one: Operation) -> list[dict[str, Any]]:
    return [
        {"operation_id": m.operation_id, "report_id": m.report_id, "because": in_words(m.because),
         "fact_ids": "; ".join(m.fact_ids)}
        for m in one.mentions
    ]  # fmt: skip


def _series_rows(one: Series) -> list[dict[str, Any]]:
    return [
        {
            "series_id": one.id, "campaign": one.campaign, "area": one.area, "action": one.action, "who": one.who,
            "as_of": point.as_of, "value": point.value, "qualifier": point.qualifier, "reports": point.sources,
            "latest": point == one.latest, "checked": point.check.whole, "fact_ids": "; ".join(point.fact_ids),
        }
        for point in one.points
    ]  # fmt: skip


def _province_rows(operations: Sequence[Operation]) -> list[dict[str, Any]]:
    layer = province_layer(simplified=True)
    return [_province_row(i, layer.loc[i], operations) for i in layer.index]


def _province_row(province_id: str, unit: Any, operations: Sequence[Operation]) -> dict[str, Any]:
    naming = [o for o in operations if any(p.id == province_id for p in o.provinces)]
    row = {"province_id": province_id, "name": unit["name"], "name_zh": unit["name_zh"], "operations": len(naming)}
    for role in ROLES:
        row[role] = sum(any((p.id, p.role) == (province_id, role) for p in o.provinces) for o in naming)
    for name in ("children", "women", "suspects"):
        summed = total(naming, name)
        row[f"{name}_low"], row[f"{name}_high"] = (summed.low, summed.high) if summed.operations else (None, None)
    row["operations_checked"] = sum(any(p.id == province_id and p.check.whole for p in o.provinces) for o in naming)
    return {**row, "geometry": unit["geometry"]}


@cache
def _ids() -> dict[str, str]:
    return {p.name: p.id for p in (*countries(), *provinces())}


def id_of(name: str | None) -> str | None:
    """Id of a flow's end: a province's ISO 3166-2 code or a country's ISO 3166-1; None for an unnamed end."""
    return _ids().get(name) if name else None


def _point(place_id: str | None) -> shapely.Point | None:
    if place_id is None:
        return None
    found = place(place_id)
    return shapely.Point(found.lon, found.lat) if found.lon is not None and found.lat is not None else None


def _line(origin: str | None, destination: str | None) -> shapely.LineString | None:
    start, end = _point(origin), _point(destination)
    if start is None or end is None:
        return None
    if origin == destination:
        ring = start.buffer(LOOP_RADIUS, quad_segs=4).exterior
        return shapely.LineString(ring.coords)
    return shapely.LineString([start, end])
