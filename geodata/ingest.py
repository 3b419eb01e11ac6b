"""Files to the store: read, extract, keep; every one is accounted for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from geodata.errors import ReadingError
from geodata.extraction import EXTRACTOR_VERSION, extract
from geodata.model import Report
from geodata.reading import discover, read, read_bytes, reports_of
from geodata.store import Store

Progress = Callable[[int, int], None]
Source = tuple[str, Callable[[], Report]]


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not taken in, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of every file: ``read = stored + duplicate + len(refused)``.

    Attributes
    ----------
    read : int
        Reports that were read, of a file that holds several each, and files that were refused.
    stored : int
        Reports that the store did not hold before.
    duplicate : int
        Reports that it held already: the same text of the same source.
    refused : tuple of Refused
        Files that could not be read.
    skipped : int
        Files of other kinds in the folders named; they were not tried.
    report_ids : tuple of str
        Ids of the reports stored or held already, in the order of reading.
    moved : int
        Reports of the sample among those stored as one's own: the sample does not show them any more.
    """

    read: int
    stored: int
    duplicate: int
    refused: tuple[Refused, ...] = ()
    skipped: int = 0
    report_ids: tuple[str, ...] = ()
    moved: int = 0


def ingest(
    paths: Iterable[str | Path], store: Store, collection: str = "own", progress: Progress | None = None
) -> Receipt:
    """Take in report files, and the reports in folders.

    Each report is stored with its facts in one transaction: a run that is cut short leaves whole reports only, and
    running it again stores the rest.

    Parameters
    ----------
    paths : iterable of str or Path
        Files and folders, as `geodata.reading.discover` finds them.
    store : Store
        Where they are kept.
    collection : {"own", "sample"}
        One's own reports are kept apart from the sample.
    progress : callable, optional
        Called with the number of files done and of all files, after each.

    Returns
    -------
    Receipt
        What became of each file.

    Raises
    ------
    StoreError
        If the store cannot be written. A file that cannot be read is refused, and the others go on.
    """
    found = discover(paths)
    sources = [(str(file), partial(read, file)) for file in found.files]
    return replace(ingest_each(sources, store, collection, progress), skipped=len(found.skipped))


def ingest_bytes(
    files: Iterable[tuple[str, bytes]], store: Store, collection: str = "own", progress: Progress | None = None
) -> Receipt:
    """Take in files at hand as (name, content), such as those dropped on the page; otherwise as `ingest`."""
    sources = [(name, partial(read_bytes, name, data)) for name, data in files]
    return ingest_each(sources, store, collection, progress)


def ingest_each(
    sources: Sequence[Source], store: Store, collection: str = "own", progress: Progress | None = None
) -> Receipt:
    """Take in reports from wherever they come; otherwise as `ingest`.

    Parameters
    ----------
    sources : sequence of (str, callable)
        What each is called, and what gives its report or raises `ReadingError`.
    """
    refused: list[Refused] = []
    ids: list[str] = []
    stored = 0
    sample = {r.id for r in store.reports("sample")} if collection == "own" else set()
    for done, (name, source) in enumerate(sources, start=1):
        try:
            reports = reports_of(source())
        except ReadingError as error:
            refused.append(Refused(name, str(error)))
        else:
            ids += [report.id for report in reports]
            stored += sum(keep(report, store, collection) for report in reports)
        if progress:
            progress(done, len(sources))
    return Receipt(
        len(ids) + len(refused),
        stored,
        len(ids) - stored,
        tuple(refused),
        report_ids=tuple(ids),
        moved=len(sample & set(ids)),
    )


def keep(report: Report, store: Store, collection: str = "own") -> bool:
    """Extract a report's facts and store both; return whether it is new to the store."""
    return store.add(report, extract(report).facts, collection, EXTRACTOR_VERSION)


def refresh(store: Store) -> int:
    """Extract again what another version of the extractor read; return the number of reports."""
    outdated = store.outdated(EXTRACTOR_VERSION)
    for report in outdated:
        store.renew(report, extract(report).facts, EXTRACTOR_VERSION)
    return len(outdated)
