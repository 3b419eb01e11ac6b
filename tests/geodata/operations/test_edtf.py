"""Dates that know what they do not know."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.operations.edtf import compatible, merged, precision, with_year, year_of

YEARS = st.one_of(st.none(), st.integers(2000, 2025))
MONTHS = st.integers(1, 12)
DAYS = st.integers(1, 28)


@st.composite
def dates(draw):
    year, month, day = draw(YEARS), draw(st.none() | MONTHS), draw(st.none() | DAYS)
    if year is None:
        return f"XXXX-{draw(MONTHS):02d}-{draw(DAYS):02d}"
    return f"{year}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if month and day else "")


@pytest.mark.parametrize(
    ("value", "published", "told"),
    [
        ("XXXX-09-11", "2013-09-28", "2013-09-11"),
        ("XXXX-09-11", "2013-09-11", "2013-09-11"),
        ("XXXX-12-30", "2014-01-03", "2013-12-30"),
        ("XXXX-09-11", "2013-05", "2012-09-11"),
        ("XXXX-09-11", "2013-09", "2013-09-11"),
        ("XXXX-09-11", "2013", "2013-09-11"),
        ("XXXX-02-29", "2014-03-05", "2012-02-29"),
        ("XXXX-09-11", None, "XXXX-09-11"),
        ("2012-09-11", "2013-09-28", "2012-09-11"),
        ("2012", "2013-09-28", "2012"),
    ],
)
def test_a_day_without_a_year_is_the_last_such_day_before_publication(value, published, told):
    assert with_year(value, published) == told


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("2013-09", "XXXX-09-11", "2013-09-11"),
        ("2013", "XXXX-09-11", "2013-09-11"),
        ("2013-09-11", "2013", "2013-09-11"),
    ],
)
def test_compatible_dates_give_the_finer(left, right, told):
    assert compatible(left, right)
    assert merged(left, right) == merged(right, left) == told


@pytest.mark.parametrize(("left", "right"), [("2013", "2014"), ("2013-09-11", "XXXX-09-12"), ("2013-09", "2013-10-11")])
def test_dates_that_cannot_be_one_day(left, right):
    assert not compatible(left, right)


@given(dates(), dates())
def test_a_merged_date_is_compatible_with_both_and_no_coarser(left, right):
    if compatible(left, right):
        both = merged(left, right)
        assert both == merged(right, left)
        assert compatible(both, left)
        assert compatible(both, right)
        assert precision(both) >= max(precision(left), precision(right))
        assert year_of(both) in {year_of(left), year_of(right)}
