"""Figures in English and Chinese: their value, how exact they are, and what they measure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from geodata.text.number_units import currency_of, unit_of
from geodata.text.number_words import are_neighbours, figure_at, figures_of, scale_of, value_of

_MORE = re.compile("[余多来](?!自|到|往)|几(?=[名个人])")
# The lower end may carry its own currency and conversion: "50,000 yuan ($8,150) to 90,000 yuan".
_RANGE = re.compile(
    r"(?:元| yuan)?(?: ?\([^)]{1,24}\))?\s?(?:-{1,2}|~|～|至|到|to|、)\s?(?=[0-9一二三四五六七八九十百千两])"
)
# What the words between the ends of a range may begin with, behind a blank or right behind the lower end.
_OPENS_RANGE = frozenset("元(-~～至到、tyda")
_BETWEEN = re.compile(r"\bbetween (?:[$£€¥]|US\$)?$", re.IGNORECASE)
_AND = re.compile(r"(?: yuan| dollars)?(?: ?\([^)]{1,24}\))? and (?:[$£€¥]|US\$)?(?=[0-9])")
# Words in which a Chinese numeral is no figure.
_NO_FIGURE = re.compile(
    "一事|一一|一(?:些|批|部分|起(?!拐|案|特|重|贩|跨)|直|般|样|定|旦|切|度|方面|致|带|边|面|同|时|律|并|举|再|味|下|番|对一|审|线|年|天|日|条龙|片|路)|"
    "统一|进一步|唯一|万一|之一|星期.|周[一二三四五六]|十分|千方|百姓|三农|四处|五官|千万(?!元)|二人转|三级|百度|一级|万里|百货|不一|"
    "两地|两国|两级|两岸|一把"
)
_VAGUE_BEFORE = frozenset("数几上成")
_OPENS_MORE = frozenset("余多来几")
_PLACES_AND_MYRIADS = frozenset("十百千万亿")
_WITHIN_WORD = frozenset("./#_")
# A longer row of digits is a code, and no figure.
_GREATEST = 10**15
# Units whose ranges are no ranges of figures: "2009 to 2011".
_POINTS = frozenset({"year", "date", "time"})


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
    chinese = () if text.isascii() else _NO_FIGURE.finditer(text)
    blocked = frozenset(at for m in chinese for at in range(*m.span()))
    end = 0
    for match in figures_of(text):
        if match.start() < end or (blocked and _is_blocked(match, blocked)) or _is_none(text, match):
            continue
        value = value_of(match)
        if value is None or value > _GREATEST:
            continue
        number = _number(text, match, value)
        end = number.end
        yield number


def _is_blocked(match: re.Match[str], blocked: frozenset[int]) -> bool:
    """Whether its first or its last character stands in a word that is no figure."""
    return match.start() in blocked or match.end() - 1 in blocked


def _is_none(text: str, match: re.Match[str]) -> bool:
    """Whether it is no figure after all: vague, or digits within a word."""
    start, kind = match.start(), match.lastgroup
    if kind == "chinese":
        return text[start] in _PLACES_AND_MYRIADS and _is_vague(text, start)
    return kind != "english" and start > 0 and _is_in_word(text[start - 1])


def _is_vague(text: str, start: int) -> bool:
    """Tell 数百, 上万, 十几 and 万 the family name from figures; 百余 and 近千 are figures."""
    first, after = text[start], text[start + 1 : start + 2]
    if start and text[start - 1] in _VAGUE_BEFORE:
        return True
    allowed = {"十": None, "百": "余多名人个", "千": "余多名人个"}.get(first, "余多")
    return after == "几" if allowed is None else after not in allowed or not after


def _is_in_word(before: str) -> bool:
    return before.isascii() and (before.isalpha() or before in _WITHIN_WORD)


def _number(text: str, match: re.Match[str], value: float) -> Number:
    start, end = match.span()
    qualifier, upper = _written_so(match), None
    if text[end : end + 1] in _OPENS_MORE and (more := _MORE.match(text, end)):
        qualifier, end = "at_least", more.end()
        factor = scale_of(text[end : end + 1])
        value, end = value * factor, end + (factor > 1)
    if ranged := _range(text, match, end, value):
        value, upper, end = ranged
        qualifier = "at_least"
    unit = unit_of(text, start, end)
    currency = currency_of(text, start, end) if unit == "money" else None
    return Number(start, end, round(value), qualifier, upper, unit, currency)


def _written_so(match: re.Match[str]) -> str | None:
    """What the figure's own form says: 2.3万 is rounded, 三四 is a range."""
    kind = match.lastgroup
    if kind == "chinese":
        return "at_least" if are_neighbours(match["chinese"][:2].ljust(2)) else None
    if kind in {"digits", "english"}:
        return None
    return "about" if "." in match["digits"] and "万" in (match["scale"] or "") else None


def _and(text: str, match: re.Match[str], end: int) -> re.Match[str] | None:
    """The "and" of "between 20 and 30"."""
    joint = _AND.match(text, end)
    return joint if joint and _BETWEEN.search(text[max(0, match.start() - 10) : match.start()]) else None


def _range(text: str, match: re.Match[str], end: int, value: float) -> tuple[float, int, int] | None:
    """Lower and upper end, and where a range stops: 3万—5万, "20 to 30", "between 20 and 30", 2、3万."""
    if text[end : end + 2].lstrip()[:1] not in _OPENS_RANGE:
        return None
    joint = _RANGE.match(text, end) or _and(text, match, end)
    other = figure_at(text, joint.end()) if joint else None
    high = value_of(other) if other else None
    if joint is None or other is None or high is None or unit_of(text, match.start(), end) in _POINTS:
        return None
    scaled = "万" in other.group() and "万" not in match.group() and value < 1000
    low = value * 10_000 if scaled else value
    if high <= low or ("、" in joint.group() and not scaled):
        return None
    return low, int(high), other.end()
