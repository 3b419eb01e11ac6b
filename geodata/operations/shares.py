"""What a report gives for one province itself: "Fujian caught 104 of the 157". Shown apart, in no sum.

A share is a part (scope ``other``) whose clause names the province and nothing finer or other between the two. An
operation's total is never divided among its provinces.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from geodata.extraction.repeats import merged_action
from geodata.extraction.tagger import Tag, tag
from geodata.model import Extraction, Fact, Figure, ProvinceFigure
from geodata.operations.shared import Sources, ids, independent
from geodata.places.gazetteer import place
from geodata.text.normal import matching_copy

_ACTIONS = frozenset({"rescued", "arrested", "detained", "gangs_broken", "cases_solved"})
# "As of mid-January" tells how far a figure goes, and of no other operation.
_AS_OF = re.compile(r"(?:截至|截止|as of|by) ?$", re.IGNORECASE)
_ACTED = frozenset({"raid", "rescue", "base"})


def province_figures(members: Sequence[Extraction], sources: Sources) -> tuple[ProvinceFigure, ...]:
    """Shares of provinces where police acted, each with the reports that give it."""
    grouped: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for one in members:
        acted = {f.value for f in one.of("place") if f.role in _ACTED and f.scope != "other"}
        for fact in _parts(one):
            province = _named_before(one, fact)
            if province in acted and province is not None and fact.subject:
                grouped[province, merged_action(fact.attribute), fact.subject].append(fact)
    return tuple(_share(*key, facts, sources) for key, facts in sorted(grouped.items()))


def _parts(extraction: Extraction) -> Iterator[Fact]:
    """Parts of a figure that the report gives whole, or of one that it leaves to others."""
    for fact in extraction.of("statistic"):
        if fact.scope == "other" and fact.attribute in _ACTIONS and fact.at:
            yield fact


def _named_before(extraction: Extraction, fact: Fact) -> str | None:
    """Province that is the last place named before the figure in its sentence, with no date of another time."""
    start, _ = fact.at or (0, 0)
    copy = matching_copy(extraction.report.text[fact.evidence.start : fact.evidence.end])
    reached = copy.place(start - fact.evidence.start)
    before = [t for t in tag(copy.text, extraction.report.published) if t.end <= reached]
    if any(_is_other_time(t) and not _AS_OF.search(copy.text[: t.start]) for t in before):
        return None
    places = [t for t in before if t.kind == "place"]
    told = [copy.place(f.at[1] - fact.evidence.start) for f in extraction.of("statistic") if f.at and f.at[1] <= start]
    floor = max((end for end in told if places and end <= places[-1].start), default=0)
    # Several places in a row share the figure that follows; whose part it is, is not told.
    row = {_home(t) for t in places if t.start >= floor}
    return _province(places[-1]) if len(row) == 1 else None


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
