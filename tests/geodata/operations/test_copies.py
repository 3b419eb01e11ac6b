"""Reposts, excerpts and spun texts are copies; one event told twice is not."""

from accounts import account, day, figure

from geodata.extraction import extract
from geodata.model import Report
from geodata.operations import operations_of
from geodata.operations.copies import is_copy, sources
from geodata.operations.signature import signature

TEXT = """Police in China free 92 kidnapped children

State media in China report that 92 children and two women have been rescued by police from a trafficking gang.

According to Xinhua, 301 suspects were arrested in the case on September 11, 2013. Forces from eleven provinces took
part in breaking up the large network, officials say. Its members stole or bought children in Yunnan and Sichuan
provinces to be sold in other regions. The gang was led from Henan province.
"""
OTHER = """Chinese raid breaks child trade

On September 11, 2013, some 300 traffickers were caught as forces of eleven provinces struck together. Officers brought
home 92 boys and girls, most of them born in Yunnan. Their buyers live far away, the ministry told a news conference.
"""


def signed(text, name="a", published="2013-09-28"):
    return signature(extract(Report(f"r-{name}", text, None, None, published, None, "en", f"{name}.txt")))


def test_a_repost_with_page_furniture_is_a_copy():
    assert is_copy(signed(TEXT), signed(f"Home Page | Photos\n\n{TEXT}\n\nRelated News\nPanda born"))


def test_an_excerpt_is_a_copy():
    assert is_copy(signed(TEXT), signed("\n\n".join(TEXT.split("\n\n")[:2])))


def test_a_spun_text_is_a_copy():
    spun = TEXT
    for word, other in (("rescued", "saved"), ("Police", "Officers"), ("large", "huge"), ("officials say", "they say"),
                        ("stole", "abducted"), ("regions", "places"), ("breaking up", "smashing")):  # fmt: skip
        spun = spun.replace(word, other)
    assert is_copy(signed(TEXT), signed(spun))


def test_another_newsroom_is_no_copy():
    assert not is_copy(signed(TEXT), signed(OTHER))


def test_the_same_phrases_of_another_raid_are_no_copy():
    assert not is_copy(signed(TEXT), signed(TEXT.replace("301", "57").replace("92", "14")))


def test_the_first_published_is_the_source_whatever_days_the_copies_claim():
    told = [signed(TEXT, "c", "2013-09-28"), signed(TEXT, "a", "2014-02-01"), signed(TEXT, "b", None)]
    assert sources(told) == sources(told[::-1]) == {"r-a": "r-c", "r-b": "r-c", "r-c": "r-c"}


def test_a_farm_of_copies_is_one_source_of_one_operation():
    facts = (day("2013-09-11"), figure("children", 92), figure("suspects", 301, "arrested"))
    farm = [account(f"farm{n}", *facts, text=TEXT, published=f"2013-10-{n + 1:02d}") for n in range(28)]
    (one,) = operations_of([*farm, account("first", *facts, text=TEXT, published="2013-09-28")])
    assert len(one.report_ids) == 29
    assert {f.sources for f in one.figures} == {1}
    assert {c.of for c in one.copies} == {"r-first"}
