"""How many of the figures shown an analyst has checked."""

from __future__ import annotations

import streamlit as st

from dashboard.briefing.caption import checked_text
from dashboard.safe import safe_text
from geodata.operations import Checks


def sentence_line(sentence: str, shown: Checks, language: str, totals: Checks | None = None) -> None:
    """Draw the sentence that says what is shown, and beside it how many of the figures an analyst checked."""
    checked = safe_text(checked_text(shown, language, totals))
    st.html(f'<div class="line"><p class="sentence">{safe_text(sentence)}</p><p class="checked">{checked}</p></div>')
