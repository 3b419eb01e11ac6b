"""The page of running totals: what campaigns and years came to, as reports tell it, apart from all operations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dashboard import cache, state
from dashboard.parts.checked import sentence_line
from dashboard.parts.paging import page_of
from dashboard.parts.series import growth, latest, point_table, quotes
from dashboard.parts.series_exports import series_exports
from dashboard.parts.series_words import area_text, day_text, point_text, series_title, span_text, what_text
from dashboard.parts.tables import MOST_ROWS, table
from dashboard.words import say
from geodata.model import Report
from geodata.operations.checks import only_checked_series, series_checks
from geodata.operations.series import Series
from geodata.pipeline import Corpus


def render(collection: str, language: str) -> None:
    """Draw the page for a collection of reports."""
    corpus = cache.corpus(collection)
    st.subheader(say("totals.title", language), anchor="totals")
    st.caption(say("totals.belong", language))
    if not corpus.series:
        st.info(say("totals.none", language))
        return
    series = _wanted(corpus.series, language)
    reports, shown = _reports(corpus, series), series_checks(series)
    sentence = say("totals.count", language, n=len(series), m=len(reports))
    sentence_line(sentence, shown, language)
    if not series:
        return
    listed = sorted(series, key=lambda s: -len(s.points))
    _one(collection, corpus, _choose(listed, language), language)
    st.subheader(say("totals.all", language), anchor="all")
    _all(listed, language)
    series_exports(replace(corpus, series=series), reports, shown, sentence, language)


def _wanted(series: tuple[Series, ...], language: str) -> tuple[Series, ...]:
    """Ask whether only checked values are shown: the same switch as on the map."""
    held = state.filters()
    checked = st.toggle(say("filter.checked", language), value=held.checked, key=f"checked{state.form_round()}")
    if checked != held.checked:
        state.choose(replace(held, checked=checked))
    return only_checked_series(series) if checked else series


def _reports(corpus: Corpus, series: Sequence[Series]) -> list[Report]:
    """Reports that give a running total."""
    wanted = {i for one in series for p in one.points for i in p.fact_ids}
    return [e.report for e in corpus.extractions if any(f.id in wanted for f in e.of("statistic"))]


def _choose(listed: Sequence[Series], language: str) -> Series:
    """Ask which one; at first the one with the most values."""
    by_id = {one.id: one for one in listed}
    held = state.followed()
    index = list(by_id).index(held) if held in by_id else 0
    chosen = st.selectbox(
        say("totals.choose", language), list(by_id), index=index, key=f"series-{held}-{len(by_id)}-{language}",
        format_func=lambda i: series_title(by_id[i], language),
    )  # fmt: skip
    if chosen != list(by_id)[index]:
        state.follow(chosen)
        st.rerun()
    return by_id[chosen]


def _one(collection: str, corpus: Corpus, series: Series, language: str) -> None:
    left, right = st.columns([1, 1], gap="medium")
    with left:
        latest(series, language)
        growth(series, language)
        point_table(series, language)
    with right:
        quotes(collection, corpus, series, language)


def _all(listed: Sequence[Series], language: str) -> None:
    columns = ("col.counted", "col.span", "col.area", "col.latest", "col.as_of", "col.points")
    rows = (
        (
            what_text(s, language), span_text(s, language), area_text(s, language), point_text(s.latest),
            day_text(s.latest, language), len(s.points),
        )
        for s in page_of(listed, MOST_ROWS, "series", language)
    )  # fmt: skip
    table("series", columns, rows, language)


def page() -> None:
    """Draw the page for what the session looks at."""
    default = cache.OWN if cache.has_own() else cache.SAMPLE
    render(state.source(default), state.language())
