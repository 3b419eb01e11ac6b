"""Rows of places: one for each role that a report gives a place, and for its province."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from geodata.extraction.document import Document
from geodata.extraction.findings import Finding
from geodata.extraction.mentions import Mention
from geodata.extraction.station import OTHER, Station
from geodata.extraction.stations import stations
from geodata.places.gazetteer import place


def find(found: Sequence[Station]) -> tuple[Finding, ...]:
    """Turn stations into rows.

    Parameters
    ----------
    found : sequence of Station
        The report's lists of places, each with its role.

    Returns
    -------
    tuple of Finding
        Name as subject, level as attribute, id as value (None, with candidates, for a homonym that the text does not
        settle). A place that has a role anywhere in the report gets no row of role ``other``.
    """
    rows: dict[tuple[str | None, str, str | None, str | None], Finding] = {}
    for station in found:
        for mention in station.places.mentions:
            for row in _rows(station, mention):
                rows.setdefault((row.subject, row.attribute, row.value, row.role), row)
    roled = {_place(row) for row in rows.values() if row.role != OTHER}
    return tuple(row for row in rows.values() if row.role != OTHER or _place(row) not in roled)


def named_only(document: Document) -> tuple[Finding, ...]:
    """Every place that a report names, all of role ``other``: for reports that do not pass the gate."""
    return find([replace(station, role=OTHER, rule="role.gate") for station in stations(document)])


def _place(row: Finding) -> tuple[str | None, str, str | None]:
    return row.subject, row.attribute, row.value


def _rows(station: Station, mention: Mention) -> Iterator[Finding]:
    """Make the row of a place and, for one below the province, that of its province."""
    first = mention.candidates[0]
    settled = mention.place is not None
    row = Finding(
        "place", first.name, first.level, first.id if settled else None, station.rule, mention.start, mention.end,
        station.sentence.start, station.sentence.end, scope=station.scope, role=station.role,
        province=first.province if mention.region else None,
        candidates=() if settled else tuple(one.id for one in mention.candidates),
    )  # fmt: skip
    yield row
    if first.level in {"prefecture", "county"} and mention.region and first.province_id:
        province = place(first.province_id)
        yield row._replace(subject=province.name, attribute="province", value=province.id, candidates=())
