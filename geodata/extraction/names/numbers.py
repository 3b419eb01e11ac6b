"""Numbers that lead to one person: of identity papers, telephones, number plates, houses, accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geodata.places.gazetteer import abbreviations

_PLATE = f"[{''.join(sorted(abbreviations()))}][A-Z][·・. -]?[A-Z0-9]{{5,6}}(?![A-Za-z0-9])"
_DIGITS = re.compile(
    r"(?<![\d.,])(?:"
    r"\d{6} ?(?:19|20)\d{6} ?\d{3}[\dXx]|\d{15}|"  # identity card, new and old
    r"(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}|"  # mobile telephone
    r"(?:\(0\d{2,3}\) ?|0\d{2,3}[- ])\d{3,4}[ -]?\d{4}|[48]00[ -]?\d{3}[ -]?\d{4}|"  # land line
    r"\d{4}(?: ?\d{4}){3}(?: ?\d{1,3})?"  # bank card
    r")(?![\d,.]\d|\d)"
)
_ACCOUNT = re.compile(
    r"(?:QQ(?:[号號]码?|[群]?| number| account)(?:为|是| is| of|:|：)? ?(\d{5,12})"
    r"|(?:微信[号號]|微信ID|WeChat ID)(?:码?|为|是| is|:|：){0,2} ?([A-Za-z][A-Za-z0-9_-]{5,19}))(?![A-Za-z0-9])"
)
_PLATES = re.compile(_PLATE)
# 幸福路12号3单元502室; not 5月12号.
_HOUSE = re.compile(
    r"(?:(?<=[路街巷弄村组屯道里园区院庄镇乡寨队市县])|(?<=胡同)|(?<=小区))"
    r"\d{1,5}(?:号|號|栋|幢|组\d{1,4}号)(?:院|楼|樓)?(?![案车次台座])(?:(?:\d{1,4}|[A-Z甲乙丙])(?:单元|單元|栋|幢|楼|樓|层|層|门|室|房|号|號)){0,4}(?![线])"
)
_ROOM = re.compile(
    r"\d{1,3}(?:栋|幢|单元|單元)(?:\d{1,4}(?:单元|單元|楼|层|室|房|号)){0,3}|(?<=[楼樓院])\d{3,4}(?:室|房)"
)
_STREET = re.compile(
    r"\b(?:No\. ?\d{1,4}(?:-\d{1,4})?"
    r"(?=,? (?:[A-Z][\w'-]{0,20} ){0,3}(?:Road|Street|Lane|Alley|Avenue|Village|Building)|,|\b(?! ))"
    r"|\d{1,4}(?= (?:[A-Z][\w'-]{0,20} ){1,3}(?:Road|Street|Lane|Alley|Avenue)\b)"
    r"|(?:Room|Apartment|Apt\.?|Flat|Unit|Building|House) (?:No\. ?)?\d{1,4}\b)"
)
_RULES = (_DIGITS, _PLATES, _HOUSE, _ROOM, _STREET)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Spans of such numbers, in no order, perhaps overlapping."""
    if not any(map(str.isdigit, text)):
        return
    for rule in _RULES:
        for match in rule.finditer(text):
            yield match.span()
    for match in _ACCOUNT.finditer(text):
        yield match.span(match.lastindex or 0)
