"""Each kind of disagreement in words of its own, in both languages."""

import pytest

from dashboard.parts.disagreements import conflict_text, disagreements
from dashboard.parts.naming import counted_text
from geodata.joined import Conflict
from geodata.model import ACTIONS, WHO

TOLD = [
    (
        Conflict("arrested suspects", (("369", 7), ("409", 1)), "update"),
        "Suspects arrested or detained: later reports give more: 369 (7 reports), then 409 (1 report).",
        "抓获或拘留嫌疑人：较晚的报道给出的数字更大：369（7篇报道），后为409（1篇报道）。",
    ),
    (
        Conflict("rescued children", (("8", 2), ("15", 1), ("1103", 1)), "part"),
        "Children rescued: 1,103 (1 report) in all, of which a report gives a part: 8 (2 reports); 15 (1 report).",
        "解救儿童：共1,103（1篇报道）；另有报道只给出其中一部分：8（2篇报道）；15（1篇报道）。",
    ),
    (
        Conflict("date", (("2011-07-15", 2), ("2011-07-20", 7)), "part"),
        "Date: 20 July 2011 (7 reports); of a part of the operation: 15 July 2011 (2 reports).",
        "日期：2011年7月20日（7篇报道）；其中一部分为：2011年7月15日（2篇报道）。",
    ),
    (
        Conflict("arrested suspects", (("300", 1), ("301", 8)), "misprint"),
        "Suspects arrested or detained: 300 (1 report); 301 (8 reports); one of these looks like a misprint.",
        "抓获或拘留嫌疑人：300（1篇报道）；301（8篇报道）；其中之一疑为笔误。",
    ),
    (
        Conflict("date", (("2012-03-06", 3), ("2012-03-07", 1)), "night"),
        "Date: one night, over midnight: 6 March 2012 (3 reports); 7 March 2012 (1 report).",
        "日期：同一夜，跨越零时：2012年3月6日（3篇报道）；2012年3月7日（1篇报道）。",
    ),
    (
        Conflict("date", (("2012-03-06", 3), ("XXXX-03-07", 1))),
        "Date: reports contradict each other: 6 March 2012 (3 reports); 7 March, year not stated (1 report).",
        "日期：报道互相矛盾：2012年3月6日（3篇报道）；3月7日（年份未载明）（1篇报道）。",
    ),
    (
        Conflict("provinces raided, named against stated", (("4 stated", 1), ("5 named", 2))),
        "Provinces raided, as a number and by name: reports contradict each other: "
        "4 stated (1 report); 5 named (2 reports).",
        "行动省份的数目与名单：报道互相矛盾：载明4个（1篇报道）；具名5个（2篇报道）。",
    ),
]


@pytest.mark.parametrize(("conflict", "english", "chinese"), TOLD)
def test_a_disagreement_in_words(conflict, english, chinese):
    assert conflict_text(conflict, "en") == english
    assert conflict_text(conflict, "zh") == chinese


def test_every_kind_is_in_the_table():
    assert {conflict.kind for conflict, *_ in TOLD} == {"update", "part", "misprint", "night", "contradiction"}


@pytest.mark.parametrize("action", ACTIONS)
def test_whatever_is_counted_has_words(action):
    for who in WHO:
        assert counted_text(action, who, "en") != counted_text(action, who, "zh")


def test_they_are_folded_where_the_choice_is_not_about_the_whole_operation():
    assert "<details" in disagreements([TOLD[0][0]], False, "en")
    assert " open>" not in disagreements([TOLD[0][0]], False, "en")
    assert " open>" in disagreements([TOLD[0][0]], True, "en")
    assert disagreements([], True, "en") == ""
