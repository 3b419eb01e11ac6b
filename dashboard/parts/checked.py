"""How many of the figures shown an analyst has checked."""

from __future__ import annotations

import streamlit as st

from dashboard.safe import safe_text
from dashboard.words import say
from geodata.operations import Checks


def sentence_line(sentence: str, shown: Checks, language: str) -> None:
    """Draw the sentence that says what is shown, and beside it how many of the figures an analyst checked."""
    checked = safe_text(checked_text(shown, language))
    st.html(f'<div class="line"><p class="sentence">{safe_text(sentence)}</p><p class="checked">{checked}</p></div>')


def checked_text(told: Checks, language: str) -> str:
    """Say "3 of 14 figures checked by an analyst."."""
    return say("checked", language, k=told.checked, n=told.figures)
