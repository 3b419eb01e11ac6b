"""What the filters leave, and that buckets add up to the whole."""

import pytest
from accounts import account, day, figure, raided, role
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.operations import Filters, operations_of, summarise
from geodata.operations.selection import selected
from geodata.operations.summary import BRIEFING, by_year, total

TOLD = [
    account("a", day("2009-04-01"), role("Yunnan", "origin"), role("Henan", "raid"), figure("children", 20)),
    account("b", day("2013-09-11"), role("Henan", "base"), raided(11), figure("children", 92), figure("women", 2)),
    account("c", day(None), role("Yunnan", "raid"), language="zh-Hans"),
    account("d", day("XXXX-03-05"), figure("suspects", 7, "arrested"), language="zh-Hant"),
]
REPORTS = {e.report.id: e.report for e in TOLD}
OPERATIONS = operations_of(TOLD)


@st.composite
def told(draw):
    """A report of an operation of a year of its own, or of none."""
    name = draw(st.uuids()).hex
    year = draw(st.none() | st.integers(2000, 2025))
    figures = [
        figure(who, draw(st.integers(1, 500)), action)
        for action, who in BRIEFING.values()
        if draw(st.booleans())
    ]  # fmt: skip
    return account(name, day(str(year) if year else None), *figures)


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        (Filters(), "abcd"),
        (Filters(undated=False), "ab"),
        (Filters(years=(2013,)), "bcd"),
        (Filters(years=(2013,), undated=False), "b"),
        (Filters(years=(2012,), undated=False), ""),
        (Filters(provinces=("CN-YN",)), "ac"),
        (Filters(provinces=("CN-YN", "CN-HA")), "abc"),
        (Filters(roles=("raid",)), "ac"),
        (Filters(provinces=("CN-HA",), roles=("raid",)), "a"),
        (Filters(provinces=("CN-YN",), roles=("origin", "base")), "a"),
        (Filters(languages=("zh",)), "cd"),
        (Filters(languages=("en", "zh")), "abcd"),
        (Filters(years=(2009,), provinces=("CN-YN",), languages=("zh",)), "c"),
    ],
)
def test_what_is_left(filters, left):
    found = selected(OPERATIONS, REPORTS, filters)
    assert sorted(i for o in found for i in o.report_ids) == [f"r-{name}" for name in left]


def test_the_undated_come_last():
    assert [o.year for o in OPERATIONS] == [2009, 2013, None, None]
    assert list(by_year(OPERATIONS)) == [2009, 2013, None]


def test_the_three_counts_and_what_a_sum_leaves_out():
    whole = summarise(OPERATIONS)
    assert (whole.reports, whole.operations, whole.undated) == (4, 4, 2)
    assert (whole.provinces_named, whole.provinces_stated) == (2, 11)
    children = whole.totals["children"]
    assert (children.low, children.high, children.operations, children.without) == (112, 112, 2, 2)


@settings(max_examples=40, deadline=None)
@given(st.lists(told(), max_size=12))
def test_year_buckets_add_up_to_the_total(accounts):
    operations = operations_of(accounts)
    reports = {e.report.id: e.report for e in accounts}
    buckets = [
        selected(operations, reports, Filters(years=(year,), undated=False))
        for year in {o.year for o in operations if o.year is not None}
    ]
    buckets.append(selected(operations, reports, Filters(years=(1,), undated=True)))
    assert sorted(o.id for b in buckets for o in b) == sorted(o.id for o in operations)
    assert sorted(map(len, by_year(operations).values())) == sorted(len(b) for b in buckets if b)
    for name in BRIEFING:
        whole, parts = total(operations, name), [total(b, name) for b in buckets]
        for count in ("low", "high", "operations", "without"):
            assert getattr(whole, count) == sum(getattr(p, count) for p in parts)
