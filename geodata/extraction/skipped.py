"""What a report holds and what was not counted, each with the reason: for whoever asks why a number is missing.

Nothing is decided here. The grammars have read the report; this asks them afterwards about what became no fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from geodata.extraction.document import FACTUAL_ZONES, Document, Sentence, read_document
from geodata.extraction.extractor import extract_from
from geodata.extraction.figures import Figure, figures
from geodata.extraction.furniture import is_furniture
from geodata.extraction.gate import stopped_by
from geodata.extraction.mentions import mentions
from geodata.extraction.tagger import Tag
from geodata.model import Extraction, Fact, Report, Skipped, Zone

Span = tuple[int, int]

_ZONES = {
    "caption": "a photo's caption is not read",
    "promo": "the page's own announcements are not read",
    "meta": "publisher's lines give no facts",
    "tail": "what follows the report on the page is not read",
}
_UNITS = {
    "age": "an age",
    "percent": "a percentage",
    "ratio": "how many times as many",
    "money": "money that is no price of a person",
    "ordinal": "an ordinal number, or part of a name",
    "year": "a year",
    "date": "part of a date",
    "time": "a time of day",
    "code": "part of a code or a name",
    "duration": "a duration",
    "distance": "a distance or a weight",
    "places": "a number of places",
}
_OF_PLACES = frozenset({"province_unit", "place_unit", "direction", "unnamed_end"})
_YEAR = re.compile("(?:19|20)[0-9]{2}")
# Between a number and the unit of places that it counts, in code points.
_REACH = 12


def explain(report: Report) -> Extraction:
    """Read a report as `geodata.extraction.extract` does, and say besides what was not counted and why.

    Parameters
    ----------
    report : Report
        With its raw text.

    Returns
    -------
    Extraction
        With ``skipped`` filled, in the order of the text. A report that the gate stopped has one such row, over all of
        its text.
    """
    document = read_document(report)
    told = extract_from(document)
    return Extraction(report, told.facts, told.zones, tuple(_skipped(document, told.facts)))


def _skipped(document: Document, facts: tuple[Fact, ...]) -> Iterator[Skipped]:
    stopped = stopped_by(document)
    if stopped:
        yield Skipped(0, len(document.report.text), f"stopped by the gate: {stopped}")
        return
    found = [*_zones(document.zones), *_anchored(document, _within_sentences(document, facts))]
    taken = [f.at for f in facts if f.at]
    yield from sorted((s for s in found if not _overlaps(s, taken)), key=lambda s: (s.start, s.end))


def _overlaps(one: Skipped, taken: Iterable[Span]) -> bool:
    return any(start < one.end and one.start < end for start, end in taken)


def _zones(zones: tuple[Zone, ...]) -> Iterator[Skipped]:
    """Zones that give no facts, those of a kind that follow each other as one."""
    for kind, run in groupby(zones, key=lambda zone: zone.kind):
        if kind not in FACTUAL_ZONES:
            lines = list(run)
            yield Skipped(lines[0].start, lines[-1].end, _ZONES[kind])


def _anchored(document: Document, found: Iterable[tuple[Tag, str]]) -> Iterator[Skipped]:
    for tag, reason in found:
        yield Skipped(*document.copy.span(tag.start, tag.end), reason)


def _within_sentences(document: Document, facts: tuple[Fact, ...]) -> Iterator[tuple[Tag, str]]:
    dated = any(f.kind == "operation" and f.value for f in facts)
    named = {m.start for places in mentions(document) for m in places}
    for sentence in document.sentences:
        counted = {figure.number: figure for figure in figures(sentence)}
        for index, tag in enumerate(sentence.tags):
            if tag.number is not None:
                yield tag, _why_no_figure(sentence, tag, counted.get(tag), facts)
            elif tag.date is not None:
                yield tag, _why_no_date(tag, dated)
            elif tag.kind == "case_name":
                yield tag, "the name of a case is no number and no date of a raid"
            elif tag.kind == "place" and tag.start not in named:
                yield tag, _why_no_place(sentence, index)


def _why_no_figure(sentence: Sentence, tag: Tag, figure: Figure | None, facts: tuple[Fact, ...]) -> str:
    if figure is not None:
        return _why_not_bound(figure, facts)
    unit = tag.number.unit if tag.number else "count"
    if unit in _UNITS:
        return _UNITS[unit]
    after = sentence.first_after(tag.end)
    if after is not None and after.kind in _OF_PLACES and after.start - tag.end <= _REACH:
        return _UNITS["places"]
    if _YEAR.fullmatch(sentence.text[tag.start - sentence.start : tag.end - sentence.start]):
        return _UNITS["year"]
    if tag.value == "1":
        return "one alone is counted only for a gang or a case, or in a list with others"
    return "no noun beside it that is counted, and no verb that would do without"


def _why_not_bound(figure: Figure, facts: tuple[Fact, ...]) -> str:
    """A figure with its noun that still became no fact."""
    if figure.who == "other":
        return "counts neither victims, offenders, gangs, cases nor officers"
    if any(f.kind == "statistic" and f.value == figure.number.value and _may_be(f, figure) for f in facts):
        return "told again; counted once"
    return "no verb that can go with what it counts, or one that says it did not happen"


def _may_be(fact: Fact, figure: Figure) -> bool:
    """Whether a figure counts what the fact counts: "12 people held" are suspects."""
    return figure.who in {None, "people", "victims", fact.subject}


def _why_no_date(tag: Tag, dated: bool) -> str:
    if tag.date is not None and tag.date.kind == "dateline":
        return "a dateline tells when the report was written"
    return "a date, but not that of the raid" if dated else "a date, but of no raid that is told"


def _why_no_place(sentence: Sentence, index: int) -> str:
    if is_furniture(sentence, index):
        return "part of a publisher's name, a dateline, a menu or a line of trains: no place of the report"
    return "a word or a family name as often as a place, and nothing beside it says that it is one"
