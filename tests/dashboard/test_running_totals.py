"""Running totals in words, on the curve and in the file: what the engine gives, and nothing added."""

import csv
import io

import pytest

from dashboard.briefing.caption import totals_caption
from dashboard.briefing.table import csv_bytes
from dashboard.charts import curve
from dashboard.parts.series import curve_points
from dashboard.parts.series_words import as_of_text, point_text, series_title
from geodata.operations import Checks
from geodata.operations.series import Point, Series
from geodata.pipeline import Corpus
from geodata.results import tabulate

POINTS = (
    Point("2009-10-12", 2008, "exact", 2, ("f-1",)),
    Point("2010-09", 5896, "exact", 1, ("f-2",)),
    Point("2012-01-01", 5000, "at_least", 1, ("f-3",)),
    Point(None, 5896, "exact", 1, ("f-4",)),
)
CAMPAIGN = Series("s-1", "2009-04/", "China", "rescued", "children", POINTS)
UNTOLD = Series("s-3", "2010", None, "rescued", "women", POINTS[:1])
YEAR = Series("s-2", "2010", "Guangdong", "arrested", "suspects", POINTS[:1])


@pytest.mark.parametrize(
    ("series", "language", "told"),
    [
        (CAMPAIGN, "en", "Children rescued · since April 2009 · nationwide"),
        (CAMPAIGN, "zh", "解救儿童 · 2009年4月以来 · 全国"),
        (UNTOLD, "en", "Women rescued · in 2010 · area not stated"),
        (YEAR, "en", "Suspects arrested or detained · in 2010 · Guangdong"),
        (YEAR, "zh", "抓获或拘留嫌疑人 · 2010年 · 广东"),
    ],
)
def test_a_running_total_has_a_name_that_can_be_read(series, language, told):
    assert series_title(series, language) == told


def test_a_total_says_up_to_when_it_counts_and_how_exact_it_is():
    assert [f"{point_text(p)} {as_of_text(p, 'en')}" for p in POINTS] == [
        "2,008 as of 12 October 2009", "5,896 as of September 2010", "≥ 5,000 as of 1 January 2012",
        "5,896 day not stated",
    ]  # fmt: skip
    assert as_of_text(POINTS[1], "zh") == "截至2010年9月"


def test_the_curve_has_every_total_of_a_known_day_and_no_other():
    points = curve_points(CAMPAIGN, "en")
    (rows,) = curve(points, "As of", "Total").to_dict()["datasets"].values()
    assert [(r["day"], r["value"], r["is_exact"]) for r in rows] == [
        ("2009-10-12", 2008, True), ("2010-09-01", 5896, True), ("2012-01-01", 5000, False),
    ]  # fmt: skip


def test_the_file_says_that_totals_are_in_no_sum():
    corpus = Corpus({}, (), (), "c-1", (CAMPAIGN, YEAR))
    told = totals_caption("Title", "Showing all.", [], corpus.series, Checks(5, 1), "en")
    text = csv_bytes(tabulate(corpus, ()).series, told).decode("utf-8-sig")
    lines = text.splitlines()
    assert lines[:2] == ["# Title", "# Showing all."]
    assert "2 running totals with 5 values, in no sum. 1 of 5 figures checked by an analyst." in lines[2]
    assert "do not imply official endorsement" in lines[4]
    head, *rows = csv.reader(io.StringIO("\n".join(lines[5:])))
    assert [dict(zip(head, row, strict=True))["value"] for row in rows] == ["2008", "5896", "5000", "5896", "2008"]
