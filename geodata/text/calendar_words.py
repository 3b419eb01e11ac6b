"""What the date rules of both languages share: what is known of the time of writing, and how a date is written down."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Known:
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
    """

    day: date | None
    year: int | None
    month: int | None
    latest: date | None = None
    last: str | None = None


class Reading(NamedTuple):
    """A date as read: EDTF, kind (day, month, year or span) and whether it leans on the day of publication."""

    edtf: str
    kind: str
    relative: bool = False


Reader = Callable[[re.Match[str], Known], Reading | None]
Rule = tuple[re.Pattern[str], Reader]


def reading(
    year: int | None, month: int | None = None, day: int | None = None, *, kind: str = "", relative: bool = False
) -> Reading | None:
    """Write down a date; None where it can be none, or tells neither year nor month."""
    if (month is None and year is None) or not 1 <= (month or 1) <= 12 or not 1 <= (day or 1) <= 31:
        return None
    head = f"{year:04d}" if year else "XXXX"
    edtf = head + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")
    return Reading(edtf, kind or ("day" if day else "month" if month else "year"), relative)


def of_day(day: date) -> Reading:
    """Write down a day that leans on the day of publication."""
    return Reading(day.isoformat(), "day", True)


def last_such(known: Known, month: int, day: int | None) -> int | None:
    """Year of a month and day without one: a day after the publication is last year's."""
    latest = known.latest
    if latest and known.year == latest.year and (month, day or 1) > (latest.month, latest.day):
        return latest.year - 1
    return known.year


def later(known: Known, *, days: int = 0, months: int = 0) -> Reading | None:
    """Count on from the day or month that the text named last; None where it named none so fine."""
    parts = [int(p) for p in (known.last or "").split("-") if p.isdigit()]
    if (known.last or "").startswith("X") or len(parts) < (3 if days or not months else 2):
        return None
    if months:
        years, month = divmod(parts[1] - 1 + months, 12)
        return reading(parts[0] + years, month + 1)
    return of_day(date(*parts[:3]) + timedelta(days=days))


def last_weekday(day: date, weekday: int) -> date:
    """Return the last such weekday up to and including `day`; Monday is 0."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def month_before(day: date) -> date:
    """Return a day of the month before."""
    return day.replace(day=1) - timedelta(days=1)


def of_week(day: date) -> Reading | None:
    """Write down the week of a day: its month where it lies in one, else its year."""
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    if monday.month == sunday.month:
        return reading(monday.year, monday.month, relative=True)
    return reading(monday.year, kind="span", relative=True) if monday.year == sunday.year else None
