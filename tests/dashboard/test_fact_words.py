"""What an analyst reads beside the buttons: a fact in a few words, in both languages, and what became of it."""

import pytest

from dashboard.briefing.caption import checked_text
from dashboard.parts.fact_words import fact_text, judged_text
from geodata.model import ACTIONS, QUALIFIERS, ROLES, WHO, Evidence, Fact, Judged
from geodata.operations import Checks

WHERE = Evidence("r-1", 0, 9)


def fact(kind, subject, attribute, value, **more):
    return Fact(kind, subject, attribute, value, "rule", WHERE, **more)


CHILDREN = fact("statistic", "children", "rescued", "1240", qualifier="at_least")
WORDS = [
    (CHILDREN, "≥ 1,240 children: rescued", "≥ 1,240 儿童: 解救"),
    (fact("place", "Henan", "province", "CN-HA", role="base"), "Henan: base", "河南: 据点"),
    (fact("place", "Kunming", "prefecture", "530100", role="other"), "Kunming: named, in no role", "昆明市: 仅提及"),
    (fact("flow", "Yunnan", "flow", None), "Yunnan to not named", "云南至未具名"),
    (
        fact("province_count", "report", "provinces", "11", qualifier="exact"),
        "Provinces raided: 11",
        "行动涉及省份: 11",
    ),
    (fact("operation", "report", "date", "2013-09-11"), "Date: 11 September 2013", "日期: 2013年9月11日"),
    (fact("operation", "report", "date", None), "Date: not stated", "日期: 未载明"),
    (fact("operation", "report", "name", "2011.11.18"), "Case: 2011.11.18", "案名: 2011.11.18"),
]


@pytest.mark.parametrize(("one", "english", "chinese"), WORDS)
def test_a_fact_in_words(one, english, chinese):
    assert fact_text(one, "en") == english
    assert fact_text(one, "zh") == chinese


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_fact_has_words(language):
    told = [fact_text(fact("statistic", w, a, "3"), language) for w in WHO for a in ACTIONS]
    told += [fact_text(fact("place", "Henan", "province", "CN-HA", role=r), language) for r in ROLES]
    told += [fact_text(fact("statistic", "children", "rescued", "3", qualifier=q), language) for q in QUALIFIERS]
    assert all(told)


def judged(judgement, aside=(), stands=(), note=None):
    return Judged("v-1", judgement, "Mai", "2026-05-01T08:00:00+07:00", note, CHILDREN, aside, stands)


@pytest.mark.parametrize(
    ("verdict", "told"),
    [
        (judged("confirm", (), (CHILDREN,)), "Confirmed by Mai, 2026-05-01."),
        (judged("correct", (), (CHILDREN,)), "Stated by Mai, 2026-05-01."),
        (judged("correct", (CHILDREN,), (WORDS[1][0],)), "Corrected by Mai, 2026-05-01; no longer counted."),
        (judged("reject", (CHILDREN,)), "Rejected by Mai, 2026-05-01; no longer counted."),
    ],
)
def test_what_became_of_a_fact(verdict, told):
    assert judged_text(verdict, CHILDREN, "en") == told


def test_a_note_is_told_with_its_names_masked():
    assert "张某某" not in judged_text(judged("reject", (CHILDREN,), note="主犯张某某"), CHILDREN, "en")


def test_checked_figures_in_words():
    assert checked_text(Checks(14, 3), "en") == "3 of 14 figures checked by an analyst."
    both = "3 of 14 figures checked by an analyst. Of running totals 1 of 5 values."
    assert checked_text(Checks(14, 3), "en", Checks(5, 1)) == both
    assert checked_text(Checks(14, 3), "zh", Checks(0, 0)) == checked_text(Checks(14, 3), "zh")
    assert checked_text(Checks(1, 0), "en") == "0 of 1 figure checked by an analyst."
