"""Which figures of an operation are a part of it, told as if they were the whole.

A county's paper tells of the county's raid, a feature of six men caught at one hotel: beside the 369 suspects that
others give, their figures are parts. They are listed as such, are no low end of the whole, and contradict nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from geodata.extraction.repeats import merged_action
from geodata.extraction.tagger import Tag, tag
from geodata.model import Extraction, Fact
from geodata.operations.edtf import first_day
from geodata.places.gazetteer import place
from geodata.text.normal import matching_copy

Accounts = Mapping[str, Extraction]
# A part that no other report calls one lies so far below the whole; what comes nearer is another account of the same.
_FAR_BELOW = 0.5
# Smaller numbers make up a third by chance.
_NO_CHANCE = 100
_ACTED = frozenset({"raid", "rescue"})
_SCENE = re.compile(r"当场|當場|现场|現場|\bon the spot\b|\bat the scene\b|\bred-handed\b", re.IGNORECASE)
_EVERYWHERE = re.compile(
    r"全国|各地|同步|统一行动|\bnationwide\b|\bacross (?:the country|China)\b|\bnational\b", re.IGNORECASE
)


def own_parts(facts: Sequence[Fact], accounts: Accounts) -> list[Fact]:
    """Of figures of one kind those that are parts of what other reports give whole.

    Parameters
    ----------
    facts : sequence of Fact
        Of one action and one kind of people, of scope ``operation``.
    accounts : mapping of str to Extraction
        All reports of the operation, by id.
    """
    if len({f.number for f in facts}) < 2:
        return []
    told = [f for f in facts if _is_called_part(f, facts, accounts.values()) or _is_one_of_two(f, facts, accounts)]
    wholes: list[Fact] = []
    local: list[Fact] = []
    spread = _is_spread(accounts.values())
    for fact in facts:
        if fact not in told:
            (local if spread and is_local(fact, accounts[fact.evidence.report_id]) else wholes).append(fact)
    most = _most_told(wholes)
    return told + [f for f in local if f.number <= most * _FAR_BELOW]


def is_local(fact: Fact, account: Extraction) -> bool:
    """Whether its words tie a figure to one scene or one province, of a report that does not tell of more."""
    if is_scene(fact, account):
        return True
    words = matching_copy(fact.evidence.quote(account.report)).text
    found = tag(words, account.report.published)
    if _is_of_an_earlier_day(found, account):
        return True
    if _EVERYWHERE.search(words) or any(_overlap(fact, f) for f in account.of("province_count")):
        return False
    acted = {f.value for f in account.of("place", "province") if f.role in _ACTED and _overlap(fact, f)}
    named = acted or _provinces(found)
    return len(named) == 1 or (not named and only_province(account) is not None)


def is_scene(fact: Fact, account: Extraction) -> bool:
    """Whether its sentence tells of one moment at one place."""
    return _SCENE.search(fact.evidence.quote(account.report)) is not None


def only_province(account: Extraction) -> str | None:
    """The one province where a report has police act; None where it tells of several, or of their number."""
    acted = {f.value for f in account.of("place", "province") if f.role in _ACTED and f.scope != "other"}
    return acted.pop() if len(acted) == 1 and not account.of("province_count") else None


def _is_called_part(fact: Fact, facts: Sequence[Fact], accounts: Iterable[Extraction]) -> bool:
    """Whether a report that gives more calls this very number a part."""
    telling = {e.report.id for e in accounts if fact.number in _told_as_parts(e, fact)}
    return any(f.evidence.report_id in telling and f.number > fact.number for f in facts)


def _is_one_of_two(fact: Fact, facts: Sequence[Fact], accounts: Accounts) -> bool:
    """Whether with another figure of its report it makes up what others give: 1,130 and 202 are their 1,332."""
    beside = _told_as_parts(accounts[fact.evidence.report_id], fact)
    wholes = {f.number for f in facts if f.number >= _NO_CHANCE and f.number > fact.number}
    return any(fact.number + number in wholes for number in beside)


def _told_as_parts(account: Extraction, like: Fact) -> set[int]:
    """Numbers that a report gives as a part of the same kind."""
    key = merged_action(like.attribute), like.subject
    found = (f for f in account.of("statistic") if f.scope == "other" and f.subject == like.subject)
    return {f.number for f in found if (merged_action(f.attribute), f.subject) == key}


def _is_spread(accounts: Iterable[Extraction]) -> bool:
    """Whether the operation reached over several provinces."""
    acted: set[str | None] = set()
    for one in accounts:
        if any(f.number > 1 for f in one.of("province_count")):
            return True
        acted |= {f.value for f in one.of("place", "province") if f.role in _ACTED and f.scope != "other"}
    return len(acted) > 1


def _most_told(facts: Sequence[Fact]) -> int:
    """The value that most facts give, of equals the lowest; 0 where there is none."""
    counts = Counter(f.number for f in facts)
    return min(counts, key=lambda value: (-counts[value], value), default=0)


def _is_of_an_earlier_day(found: Iterable[Tag], account: Extraction) -> bool:
    """Whether the sentence tells of a day before the raid: an arrest that led to it, a first strike."""
    raids = [d for f in account.of("operation", "date") if f.value and (d := first_day(f.value))]
    told = [t.date.edtf for t in found if t.kind == "date" and t.date is not None and t.date.kind == "day"]
    days = [first_day(edtf) for edtf in told]
    return bool(raids and days) and all(day is not None and day < min(raids) for day in days)


def _provinces(found: Iterable[Tag]) -> set[str]:
    named = (t.ids[0] for t in found if t.kind == "place" and t.ids)
    return {place(i).province_id or i for i in named}


def _overlap(left: Fact, right: Fact) -> bool:
    return left.evidence.start < right.evidence.end and right.evidence.start < left.evidence.end
