"""Running totals as the screen names and writes them."""

from __future__ import annotations

from dashboard.parts.naming import amount, counted_text, date_text, place_name
from dashboard.words import say
from geodata.operations.series import COUNTRY, Point, Series


def series_title(series: Series, language: str) -> str:
    """Name a running total: "Children rescued · since April 2009 · nationwide"."""
    return " · ".join([what_text(series, language), span_text(series, language), area_text(series, language)])


def what_text(series: Series, language: str) -> str:
    """Say what is counted."""
    told = counted_text(series.action, series.who, language)
    return told[:1].upper() + told[1:]


def span_text(series: Series, language: str) -> str:
    """Say which campaign or year: "since April 2009", "in 2011"."""
    key = "totals.since" if series.campaign.endswith("/") else "totals.in"
    return say(key, language, x=date_text(series.campaign.rstrip("/"), language))


def area_text(series: Series, language: str) -> str:
    """Say whose totals they are."""
    if series.area is None:
        return say("totals.no_area", language)
    return say("totals.country", language) if series.area == COUNTRY else place_name(series.area, language)


def point_text(point: Point) -> str:
    """Write a total with the sign of what is not exact."""
    return amount(point.value, point.value, point.qualifier)


def day_text(point: Point, language: str) -> str:
    """Write the day up to which a total counts, or that it is not stated."""
    return say("totals.no_day", language) if point.as_of is None else date_text(point.as_of, language)


def as_of_text(point: Point, language: str) -> str:
    """Say up to when a total counts: "as of 6 September 2010"."""
    told = day_text(point, language)
    return told if point.as_of is None else say("totals.as_of", language, x=told)
