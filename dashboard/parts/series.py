"""One running total: its latest value, the curve, its values in a table, and the words that say so."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.charts import CurvePoint, curve
from dashboard.evidence import sentences_of
from dashboard.parts.check_dialog import check_button
from dashboard.parts.paging import page_of
from dashboard.parts.series_words import as_of_text, day_text, point_text, series_title
from dashboard.parts.tables import table
from dashboard.safe import safe_text
from dashboard.words import say
from geodata.model import Extraction
from geodata.operations.edtf import first_day
from geodata.operations.series import Point, Series
from geodata.pipeline import Corpus

MOST_QUOTED = 12


def latest(series: Series, language: str) -> None:
    """Draw the latest total: the number, up to when it counts, how exact it is and how many reports give it."""
    point = series.latest
    exact = "" if point.qualifier == "exact" else say(f"qualifier.{point.qualifier}", language)
    parts = [as_of_text(point, language), exact, say("totals.reports", language, n=point.sources)]
    if (more := series.highest).value > point.value:
        parts.append(say("totals.higher", language, x=point_text(more), when=as_of_text(more, language)))
    st.html(
        f'<div class="kpi latest"><span>{safe_text(say("totals.latest", language))}</span>'
        f"<b>{safe_text(point_text(point))}</b><small>{safe_text(' · '.join(p for p in parts if p))}</small></div>"
    )


def growth(series: Series, language: str) -> None:
    """Draw the curve where there are days to draw it over, in words as well, and say what is not on it."""
    points = curve_points(series, language)
    if len({p.day for p in points}) < 2:
        return
    st.subheader(say("totals.curve", language), anchor="curve")
    st.altair_chart(curve(points, say("col.as_of", language), say("col.total", language)), width="stretch")
    alt = "; ".join(f"{p.when}: {p.told}" for p in points)
    st.html(f'<p class="alt">{safe_text(series_title(series, language))}: {safe_text(alt)}</p>')
    st.caption(say("totals.falls", language))
    if len(points) < len(series.points):
        st.caption(say("totals.off_curve", language, n=len(series.points) - len(points)))


def curve_points(series: Series, language: str) -> list[CurvePoint]:
    """Totals of a known day, in order of time."""
    dated = [(p, day) for p in series.points if (day := first_day(p.as_of)) is not None]
    return [CurvePoint(day, p.value, p.qualifier == "exact", day_text(p, language), point_text(p)) for p, day in dated]


def point_table(series: Series, language: str) -> None:
    """Draw all totals in order of time."""
    columns = ("col.as_of", "col.total", "col.reports")
    table("points", columns, ((day_text(p, language), point_text(p), p.sources) for p in series.points), language)


def quotes(collection: str, corpus: Corpus, series: Series, language: str) -> None:
    """Show the sentences of each total under its value, the last told first."""
    st.subheader(say("totals.words", language), anchor="said")
    told = _told(corpus, series)
    with st.container(key="said"):
        for point, extraction in page_of(told, MOST_QUOTED, f"said-{series.id}", language):
            head = f"{point_text(point)} · {as_of_text(point, language)}"
            quoted = sentences_of(extraction, frozenset(point.fact_ids), language)
            st.html(f'<h4 class="operation">{safe_text(head)}</h4>{quoted}')
            key = f"{series.id}-{point.as_of}-{point.value}"
            check_button(collection, extraction, frozenset(point.fact_ids), key, language)


def _told(corpus: Corpus, series: Series) -> Sequence[tuple[Point, Extraction]]:
    """Each total with each report that gives it, newest first, those of no known day last."""
    home = {f.id: e for e in corpus.extractions for f in e.of("statistic") if f.scope == "cumulative"}
    newest = sorted(series.points, key=lambda p: (p.as_of is not None, p.as_of or "", p.value), reverse=True)
    return [(p, e) for p in newest for e in {home[i].report.id: home[i] for i in p.fact_ids}.values()]
