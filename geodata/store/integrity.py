"""Whether the store still holds what was put into it: every id is a digest, so each can be computed again."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from geodata.errors import EvidenceError
from geodata.ids import stable_id
from geodata.model import Fact, Report
from geodata.store import schema
from geodata.store.rows import fact_of, report_of


def file_faults(connection: Connection) -> Iterator[str]:
    """Return what the database itself finds wrong with its file."""
    for (finding,) in connection.exec_driver_sql("pragma integrity_check"):
        if finding != "ok":
            yield f"file: {finding}"


def report_faults(connection: Connection) -> Iterator[str]:
    """Return the reports whose text, publisher or address is no longer what its id was computed from."""
    for row in connection.execute(select(schema.reports)).mappings():
        report = report_of(row)
        if report.id != stable_id("r", report.text, report.publisher or "", report.url or ""):
            yield f"{report.id}: text, publisher or address has changed; remove the report and ingest it again"


def fact_faults(connection: Connection) -> Iterator[str]:
    """Return the facts that have changed, or point to no words of their report."""
    reports = {row["id"]: report_of(row) for row in connection.execute(select(schema.reports)).mappings()}
    for row in connection.execute(select(schema.facts)).mappings():
        fact, report = fact_of(row), reports.get(row["report_id"])
        if report is None or fact.id != row["id"] or not _quotes(fact, report):
            yield f"{row['id']} of {row['report_id']}: the fact has changed; remove the report and ingest it again"


def _quotes(fact: Fact, report: Report) -> bool:
    try:
        return bool(fact.evidence.quote(report))
    except EvidenceError:
        return False
