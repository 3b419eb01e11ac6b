"""What the reports of an operation disagree on, each by its kind: an update, a part, a misprint, a contradiction."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.parts.naming import counted_text, date_text
from dashboard.safe import safe_text
from dashboard.words import say
from geodata.joined import Conflict

_NAMED = {"date": "col.date", "provinces raided": "kpi.provinces"}
_NAMED_OR_STATED = "provinces raided, named against stated"


def disagreements(conflicts: Sequence[Conflict], is_open: bool, language: str) -> str:
    """List them in words, folded where the choice is not about the whole operation; empty where the reports agree."""
    if not conflicts:
        return ""
    items = "".join(f"<li>{safe_text(conflict_text(c, language))}</li>" for c in conflicts)
    summary = f"<summary>{safe_text(say('why.conflicts', language))}</summary><ul>{items}</ul>"
    return f'<details class="conflict"{" open" if is_open else ""}>{summary}</details>'


def conflict_text(conflict: Conflict, language: str) -> str:
    """Say one disagreement: "Children rescued: later reports give more: 89 (7 reports), then 103 (1 report)."."""
    values = [
        say("conflict.by", language, x=_value(conflict.attribute, value, language), n=n) for value, n in conflict.values
    ]
    what = _what(conflict.attribute, language)
    told = what[:1].upper() + what[1:]
    between = say("conflict.then" if conflict.kind == "update" else "conflict.or", language)
    if conflict.kind == "part":
        *parts, whole = values
        key = "conflict.part_date" if conflict.attribute == "date" else "conflict.part"
        return say(key, language, what=told, whole=whole, x=between.join(parts))
    return say(f"conflict.{conflict.kind}", language, what=told, x=between.join(values))


def _what(attribute: str, language: str) -> str:
    if attribute == _NAMED_OR_STATED:
        return say("conflict.named_or_stated", language)
    if attribute in _NAMED:
        return say(_NAMED[attribute], language)
    action, who = attribute.split(" ", 1)
    return counted_text(action, who, language)


def _value(attribute: str, value: str, language: str) -> str:
    if attribute == _NAMED_OR_STATED:
        number, how = value.split(" ", 1)
        return say(f"conflict.{how}", language, n=int(number))
    return date_text(value, language) if attribute == "date" else f"{int(value):,}"
