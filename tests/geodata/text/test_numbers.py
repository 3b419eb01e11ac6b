"""Figures in digits, words and numerals of both languages: value, how exact, and what they measure."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.text.number_units import currency_of, unit_of
from geodata.text.numbers import find_numbers


def read(text):
    """Value, qualifier, upper end and unit of each figure."""
    return [(n.value, n.qualifier, n.upper, n.unit) for n in find_numbers(text)]


VALUES = [
    ("1,094 children", 1094),
    ("92 children", 92),
    ("twenty-three children", 23),
    ("nineteen women", 19),
    ("one hundred and five women", 105),
    ("two thousand children", 2000),
    ("1.3 million people", 1_300_000),
    ("three dozen people", 36),
    ("two billion yuan", 2_000_000_000),
    ("a hundred people", 100),
    ("a dozen people", 12),
    ("ninety-nine people", 99),
    ("1.35万名", 13500),
    ("3万5千人", 35000),
    ("2万3千人", 23000),
    ("八千名", 8000),
    ("廿三名", 23),
    ("卅一人", 31),
    ("一百零五名", 105),
    ("两百三十名", 230),
    ("十二名", 12),
    ("二十名", 20),
    ("一万三千名", 13000),
    ("两万三名", 23000),
    ("2亿元", 200_000_000),
    ("一千两百人", 1200),
    ("俩人", 2),
    ("5千人", 5000),
    ("3百万人", 3_000_000),
    ("壹名", 1),
    ("贰名", 2),
    ("叁名", 3),
    ("三千五", 3500),
    ("三千零五名", 3005),
    ("三百五", 350),
    ("三万五名", 35000),
    ("零点", 0),
    ("五十万名", 500_000),
    ("廿名", 20),
    ("九千九百九十九名", 9999),
    ("一零五名", 105),
    ("一0五名", 105),
    ("sixty-six people", 66),
    ("3 hundred people", 300),
    ("a thousand children", 1000),
    ("a million yuan", 1_000_000),
    ("百余名儿童", 100),
    ("千余人", 1000),
    ("10余亿元", 1_000_000_000),
    ("10余千米", 10),
    ("5万千克", 50_000),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_value(text, value):
    assert [row[0] for row in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value", "qualifier", "upper"),
    [
        ("300余名", 300, "at_least", None),
        ("10余万人", 100_000, "at_least", None),
        ("2.3万人", 23000, "about", None),
        ("2.5 children", 2, None, None),
        ("三四名", 3, "at_least", None),
        ("七八十人", 70, "at_least", None),
        ("20 to 30 people", 20, "at_least", 30),
        ("3万至5万元", 30000, "at_least", 50000),
        ("2、3万元", 20000, "at_least", 30000),
        ("30 to 20 people", 30, None, None),
        ("3-5名", 3, "at_least", 5),
    ],
)
def test_how_exact(text, value, qualifier, upper):
    assert read(text)[0][:3] == (value, qualifier, upper)


@pytest.mark.parametrize(
    "text",
    ["hundreds of children", "a few thousand", "数百名", "上万人", "十几名", "几千人", "万某", "唯一", "星期三", "x12"],
)
def test_what_is_vague_or_no_figure(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("aged 30", "age"),
        ("a 3-year-old girl", "age"),
        ("年仅3岁", "age"),
        ("4个月大", "age"),
        ("12 percent", "percent"),
        ("30%", "percent"),
        ("第3名", "ordinal"),
        ("No. 3", "ordinal"),
        ("3rd", "ordinal"),
        ("$500", "money"),
        ("500 yuan", "money"),
        ("4万元", "money"),
        ("18 months", "duration"),
        ("3天", "duration"),
        ("10 km", "distance"),
        ("20公里", "distance"),
        ("2013年", "year"),
        ("in 2013", "year"),
        ("2013 children", "count"),
        ("3时", "time"),
        ("7日", "date"),
        ("5个县", "places"),
        ("5万买入", "money"),
        ("3倍", "ratio"),
        ("92 children", "count"),
        ("14名", "count"),
    ],
)
def test_unit(text, unit):
    assert read(text)[0][3] == unit


@pytest.mark.parametrize(
    ("text", "figure", "currency"),
    [
        ("500 yuan", "500", "cny"),
        ("500 U.S. dollars", "500", "usd"),
        ("500美元", "500", "usd"),
        ("500 pounds", "500", "other"),
        ("5万买入", "5万", "cny"),
        ("500 yuan (80 dollars)", "500", "cny"),
        ("US$500 a child", "500", "usd"),
        ("RMB 500 a child", "500", "cny"),
        ("paid in dollars: 500 pounds", "500", "other"),
    ],
)
def test_currency(text, figure, currency):
    start = text.index(figure)
    assert currency_of(text, start, start + len(figure)) == currency


@settings(deadline=None)
@given(st.integers(2, 10**8))
def test_digits_are_read_as_written(value):
    for text in (f"{value}名", f"{value:,} children"):
        assert find_numbers(text)[0].value == value


@settings(deadline=None)
@given(st.text("0123456789,.一二十百千万余多至- ayer", max_size=30))
def test_figures_lie_in_order_within_the_text(text):
    reached = 0
    for number in find_numbers(text):
        assert reached <= number.start < number.end <= len(text)
        assert unit_of(text, number.start, number.end) == number.unit
        reached = number.end


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Wang, 29, was held", "age"),
        ("Wang Li, 29-year sentence", "duration"),
        ("Li Honglin, 24 - the wife", "count"),
        ("Zhang, 99, was held", "age"),
        ("Zhang, 100, was held", "count"),
        ("in 92 raids", "count"),
        ("in 2013 raids", "year"),
        ("since 1948", "count"),
        ("since 1949", "year"),
        ("since 2036", "count"),
        ("the 2013 cases", "count"),
    ],
)
def test_a_bare_figure_is_an_age_behind_a_name_and_a_year_behind_a_word_of_time(text, unit):
    assert read(text)[0][3] == unit


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1000至2万元", [(1000, 20000)]),
        ("999至2万元", [(999, None), (20000, None)]),
        ("3至5万元", [(30000, 50000)]),
        ("20 to 20 children", [(20, None), (20, None)]),
        ("20 to 21 children", [(20, 21)]),
        ("30 to 20 children", [(30, None), (20, None)]),
        ("between 20 and 30 children", [(20, 30)]),
        ("20 and 30 children", [(20, None), (30, None)]),
        ("2、3万元", [(20000, 30000)]),
        ("2、3名", [(2, None), (3, None)]),
    ],
)
def test_a_range_has_a_lower_and_an_upper_end(text, values):
    assert [(n.value, n.upper) for n in find_numbers(text)] == values


@pytest.mark.parametrize("text", ["十一直接", "统一部署", "一些儿童", "星期三", "一直", "唯一"])
def test_a_numeral_within_a_word_is_no_figure(text):
    assert read(text) == []


def test_what_is_glued_to_a_figure_belongs_to_it():
    assert [(n.start, n.end) for n in find_numbers("10余万人")] == [(0, 4)]
    assert [(n.start, n.end) for n in find_numbers("10余人")] == [(0, 3)]
    assert [(n.start, n.end) for n in find_numbers("10人")] == [(0, 2)]
