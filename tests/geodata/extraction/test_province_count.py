"""How many provinces took part, as stated; not those that a gang spans or that are named."""

import pytest
from narrated import count_in, document

from geodata.extraction import province_count
from geodata.extraction.findings import anchor
from geodata.extraction.journeys import journeys
from geodata.extraction.stations import stations

COUNTS = [
    ("Simultaneous raids were carried out in nine provinces, including Hebei, Shanxi and Shaanxi.", "9"),
    ("Police from 12 provinces, municipalities and autonomous regions joined the operation.", "12"),
    ("Raids took place across 13 provinces and municipalities.", "13"),
    ("云南、贵州、四川三省警方联合行动,抓获犯罪嫌疑人40名。", "3"),
    ("警方在河南、河北等9省同时收网,解救儿童52名。", "9"),
    ("云贵川三省警方协作破案。", "3"),
    ("公安部指挥河北、山西、内蒙古等15个省区市公安机关开展集中行动。", "15"),
    ("陕西、山西两省警方抓获嫌疑人12名。", "2"),
    ("苏、鲁、川、贵四省公安机关同时行动。", "4"),
    ("At least 10 provinces were involved in the operation.", "10"),
    ("记者从公安部获悉,湖南、湖北、安徽等10省公安机关抽调警力1200名,摧毁3个犯罪团伙。", "10"),
    ("专案组民警先后奔赴河南、河北、山东三省,行程3万公里,抓获嫌疑人22名。", "3"),
    ("全国31个省区市公安机关共破获拐卖案件1200起。", "31"),
    (
        "More than 5,000 police in 14 provinces, autonomous regions and municipalities took part in the crackdown.",
        "14",
    ),
    ("In the six provinces police freed 77 children.", "6"),
    ("警方辗转四川、重庆、湖北三省市,行程上万公里。", "3"),
    ("13名儿童在河北、山东两省被成功解救。", "2"),
    ("黑龙江、吉林、辽宁三省同步收网。", "3"),
    ("More than 200 police officers from three provinces stormed a village in Jiangxi.", "3"),
    ("此次行动共有15个省份的公安机关参与。", "15"),
    ("行动在河北、河南、山东、江苏、安徽5省同时展开。", "5"),
]
NONE = [
    "The gang spanned seven provinces.",
    "Police in Yunnan and Sichuan arrested 14 suspects.",
    "Women were sold to people in six provinces.",
    "该案涉及山东、河北等七省。",
    "云南警方抓获嫌疑人14名。",
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_count(text, expected):
    assert count_in(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_count(text):
    assert count_in(text) is None


def test_the_number_told_most_often():
    text = "In July police of 14 provinces struck. On Monday 10 provinces acted. Police in 10 provinces made arrests."
    assert count_in(text) == "10"


def test_qualifier_and_words():
    report = document("Police in more than 20 provinces took part in the raids.")
    fact = anchor(report, province_count.find(journeys(stations(report)).stations)[0])
    assert (fact.value, fact.qualifier, fact.original) == ("20", "at_least", "20")
