"""What the date rules of both languages share: what is known of the time of writing, and how a date is written down."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

# "In recent days" and 近日 are of the month of publication from the second week of the month on.
_RECENT_DAYS = 7
_LEAP_YEAR = 2000
_FEBRUARY = 2
_YEARLESS = re.compile("XXXX-[0-9]{2}-[0-9]{2}")


class Known(NamedTuple):
    """What a date may lean on.

    Attributes
    ----------
    day : date or None
        Day of publication.
    year : int or None
        Its year, or else the year that the text named last.
    month : int or None
        Month that the text named last, else that of publication.
    latest : date or None
        Last day that the text can tell of: that of publication, or the end of its month.
    last : str or None
        EDTF of the day or month that the text named last: what "two months later" and 当天 lean on.
    named : int or None
        Year that the text named last, or meant: what 同年 leans on.
    """

    day: date | None
    year: int | None
    month: int | None
    latest: date | None = None
    last: str | None = None
    named: int | None = None

    @property
    def last_parts(self) -> list[int]:
        """Year, month and day that the text named last, as far as it did; empty without its year."""
        if self.last is None or self.last.startswith("X"):
            return []
        return [int(part) for part in self.last.split("-")]


class Reading(NamedTuple):
    """A date as read: EDTF, kind (day, month, year, span or recent) and whether it leans on the day of publication."""

    edtf: str
    kind: str
    relative: bool = False


Reader = Callable[[re.Match[str], Known], Reading | None]


class Rule(NamedTuple):
    """One way to write a date, and what it opens with: English words, "0" for a figure; Chinese characters."""

    opens: tuple[str, ...]
    pattern: re.Pattern[str]
    read: Reader


def reading(
    year: int | None, month: int | None = None, day: int | None = None, *, kind: str = "", relative: bool = False
) -> Reading | None:
    """Write down a date; None where it can be none, or tells neither year nor month."""
    if (month is None and year is None) or not _is_of_calendar(year, month, day):
        return None
    head = f"{year:04d}" if year else "XXXX"
    edtf = head + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")
    return Reading(edtf, kind or ("day" if day else "month" if month else "year"), relative)


def _is_of_calendar(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether there is such a day; February 29 without a year may be one."""
    if not 1 <= (month or 1) <= 12 or not 1 <= (year or 1) <= 9999:
        return False
    return 1 <= (day or 1) <= (monthrange(year or _LEAP_YEAR, month)[1] if month else 31)


def of_day(day: date) -> Reading:
    """Write down a day that leans on the day of publication."""
    return Reading(day.isoformat(), "day", True)


def of_month(day: date, kind: str = "month") -> Reading:
    """Write down the month of a day that leans on the day of publication."""
    return Reading(day.isoformat()[:7], kind, True)


def of_days(first: date, last: date) -> Reading | None:
    """Write down a run of days: its month where it lies in one, else its year."""
    if (first.year, first.month) == (last.year, last.month):
        return of_month(first)
    return reading(first.year, kind="span", relative=True) if first.year == last.year else None


def last_such(known: Known, month: int, day: int | None) -> int | None:
    """Year of a month and day without one: a day after the publication is last year's."""
    latest = known.latest
    if latest and known.year == latest.year and (month, day or 1) > (latest.month, latest.day):
        return latest.year - 1
    return known.year


def day_alone(known: Known, day: int) -> Reading | None:
    """Write down the 7th of the month that the text named last, else of the last month that had its 7th."""
    month = known.month
    if month and known.last is None and known.day and day > known.day.day:
        before = month_before(known.day)
        return reading(before.year, before.month, day)
    return reading(last_such(known, month, day), month, day) if month else None


def later(known: Known, *, days: int = 0, months: int = 0) -> Reading | None:
    """Count on from the day or month that the text named last; None where it named none so fine."""
    if known.last is not None and days and not months and _YEARLESS.fullmatch(known.last):
        return _later_in_any_year(known.last, days)
    parts = known.last_parts
    if len(parts) < (3 if days or not months else 2):
        return None
    if months:
        years, month = divmod(parts[1] - 1 + months, 12)
        return reading(parts[0] + years, month + 1)
    return of_day(date(*parts) + timedelta(days=days))


def _later_in_any_year(last: str, days: int) -> Reading | None:
    """Count on from a day without its year; None over the end of February or of the year, which the year decides."""
    here = date.fromisoformat(f"{_LEAP_YEAR}{last[4:]}")
    then = here + timedelta(days=days)
    leap = here.month <= _FEBRUARY <= then.month and then >= date(_LEAP_YEAR, _FEBRUARY, 29)
    return None if leap or then.year != here.year else Reading(f"XXXX{then.isoformat()[4:]}", "day", True)


def ago(known: Known, count: int, unit: str) -> Reading | None:
    """Count back from the day of publication, as finely as the unit tells: weeks and months give a month."""
    if unit == "year":
        return reading(known.year - count, relative=True) if known.year else None
    if known.day is None:
        return None
    if unit == "month":
        years, month = divmod(known.day.month - 1 - count, 12)
        return reading(known.day.year + years, month + 1, relative=True)
    then = known.day - timedelta(days=count * (7 if unit == "week" else 1))
    return of_month(then) if unit == "week" else of_day(then)


def recent(known: Known) -> Reading | None:
    """Write down "in recent days", 近日: the month of publication, unless its first days leave it open."""
    return of_month(known.day, "recent") if known.day and known.day.day > _RECENT_DAYS else None


def last_weekday(day: date, weekday: int) -> date:
    """Return the last such weekday up to and including `day`; Monday is 0."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def weekday_of_week(day: date, weekday: int, weeks_back: int) -> date:
    """Return such a weekday of the week of `day`, or of one before it; weeks begin on Monday."""
    return day - timedelta(days=day.weekday() - weekday, weeks=weeks_back)


def month_before(day: date) -> date:
    """Return a day of the month before."""
    return day.replace(day=1) - timedelta(days=1)


def of_week(day: date) -> Reading | None:
    """Write down the week of a day: its month where it lies in one, else its year."""
    monday = day - timedelta(days=day.weekday())
    return of_days(monday, monday + timedelta(days=6))


def of_weekend(day: date) -> Reading | None:
    """Write down the last weekend that began before `day`."""
    saturday = last_weekday(day - timedelta(days=1), 5)
    return of_days(saturday, saturday + timedelta(days=1))
