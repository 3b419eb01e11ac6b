"""The page with the map: what is shown, how much it is, where it is, and the words that say so."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, state
from dashboard.charts import alt_text, year_chart
from dashboard.flowmap.basemap import Frame, opening
from dashboard.parts.checked import sentence_line
from dashboard.parts.exports import exports
from dashboard.parts.filter_bar import filter_bar
from dashboard.parts.flow_map import flow_map, legend_box, shapes_box
from dashboard.parts.kpis import kpi_row
from dashboard.parts.map_data import map_flows, map_provinces
from dashboard.parts.sentence import filter_sentence, provinces_text
from dashboard.parts.tables import flow_table, operation_table, province_table
from dashboard.parts.verdict_journal import verdict_journal
from dashboard.parts.why import why
from dashboard.safe import safe_text
from dashboard.words import say
from geodata.operations import Filters, checks, summarise
from geodata.operations.checks import series_checks
from geodata.operations.summary import by_year
from geodata.pipeline import select

DEFAULT_FLOWS = 20
MOST_FLOWS = 60


def render(collection: str, language: str) -> None:
    """Draw the page for a collection of reports."""
    corpus = cache.corpus(collection)
    if not corpus.reports:
        st.info(say("empty", language))
        return
    filters, beside = filter_bar(corpus, language)
    operations, results = select(corpus, filters), cache.results(collection, filters)
    sentence = filter_sentence(filters, corpus, len(operations), language)
    with beside:
        sentence_line(sentence, checks(operations), language, series_checks(corpus.series))
    kpi_row(summarise(operations), language)
    if filters.provinces:
        st.caption(say("in_operations", language, x=provinces_text(filters, language)))
    flows, provinces = map_flows(results, language), map_provinces(results, language)
    left, right = st.columns([2, 1], gap="medium")
    with left:
        shown = _map(flows, provinces, _frame(collection, language), language)
    with right:
        why(collection, corpus, operations, flows, provinces, language)
    years = {y: len(found) for y, found in by_year(operations).items()}
    exports(corpus, operations, results, shown, provinces, years, sentence, language)
    _chart(years, language)
    _tables(operations, flows, provinces, language)
    verdict_journal(corpus, language)


def _frame(collection: str, language: str) -> Frame:
    """What the map opens on, the same for every filter."""
    everything = cache.results(collection, Filters())
    return opening(map_flows(everything, language), map_provinces(everything, language))


def _map(flows: tuple, provinces: tuple, frame: Frame, language: str) -> tuple:
    """Draw the map, and below it how many flows are on it; return these."""
    st.subheader(say("map.title", language), anchor="map")
    shapes_box(language)
    above = st.container(key="flowmap")
    shown = flows[: _how_many(len(flows), language)]
    with above:
        flow_map(shown, provinces, frame, language)
    legend_box(language)
    return shown


def _how_many(flows: int, language: str) -> int:
    """Ask how many flows are drawn: past sixty no map can be read."""
    most = min(flows, MOST_FLOWS)
    if flows <= DEFAULT_FLOWS:
        return flows
    columns = st.columns([1, 2], vertical_alignment="center")
    chosen = columns[0].slider(
        say("map.flows", language), 5, most, min(DEFAULT_FLOWS, most), key="flows", label_visibility="collapsed"
    )
    columns[1].caption(say("map.showing", language, n=chosen, m=flows))
    return int(chosen)


def _chart(years: dict[int | None, int], language: str) -> None:
    st.subheader(say("chart.title", language), anchor="years")
    if not years:
        st.caption(say("chart.none", language))
        return
    words = (say("chart.year", language), say("chart.operations", language), say("not_stated", language))
    st.altair_chart(year_chart(years, *words), width="stretch")
    st.html(f'<p class="alt">{safe_text(alt_text(years, words[2]))}</p>')
    st.caption(say("map.caveat", language))


def _tables(operations: tuple, flows: tuple, provinces: tuple, language: str) -> None:
    tabs = st.tabs([say(f"table.{n}", language) for n in ("operations", "flows", "provinces")])
    with tabs[0]:
        operation_table(operations, language)
    with tabs[1]:
        flow_table(flows, language)
    with tabs[2]:
        province_table(provinces, language)


def page() -> None:
    """Draw the page for what the session looks at."""
    default = cache.OWN if cache.has_own() else cache.SAMPLE
    render(state.source(default), state.language())
