"""Running totals of campaigns: 2,008 children by October, 3,455 by January. A series over time, never an operation.

A point is a cumulative figure with the day up to which it counts: the day that the text gives, else the day on which it
was published. Figures of one campaign (a start) or one span (a year), of one kind, for one area are one series. Of
several figures of a kind that a report gives for one day (kinds of cases) the largest is its point. A figure whose span
no report tells stands in no series; nor does a bare year's that the report of a raid alone gives, and that nothing says
to be a running or a whole total: it may be one town's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from geodata.extraction.repeats import merged_action
from geodata.ids import stable_id
from geodata.joined import UNCHECKED, Check
from geodata.model import Extraction, Fact
from geodata.operations.copies import sources
from geodata.operations.edtf import parts, precision
from geodata.operations.shared import ids, independent
from geodata.operations.signature import Signature
from geodata.places.gazetteer import place

_WHOLE_COUNTRY = re.compile(
    r"全国|全國|公安部|各地公安|\bnationwide\b|\bacross (?:the country|China)\b|\bin China\b|\bChina(?:'s|’s)?\b"
    r"|\bChinese (?:police|authorities)\b|\bMinistry\b|\bthe country\b"
    r"|\bnational (?:police|total|campaign|crackdown)\b",
    re.IGNORECASE,
)
# In place of a province: the whole country.
NATIONWIDE, COUNTRY = "CN", "China"
_COUNTED = frozenset({"rescued", "arrested", "detained", "gangs_broken", "cases_solved", "reunited"})
_RUNNING = re.compile(
    r"以来|以來|至今|截至|截止|累计|累計|迄今|专项|專項|起[,，]|全年|去年|今年|上半年"
    r"|\b(?:since|so far|to date|as of|up to|by the end of|campaign|crackdown|sweep|last year|this year|annual)\b",
    re.IGNORECASE,
)
_WHOLE_PROVINCE = re.compile("全[省区區市]|the (?:province|region|municipality)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Point:
    """A running total as it stood on a day: EDTF, or None where no report tells."""

    as_of: str | None
    value: int
    qualifier: str
    sources: int
    fact_ids: tuple[str, ...]
    check: Check = UNCHECKED


@dataclass(frozen=True, slots=True)
class Series:
    """Running totals of one campaign or one span of time: a curve, no operation and part of no sum.

    Attributes
    ----------
    campaign : str
        EDTF of the span: ``2009-04/`` from April 2009 on; ``2011`` the year 2011.
    area : str or None
        The province whose totals they are; ``China`` where they are the whole country's; None where no report tells.
    points : tuple of Point
        In order of time, those of no known day last.
    """

    id: str
    campaign: str
    area: str | None
    action: str
    who: str
    points: tuple[Point, ...]

    @property
    def latest(self) -> Point:
        """The last point of a known day, of those of one day the highest; without any day the highest of all."""
        dated = [p for p in self.points if p.as_of is not None]
        return max(dated or self.points, key=lambda p: (p.as_of or "", p.value))

    @property
    def highest(self) -> Point:
        """The highest point, of those of one value the first in time; the latest falls short where reports round."""
        return max(self.points, key=lambda p: p.value)


Key = tuple[str, str, str, str]


def series_of(extractions: Iterable[Extraction], signed: Mapping[str, Signature]) -> tuple[Series, ...]:
    """Put the cumulative figures of reports into series.

    Parameters
    ----------
    extractions : iterable of Extraction
        In any order.
    signed : mapping of str to Signature
        Of these reports, by id: copies of a report are no second source.
    """
    grouped: dict[Key, dict[tuple[str, int], list[Fact]]] = defaultdict(lambda: defaultdict(list))
    told = {e.report.id: e for e in extractions}
    for one in told.values():
        largest: dict[tuple[Key, str], Fact] = {}
        for fact, campaign, as_of in _placed(one):
            key = campaign, _area(one, fact) or "", merged_action(fact.attribute), fact.subject or ""
            at = key, as_of or ""
            largest[at] = max(largest.get(at, fact), fact, key=lambda f: f.number)
        for (key, day), fact in largest.items():
            grouped[key][day, fact.number].append(fact)
    return tuple(
        _series(key, points, signed)
        for key, points in sorted(_with_months(grouped).items())
        if _is_running([f for facts in points.values() for f in facts], told)
    )


def _is_running(facts: Sequence[Fact], told: Mapping[str, Extraction]) -> bool:
    """Whether several reports give it, one of no raid does, or its words say that it is a running or a whole total."""
    by = {f.evidence.report_id for f in facts}
    return len(by) > 1 or any(not told[i].tells_operation for i in by) or any(map(partial(_says_so, told), facts))


def _says_so(told: Mapping[str, Extraction], fact: Fact) -> bool:
    words = fact.evidence.quote(told[fact.evidence.report_id].report)
    return "/" in (fact.period or "") or any(p.search(words) for p in (_RUNNING, _WHOLE_COUNTRY, _WHOLE_PROVINCE))


def _placed(extraction: Extraction) -> Iterator[tuple[Fact, str, str | None]]:
    """Cumulative figures with their campaign and the day up to which they count."""
    told = [f for f in extraction.of("statistic") if f.scope == "cumulative" and f.attribute in _COUNTED]
    published = extraction.report.published
    starts = {f.period.split("/")[0][:7] for f in told if f.period and "/" in f.period}
    only = f"{min(starts)}/" if len(starts) == 1 else None
    for fact in told:
        start, slash, end = (fact.period or "").partition("/")
        if slash:
            yield fact, f"{start[:7]}/", end or published
        elif start and precision(start) < 3:
            yield fact, start, start
        elif only:
            yield fact, only, start or published


def _area(extraction: Extraction, fact: Fact) -> str | None:
    """Whose total it is: the country's where the words say so, else the one province where the report has police act.

    A province that comes up only later is not the one that the figure is about. What neither the sentence nor, of a
    report of no one province, the rest of it tells is not told: None.
    """
    text = extraction.report.text
    words = text[fact.evidence.start : fact.evidence.end]
    told = [f for f in extraction.of("place", "province") if f.role == "raid" and f.evidence.start < fact.evidence.end]
    acted = {f.value for f in told if f.value}
    if len(acted) == 1 and (not _WHOLE_COUNTRY.search(words) or _WHOLE_PROVINCE.search(words)):
        return min(acted)
    return NATIONWIDE if _WHOLE_COUNTRY.search(words) or _WHOLE_COUNTRY.search(text) else None


def _with_months(
    grouped: Mapping[Key, Mapping[tuple[str, int], list[Fact]]],
) -> dict[Key, dict[tuple[str, int], list[Fact]]]:
    """A campaign "since 2009" is the one since April 2009, where reports tell of one such month only."""
    months: dict[int, set[str]] = defaultdict(set)
    for campaign, *_ in grouped:
        year, month, _ = parts(campaign.rstrip("/"))
        if year and month and campaign.endswith("/"):
            months[year].add(campaign)
    merged: dict[Key, dict[tuple[str, int], list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for (campaign, *rest), told in grouped.items():
        year, month, _ = parts(campaign.rstrip("/"))
        finer = months.get(year or 0, set()) if campaign.endswith("/") and not month else set()
        key = (min(finer) if len(finer) == 1 else campaign, rest[0], rest[1], rest[2])
        for at, facts in told.items():
            merged[key][at] += facts
    return merged


def _series(key: Key, told: Mapping[tuple[str, int], Sequence[Fact]], signed: Mapping[str, Signature]) -> Series:
    campaign, area, action, who = key
    points = tuple(_point(at or None, value, told[at, value], signed) for at, value in sorted(told, key=_in_time))
    return Series(stable_id("s", *(part or "" for part in key)), campaign, _name(area), action, who, points)


def _name(area: str | None) -> str | None:
    return COUNTRY if area == NATIONWIDE else place(area).name if area else None


def _in_time(point: tuple[str, int]) -> tuple[str, int]:
    return point[0] or "~", point[1]


def _point(as_of: str | None, value: int, facts: Sequence[Fact], signed: Mapping[str, Signature]) -> Point:
    reports = sorted({f.evidence.report_id for f in facts})
    qualifier = "exact" if any(f.qualifier == "exact" for f in facts) else facts[0].qualifier or "exact"
    return Point(as_of, value, qualifier, independent(facts, sources([signed[i] for i in reports])), ids(facts))
