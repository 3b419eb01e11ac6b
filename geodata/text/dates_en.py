"""English dates: "Sept. 11", "11 September 2013", "on Monday", "earlier this month", "in April last year"."""

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
    of_week,
    reading,
)

_NAMES = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_M = r"(?P<m>" + "|".join(sorted((m.capitalize() for m in _MONTHS), key=len, reverse=True)) + r")\b\.?"
_OTHER_M = _M.replace("?P<m>", "?:")
_D = r"(?P<d>[0-3]?[0-9])(?:st|nd|rd|th)?\b"
_Y = r"(?P<y>(?:19|20)[0-9]{2}(?![0-9]|,[0-9])|last year|this year)"
# "July 15 and 20" are days of one month; "July 15 and 20 children" are not.
_COUNTED = r" (?:[a-z]+s\b|other|more|of\b|people|men|women|children|abducted|kidnapped|missing|infant|baby)"
_SECOND_DAY = rf"(?P<two> and [0-3]?[0-9]\b(?!{_COUNTED}))?"


def _year(words: str | None, known: Known) -> int | None:
    """Year of "2011", "last year" or "this year"."""
    if words is None or words.isdigit():
        return int(words) if words else None
    return None if known.year is None else known.year - (words.lower() == "last year")


def _month(match: re.Match[str]) -> int:
    return _MONTHS[match["m"].lower()]


def _day(match: re.Match[str], known: Known) -> Reading | None:
    month, day = _month(match), int(match["d"])
    year = _year(match["y"], known) if match["y"] else last_such(known, month, day)
    return reading(year, month, None if match.groupdict().get("two") else day)


def _month_and_year(match: re.Match[str], known: Known) -> Reading | None:
    return reading(_year(match["y"], known), _month(match))


def _month_alone(match: re.Match[str], known: Known) -> Reading | None:
    return reading(last_such(known, _month(match), None), _month(match))


def _iso(match: re.Match[str], known: Known) -> Reading | None:  # noqa: ARG001
    return reading(*(int(part) for part in re.split("[-/.]", match.group())))


def _weekday(match: re.Match[str], known: Known) -> Reading | None:
    if known.day is None:
        return None
    return of_day(last_weekday(known.day, _WEEKDAYS.index(match["w"].lower())))


def _relative(match: re.Match[str], known: Known) -> Reading | None:
    words, day = match.group().lower(), known.day
    if words in {"last year", "this year"}:
        return reading(_year(words, known), relative=True)
    if day is None:
        return None
    if words in {"yesterday", "today"}:
        return of_day(day - timedelta(days=words == "yesterday"))
    if "week" in words:
        weeks = 0 if words == "this week" else 1
        ago = day - timedelta(weeks=2)
        return reading(ago.year, ago.month, relative=True) if "ago" in words else of_week(day - timedelta(weeks=weeks))
    found = month_before(day) if words == "last month" else day
    return reading(found.year, found.month, relative=True)


_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def _later(match: re.Match[str], known: Known) -> Reading | None:
    """ "That day" is the day that the text named last, "two months later" two months on."""
    if match["n"] is None:
        return later(known, days=not match.group().lower().startswith(("that", "the same")))
    count = _COUNTS.get(match["n"].lower()) or int(match["n"])
    days = {"day": 1, "week": 7}.get(match["u"].lower())
    return later(known, days=count * days) if days else later(known, months=count)


def _year_alone(match: re.Match[str], known: Known) -> Reading | None:
    return reading(_year(match["y"], known))


def _span(match: re.Match[str], known: Known) -> Reading | None:
    return reading(_year(match["y"], known), kind="span")


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# Each begins by asking for its first letter, since most of a text begins no date: four times as fast.
RULES: tuple[Rule, ...] = (
    (
        _rule(
            r"(?=[taosf0-9])\b(?:that (?:same )?day|the same day|the (?:next|following) day"
            r"|(?P<n>an?|one|two|three|four|five|six|[0-9]{1,2}) (?P<u>day|week|month)s? (?:later|afterwards?))\b"
        ),
        _later,
    ),
    (_rule(r"(?<![0-9])[12][0-9]{3}[-/.][01]?[0-9][-/.][0-3]?[0-9](?![0-9])"), _iso),
    (
        _rule(
            rf"(?=[fb])\b(?:from|between) {_OTHER_M}(?: [0-3]?[0-9])? (?:to|and|through) {_OTHER_M}(?: [0-3]?[0-9])?"
            rf",? {_Y}"
        ),
        _span,
    ),
    (_rule(rf"(?=[fsl])\b(?:first|second|latter) half of {_Y}"), _span),
    (re.compile(rf"(?=[A-Z])\b{_M} ?{_D}{_SECOND_DAY}(?:,? {_Y})?"), _day),
    (re.compile(rf"(?=[0-9])\b{_D} {_M}(?:,? {_Y})?"), _day),
    (re.compile(rf"(?=[A-Z])\b{_M},? (?:of )?{_Y}"), _month_and_year),
    (
        re.compile(
            rf"(?=[A-Z])(?:(?<=\bin )|(?<=\bIn )|(?<=\bof )|(?<=\bby )|(?<=\bto )|(?<=\bsince )|(?<=\bSince )|(?<=\blast )|(?<=\bLast )|(?<=\bthis )|(?<=\bfrom )|(?<=\blate )|(?<=\bearly )|(?<=\buntil )){_M}"
        ),
        _month_alone,
    ),
    (re.compile(r"(?=[A-Z])\b(?P<w>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"), _weekday),
    (
        _rule(
            r"(?=[ytl])\b(?:yesterday|today|this month|last month|two weeks ago|last week|this week|last year|this year)\b"
        ),
        _relative,
    ),
    (
        _rule(
            r"(?=[12])(?:(?<=\bin )|(?<=\bsince )|(?<=\bduring )|(?<=\bof )|(?<=\bearly )|(?<=\blate )|(?<=\bmid-))(?P<y>(?:19|20)[0-9]{2})\b(?!,[0-9])"
        ),
        _year_alone,
    ),
)
