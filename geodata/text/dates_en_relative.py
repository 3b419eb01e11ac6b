"""English dates counted from the day of publication or from the day named last: "on Monday", "two weeks ago"."""

from __future__ import annotations

import re
from datetime import timedelta

from geodata.text.calendar_words import (
    Known,
    Reader,
    Reading,
    Rule,
    ago,
    last_weekday,
    later,
    month_before,
    of_day,
    of_month,
    of_week,
    of_weekend,
    reading,
    recent,
    weekday_of_week,
)

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_W = r"(?P<w>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Thur|Fri)\.)"
_OF_WEEK = r"(?:,? (?:of )?(?P<week>last|this) week\b)?"
_COUNTS = {
    word: number
    for number, words in enumerate(
        ("a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
    for word in words.split()
}
_N = r"(?P<n>" + "|".join(sorted(_COUNTS, key=len, reverse=True)) + r"|[0-9]{1,2})"
_COUNTS_OPEN, _WEEKDAYS_OPEN = " ".join(["0", *_COUNTS]), " ".join(_WEEKDAYS).title()
_FEW = r"(?:a few|several|some|a couple of)"


def _count(words: str) -> int:
    return _COUNTS.get(words.lower()) or int(words)


def _weekday(match: re.Match[str], known: Known) -> Reading | None:
    """Read "on Monday", the last one; "Monday last week" and "last week on Monday" are of the week before."""
    if known.day is None:
        return None
    wanted = _WEEKDAYS.index(match["w"][:3].lower())
    week = match["week"] or match.groupdict().get("ahead") or ""
    if week.lower() == "last":
        return of_day(weekday_of_week(known.day, wanted, 1))
    return of_day(last_weekday(known.day, wanted))


def _two_weekdays(match: re.Match[str], known: Known) -> Reading | None:
    """Read "on Monday and Tuesday": their month."""
    found = _weekday(match, known)
    return found and reading(int(found.edtf[:4]), int(found.edtf[5:7]), relative=True)


def _day_word(match: re.Match[str], known: Known) -> Reading | None:
    words = match.group().lower()
    back = 2 if words.startswith("the day") else 0 if words == "today" else 1
    return of_day(known.day - timedelta(days=back)) if known.day else None


def _month_or_year(match: re.Match[str], known: Known) -> Reading | None:
    """Read "last month", "this year": where only the month of publication is known, that is enough."""
    is_last, at = match["w"].lower() == "last", known.latest
    if match["u"].lower() == "year":
        return reading(known.year - is_last, relative=True) if known.year else None
    return of_month(month_before(at) if is_last else at) if at else None


def _week(match: re.Match[str], known: Known) -> Reading | None:
    if known.day is None:
        return None
    if match["u"].lower() == "weekend":
        return of_weekend(known.day)
    return of_week(known.day - timedelta(weeks=match["w"].lower() == "last"))


def _ago(match: re.Match[str], known: Known) -> Reading | None:
    return ago(known, _count(match["n"]), match["u"].lower())


def _recent(match: re.Match[str], known: Known) -> Reading | None:  # noqa: ARG001
    return recent(known)


def _that_day(match: re.Match[str], known: Known) -> Reading | None:
    """Read "that day", the day that the text named last, and "the next day"."""
    return later(known, days=not match.group().lower().startswith(("that", "the same")))


def _later(match: re.Match[str], known: Known) -> Reading | None:
    """Read "two months later": two months on from the day that the text named last."""
    count, days = _count(match["n"]), {"day": 1, "week": 7}.get(match["u"].lower())
    return later(known, days=count * days) if days else later(known, months=count)


def _rule(opens: str, pattern: str, read: Reader, flags: re.RegexFlag = re.IGNORECASE) -> Rule:
    return Rule(tuple(opens.split()), re.compile(pattern, flags), read)


RULES: tuple[Rule, ...] = (
    _rule(
        "that the",
        r"\b(?:that (?:same )?|the same |the (?:next|following) )(?:day|night|evening|morning)\b",
        _that_day,
    ),
    _rule(_COUNTS_OPEN, rf"\b{_N} (?P<u>day|week|month)s? (?:later|afterwards?)\b", _later),
    _rule(
        f"last this {_WEEKDAYS_OPEN}",
        rf"\b(?:(?P<ahead>[Ll]ast|[Tt]his) week,? on )?{_W}{_OF_WEEK}",
        _weekday,
        re.NOFLAG,
    ),
    _rule(
        _WEEKDAYS_OPEN,
        rf"\b{_W}(?: and | to | or ){_W.replace('?P<w>', '?:')}{_OF_WEEK}",
        _two_weekdays,
        re.NOFLAG,
    ),
    _rule("the yesterday today last", r"\b(?:the day before yesterday|yesterday|today|last night)\b", _day_word),
    _rule(
        "this last early earlier late later",
        r"\b(?P<w>this|last|(?:early|earlier|late|later) in the) (?P<u>month|year)\b(?!')",
        _month_or_year,
    ),
    _rule(
        "this last early earlier at over on during",
        r"\b(?P<w>this|last|(?:early|earlier) in the|(?:at|over|on|during) the) (?P<u>weekend|week)\b",
        _week,
    ),
    _rule(_COUNTS_OPEN, rf"\b{_N} (?P<u>day|week|month|year)s? ago\b", _ago),
    _rule(
        "a several some in days the",
        rf"\b(?:{_FEW} days ago|in (?:the (?:past|last) few|recent) days|days ago|the other day)\b",
        _recent,
    ),
)
