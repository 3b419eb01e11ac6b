"""The store: what was read, kept until it is removed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import AbstractContextManager
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, inspect, select, update

from geodata.errors import StoreError
from geodata.ids import stable_id
from geodata.model import Extraction, Fact, Report
from geodata.store import connection as files
from geodata.store import schema
from geodata.store.integrity import faults
from geodata.store.migration import OLD_VERSION, migrate
from geodata.store.rows import fact_of, fact_row, report_of, report_row, verdict_of, verdict_row
from geodata.store.schema import COLLECTIONS
from geodata.verdicts import AnyVerdict, ordered
from geodata.verdicts.journal import concerning

DEFAULT_PATH = ".homeward/homeward.db"
VARIABLE = "HOMEWARD_STORE"


class Store:
    """Reports, their facts and the verdicts on them, in one SQLite file.

    Many processes may use the file at once. Raw texts stay here: what leaves is masked by those who show it.

    Parameters
    ----------
    path : str or Path, optional
        The file, made where there is none; by default ``$HOMEWARD_STORE``, else ``.homeward/homeward.db``.

    Raises
    ------
    StoreError
        Here and in every method: the file is no store, is damaged, locked or read-only, or the disk is full.
    """

    def __init__(self, path: str | Path | None = None) -> None:
        location = str(path or os.environ.get(VARIABLE) or DEFAULT_PATH)
        if "://" in location:
            raise StoreError(f"{location}: a store is a file, no address; name one with ${VARIABLE}")
        self.path = Path(location)
        files.create_file(self.path)
        self._writer = files.writer(self.path)
        self._reader = files.reader(self.path)
        if self._schema_version() is None:
            self._create()
        if self._schema_version() == OLD_VERSION:
            with self._writing() as connection:
                migrate(connection)
        if self._schema_version() != schema.SCHEMA_VERSION:
            raise StoreError(f"{self.path}: made by another version of Homeward; name another file with ${VARIABLE}")

    def close(self) -> None:
        """Let go of the file."""
        self._writer.dispose()
        self._reader.dispose()

    def add(self, report: Report, facts: Iterable[Fact], collection: str, version: str) -> bool:
        """Store a report and all its facts, or nothing.

        Parameters
        ----------
        report : Report
            Known by its id: the same text of the same source is stored once, however often it comes.
        facts : iterable of Fact
            In the order of the text.
        collection : {"sample", "own"}
            A report of the sample that comes again as one's own becomes one's own.
        version : str
            Version of the extractor that read the facts.

        Returns
        -------
        bool
            Whether it was stored; False for a duplicate.

        Raises
        ------
        EvidenceError
            If a fact does not point into the report's text.
        """
        if collection not in COLLECTIONS:
            raise StoreError(f"no collection {collection!r}; use one of {', '.join(COLLECTIONS)}")
        rows = _fact_rows(report, facts)
        with self._writing() as connection:
            known = connection.scalar(select(schema.reports.c.collection).where(schema.reports.c.id == report.id))
            if known is not None and not (known == "sample" and collection == "own"):
                return False
            connection.execute(delete(schema.reports).where(schema.reports.c.id == report.id))
            connection.execute(insert(schema.reports), report_row(report, rows, collection, version))
            _insert_facts(connection, rows)
        return True

    def renew(self, report: Report, facts: Iterable[Fact], version: str) -> None:
        """Put the facts of a stored report in place of those that another version of the extractor read.

        Nothing happens where the report has been removed meanwhile.
        """
        rows = _fact_rows(report, facts)
        this = schema.reports.c.id == report.id
        with self._writing() as connection:
            collection = connection.scalar(select(schema.reports.c.collection).where(this))
            if collection is None:
                return
            row = report_row(report, rows, collection, version)
            connection.execute(update(schema.reports).where(this).values(row))
            connection.execute(delete(schema.facts).where(schema.facts.c.report_id == report.id))
            _insert_facts(connection, rows)

    def remove(self, report_id: str) -> bool:
        """Take a report away with all that came of it: text, facts and verdicts, from the file as well.

        Verdicts that took those verdicts back go with them.

        Returns
        -------
        bool
            Whether there was such a report.
        """
        with self._writing() as connection:
            found = connection.execute(delete(schema.reports).where(schema.reports.c.id == report_id)).rowcount
            for verdict_id in concerning(report_id, _journal(connection)):
                connection.execute(delete(schema.verdicts).where(schema.verdicts.c.id == verdict_id))
        files.flush(self._writer, self.path)
        return bool(found)

    def reports(self, collection: str | None = None) -> tuple[Report, ...]:
        """Return the reports of a collection, or all, in order of arrival."""
        with self._reading() as connection:
            return tuple(report_of(row) for row in connection.execute(_reports_in(collection)).mappings())

    def extractions(self, collection: str | None = None) -> tuple[Extraction, ...]:
        """Return the reports of a collection, or all, with their stored facts, in order of arrival.

        Zones and skipped spans are not stored: extracting again gives them.
        """
        facts = select(schema.facts).order_by(schema.facts.c.report_id, schema.facts.c.ordinal)
        with self._reading() as connection:
            reports = [report_of(row) for row in connection.execute(_reports_in(collection)).mappings()]
            rows = groupby(connection.execute(facts).mappings(), key=lambda row: row["report_id"])
            told = {report_id: tuple(map(fact_of, group)) for report_id, group in rows}
        return tuple(Extraction(report, told.get(report.id, ())) for report in reports)

    def outdated(self, version: str) -> tuple[Report, ...]:
        """Return the reports whose facts another version of the extractor read."""
        query = _reports_in(None).where(schema.reports.c.extractor_version != version)
        with self._reading() as connection:
            return tuple(report_of(row) for row in connection.execute(query).mappings())

    def add_verdicts(self, verdicts: Iterable[AnyVerdict]) -> int:
        """Add verdicts to the journal, all or none of them; what stands there stays as it is.

        Returns
        -------
        int
            How many were new.
        """
        rows = [verdict_row(v) for v in ordered(verdicts)]
        with self._writing() as connection:
            held = set(connection.scalars(select(schema.verdicts.c.id)))
            new = [row for row in rows if row["id"] not in held]
            if new:
                connection.execute(insert(schema.verdicts), new)
        return len(new)

    def verdicts(self) -> tuple[AnyVerdict, ...]:
        """Return all verdicts, by the moment they were given and then by id."""
        with self._reading() as connection:
            return ordered(_journal(connection))

    def data_version(self) -> str:
        """Return a digest of the content: the same reports, facts and verdicts give the same on any machine."""
        reports = select(schema.reports.c.digest).order_by(schema.reports.c.id)
        verdicts = select(schema.verdicts.c.digest).order_by(schema.verdicts.c.id)
        with self._reading() as connection:
            content = [*connection.scalars(reports), "verdicts", *connection.scalars(verdicts)]
        return stable_id("v", *content)

    def verify(self) -> tuple[str, ...]:
        """Check the file, recompute every digest and return what is wrong, in words; nothing where all is well."""
        with self._reading() as connection:
            return tuple(faults(connection))

    def _schema_version(self) -> str | None:
        """Return the version that the file was made with; None for an empty file."""
        with self._reading() as connection:
            tables = inspect(connection).get_table_names()
            if not tables:
                return None
            if schema.meta.name not in tables:
                raise StoreError(f"{self.path}: a database of something else; name another file with ${VARIABLE}")
            return connection.scalar(select(schema.meta.c.value).where(schema.meta.c.key == "schema"))

    def _create(self) -> None:
        """Make the tables, unless another process just did."""
        with self._writing() as connection:
            schema.metadata.create_all(connection)
            if connection.scalar(select(func.count()).select_from(schema.meta)) == 0:
                connection.execute(insert(schema.meta), {"key": "schema", "value": schema.SCHEMA_VERSION})

    def _writing(self) -> AbstractContextManager[Connection]:
        return files.transaction(self._writer, self.path)

    def _reading(self) -> AbstractContextManager[Connection]:
        return files.transaction(self._reader, self.path)


def _reports_in(collection: str | None) -> Select[Any]:
    query = select(schema.reports).order_by(schema.reports.c.ordinal)
    return query if collection is None else query.where(schema.reports.c.collection == collection)


def _journal(connection: Connection) -> list[AnyVerdict]:
    return [verdict_of(row) for row in connection.execute(select(schema.verdicts)).mappings()]


def _fact_rows(report: Report, facts: Iterable[Fact]) -> list[dict[str, Any]]:
    rows = []
    for ordinal, fact in enumerate(facts):
        fact.evidence.quote(report)  # fails loudly where it is no span of this text
        rows.append(fact_row(fact, ordinal))
    return rows


def _insert_facts(connection: Connection, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(schema.facts), rows)
