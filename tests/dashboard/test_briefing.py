"""A table for a briefing: words above it, numbers as numbers, and no cell that a spreadsheet would run."""

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.briefing.caption import MOST_PUBLISHERS, caption, file_name
from dashboard.briefing.table import csv_bytes, csv_cell
from geodata.joined import Check, Figure, Operation, ProvinceCount
from geodata.model import Report

SIGNS = "=+-@\t\r\n＝＋－＠"
BLANK = st.text(alphabet=" \u00a0\u200b\ufeff\u202e\u3000", max_size=3)


def report(i, publisher, retold=False):
    return Report(
        id=f"r-{i}",
        text="x",
        title=None,
        publisher=publisher,
        published=None,
        url=None,
        language="en",
        path="",
        retold=retold,
    )


def operation(checked):
    """An operation with two figures, one of them checked or none."""
    figure = Figure("rescued", "children", 3, 3, "exact", 1, ("f-1",), Check(1, True) if checked else Check())
    return Operation("op-1", None, "2013", 2013, ("r-1",), (figure,), (), ProvinceCount(None, 0, 0), ())


def told(reports=(), operations=(), language="en"):
    return caption("Title", "Showing all.", reports, operations, language)


@given(BLANK, st.sampled_from(SIGNS), st.text())
def test_no_cell_becomes_a_formula(blank, sign, rest):
    assert str(csv_cell(blank + sign + rest)).startswith("'")


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1))
def test_text_comes_back_from_the_file(text):
    frame = pd.DataFrame({"a": [text], "b": [-3]})
    *_, row = csv.reader(io.StringIO(csv_bytes(frame, told()).decode("utf-8-sig"), newline=""))
    assert row[0].removeprefix("'") == text.replace("\x00", "").removeprefix("'")
    assert row[1] == "-3"


@pytest.mark.parametrize("nothing", [None, pd.NA, float("nan")])
def test_what_is_not_known_is_an_empty_cell(nothing):
    assert csv_cell(nothing) == ""


def test_words_stand_above_the_table():
    lines = (
        csv_bytes(pd.DataFrame({"a": [1]}), told([report(1, "Xinhua")], [operation(True), operation(False)]))
        .decode("utf-8-sig")
        .splitlines()
    )
    assert lines[0] == "# Title"
    assert lines[1] == "# Showing all."
    assert "1 report, 2 operations. 1 of 4 figures checked by an analyst. Reported in the press" in lines[2]
    assert lines[3] == "# Sources: Xinhua."
    assert "do not imply official endorsement" in lines[4]
    assert lines[5:] == ["a", "1"]


def test_publishers_are_ranked_and_those_retold_stand_apart():
    reports = [
        report(1, "Xinhua"),
        report(2, "Caixin"),
        report(3, "Xinhua"),
        report(4, "Sina", True),
        report(5, None, True),
    ]
    assert told(reports).sources == "Sources: Xinhua, Caixin; retold from Sina, publisher not known."
    assert "not quotable" in told(reports).caveat
    assert "not quotable" not in told(reports[:3]).caveat


def test_a_long_list_of_publishers_ends_in_a_count():
    assert told([report(i, f"P{i:02}") for i in range(MOST_PUBLISHERS + 3)]).sources.endswith("and 3 more publishers.")


def test_a_file_is_named_by_its_filters():
    assert file_name("map", "Showing 2 of 9: naming Yunnan.", "png") == "homeward_map_showing-2-of-9-naming-yunnan.png"
    assert "/" not in file_name("map", "../../etc/passwd", "png")
