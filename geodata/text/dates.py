"""Dates in English and Chinese, resolved against the day of publication, never the clock."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from operator import itemgetter
from typing import Any

from geodata.text import dates_en, dates_en_relative, dates_zh, dates_zh_relative
from geodata.text.calendar_words import Known, Reader, Reading
from geodata.text.date_scan import chinese_scan, english_scan

_ENGLISH = english_scan((*dates_en.RULES, *dates_en_relative.RULES))
_CHINESE = chinese_scan((*dates_zh.RULES, *dates_zh_relative.RULES))
_HAN = re.compile("[一-鿿]")
# What stands about a date that only says where and when the news was written.
_DATELINE = re.compile(
    r"(?:专|综合)?(?:电|讯)"
    r"| ?(?:\((?:Xinhua|Reuters|AP|AFP|UPI|IANS|Online)|\([A-Z][\w .'/-]{1,30}\) ?-|[:：] ?[A-Z]|--)"
)
_DATELINE_BEFORE = re.compile(r"(?:^|\n)\W{0,3}[A-Z][A-Z' ]{2,24}(?:, [A-Z][a-z]+)?, $")
_DATELINE_AFTER = re.compile(r" ?[-:]")
# What makes a date the beginning or the end of a span: it dates nothing that comes after it.
_SPAN_BEFORE = re.compile(r"(?:since|from|between|自|从|至|到|-)\s?$", re.IGNORECASE)
_SPAN_AFTER = re.compile("以来|起|[至到-]|间")
_D = "[0-9一二三四五六七八九十]{1,2}"
# Stands for a day of publication that is not known, to find what would lean on it.
_ANY_DAY = "2000-06-15"
_QUOTED_NAME = re.compile(
    rf"[\"'“「‘](?P<name>(?:[12][0-9]{{3}}[.·•・ ])?{_D}[.·•・]{_D}0?(?:[.·•・][0-9]{{1,2}})?|[0-9]{{3,4}})[\"'”」’]"
)
_BARE_NAME = re.compile(
    r"(?=[0-9])(?<![0-9.])(?P<name>(?:[12][0-9]{3}[·•・])?[0-9]{1,2}[·•・][0-9]{1,2})(?=[^0-9]{0,12}案)"
)
_FULL_NAME = re.compile(r"(?=[12])(?<![0-9.])(?P<name>[12][0-9]{3}\.[0-9]{1,2}\.[0-9]{1,2})(?=[^0-9,，。]{0,12}案)")
_NUMBERED_NAME = re.compile("(?P<name>第[0-9]{2,4}号督办案件)")
# Every name but a quoted one has this word behind it.
_CASE = "案"
CaseName = tuple[int, int, str]
_ORDER = itemgetter(0, 1, 2, 3)


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date.

    Attributes
    ----------
    start, end : int
        Its words, half open.
    edtf : str
        ``2013-09-11``, ``2013-09``, ``2013``, or ``XXXX-09-11`` where no year is known.
    kind : str
        ``day``, ``month``, ``year``, ``span`` (within a year), ``recent`` (a month that "in recent days" gives) or
        ``dateline``.
    relative : bool
        Whether it was counted from the day of publication.
    """

    start: int
    end: int
    edtf: str
    kind: str
    relative: bool = False


def find_dates(text: str, published: str | None) -> tuple[DateMention, ...]:
    """Find the dates of a matching copy, in order.

    Parameters
    ----------
    text : str
    published : str or None
        EDTF of the day of publication. Without it a day takes the year that the text named last, if any.
    """
    return find_dates_and_names(text, published)[0]


def find_dates_and_names(text: str, published: str | None) -> tuple[tuple[DateMention, ...], tuple[CaseName, ...]]:
    """Find the dates of a matching copy, and the case names that hold none."""
    names = find_case_names(text)
    dates = _mentions(text, published)
    return tuple(d for d in dates if not any(a <= d.start < b for a, b, _ in names)) if names else tuple(dates), names


def find_unresolved(text: str, published: str | None) -> tuple[DateMention, ...]:
    """Find the dates that lean on a day of publication that is not known: "last week", 昨日. They date nothing."""
    if _at_publication(published).day is not None:
        return ()
    told = {d.start for d in find_dates(text, published)}
    leaning = (d for d in find_dates(text, _ANY_DAY) if d.relative and d.start not in told)
    return tuple(replace(d, edtf="", kind="unresolved") for d in leaning if d.kind != "dateline")


def find_case_names(text: str) -> tuple[CaseName, ...]:
    """Find case names such as 2011·11·18 or 526: (start, end, name). They hold dates and are none."""
    patterns = (_QUOTED_NAME, _BARE_NAME, _FULL_NAME, _NUMBERED_NAME) if _CASE in text else (_QUOTED_NAME,)
    found = {(*m.span("name"), m["name"]) for p in patterns for m in p.finditer(text)}
    return tuple(sorted(found))


def _mentions(text: str, published: str | None) -> Iterator[DateMention]:
    known = _at_publication(published)
    for match, read in _leftmost_longest(text):
        found = read(match, known)
        if found is None:
            known = known._replace(last=None)
            continue
        known = _after(known, found, text, match, published)
        kind = "dateline" if _is_dateline(text, match) else found.kind
        yield DateMention(*_words(match), found.edtf, kind, found.relative)


def _is_dateline(text: str, match: re.Match[str]) -> bool:
    """Whether it heads the news: 6月3日电, "June 3 (Xinhua) --", "BEIJING, June 3 -"."""
    if _DATELINE.match(text, match.end()):
        return True
    if not _DATELINE_AFTER.match(text, match.end()):
        return False
    return _DATELINE_BEFORE.search(text[max(0, match.start() - 40) : match.start()]) is not None


def _at_publication(published: str | None) -> Known:
    try:
        day = date.fromisoformat(published) if published else None
    except ValueError:
        day = None
    year = int(published[:4]) if published and published[:4].isdigit() else None
    return Known(day, year, day.month if day else None, day or _end_of_month(published))


def _end_of_month(published: str | None) -> date | None:
    month = re.fullmatch(r"([0-9]{4})-(0[1-9]|1[0-2])", published or "")
    return date(int(month[1]), int(month[2]), monthrange(int(month[1]), int(month[2]))[1]) if month else None


def _leftmost_longest(text: str) -> Iterator[tuple[re.Match[str], Reader]]:
    reached = 0
    for start, back, _, _, match, read in sorted(_in_reach(text), key=_ORDER):
        if start >= reached:
            reached = -back
            yield match, read


def _in_reach(text: str) -> Iterator[tuple[int, int, int, int, re.Match[str], Reader]]:
    """Every match: where its words begin and, counted down, end, and its rank: English rules before Chinese ones."""
    scans = (_ENGLISH, _CHINESE) if not text.isascii() and _HAN.search(text) else (_ENGLISH,)
    for language, scan in enumerate(scans):
        for order, match, read in scan.matches(text):
            start, end = _words(match)
            yield start, -end, language, order, match, read


def _words(match: re.Match[str]) -> tuple[int, int]:
    """Span of the date itself; a rule may look at what stands before it, and the indent of a line is none of it."""
    start, end = match.span("date") if "date" in match.re.groupindex else match.span()
    return start + (match.string[start] == " "), end


def _after(known: Known, found: Reading, text: str, match: re.Match[str], published: str | None) -> Known:
    """What the next date may lean on: the month, and without a day of publication the year."""
    year, month = found.edtf[:4], found.edtf[5:7]
    told: dict[str, Any] = {"month": int(month), "last": found.edtf} if month.isdigit() else {}
    if year.isdigit():
        told["named"] = int(year)
        if published is None and not _bounds_span(text, match):
            told["year"] = int(year)
    return known._replace(**told)


def _bounds_span(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 9) : match.start()]
    return _SPAN_BEFORE.search(before) is not None or _SPAN_AFTER.match(text, match.end()) is not None
