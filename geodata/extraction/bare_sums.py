"""Sums that Chinese newsrooms write without 元 beside what is sold for them: 男婴6.6万,女婴4.8万; 以13万卖给."""

from __future__ import annotations

import re

from geodata.extraction.document import Sentence
from geodata.extraction.tagger import Tag

_LONGEST_BEFORE = 16
_FOR_ONE = re.compile(
    "(?:[男女](?:婴|孩|童|的)|婴儿|婴孩|孩子|每[个名人童]|[一1][个名])(?:[男女](?:婴|孩|童)|婴儿|孩子)?"
    "(?:要?卖|要|只要|开价|要价|叫价|喊价|均价|标价|售价|价格?|约|至少|高达|高至|得|[:：为是])*$"
)
_PAID = re.compile(
    "(?:[以花用出]|花了|花费|出价|卖了|卖得|卖价|要价|开价|叫价|喊价|标价|售价|成交价|价格?[为是]?|付了|收了|被)"
    "(?:约|近|至少|高达)?$"
)
_TRADE = re.compile("[买卖贩拐娶]|成交|收养|抱养|转手")
_ENDS = re.compile('(?:左右|上下|以上|不等|起|多)?(?:[至到~-]|[,，。;；、)"”]|$)')
_IS_PAID = re.compile(
    "(?:左右|上下|多)?(?:的?价[格钱]|[就便]?(?:(?:将|把|从|向)[^,，。;；0-9]{0,12}|(?:被|遭)?[^,，。;；0-9名人个]{0,8})[买卖贩拐])"
)
_CLAUSE = re.compile("[,，。;；]")


def is_bare_sum(sentence: Sentence, tag: Tag) -> bool:
    """Whether a number in 万 or 千 is money: right behind what is sold for it, or behind a word of paying in a trade.

    Parameters
    ----------
    sentence : Sentence
    tag : Tag
        A number that counts, as far as its own words tell.
    """
    first, last = tag.start - sentence.start, tag.end - sentence.start
    if tag.number is None or tag.number.unit != "count" or sentence.text[last - 1 : last] not in {"万", "千"}:
        return False
    head = sentence.text[max(0, first - _LONGEST_BEFORE) : first]
    if _FOR_ONE.search(head) and _ENDS.match(sentence.text, last):
        return True
    told = (_ENDS.match(sentence.text, last) and _TRADE.search(_clause(sentence, first))) or _IS_PAID.match(
        sentence.text, last
    )
    return _PAID.search(head) is not None and bool(told)


def _clause(sentence: Sentence, at: int) -> str:
    """The clause that a number stands in."""
    return _CLAUSE.split(sentence.text[:at])[-1] + _CLAUSE.split(sentence.text[at:])[0]
