"""The JSON of the command line: exactly the keys of the contract, every quote the report's own slice, names masked."""

import json

import pytest

from geodata.joined import (
    Check,
    Conflict,
    Copy,
    Figure,
    Leg,
    Mention,
    Operation,
    ProvinceCount,
    ProvinceFigure,
    ProvinceRole,
    Reason,
)
from geodata.model import Evidence, Extraction, Fact, Report
from geodata.pipeline import judge
from geodata.printing import extraction_row, operation_row
from geodata.verdicts import id_of, standing
from geodata.verdicts.giving import Given, on_fact

TEXT = (
    "Police freed fourteen children taken in Gansu and Suzhou to Hebei on April 9, 2010. "
    "Forces of five provinces took part. 主犯张某某被抓获。"
)
REPORT = Report(
    id="r-1",
    text=TEXT,
    title="张某某被抓获",
    publisher="Daily",
    published="2010-04-12",
    url="https://example.org/",
    language="en",
    path="reports/张某某.md",
    retold=True,
)
FIRST = Evidence("r-1", 0, TEXT.index(" Forces"))
SECOND = Evidence("r-1", TEXT.index("Forces"), TEXT.index(" 主犯"))
AT = "2026-05-01T08:00:00+07:00"
LAST = Evidence("r-1", TEXT.index("主犯"), len(TEXT))


def at(words):
    start = TEXT.index(words)
    return {"original": words, "at": (start, start + len(words))}


DATE = Fact(
    "operation",
    "report",
    "date",
    "2010-04-09",
    "en.date",
    FIRST,
    scope="operation",
    status="stated",
    **at("April 9, 2010"),
)
FACTS = (
    DATE,
    Fact(
        "statistic", "children", "rescued", "14", "en.s", FIRST,
        qualifier="exact", scope="operation", **at("fourteen"),
    ),
    Fact(
        "place", "Gansu", "province", "CN-GS", "en.p", FIRST,
        scope="operation", role="origin", province="Gansu", **at("Gansu"),
    ),
    Fact(
        "place", "Suzhou", "prefecture", None, "en.p", FIRST,
        scope="operation", role="origin", candidates=("320500", "341300"), **at("Suzhou"),
    ),
    Fact(
        "province_count", "report", "provinces", "5", "en.c", SECOND,
        qualifier="exact", scope="operation", **at("five"),
    ),
    Fact("flow", "Gansu", "flow", "Hebei", "en.f", FIRST, scope="operation", status="stated"),
    Fact("flow", None, "flow", "Hebei", "en.f", FIRST, scope="other", status="stated"),
)  # fmt: skip


def quoted(evidence):
    return {"start": evidence.start, "end": evidence.end, "text": TEXT[evidence.start : evidence.end]}


def unchecked(number):
    return {"fact_id": FACTS[number].id, "checked": False}


def test_what_a_report_says_in_the_words_of_the_contract():
    row = extraction_row(Extraction(REPORT, FACTS))
    assert row.pop("report").keys() == {
        "id", "path", "title", "publisher", "published", "language", "retold", "text",
    }  # fmt: skip
    assert row == {
        "operation": {
            "name": None, "date": "2010-04-09", "date_status": "stated", "evidence": quoted(FIRST),
            "date_fact_id": DATE.id, "name_fact_id": None, "checked": False,
        },
        "statistics": [
            {
                "action": "rescued", "who": "children", "value": 14, "qualifier": "exact", "scope": "operation",
                "period": None, "original": "fourteen", "rule": "en.s", "evidence": quoted(FIRST), **unchecked(1),
            }
        ],
        "places": [
            {
                "name": "Gansu", "id": "CN-GS", "level": "province", "province": "Gansu", "role": "origin",
                "scope": "operation", "rule": "en.p", "evidence": quoted(FIRST), **unchecked(2),
            },
            {
                "name": "Suzhou", "id": None, "candidates": ["320500", "341300"], "level": "prefecture",
                "province": None, "role": "origin", "scope": "operation", "rule": "en.p", "evidence": quoted(FIRST),
                **unchecked(3),
            },
        ],
        "province_count": {"value": 5, "qualifier": "exact", "evidence": quoted(SECOND), **unchecked(4)},
        "flows": [
            {
                "origin": "Gansu", "destination": "Hebei", "status": "stated", "scope": "operation", "rule": "en.f",
                "evidence": quoted(FIRST), **unchecked(5),
            },
            {
                "origin": None, "destination": "Hebei", "status": "stated", "scope": "other", "rule": "en.f",
                "evidence": quoted(FIRST), **unchecked(6),
            },
        ],
        "set_aside": [],
    }  # fmt: skip


def test_a_report_of_no_operation():
    row = extraction_row(Extraction(REPORT, ()))
    assert (row["operation"], row["province_count"]) == (None, None)
    assert (row["statistics"], row["places"], row["flows"]) == ([], [], [])


def operation_fact(attribute, value, evidence, status=None):
    return Fact("operation", "report", attribute, value, "en.o", evidence, status=status)


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ([("date", None, FIRST, "unknown")], {"name": None, "date": None, "date_status": "unknown", "evidence": None}),
        (
            [("date", None, SECOND, "not_given")],
            {"name": None, "date": None, "date_status": "not_given", "evidence": quoted(SECOND)},
        ),
        (
            [("date", None, FIRST, "unknown"), ("name", "2011·11·18", SECOND)],
            {"name": "2011·11·18", "date": None, "date_status": "unknown", "evidence": quoted(SECOND)},
        ),
        (
            [("name", "2011·11·18", SECOND), ("date", "XXXX-04-09", FIRST, "stated")],
            {"name": "2011·11·18", "date": "XXXX-04-09", "date_status": "stated", "evidence": quoted(FIRST)},
        ),
    ],
)
def test_an_operation_is_quoted_where_something_is_known_of_it(facts, told):
    row = extraction_row(Extraction(REPORT, tuple(operation_fact(*fact) for fact in facts)))
    assert {key: row["operation"][key] for key in told} == told


def test_what_an_analyst_judged_is_told():
    """The correction stands, checked; what it superseded and what was rejected stand aside; names in notes masked."""
    judged = [
        on_fact(Extraction(REPORT, FACTS), FACTS[1], "correct", Given("李某某", AT), {"value": "41"}),
        on_fact(Extraction(REPORT, FACTS), FACTS[4], "reject", Given("Lan", AT, "主犯张某某")),
        on_fact(Extraction(REPORT, FACTS), DATE, "confirm", Given("Lan", AT)),
    ]
    (extraction,) = judge([Extraction(REPORT, FACTS)], standing(judged))
    row = extraction_row(extraction)
    (figure,) = row["statistics"]
    assert (figure["value"], figure["original"], figure["rule"], figure["checked"]) == (41, "fourteen", "analyst", True)
    assert (row["province_count"], row["operation"]["checked"]) == (None, True)
    aside = {f["kind"]: f for f in row["set_aside"]}
    assert {f["fact_id"] for f in aside.values()} == {FACTS[1].id, FACTS[4].id}
    assert aside["statistic"]["superseded_by"] == [figure["fact_id"]]
    assert aside["statistic"]["value"] == 14
    assert aside["statistic"]["verdict"] == {
        "id": id_of(judged[0]), "judgement": "correct", "by": "李某某", "at": AT, "note": None,
    }  # fmt: skip
    assert aside["province_count"]["superseded_by"] == []
    assert "张某某" not in json.dumps(row, ensure_ascii=False)


def test_no_name_leaves_and_every_offset_stays():
    held = Fact("statistic", "suspects", "arrested", "1", "zh.s", LAST, qualifier="exact", scope="other")
    row = extraction_row(Extraction(REPORT, (held,)))
    report, evidence = row["report"], row["statistics"][0]["evidence"]
    assert "张某某" not in json.dumps(row, ensure_ascii=False)
    assert len(report["text"]) == len(TEXT)
    assert "▇" in evidence["text"]
    assert report["text"][evidence["start"] : evidence["end"]] == evidence["text"]


def test_an_operation_in_the_words_of_the_contract():
    sold = Figure("sold", "children", 11, 11, "exact", 1, ("f-8",))
    told = {"action": "sold", "who": "children", "low": 11, "high": 11, "qualifier": "exact", "sources": 1,
            "fact_ids": ["f-8"]}  # fmt: skip
    operation = Operation(
        id="op-1",
        name=None,
        date="2013-09-11",
        year=2013,
        report_ids=("r-1", "r-2"),
        figures=(Figure("rescued", "children", 92, 93, "exact", 2, ("f-1", "f-2"), Check(2, True)),),
        provinces=(ProvinceRole("Henan", "CN-HA", "base", 1, ("f-3",)),),
        province_count=ProvinceCount(11, 0, 3),
        flows=(Leg("Yunnan", None, "stated", 1, ("f-4",), victims=(sold,)),),
        conflicts=(Conflict("rescued children", (("92", 1), ("93", 1))),),
        because=(Reason("figure.same", (92, "rescued", "children")),),
        copies=(Copy("r-2", "r-1"),),
        mentions=(Mention("r-9", "op-1", ("f-9",), Reason("mention", ("2013-09-11", 92, "rescued", "children"))),),
        province_figures=(ProvinceFigure("Henan", "CN-HA", sold),),
    )
    other = Report("r-2", "x", None, None, None, None, "en", "b.txt")
    assert operation_row(operation, {"r-1": REPORT, "r-2": other}) == {
        "id": "op-1",
        "name": None,
        "date": "2013-09-11",
        "reports": [REPORT.path, "b.txt"],
        "report_ids": ["r-1", "r-2"],
        "statistics": [
            {"action": "rescued", "who": "children", "low": 92, "high": 93, "qualifier": "exact", "sources": 2,
             "checked": True}
        ],
        "provinces": [{"name": "Henan", "id": "CN-HA", "role": "base", "sources": 1, "checked": False}],
        "province_count": {"stated": 11, "named": 0, "other_named": 3},
        "flows": [{"origin": "Yunnan", "destination": None, "status": "stated", "sources": 1, "checked": False,
                   "victims": [told]}],
        "conflicts": [
            {"attribute": "rescued children", "values": [{"value": "92", "sources": 1}, {"value": "93", "sources": 1}],
             "kind": "contradiction"}
        ],
        "because": ["both give 92 children rescued"],
        "copies": [{"report_id": "r-2", "of": "r-1"}],
        "mentions": [
            {"report_id": "r-9", "fact_ids": ["f-9"], "because": "recalls 92 children rescued, of 2013-09-11"}
        ],
        "province_figures": [{"name": "Henan", "id": "CN-HA", **told}],
        "date_checked": False,
        "province_count_checked": False,
        "checks": {"figures": 5, "checked": 1},
    }  # fmt: skip
