"""A journal as JSON Lines: what goes out comes in as it was, and nothing else comes in."""

import json

import pytest
from hypothesis import given as always
from hypothesis import settings
from hypothesis import strategies as st
from raided import make_report

from geodata.errors import VerdictError
from geodata.extraction import extract
from geodata.verdicts import id_of, line_of, standing, verdicts_of
from geodata.verdicts.giving import Given, not_an_operation, on_fact, on_reports, undo

GIVEN = Given("Mai", "2026-05-01T08:00:00+07:00", "seen on paper")
TOLD = extract(make_report())
PAIR = on_reports("r-a", "r-b", "different", GIVEN)
ALL = (
    PAIR, not_an_operation("r-b", GIVEN), undo(id_of(PAIR), GIVEN),
    *(on_fact(TOLD, f, "confirm", GIVEN) for f in TOLD.facts), *(on_fact(TOLD, f, "reject", GIVEN) for f in TOLD.facts),
    on_fact(TOLD, TOLD.of("flow")[0], "correct", GIVEN, {"destination": "unnamed"}),
    on_fact(TOLD, TOLD.of("place")[0], "correct", GIVEN, {"place": "Kunming", "role": "base"}),
)  # fmt: skip


def test_a_journal_comes_back_as_it_went_out():
    lines = [line_of(v) for v in ALL]
    assert verdicts_of(lines) == ALL
    assert verdicts_of(["", *lines, "\n"]) == ALL
    assert [json.loads(line)["id"] for line in lines] == [id_of(v) for v in ALL]
    assert len({id_of(v) for v in ALL}) == len(set(ALL)) > 20


def test_an_id_is_of_the_content_and_the_same_on_every_machine():
    assert id_of(PAIR) == "v-b4fa01efc51b"
    assert id_of(on_reports("r-a", "r-b", "different", Given(GIVEN.by, GIVEN.at))) == id_of(PAIR)
    assert id_of(on_reports("r-a", "r-b", "different", Given("Lan", GIVEN.at))) != id_of(PAIR)


def test_an_id_may_be_left_out_by_who_writes_a_line_by_hand():
    row = {"judgement": "same", "left": "r-a", "right": "r-b", "by": "Mai", "at": GIVEN.at}
    (verdict,) = verdicts_of([json.dumps(row)])
    assert standing([verdict]) == (verdict,)


def row_of(verdict, **changes):
    row = {k: v for k, v in json.loads(line_of(verdict)).items() if k != "id"}
    return json.dumps(row | changes)


CONFIRM = on_fact(TOLD, TOLD.of("statistic")[0], "confirm", GIVEN)
FACT = json.loads(line_of(CONFIRM))["fact"]
HOSTILE = {
    "no JSON": "{",
    "no JSON object": "[]",
    "unknown keys": row_of(PAIR, sudo=True),
    "'left' is missing": '{"judgement": "same", "right": "r-b", "by": "Mai", "at": "2026-05-01T08:00:00+07:00"}',
    "'by' is missing, or not of type str": row_of(PAIR, by=3),
    "a fact is judged by": row_of(CONFIRM, judgement="praise"),
    "no moment": row_of(PAIR, at="2026-05-01"),
    "at most 500": row_of(PAIR, note="x" * 501),
    "on one line": row_of(PAIR, by="Mai\x1b[31m"),
    "the line was changed": json.dumps(json.loads(line_of(PAIR)) | {"judgement": "same"}),
    "is no number": row_of(CONFIRM, fact=FACT | {"value": "1e9"}),
    "'9999999999' is no number": row_of(CONFIRM, fact=FACT | {"value": "9999999999"}),
    "no stretch of text": row_of(CONFIRM, fact=FACT | {"start": 9, "end": 9, "at": [9, 9]}),
    "outside of the evidence": row_of(CONFIRM, fact=FACT | {"at": [100000, 100001]}),
    "'at' is a start and an end": row_of(CONFIRM, fact=FACT | {"at": [1]}),
    "'at' holds something else": row_of(CONFIRM, fact=FACT | {"at": [True, 3]}),
    "'start' is no number": row_of(CONFIRM, fact=FACT | {"start": True}),
    "no kind of fact": row_of(CONFIRM, fact=FACT | {"kind": "wish"}),
    "cannot be corrected": row_of(CONFIRM, judgement="correct", changes={"rule": "x"}),
    "'changes' holds": row_of(CONFIRM, judgement="correct", changes={"value": 3}),
    "a correction says what": row_of(CONFIRM, judgement="correct"),
    "CN-HA is Henan": row_of(on_fact(TOLD, TOLD.of("place")[0], "confirm", GIVEN)).replace('"Henan"', '"Hebei"'),
}


@pytest.mark.parametrize("told", HOSTILE)
def test_what_is_no_verdict_is_refused_with_its_line(told):
    with pytest.raises(VerdictError, match=r"^line 2: ") as refused:
        verdicts_of([line_of(PAIR), HOSTILE[told]])
    assert told in str(refused.value)


@always(st.lists(st.one_of(st.text(), st.from_regex(r'\{"judgement": ?"(same|undo|confirm)".*\}', fullmatch=True))))
@settings(deadline=None)
def test_any_text_is_read_or_refused(lines):
    try:
        found = verdicts_of(lines)
    except VerdictError as error:
        found, told = (), str(error)
    else:
        told = "line "
    assert (found, told[:5]) == ((), "line ")


def test_deep_json_is_refused():
    with pytest.raises(VerdictError, match="line 1"):
        verdicts_of(["[" * 100_000])
