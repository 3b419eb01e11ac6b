"""An analyst judges a fact: what stands then, what is set aside, and what is refused."""

import pytest
from raided import make_report

from geodata.errors import VerdictError
from geodata.extraction import extract
from geodata.extraction.privacy import MASK
from geodata.model import ANALYST
from geodata.pipeline import judge
from geodata.verdicts import id_of, standing
from geodata.verdicts.giving import (
    Given,
    added,
    found,
    not_an_operation,
    on_fact,
    on_reports,
    place_of,
    span_of,
    undo,
)
from geodata.verdicts.support import unsaid


def given(day=1, by="Mai", note=None):
    return Given(by, f"2026-05-{day:02}T08:00:00+07:00", note)


def fact(extraction, kind, **fields):
    (one,) = [f for f in extraction.facts if f.kind == kind and all(getattr(f, k) == v for k, v in fields.items())]
    return one


def after(extraction, *verdicts):
    (done,) = judge([extraction], standing(verdicts))
    return done


def meanings(extraction):
    return {(f.kind, f.subject, f.value, f.role) for f in extraction.facts}


def test_a_confirmed_fact_stays_and_is_checked(told):
    one = fact(told, "statistic", subject="children")
    done = after(told, on_fact(told, one, "confirm", given()))
    assert done.facts == told.facts
    assert done.checked == {one.id: one}


def test_a_rejected_fact_is_set_aside_and_kept(told):
    one = fact(told, "statistic", subject="children")
    done = after(told, on_fact(told, one, "reject", given(note="of another gang")))
    assert done.facts == tuple(f for f in told.facts if f != one)
    (judged,) = done.judged
    assert (judged.aside, judged.stands, judged.by, judged.note) == ((one,), (), "Mai", "of another gang")


def test_a_correction_stands_in_the_place_of_what_was_read_with_the_same_words(told):
    one = fact(told, "statistic", subject="children")
    done = after(told, on_fact(told, one, "correct", given(), {"value": "1,240"}))
    new = fact(done, "statistic", subject="children")
    assert (new.number, new.rule, new.evidence, new.at, new.original) == (
        1240, ANALYST, one.evidence, one.at, "fourteen",
    )  # fmt: skip
    assert done.facts.index(new) == told.facts.index(one)
    assert done.judged[0].aside == (one,)
    assert list(done.checked) == [new.id]


def test_whom_a_number_counts_is_corrected(told):
    one = fact(told, "statistic", subject="children")
    done = after(told, on_fact(told, one, "correct", given(), {"who": "women"}))
    assert [(f.subject, f.value) for f in done.of("statistic", "rescued")] == [("women", "14")]


@pytest.mark.parametrize("end", ["Kunming", "Yunnan", "Hebei"])
def test_a_movement_goes_with_the_role_of_its_end_and_comes_back(told, end):
    rejected = on_fact(told, fact(told, "place", subject=end), "reject", given())
    done = after(told, rejected)
    assert done.of("flow") == ()
    assert fact(told, "flow") in done.judged[0].aside
    assert after(told, rejected, undo(id_of(rejected), given(2))) == told


def test_a_movement_moves_with_the_place_of_its_end(told):
    hebei = fact(told, "place", subject="Hebei")
    moved = on_fact(told, hebei, "correct", given(), {"place": "Hunan"})
    done = after(told, moved)
    assert [(f.subject, f.value, f.rule) for f in done.of("flow")] == [("Yunnan", "Hunan", ANALYST)]
    back = on_fact(done, fact(done, "flow"), "correct", given(2), {"destination": "Hubei"})
    assert [(f.subject, f.value) for f in after(told, moved, back).of("flow")] == [("Yunnan", "Hubei")]


def test_another_role_keeps_a_movement_that_it_allows_and_drops_one_that_it_does_not(told):
    kunming = fact(told, "place", subject="Kunming")
    assert after(told, on_fact(told, kunming, "correct", given(), {"role": "transit"})).of("flow") == told.of("flow")
    assert after(told, on_fact(told, kunming, "correct", given(), {"role": "destination"})).of("flow") == ()


def test_a_movement_that_an_analyst_confirmed_is_no_end_of_a_rejected_role(told):
    flow, hebei = fact(told, "flow"), fact(told, "place", subject="Hebei")
    confirmed, rejected = on_fact(told, flow, "confirm", given(1)), on_fact(told, hebei, "reject", given(2))
    assert after(told, confirmed, rejected).of("flow") == (flow,)


@pytest.mark.parametrize(
    ("words", "kind", "wishes", "says"),
    [
        ("41 suspects of a trafficking ring", "statistic", {"who": "people", "action": "other", "value": "41"},
         {"subject": "people", "value": "41", "qualifier": "exact", "scope": "operation"}),
        ("taken from Kunming", "place", {"place": "Yunnan", "role": "transit"}, {"value": "CN-YN", "role": "transit"}),
        ("sold to families in Hebei", "flow", {"destination": "Hebei"}, {"subject": None, "value": "Hebei"}),
    ],
)  # fmt: skip
def test_what_was_not_read_is_added_with_its_words(told, words, kind, wishes, says):
    span = span_of(words, told.report.text)
    verdict = added(told, kind, wishes, span, given())
    done = after(told, verdict)
    (new,) = [f for f in done.facts if f.at == span and f.kind == kind]
    assert new.evidence.quote(told.report) == words
    assert {name: getattr(new, name) for name in says} == says
    assert new.id in done.checked
    assert unsaid(verdict, told.report) == ()
    assert after(told, verdict, undo(id_of(verdict), given(2))) == told


@pytest.mark.parametrize(
    ("kind", "wishes", "span", "told_so"),
    [
        ("statistic", {"value": "3"}, (0, 9), "a figure has one of"),
        ("statistic", {"who": "children", "action": "rescued", "value": "3"}, (9, 9), "no words at 9:9"),
        ("statistic", {"who": "children", "action": "rescued", "value": "3"}, (0, 9999), "no words at 0:9999"),
        ("place", {"role": "raid"}, (0, 9), "a place is one of"),
        ("rumour", {}, (0, 9), "what is added is one of"),
    ],
)
def test_what_cannot_be_is_not_added(told, kind, wishes, span, told_so):
    with pytest.raises(VerdictError, match=told_so):
        added(told, kind, wishes, span, given())


@pytest.mark.parametrize(("words", "told_so"), [("the", "times"), ("", "not in"), ("forty boys", "not in")])
def test_words_stand_in_the_report_once(told, words, told_so):
    with pytest.raises(VerdictError, match=told_so):
        span_of(words, told.report.text)


@pytest.mark.parametrize(
    ("kind", "fields", "wishes", "against"),
    [
        ("statistic", {"subject": "children"}, {"value": "41"}, ()),
        ("statistic", {"subject": "children"}, {"value": "93"}, ("93",)),
        ("statistic", {"subject": "children"}, {"who": "women"}, ()),
        ("place", {"subject": "Kunming"}, {"role": "raid"}, ()),
        ("place", {"subject": "Hebei"}, {"place": "Hunan"}, ("Hunan",)),
        ("flow", {}, {"destination": "Hunan"}, ("Hunan",)),
        ("operation", {}, {"value": "2012-06"}, ()),
        ("operation", {}, {"value": "2011-06-02"}, ("2011-06-02",)),
    ],
)
def test_what_the_words_do_not_say_is_told(told, kind, fields, wishes, against):
    assert unsaid(on_fact(told, fact(told, kind, **fields), "correct", given(), wishes), told.report) == against


def test_a_role_is_corrected_for_the_city_and_the_province_that_it_brought(told):
    city = fact(told, "place", subject="Kunming")
    for named in (city, fact(told, "place", subject="Yunnan")):
        done = after(told, on_fact(told, named, "correct", given(), {"role": "transit"}))
        assert {("place", "Kunming", "530100", "transit"), ("place", "Yunnan", "CN-YN", "transit")} <= meanings(done)
        assert not [f for f in done.facts if f.kind == "place" and f.role == "origin"]
        assert len(done.checked) == 2
        assert len(done.facts) == len(told.facts)


def test_a_place_is_corrected_with_its_province(told):
    city = fact(told, "place", subject="Kunming")
    done = after(told, on_fact(told, city, "correct", given(), {"place": "苏州市"}))
    assert {("place", "Suzhou", "320500", "origin"), ("place", "Jiangsu", "CN-JS", "origin")} <= meanings(done)
    assert not {f.subject for f in done.facts if f.kind == "place"} & {"Kunming", "Yunnan"}


def test_a_correction_to_what_another_fact_says_makes_no_second_one(told):
    henan = fact(told, "place", subject="Henan")
    done = after(told, on_fact(told, henan, "correct", given(), {"place": "Sichuan"}))
    assert [f.subject for f in done.facts if f.role == "raid"] == ["Sichuan"]
    assert list(done.checked) == [fact(told, "place", subject="Sichuan").id]


def test_the_ends_of_a_flow_are_corrected(told):
    flow = fact(told, "flow")
    done = after(told, on_fact(told, flow, "correct", given(), {"destination": "unnamed", "origin": "Vietnam"}))
    assert [(f.subject, f.value) for f in done.of("flow")] == [("Vietnam", None)]


def test_a_date_is_corrected_and_one_that_is_rejected_leaves_an_operation_without(told):
    date = fact(told, "operation")
    done = after(told, on_fact(told, date, "correct", given(), {"value": "2012-06-01"}))
    assert [(f.value, f.status) for f in done.of("operation")] == [("2012-06-01", "stated")]
    done = after(told, on_fact(told, date, "reject", given()))
    assert [(f.value, f.status, f.original) for f in done.of("operation")] == [(None, "unknown", None)]
    assert done.tells_operation


def test_a_report_that_tells_of_no_operation_keeps_its_other_facts(told):
    done = after(told, not_an_operation("r-a", given()))
    assert not done.tells_operation
    assert len(done.facts) == len(told.facts) - 1
    assert after(told, not_an_operation("r-b", given())) == told


def test_what_an_analyst_stated_is_judged_as_what_was_read(told):
    """Else the first analyst's correction would stand beside the second's."""
    one = fact(told, "statistic", subject="children")
    first = on_fact(told, one, "correct", given(1), {"value": "40"})
    seen = after(told, first)
    second = on_fact(seen, fact(seen, "statistic", subject="children"), "correct", given(2, "Lan"), {"value": "41"})
    both = after(told, first, second)
    assert [f.value for f in both.of("statistic", "rescued")] == ["41"]
    agreed = on_fact(both, fact(both, "statistic", subject="children"), "confirm", given(3))
    assert (agreed.judgement, agreed.changes) == ("correct", (("value", "41"),))
    gone = on_fact(both, fact(both, "statistic", subject="children"), "reject", given(4))
    assert after(told, first, second, gone).of("statistic", "rescued") == ()
    back = on_fact(both, one, "confirm", given(5))
    assert after(told, first, second, gone, back).facts == told.facts
    assert after(told, first, second, undo(id_of(second), given(6))) == seen


def test_corrections_add_up(told):
    henan = fact(told, "place", subject="Henan")
    seen = after(told, first := on_fact(told, henan, "correct", given(1), {"role": "base"}))
    second = on_fact(seen, fact(seen, "place", role="base"), "correct", given(2), {"place": "CN-HE"})
    done = after(told, first, second)
    assert ("place", "Hebei", "CN-HE", "base") in meanings(done)
    assert not [f for f in done.facts if f.subject == "Henan"]


def test_a_fact_is_found_by_its_id_even_when_it_was_set_aside(told):
    one = fact(told, "statistic", subject="children")
    done = after(told, on_fact(told, one, "reject", given()))
    assert found([done], one.id) == (done, one)
    with pytest.raises(VerdictError, match=r"f-0: no such fact in the store; .*ingest REPORT"):
        found([done], "f-0")


@pytest.mark.parametrize(
    ("kind", "fields", "wishes", "told_so"),
    [
        ("statistic", {"subject": "children"}, {"value": "many"}, "no number"),
        ("statistic", {"subject": "children"}, {"value": "-3"}, "no number"),
        ("statistic", {"subject": "children"}, {"value": "1,2"}, "no number"),
        ("statistic", {"subject": "children"}, {"value": "12,40"}, "no number"),
        ("statistic", {"subject": "children"}, {"who": "dogs"}, "a figure has one of"),
        ("statistic", {"subject": "children"}, {"value": "14"}, "says so already"),
        ("statistic", {"subject": "children"}, {}, "says so already"),
        ("statistic", {"subject": "children"}, {"role": "raid"}, "can correct value, qualifier, who, action, not role"),
        ("province_count", {}, {"value": "90"}, "there are 34"),
        ("place", {"subject": "Henan"}, {"role": "boss"}, "a role is one of raid"),
        ("place", {"subject": "Henan"}, {"place": "Atlantis"}, "no place of the gazetteer"),
        ("place", {"subject": "Henan"}, {"place": "朝阳"}, "name one by its id"),
        ("flow", {}, {"origin": "Kunming"}, "between provinces or countries"),
        ("operation", {}, {"value": "2013-02-30"}, "no date"),
        ("operation", {}, {"value": "yesterday"}, "no date"),
    ],
)
def test_what_cannot_be_is_refused(told, kind, fields, wishes, told_so):
    with pytest.raises(VerdictError, match=told_so):
        on_fact(told, fact(told, kind, **fields), "correct", given(), wishes)


@pytest.mark.parametrize(
    ("who", "told_so"),
    [
        (Given("", "2026-05-01T08:00:00+07:00"), "name has 1 to 80"),
        (Given("M" * 81, "2026-05-01T08:00:00+07:00"), "name has 1 to 80"),
        (Given("Mai\nLan", "2026-05-01T08:00:00+07:00"), "on one line"),
        (Given("Mai", "2026-05-01T08:00:00"), "with its zone"),
        (Given("Mai", "1 May"), "no moment"),
        (Given("Mai", "2026-05-01T08:00:00+07:00", "x" * 501), "at most 500"),
    ],
)
def test_who_and_when_must_be_told(told, who, told_so):
    with pytest.raises(VerdictError, match=told_so):
        on_fact(told, told.facts[0], "confirm", who)


def test_two_reports_are_a_pair_in_any_order_and_no_report_is_its_own_pair():
    assert on_reports("r-b", "r-a", "same", given()) == on_reports("r-a", "r-b", "same", given())
    with pytest.raises(VerdictError, match="the two reports are one"):
        on_reports("r-a", "r-a", "same", given())


def test_a_note_is_kept_on_one_line_with_its_names_masked_and_the_analyst_as_typed(told):
    note = "主犯张某某\n 已核对"
    verdict = on_fact(told, told.facts[0], "confirm", given(by=" 李某某 ", note=note))
    assert "张" not in verdict.note
    assert MASK in verdict.note
    assert "\n" not in verdict.note
    assert verdict.by == "李某某"


def test_a_journal_keeps_no_words_of_the_report(told):
    verdicts = [on_fact(told, f, "confirm", given()) for f in told.facts]
    assert {v.fact.original for v in verdicts} == {None}


NAMED = {"CN-HA": "CN-HA", "henan": "CN-HA", "河南": "CN-HA", "530100": "530100", "越南": "VN", "Kunming": "530100"}


@pytest.mark.parametrize(("words", "place_id"), NAMED.items())
def test_places_are_named_by_id_or_in_either_language(words, place_id):
    assert place_of(words) == place_id


def test_every_fact_of_another_report_can_be_confirmed_too():
    other = extract(make_report("b", "警方在河南、四川解救被拐儿童14名，抓获犯罪嫌疑人41名。"))
    done = after(other, *(on_fact(other, f, "confirm", given()) for f in other.facts))
    assert done.facts == other.facts
    assert set(done.checked) == {f.id for f in other.facts} != set()
