"""Whether the words of a report say what an analyst states; where they do not, the analyst is warned, not refused."""

from __future__ import annotations

from collections.abc import Iterable

from geodata.extraction.tagger import Tag, tag
from geodata.model import Fact, Report
from geodata.places.gazetteer import place
from geodata.text.normal import matching_copy
from geodata.text.numbers import find_numbers
from geodata.verdicts.records import FactVerdict
from geodata.verdicts.soundness import corrected


def unsaid(verdict: FactVerdict, report: Report) -> tuple[str, ...]:
    """What a verdict states and the words that it is about do not say: numbers, names of places, a date.

    Parameters
    ----------
    verdict : FactVerdict
        Only what a correction changes is looked for; of a statement of the analyst's own all of it.
    report : Report
        That the words stand in.
    """
    if verdict.judgement == "reject" or verdict.fact.evidence.end > len(report.text):
        return ()
    stated = corrected(verdict.fact, verdict.changes)
    changed = {name for name, _ in verdict.changes} or {"subject", "value"}
    words = matching_copy(verdict.fact.evidence.quote(report)).text
    return tuple(_unsaid(stated, changed, words, tag(words, report.published)))


def _unsaid(stated: Fact, changed: Iterable[str], words: str, found: Iterable[Tag]) -> Iterable[str]:
    if stated.kind in ("statistic", "province_count"):
        if "value" in changed and stated.number not in {n.value for n in find_numbers(words)}:
            yield str(stated.value)
    elif (stated.kind, stated.attribute) == ("operation", "date"):
        dates = [t.date.edtf for t in found if t.date is not None]
        if stated.value and not any(_may_be(stated.value, edtf) for edtf in dates):
            yield stated.value
    elif stated.kind in ("place", "flow"):
        named = _names(found)
        ends = (stated.subject, stated.value) if stated.kind == "flow" else (stated.subject,)
        fields = ("subject", "value")
        yield from (
            end for field, end in zip(fields, ends, strict=False) if field in changed and end and end not in named
        )


def _may_be(told: str, edtf: str) -> bool:
    """Whether what both tell of year, month and day is equal."""
    pieces = zip(told.split("-"), edtf.split("-"), strict=False)
    return all(a == b or "X" in a + b for a, b in pieces)


def _names(found: Iterable[Tag]) -> set[str]:
    """Names of the places in the words, with their provinces."""
    places = [place(i) for t in found if t.kind == "place" for i in t.ids]
    return {name for p in places for name in (p.name, p.province) if name}
