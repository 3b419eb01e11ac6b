"""Tables in real HTML, equal to the map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from dashboard.flowmap.marks import MapFlow, MapProvince
from dashboard.parts.naming import date_text, figure_text, joined, raided_text
from dashboard.parts.paging import page_of
from dashboard.safe import safe_text
from dashboard.words import say
from geodata.joined import Operation

MOST_ROWS = 200
MOST_LISTED = 12
DASH = "–"


def flow_table(flows: Sequence[MapFlow], language: str) -> None:
    """Draw the flows: from, to, operations, reports."""
    columns = ("col.origin", "col.destination", "col.operations", "col.reports")
    table("flows", columns, ((f.origin, f.destination, f.operations, f.reports) for f in flows), language)


def largest_flows(flows: Sequence[MapFlow], language: str) -> None:
    """List the flows that most operations state, so that the map can be read without guessing at lines."""
    columns = ("map.largest", "col.operations")
    rows = ((f"{f.origin} → {f.destination}", f.operations) for f in flows[:MOST_LISTED])
    table("largest", columns, rows, language)


def province_table(provinces: Sequence[MapProvince], language: str) -> None:
    """Draw the provinces: operations, and what they are in them."""
    columns = ("col.province", "col.operations", "filter.roles")
    rows = ((p.name, p.operations, joined([say(f"role.{r}", language) for r in p.roles], language)) for p in provinces)
    table("provinces", columns, rows, language)


def operation_table(operations: Sequence[Operation], language: str) -> None:
    """Draw the operations, by date."""
    columns = ("col.date", "col.children", "col.women", "col.suspects", "col.provinces", "col.reports")
    rows = (
        (
            date_text(o.date, language), figure_text(o, "children") or DASH, figure_text(o, "women") or DASH,
            figure_text(o, "suspects") or DASH, raided_text(o, language) or DASH, len(o.report_ids),
        )
        for o in page_of(operations, MOST_ROWS, "operations", language)
    )  # fmt: skip
    table("operations", columns, rows, language)
    st.caption(say("table.dash", language))


def table(name: str, columns: Iterable[str], rows: Iterable[Sequence[object]], language: str) -> None:
    """Draw a table under a name of ours; its columns are keys of phrases."""
    head = "".join(f'<th scope="col">{safe_text(say(c, language))}</th>' for c in columns)
    body = "".join(f"<tr>{''.join(f'<td>{safe_text(v)}</td>' for v in row)}</tr>" for row in rows)
    st.html(
        f'<div class="scroll"><table class="told" data-table="{name}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )
