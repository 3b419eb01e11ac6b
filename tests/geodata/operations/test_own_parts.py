"""A share that a local report gives as its whole is a part: no low end, and no contradiction."""

import pytest
from accounts import account, day, figure, raided, role
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.extraction import extract
from geodata.model import Report
from geodata.operations.reconcile import operation

WHOLE = (
    "On March 6, 2012 police across 14 provinces, including Henan, Shandong and Hunan, arrested 310 child traffickers "
    "and rescued 77 children, the Ministry of Public Security said."
)


def told_by(name, text, language="en", published="2012-03-09"):
    return extract(Report(f"r-{name}", text, None, None, published, None, language, f"{name}.txt"))


def beside_the_whole(text, language="en", published="2012-03-10"):
    """Low and high of the children rescued, and kinds of the conflicts on them."""
    one = operation([told_by("whole", WHOLE), told_by("local", text, language, published)], {}, ())
    (children,) = (f for f in one.figures if (f.action, f.who) == ("rescued", "children"))
    kinds = [c.kind for c in one.conflicts if c.attribute == "rescued children"]
    return children.low, children.high, kinds, [(s.name, s.figure.low) for s in one.province_figures]


@pytest.mark.parametrize(
    ("text", "language", "province"),
    [
        ("3月6日夜，湖南警方打击拐卖儿童犯罪，分赴衡阳、邵阳两地收网，解救儿童9名。", "zh-Hans", "Hunan"),
        (
            "On March 6 Hunan police raided child traffickers in Hengyang and rescued nine children.",
            "en",
            "Hunan",
        ),
        ("Police of Hunan Province struck child traffickers on March 6. They rescued nine children.", "en", "Hunan"),
        ("3月6日晚，在郑州火车站，河南警方抓获人贩子，当场解救儿童9名。", "zh-Hans", None),
        ("On March 6 Henan police stopped a trafficker's coach and rescued nine children on the spot.", "en", None),
    ],
)
def test_a_report_of_one_province_or_scene_gives_a_part(text, language, province):
    low, high, kinds, shares = beside_the_whole(text, language)
    assert (low, high, kinds) == (77, 77, ["part"])
    assert (shares == [(province, 9)]) if province else ("Henan", 9) not in shares


def test_an_arrest_before_the_raid_is_a_part_of_the_case():
    text = (
        "2012年3月6日，公安部指挥山东、河南、湖南等14省区市同步打击拐卖儿童犯罪。\n"
        "2011年12月8日，湖南警方在长沙开往郑州的列车上解救女婴两名，她们要被运到河南省安阳市。"
    )
    low, high, kinds, _ = beside_the_whole(text, "zh-Hans")
    assert (low, high, kinds) == (77, 77, ["part"])


def test_another_account_of_the_whole_contradicts_it_however_far_below():
    across = account("a", figure("children", 9), role("Hunan", "raid"), text="全国解救九名儿童。")
    whole = account("b", figure("children", 77), raided(14))
    one = operation([across, whole], {}, ())
    assert [(f.low, f.high) for f in one.figures] == [(9, 77)]
    assert [c.kind for c in one.conflicts] == ["contradiction"]


def test_what_comes_near_the_whole_is_no_part():
    text = "On the night of March 6 Hunan police raided child traffickers in Hengyang and rescued 70 children."
    assert beside_the_whole(text)[:2] == (70, 77)


def test_where_one_province_acted_two_figures_contradict():
    here = role("Hunan", "raid")
    members = [account(n, day("2012-03-06"), figure("children", v), here) for n, v in (("a", 9), ("b", 77))]
    one = operation(members, {}, ())
    assert [(f.low, f.high) for f in one.figures] == [(9, 77)]
    assert [c.kind for c in one.conflicts] == ["contradiction"]


def test_alone_a_local_report_gives_the_figure():
    one = operation([account("a", day("2012-03-06"), figure("children", 9), role("Hunan", "raid"), raided(3))], {}, ())
    assert [(f.low, f.high) for f in one.figures] == [(9, 9)]


def test_two_kinds_that_another_report_counts_together_are_no_smaller_whole():
    apart = account("a", day("2018"), figure("cases", 634, "cases_solved"),
                    figure("cases", 126, "cases_solved", scope="other"), published="2019-03-21")  # fmt: skip
    together = account("b", day("2018"), figure("cases", 760, "cases_solved"), published="2019-06-21")
    one = operation([apart, together], {}, ())
    assert [(f.low, f.high) for f in one.figures] == [(760, 760)]
    assert [c.kind for c in one.conflicts] == ["part"]


def test_small_numbers_make_up_others_by_chance():
    members = [
        account("a", day("2018"), figure("children", 8), figure("children", 3, scope="other")),
        account("b", day("2018"), figure("children", 11)),
    ]
    assert [c.kind for c in operation(members, {}, ()).conflicts] == ["contradiction"]


VALUES = st.sampled_from([2, 3, 16, 39, 89, 103, 126, 181, 200, 300, 301, 369, 409, 634, 760])
TOLD = st.builds(
    figure, st.just("children"), VALUES, qualifier=st.sampled_from(["exact", "at_least", "about"]),
    scope=st.sampled_from(["operation", "operation", "other"]),
)  # fmt: skip
WHERE = st.sampled_from([role("Hunan", "raid"), role("Hebei", "raid"), raided(14)])
PUBLISHED = st.sampled_from([None, "2011-07-27", "2011-07", "2011-08-02"])


@settings(deadline=None)
@given(st.lists(st.tuples(st.lists(TOLD, min_size=1, max_size=3), WHERE, PUBLISHED), min_size=1, max_size=5))
def test_no_value_is_lost_or_made_up(reports):
    """Whatever a report gives for the operation stands behind its figure or behind a disagreement, as it was told."""
    members = [
        account(f"m{n}", where, *told, published=published) for n, (told, where, published) in enumerate(reports)
    ]
    one = operation(members, {}, ())
    told = {f.id: f.number for e in members for f in e.of("statistic") if f.scope == "operation"}
    shown = {i for part in (*one.figures, *one.conflicts) for i in part.fact_ids}
    assert told.keys() <= shown
    for children in one.figures:
        assert children.low <= children.high
        assert {children.low, children.high} <= set(told.values())
    for conflict in one.conflicts:
        assert {int(value) for value, _ in conflict.values} <= set(told.values())
