"""Toponyms in context: homonyms, bare names, abbreviations, and names that are no places of the report."""

import pytest
from narrated import document

from geodata.extraction.mentions import mentions


def named(text, language=None):
    """English names of what is mentioned; the candidates' provinces for what is not settled."""
    found = [m for sentence in mentions(document(text, language)) for m in sentence]
    return [m.place.name if m.place else "/".join(sorted({c.province or c.name for c in m.candidates})) for m in found]


SETTLED = [
    ("Police in Suzhou, Anhui, arrested two women.", ["Suzhou", "Anhui"]),
    ("Police in Suzhou, Jiangsu, arrested two women.", ["Suzhou", "Jiangsu"]),
    ("Jilin police arrested two women.", ["Jilin"]),
    ("吉林警方抓获嫌疑人。", ["Jilin"]),
    ("海南警方抓获嫌疑人。", ["Hainan"]),
    ("陕西、山西警方抓获嫌疑人。", ["Shaanxi", "Shanxi"]),
    ("河南安阳警方抓获嫌疑人。", ["Henan", "Anyang"]),
    ("云贵川三省警方抓获嫌疑人。", ["Yunnan", "Guizhou", "Sichuan"]),
    ("苏、鲁、川、贵四省警方抓获嫌疑人。", ["Jiangsu", "Shandong", "Sichuan", "Guizhou"]),
    ("川鲁两地警方抓获嫌疑人。", ["Sichuan", "Shandong"]),
]
NO_PLACE = [
    "BEIJING, Nov. 3 (Xinhua) -- Police arrested two women.",
    "KUNMING - Police arrested two women.",
    "The Henan Daily reported two arrests.",
    "A woman on the train from Baotou to Nanchang told police.",
    "新华社广州2月14日电 警方抓获嫌疑人。",
    "河北新闻网报道,警方抓获嫌疑人。",
    "贵阳开往北京的T88次列车上,警方抓获嫌疑人。",
    "贵方代表说,警方抓获嫌疑人。",
    "Yang and Chen were arrested by police.",
]


@pytest.mark.parametrize(("text", "expected"), SETTLED)
def test_settled(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize("text", NO_PLACE)
def test_no_place(text):
    assert named(text) == []


def test_a_homonym_is_settled_by_a_province_named_elsewhere():
    text = "Police in Anhui arrested two women. They were caught in Suzhou."
    assert named(text) == ["Anhui", "Suzhou"]


@pytest.mark.parametrize("text", ["Police in Suzhou arrested two women.", "Police in Taizhou arrested two women."])
def test_a_homonym_without_context_stays_open(text):
    (mention,) = [m for sentence in mentions(document(text)) for m in sentence]
    assert mention.place is None
    assert len(mention.candidates) > 1


def test_the_province_is_the_one_named_last():
    text = "Fujian police heard of it. Children were sold to the province."
    assert named(text) == ["Fujian", "Fujian"]
