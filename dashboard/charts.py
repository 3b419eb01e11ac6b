"""Charts in Altair: the same specification on the screen and in a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date

import altair as alt
import pandas as pd

from dashboard.theme import FONTS, PALETTE
from dashboard.wrapping import wrap


def year_chart(counts: Mapping[int | None, int], year_title: str, count_title: str, not_stated: str) -> alt.LayerChart:
    """Bars of operations by year of the raid; "not stated" is a bar of its own, set apart at the end.

    Parameters
    ----------
    counts : mapping of year to int
        None is "not stated". Years between the first and the last without an operation are shown as 0.
    year_title, count_title, not_stated : str
        Words of the tooltip, and of the bar set apart; the chart's title says what the axes are.
    """
    frame = pd.DataFrame(_rows(counts, not_stated), columns=["year", "operations", "stated"])
    base = alt.Chart(frame).encode(
        x=alt.X("year:N", sort=None, title=None, axis=alt.Axis(labelAngle=-45, labelOverlap=False, labelFontSize=10)),
        y=alt.Y("operations:Q", title=None, axis=alt.Axis(tickMinStep=1, grid=True)),
    )
    bars = base.mark_bar(size=14).encode(
        color=alt.Color(
            "stated:N", scale=alt.Scale(domain=[True, False], range=[PALETTE.bar, PALETTE.unknown]), legend=None
        ),
        tooltip=[alt.Tooltip("year:N", title=year_title), alt.Tooltip("operations:Q", title=count_title)],
    )
    labels = (
        base.transform_filter("datum.operations > 0")
        .mark_text(dy=-7, fontSize=11, color=PALETTE.figure)
        .encode(text="operations:Q")
    )
    return alt.layer(bars, labels).configure(font=", ".join(FONTS)).properties(height=240)


def _rows(counts: Mapping[int | None, int], not_stated: str) -> list[tuple[str, int, bool]]:
    years = [y for y in counts if y is not None]
    rows = [(str(y), counts.get(y, 0), True) for y in range(min(years), max(years) + 1)] if years else []
    return rows + ([(not_stated, counts[None], False)] if None in counts else [])


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A running total on a day, and its tooltip: the day and the number in words."""

    day: date
    value: int
    is_exact: bool
    when: str
    told: str


def curve(points: Sequence[CurvePoint], when_title: str, value_title: str) -> alt.LayerChart:
    """Steps from one running total to the next in the order given: a total stands until another is told."""
    frame = pd.DataFrame([{**asdict(p), "day": p.day.isoformat(), "order": n} for n, p in enumerate(points)])
    base = alt.Chart(frame).encode(
        x=alt.X("day:T", title=None, axis=alt.Axis(format="%Y-%m", labelOverlap=True, tickCount=6)),
        y=alt.Y("value:Q", title=None, scale=alt.Scale(zero=True), axis=alt.Axis(grid=True)),
    )
    steps = base.mark_line(interpolate="step-after", color=PALETTE.bar, strokeWidth=2).encode(order="order:Q")
    dots = base.mark_point(size=70, color=PALETTE.bar, strokeWidth=2, opacity=1).encode(
        fill=alt.Fill("is_exact:N", scale=alt.Scale(domain=[True, False], range=[PALETTE.bar, "white"]), legend=None),
        tooltip=[alt.Tooltip("when:N", title=when_title), alt.Tooltip("told:N", title=value_title)],
    )
    return alt.layer(steps, dots).configure(font=", ".join(FONTS)).properties(height=260)


def alt_text(counts: Mapping[int | None, int], not_stated: str) -> str:
    """Describe the chart in words, from its data."""
    told = [f"{not_stated if y is None else y}: {n}" for y, n in counts.items()]
    return "; ".join(told)


def chart_png(chart: alt.LayerChart, title: str, subtitle: str, foot: Sequence[str]) -> bytes:
    """Draw a chart with its title, filter sentence and sources inside the picture, by vl-convert."""
    import vl_convert

    framed = chart.properties(
        width=900, height=330,
        title=alt.TitleParams(title, subtitle=[subtitle], anchor="start", fontSize=20, subtitleFontSize=13, offset=12),
    )  # fmt: skip
    specification = framed.to_dict()
    lines = [wrapped for line in foot for wrapped in wrap(line, 175)]
    note = {
        "mark": {"type": "text", "align": "left", "baseline": "top", "fontSize": 10, "color": PALETTE.muted,
                 "limit": 960},
        "data": {"values": [{"line": line, "row": i} for i, line in enumerate(lines)]},
        "encoding": {"text": {"field": "line", "type": "nominal"}, "x": {"value": 0},
                     "y": {"field": "row", "type": "ordinal", "axis": None}},
        "width": 960, "height": 14 * max(len(lines), 1),
    }  # fmt: skip
    outer = {k: specification.pop(k) for k in ("config", "$schema", "datasets") if k in specification}
    whole = {**outer, "vconcat": [specification, note], "background": "white", "padding": 20}
    whole["config"] = {**whole.get("config", {}), "view": {"stroke": None}, "concat": {"spacing": 14}}
    return bytes(vl_convert.vegalite_to_png(whole, scale=2))
