"""EDTF dates of the kinds that reports give: ``2013-09-11``, ``2013-09``, ``2013`` and ``XXXX-09-11``."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache

# The longest wait from one 29 February to the next, over a century that is no leap year.
_LEAP_GAP = 8


# Comparing many reports asks for the same days again and again.
@lru_cache(maxsize=16_384)
def parts(value: str) -> tuple[int | None, int | None, int | None]:
    """Year, month and day; None where the text does not tell."""
    pieces = value.split("-")
    known = [int(p) if p.isdigit() else None for p in (*pieces, "", "")[:3]]
    return known[0], known[1], known[2]


def year_of(value: str | None) -> int | None:
    """Year of a date, None where it is not told."""
    return parts(value)[0] if value else None


def compatible(left: str, right: str) -> bool:
    """Whether two dates may be the same day: what both tell is equal."""
    return all(a == b for a, b in zip(parts(left), parts(right), strict=True) if a is not None and b is not None)


def merged(left: str, right: str) -> str:
    """The finer of two compatible dates: ``2013-09`` and ``XXXX-09-11`` give ``2013-09-11``."""
    year, month, day = (a if a is not None else b for a, b in zip(parts(left), parts(right), strict=True))
    head = f"{year:04d}" if year else "XXXX"
    return head + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")


def precision(value: str) -> int:
    """How many of year, month and day it tells."""
    return sum(p is not None for p in parts(value))


@lru_cache(maxsize=16_384)
def first_day(value: str | None) -> date | None:
    """First day that a date may be; None without a year."""
    if not value:
        return None
    year, month, day = parts(value)
    try:
        return date(year, month or 1, day or 1) if year else None
    except ValueError:
        return None


def last_day(value: str | None) -> date | None:
    """Last day that a date may be; None without a year."""
    if not value:
        return None
    year, month, day = parts(value)
    if year is None:
        return None
    if month is None:
        return date(year, 12, 31)
    try:
        return date(year, month, day or monthrange(year, month)[1])
    except ValueError:
        return None


def with_year(value: str, published: str | None) -> str:
    """Give ``XXXX-09-11`` the year of the last such day up to a day of publication.

    A raid is reported after it, so of two reports of one operation the publication of the one dates the other.
    """
    latest = last_day(published)
    if year_of(value) is not None or latest is None:
        return value
    years = range(latest.year, latest.year - _LEAP_GAP, -1)
    told = (merged(f"{year:04d}", value) for year in years)
    return next((t for t in told if (begins := first_day(t)) and begins <= latest), value)
