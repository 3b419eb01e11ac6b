"""Records to rows and back, losing nothing, and the digest by which damage to a row shows."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from hashlib import blake2b
from typing import Any

from sqlalchemy import RowMapping

from geodata.errors import StoreError, VerdictError
from geodata.model import Evidence, Fact, Report
from geodata.verdicts import AnyVerdict, id_of, line_of
from geodata.verdicts.lines import verdict_of as read_line

AnyRow = Mapping[str, Any] | RowMapping

_PLAIN = tuple(field.name for field in fields(Fact) if field.name not in {"evidence", "candidates", "at"})


def report_row(report: Report, facts: Sequence[dict[str, Any]], collection: str, version: str) -> dict[str, Any]:
    """Return the row of a report with these rows of facts."""
    known = {field.name: getattr(report, field.name) for field in fields(Report)}
    row = known | {"collection": collection, "extractor_version": version}
    return row | {"digest": digest(row, *facts)}


def report_of(row: RowMapping) -> Report:
    """Return the report that a row holds."""
    return Report(**{field.name: row[field.name] for field in fields(Report)})


def fact_row(fact: Fact, ordinal: int) -> dict[str, Any]:
    """Return the row of the fact at place `ordinal` in its report."""
    plain = {name: getattr(fact, name) for name in _PLAIN}
    start, end = fact.at or (None, None)
    return plain | {
        "report_id": fact.evidence.report_id,
        "ordinal": ordinal,
        "id": fact.id,
        "evidence_start": fact.evidence.start,
        "evidence_end": fact.evidence.end,
        "candidates": " ".join(fact.candidates),
        "at_start": start,
        "at_end": end,
    }


def fact_of(row: RowMapping) -> Fact:
    """Return the fact that a row holds."""
    return Fact(
        **{name: row[name] for name in _PLAIN},
        evidence=Evidence(row["report_id"], row["evidence_start"], row["evidence_end"]),
        candidates=tuple(row["candidates"].split()),
        at=None if row["at_start"] is None else (row["at_start"], row["at_end"]),
    )


def verdict_row(verdict: AnyVerdict) -> dict[str, Any]:
    """Return the row of a verdict."""
    row = {"id": id_of(verdict), "line": line_of(verdict)}
    return row | {"digest": digest(row)}


def verdict_of(row: RowMapping) -> AnyVerdict:
    """Return the verdict that a row holds."""
    try:
        return read_line(row["line"])
    except VerdictError as error:
        raise StoreError(f"verdict {row['id']}: is damaged ({error}); put back a copy of the store") from error


def digest(row: AnyRow, *facts: AnyRow) -> str:
    """Digest a row, and a report's with its facts; its place in the table and the digest itself are no part of it."""
    content = {name: value for name, value in row.items() if name not in {"ordinal", "digest"}}
    written = json.dumps([content, *map(dict, facts)], sort_keys=True, default=repr)
    return blake2b(written.encode(), digest_size=8).hexdigest()
