"""``python -m geodata verdict``: what an analyst judges goes into the journal of the store.

Here, and on the screen, verdicts get their moment: the engine itself never reads the clock.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from geodata.command_line.commands import as_json
from geodata.command_line.terminal import aligned, complain, plain
from geodata.errors import VerdictError
from geodata.extraction.privacy import mask
from geodata.model import Extraction, Verdict
from geodata.pipeline import judge
from geodata.reading.journal import read_journal
from geodata.store import Store
from geodata.verdicts import AnyVerdict, FactVerdict, ReportVerdict, giving, id_of, line_of, standing
from geodata.verdicts.journal import taken_back
from geodata.verdicts.lines import row_of
from geodata.verdicts.support import unsaid

_WISHES = ("value", "qualifier", "who", "action", "role", "place", "origin", "destination")


def on_two(choice: Namespace) -> int:
    """Judge two reports."""
    with _opened(choice) as store:
        for report_id in choice.reports:
            _known_report(store, report_id)
        left, right = choice.reports
        return _keep(store, [giving.on_reports(left, right, choice.judgement, _given(choice))])


def on_report(choice: Namespace) -> int:
    """Judge that a report tells of no operation."""
    with _opened(choice) as store:
        _known_report(store, choice.report)
        return _keep(store, [giving.not_an_operation(choice.report, _given(choice))])


def on_facts(choice: Namespace) -> int:
    """Judge facts, all or none of them."""
    given, wishes = _given(choice), _wishes(choice)
    with _opened(choice) as store:
        extractions = judge(store.extractions(), standing(store.verdicts()))
        pointed = [giving.found(extractions, fact_id) for fact_id in choice.facts]
        judged = [(giving.on_fact(e, fact, choice.judgement, given, wishes), e) for e, fact in pointed]
        return _keep_warned(store, judged)


def on_words(choice: Namespace) -> int:
    """State what the words of a report say and was not read."""
    with _opened(choice) as store:
        _known_report(store, choice.report)
        extractions = judge(store.extractions(), standing(store.verdicts()))
        told = next(e for e in extractions if e.report.id == choice.report)
        span = tuple(choice.at) if choice.at else giving.span_of(choice.words, mask(told.report.text))
        verdict = giving.added(told, choice.kind.replace("-", "_"), _wishes(choice), span, _given(choice))
        return _keep_warned(store, [(verdict, told)])


def _wishes(choice: Namespace) -> dict[str, str]:
    return {name: wish for name in _WISHES if (wish := getattr(choice, name, None)) is not None}


def _keep_warned(store: Store, judged: Sequence[tuple[FactVerdict, Extraction]]) -> int:
    """Keep verdicts, and warn of what the words that they are about do not say."""
    status = _keep(store, [verdict for verdict, _ in judged])
    for verdict, extraction in judged:
        for told in unsaid(verdict, extraction.report):
            complain(f"warning: the words do not say {told}; {id_of(verdict)} is kept all the same")
    return status


def take_back(choice: Namespace) -> int:
    """Take a verdict back."""
    with _opened(choice) as store:
        if choice.verdict not in {id_of(v) for v in store.verdicts()}:
            raise VerdictError(f"{choice.verdict}: no such verdict; `python -m geodata verdict list` prints their ids")
        return _keep(store, [giving.undo(choice.verdict, _given(choice))])


def tell(choice: Namespace) -> int:
    """Print the journal."""
    with _opened(choice) as store:
        verdicts = store.verdicts()
    undone = taken_back(verdicts)
    if choice.json:
        for verdict in verdicts:
            note = {"note": mask(verdict.note)} if verdict.note else {}
            print(as_json({**row_of(verdict), **note, "stands": id_of(verdict) not in undone}))
    elif verdicts:
        print(aligned([_line(v, id_of(v) not in undone) for v in verdicts], indent=""))
    else:
        print("no verdict")
    return 0


def write(choice: Namespace) -> int:
    """Write the journal as JSON Lines."""
    with _opened(choice) as store:
        verdicts = store.verdicts()
    try:
        choice.file.write_text("".join(f"{line_of(v)}\n" for v in verdicts), encoding="utf-8")
    except OSError as error:
        raise VerdictError(f"{choice.file}: cannot be written ({error.strerror}); name another file") from error
    print(f"exported {len(verdicts)} to {choice.file}")
    return 0


def take_in(choice: Namespace) -> int:
    """Add the verdicts of a file to the journal."""
    verdicts = read_journal(choice.file)
    with _opened(choice) as store:
        new = store.add_verdicts(verdicts)
    print(f"read {len(verdicts)} = {new} new + {len(verdicts) - new} already there")
    return 0


@contextmanager
def _opened(choice: Namespace) -> Iterator[Store]:
    store = Store(choice.store)
    try:
        yield store
    finally:
        store.close()


def _given(choice: Namespace) -> giving.Given:
    return giving.Given(choice.by, datetime.now().astimezone().isoformat(), choice.note)


def _keep(store: Store, verdicts: list[AnyVerdict]) -> int:
    store.add_verdicts(verdicts)
    for verdict in verdicts:
        print(" ".join(filter(None, _line(verdict, stands=True))))
    return 0


def _known_report(store: Store, report_id: str) -> None:
    if report_id not in {r.id for r in store.reports()}:
        raise VerdictError(
            f"{report_id}: no such report in the store; `python -m geodata extract REPORT --json` prints the id of a "
            "report, and `python -m geodata ingest REPORT` stores it"
        )


def _line(verdict: AnyVerdict, stands: bool) -> tuple[str, ...]:
    judgement = verdict.judgement.replace("_", " ") + ("" if stands else " (taken back)")
    note = f"({mask(verdict.note)})" if verdict.note else ""
    told = (id_of(verdict), verdict.at, judgement, _about(verdict), f"by {verdict.by}", note)
    return tuple(plain(cell) for cell in told)


def _about(verdict: AnyVerdict) -> str:
    if isinstance(verdict, Verdict):
        return f"{verdict.left} {verdict.right}"
    if isinstance(verdict, ReportVerdict):
        return verdict.report_id
    if isinstance(verdict, FactVerdict):
        fact = verdict.fact
        said = (fact.attribute, fact.subject, fact.role, fact.value)
        what = " ".join(mask(w.replace("_", " ")) for w in said if w is not None)
        changed = ", ".join(f"{name} {mask(value or 'unnamed')}" for name, value in verdict.changes)
        return f"{fact.evidence.report_id} {what}" + (f": {changed}" if changed else "")
    return verdict.verdict_id
