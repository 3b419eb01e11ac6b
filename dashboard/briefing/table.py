"""CSV that a spreadsheet opens as it is meant: words around the table inside, and no cell that can become a formula."""

from __future__ import annotations

import csv
import unicodedata
from io import StringIO

import pandas as pd

from dashboard.briefing.caption import Caption

# What Excel or LibreOffice may take for the start of a formula (notes: files going out).
_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")


def csv_cell(value: object) -> object:
    """Return a cell that stays text: numbers as they are, null as nothing, a formula's sign behind an apostrophe."""
    if value is None or value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        return ""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    text = str(value).replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
    return f"'{text}" if _starts_formula(text) else text


def _starts_formula(text: str) -> bool:
    visible = (c for c in text if not (c == " " or unicodedata.category(c) in {"Cf", "Zs"}))
    return text[:1] in _FORMULA or next(visible, "") in _FORMULA


def csv_bytes(frame: pd.DataFrame, told: Caption) -> bytes:
    """Write a table as UTF-8 with BOM; lines that start with # say what it is, and pandas skips them.

    Read back with ``pandas.read_csv(path, comment="#")`` where no cell holds a ``#``, else with ``skiprows``.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for line in (told.title, told.filters, *told.foot()):
        writer.writerow([f"# {line}"])
    shown = frame.drop(columns=[c for c in ("geometry",) if c in frame])
    writer.writerow(shown.columns)
    for row in shown.itertuples(index=False):
        writer.writerow([csv_cell(v) for v in row])
    return out.getvalue().encode("utf-8-sig", "replace")
