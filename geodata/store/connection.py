"""Connections to the store's file: one writer at a time, readers beside it, faults told in words.

SQLite in WAL: readers go on while somebody writes. A writing transaction takes its lock at its start (BEGIN IMMEDIATE):
taken later, two that read first and then write lose updates or fail. Readers begin plainly: a consistent snapshot.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError

from geodata.errors import StoreError

LOCK_TIMEOUT_S = 30
FILE_MODE = 0o600  # the raw texts hold names

# What is removed is overwritten, not only unlinked: secure_delete.
_WRITING = (
    "journal_mode=wal",
    "foreign_keys=on",
    "synchronous=full",
    "secure_delete=on",
)
_READING = ("query_only=on",)

_ADVICE = {
    "not a database": "is no store; move it away, or name another file with $HOMEWARD_STORE",
    "malformed": "is damaged; put back a copy of it, or move it away and ingest again",
    "locked": f"has been locked by another process for {LOCK_TIMEOUT_S} seconds; end it, or try again later",
    "readonly": "may not be written; see to the permissions of the file and its folder",
    "unable to open": "cannot be opened; see to the permissions of the file and its folder",
    "full": "cannot grow: the disk is full; nothing was stored in part",
}


def create_file(path: Path) -> None:
    """Make an empty file that only its owner can read, and its folder, where there is none.

    Raises
    ------
    StoreError
        If the folder or the file cannot be made.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, FILE_MODE))
    except OSError as error:
        raise StoreError(f"{path}: cannot be made ({error.strerror}); name another with $HOMEWARD_STORE") from error


def writer(path: Path) -> Engine:
    """Return the engine for transactions that write."""
    return _engine(path, _WRITING, "BEGIN IMMEDIATE")


def reader(path: Path) -> Engine:
    """Return the engine for transactions that only read."""
    return _engine(path, _READING, "BEGIN")


def _engine(path: Path, pragmas: tuple[str, ...], begin: str) -> Engine:
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, connect_args={"timeout": LOCK_TIMEOUT_S})

    @event.listens_for(engine, "connect")
    def _set_up(connection: DBAPIConnection, _record: object) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself
        for pragma in pragmas:
            connection.execute(f"pragma {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


@contextmanager
def transaction(engine: Engine, path: Path) -> Iterator[Connection]:
    """One transaction, whole or not at all.

    Raises
    ------
    StoreError
        If the file is no store, is damaged, locked or read-only, or the disk is full.
    """
    with explained(path), engine.begin() as connection:
        yield connection


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn a database's fault into a `StoreError` that says what to do."""
    try:
        yield
    except DatabaseError as error:
        fault = str(error.orig)
        advice = next((advice for sign, advice in _ADVICE.items() if sign in fault), f"failed: {fault}")
        raise StoreError(f"{path}: {advice}") from error
    except UnicodeDecodeError as error:  # the driver, quoting a table definition that is garbage by now
        raise StoreError(f"{path}: {_ADVICE['malformed']}") from error


def flush(engine: Engine, path: Path) -> None:
    """Bring the write-ahead log into the file and empty it, so that what was removed stands in neither."""
    with explained(path):
        connection = engine.raw_connection()  # a checkpoint cannot run within a transaction
        try:
            connection.cursor().execute("pragma wal_checkpoint(truncate)")
        except sqlite3.Error as error:
            raise DatabaseError(None, None, error) from error
        finally:
            connection.close()
