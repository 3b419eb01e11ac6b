"""Verdicts as JSON Lines: one object a line, an id that follows from the content, nothing taken on trust.

The note is no part of the id: it is a remark, and what is masked in it may differ from one version to the next.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from geodata.errors import VerdictError
from geodata.ids import stable_id
from geodata.model import ANALYST, Evidence, Fact, Verdict
from geodata.verdicts.records import (
    NOT_AN_OPERATION,
    PAIR_JUDGEMENTS,
    UNDO,
    AnyVerdict,
    FactVerdict,
    ReportVerdict,
    Undo,
)
from geodata.verdicts.soundness import refuse_unsound

Row = dict[str, Any]
_FACT_TEXTS = ("kind", "subject", "attribute", "value", "qualifier", "scope", "period", "role", "status", "province")


@lru_cache(maxsize=65536)
def id_of(verdict: AnyVerdict) -> str:
    """Return the id of a verdict: a digest of who judged what, how and when."""
    content = {name: value for name, value in _content(verdict).items() if name != "note"}
    return stable_id("v", json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")))


def row_of(verdict: AnyVerdict) -> Row:
    """Return a verdict as an object of JSON; what is not known is left out."""
    return {"id": id_of(verdict), **_content(verdict)}


def line_of(verdict: AnyVerdict) -> str:
    """Return a verdict as a line of JSON, without its end."""
    return json.dumps(row_of(verdict), ensure_ascii=False)


def verdicts_of(lines: Iterable[str]) -> tuple[AnyVerdict, ...]:
    """Read verdicts, one a line; blank lines are passed over.

    Raises
    ------
    VerdictError
        Naming the first line that holds no verdict, and why.
    """
    found = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                found.append(verdict_of(line))
            except VerdictError as error:
                raise VerdictError(f"line {number}: {error}") from error
    return tuple(found)


def verdict_of(line: str) -> AnyVerdict:
    """Read one verdict.

    Raises
    ------
    VerdictError
        If the line is no verdict, or its id is not that of its content.
    """
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise VerdictError("no JSON") from error
    if not isinstance(row, dict):
        raise VerdictError("no JSON object")
    verdict = _verdict(_Reader(row))
    refuse_unsound(verdict)
    if row.get("id", id_of(verdict)) != id_of(verdict):
        raise VerdictError(f"its id {row['id']!r} is not that of its content: the line was changed")
    return verdict


def _content(verdict: AnyVerdict) -> Row:
    row: Row = {"judgement": verdict.judgement}
    if isinstance(verdict, Verdict):
        row |= {"left": verdict.left, "right": verdict.right}
    elif isinstance(verdict, FactVerdict):
        row |= {"report": verdict.fact.evidence.report_id, "fact": _fact_row(verdict.fact)}
        row |= {"changes": dict(verdict.changes)} if verdict.changes else {}
    elif isinstance(verdict, ReportVerdict):
        row |= {"report": verdict.report_id}
    else:
        row |= {"verdict": verdict.verdict_id}
    note = {} if verdict.note is None else {"note": verdict.note}
    return row | {"by": verdict.by, "at": verdict.at} | note


def _fact_row(fact: Fact) -> Row:
    texts = {name: value for name in _FACT_TEXTS if (value := getattr(fact, name)) is not None}
    more: Row = {"candidates": list(fact.candidates)} if fact.candidates else {}
    more |= {"at": list(fact.at)} if fact.at else {}
    return {**texts, "start": fact.evidence.start, "end": fact.evidence.end, **more}


class _Reader:
    """An object of JSON, read key by key; a key of another type, or one that nobody asked for, is refused."""

    def __init__(self, row: Mapping[str, Any]) -> None:
        self.row = row
        self.asked: set[str] = set()

    def text(self, key: str) -> str:
        return str(self._of(key, str))

    def text_or_none(self, key: str) -> str | None:
        return self.text(key) if self._has(key) else None

    def number(self, key: str) -> int:
        value = self._of(key, int)
        if isinstance(value, bool):
            raise VerdictError(f"{key!r} is no number")
        return int(value)

    def inner(self, key: str) -> _Reader:
        return _Reader(self._of(key, dict))

    def list_of(self, key: str, kind: type) -> tuple[Any, ...]:
        found = self._of(key, list) if self._has(key) else []
        if not all(type(one) is kind for one in found):
            raise VerdictError(f"{key!r} holds something else than {kind.__name__}")
        return tuple(found)

    def done(self) -> None:
        strange = sorted(set(self.row) - self.asked)
        if strange:
            raise VerdictError(f"unknown keys {strange}")

    def _of(self, key: str, kind: type) -> Any:
        self.asked.add(key)
        if not isinstance(self.row.get(key), kind):
            raise VerdictError(f"{key!r} is missing, or not of type {kind.__name__}")
        return self.row[key]

    def _has(self, key: str) -> bool:
        self.asked.add(key)
        return key in self.row


def _verdict(row: _Reader) -> AnyVerdict:
    row.text_or_none("id")
    judgement = row.text("judgement")
    given = (row.text("by"), row.text("at"))
    note = row.text_or_none("note")
    verdict: AnyVerdict
    if judgement in PAIR_JUDGEMENTS:
        verdict = Verdict(row.text("left"), row.text("right"), judgement, *given, note)
    elif judgement == NOT_AN_OPERATION:
        verdict = ReportVerdict(row.text("report"), *given, note)
    elif judgement == UNDO:
        verdict = Undo(row.text("verdict"), *given, note)
    else:
        changes = _changes(row.inner("changes")) if "changes" in row.row else ()
        verdict = FactVerdict(_fact(row.inner("fact"), row.text("report")), judgement, *given, changes, note)
    row.done()
    return verdict


def _changes(row: _Reader) -> tuple[tuple[str, str | None], ...]:
    if not all(value is None or isinstance(value, str) for value in row.row.values()):
        raise VerdictError("'changes' holds something else than text")
    return tuple(sorted(row.row.items()))


def _fact(row: _Reader, report_id: str) -> Fact:
    texts = {name: row.text_or_none(name) for name in _FACT_TEXTS if name not in ("kind", "attribute")}
    at = row.list_of("at", int)
    if len(at) not in (0, 2):
        raise VerdictError("'at' is a start and an end")
    fact = Fact(
        kind=row.text("kind"), attribute=row.text("attribute"), rule=ANALYST,
        evidence=Evidence(report_id, row.number("start"), row.number("end")),
        candidates=row.list_of("candidates", str), at=(at[0], at[1]) if at else None, **texts,
    )  # fmt: skip
    row.done()
    return fact
