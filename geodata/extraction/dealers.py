"""Whom a report counts as women or people and tells as offenders: "two men sold ten girls", 两名妇女以800元购买女婴."""

from __future__ import annotations

import re

from geodata.extraction.document import Sentence
from geodata.extraction.figures import Figure

_DEALING = frozenset({"sold", "bought", "abducted", "moved"})
# Between those counted and what they do, and between that and its object.
_SUBJECT = 60
_PASSIVE = re.compile(r"\b(?:was|were|been|being|are|is|be) (?:\w+ly )?$")
_OBJECT = re.compile(r" (?:(?:more than|at least|about|some|up to|the|a|an|their|his|her|\w+-old) ){0,2}")
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
    if sentence.text[figure.start - sentence.start : figure.end - sentence.start].isascii():
        return _deal(sentence, figure)
    first, end = figure.start - sentence.start, figure.end - sentence.start
    if sentence.text[max(0, first - 1) : first] == "被":
        return _CONTROL.match(sentence.text, end) is not None
    return _TRADE.match(sentence.text, end) is not None and _IS_TRADED.match(sentence.text, end) is None


def _deal(sentence: Sentence, figure: Figure) -> bool:
    """Whether a verb of trade behind those counted has its own object: "two people from A trafficked ten infants"."""
    verb = next((t for t in sentence.after(figure.end) if t.kind == "verb"), None)
    if verb is None or verb.value not in _DEALING:
        return False
    subject, goods = sentence.gap(figure.noun or figure.number, verb), sentence.first_after(verb.end)
    active = len(subject) <= _SUBJECT and _PASSIVE.search(subject) is None and not any(c in subject for c in ",;:")
    if goods is None or not active:
        return False
    right_behind = _OBJECT.fullmatch(sentence.gap(verb, goods)) is not None
    return right_behind and (goods.kind == "number" or goods.has("who", "children", "women", "victims"))
