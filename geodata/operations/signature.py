"""What one report says, made ready to be compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from geodata.extraction.repeats import merged_action
from geodata.model import Extraction, Fact
from geodata.operations.edtf import parts
from geodata.operations.wording import Sample, sample
from geodata.text.dates import find_case_names, find_dates
from geodata.text.normal import matching_copy
from geodata.text.zones import zones

Day = tuple[int, int]
Figures = dict[tuple[str, str], tuple[int, str]]
_READ = ("title", "deck", "body")
# A text that names more cases than this tells of many, and is about none of them by name.
_MOST_NAMES = 4
_DIGITS_ONLY = re.compile(r"([1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")


@dataclass(frozen=True, slots=True)
class Signature:
    """The comparable features of a report.

    Attributes
    ----------
    tells : bool
        Whether it tells of an operation; otherwise it may only follow one up (a trial, a reunion of its victims).
    tallies : bool
        Whether it gives figures of a campaign or a year.
    date : str or None
        Of the raid, EDTF.
    days : frozenset of (month, day)
        All days that the text names, whatever for.
    names, named : frozenset of str
        Name of its own case, in all spellings; names of all cases in the text.
    figures : dict of (action, who) to (value, qualifier)
        Of scope ``operation``; of several the largest.
    parts : dict of (action, who) to frozenset of int
        Of scope ``other``: shares, one of several raids, other operations.
    numbers : frozenset of int
        Of people, gangs and cases, whatever is said of them: reports differ in that.
    provinces, places, countries : frozenset of str
        Ids; a county stands for its prefecture as well.
    outline : tuple of str
        Figures and places in the order of the text: what a spun copy keeps.
    """

    report_id: str
    language: str
    tells: bool
    tallies: bool
    date: str | None
    published: str | None
    days: frozenset[Day]
    names: frozenset[str]
    named: frozenset[str]
    figures: Figures
    parts: dict[tuple[str, str], frozenset[int]]
    numbers: frozenset[int]
    prices: frozenset[int]
    province_count: int | None
    provinces: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    outline: tuple[str, ...]
    wording: Sample


def signature(extraction: Extraction) -> Signature:
    """Signature of a report."""
    report, statistics = extraction.report, extraction.of("statistic")
    text = _as_read(report.text)
    counts = extraction.of("province_count")
    places = [f for f in extraction.of("place") if f.scope != "other" and f.value]
    named = frozenset(n for _, _, name in find_case_names(text) for n in spellings(name))
    own = frozenset(n for f in extraction.of("operation", "name") if f.value for n in spellings(f.value))
    return Signature(
        report_id=report.id,
        language=report.language[:2],
        tells=extraction.tells_operation,
        tallies=any(f.scope == "cumulative" for f in statistics),
        date=next((f.value for f in extraction.of("operation", "date") if f.value), None),
        published=report.published,
        days=frozenset(_days(text, report.published)),
        names=own if len(named) <= _MOST_NAMES else frozenset(),
        named=named,
        figures=_figures(statistics),
        parts=_parts(statistics),
        numbers=frozenset(f.number for f in statistics if f.scope != "cumulative" and f.attribute != "price"),
        prices=frozenset(f.number for f in statistics if f.attribute == "price" and f.subject == "cny"),
        province_count=counts[0].number if counts else None,
        provinces=frozenset(f.value for f in places if f.attribute == "province" and f.value and f.role != "other"),
        places=frozenset(_below(places)),
        countries=frozenset(f.value for f in places if f.attribute == "country" and f.value),
        outline=tuple(f"{f.attribute} {f.value}" for f in extraction.facts if f.kind in {"statistic", "place"}),
        wording=sample(text),
    )


def spellings(name: str) -> frozenset[str]:
    """A case name in the forms that may be the same: 2011·5·05, 5•05, 5.5 and 505 are one case."""
    plain = re.sub(r"[·•・ ]", ".", name).strip(".")
    short = re.sub(r"^(?:19|20)\d\d[.]", "", plain)
    dotted = ".".join(p.lstrip("0") or "0" for p in short.split("."))
    split = _DIGITS_ONLY.fullmatch(short)
    return frozenset({f"{int(split[1])}.{int(split[2])}", short} if split else {dotted})


def _as_read(text: str) -> str:
    """Title, deck and body as the grammars read them; page furniture would make strangers alike."""
    return matching_copy("\n".join(text[z.start : z.end] for z in zones(text) if z.kind in _READ)).text


def _days(text: str, published: str | None) -> Iterator[Day]:
    for mention in find_dates(text, published):
        _, month, day = parts(mention.edtf)
        if mention.kind == "day" and month and day:
            yield month, day


def _figures(facts: Iterable[Fact]) -> Figures:
    found: Figures = {}
    for fact in facts:
        if fact.scope != "operation" or fact.subject is None:
            continue
        key = (merged_action(fact.attribute), fact.subject)
        if key not in found or fact.number > found[key][0]:
            found[key] = (fact.number, fact.qualifier or "exact")
    return found


def _parts(facts: Iterable[Fact]) -> dict[tuple[str, str], frozenset[int]]:
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for fact in facts:
        if fact.scope == "other" and fact.subject is not None and fact.attribute != "price":
            found[merged_action(fact.attribute), fact.subject].add(fact.number)
    return {key: frozenset(values) for key, values in found.items()}


def _below(places: Iterable[Fact]) -> Iterator[str]:
    for fact in places:
        if fact.value and fact.attribute in {"prefecture", "county"}:
            yield fact.value
            yield f"{fact.value[:4]}00"
