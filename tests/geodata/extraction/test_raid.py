"""The date of the raid, told apart from announcement, crime, inquiry, trial and publication."""

import pytest

from geodata.extraction import extract
from geodata.model import Report

RAID = "Chinese police arrested 40 suspects and freed 14 abducted children"


def operation(text, published="2015-05-08", language="en"):
    found = extract(Report("r-1", text, None, None, published, None, language, "a.txt")).of("operation")
    return {f.attribute: (f.value, f.status) for f in found}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"On May 3 {RAID} in Gansu, the ministry said on Friday.", "2015-05-03"),
        (f"{RAID} in Gansu on May 3, the ministry said Friday.", "2015-05-03"),
        (f"{RAID} in Gansu on Wednesday, state media said.", "2015-05-06"),
        (f"The ministry said on Friday that {RAID} in Gansu earlier this month.", "2015-05"),
        (f"The ministry announced on Friday that {RAID} in Gansu.", None),
        (f"{RAID} in Gansu, the ministry said. The first child vanished on March 2, 2014.", None),
    ],
)
def test_english_dates(text, date):
    assert operation(text)["date"][0] == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("5月3日,甘肃警方抓获嫌疑人40名,解救被拐儿童14名。", "2015-05-03"),
        ("公安部昨日通报,甘肃警方抓获嫌疑人40名,解救被拐儿童14名。", None),
        ("5月3日零时,公安部统一指挥甘肃警方收网,抓获拐卖儿童嫌疑人40名。", "2015-05-03"),
        ("去年11月,甘肃警方打掉一个拐卖儿童团伙,抓获嫌疑人40名。", "2014-11"),
    ],
)
def test_chinese_dates(text, date):
    assert operation(text, language="zh-Hans")["date"][0] == date


def test_without_any_year():
    assert operation(f"On May 3 {RAID} in Gansu.", published=None)["date"] == ("XXXX-05-03", "stated")


def test_said_not_to_be_given():
    text = f"{RAID} in Gansu, the ministry said. The exact date was not given."
    assert operation(text)["date"] == (None, "not_given")


def test_a_campaign_is_no_operation():
    text = "Since April 2009 police across China have freed 14,600 abducted children, the ministry said."
    assert operation(text) == {}
