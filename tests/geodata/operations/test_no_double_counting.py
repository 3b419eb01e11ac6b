"""Sums are over operations: never over reports, parts, running totals or copies."""

from pathlib import Path

import pytest
from accounts import account, day, figure, flow, role
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.extraction import extract
from geodata.model import Report
from geodata.operations import operations_of, summarise
from geodata.operations.summary import by_year, total
from geodata.pipeline import build
from geodata.reading import discover, read

SEEDS = Path(__file__).parents[3] / "seeds"
COUNTS = st.integers(8, 400)
ROLES = st.sampled_from(["raid", "origin", "destination", "base"])
PROVINCES = st.sampled_from(["Yunnan", "Sichuan", "Henan", "Hebei"])


BESIDE = st.builds(figure, st.just("children"), COUNTS, scope=st.sampled_from(["other", "cumulative"]))


@st.composite
def raids(draw):
    """Operations, each of its own year; every report has parts, running totals and movements beside the figure."""
    told = []
    for number, year in enumerate(draw(st.lists(st.integers(2001, 2024), min_size=1, max_size=4, unique=True))):
        children = draw(COUNTS)
        facts = [
            day(f"{year}-03-0{number + 1}"), figure("children", children), figure("suspects", 301 + year, "arrested"),
            role(draw(PROVINCES), draw(ROLES)), flow(draw(PROVINCES), draw(PROVINCES)),
        ]  # fmt: skip
        for copy in range(draw(st.integers(1, 3))):
            more = draw(st.lists(BESIDE, max_size=3))
            told.append((year, children, account(f"{number}{copy}", *facts, *more, published=f"{year}-03-09")))
    return told


@settings(max_examples=40, deadline=None)
@given(raids())
def test_a_sum_is_that_of_one_figure_an_operation(told):
    """Every operation counts once, whatever number of reports, parts and running totals tell of it."""
    operations = operations_of([one for _, _, one in told])
    once = {year: children for year, children, _ in told}
    assert len(operations) == len(once)
    summed = total(operations, "children")
    assert (summed.low, summed.high, summed.without) == (sum(once.values()), sum(once.values()), 0)
    assert {y: total(group, "children").low for y, group in by_year(operations).items()} == once


@settings(max_examples=40, deadline=None)
@given(raids(), PROVINCES)
def test_a_province_counts_whole_operations_and_says_what_it_leaves_out(told, province):
    """An operation's total is not shared out: each that names the province stands there with all of it."""
    operations = operations_of([one for _, _, one in told])
    naming = [o for o in operations if any(p.name == province for p in o.provinces)]
    summed = total(naming, "children")
    assert summed.low == sum(f.low for o in naming for f in o.figures if f.who == "children")
    assert summed.operations + summed.without == len(naming)
    assert total(naming, "women").without == len(naming)


def told_by(text, language="zh-Hans"):
    return extract(Report("r-1", text, None, None, "2017-02-23", None, language, "a.txt"))


WITH_SHARES = (
    "2016年11月24日零时，警方摧毁一个贩婴网络，抓获嫌疑人157名，解救儿童36名。\n\n"
    "福建是主战场：截至2017年1月中旬，福建抓获嫌疑人104人，解救儿童27人，其中福州抓获36名，解救儿童7名。"
)


def test_a_provinces_own_figures_stand_apart_and_enter_no_sum():
    (one,) = operations_of([told_by(WITH_SHARES)])
    shares = {(s.name, s.figure.action, s.figure.who): s.figure.low for s in one.province_figures}
    assert shares == {("Fujian", "arrested", "suspects"): 104, ("Fujian", "rescued", "children"): 27}
    summary = summarise([one])
    assert (summary.totals["children"].low, summary.totals["suspects"].low) == (36, 157)


@pytest.mark.parametrize(
    "sentence",
    [
        "河北、福建、广西等14省区联合行动，其中解救儿童27名。",
        "2013年福建抓获嫌疑人104人。",
        "福州抓获36名嫌疑人。",
        "在山东一处出租院里，福建民警解救出8名婴儿。",
    ],
)
def test_a_list_another_year_and_a_town_give_no_province_a_share(sentence):
    text = f"2016年11月24日，福建警方摧毁一个贩婴网络，抓获嫌疑人157名，解救儿童36名。\n\n{sentence}"
    assert [o.province_figures for o in operations_of([told_by(text)])] == [()]


def shares_of(sentence):
    text = f"Police in Hunan and Shandong broke a child trafficking gang on March 6 and caught 78 suspects. {sentence}"
    report = Report("r-1", text, None, None, "2016-03-20", None, "en", "a.txt")
    return [(s.name, s.figure.low) for o in operations_of([extract(report)]) for s in o.province_figures]


def test_the_place_that_follows_a_figure_is_the_one_that_it_is_of():
    assert shares_of("They caught 66 suspects in Shandong and another 12 in Hengyang.") == [("Shandong", 66)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police in Hunan freed 14 women, including 11 from Myanmar.",
        "On leads from Hunan, police in other provinces freed 11 women.",
    ],
)
def test_a_kind_of_victims_and_what_others_did_are_no_share(sentence):
    assert ("Hunan", 11) not in shares_of(sentence)


def test_victims_are_tied_to_a_movement_by_their_clause_only():
    text = (
        "2011年11月30日，警方摧毁两个拐卖儿童团伙，抓获嫌疑人608名，解救儿童178名。\n\n"
        "四川民警查明，该团伙把26名儿童贩到河南等地。婴儿从云南、广西卖到山东。"
    )
    (one,) = operations_of([told_by(text)])
    tied = {(g.origin, g.destination): [(v.who, v.low) for v in g.victims] for g in one.flows}
    assert tied[None, "Henan"] == [("children", 26)]
    assert tied["Yunnan", "Shandong"] == tied["Guangxi", "Shandong"] == []


def test_the_year_2016_of_the_sample_worked_out_by_hand():
    """Ten reports of the sample tell of two operations of 2016, read one by one.

    14 January, Liangshan and Linyi: en050, en051, en052, zh066 and zh067. 15 infants rescued and 78 suspects caught,
    say all that give figures. The 8 infants of Pingyi county (zh066) are some of the 15; zh067 gives prices only.

    24 November, the "7·14" case in seven provinces: en053, en054, zh069, zh070 and zh072. 36 children and 157
    suspects; "more than 150" (zh072) is the 157 rounded. Putian's 13 suspects and 11 children (zh069), and Fujian's 104
    and 27 with Fuzhou's 36 and 7 among them (zh070), are shares of the whole.

    So 15 + 36 = 51 children and 78 + 157 = 235 suspects, out of ten reports and two operations.
    """
    corpus = build([read(path) for path in discover([SEEDS]).files])
    year = [o for o in corpus.operations if o.year == 2016]
    names = [{Path(corpus.reports[i].path).stem for i in o.report_ids} for o in year]
    assert names == [
        {"en050", "en051", "en052", "zh066", "zh067"}, {"en053", "en054", "zh069", "zh070", "zh072"},
    ]  # fmt: skip
    for name, summed in (("children", 15 + 36), ("suspects", 78 + 157)):
        figure = total(year, name)
        assert (figure.low, figure.high, figure.operations, figure.without) == (summed, summed, 2, 0)
