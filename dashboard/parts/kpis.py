"""The row of figures: reports, operations and people, always together."""

from __future__ import annotations

import streamlit as st

from dashboard.parts.naming import total_text
from dashboard.safe import safe_text
from dashboard.words import say
from geodata.operations import Summary

_PEOPLE = ("children", "women", "suspects")


def kpi_row(summary: Summary, language: str) -> None:
    """Draw the row; what a sum leaves out is said beside it."""
    cards = [
        (say("kpi.reports", language), f"{summary.reports:,}", "", "reports"),
        (say("kpi.operations", language), f"{summary.operations:,}", "", "operations"),
        *(_people(summary, name, language) for name in _PEOPLE),
        _provinces(summary, language),
    ]
    boxes = "".join(
        f'<div class="kpi" data-kpi="{key}"><span>{safe_text(label)}</span><b>{safe_text(value)}</b>'
        f"<small>{safe_text(note)}</small></div>"
        for label, value, note, key in cards
    )
    st.html(f'<div class="kpis">{boxes}</div>')


def _people(summary: Summary, name: str, language: str) -> tuple[str, str, str, str]:
    total = summary.totals[name]
    note = say("kpi.without", language, n=total.without) if total.without else ""
    return say(f"kpi.{name}", language), total_text(total, language), note, name


def _provinces(summary: Summary, language: str) -> tuple[str, str, str, str]:
    """One operation: "11 raided, none named"; several: those named, and the most that one operation states."""
    named = say("kpi.named", language, n=summary.provinces_named) if summary.provinces_named else ""
    label = say("kpi.provinces", language)
    if summary.operations == 1 and summary.provinces_stated:
        value = say("kpi.raided", language, n=summary.provinces_stated)
        return label, value, named or say("kpi.none_named", language), "provinces"
    if not summary.provinces_stated:
        return label, named or say("kpi.none", language), "", "provinces"
    note = say("kpi.most_stated", language, n=summary.provinces_stated)
    return label, named or say("kpi.none_named", language), note, "provinces"
