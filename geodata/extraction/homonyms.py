"""Which place a homonym names: Suzhou, 朝阳.

Settled by a province nearby or the word "city" beside it, then by what the report calls the same name elsewhere, then
by the provinces that it names elsewhere; what nothing settles stays ambiguous, with its candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from geodata.extraction.document import Sentence
from geodata.extraction.tagger import Tag
from geodata.places.gazetteer import Place, place

# How far a province may stand from the homonym that it settles, in code points.
_NEAR = 30
# Between a place and the province that it lies in.
_LIES_IN = (" in ", ", ", ", in ", " of ")
_CITY = re.compile(r" [Cc]ity\b")


class Told(NamedTuple):
    """What a report tells of its places.

    Attributes
    ----------
    provinces : frozenset of str
        Provinces, and countries abroad, that it names beyond doubt.
    names : dict of str to Place
        Homonyms that it settles in one sentence, and nowhere otherwise.
    """

    provinces: frozenset[str]
    names: dict[str, Place]


def region_of(one: Place) -> str:
    """Province of a place; a country is its own region."""
    return one.province or one.name


def unambiguous(tags: Iterable[Tag]) -> frozenset[str]:
    """Regions that tags name beyond doubt."""
    return frozenset(region_of(place(tag.ids[0])) for tag in tags if len(tag.ids) == 1 and not tag.bare)


def told_of(sentences: Iterable[Sentence], named: Sequence[tuple[Tag, ...]]) -> Told:
    """Gather what the sentences of a report, each with its toponyms, settle."""
    names: dict[str, set[Place]] = {}
    for sentence, tags in zip(sentences, named, strict=True):
        for index, tag in enumerate(tags):
            if len(tag.ids) > 1 and len(evident := _evident(sentence, tags, index)) == 1:
                names.setdefault(tag.value, set()).add(evident[0])
    settled_once = {name: next(iter(places)) for name, places in names.items() if len(places) == 1}
    return Told(unambiguous(tag for tags in named for tag in tags), settled_once)


def settled(sentence: Sentence, tags: tuple[Tag, ...], index: int, told: Told) -> tuple[Place, ...]:
    """Return the place that a toponym names; more than one where nothing settles which."""
    tag = tags[index]
    candidates = tuple(place(i) for i in tag.ids)
    if len(candidates) == 1:
        return candidates
    if evident := _evident(sentence, tags, index):
        return evident
    if tag.value in told.names:
        return (told.names[tag.value],)
    whole = _whole(candidates)
    fitting = () if whole else tuple(one for one in candidates if region_of(one) in told.provinces)
    if len(fitting) == 1:
        return fitting
    likely = whole[:1] or tuple(one for one in candidates if one.level == "prefecture")
    return likely if len(likely) == 1 else candidates


def _evident(sentence: Sentence, tags: tuple[Tag, ...], index: int) -> tuple[Place, ...]:
    """Candidates that lie in the province right before (青海海南), behind or near by, or that alone are cities."""
    candidates = tuple(place(i) for i in tags[index].ids)
    cities = _cities(sentence, tags[index], candidates)
    before = unambiguous(t for t in tags[max(index - 1, 0) : index] if t.end == tags[index].start)
    behind = unambiguous(t for t in tags[index + 1 : index + 2] if sentence.gap(tags[index], t) in _LIES_IN)
    near = unambiguous(_neighbours(tags, index))
    for provinces in (before, *(() if _whole(candidates) else (behind, near))):
        if fitting := tuple(one for one in cities or candidates if region_of(one) in provinces):
            return fitting[:1] if _same_region(fitting) else fitting
    return cities[:1] if _same_region(cities) else ()


def _whole(candidates: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(one for one in candidates if one.level in {"province", "country"})


def _cities(sentence: Sentence, tag: Tag, candidates: tuple[Place, ...]) -> tuple[Place, ...]:
    """Those of the candidates that are cities, where the text says so: "the city of Quanzhou"."""
    head, tail = sentence.text[: tag.start - sentence.start], sentence.text[tag.end - sentence.start :]
    if not head.endswith(" city of ") and _CITY.match(tail) is None:
        return ()
    return tuple(one for one in candidates if one.name_zh.endswith("市"))


def _neighbours(tags: tuple[Tag, ...], index: int) -> Iterator[Tag]:
    """Names before and after that stand near."""
    here = tags[index]
    if index and here.start - tags[index - 1].end <= _NEAR:
        yield tags[index - 1]
    for after in tags[index + 1 : index + 1 + _NEAR]:
        if after.start - here.end > _NEAR:
            return
        yield after


def _same_region(candidates: tuple[Place, ...]) -> bool:
    return len({region_of(one) for one in candidates}) == 1
