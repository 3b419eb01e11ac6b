"""Chinese dates counted from the day of publication or from the day named last: 昨日, 上周五, 三天前, 次日."""

from __future__ import annotations

import re
from datetime import timedelta

from geodata.text.calendar_words import (
    Known,
    Reading,
    Rule,
    ago,
    last_weekday,
    later,
    of_day,
    of_week,
    of_weekend,
    recent,
    weekday_of_week,
)
from geodata.text.dates_zh import DIGITS, NUMBER, number, rule

_UNITS = {
    "天": "day",
    "日": "day",
    "周": "week",
    "星期": "week",
    "礼拜": "week",
    "个月": "month",
    "月": "month",
    "年": "year",
}
_WEEK = "(?:周|星期|礼拜)"
_WEEKDAYS = "一二三四五六日天"
_COUNT = rf"(?P<n>{NUMBER}|两)个?"


def _count(words: str) -> int:
    return 2 if words == "两" else number(words)


def _that_day(match: re.Match[str], known: Known) -> Reading | None:
    """当天 is the day that the text named last, 次日 the next."""
    return later(known, days=match.group()[0] not in "当同")


def _later(match: re.Match[str], known: Known) -> Reading | None:
    """Read 两个月后: two months on from the day that the text named last."""
    unit, count = _UNITS[match["u"]], _count(match["n"])
    return later(known, months=count) if unit == "month" else later(known, days=count * (7 if unit == "week" else 1))


def _day_word(match: re.Match[str], known: Known) -> Reading | None:
    words = match.group()
    back = 3 if words.startswith("大") else {"昨": 1, "前": 2}.get(words[0], 0)
    return of_day(known.day - timedelta(days=back)) if known.day else None


def _weekday(match: re.Match[str], known: Known) -> Reading | None:
    """上周五 is Friday of the week before; 周五 the last one."""
    if known.day is None:
        return None
    wanted = min(_WEEKDAYS.index(match["w"]), 6)
    is_before = match["week"] is not None and match["week"].startswith("上")
    return of_day(weekday_of_week(known.day, wanted, 1) if is_before else last_weekday(known.day, wanted))


def _week(match: re.Match[str], known: Known) -> Reading | None:
    if known.day is None:
        return None
    if match["end"]:
        return of_weekend(known.day)
    return of_week(known.day - timedelta(weeks=match.group().startswith("上")))


def _ago(match: re.Match[str], known: Known) -> Reading | None:
    return ago(known, _count(match["n"]), _UNITS[match["u"]])


def _half_ago(match: re.Match[str], known: Known) -> Reading | None:
    return ago(known, 2, "week") if match["u"] == "个月" else ago(known, 6, "month")


def _recent(match: re.Match[str], known: Known) -> Reading | None:  # noqa: ARG001
    return recent(known)


def _lunar(match: re.Match[str], known: Known) -> Reading | None:  # noqa: ARG001
    """A day of the lunar calendar is not reckoned; what leans on it dates nothing either."""
    return None


RULES: tuple[Rule, ...] = (
    rule("大正腊农除", r"(?:大年|正月|腊月|农历)(?:初|[二三十廿])[一二三四五六七八九十]|除夕", _lunar),
    rule(
        "大昨前今", r"大前天|昨[日天晚夜晨]|(?<![目以之此])前[天晚夜]|(?<![目以之此年月])前日|今[日天晚晨早]", _day_word
    ),
    rule("昨", r"昨(?![年今非是])", _day_word),
    rule("当同次翌第", r"[当同](?:日|天|晚|夜)|次日|翌日|第二天", _that_day),
    rule(f"{DIGITS}两", rf"{_COUNT}(?P<u>月|天|日|周|星期|礼拜)(?:之后|以后|后)", _later),
    rule("本上周星礼", rf"(?P<week>[本上]个?)?(?<![四每两一])(?:{_WEEK})(?P<w>[{_WEEKDAYS}])(?![0-9天年])", _weekday),
    rule("本上", rf"[本上]个?{_WEEK}(?P<end>末)?(?![{_WEEKDAYS}])", _week),
    rule(f"{DIGITS}两", rf"(?<![0-9]){_COUNT}(?P<u>月|天|日|周|星期|礼拜|年)(?:之前|以前|前)(?![往去赴])", _ago),
    rule("半", r"半(?P<u>个月|年)(?:之前|以前|前)", _half_ago),
    rule("近连前数几", r"近日|连日来|近几[日天]|前几[日天]|[数几]天前", _recent),
)
