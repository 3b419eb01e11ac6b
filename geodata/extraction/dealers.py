"""Whom a Chinese report counts as women or men and tells as offenders: 两名妇女以800元购买女婴, 被5名女子操控."""

from __future__ import annotations

import re

from geodata.extraction.document import Sentence
from geodata.extraction.figures import Figure

_GENERAL = frozenset({"women", "men", "people"})
_TRADE = re.compile(
    "[^,，。;；]{0,6}?(?:[以花出用][0-9一二三四五六七八九十百千万数多余、至到]{1,10}元?|从|携带|抱着|怀抱|带着)[^,，。;；]{0,16}?(?:买|卖|贩|婴|孩|童)"
)
_IS_TRADED = re.compile("[^,，。;；]{0,24}被[^,，。;；]{0,8}(?:拐|卖|骗|救)")
_CONTROL = re.compile("[^,，。;；]{0,4}(?:操控|操纵|控制|看管|胁迫|逼迫|强迫|教唆|指使)")


def are_offenders(sentence: Sentence, figure: Figure) -> bool:
    """Whether those counted trade in children, or hold others.

    Parameters
    ----------
    sentence : Sentence
    figure : Figure
    """
    if figure.who not in _GENERAL:
        return False
    first, end = figure.start - sentence.start, figure.end - sentence.start
    if sentence.text[max(0, first - 1) : first] == "被":
        return _CONTROL.match(sentence.text, end) is not None
    return _TRADE.match(sentence.text, end) is not None and _IS_TRADED.match(sentence.text, end) is None
