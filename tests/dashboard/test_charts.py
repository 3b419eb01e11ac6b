"""The year chart: every bucket a bar, and the same in words."""

import struct

from dashboard.charts import alt_text, chart_png, year_chart

COUNTS = {2009: 3, 2012: 1, None: 4}


def rows(chart):
    (frame,) = chart.to_dict()["datasets"].values()
    return [(row["year"], row["operations"], row["stated"]) for row in frame]


def test_years_between_are_shown_as_nought_and_not_stated_stands_apart():
    assert rows(year_chart(COUNTS, "Year", "Operations", "not stated")) == [
        ("2009", 3, True), ("2010", 0, True), ("2011", 0, True), ("2012", 1, True), ("not stated", 4, False),
    ]  # fmt: skip


def test_bars_add_up_to_all_operations():
    assert sum(n for _, n, _ in rows(year_chart(COUNTS, "Year", "Operations", "not stated"))) == sum(COUNTS.values())


def test_words_name_every_bucket():
    assert alt_text(COUNTS, "not stated") == "2009: 3; 2012: 1; not stated: 4"


def test_picture_holds_chart_and_foot():
    chart = year_chart({None: 2}, "年份", "行动", "未载明")
    short = chart_png(chart, "标题", "筛选", ["one line"])
    long = chart_png(chart, "标题", "筛选", ["one line"] * 12)
    heights = [struct.unpack(">II", data[16:24])[1] for data in (short, long)]
    assert heights[1] > heights[0] > 600
