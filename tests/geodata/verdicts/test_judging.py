"""Verdicts outlive the extractor: other spans, other rules, other readings, nothing read at all."""

from dataclasses import replace

import pytest
from raided import TEXT, make_report

from geodata.model import ANALYST, Evidence, Extraction
from geodata.pipeline import assemble, judge
from geodata.store import Store
from geodata.verdicts import standing
from geodata.verdicts.giving import Given, not_an_operation, on_fact

GIVEN = Given("Mai", "2026-05-01T08:00:00+07:00")


def children(extraction):
    (one,) = extraction.of("statistic", "rescued")
    return one


def again(told, change):
    """The report as another version of the extractor reads it."""
    return Extraction(told.report, tuple(n for f in told.facts if (n := change(f)) is not None))


def after(extraction, *verdicts):
    (done,) = judge([extraction], standing(verdicts))
    return done


def grown(fact):
    return replace(fact, rule="next.1", evidence=replace(fact.evidence, end=min(fact.evidence.end + 20, len(TEXT))))


def shifted(fact):
    return replace(fact, at=(fact.at[0], fact.at[1] + 8)) if fact.at else fact


def lost(fact):
    return None if fact.kind == "statistic" else fact


def misread(fact):
    return replace(fact, value="40") if (fact.kind, fact.attribute) == ("statistic", "rescued") else fact


@pytest.mark.parametrize("change", [grown, shifted, lost, misread])
def test_a_correction_stands_whatever_is_read_next(told, change):
    verdict = on_fact(told, children(told), "correct", GIVEN, {"value": "41"})
    done = after(again(told, change), verdict)
    one = children(done)
    assert (one.value, one.rule) == ("41", ANALYST)
    assert one.id in done.checked
    words = one.evidence.quote(done.report)
    assert "fourteen" in words


@pytest.mark.parametrize("change", [grown, shifted, lost, misread])
def test_a_confirmed_fact_stands_whatever_is_read_next(told, change):
    done = after(again(told, change), on_fact(told, children(told), "confirm", GIVEN))
    assert children(done).value == "14"
    assert children(done).id in done.checked


@pytest.mark.parametrize("change", [grown, shifted])
def test_a_rejected_fact_stays_rejected(told, change):
    done = after(again(told, change), on_fact(told, children(told), "reject", GIVEN))
    assert done.of("statistic", "rescued") == ()


def test_a_reject_of_what_is_not_read_any_more_rejects_nothing(told):
    verdict = on_fact(told, children(told), "reject", GIVEN)
    for change in (lost, misread):
        assert after(again(told, change), verdict).facts == again(told, change).facts


def test_a_grown_sentence_is_the_evidence_of_the_correction_too(told):
    verdict = on_fact(told, children(told), "correct", GIVEN, {"value": "41"})
    done = after(again(told, grown), verdict)
    assert children(done).evidence == grown(children(told)).evidence


def test_what_the_next_version_reads_right_by_itself_is_no_second_statement(told):
    verdict = on_fact(told, children(told), "correct", GIVEN, {"value": "41"})
    right = again(told, lambda f: replace(f, value="41") if f == children(told) else f)
    done = after(right, verdict)
    assert done.facts == right.facts
    assert list(done.checked) == [children(right).id]


def test_two_verdicts_on_words_that_shifted_in_between_are_on_one_fact(told):
    first = on_fact(told, children(told), "correct", GIVEN, {"value": "41"})
    moved = again(told, shifted)
    second = on_fact(moved, children(moved), "reject", replace(GIVEN, at="2026-05-02T08:00:00+07:00"))
    for version in (told, moved):
        for order in ((first, second), (second, first)):
            assert after(version, *order).of("statistic", "rescued") == ()


def test_a_role_holds_though_the_next_version_reads_another_mention_of_the_place(told):
    (hebei,) = [f for f in told.facts if f.subject == "Hebei"]
    verdict = on_fact(told, hebei, "correct", GIVEN, {"role": "base"})
    moved = again(told, lambda f: replace(f, at=(0, 7), evidence=Evidence(told.report.id, 0, 9)) if f == hebei else f)
    assert [f.role for f in after(moved, verdict).facts if f.subject == "Hebei" and f.kind == "place"] == ["base"]


def test_a_verdict_on_words_that_the_report_does_not_have_changes_nothing(told):
    verdict = on_fact(told, children(told), "correct", GIVEN, {"value": "41"})
    far = replace(verdict.fact, evidence=Evidence("r-a", len(TEXT), len(TEXT) + 50), at=None)
    other = replace(verdict.fact, evidence=replace(verdict.fact.evidence, report_id="r-z"))
    assert after(told, replace(verdict, fact=far), replace(verdict, fact=other)) == told


def test_operations_sums_and_fingerprint_follow(told):
    plain = assemble([told])
    corpus = assemble([told], [on_fact(told, children(told), "correct", GIVEN, {"value": "41"})])
    (one,) = corpus.operations
    figure = next(f for f in one.figures if (f.action, f.who) == ("rescued", "children"))
    assert (figure.low, figure.high, figure.check.whole) == (41, 41, True)
    assert corpus.fingerprint != plain.fingerprint
    assert assemble([told], [not_an_operation("r-a", GIVEN)]).operations == ()


def test_a_correction_makes_a_report_tell_of_an_operation_that_the_next_version_overlooks(told):
    (date,) = told.of("operation")
    silent = again(told, lambda f: None if f.kind == "operation" else f)
    corpus = assemble([silent], [on_fact(told, date, "correct", GIVEN, {"value": "2012-06-01"})])
    assert [o.date for o in corpus.operations] == ["2012-06-01"]


def test_verdicts_outlive_the_next_version_in_the_store(told, tmp_path):
    """As after an update: the store reads its reports again, and forgets the facts that it had."""
    store = Store(tmp_path / "homeward.db")
    store.add(told.report, told.facts, "own", "1")
    store.add_verdicts([on_fact(told, children(told), "correct", GIVEN, {"value": "41"})])
    for version, change in (("2", grown), ("3", lost), ("4", misread)):
        store.renew(told.report, again(told, change).facts, version)
        (one,) = assemble(store.extractions(), store.verdicts()).operations
        figure = next(f for f in one.figures if (f.action, f.who) == ("rescued", "children"))
        assert (figure.low, figure.high, figure.check.whole) == (41, 41, True)
    store.close()


def test_reports_are_masked_after_the_verdicts():
    report = make_report("m", "警方在河南解救被拐儿童14名，抓获犯罪嫌疑人张某某等3人。")
    (only,) = assemble([Extraction(report, ())]).extractions
    assert "张某某" not in only.report.text
