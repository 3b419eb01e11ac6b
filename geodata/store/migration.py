"""From an older file to this version's tables: in one transaction, losing nothing that an analyst said.

Version 1 held judgements on pairs of reports in a table of their own, in the order given, some without a time zone.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, text, update

from geodata.model import Verdict
from geodata.store import schema
from geodata.store.rows import verdict_row
from geodata.verdicts import id_of
from geodata.verdicts.giving import remark
from geodata.verdicts.records import PAIR_JUDGEMENTS
from geodata.verdicts.soundness import MOST_NAME, MOST_NOTE

OLD_VERSION = "1"
# Where nobody can say when a verdict was given, any other is later.
_BEFORE_ALL = "1970-01-01T00:00:00+00:00"


def migrate(connection: Connection) -> None:
    """Bring a file of version 1 to this version; a file of this version is left as it is."""
    version = connection.scalar(select(schema.meta.c.value).where(schema.meta.c.key == "schema"))
    if version != OLD_VERSION:
        return
    schema.verdicts.create(connection)
    old = connection.execute(text('select "left", "right", judgement, "by", at from verdicts order by ordinal'))
    once = {id_of(v): v for v in map(_verdict, old.mappings()) if _counted(v)}
    for verdict in once.values():
        connection.execute(insert(schema.verdicts), verdict_row(verdict))
    connection.execute(text("drop table verdicts"))
    connection.execute(update(schema.meta).where(schema.meta.c.key == "schema").values(value=schema.SCHEMA_VERSION))


def _verdict(row: Any) -> Verdict:
    left, right = sorted((row["left"], row["right"]))
    at = _moment(row["at"])
    note = None if at else remark(f"when: {row['at']}"[:MOST_NOTE])
    by = " ".join(row["by"].split())[:MOST_NAME] or "not known"
    return Verdict(left, right, row["judgement"], by, at or _BEFORE_ALL, note)


def _counted(verdict: Verdict) -> bool:
    """Version 1 took any word for a judgement, and a report beside itself; neither ever had an effect."""
    return verdict.judgement in PAIR_JUDGEMENTS and verdict.left != verdict.right


def _moment(at: str) -> str | None:
    """A time without a zone, or a day, is taken as UTC; None where it cannot be read."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    return at if moment.utcoffset() is not None else moment.replace(tzinfo=UTC).isoformat()
