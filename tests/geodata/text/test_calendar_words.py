"""Counting on and back over the ends of months and years, and what the day of publication leaves open."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.text import calendar_words
from geodata.text.calendar_words import Known

FRIDAY = date(2015, 5, 8)
DAYS = st.dates(date(1950, 2, 1), date(2035, 12, 31))


def edtf(found):
    return None if found is None else found.edtf


def known(day, last=None):
    return Known(day, day.year, day.month, day, last, day.year)


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        ((2013, 9, 11), "2013-09-11"),
        ((2013, 9), "2013-09"),
        ((2013,), "2013"),
        ((None, 9, 11), "XXXX-09-11"),
        ((2012, 2, 29), "2012-02-29"),
        ((2013, 2, 29), None),
        ((None, 2, 29), "XXXX-02-29"),
        ((None, 2, 30), None),
        ((2013, 12, 31), "2013-12-31"),
        ((2013, 12, 32), None),
        ((2013, 13), None),
        ((2013, 1, 1), "2013-01-01"),
        ((9999, 1), "9999-01"),
        ((10000, 1), None),
        ((None, None), None),
        ((None, None, 3), None),
    ],
)
def test_only_days_of_the_calendar_are_written_down(parts, written):
    assert edtf(calendar_words.reading(*parts)) == written


@pytest.mark.parametrize(
    ("parts", "kind"), [((2013, 9, 11), "day"), ((2013, 9), "month"), ((2013,), "year"), ((None, 9), "month")]
)
def test_a_date_is_of_the_kind_that_it_tells(parts, kind):
    assert calendar_words.reading(*parts).kind == kind
    assert not calendar_words.reading(*parts).relative


@pytest.mark.parametrize(
    ("last", "counted", "found"),
    [
        ("2014-11-20", {"months": 2}, "2015-01"),
        ("2014-10-20", {"months": 2}, "2014-12"),
        ("2014-11", {"months": 1}, "2014-12"),
        ("2014-11", {"months": 14}, "2016-01"),
        ("2014-12-31", {"days": 1}, "2015-01-01"),
        ("2014-12-31", {}, "2014-12-31"),
        ("2014-12", {"days": 1}, None),
        ("2014-12", {}, None),
        (None, {"days": 1}, None),
        (None, {"months": 1}, None),
        ("XXXX-02-27", {"days": 1}, "XXXX-02-28"),
        ("XXXX-02-27", {"days": 2}, None),
        ("XXXX-02-28", {"days": 1}, None),
        ("XXXX-01-31", {"days": 30}, None),
        ("XXXX-03-01", {"days": 1}, "XXXX-03-02"),
        ("XXXX-12-30", {"days": 1}, "XXXX-12-31"),
        ("XXXX-12-30", {"days": 2}, None),
        ("XXXX-12-30", {"months": 1}, None),
        ("XXXX-12", {"days": 1}, None),
    ],
)
def test_counting_on_from_the_date_named_last(last, counted, found):
    assert edtf(calendar_words.later(known(FRIDAY, last), **counted)) == found


@pytest.mark.parametrize(
    ("day", "count", "unit", "found"),
    [
        (date(2015, 1, 15), 1, "month", "2014-12"),
        (date(2015, 1, 15), 13, "month", "2013-12"),
        (date(2015, 12, 15), 11, "month", "2015-01"),
        (date(2015, 3, 1), 1, "day", "2015-02-28"),
        (date(2015, 3, 1), 1, "week", "2015-02"),
        (date(2015, 3, 8), 1, "week", "2015-03"),
        (date(2015, 3, 1), 3, "year", "2012"),
    ],
)
def test_counting_back_from_the_day_of_publication(day, count, unit, found):
    assert edtf(calendar_words.ago(known(day), count, unit)) == found


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2015, 5, 4), "2015-05"),
        (date(2015, 5, 10), "2015-05"),
        (date(2015, 5, 3), "2015"),
        (date(2015, 4, 30), "2015"),
        (date(2015, 5, 31), "2015-05"),
        (date(2014, 12, 31), None),
    ],
)
def test_a_week_is_of_the_month_that_holds_it_from_monday_to_sunday(day, found):
    assert edtf(calendar_words.of_week(day)) == found


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2015, 5, 4), "2015-05"),
        (date(2015, 5, 3), "2015-05"),
        (date(2015, 5, 2), "2015-04"),
        (date(2015, 2, 2), "2015"),
        (date(2015, 6, 1), "2015-05"),
        (date(2011, 1, 2), "2011-01"),
        (date(2017, 1, 1), None),
    ],
)
def test_the_last_weekend_began_before_the_day(day, found):
    """On a Saturday the weekend told of is the one before; that of New Year's Eve is of no year alone."""
    assert edtf(calendar_words.of_weekend(day)) == found


@pytest.mark.parametrize(
    ("published", "day", "found"),
    [(FRIDAY, 8, "2015-05-08"), (FRIDAY, 9, "2015-04-09"), (date(2015, 1, 8), 9, "2014-12-09")],
)
def test_a_day_alone_is_of_the_last_month_that_had_it(published, day, found):
    assert edtf(calendar_words.day_alone(known(published), day)) == found


@pytest.mark.parametrize(
    ("month", "day", "year"),
    [(5, 8, 2015), (5, 9, 2014), (6, 1, 2014), (5, None, 2015), (6, None, 2014), (4, 30, 2015)],
)
def test_a_month_and_day_that_are_yet_to_come_are_of_last_year(month, day, year):
    assert calendar_words.last_such(known(FRIDAY), month, day) == year


def test_the_first_of_a_month_is_the_day_of_publication_at_the_latest():
    assert calendar_words.last_such(known(date(2015, 5, 1)), 5, None) == 2015


@pytest.mark.parametrize(("day", "found"), [(7, None), (8, "2015-05")])
def test_recent_days_are_of_the_month_from_its_second_week_on(day, found):
    assert edtf(calendar_words.recent(known(date(2015, 5, day)))) == found


@given(DAYS, st.integers(0, 6))
def test_the_last_weekday_lies_within_the_seven_days_that_end_with_the_day(day, weekday):
    found = calendar_words.last_weekday(day, weekday)
    assert found.weekday() == weekday
    assert timedelta(0) <= day - found < timedelta(days=7)


@given(DAYS, st.integers(0, 6), st.integers(0, 3))
def test_a_weekday_of_a_week_is_told_from_its_monday(day, weekday, weeks_back):
    found = calendar_words.weekday_of_week(day, weekday, weeks_back)
    assert found.weekday() == weekday
    assert found.isocalendar()[:2] == (day - timedelta(weeks=weeks_back)).isocalendar()[:2]


@given(DAYS)
def test_the_month_before_ends_where_the_month_begins(day):
    assert calendar_words.month_before(day) + timedelta(days=1) == day.replace(day=1)
