"""Giving a verdict: from what an analyst points at and wants, to a record that holds for the next extraction too.

Notes, and the names of cases, are masked before they are kept: a journal travels. The analyst's name stays as typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from geodata.errors import VerdictError
from geodata.extraction.privacy import mask
from geodata.model import ANALYST, Evidence, Extraction, Fact, Verdict
from geodata.places.gazetteer import is_place, place, places_named
from geodata.verdicts.records import NOT_AN_OPERATION, UNDO, AnyVerdict, Changes, FactVerdict, ReportVerdict, Undo
from geodata.verdicts.soundness import corrected, refuse_unsound

UNNAMED = "unnamed"
# What an analyst may want changed, by kind of fact.
WISHES = {
    "statistic": ("value", "qualifier", "who", "action"),
    "province_count": ("value", "qualifier"),
    "place": ("role", "place"),
    "flow": ("origin", "destination"),
    "operation": ("value",),
}
# What a statement of the analyst's own has besides.
_BLANK: dict[str, dict[str, Any]] = {
    "statistic": {"subject": None, "attribute": "", "value": None, "qualifier": "exact", "scope": "operation"},
    "province_count": {"subject": "report", "attribute": "provinces", "value": None, "qualifier": "exact"},
    "place": {"subject": None, "attribute": "", "value": None, "scope": "operation"},
    "flow": {"subject": None, "attribute": "flow", "value": None, "scope": "operation", "status": "stated"},
    "operation": {"subject": "report", "attribute": "date", "value": None, "status": "unknown"},
}
MOST_WORDS = 400
_FIELDS = {"who": "subject", "action": "attribute"}
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+", re.ASCII)
_CHANGEABLE = ("subject", "attribute", "value", "qualifier", "province", "role")


@dataclass(frozen=True, slots=True)
class Given:
    """Who gives a verdict, when, and with what remark."""

    by: str
    at: str
    note: str | None = None


def on_reports(left: str, right: str, judgement: str, given: Given) -> Verdict:
    """Judge two reports: same, different or unsure; their order does not matter."""
    first, second = sorted((left, right))
    verdict = Verdict(first, second, judgement, given.by.strip(), given.at, remark(given.note))
    refuse_unsound(verdict)
    return verdict


def not_an_operation(report_id: str, given: Given) -> ReportVerdict:
    """Judge that a report tells of no operation."""
    verdict = ReportVerdict(report_id, given.by.strip(), given.at, remark(given.note), NOT_AN_OPERATION)
    refuse_unsound(verdict)
    return verdict


def undo(verdict_id: str, given: Given) -> Undo:
    """Take a verdict back."""
    verdict = Undo(verdict_id, given.by.strip(), given.at, remark(given.note), UNDO)
    refuse_unsound(verdict)
    return verdict


def on_fact(
    extraction: Extraction, fact: Fact, judgement: str, given: Given, wishes: Mapping[str, str] | None = None
) -> FactVerdict:
    """Judge a fact.

    Parameters
    ----------
    extraction : Extraction
        That the fact is of, with the verdicts that stand.
    fact : Fact
        A fact that stands, or one that was set aside. What an earlier verdict stated is judged anew as what was read:
        so that of two verdicts on the same words the last wins.
    judgement : {"confirm", "reject", "correct"}
    given : Given
    wishes : mapping, optional
        Of a correction: what it should say, by the names of `WISHES`.

    Raises
    ------
    VerdictError
        If the correction changes nothing, or says what cannot be.
    """
    fact = _named_by_the_words(fact, extraction)
    root = _root(fact, extraction)
    changes: Changes = ()
    if judgement != "reject":
        changes = _difference(root, _wanted(fact, wishes or {}))
    if judgement == "correct" and _difference(fact, _wanted(fact, wishes or {})) == ():
        raise VerdictError(f"{fact.id}: says so already; confirm it, or say what to change")
    kind = judgement if judgement == "reject" else "correct" if changes else "confirm"
    verdict = FactVerdict(_seen(root), kind, given.by.strip(), given.at, changes, remark(given.note))
    refuse_unsound(verdict)
    return verdict


def added(
    extraction: Extraction, kind: str, wishes: Mapping[str, str], span: tuple[int, int], given: Given
) -> FactVerdict:
    """State what the words of a report say and was not read.

    Parameters
    ----------
    extraction : Extraction
        Of the report that the words stand in.
    kind : str
        ``statistic``, ``province_count``, ``place``, ``flow`` or ``operation``, which is its date.
    wishes : mapping
        What the words say, by the names of `WISHES`. A number is exact where nothing else is told.
    span : (int, int)
        Where the words stand: half open, in code points of the report's text.
    given : Given

    Raises
    ------
    VerdictError
        If no such words are in the report, or the statement cannot be.
    """
    if kind not in WISHES:
        raise VerdictError(f"{kind!r}: what is added is one of {', '.join(WISHES)}")
    start, end = span
    if not 0 <= start < end <= len(extraction.report.text) or end - start > MOST_WORDS:
        raise VerdictError(
            f"{extraction.report.id}: no words at {start}:{end}; name 1 to {MOST_WORDS} of its "
            f"{len(extraction.report.text)} code points"
        )
    blank = Fact(
        kind, rule=ANALYST, evidence=Evidence(extraction.report.id, start, end), at=(start, end), **_BLANK[kind]
    )
    verdict = FactVerdict(_wanted(blank, wishes), "confirm", given.by.strip(), given.at, (), remark(given.note))
    refuse_unsound(verdict)
    return verdict


def span_of(words: str, text: str) -> tuple[int, int]:
    """Return where words stand in a report's text.

    Raises
    ------
    VerdictError
        If they stand nowhere, or more than once.
    """
    times = text.count(words) if words else 0
    if times != 1:
        told = f"stand in the report {times} times; give more of them" if times else "are not in the report; copy them"
        raise VerdictError(f"the words {told}")
    start = text.index(words)
    return start, start + len(words)


def found(extractions: Iterable[Extraction], fact_id: str) -> tuple[Extraction, Fact]:
    """Return a fact by its id, with the extraction that it is of; one that was set aside is found as well.

    Raises
    ------
    VerdictError
        If there is none.
    """
    for extraction in extractions:
        aside = [f for j in extraction.judged for f in j.aside]
        for fact in (*extraction.facts, *aside):
            if fact.id == fact_id:
                return extraction, fact
    raise VerdictError(
        f"{fact_id}: no such fact in the store; `python -m geodata extract REPORT` prints the ids of a report's facts, "
        "and `python -m geodata ingest REPORT` stores your own (the sample is stored when the map is first opened)"
    )


def cleaned(verdict: AnyVerdict) -> AnyVerdict:
    """Mask once more what a journal from elsewhere brings in words of its own: notes, and names of cases."""
    kept = replace(verdict, note=remark(verdict.note))
    if not isinstance(kept, FactVerdict) or (kept.fact.kind, kept.fact.attribute) != ("operation", "name"):
        return kept
    changes = tuple((name, remark(value) if name == "value" else value) for name, value in kept.changes)
    return replace(kept, fact=replace(kept.fact, value=remark(kept.fact.value)), changes=changes)


def remark(note: str | None) -> str | None:
    """Return a note as it is kept: on one line, names masked; None where it is empty."""
    kept = " ".join((note or "").split())
    while (again := mask(kept)) != kept:
        kept = again
    return kept or None


def place_of(words: str) -> str:
    """Return the id of a place that an analyst names by id or by name.

    Raises
    ------
    VerdictError
        If there is none, or more than one.
    """
    if is_place(words):
        return words
    ids = places_named(words)
    if len(ids) == 1:
        return ids[0]
    if ids:
        told = ", ".join(f"{i} ({place(i).province or place(i).name})" for i in ids[:8])
        raise VerdictError(f"{words!r} may be {told}; name one by its id")
    raise VerdictError(f"{words!r} is no place of the gazetteer; write Henan, 河南 or CN-HA")


def _wanted(fact: Fact, wishes: Mapping[str, str]) -> Fact:
    strange = [w for w in wishes if w not in WISHES[fact.kind]]
    if strange:
        raise VerdictError(
            f"{fact.id}: of a {fact.kind.replace('_', ' ')} one can correct {', '.join(WISHES[fact.kind])}, "
            f"not {' and '.join(strange)}"
        )
    changes: dict[str, str | None] = {}
    for wish, words in wishes.items():
        changes |= _change(fact, wish, words.strip())
    return corrected(fact, tuple(changes.items()))


def _change(fact: Fact, wish: str, words: str) -> dict[str, str | None]:
    if wish == "place":
        named = place(place_of(words))
        return {"subject": named.name, "attribute": named.level, "value": named.id, "province": named.province}
    if wish in ("origin", "destination"):
        return {"subject" if wish == "origin" else "value": _end(words)}
    if fact.kind == "operation":
        return {wish: remark(words) if fact.attribute == "name" else words}
    if wish == "value":
        return {"value": words.replace(",", "") if _THOUSANDS.fullmatch(words) else words}
    return {_FIELDS.get(wish, wish): words}


def _end(words: str) -> str | None:
    return None if words.casefold() == UNNAMED else place(place_of(words)).name


def _difference(fact: Fact, wanted: Fact) -> Changes:
    told = ((name, getattr(wanted, name)) for name in _CHANGEABLE)
    return tuple(sorted((name, value) for name, value in told if value != getattr(fact, name)))


def _named_by_the_words(fact: Fact, extraction: Extraction) -> Fact:
    """Of a province that a city's name brought along, the city: it is what the words name."""
    if fact.kind != "place" or fact.attribute != "province":
        return fact
    below = (
        f
        for f in extraction.facts
        if f.kind == "place" and f.attribute in ("prefecture", "county")
        and (f.province, f.role, f.at) == (fact.subject, fact.role, fact.at)
    )  # fmt: skip
    return next(below, fact)


def _root(fact: Fact, extraction: Extraction) -> Fact:
    """What was read where an analyst's statement stands; any other fact is its own root."""
    if fact.rule != ANALYST:
        return fact
    for judged in extraction.judged:
        if any(f.id == fact.id for f in judged.stands) and judged.on is not None:
            return next((f for f in judged.aside if _is_read_as(f, fact)), judged.on)
    return fact


def _is_read_as(read: Fact, stated: Fact) -> bool:
    """Whether a statement took the place of what was read; a movement has kept an end at least."""
    if read.kind != stated.kind or read.kind != "flow":
        return read.kind == stated.kind
    return read.evidence == stated.evidence and (read.subject == stated.subject or read.value == stated.value)


def _seen(fact: Fact) -> Fact:
    value = remark(fact.value) if (fact.kind, fact.attribute) == ("operation", "name") else fact.value
    return replace(fact, rule=ANALYST, original=None, value=value)
