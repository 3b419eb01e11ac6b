"""A report that recalls an older operation is linked to it and not merged with it."""

import pytest
from accounts import account, day, figure

from geodata.extraction import extract
from geodata.model import Report
from geodata.operations import operations_of
from geodata.operations.reasons import in_words

OLD = [
    account(n, day("2013-09-11"), figure("children", 92), figure("suspects", 301, "arrested"), published="2013-09-28")
    for n in "ab"
]


def recalling(sentence, language="en"):
    text = {
        "en": f"Police in Yunnan broke a trafficking ring on January 14, 2016 and arrested 78 suspects.\n\n{sentence}",
        "zh-Hans": f"2016年1月14日，云南警方摧毁一个拐卖儿童团伙，抓获嫌疑人78名。\n\n{sentence}",
    }[language]
    return extract(Report("r-new", text, None, None, "2016-01-19", None, language, "new.txt"))


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("In September 2013 police freed 92 children and arrested 301 suspects in another case.", "en"),
        ("此前，2013年9月，警方曾在另一起案件中抓获嫌疑人301名，解救儿童92名。", "zh-Hans"),
    ],
)
def test_an_older_operation_is_recalled(sentence, language):
    new = recalling(sentence, language)
    older, newer = operations_of([*OLD, new])
    assert (older.report_ids, newer.report_ids) == (("r-a", "r-b"), ("r-new",))
    (mention,) = older.mentions
    assert (mention.report_id, mention.operation_id) == ("r-new", older.id)
    assert "301 suspects arrested or detained" in in_words(mention.because)
    assert set(mention.fact_ids) <= {f.id for f in new.facts}
    assert newer.mentions == ()
    assert [(f.action, f.low, f.high) for f in newer.figures if f.who == "suspects"] == [("arrested", 78, 78)]


@pytest.mark.parametrize(
    "sentence",
    [
        "In March 2011 police freed 92 children and arrested 301 suspects in another case.",
        "In September 2013 police freed 93 children in another case.",
    ],
)
def test_another_time_or_other_figures_recall_nothing(sentence):
    assert not [m for o in operations_of([*OLD, recalling(sentence)]) for m in o.mentions]


def test_a_report_never_mentions_its_own_operation():
    part = figure("children", 92, scope="other")
    told = [*OLD, account("c", day("2013-09-11"), figure("suspects", 301, "arrested"), part, published="2013-09-28")]
    assert not [m for o in operations_of(told) for m in o.mentions]
