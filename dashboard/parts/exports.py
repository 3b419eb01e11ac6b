"""Download buttons: the files are made on the click, from the same frames and geometry as the screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.briefing.caption import Caption, caption, file_name
from dashboard.briefing.table import csv_bytes
from dashboard.charts import chart_png, year_chart
from dashboard.flowmap.marks import MapFlow, MapProvince
from dashboard.theme import ROLE_SHAPES
from dashboard.words import say
from geodata.joined import Operation
from geodata.operations.checks import series_checks
from geodata.pipeline import Corpus
from geodata.results import Results

_TABLES = ("operations", "flows", "facts")


def exports(
    corpus: Corpus, operations: Sequence[Operation], results: Results, flows: Sequence[MapFlow],
    provinces: Sequence[MapProvince], years: Mapping[int | None, int], sentence: str, language: str,
) -> None:  # fmt: skip
    """Draw the buttons."""
    st.subheader(say("export.title", language), anchor="export")
    reports = [corpus.reports[i] for i in results.reports["report_id"]]
    told = caption(say("map.title", language), sentence, reports, operations, language, series_checks(corpus.series))
    columns = st.container(key="exports").columns(5)
    columns[0].download_button(
        say("export.map", language), data=lambda: _map(told, flows, provinces, language),
        file_name=file_name("map", sentence, "png"), mime="image/png", on_click="ignore", width="stretch",
    )  # fmt: skip
    columns[1].download_button(
        say("export.chart", language), data=lambda: _chart(told, years, language),
        file_name=file_name("years", sentence, "png"), mime="image/png", on_click="ignore", width="stretch",
        disabled=not years,
    )  # fmt: skip
    for column, name in zip(columns[2:], _TABLES, strict=True):
        column.download_button(
            say(f"export.{name}", language), data=lambda n=name: csv_bytes(getattr(results, n), told),
            file_name=file_name(name, sentence, "csv"), mime="text/csv", on_click="ignore", width="stretch",
        )  # fmt: skip


def _map(told: Caption, flows: Sequence[MapFlow], provinces: Sequence[MapProvince], language: str) -> bytes:
    from dashboard.flowmap.picture import map_png

    legend = [(role, say(f"role.{role}", language)) for role in ROLE_SHAPES]
    signs = [say(f"map.{key}", language) for key in ("legend", "unnamed", "within")]
    lines = [told.filters, *told.foot()]
    return map_png(flows, provinces, told.title, lines, legend, signs, say("map.largest", language))


def _chart(told: Caption, years: Mapping[int | None, int], language: str) -> bytes:
    words = (say("chart.year", language), say("chart.operations", language), say("not_stated", language))
    foot = told.foot()[:2]
    return chart_png(year_chart(years, *words), say("chart.title", language), told.filters, foot)
