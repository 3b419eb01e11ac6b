"""What a report gives for one province itself: "Fujian caught 104 of the 157". Shown apart, in no sum.

A share is a part (scope ``other``) whose clause names the province and nothing finer or other between the two, or what
a report of one province alone gives as its whole where others give far more. An operation's total is never divided
among its provinces.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from geodata.extraction.repeats import merged_action
from geodata.extraction.tagger import Tag, tag
from geodata.joined import Figure, ProvinceFigure
from geodata.model import Extraction, Fact
from geodata.operations.own_parts import is_scene, only_province
from geodata.operations.shared import Sources, ids, independent
from geodata.places.gazetteer import place
from geodata.text.normal import matching_copy

_ACTIONS = frozenset({"rescued", "arrested", "detained", "gangs_broken", "cases_solved"})
# "As of mid-January" tells how far a figure goes, and of no other operation.
_AS_OF = re.compile(r"(?:截至|截止|as of|by) ?$", re.IGNORECASE)
_ACTED = frozenset({"raid", "rescue", "base"})


# "66 suspects in Shandong", "66 were caught in Shandong": the place that follows at once is the figure's own.
_FOLLOWED_BY_PLACE = re.compile(r"[^\d,;，；]{0,40}?\b(?:in|at|across|from) (?:the )?$", re.IGNORECASE)
# Others than the province's own police acted, whatever it gave them.
_BY_OTHERS = re.compile(r"外省|外地|兄弟省|\b(?:other|neighbou?ring) (?:provinces|regions)\b", re.IGNORECASE)


def province_figures(
    members: Sequence[Extraction], sources: Sources, parts: Sequence[Fact] = ()
) -> tuple[ProvinceFigure, ...]:
    """Shares of provinces where police acted, each with the reports that give it.

    Parameters
    ----------
    parts : sequence of Fact
        Figures that reports give as their whole, and that are a part of the operation's.
    """
    grouped: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for one in members:
        for province, fact in (*_named_shares(one), *_whole_reports(one, parts)):
            if fact.subject:
                grouped[province, merged_action(fact.attribute), fact.subject].append(fact)
    return tuple(_share(*key, facts, sources) for key, facts in sorted(grouped.items()))


def _named_shares(extraction: Extraction) -> Iterator[tuple[str, Fact]]:
    """Parts of a figure that the report gives whole, or of one that it leaves to others, by the province named."""
    acted = {f.value for f in extraction.of("place") if f.role in _ACTED and f.scope != "other"}
    for fact in extraction.of("statistic"):
        if fact.scope == "other" and fact.attribute in _ACTIONS and fact.at:
            province = _province_of(extraction, fact)
            if province is not None and province in acted:
                yield province, fact


def _whole_reports(extraction: Extraction, parts: Sequence[Fact]) -> Iterator[tuple[str, Fact]]:
    """What a report that tells of one province alone gives as its whole; no figure of a single scene."""
    province = only_province(extraction)
    for fact in parts if province else ():
        told_here = fact.evidence.report_id == extraction.report.id
        if province and told_here and fact.attribute in _ACTIONS and not is_scene(fact, extraction):
            yield province, fact


def _province_of(extraction: Extraction, fact: Fact) -> str | None:
    """Province of the place that follows the figure at once, else of the last one named before it in its sentence."""
    start, end = fact.at or (0, 0)
    copy = matching_copy(extraction.report.text[fact.evidence.start : fact.evidence.end])
    reached, passed = (copy.place(i - fact.evidence.start) for i in (start, end))
    found = tag(copy.text, extraction.report.published)
    after = next((t for t in found if t.kind == "place" and t.start >= passed), None)
    if after is not None and _FOLLOWED_BY_PLACE.fullmatch(copy.text[passed : after.start]):
        return _province(after)
    before = [t for t in found if t.end <= reached]
    if any(_is_other_time(t) and not _AS_OF.search(copy.text[: t.start]) for t in before):
        return None
    places = [t for t in before if t.kind == "place"]
    if not places or _BY_OTHERS.search(copy.text[:reached]):
        return None
    told = [
        (f, copy.place(f.at[1] - fact.evidence.start)) for f in extraction.of("statistic") if f.at and f.at[1] <= start
    ]
    if any(end > places[-1].start and _is_whole_of(f, fact) for f, end in told):
        return None
    floor = max((end for _, end in told if end <= places[-1].start), default=0)
    # Several places in a row share the figure that follows; whose part it is, is not told.
    row = {_home(t) for t in places if t.start >= floor}
    return _province(places[-1]) if len(row) == 1 else None


def _is_whole_of(whole: Fact, part: Fact) -> bool:
    """Whether the part is one of a kind: "Hunan police freed 14, including 11 from Myanmar" gives Hunan no 11."""
    kind, other = ((merged_action(f.attribute), f.subject) for f in (whole, part))
    return whole.scope == "operation" and kind == other and whole.number > part.number


def _home(one: Tag) -> str:
    return (place(one.ids[0]).province_id or one.ids[0]) if one.ids else one.value


def _province(one: Tag) -> str | None:
    return one.ids[0] if len(one.ids) == 1 and place(one.ids[0]).level == "province" else None


def _is_other_time(one: Tag) -> bool:
    """A bare year or month dates something else than the raid: "in 2013 Henan freed 92"."""
    return one.kind == "date" and one.date is not None and one.date.kind in {"year", "month"}


def _share(province: str, action: str, who: str, facts: Sequence[Fact], sources: Sources) -> ProvinceFigure:
    values = [f.number for f in facts]
    qualifier = "exact" if all(f.qualifier == "exact" for f in facts) else "at_least"
    figure = Figure(action, who, min(values), max(values), qualifier, independent(facts, sources), ids(facts))
    return ProvinceFigure(place(province).name, province, figure)
