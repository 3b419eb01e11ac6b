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
    reading,
    recent,
    weekday_of_week,
)
from geodata.text.dates_zh import DIGITS, NUMBER, number, rule

_OF_LATE = ("日前", "前不久", "不久前")
# How far back an evening may be told whose night goes on.
_SAME_SCENE = 400
_EVENING = re.compile("日(?:当)?(?:下午|傍晚|晚上?|夜)")
_ANOTHER_DAY = re.compile("[0-9一二三四五六七八九十次翌当]日|[天日]后|清晨|早上|上午|第二天")
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


def _recent(match: re.Match[str], known: Known) -> Reading | None:
    """近日 is of the month of publication where that is far enough on; 日前 and the like only of its year."""
    return (recent(known) if match.group() not in _OF_LATE else None) or _lately(known)


def _lately(known: Known) -> Reading | None:
    """The year of publication, unless its first month leaves it open."""
    latest = known.latest
    return reading(latest.year, kind="recent", relative=True) if latest and latest.month > 1 else None


def _small_hours(match: re.Match[str], known: Known) -> Reading | None:
    """直到凌晨1点: the small hours after an afternoon or an evening are of the next day."""
    told = match.string[max(0, match.start() - _SAME_SCENE) : match.start()]
    evening = max((m.end() for m in _EVENING.finditer(told)), default=None)
    if evening is None or _ANOTHER_DAY.search(told, evening):
        return None
    return later(known, days=1)


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
    rule(
        "近连前数几日不",
        rf"近日|连日来|近几[日天]|前几[日天]|[数几]天前|(?<![{DIGITS}目以之此数几今同当某])日前|前不久|不久前",
        _recent,
    ),
    rule("凌", r"(?<![日天晚夜昨今号晨一二三四五六])凌晨(?=[0-9一二三四五六两零][^,，。;]{0,3}?[时点])", _small_hours),
)
