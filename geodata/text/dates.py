"""Dates in English and Chinese, resolved against the day of publication, never the clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date: its span, its EDTF value, its kind (day, month, year, span or dateline), whether it is relative."""

    start: int
    end: int
    edtf: str
    kind: str
    relative: bool = False


_MONTHS = {m: i for i, names in enumerate(
    ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
     "september sept sep", "october oct", "november nov", "december dec"], 1) for m in names.split()}  # fmt: skip
_MONTH = "|".join(sorted((m.capitalize() for m in _MONTHS), key=len, reverse=True))
_WEEKDAYS = {w: i for i, w in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_HAN_DIGIT = {c: i for i, c in enumerate("0一二三四五六七八九")} | {"零": 0, "天": 7, "日": 7}
_N = r"(?:[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})"
_PATTERNS = re.compile(
    rf"(?P<en_span>\b(?:from|between) (?:{_MONTH})(?: [0-3]?[0-9])? (?:to|and|through) (?:{_MONTH})(?: [0-3]?[0-9])?,? (?P<span_y>(?:19|20)[0-9]{{2}}|last year|this year)\b)"
    rf"|(?P<en_half>\b(?:the )?(?:first|second|latter) half of (?P<half_y>(?:19|20)[0-9]{{2}}|last year|this year)\b)"
    rf"|(?P<zh_span>(?:(?P<zs_y>[12][0-9]{{3}}|今|去)年)?(?P<zs_m>{_N})月(?:(?P<zs_d>{_N})日)?(?:至|到|-)(?:(?P<zs_m2>{_N})月)(?:{_N}日)?)"
    rf"|(?P<zh_half>(?P<zh_half_y>[12][0-9]{{3}}|今|去)年[上下]半年)|"
    rf"(?P<iso>\b[12][0-9]{{3}}-[01]?[0-9]-[0-3]?[0-9]\b)"
    rf"|(?P<en_mdy>\b(?:{_MONTH})\.? ?(?P<en_d>[0-3]?[0-9])(?:st|nd|rd|th)?\b(?P<en_two> and [0-3]?[0-9]\b(?! (?:child|wom|suspect|people|infant|bab|other|more|of)))?(?:,? (?P<en_y>[12][0-9]{{3}}|last year|this year)\b)?)"
    rf"|(?P<en_dmy>\b(?P<en2_d>[0-3]?[0-9])(?:st|nd|rd|th)? (?P<en2_m>{_MONTH})\b(?:,? (?P<en2_y>[12][0-9]{{3}})\b)?)"
    rf"|(?P<en_my>\b(?P<en3_m>{_MONTH})\.?,? (?:of )?(?P<en3_y>[12][0-9]{{3}}|last year|this year)\b)"
    rf"|(?P<en_m>\b(?:in|since|of|last|this|early|late|mid|by|until|from|to) (?P<en4_m>{_MONTH})\b(?!\.?,? ?(?:[0-9]|last year|this year)))"
    r"|(?P<en_wd>\b(?:(?P<wd_last>last|past) )?(?P<wd>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)"
    r"|(?P<en_rel>\b(?:yesterday|today|earlier this month|this month|last month|two weeks ago|last week|this week|last year|this year)\b)"
    r"|(?P<en_in_y>\b(?:in|since|during|of|early|late|mid|end of) (?P<y>(?:19|20)[0-9]{2})\b(?!,[0-9]))"
    rf"|(?P<zh_y>(?P<zy>[12][0-9]{{3}}|[一二][0零一二三四五六七八九]{{3}}|今|去|前|本)年)(?:(?P<zm>{_N})月(?:份)?(?:(?P<zd>{_N})[日号])?)?"
    rf"|(?P<zh_md>(?P<zm2>{_N})月(?:份)?(?:(?P<zd2>{_N})[日号])?)"
    rf"|(?P<zh_rm>(?P<rm>本月|上月|当月)(?:底|初|中旬)?(?:(?P<zd3>{_N})[日号])?)"
    r"|(?P<zh_rel>昨[日天晚]|前[日天]|今[日天晚]|当[日天晚]|(?:本|上)?(?:周|星期|礼拜)(?P<zw>[一二三四五六日天]))"
    rf"|(?P<zh_d>(?<![0-9月一二三四五六七八九十])(?P<zd4>{_N})日(?!电|本|元))",
    re.IGNORECASE,
)
_CASE = re.compile(r"[\"'“「‘](?P<q>(?:[12][0-9]{3}[.·•・ ])?[0-9一二三四五六七八九十]{1,2}[.·•・][0-9一二三四五六七八九十]{1,2}(?:[.·•・][0-9]{1,2})?|[0-9]{3,4})[\"'”」’]|(?<![0-9.])(?P<b>(?:[12][0-9]{3}[·•・])?[0-9]{1,2}[·•・][0-9]{1,2})(?=[^0-9]{0,12}案)|(?P<n>第[0-9]{2,4}号督办案件)")


def find_dates(text: str, published: str | None) -> tuple[DateMention, ...]:
    """Find the dates of a matching copy, in order.

    Parameters
    ----------
    published : str or None
        EDTF of the day of publication; without it, days have no year but the one that the text itself gives.
    """
    cases = [(a, b) for a, b, _ in find_case_names(text)]
    return tuple(d for d in _mentions(text, published) if not any(a <= d.start < b for a, b in cases))


def find_case_names(text: str) -> tuple[tuple[int, int, str], ...]:
    """Case names such as 2011·11·18 or 526: they hold dates and are none."""
    found = []
    for match in _CASE.finditer(text):
        group = "q" if match.group("q") else "b" if match.group("b") else "n"
        found.append((*match.span(group), match.group(group)))
    return tuple(found)


def _mentions(text: str, published: str | None) -> Iterator[DateMention]:
    day = _as_date(published)
    year = int(published[:4]) if published and published[:4].isdigit() else None
    month: int | None = day.month if day else None
    for match in _PATTERNS.finditer(text):
        mention = _mention(match, day, year, month, text)
        if mention is None:
            continue
        if mention.kind in {"day", "month"} and mention.edtf[5:7].isdigit():
            month = int(mention.edtf[5:7])
        if published is None and mention.edtf[:4].isdigit() and not _is_span(text, match):
            year = int(mention.edtf[:4])
        yield mention


def _is_span(text: str, match: re.Match[str]) -> bool:
    """Whether it only begins or ends a span ("since 2009"), which dates nothing after it."""
    return bool(re.search(r"(?:since|from|between|自|从)\s?$", text[: match.start()][-9:], re.I)) or (
        match.group().lower().startswith("since") or text[match.end() : match.end() + 2] in {"以来", "以來"}
    )


def _as_date(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published) if published else None
    except ValueError:
        return None


def _han(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    if numeral.startswith("廿"):
        return 20 + (_HAN_DIGIT[numeral[1]] if len(numeral) > 1 else 0)
    if "十" in numeral:
        tens, _, ones = numeral.partition("十")
        return (_HAN_DIGIT[tens] if tens else 1) * 10 + (_HAN_DIGIT[ones] if ones else 0)
    return _HAN_DIGIT[numeral]


def _han_year(numeral: str, day: date | None, year: int | None) -> int | None:
    if numeral in {"今", "本"}:
        return year
    if numeral == "去":
        return year - 1 if year else None
    if numeral == "前":
        return year - 2 if year else None
    return int("".join(str(_HAN_DIGIT.get(c, c)) for c in numeral))


def _edtf(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    if month is not None and not 1 <= month <= 12 or day is not None and not 1 <= day <= 31:
        return None
    head = f"{year:04d}" if year else "XXXX"
    return head + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")


def _not_after(year: int | None, month: int, day: int | None, published: date | None) -> int | None:
    """A day or month after the publication is last year's."""
    if published and year == published.year and (month, day or 1) > (published.month, published.day):
        return year - 1
    return year


def _mention(match: re.Match[str], day: date | None, year: int | None, month: int | None, text: str) -> DateMention | None:
    g = match.groupdict()
    start, end = match.span()
    value: str | None = None
    kind, relative = "day", False
    if g["en_span"] or g["en_half"]:
        found = _english_year(g["span_y"] or g["half_y"], year)
        value, kind = (f"{found:04d}" if found else None), "span"
    elif g["zh_span"] or g["zh_half"]:
        words = g["zs_y"] or g["zh_half_y"]
        found = _han_year(words, day, year) if words else _not_after(year, _han(g["zs_m"]), None, day)
        same = g["zs_m"] is not None and g["zs_m"] == g["zs_m2"]
        value, kind = (_edtf(found, _han(g["zs_m"]) if same else None) if found else None), "span"
    elif g["iso"]:
        y, m, d = (int(p) for p in g["iso"].split("-"))
        value = _edtf(y, m, d)
    elif g["en_mdy"]:
        m = _MONTHS[re.match(r"[A-Za-z]+", match.group()).group().lower()]  # type: ignore[union-attr]
        y = _english_year(g["en_y"], year) if g["en_y"] else _not_after(year, m, int(g["en_d"]), day)
        value = _edtf(y, m, None if g["en_two"] else int(g["en_d"]))
        kind = "month" if g["en_two"] else "day"
    elif g["en_dmy"]:
        m = _MONTHS[g["en2_m"].lower()]
        value = _edtf(int(g["en2_y"]) if g["en2_y"] else _not_after(year, m, int(g["en2_d"]), day), m, int(g["en2_d"]))
    elif g["en_my"]:
        value, kind = _edtf(_english_year(g["en3_y"], year), _MONTHS[g["en3_m"].lower()]), "month"
    elif g["en_m"]:
        m = _MONTHS[g["en4_m"].lower()]
        start = match.start("en4_m")
        value, kind = _edtf(_not_after(year, m, None, day), m), "month"
    elif g["en_wd"]:
        value, relative = _weekday(_WEEKDAYS[g["wd"].lower()], day), True
    elif g["en_rel"]:
        return _relative(match, day, year)
    elif g["en_in_y"]:
        start, value, kind = match.start("y"), g["y"], "year"
    elif g["zh_y"]:
        y2 = _han_year(g["zy"], day, year)
        relative = not g["zy"].isdigit()
        if y2 is None:
            return None
        if g["zm"]:
            value = _edtf(y2, _han(g["zm"]), _han(g["zd"]) if g["zd"] else None)
            kind = "day" if g["zd"] else "month"
        elif y2:
            value, kind = f"{y2:04d}", "year"
    elif g["zh_md"]:
        m = _han(g["zm2"])
        d = _han(g["zd2"]) if g["zd2"] else None
        value, kind = _edtf(_not_after(year, m, d, day), m, d), "day" if d else "month"
    elif g["zh_rm"]:
        if day is None:
            return None
        base = day if g["rm"] != "上月" else day.replace(day=1) - timedelta(days=1)
        d = _han(g["zd3"]) if g["zd3"] else None
        value, kind, relative = _edtf(base.year, base.month, d), "day" if d else "month", True
    elif g["zh_rel"]:
        value, relative = _zh_relative(match.group(), g["zw"], day), True
    elif g["zh_d"]:
        value = _edtf(_not_after(year, month, _han(g["zd4"]), day), month, _han(g["zd4"])) if month else None
    if value is None:
        return None
    if re.match(r"(?:专)?电|讯(?! )|专电", text[end : end + 2]) or re.match(r" ?(?:\((?:Xinhua|Reuters|AP|AFP|UPI|IANS|Online)|[:：] ?[A-Z]|--)", text[end : end + 10]):
        kind = "dateline"
    return DateMention(start, end, value, kind, relative)


def _english_year(words: str, year: int | None) -> int | None:
    """Year of "2011", "last year" or "this year"."""
    if words.isdigit():
        return int(words)
    return None if year is None else year - (words.lower() == "last year")


def _weekday(weekday: int, day: date | None) -> str | None:
    if day is None:
        return None
    return (day - timedelta(days=(day.weekday() - weekday) % 7)).isoformat()


def _relative(match: re.Match[str], day: date | None, year: int | None) -> DateMention | None:
    words = match.group().lower()
    value, kind = None, "month"
    if words in {"last year", "this year"} and year:
        value, kind = str(year - (words == "last year")), "year"
    elif day and words == "yesterday":
        value, kind = (day - timedelta(days=1)).isoformat(), "day"
    elif day and words == "today":
        value, kind = day.isoformat(), "day"
    elif day and "this month" in words:
        value = f"{day:%Y-%m}"
    elif day and words == "last month":
        value = f"{day.replace(day=1) - timedelta(days=1):%Y-%m}"
    elif day and words == "two weeks ago":
        value = f"{day - timedelta(days=14):%Y-%m}"
    elif day and words in {"last week", "this week"}:
        monday = day - timedelta(days=day.weekday() + (7 if words == "last week" else 0))
        value, kind = _week(monday)
    return DateMention(*match.span(), value, kind, True) if value else None


def _week(monday: date) -> tuple[str, str]:
    """A week's month where it lies in one, else its year."""
    sunday = monday + timedelta(days=6)
    if (monday.year, monday.month) == (sunday.year, sunday.month):
        return f"{monday:%Y-%m}", "month"
    return (f"{monday:%Y}", "year") if monday.year == sunday.year else (f"{sunday:%Y}", "year")


def _zh_relative(words: str, weekday: str | None, day: date | None) -> str | None:
    if day is None:
        return None
    if weekday:
        found = date.fromisoformat(_weekday(_HAN_DIGIT[weekday] - 1, day) or "")
        return (found - timedelta(days=7) if words[0] == "上" and found >= day - timedelta(days=day.weekday()) else found).isoformat()
    back = {"昨": 1, "前": 2}.get(words[0], 0)
    return (day - timedelta(days=back)).isoformat()
