"""Running totals of a campaign are a series over time, never an operation."""

from accounts import account, day, figure, role
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.operations import join

CHILDREN = [
    account(
        "oct", figure("children", 2008, scope="cumulative", period="2009-04-09/2009-10-12"), published="2009-10-29"
    ),
    account("jan", figure("children", 3455, scope="cumulative", period="2009-04/"), published="2010-01-09"),
    account("may", figure("children", 4743, scope="cumulative", period="2009/2010-05-10"), published="2010-05-20"),
    account("sep", figure("children", 5896, scope="cumulative", period="2009-04/2010-09-06"), published="2010-09-10"),
]


def curve(one):
    return [(p.as_of, p.value) for p in one.points]


def test_a_campaign_is_a_curve_with_its_latest_value_and_no_operation():
    told = join(CHILDREN)
    (one,) = told.series
    assert told.operations == ()
    assert (one.campaign, one.action, one.who, one.area) == ("2009-04/", "rescued", "children", None)
    assert curve(one) == [
        ("2009-10-12", 2008), ("2010-01-09", 3455), ("2010-05-10", 4743), ("2010-09-06", 5896),
    ]  # fmt: skip
    assert one.latest.value == 5896
    assert all(p.fact_ids and p.sources == 1 for p in one.points)


def test_the_highest_total_is_kept_beside_a_latest_one_that_rounds():
    rounded = account("year", figure("children", 5000, scope="cumulative", period="2009-04/2010-12-31"))
    (one,) = join([*CHILDREN, rounded]).series
    assert (one.latest.as_of, one.latest.value) == ("2010-12-31", 5000)
    assert (one.highest.as_of, one.highest.value) == ("2010-09-06", 5896)


@settings(deadline=None)
@given(st.permutations(CHILDREN))
def test_the_order_of_reports_does_not_matter(told):
    assert join(told) == join(CHILDREN)


def test_a_year_is_a_series_of_its_own():
    year = account("y", figure("children", 8660, scope="cumulative", period="2011"))
    assert [s.campaign for s in join([*CHILDREN, year]).series] == ["2009-04/", "2011"]


def test_a_figure_of_no_known_span_stands_in_no_series():
    assert join([account("a", figure("children", 13_000, scope="cumulative"))]).series == ()


def test_copies_are_one_source_of_a_point():
    words = "Since April 2009 police across the country have freed 3,455 children, the ministry said on Friday."
    fact = figure("children", 3455, scope="cumulative", period="2009-04/2010-01-08")
    (one,) = join([account(n, fact, text=words) for n in "abc"]).series
    assert [p.sources for p in one.points] == [1]


def test_whose_total_it_is_is_read_and_never_guessed():
    own = account("yn", figure("children", 356, scope="cumulative", period="2009-04/2010-09-10"),
                  role("Yunnan", "raid"), text="Since April 2009 they have rescued 356 children.")  # fmt: skip
    all_of_it = account("cn", figure("children", 5896, scope="cumulative", period="2009-04/2010-09-06"),
                        text="Chinese police have rescued 5,896 children since April 2009.")  # fmt: skip
    untold = account(
        "no", figure("children", 77, scope="cumulative", period="2009-04/2010-09-07"), text="They saved 77."
    )
    told = join([own, all_of_it, untold])
    assert {s.area: s.latest.value for s in told.series} == {"Yunnan": 356, "China": 5896, None: 77}


def test_two_newsrooms_are_two():
    fact = figure("children", 3455, scope="cumulative", period="2009-04/2010-01-08")
    (one,) = join([account(n, fact) for n in "ab"]).series
    assert [p.sources for p in one.points] == [2]


def test_a_province_of_its_own_is_no_point_of_the_country():
    words = "全省破获拐卖案件，解救儿童1912人。河北警方。"
    own = account("he", figure("children", 1912, scope="cumulative", period="2009-04-09/2011-11-02"),
                  role("Hebei", "raid"), text=words)  # fmt: skip
    told = join([*CHILDREN, own])
    assert {s.area: s.latest.value for s in told.series} == {None: 5896, "Hebei": 1912}


def test_a_raid_whose_report_adds_a_years_handful_founds_no_series():
    words = "Police freed three children on April 15. Of six cases reported in 2009 four children were found."
    raid = account("dg", figure("children", 4, scope="cumulative", period="2009"), day("2009-04-15"),
                   role("Guangdong", "raid"), text=words)  # fmt: skip
    assert join([raid]).series == ()
    stated = account("cn", figure("children", 4000, scope="cumulative", period="2009"), day("2009-04-15"),
                     text="China freed 4,000 children in 2009.")  # fmt: skip
    assert [s.area for s in join([stated]).series] == ["China"]


def test_a_province_named_later_is_not_whose_total_it_is():
    words = "Since April 9 a crackdown has freed 2,008 children. A boy was found by police in Guizhou, China said."
    later = account("gz", figure("children", 2008, scope="cumulative", period="2009-04-09/2009-10-12"),
                    *[role("Yunnan", "origin")] * 9, role("Guizhou", "raid"), text=words)  # fmt: skip
    assert [s.area for s in join([later]).series] == ["China"]
