"""The tables of the store: reports as they were read, the facts read from them, and what analysts said."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, MetaData, String, Table, Text

SCHEMA_VERSION = "2"
COLLECTIONS = ("sample", "own")

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("ordinal", Integer, primary_key=True),  # order of arrival
    Column("id", String, nullable=False, unique=True),
    Column("collection", String, nullable=False),
    Column("extractor_version", String, nullable=False),
    Column("digest", String, nullable=False),  # of this row and its facts: damage shows
    Column("title", String),
    Column("publisher", String),
    Column("published", String),
    Column("url", String),
    Column("language", String, nullable=False),
    Column("path", String, nullable=False),
    Column("retold", Boolean, nullable=False),
    Column("text", Text, nullable=False),  # last: SQLite walks a row from its start
)

facts = Table(
    "facts",
    metadata,
    Column("report_id", ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),  # place among the facts of the report
    Column("id", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("subject", String),
    Column("attribute", String, nullable=False),
    Column("value", String),
    Column("rule", String, nullable=False),
    Column("evidence_start", Integer, nullable=False),
    Column("evidence_end", Integer, nullable=False),
    Column("original", String),
    Column("qualifier", String),
    Column("scope", String),
    Column("period", String),
    Column("role", String),
    Column("status", String),
    Column("province", String),
    Column("candidates", String, nullable=False),  # ids, parted by blanks
    Column("at_start", Integer),
    Column("at_end", Integer),
)

# Only ever added to. The line is the verdict as it is exported; its id follows from it, and damage shows.
verdicts = Table(
    "journal",
    metadata,
    Column("id", String, primary_key=True),
    Column("line", Text, nullable=False),
    Column("digest", String, nullable=False),
)
