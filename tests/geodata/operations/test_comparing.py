"""Two reports compared: what speaks for one operation, what against, and the reason in words."""

import pytest
from accounts import account, case, day, figure, raided, role
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.operations.compare import SAME, compare
from geodata.operations.features import is_rounding
from geodata.operations.reasons import in_words
from geodata.operations.signature import signature, spellings


def compared(left, right):
    return compare(signature(left), signature(right))


def two(*facts_of_both, left=(), right=(), **published):
    first = account("a", *facts_of_both, *left, published=published.get("first"))
    return compared(first, account("b", *facts_of_both, *right, published=published.get("second")))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2011·11·18", "11·18"), ("2011•2•21", "2.21"), ("4·09", "2011.4.9"), ("5·05", "505"), ("526", "5·26"),
        ("1118", "11.18"), ("第618号督办案件", "第618号督办案件"),
    ],
)  # fmt: skip
def test_one_case_name_in_two_spellings(one, other):
    assert spellings(one) & spellings(other)


@pytest.mark.parametrize(("one", "other"), [("11·18", "1·18"), ("2·21", "6·8"), ("1149", "11·4")])
def test_two_case_names(one, other):
    assert not spellings(one) & spellings(other)


@pytest.mark.parametrize(
    ("value", "qualifier", "other", "told"),
    [
        (300, "at_least", 301, True), (150, "at_least", 157, True), (150, "at_least", 168, False),
        (100, "at_least", 301, False), (1000, "at_least", 1130, True), (180, "about", 178, True),
        (180, "about", 250, False), (300, "exact", 301, False),
    ],
)  # fmt: skip
def test_what_is_a_rounding_of_what(value, qualifier, other, told):
    assert is_rounding(value, qualifier, other) is told


def test_figures_and_day_join_with_their_reasons():
    told = two(day("2013-09-11"), figure("children", 92), figure("suspects", 301, "arrested"))
    assert told.total >= SAME
    assert "both give 301 suspects arrested or detained" in map(in_words, told.because)
    assert "the dates agree: 2013-09-11 and 2013-09-11" in map(in_words, told.because)


def test_a_small_figure_alone_joins_nothing():
    assert two(day(None), figure("children", 3), first="2013-09-11", second="2013-09-12").total < SAME


def test_a_local_share_joins_the_whole():
    whole = [figure("suspects", 369, "arrested"), figure("suspects", 39, "arrested", scope="other"), raided(14)]
    local = [figure("suspects", 39, "arrested"), figure("children", 8)]
    told = two(day("2011-07-15"), left=whole, right=local)
    assert told.total >= SAME
    assert any("a part in the other" in in_words(reason) for reason in told.because)


def test_years_apart_two_raids_with_one_figure_are_two():
    told = two(figure("children", 92), left=[day("2009-05-01")], right=[day("2013-09-11")])
    assert told.total < 0


def test_a_raid_of_a_night_bears_two_dates():
    told = two(figure("children", 77), raided(14), left=[day("2012-03-06")], right=[day("2012-03-07")])
    assert told.total >= SAME


def test_a_figure_that_a_later_report_brings_up_to_date_speaks_for_it():
    fewer, more = [figure("suspects", 369, "arrested")], [figure("suspects", 409, "arrested")]
    days = {"first": "2011-07-27", "second": "2011-08-02"}
    grown = two(day("2011-07"), left=fewer, right=more, **days)
    shrunk = two(day("2011-07"), left=more, right=fewer, **days)
    assert grown.total > 0 > sum(f.points for f in shrunk.features if f.name == "figure")


def test_a_report_before_the_raid_is_not_of_it():
    told = two(figure("children", 92), left=[day("2013-09-11")], right=[day(None)], second="2013-05-01")
    assert [f.points < 0 for f in told.features if f.name == "time"] == [True]


def test_case_names_of_two_cases_speak_against_it():
    assert two(day("2011"), left=[case("2·21")], right=[case("6·8")]).total < 0


@settings(deadline=None)
@given(st.sampled_from(["Yunnan", "Henan", "Hebei"]), st.sampled_from([None, "2013-09-11", "XXXX-09-11"]),
       st.sampled_from([3, 92, 301]))  # fmt: skip
def test_the_order_of_two_reports_does_not_matter(province, date, children):
    left = account("a", day("2013-09-12"), figure("children", 92), role("Henan", "raid"), published="2013-09-14")
    right = account("b", day(date), figure("children", children), role(province, "raid"))
    assert compared(left, right) == compared(right, left)
