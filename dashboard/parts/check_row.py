"""One fact to be judged: its words, what was made of it, and the buttons."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import streamlit as st

from dashboard.parts.fact_words import fact_text, judged_text
from dashboard.parts.signing import give, said_by_the_words
from dashboard.parts.wishes import wishes_of
from dashboard.safe import safe_text
from dashboard.words import say
from geodata.model import Extraction, Fact, Judged
from geodata.verdicts.giving import on_fact, undo


@dataclass(frozen=True)
class Row:
    """A fact, the report it is of, what stands on it, and the note that goes with the next verdict."""

    extraction: Extraction
    fact: Fact
    judged: Judged | None
    note: str
    language: str


def check_row(row: Row) -> bool:
    """Draw the row; return whether a verdict was kept."""
    language, key = row.language, row.fact.id
    line = st.container(horizontal=True, vertical_alignment="center", key=f"fact-{key}")
    line.html(_fact_line(row), width="stretch")
    if line.button(say("check.confirm", language), key=f"confirm-{key}"):
        return _say(row, "confirm", {})
    if line.button(say("check.reject", language), key=f"reject-{key}"):
        return _say(row, "reject", {})
    with line.popover(say("check.correct", language)):
        wishes = wishes_of(row.fact, language)
        judge = partial(on_fact, row.extraction, row.fact, "correct", wishes=wishes)
        agreed = said_by_the_words(judge, row.extraction, f"correct-{key}", language)
        if st.button(say("check.keep", language), key=f"correct-{key}", type="primary", disabled=not agreed):
            return _say(row, "correct", wishes)
    judged = row.judged
    if judged and line.button(say("check.undo", language), key=f"undo-{key}"):
        return give([partial(undo, judged.verdict_id)], row.note, language)
    return False


def _say(row: Row, judgement: str, wishes: dict[str, str]) -> bool:
    judge = partial(on_fact, row.extraction, row.fact, judgement, wishes=wishes)
    return give([judge], row.note, row.language)


def _fact_line(row: Row) -> str:
    said = safe_text(fact_text(row.fact, row.language))
    if row.judged is None:
        return f'<p class="fact">{said}</p>'
    kind = "fact" if any(f.id == row.fact.id for f in row.judged.stands) else "fact aside"
    told = safe_text(judged_text(row.judged, row.fact, row.language))
    return f'<p class="{kind}"><span>{said}</span><small class="judged">{told}</small></p>'
