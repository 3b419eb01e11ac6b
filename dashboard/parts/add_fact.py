"""Add what a report says and was not read, with the words that say so."""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard.evidence import whole
from dashboard.parts.signing import give, said_by_the_words
from dashboard.parts.wishes import wishes_for
from dashboard.safe import safe_text
from dashboard.words import say
from geodata.errors import VerdictError
from geodata.model import Extraction
from geodata.verdicts.giving import WISHES, added, span_of


def add_fact(extraction: Extraction, note: str, language: str) -> bool:
    """Draw the form; return whether a fact was added."""
    with st.expander(say("check.add", language)):
        st.html(f'<div class="report">{whole(extraction)}</div>')
        words = st.text_area(say("add.words", language), key="add-words", height=70, max_chars=400).strip()
        kind = st.selectbox(
            say("add.kind", language), list(WISHES), format_func=lambda k: say(f"mark.{k}", language), key="add-kind"
        )
        wishes = wishes_for(kind, "add", language)
        if not words:
            return False
        try:
            span = span_of(words, extraction.report.text)
        except VerdictError as error:
            st.error(safe_text(error))
            return False
        judge = partial(added, extraction, kind, wishes, span)
        agreed = said_by_the_words(judge, extraction, "add", language)
        if not st.button(say("add.keep", language), key="add-keep", type="primary", disabled=not agreed):
            return False
        return give([judge], note, language)
