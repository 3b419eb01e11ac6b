"""One operation out of several reports, on small records made by hand."""

import pytest
from accounts import account, case, day, figure, flow, raided, role

from geodata.operations.reconcile import operation


def reconciled(*members, copies=None):
    return operation(members, copies or {}, ())


def figures(one):
    return {(f.action, f.who): (f.low, f.high, f.qualifier, f.sources) for f in one.figures}


def conflicts(one):
    return {c.attribute: dict(c.values) for c in one.conflicts}


def test_day_and_month_from_one_report_and_the_year_from_another():
    dated, undated = account("a", day("2013-09")), account("b", day("XXXX-09-11"))
    one = reconciled(dated, undated)
    assert (one.date, one.year, one.conflicts) == ("2013-09-11", 2013, ())
    assert set(one.date_fact_ids) == {f.id for e in (dated, undated) for f in e.facts}


def test_the_year_of_one_report_by_the_publication_of_another():
    one = reconciled(account("a", day("XXXX-12-30")), account("b", day(None), published="2014-01-03"))
    assert (one.date, one.year) == ("2013-12-30", 2013)


def test_without_any_year_it_is_not_stated():
    one = reconciled(account("a", day("XXXX-09-11")), account("b", day(None)))
    assert (one.date, one.year) == ("XXXX-09-11", None)


def test_dates_that_cannot_be_one_day_are_a_conflict_and_most_sources_win():
    one = reconciled(
        account("a", day("2013-09-11")), account("b", day("2013-09-12")), account("c", day("2013-09-12")),
    )  # fmt: skip
    assert one.date == "2013-09-12"
    assert conflicts(one) == {"date": {"2013-09-11": 1, "2013-09-12": 2}}


def test_arrested_and_detained_are_one_figure():
    one = reconciled(
        account("a", day(None), figure("suspects", 301, "arrested")),
        account("b", day(None), figure("suspects", 301, "detained")),
    )
    assert figures(one) == {("arrested", "suspects"): (301, 301, "exact", 2)}
    assert one.conflicts == ()


def test_reports_that_disagree_give_low_and_high():
    one = reconciled(*(account(n, day(None), figure("children", v)) for n, v in (("a", 15), ("b", 17), ("c", 17))))
    assert figures(one) == {("rescued", "children"): (15, 17, "exact", 3)}
    assert conflicts(one) == {"rescued children": {"15": 1, "17": 2}}


@pytest.mark.parametrize(("rounded", "qualifier"), [(300, "at_least"), (290, "about")])
def test_a_rounding_is_no_other_figure(rounded, qualifier):
    one = reconciled(
        account("a", day(None), figure("suspects", 301, "arrested")),
        account("b", day(None), figure("suspects", rounded, "arrested", qualifier)),
    )
    assert figures(one) == {("arrested", "suspects"): (301, 301, "exact", 2)}
    assert one.conflicts == ()


def test_far_off_a_rounded_figure_is_another():
    one = reconciled(
        account("a", day(None), figure("suspects", 301, "arrested")),
        account("b", day(None), figure("suspects", 100, "arrested", "at_least")),
    )
    assert figures(one) == {("arrested", "suspects"): (100, 301, "exact", 2)}


def test_only_figures_of_the_operation_count_and_no_price():
    one = reconciled(
        account(
            "a", day(None), figure("children", 13_000, scope="cumulative"), figure("children", 9, scope="other"),
            figure("cny", 30_000, "price", scope="operation"),
        )
    )  # fmt: skip
    assert one.figures == ()


def test_copies_are_one_source():
    members = [account(n, day(None), figure("children", 92)) for n in "abc"]
    one = reconciled(*members, copies={"r-a": "r-a", "r-b": "r-a", "r-c": "r-c"})
    assert figures(one)["rescued", "children"] == (92, 92, "exact", 2)
    assert len(one.report_ids) == 3


def test_where_victims_were_rescued_police_raided():
    one = reconciled(account("a", day(None), role("Henan", "rescue")), account("b", day(None), role("Henan", "raid")))
    assert [(p.name, p.id, p.role, p.sources) for p in one.provinces] == [("Henan", "CN-HA", "raid", 2)]


def test_a_place_without_a_role_or_of_another_operation_is_none_of_it():
    one = reconciled(account("a", day(None), role("Henan", "other"), role("Hebei", "raid", scope="other")))
    assert one.provinces == ()


def test_eleven_raided_and_none_named():
    one = reconciled(
        account("a", day(None), raided(11), role("Henan", "base"), role("Yunnan", "origin")),
        account("b", day(None), raided(11), role("Sichuan", "origin"), role("Yunnan", "origin")),
    )
    count = one.province_count
    assert (count.stated, count.named, count.other_named, len(count.fact_ids)) == (11, 0, 3, 2)
    assert one.conflicts == ()


def test_more_named_than_stated_is_a_conflict_with_both():
    named = [role(p, "raid") for p in ("Henan", "Hebei", "Yunnan")]
    one = reconciled(account("a", day(None), raided(2)), account("b", day(None), *named))
    assert conflicts(one) == {"provinces raided, named against stated": {"2 stated": 1, "3 named": 1}}


def test_two_counts_of_provinces_are_a_conflict_and_the_higher_stands():
    one = reconciled(account("a", day(None), raided(10)), account("b", day(None), raided(11)))
    assert one.province_count.stated == 11
    assert conflicts(one) == {"provinces raided": {"10": 1, "11": 1}}


def test_an_end_that_one_report_leaves_open_and_another_names_is_one_flow():
    one = reconciled(
        account("a", day(None), flow("Yunnan", None), flow("Sichuan", None)),
        account("b", day(None), flow("Yunnan", "Henan"), flow("Yunnan", "Hebei"), flow("Hunan", "Hebei", "other")),
    )
    ends = [(g.origin, g.destination, g.status, g.sources) for g in one.flows]
    assert ends == [
        ("Sichuan", None, "stated", 1), ("Yunnan", "Hebei", "stated", 1), ("Yunnan", "Henan", "stated", 1)
    ]  # fmt: skip


def test_the_name_that_most_reports_give():
    one = reconciled(*(account(n, day(None), case(c)) for n, c in (("a", "9·11"), ("b", "9·11"), ("c", "5·05"))))
    assert one.name == "9·11"


def test_every_value_lists_the_facts_it_comes_from():
    members = [account(n, day(None), figure("children", 5), role("Henan", "raid"), flow(None, "Henan")) for n in "ab"]
    one, facts = reconciled(*members), {f.id for e in members for f in e.facts}
    for part in (*one.figures, *one.provinces, *one.flows):
        assert len(part.fact_ids) == 2
        assert set(part.fact_ids) <= facts


def kinds(*told):
    """Kind of the conflict on suspects; told are (day of publication, suspects, more figures)."""
    members = [
        account(f"m{n}", day(None), figure("suspects", value, "arrested"), *more, published=published)
        for n, (published, value, *more) in enumerate(told)
    ]
    return [c.kind for c in reconciled(*members).conflicts if c.attribute == "arrested suspects"]


def test_a_later_report_that_gives_more_is_an_update():
    assert kinds(("2011-07-27", 369), ("2011-07-28", 369), ("2011-08-02", 409)) == ["update"]


@pytest.mark.parametrize("days", [("2011-08-02", "2011-07-27"), (None, "2011-07-27"), ("2011-07-27", "2011-07-27")])
def test_less_later_or_no_known_order_is_a_contradiction(days):
    assert kinds((days[0], 369), (days[1], 409)) == ["contradiction"]


@pytest.mark.parametrize(("one", "other"), [(301, 310), (2008, 2003), (81, 810), (1233, 123)])
def test_a_slip_of_the_digits_is_a_misprint(one, other):
    assert kinds((None, one), (None, other)) == ["misprint"]


def test_figures_that_two_reports_each_give_are_no_misprint():
    assert kinds((None, 301), (None, 301), (None, 310), (None, 310)) == ["contradiction"]


def test_a_part_in_one_report_is_no_lower_end_of_the_whole():
    local = account("a", day(None), figure("suspects", 39, "arrested"))
    whole = account(
        "b", day(None), figure("suspects", 369, "arrested"), figure("suspects", 39, "arrested", scope="other")
    )
    one = reconciled(local, whole)
    assert figures(one)["arrested", "suspects"][:2] == (369, 369)
    assert [(c.kind, dict(c.values)) for c in one.conflicts] == [("part", {"39": 1, "369": 1})]


def test_a_contradiction_hides_no_update_between_two_others():
    told = [("2011-07-27", 369), ("2011-07-28", 369), ("2011-08-02", 409), (None, 372)]
    members = [account(f"m{n}", day(None), figure("suspects", v, "arrested"), published=p) for n, (p, v) in
               enumerate(told)]  # fmt: skip
    found = {c.kind: dict(c.values) for c in reconciled(*members).conflicts}
    assert found == {"update": {"369": 2, "409": 1}, "contradiction": {"369": 2, "372": 1}}


def test_a_misprint_stands_beside_an_update():
    assert kinds(("2019-03-20", 1130), ("2019-06-21", 1332), ("2019-06-21", 1332), (None, 1322)) == [
        "update", "misprint"
    ]  # fmt: skip


def test_a_bare_round_figure_beside_an_exact_one_is_its_rounding():
    assert kinds((None, 300), (None, 301)) == []
    assert kinds((None, 300), (None, 311)) == ["contradiction"]


def test_what_is_counted_otherwise_is_as_many_figures_as_there_are_values():
    one = reconciled(*(account(n, day(None), figure("suspects", v, "other")) for n, v in (("a", 2), ("b", 16))))
    assert [(f.low, f.high, f.sources) for f in one.figures] == [(2, 2, 1), (16, 16, 1)]
    assert one.conflicts == ()


def test_a_disagreement_lists_the_facts_that_give_its_values():
    members = [
        account(n, day(d), figure("children", v)) for n, d, v in (("a", "2013-09-11", 15), ("b", "2013-09-12", 71))
    ]
    facts = {f.kind: set() for e in members for f in e.facts}
    for fact in (f for e in members for f in e.facts):
        facts[fact.kind].add(fact.id)
    found = {c.attribute: set(c.fact_ids) for c in reconciled(*members).conflicts}
    assert found == {"date": facts["operation"], "rescued children": facts["statistic"]}


def dates_told(*dates):
    one = reconciled(*(account(f"m{n}", day(value)) for n, value in enumerate(dates)))
    return one.date, [(c.kind, c.values) for c in one.conflicts]


@pytest.mark.parametrize(
    "dates", [("2011-07-20", "2011-07"), ("2011", "XXXX-07-20", "2011-07-20"), ("2011-07", "2011")]
)
def test_dates_that_may_be_one_day_are_no_conflict(dates):
    assert dates_told(*dates)[1] == []


def test_a_date_that_allows_both_takes_no_side():
    told = dates_told("2011-07-20", "XXXX-07-20", "2011-07-20", "2011-07", "2011-07-15", "XXXX-07-15", "2011")
    assert told == ("2011-07-20", [("contradiction", (("2011-07-15", 2), ("2011-07-20", 3)))])


def test_another_day_that_only_reports_of_a_part_give_is_that_of_the_part():
    whole = account("a", day("2011-07-20"), figure("suspects", 369, "arrested"),
                    figure("suspects", 39, "arrested", scope="other"))  # fmt: skip
    part = account("b", day("2011-07-15"), figure("suspects", 39, "arrested"))
    found = {c.attribute: (c.kind, c.values) for c in reconciled(whole, part).conflicts}
    assert found["date"] == ("part", (("2011-07-15", 1), ("2011-07-20", 1)))


def night(first, second, days=("2012-03-06", "2012-03-07")):
    """Kinds of the conflicts on the date; the words of a hand-made date are the first five of its text."""
    members = [
        account(n, day(d), text=f"{words}     .") for n, d, words in zip("ab", days, (first, second), strict=True)
    ]
    return [c.kind for c in reconciled(*members).conflicts]


@pytest.mark.parametrize(
    "words",
    [("6日深夜，", "7日收网"), ("6日收网", "7日零时，"), ("night", "7 Mar"), ("22:40", "7 Mar"), ("6 Mar", "5 a.m")],
)
def test_the_days_before_and_after_one_midnight_are_one_night(words):
    assert night(*words) == ["night"]


def test_other_days_are_no_night():
    assert night("6 Mar", "7 Mar") == ["contradiction"]
    assert night("7日零时，", "6日收网", ("2012-03-06", "2012-03-07")) == ["contradiction"]
    assert night("night", "零时收网。", ("2012-03-06", "2012-03-08")) == ["contradiction"]


def test_an_operation_keeps_its_id_when_reports_are_added():
    first, later, undated = (account(n, day(None), published=p) for n, p in
                             (("m", "2013-09-28"), ("a", "2013-10-01"), ("b", None)))  # fmt: skip
    earlier = account("z", day(None), published="2013-09-27")
    assert reconciled(first).id == reconciled(first, later).id == reconciled(undated, later, first).id
    assert reconciled(first, earlier).id == reconciled(earlier).id != reconciled(first).id
