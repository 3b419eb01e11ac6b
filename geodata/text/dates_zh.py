"""Chinese dates of the calendar: 2013年9月11日, 去年4月, 9月11日至13日, and 7日 with the month from the line before."""

from __future__ import annotations

import re

from geodata.text.calendar_words import Known, Reader, Reading, Rule, day_alone, last_such, month_before, reading

_DIGITS = {c: i for i, c in enumerate("0一二三四五六七八九")} | {"零": 0}
_TENS = {"廿": 20, "卅": 30}
DIGITS = "0123456789一二三四五六七八九十廿卅"
NUMBER = r"(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_N = rf" ?{NUMBER} ?"
_WORDED_YEAR = r"[今去前本][ ]?年的?|[同当次翌]年的?"
_Y = rf"(?P<y>[12][0-9]{{3}} ?年|[一二][0零一二三四五六七八九]{{3}}年|民国[0-9]{{2,3}}年|{_WORDED_YEAR})"
_OPENS_YEAR = "今去前本同当次翌民"
_PART = r"(?:底|初|末|中旬|上旬|下旬|份)?"
_OF_DAY = r"[日号]"
# 4月3日晚至5日凌晨, 3日、4日: the time of day may stand between.
_TIME = r"(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|深夜|[晨早午晚夜]|[0-9零一二三四五六七八九十]{1,3}[时点])?"
_TO = r"(?:至|到|-{1,2}|~)"
_OR_AND = rf"(?:{_TO}|[、,]|和|及|与)"
_OTHER_DAY = rf"{_TIME}{_OR_AND}{_N}{_OF_DAY}"
# 3日内, 3日后 and 3日前 count days; 14日电 is a dateline.
_NO_DAY = "(?!电|本|元|游|内|后|前(?![往去赴])|来(?!到)|龄|均|常)"


def number(numeral: str) -> int:
    """Return 11 for 11, 十一 and 廿一's 21."""
    numeral = numeral.strip()
    if numeral.isdigit():
        return int(numeral)
    if numeral[0] in _TENS:
        return _TENS[numeral[0]] + (_DIGITS[numeral[1]] if len(numeral) > 1 else 0)
    if "十" not in numeral:
        return _DIGITS[numeral[0]]
    tens, _, ones = numeral.partition("十")
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def _year(words: str, known: Known) -> int | None:
    """Year of 2013年, 一九九七年, 民国104年, 去年, and 同年 of the year that the text named last."""
    if words.startswith("民国"):
        return int(words[2:-1]) + 1911
    if words[0] in "同当次翌":
        return known.named + (words[0] in "次翌") if known.named else None
    back = {"今": 0, "本": 0, "去": 1, "前": 2}.get(words[0])
    if back is None:
        return int("".join(str(_DIGITS.get(c, c)) for c in words.removesuffix("年").strip()))
    return known.year - back if known.year else None


def _is_relative(words: str) -> bool:
    return words[0] in "今去前本"


def _with_year(match: re.Match[str], known: Known) -> Reading | None:
    """Read a date with its year; 去年4月 dates nothing where the year of writing is not known."""
    year = _year(match["y"], known)
    if year is None:
        return None
    month, day = match["m"], match["d"]
    numbers = number(month) if month else None, number(day) if day else None
    return reading(year, *numbers, relative=_is_relative(match["y"]))


def _short_year(match: re.Match[str], known: Known) -> Reading | None:
    """Read 13年9月11日: of this century, unless that is yet to come."""
    this_century = 2000 + int(match["y"])
    year = this_century if known.year is None or this_century <= known.year else this_century - 100
    return reading(year, number(match["m"]), number(match["d"]))


def _without_year(match: re.Match[str], known: Known) -> Reading | None:
    month, day = number(match["m"]), number(match["d"]) if match["d"] else None
    return reading(last_such(known, month, day), month, day)


def _days_of_month(match: re.Match[str], known: Known) -> Reading | None:
    """Read 4月3日至7日: several days of one month are that month."""
    month = number(match["m"])
    year = _year(match["y"], known) if match["y"] else last_such(known, month, None)
    return reading(year, month)


def _this_month(match: re.Match[str], known: Known) -> Reading | None:
    """Read 本月11日, 上月底, and 当月 of the month that the text named last."""
    if match["w"].startswith("当") and known.last_parts[1:]:
        year, month = known.last_parts[:2]
        return reading(year, month, number(match["d"]) if match["d"] else None)
    if known.latest is None:
        return None
    base = month_before(known.latest) if match["w"].startswith("上") else known.latest
    several = match.groupdict().get("two")
    return reading(base.year, base.month, number(match["d"]) if match["d"] and not several else None, relative=True)


def _day_alone(match: re.Match[str], known: Known) -> Reading | None:
    found = day_alone(known, number(match["d"]))
    if found is None or not match["two"]:
        return found
    return Reading(found.edtf[:7], "month")


def _span(match: re.Match[str], known: Known) -> Reading | None:
    """Read a span within a year; its month where it lies in one."""
    first = number(match["m"])
    year = _year(match["y"], known) if match["y"] else last_such(known, first, None)
    same = number(match["e"]) == first
    return reading(year, first if same else None, kind="month" if same else "span") if year or same else None


def _half(match: re.Match[str], known: Known) -> Reading | None:
    return reading(_year(match["y"], known), kind="span")


def rule(opens: str, pattern: str, read: Reader) -> Rule:
    """Rule that opens with one of some characters."""
    return Rule(tuple(opens), re.compile(pattern), read)


RULES: tuple[Rule, ...] = (
    rule(
        f"{_OPENS_YEAR}{DIGITS} ",
        rf"(?:{_Y})?(?P<m>{_N})月(?:{_N}{_OF_DAY})?{_TIME}{_TO}(?P<e>{_N})月(?:{_N}{_OF_DAY})?",
        _span,
    ),
    rule(f"{_OPENS_YEAR}{DIGITS} ", rf"(?:{_Y})?(?P<m>{_N})月{_N}{_OF_DAY}?{_OTHER_DAY}{_NO_DAY}", _days_of_month),
    rule(f"{_OPENS_YEAR}12一二", rf"{_Y}[上下]半年", _half),
    rule(f"{_OPENS_YEAR}12一二", rf"{_Y}(?:年?[底初末]|(?P<m>{_N})月{_PART}(?:(?P<d>{_N}){_OF_DAY})?)?", _with_year),
    rule("0123456789", rf"(?<![0-9])(?P<y>[0-9]{{2}})年(?P<m>{_N})月(?P<d>{_N}){_OF_DAY}", _short_year),
    rule(f"{DIGITS} ", rf"(?P<m>{_N})月{_PART}(?:(?P<d>{_N}){_OF_DAY})?", _without_year),
    rule(
        "本上当这月",
        rf"(?P<w>[本上当]月|[上这]个月|(?<![0-9一二三四五六七八九十])月(?=[初中]))"
        rf"(?:{_PART}|中)(?:(?P<d>{_N}){_OF_DAY}(?P<two>{_OTHER_DAY})?)?",
        _this_month,
    ),
    rule(
        f"{DIGITS} ",
        rf"(?<![0-9月一二三四五六七八九十第近满每])(?P<d>{_N})(?:日|号(?=[凌清早上中下傍晚深夜]))"
        rf"(?P<two>{_OTHER_DAY})?{_NO_DAY}",
        _day_alone,
    ),
)
