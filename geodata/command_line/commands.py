"""The commands: each takes the parsed command line, prints, and returns the exit status.

What a command alone needs it imports itself, so that `extract` starts in a moment.
"""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from geodata.command_line.terminal import colours, complain
from geodata.errors import GeodataError, ReadingError
from geodata.model import Report
from geodata.reading import discover, read, reports_of
from geodata.reading.journal import read_journal
from geodata.verdicts import AnyVerdict


def extract(choice: Namespace) -> int:
    """Print the facts of each report as it is read."""
    from geodata.command_line.tables import report_table
    from geodata.extraction import extract as facts_of
    from geodata.printing import extraction_row
    from geodata.verdicts import judged, standing

    failures: list[str] = []
    stand = standing(verdicts_in(choice.verdicts))
    for report in readable(choice.paths, failures):
        row = extraction_row(judged(facts_of(report), stand))
        print(as_json(row) if choice.json else report_table(row))
    return int(bool(failures))


def explain(choice: Namespace) -> int:
    """Show one report with every fact in it, and what was not counted; on the terminal, or as a page."""
    from geodata.command_line.explain_html import html_page
    from geodata.command_line.explain_text import text_page
    from geodata.command_line.explanation import explanation
    from geodata.extraction.skipped import explain as explained
    from geodata.verdicts import judged, standing

    stand = standing(verdicts_in(choice.verdicts))
    shown = [explanation(judged(explained(report), stand)) for report in reports_of(read(choice.report))]
    if choice.html is None:
        print("\n\n".join(text_page(one, colour=colours()) for one in shown))
    else:
        _write(choice.html, html_page(*shown))
    return 0


def _write(path: Path, page: str) -> None:
    try:
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        raise GeodataError(f"{path}: cannot be written ({error.strerror}); name another file") from error


def operations(choice: Namespace) -> int:
    """Print the operations of all reports together."""
    from geodata.command_line.tables import operation_table
    from geodata.pipeline import build
    from geodata.printing import operation_row

    failures: list[str] = []
    verdicts = verdicts_in(choice.verdicts)
    corpus = build(list(readable(choice.paths, failures)), verdicts)
    rows = [operation_row(operation, corpus.reports) for operation in corpus.operations]
    print(as_json(rows) if choice.json else "\n\n".join(map(operation_table, rows)) or "no operation")
    return int(bool(failures))


def series(choice: Namespace) -> int:
    """Print the running totals of campaigns, which belong to no operation."""
    from geodata.command_line.tables import series_table
    from geodata.pipeline import build
    from geodata.printing import series_row

    failures: list[str] = []
    corpus = build(list(readable(choice.paths, failures)), verdicts_in(choice.verdicts))
    rows = [series_row(one) for one in corpus.series]
    print(as_json(rows) if choice.json else "\n\n".join(map(series_table, rows)) or "no running totals")
    return int(bool(failures))


def ingest(choice: Namespace) -> int:
    """Store the reports with their facts, and say what became of each file."""
    from geodata import ingest as intake
    from geodata.store import Store

    store = Store(choice.store)
    intake.refresh(store)
    receipt = intake.ingest(choice.paths, store, progress=_progress if sys.stderr.isatty() else None)
    store.close()
    for refused in receipt.refused:
        complain(refused.reason)
    _tell_skipped(receipt.skipped)
    if receipt.moved:
        reports = "report of the sample is" if receipt.moved == 1 else "reports of the sample are"
        complain(f"{receipt.moved} {reports} now among your own, and no longer in the sample")
    counts = f"{receipt.stored} stored + {receipt.duplicate} duplicate + {len(receipt.refused)} refused"
    print(f"read {receipt.read} = {counts}; the store is {store.path}")
    return int(bool(receipt.refused))


def readable(paths: Iterable[Path], failures: list[str]) -> Iterator[Report]:
    """Read the reports that can be read, in order; tell of the rest, and note it in `failures`."""
    found = discover(paths)
    for path in found.files:
        try:
            yield from reports_of(read(path))
        except ReadingError as error:
            failures.append(str(error))
            complain(str(error))
    _tell_skipped(len(found.skipped))


def verdicts_in(path: Path | None) -> tuple[AnyVerdict, ...]:
    """Read a journal of verdicts; none where no file is named."""
    return read_journal(path) if path else ()


def _tell_skipped(skipped: int) -> None:
    if skipped:
        complain(f"skipped {skipped} {'file' if skipped == 1 else 'files'} of other kinds")


def _progress(done: int, files: int) -> None:
    print(f"\r{done} of {files}", end="" if done < files else "\n", file=sys.stderr, flush=True)


def as_json(value: object) -> str:
    """Write a value as JSON on one line."""
    return json.dumps(value, ensure_ascii=False)
