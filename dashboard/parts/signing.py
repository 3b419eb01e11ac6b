"""Who judges, and what is kept of it: the one place of the screen where a verdict gets its name and moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from dashboard import cache, state
from dashboard.safe import safe_text
from dashboard.words import say
from geodata.errors import GeodataError
from geodata.model import Extraction
from geodata.verdicts import AnyVerdict, FactVerdict
from geodata.verdicts.giving import Given
from geodata.verdicts.support import unsaid

Judge = Callable[[Given], AnyVerdict]


def name_field(place: str, language: str) -> None:
    """Ask for the analyst's name once a session."""
    typed = st.text_input(say("check.name", language), value=state.analyst(), key=f"name-{place}", max_chars=80)
    state.sign(typed)


def note_field(place: str, language: str) -> str:
    """Ask for a note; it starts anew after each verdict."""
    return st.text_input(say("check.note", language), key=f"note-{place}-{len(cache.journal())}", max_chars=500)


def said_by_the_words(judge: Judge, extraction: Extraction, key: str, language: str) -> bool:
    """Warn of what a verdict states and its words do not say; return whether they say it, or the analyst insists."""
    try:
        verdict = judge(Given("-", datetime.now().astimezone().isoformat()))
    except GeodataError:
        return True  # said when it is given
    against = unsaid(verdict, extraction.report) if isinstance(verdict, FactVerdict) else ()
    if not against:
        return True
    st.warning(safe_text(say("check.against", language, x="; ".join(against))))
    return st.checkbox(say("check.insist", language), key=f"insist-{key}")


def give(judges: list[Judge], note: str, language: str) -> bool:
    """Keep verdicts, all or none; say what is wrong with them, and return whether they were kept."""
    if not state.analyst():
        st.error(say("check.nameless", language))
        return False
    given = Given(state.analyst(), datetime.now().astimezone().isoformat(), note)
    try:
        cache.store().add_verdicts([judge(given) for judge in judges])
    except GeodataError as error:
        st.error(safe_text(error))
        return False
    return True
