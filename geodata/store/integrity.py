"""Whether the store still holds what was put into it: SQLite does not notice flipped bits, digests do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sqlalchemy import Connection, select

from geodata.store import schema
from geodata.store.rows import digest


def faults(connection: Connection) -> Iterator[str]:
    """Return what is wrong with the file, its reports with their facts, and its verdicts, in words."""
    for (finding,) in connection.exec_driver_sql("pragma integrity_check"):
        if finding != "ok":
            yield f"file: {finding}"
    for table, row, *_ in connection.exec_driver_sql("pragma foreign_key_check"):
        yield f"{table} {row}: belongs to no report"
    yield from _changed_reports(connection)
    for verdict in connection.execute(select(schema.verdicts)).mappings():
        if verdict["digest"] != digest(verdict):
            yield f"verdict {verdict['id']}: has changed"


def _changed_reports(connection: Connection) -> Iterator[str]:
    query = select(schema.facts).order_by(schema.facts.c.report_id, schema.facts.c.ordinal)
    rows = groupby(connection.execute(query).mappings(), key=lambda row: row["report_id"])
    facts = {report_id: list(group) for report_id, group in rows}
    for report in connection.execute(select(schema.reports)).mappings():
        if report["digest"] != digest(report, *facts.get(report["id"], [])):
            yield f"report {report['id']}: it or its facts have changed; remove it and ingest it again"
