"""Chinese dates: 2013年9月11日, 今年4月, 本月11日, 上周五, 昨日, and 7日 with the month from the line before."""

from __future__ import annotations

import re
from datetime import timedelta

from geodata.text.calendar_words import (
    Known,
    Reading,
    Rule,
    last_such,
    last_weekday,
    later,
    month_before,
    of_day,
    reading,
)

_DIGITS = {c: i for i, c in enumerate("0一二三四五六七八九")} | {"零": 0}
_N = r"(?:[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})"
_Y = r"(?P<y>[12][0-9]{3}|[一二][0零一二三四五六七八九]{3}|今|去|前|本)年"
_PART = r"(?:底|初|中旬|上旬|下旬|份)?"


def _number(numeral: str) -> int:
    """Return 11 for 11, 十一 and 廿一's 21."""
    if numeral.isdigit():
        return int(numeral)
    if numeral.startswith("廿"):
        return 20 + (_DIGITS[numeral[1]] if len(numeral) > 1 else 0)
    if "十" not in numeral:
        return _DIGITS[numeral]
    tens, _, ones = numeral.partition("十")
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def _year(words: str, known: Known) -> int | None:
    back = {"今": 0, "本": 0, "去": 1, "前": 2}.get(words)
    if back is None:
        return int("".join(str(_DIGITS.get(c, c)) for c in words))
    return known.year - back if known.year else None


def _with_year(match: re.Match[str], known: Known) -> Reading | None:
    """Read a date with its year; 去年4月 dates nothing where the year of writing is not known."""
    year = _year(match["y"], known)
    if year is None:
        return None
    month, day = match["m"], match["d"]
    relative = not match["y"][0].isdigit()
    return reading(year, _number(month) if month else None, _number(day) if day else None, relative=relative)


def _without_year(match: re.Match[str], known: Known) -> Reading | None:
    month, day = _number(match["m"]), _number(match["d"]) if match["d"] else None
    return reading(last_such(known, month, day), month, day)


def _this_month(match: re.Match[str], known: Known) -> Reading | None:
    if known.day is None:
        return None
    base = month_before(known.day) if match["w"] == "上月" else known.day
    return reading(base.year, base.month, _number(match["d"]) if match["d"] else None, relative=True)


def _later(match: re.Match[str], known: Known) -> Reading | None:
    """当天 is the day that the text named last, 次日 the next, 两个月后 two months on."""
    if match["n"] is None:
        return later(known, days=match.group()[0] not in "当同")
    count = {"两": 2}.get(match["n"]) or _number(match["n"])
    return later(known, months=count) if match["u"] == "个月" else later(known, days=count)


def _day_word(match: re.Match[str], known: Known) -> Reading | None:
    if known.day is None:
        return None
    return of_day(known.day - timedelta(days={"昨": 1, "前": 2}.get(match.group()[0], 0)))


def _weekday(match: re.Match[str], known: Known) -> Reading | None:
    """上周五 is Friday of the week before; 周五 the last one."""
    if known.day is None:
        return None
    wanted = {"日": 6, "天": 6}.get(match["w"], _DIGITS.get(match["w"], 1) - 1)
    found = last_weekday(known.day, wanted)
    this_week = known.day - timedelta(days=known.day.weekday())
    return of_day(found - timedelta(weeks=1) if match.group().startswith("上") and found >= this_week else found)


def _day_alone(match: re.Match[str], known: Known) -> Reading | None:
    day = _number(match["d"])
    return reading(last_such(known, known.month, day), known.month, day) if known.month else None


def _span(match: re.Match[str], known: Known) -> Reading | None:
    """Read a span within a year; its month where it lies in one."""
    first = _number(match["m"])
    year = _year(match["y"], known) if match["y"] else last_such(known, first, None)
    same = match["e"] is None or _number(match["e"]) == first
    return reading(year, first if same else None, kind="span") if year or same else None


def _half(match: re.Match[str], known: Known) -> Reading | None:
    return reading(_year(match["y"], known), kind="span")


RULES: tuple[Rule, ...] = (
    (re.compile(rf"(?:{_Y})?(?P<m>{_N})月(?:{_N}日)?(?:至|到|-)(?:(?P<e>{_N})月)(?:{_N}日)?"), _span),
    (re.compile(rf"{_Y}[上下]半年"), _half),
    (re.compile(rf"{_Y}(?:(?P<m>{_N})月{_PART}(?:(?P<d>{_N})[日号])?)?"), _with_year),
    (re.compile(rf"(?P<m>{_N})月{_PART}(?:(?P<d>{_N})[日号])?"), _without_year),
    (re.compile(rf"(?P<w>本月|上月|当月){_PART}(?:(?P<d>{_N})[日号])?"), _this_month),
    (re.compile(r"[昨前今][日天晚]"), _day_word),
    (re.compile(rf"(?:[当同](?:日|天|晚|夜)|次日|翌日|第二天|(?P<n>{_N}|两)(?P<u>个月|天|日)(?:之后|以后|后))"), _later),
    (re.compile(r"(?:本|上)?(?:周|星期|礼拜)(?P<w>[一二三四五六日天])"), _weekday),
    (re.compile(rf"(?<![0-9月一二三四五六七八九十])(?P<d>{_N})日(?!电|本|元)"), _day_alone),
)
