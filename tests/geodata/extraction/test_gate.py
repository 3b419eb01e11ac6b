"""Which reports may give facts: action by Chinese police against trade in persons, and nothing else."""

import pytest

from geodata.extraction.document import read_document
from geodata.extraction.gate import passes_gate
from geodata.model import Report


def document(text, language="en"):
    return read_document(Report("r-1", text, None, None, "2015-05-05", None, language, "a.txt"))


PASSES = [
    ("en", "Police in Gansu province freed 14 abducted children and arrested 40 suspects."),
    ("en", "A court in Kunming sentenced two traffickers to death. Chinese police said they had sold 11 babies."),
    ("en", "In 2008 the Ministry of Public Security said police across China solved 2,500 child-trafficking cases."),
    ("en", "Chinese police flew to Hanoi, where a gang that sold women as brides was broken."),
    ("zh-Hans", "甘肃警方破获一起拐卖儿童案,抓获嫌疑人40名,解救儿童14名。"),
    ("zh-Hant", "公安部通報,全國公安機關去年打掉拐賣團夥300個。"),
    ("zh-Hans", "昆明市公安局举行认亲仪式,12名被拐儿童与父母团聚。"),
]
REFUSED = [
    ("en", "Police officers in Hunan province rescued 120 people and 14 children from the floods."),
    ("en", "Police in Yunnan seized 40 kg of heroin and arrested nine drug traffickers who carried it to Sichuan."),
    ("en", "Vietnamese police arrested five people in Hanoi who had sold women abroad."),
    ("en", "Children are stolen for sale. As many as 40,000 a year may be taken, some experts say."),
    ("en", "Guangdong beat Shandong 3-1. Police kept 12,000 people apart."),
    ("en", "Genre: mystery. In this novel a Chinese police officer rescues an abducted girl in Sichuan."),
    ("zh-Hans", "第12章 解救。刑警队长冲进屋里,被拐的孩子们哭了,人贩子全部落网。公安局长很高兴。"),
    ("zh-Hans", "云南警方破获特大贩毒案,缴获毒品40公斤,抓获嫌疑人12名。"),
    ("zh-Hans", "受暴雨影响,湖南、江西等11个省区市受灾,消防救出儿童23人。"),
    ("zh-Hans", "广西边境公安抓获组织偷渡人员12名,遣返偷渡客40人。"),
]


@pytest.mark.parametrize(("language", "text"), PASSES)
def test_passes(language, text):
    assert passes_gate(document(text, language))


@pytest.mark.parametrize(("language", "text"), REFUSED)
def test_refuses(language, text):
    assert not passes_gate(document(text, language))
