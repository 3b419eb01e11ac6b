"""Figures in English and Chinese, with what stands right beside them: an age, a price, a year, or a count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNITS = {w: i for i, w in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
)}  # fmt: skip
_TENS = {
    w: 10 * i for i, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"0": 0, "两": 2, "俩": 2, "壹": 1, "贰": 2, "叁": 3}
_PLACES = {"十": 10, "百": 100, "千": 1_000, "廿": 20, "卅": 30}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}

_WORD = "|".join(sorted([*_UNITS, *_TENS, *_SCALES, "dozen"], key=len, reverse=True))
_ENGLISH = rf"\b(?:a |half a )?(?:{_WORD})(?:(?:[ -]| and )(?:{_WORD})){{0,8}}\b"
_ARABIC = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+(?:\.[0-9]+)?"
_HAN = "[零一二三四五六七八九十百千万亿两俩廿卅壹贰叁0-9.]"
_CHINESE = "[零一二三四五六七八九十百千两俩廿卅壹贰叁万](?:[零一二三四五六七八九十百千万亿两廿卅0]*)"
_FIGURE = re.compile(
    rf"(?P<arabic>{_ARABIC})(?P<scale> (?:million|billion|thousand|hundred)\b|[千百]?万|亿|千)?(?P<rest>[0-9]?千|[0-9](?=名|人|个|元))?"
    rf"|(?P<chinese>{_CHINESE})|(?P<english>{_ENGLISH})",
    re.IGNORECASE,
)
_MORE = re.compile(r"[余多来](?!自|到|往)|几(?=[名个人])")
_RANGE = re.compile(r"\s?(?:-|~|～|至|到|to)\s?(?=[0-9一二三四五六七八九十百千两])")

# Words in which a Chinese numeral is no figure.
_NO_FIGURE = re.compile(
    r"一(?:些|起(?!拐|案|特|重|贩|跨)|直|般|样|定|旦|切|度|方面|致|带|边|面|同|时|律|并|举|再|味|下|番|对一|审|线|年|天|日|条龙|片|路)|统一|"
    r"进一步|唯一|万一|之一|星期.|周[一二三四五六]|十分|千方|百姓|三农|四处|五官|千万(?!元)|二人转|三级|百度|一级|万里|百货|不一|两地|两国|两级|两岸|一把"
)
_BEFORE = (
    ("ordinal", re.compile(r"(?:第|\bNo\.? ?|\bnumber (?:of )?|编号|号码|编号为|查看: |回复: )$", re.I)),
    ("money", re.compile(r"(?:[$£€¥￥]|\b(?:US|HK)\$|\bRs\.? ?)$")),
    ("age", re.compile(r"\b(?:aged?|ages)(?: (?:from|between|about))? $|(?:年仅|年龄|现年)$", re.I)),
)  # fmt: skip
_AFTER = (
    ("year", re.compile(r"年(?!龄|前|内|间|来|后|多)")),
    ("duration", re.compile(
        r"(?:个|多|余)?(?:月(?!\d)|天|小时|分钟|年|周|昼夜|星期|个多月)|[ -](?:and a half )?(?:hours?|days?|months?|weeks?|years?|minutes?|decades?)\b(?!-old| old| of age)", re.I)),
    ("age", re.compile(r"(?:多|余)?(?:周岁|岁)|[ -]?(?:years?|months?|days?|weeks?)(?:-| )(?:old|of age)\b|个?多?月大|天大", re.I)),
    ("percent", re.compile(r" ?(?:%|percent|per cent|成)")),
    ("ordinal", re.compile(r"拐|道人|级|号(?!专案)|次列车|男(?=\d)|路")),
    ("money", re.compile(r"(?:多|余|来)?(?:万|千|亿)?(?:多|余)?(?:元|块|人民币|美元|港元|越南盾|卢比)| (?:\([^)]{1,24}\) )?(?:(?:to|and|-) [0-9,.]{1,12} )?(?:yuan|rmb|renminbi|dollars?|pounds?|euros?|u\.s\. dollars|hong kong dollars)\b", re.I)),
    ("date", re.compile(r"(?:月(?:\d|[一二三四五六七八九十]|底|初|中|上旬|中旬|下旬|份|至|$|,)|日|号(?!专案))")),
    ("time", re.compile(r"(?:时(?!候|间)|点(?!多的)|分(?!别|局|赴|批|成|头)| ?[ap]\.?m\b|:[0-9])", re.I)),
    ("distance", re.compile(r"(?:多|余)?(?:公里|里|米|千米|平方)| ?(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|kilograms?|kg)\b", re.I)),
    ("ordinal", re.compile(r"(?:st|nd|rd|th)\b")),
    ("code", re.compile(r"(?:次(?:列车|车)|号|·|\.[0-9]|[A-Za-z])")),
)  # fmt: skip
_CURRENCY = (
    ("cny", re.compile(r"(?:元|块|人民币)|yuan|rmb|renminbi", re.I)),
    ("usd", re.compile(r"美元|dollar|\$", re.I)),
)


@dataclass(frozen=True, slots=True)
class Number:
    """One figure.

    Attributes
    ----------
    start, end : int
        The figure with what is glued to it (余, 多, the upper end of a range), half open.
    value : int
        A range's lower end.
    qualifier : str or None
        ``at_least`` for 余, 多 and ranges, ``about`` for a decimal of 万; None for a plain figure.
    upper : int or None
        A range's upper end.
    unit : str
        ``count``, or what it measures: age, percent, money, ordinal, year, date, time, code, duration, distance.
    currency : str or None
        ``cny``, ``usd`` or ``other``, for money.
    """

    start: int
    end: int
    value: int
    qualifier: str | None = None
    upper: int | None = None
    unit: str = "count"
    currency: str | None = None


def find_numbers(text: str) -> tuple[Number, ...]:
    """Find the figures of a matching copy, in order; vague plurals such as "hundreds" or 数百 are none."""
    return tuple(_numbers(text))


def _numbers(text: str) -> Iterator[Number]:
    blocked = [m.span() for m in _NO_FIGURE.finditer(text)]
    end = 0
    for match in _FIGURE.finditer(text):
        if match.start() < end or _is_blocked(match, blocked) or _is_vague(text, match.start()):
            continue
        value = _value(match)
        if value is None or _inside_word(text, match):
            continue
        number = _with_surroundings(text, match, value)
        end = number.end
        yield number


def _is_blocked(match: re.Match[str], blocked: list[tuple[int, int]]) -> bool:
    return any(a <= match.start() < b or a < match.end() <= b for a, b in blocked)


def _is_vague(text: str, start: int) -> bool:
    """Tell 数百 and 上万 from figures, and 万 the family name; 百余 and 近千 are figures."""
    first = text[start : start + 1]
    if text[start - 1 : start] in {"数", "几", "上", "成"} and first in "十百千万":
        return True
    after = text[start + 1 : start + 2]
    return (
        (first in "万亿" and after not in "余多")
        or (first in "百千" and after not in "余多名人个")
        or (first == "十" and after == "几")
    )


def _inside_word(text: str, match: re.Match[str]) -> bool:
    before = text[match.start() - 1 : match.start()]
    return (
        bool(before)
        and before.isascii()
        and (before.isalpha() or before in "./#_")
        and match.group("arabic") is not None
    )


def _value(match: re.Match[str]) -> float | None:
    if match.group("english"):
        return None if _is_bare_scale(match.group("english")) else _english(match.group("english"))
    if match.group("chinese"):
        return _chinese(match.group("chinese"))
    value = float(match.group("arabic").replace(",", ""))
    scale = (match.group("scale") or "").strip().lower()
    for word, factor in {**_SCALES, **_MYRIADS, "千": 1000, "百": 100}.items():
        if word in scale:
            value *= factor
    return value + _rest(match.group("rest"), scale)


def _rest(rest: str | None, scale: str) -> int:
    """3万5 is 35,000 and 2万3千 is 23,000."""
    if not rest or "万" not in scale:
        return 0
    return int(rest[0] if rest[0].isdigit() else 1) * 1000


def _is_bare_scale(words: str) -> bool:
    """ "A few thousand" and "hundred" without a number are vague."""
    return words.lower().split(" ")[0] in {*_SCALES, "dozen"}


def _english(words: str) -> float | None:
    total = current = 0
    for word in re.split(r"[ -]", words.lower()):
        if word in _UNITS or word in _TENS:
            current += _UNITS.get(word, _TENS.get(word, 0))
        elif word == "dozen":
            current = max(current, 1) * 12
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in _SCALES:
            total, current = total + max(current, 1) * _SCALES[word], 0
    return float(total + current)


def _chinese(numeral: str) -> float | None:
    if len(numeral) == 3 and numeral[2] in _PLACES and _are_neighbours(numeral[:2]):
        return float(_DIGITS[numeral[0]] * _PLACES[numeral[2]])
    if all(c in _DIGITS for c in numeral) and len(numeral) > 1:
        return float("".join(str(_DIGITS[c]) for c in numeral)) if len(numeral) != 2 else float(_DIGITS[numeral[0]])
    total = section = digit = 0
    last_place = 1
    for c in numeral:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in _PLACES:
            step = _PLACES[c]
            section += step if c in "廿卅" else max(digit, 1) * step
            digit, last_place = 0, step
        elif c in _MYRIADS:
            total += max(section + digit, 1) * _MYRIADS[c]
            section, digit, last_place = 0, 0, _MYRIADS[c]
    if digit and last_place >= 1000 and numeral[-2] != "零":
        digit *= last_place // 10
    return float(total + section + digit)


def _are_neighbours(pair: str) -> bool:
    """三四 and 七八: two digits that follow each other are a range."""
    return all(c in _DIGITS for c in pair) and _DIGITS[pair[1]] == _DIGITS[pair[0]] + 1


def _with_surroundings(text: str, match: re.Match[str], value: float) -> Number:
    start, end = match.span()
    qualifier = "about" if value != int(value) or ("." in match.group() and "万" in match.group()) else None
    upper = None
    if match.group("chinese") and len(match.group()) in (2, 3) and _are_neighbours(match.group()[:2]):
        qualifier, upper = "at_least", None
    more = _MORE.match(text, end)
    if more:
        end, qualifier = more.end(), "at_least"
        scale = re.compile("[万千百]").match(text, end)
        if scale:
            value, end = value * {"万": 10_000, "千": 1000, "百": 100}[scale.group()], scale.end()
    span = _RANGE.match(text, end)
    if span and (other := _FIGURE.match(text, span.end())) and (high := _value(other)) and high > value:
        low_unit = _unit(text, start, end)
        if low_unit not in {"year", "date", "time"}:
            value = _same_scale(match.group(), other.group(), value)
            end, upper, qualifier = other.end(), int(high), "at_least"
    unit = _unit(text, start, end)
    return Number(
        start, end, round(value), qualifier, upper, unit, _currency(text, start, end) if unit == "money" else None
    )


def _same_scale(low: str, high: str, value: float) -> float:
    """ "5-6万" means 50,000 to 60,000."""
    return value * 10_000 if "万" in high and "万" not in low and value < 1000 else value


def _unit(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - 16) : start], text[end : end + 24]
    for unit, pattern in _BEFORE:
        if pattern.search(before):
            return unit
    for unit, pattern in _AFTER:
        if pattern.match(after):
            return unit
    figure = text[start:end]
    if (
        figure.isdigit()
        and len(figure) == 4
        and "1949" <= figure <= "2035"
        and re.search(
            r"\b(?:in|since|of|from|to|during|until|by|early|late|mid|and|mid-|between|[A-Z][a-z]+\.?,?|[0-9],) ?$",
            before,
        )
    ):
        return "year"
    return "count"


def _currency(text: str, start: int, end: int) -> str:
    near = text[max(0, start - 4) : start] + " " + text[end : end + 16]
    found = [(m.start(), name) for name, pattern in _CURRENCY if (m := pattern.search(near))]
    return min(found)[1] if found else "other"
