"""How many figures an analyst has checked, counted by hand; and what is left when only those are shown."""

from dataclasses import replace

from accounts import account, day, figure, flow, raided, role

from geodata.model import Report
from geodata.operations import Checks, Filters, checks, summarise
from geodata.operations.checks import only_checked_series, series_checks, stamped_series
from geodata.operations.selection import selected
from geodata.operations.series import Point, Series
from geodata.pipeline import assemble
from geodata.verdicts.giving import Given, on_fact

AT = Given("Mai", "2026-05-01T08:00:00+07:00")
FACTS = (
    day("2013-09-11"), figure("children", 92), figure("suspects", 301, "arrested"), role("Henan", "base"),
    flow("Yunnan", None), raided(11),
)  # fmt: skip
FIRST = account("a", *FACTS)


def confirm(extraction, *which):
    return [on_fact(extraction, extraction.facts[n], "confirm", AT) for n in which]


def told(verdicts, *more):
    return assemble([FIRST, *more], verdicts).operations


def test_every_kind_of_figure_counts_once():
    """Two statistics, a province in a role, a movement, a date, a number of provinces."""
    assert checks(told([])) == Checks(6, 0)
    for number in range(6):
        assert checks(told(confirm(FIRST, number))) == Checks(6, 1)
    assert checks(told(confirm(FIRST, *range(6)))) == Checks(6, 6)


def test_a_range_is_checked_when_both_its_ends_are():
    other = account("b", *(day("2013-09-11"), figure("children", 90), figure("suspects", 301, "arrested")))
    both = [*confirm(FIRST, 1), *confirm(other, 1)]
    for verdicts, whole in ((both[:1], False), (both[1:], False), (both, True)):
        (one,) = told(verdicts, other)
        children = next(f for f in one.figures if f.who == "children")
        assert (children.low, children.high) == (90, 92)
        assert (children.check.facts, children.check.whole) == (len(verdicts), whole)


def test_one_report_vouches_for_a_figure_that_another_gives_too():
    other = account("b", day("2013-09-11"), figure("suspects", 301, "arrested"), figure("children", 92))
    (one,) = told(confirm(FIRST, 2), other)
    suspects = next(f for f in one.figures if f.who == "suspects")
    assert (suspects.sources, suspects.check.facts, suspects.check.whole) == (2, 1, True)


def test_a_date_put_together_is_checked_when_all_of_it_is():
    month = account("b", day("2013-09"), figure("children", 92), figure("suspects", 301, "arrested"))
    dateless = [account("c", day("XXXX-09-11"), *FACTS[1:])]
    (one,) = assemble([month, *dateless], confirm(month, 0)).operations
    assert (one.date, one.date_check.whole) == ("2013-09-11", False)
    (one,) = assemble([month, *dateless], [*confirm(month, 0), *confirm(dateless[0], 0)]).operations
    assert one.date_check.whole


def test_only_checked_figures_are_left_and_sums_follow():
    operations = told(confirm(FIRST, 1, 3), account("z", day("2001"), figure("women", 5)))
    reports = {i: Report(i, "", None, None, None, None, "en", "") for i in ("r-a", "r-z")}
    (one,) = selected(operations, reports, Filters(checked=True))
    assert [(f.who, f.low) for f in one.figures] == [("children", 92)]
    assert [p.name for p in one.provinces] == ["Henan"]
    assert (one.date, one.year, one.flows, one.conflicts, one.date_fact_ids) == (None, None, (), (), ())
    assert (one.province_count.stated, one.province_count.named, one.province_count.other_named) == (None, 0, 1)
    assert checks([one]) == Checks(2, 2)
    assert summarise([one]).totals["suspects"].operations == 0


def test_other_filters_choose_by_what_was_checked():
    reports = {"r-a": Report("r-a", "", None, None, None, None, "en", "")}
    dated, undated = told(confirm(FIRST, 0)), told(confirm(FIRST, 1))
    assert selected(dated, reports, Filters(checked=True, years=(2013,), undated=False))
    assert not selected(undated, reports, Filters(checked=True, years=(2013,), undated=False))
    assert not selected(undated, reports, Filters(checked=True, provinces=("CN-HA",)))
    assert not selected(told([]), reports, Filters(checked=True))


def test_a_running_total_is_checked_where_its_value_is():
    point = Point("2010-01-09", 3455, "exact", 1, ("f-1",))
    series = [Series("s-1", "2009-04/", None, "rescued", "children", (point, point))]
    vouched = FIRST.facts[1]
    assert series_checks(series) == Checks(2, 0)
    assert series_checks([stamped_series(s, {"f-1": vouched}) for s in series]) == Checks(2, 0)
    whole = [stamped_series(s, {"f-1": replace(vouched, value="3455")}) for s in series]
    assert series_checks(whole) == Checks(2, 2)
    assert only_checked_series(whole) == tuple(whole)
    assert only_checked_series(series) == ()
