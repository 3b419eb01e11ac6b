"""How many of the figures shown an analyst has checked."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.safe import safe_text
from dashboard.words import say
from geodata.model import Operation
from geodata.operations import Checks, checks


def checked_line(operations: Sequence[Operation], language: str) -> None:
    """Draw the line below the row of figures."""
    st.html(f'<p class="checked">{safe_text(checked_text(checks(operations), language))}</p>')


def checked_text(told: Checks, language: str) -> str:
    """Say "3 of 14 figures checked by an analyst."."""
    return say("checked", language, k=told.checked, n=told.figures)
