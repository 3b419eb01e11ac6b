"""Why reports were taken for one operation, in the language of the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.parts.naming import counted_text, date_text
from geodata.joined import Reason
from geodata.operations.reasons import in_words, told


def reason_text(reason: Reason, language: str) -> str:
    """Say a reason: "both give 301 suspects arrested or detained"."""
    return CHINESE[reason.code](*reason.values) if language == "zh" else in_words(reason)


def _what(n: int, action: str, who: str) -> str:
    return f"{counted_text(action, who, 'zh')}{n:,}"


def _day(date: str) -> str:
    return date_text(date, "zh")


def _month_and_day(told_so: str) -> str:
    month, day = told_so.split("-")
    return f"{int(month)}月{int(day)}日"


def _mention(date: str, *values: str | int) -> str:
    return f"提及{_day(date)}的{'、'.join(_what(*figure) for figure in told(values))}"


CHINESE: Mapping[str, Callable[..., str]] = {
    "analyst": lambda by: f"分析员（{by}）判定其中两篇报道为同一行动",
    "figure.same": lambda n, *what: f"均称{_what(n, *what)}",
    "figure.rounded": lambda a, b, *what: f"{_what(a, *what)}与{b:,}相符，其一为约数",
    "figure.update": lambda a, b, *what: f"{_what(a, *what)}，较晚的报道增至{b:,}",
    "figure.other": lambda a, b, *what: f"一称{_what(a, *what)}，一称{b:,}",
    "share": lambda n, *what: f"一篇的总数（{_what(n, *what)}）在另一篇中为其中一部分",
    "numbers": lambda *ns: f"均有数字{'、'.join(f'{n:,}' for n in ns)}",
    "date.same": lambda a, b: f"日期相符：{_day(a)}与{_day(b)}",
    "date.night": lambda a, b: f"{_day(a)}与{_day(b)}相隔一夜",
    "date.other": lambda a, b: f"{_day(a)}不是{_day(b)}",
    "days": lambda *days: f"均提到{'、'.join(map(_month_and_day, days))}",
    "time.before": lambda told_on, date: f"发表于{_day(told_on)}，早于{_day(date)}",
    "time.after": lambda n, date: f"发表于{_day(date)}之后{n}天" if n else f"发表于{_day(date)}当天",
    "time.none": lambda: "其中一篇没有时间",
    "case.same": lambda name: f"均提到案名{name}",
    "case.other": lambda a, b: f"一称{a}案，一称{b}案",
    "provinces.same": lambda n: f"均称{n}个省份",
    "provinces.other": lambda a, b: f"一称{a}个省份，一称{b}个",
    "places.below": lambda n: f"省以下地点有{n}处相同",
    "places.provinces": lambda n: f"有{n}个省份相同",
    "places.none": lambda: "没有相同的省份",
    "places.abroad": lambda: "有相同的境外国家",
    "price": lambda n: f"均提到{n:,}元",
    "copy": lambda: "一篇是另一篇的转载",
    "wording": lambda percent: f"文字有{percent}%相同",
    "published": lambda n: f"发表日期相隔{n}天" if n else "同日发表",
    "mention": _mention,
}
