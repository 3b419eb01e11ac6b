"""What a verdict may say: a journal from elsewhere is untrusted, and a figure that is none must not reach a sum."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, datetime

from geodata.errors import VerdictError
from geodata.model import ACTIONS, DATE_STATUS, LEVELS, QUALIFIERS, ROLES, SCOPES, WHO, Fact, Verdict
from geodata.places.gazetteer import countries, is_place, place, provinces
from geodata.verdicts.records import FACT_JUDGEMENTS, PAIR_JUDGEMENTS, AnyVerdict, Changes, FactVerdict

MOST_NAME, MOST_NOTE, MOST_TEXT, MOST_FIGURE = 80, 500, 120, 10**9
_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_DIGITS = re.compile(r"\d{1,10}", re.ASCII)
_CHANGEABLE = {
    "statistic": {"subject", "attribute", "value", "qualifier"},
    "province_count": {"value", "qualifier"},
    "place": {"subject", "attribute", "value", "province", "role"},
    "flow": {"subject", "value"},
    "operation": {"value"},
}


def refuse_unsound(verdict: AnyVerdict) -> None:
    """Refuse a verdict that could not have been given here.

    Raises
    ------
    VerdictError
        Saying what is wrong with it.
    """
    for fault in _faults(verdict):
        raise VerdictError(fault)


def corrected(fact: Fact, changes: Changes) -> Fact:
    """Return the statement that a correction puts in place of `fact`."""
    changed = replace(fact, **dict(changes))  # type: ignore[arg-type]
    if changed.kind == "place" and changed.value:
        return replace(changed, candidates=())
    if changed.kind == "operation" and changed.attribute == "date" and changed.value:
        return replace(changed, status="stated")
    return changed


def instant(at: str) -> datetime:
    """Return the moment that a verdict was given at.

    Raises
    ------
    VerdictError
        If it is no time of ISO 8601 with its zone.
    """
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        moment = None
    if moment is None or moment.utcoffset() is None:
        raise VerdictError(f"{at!r} is no moment; write it as 2026-05-01T08:00:00+07:00, with its zone")
    return moment


def _faults(verdict: AnyVerdict) -> Iterator[str]:
    instant(verdict.at)
    if not verdict.by.strip() or not _is_line(verdict.by, MOST_NAME):
        yield f"an analyst's name has 1 to {MOST_NAME} characters, on one line"
    if verdict.note is not None and not _is_line(verdict.note, MOST_NOTE):
        yield f"a note has at most {MOST_NOTE} characters, on one line"
    if isinstance(verdict, Verdict):
        yield from _pair_faults(verdict)
    if isinstance(verdict, FactVerdict):
        yield from _fact_verdict_faults(verdict)


def _pair_faults(verdict: Verdict) -> Iterator[str]:
    if verdict.judgement not in PAIR_JUDGEMENTS:
        yield f"{verdict.judgement!r}: two reports are {', '.join(PAIR_JUDGEMENTS)}"
    if verdict.left == verdict.right:
        yield f"{verdict.left}: the two reports are one; name two"


def _fact_verdict_faults(verdict: FactVerdict) -> Iterator[str]:
    if verdict.judgement not in FACT_JUDGEMENTS:
        yield f"{verdict.judgement!r}: a fact is judged by {', '.join(FACT_JUDGEMENTS)}"
    if (verdict.judgement == "correct") != bool(verdict.changes):
        yield "a correction says what to change, and nothing else does"
    yield from _fact_faults(verdict.fact)
    strange = {name for name, _ in verdict.changes} - _CHANGEABLE.get(verdict.fact.kind, set())
    if strange:
        yield f"{', '.join(sorted(strange))}: cannot be corrected in a {verdict.fact.kind}"
    elif verdict.changes:
        yield from _fact_faults(corrected(verdict.fact, verdict.changes))


def _fact_faults(fact: Fact) -> Iterator[str]:
    """What no fact of this kind can say, as the table in `geodata.model.Fact` has it."""
    told = [getattr(fact, f.name) for f in fields(fact)]
    if not all(_is_line(t, MOST_TEXT) for t in told if isinstance(t, str)):
        yield f"a field of a fact has at most {MOST_TEXT} characters, on one line"
    if not 0 <= fact.evidence.start < fact.evidence.end:
        yield "the evidence is no stretch of text"
    if fact.at and not fact.evidence.start <= fact.at[0] < fact.at[1] <= fact.evidence.end:
        yield "the words lie outside of the evidence"
    kinds = {"statistic": _number_faults, "province_count": _number_faults, "place": _place_faults,
             "flow": _flow_faults, "operation": _operation_faults}  # fmt: skip
    if fact.kind not in kinds:
        yield f"{fact.kind!r}: no kind of fact"
    else:
        yield from kinds[fact.kind](fact)


def _number_faults(fact: Fact) -> Iterator[str]:
    if not _DIGITS.fullmatch(fact.value or "") or int(fact.value or "") > MOST_FIGURE:
        yield f"{fact.value!r} is no number; write a whole number in digits"
    elif fact.kind == "province_count" and not 1 <= fact.number <= len(provinces()):
        yield f"{fact.value} provinces: there are {len(provinces())}"
    if fact.qualifier not in QUALIFIERS:
        yield f"{fact.qualifier!r}: a number is {', '.join(QUALIFIERS)}"
    if fact.kind == "statistic":
        yield from _statistic_faults(fact)


def _statistic_faults(fact: Fact) -> Iterator[str]:
    for value, known in ((fact.subject, WHO), (fact.attribute, ACTIONS), (fact.scope, SCOPES)):
        if value not in known:
            yield f"{value!r}: a figure has one of {', '.join(known)}"


def _place_faults(fact: Fact) -> Iterator[str]:
    if fact.role not in ROLES:
        yield f"{fact.role!r}: a role is one of {', '.join(ROLES)}"
    if fact.attribute not in LEVELS:
        yield f"{fact.attribute!r}: a place is one of {', '.join(LEVELS)}"
    if fact.value is None:
        within = {None, *(p.name for p in provinces())}
        if fact.province not in within or not fact.candidates or not all(map(is_place, fact.candidates)):
            yield f"{fact.subject!r}: an ambiguous place lists the places of the gazetteer that it may be"
        return
    if not is_place(fact.value):
        yield f"{fact.value!r} is no place of the gazetteer"
        return
    named = place(fact.value)
    if (named.name, named.level, named.province) != (fact.subject, fact.attribute, fact.province):
        yield f"{fact.value} is {named.name}, {named.level}"


def _flow_faults(fact: Fact) -> Iterator[str]:
    known = {p.name for p in (*provinces(), *countries())}
    yield from (
        f"{end!r}: a flow runs between provinces or countries"
        for end in (fact.subject, fact.value)
        if end is not None and end not in known
    )


def _operation_faults(fact: Fact) -> Iterator[str]:
    if fact.attribute not in ("date", "name"):
        yield f"{fact.attribute!r}: of an operation, date or name"
    if fact.attribute == "date" and fact.value is not None and not _is_date(fact.value):
        yield f"{fact.value!r} is no date; write 2013-09-11, 2013-09, 2013 or XXXX-09-11"
    if fact.attribute == "date" and fact.status not in DATE_STATUS:
        yield f"{fact.status!r}: a date is {', '.join(DATE_STATUS)}"
    if fact.attribute == "name" and not fact.value:
        yield "a case has a name; reject it where there is none"


def _is_date(value: str) -> bool:
    found = _DATE.fullmatch(value)
    if not found or value == "XXXX":
        return False
    year, month, day = found.groups()
    try:
        date(2000 if year == "XXXX" else int(year), int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True


def _is_line(text: str, most: int) -> bool:
    return len(text) <= most and not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in text)
