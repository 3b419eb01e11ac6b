"""Which tags name a place, and which place: toponyms resolved in their context.

A county's bare name is believed beside its suffix, its province or a police force. A homonym (Suzhou, 朝阳) is settled
by a province nearby, then by the provinces that the report names elsewhere; else it stays ambiguous, with its
candidates. "The province" is the one named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from geodata.extraction.document import Document, Sentence
from geodata.extraction.furniture import is_furniture
from geodata.extraction.tagger import Tag
from geodata.places.gazetteer import Place, place

# How far a province may stand from the homonym that it settles, in code points.
_NEAR = 30
# Between a county and the province that it lies in: "Pingyi, Shandong", "Handan in Hebei".
_BESIDE = 12
# Shorter English names are surnames and words as often as counties: Yang, Chen, An.
_SHORTEST = 5
_CITY = re.compile(r" [Cc]ity\b")
_TOPONYMS = frozenset({"place", "anaphor", "abbreviation"})
_LIES_IN = frozenset({"preposition", "place_unit", "province_unit", "list"})


class Mention(NamedTuple):
    """A toponym that names a place.

    Attributes
    ----------
    candidates : tuple of Place
        One, or more where the text does not settle which.
    start, end : int
        Its span in the matching copy.
    """

    start: int
    end: int
    candidates: tuple[Place, ...]

    @property
    def place(self) -> Place | None:
        """The place, or None when it is ambiguous."""
        return self.candidates[0] if len(self.candidates) == 1 else None

    @property
    def region(self) -> str | None:
        """Province, or country abroad, that it lies in; None when the candidates lie in several."""
        if len(self.candidates) == 1:
            return _region(self.candidates[0])
        regions = {_region(one) for one in self.candidates}
        return regions.pop() if len(regions) == 1 else None


def mentions(document: Document) -> tuple[tuple[Mention, ...], ...]:
    """Resolve the places of every sentence.

    Parameters
    ----------
    document : Document

    Returns
    -------
    tuple of tuple of Mention
        A tuple for each sentence of the document, in the order of the text.
    """
    named = [tuple(_toponyms(sentence)) for sentence in document.sentences]
    known = _unambiguous(tag for tags in named for tag in tags)
    believed = _believed(document, named, known)
    last: list[Mention] = []
    resolved = (_resolved(s, tags, known, believed, last) for s, tags in zip(document.sentences, named, strict=True))
    return tuple(map(tuple, resolved))


def _region(one: Place) -> str:
    return one.province or one.name


def _toponyms(sentence: Sentence) -> Iterator[Tag]:
    """Tags that may name a place here."""
    if _TOPONYMS.isdisjoint(sentence.by_kind):
        return
    for index, tag in enumerate(sentence.tags):
        named = tag.kind == "place" and not is_furniture(sentence, index)
        if named or tag.kind == "anaphor" or (tag.kind == "abbreviation" and _is_in_run(sentence, index)):
            yield tag


def _unambiguous(tags: Iterable[Tag]) -> frozenset[str]:
    """Provinces that the report names beyond doubt."""
    return frozenset(_region(place(tag.ids[0])) for tag in tags if len(tag.ids) == 1 and not tag.bare)


def _believed(document: Document, named: list[tuple[Tag, ...]], known: frozenset[str]) -> frozenset[str]:
    """Bare names that the context vouches for in one place or another of the report."""
    return frozenset(
        tag.value
        for sentence, tags in zip(document.sentences, named, strict=True)
        for index, tag in enumerate(tags)
        if tag.bare and _is_vouched_for(sentence, tags, index, known)
    )


def _resolved(
    sentence: Sentence, tags: tuple[Tag, ...], known: frozenset[str], believed: frozenset[str], last: list[Mention]
) -> Iterator[Mention]:
    """Resolve the names of one sentence; `last` keeps the mention before, for "the province"."""
    for index, tag in enumerate(tags):
        if tag.kind == "anaphor":
            yield from (Mention(tag.start, tag.end, _province_of(m)) for m in last if _province_of(m))
        elif not tag.bare or tag.value in believed:
            candidates = _cities(sentence, tag) or tuple(place(i) for i in tag.ids)
            mention = Mention(tag.start, tag.end, _settled(candidates, tags, index, known))
            last[:] = [mention]
            yield mention


def _cities(sentence: Sentence, tag: Tag) -> tuple[Place, ...]:
    """Those of the candidates that are cities, where the text says so: "the city of Quanzhou"."""
    if len(tag.ids) == 1 or not tag.value.isascii():
        return ()
    head, tail = sentence.text[: tag.start - sentence.start], sentence.text[tag.end - sentence.start :]
    if not head.endswith(" city of ") and _CITY.match(tail) is None:
        return ()
    return tuple(one for one in map(place, tag.ids) if one.name_zh.endswith("市"))


def _province_of(mention: Mention) -> tuple[Place, ...]:
    ids = {one.province_id for one in mention.candidates}
    return tuple(place(i) for i in ids if i) if len(ids) == 1 else ()


def _neighbours(tags: tuple[Tag, ...], index: int) -> Iterator[Tag]:
    """Names before and after that stand near."""
    here = tags[index]
    if index and here.start - tags[index - 1].end <= _NEAR:
        yield tags[index - 1]
    for after in tags[index + 1 : index + 1 + _NEAR]:
        if after.start - here.end > _NEAR:
            return
        yield after


def _settled(
    candidates: tuple[Place, ...], tags: tuple[Tag, ...], index: int, known: frozenset[str]
) -> tuple[Place, ...]:
    """Narrow homonyms down: by the province right before (青海海南), as a whole province, by one near or elsewhere."""
    whole = tuple(one for one in candidates if one.level in {"province", "country"})
    before = _unambiguous(t for t in tags[max(index - 1, 0) : index] if t.end == tags[index].start)
    near = _unambiguous(_neighbours(tags, index))
    for provinces in (before, *(() if whole else (near, known))):
        fitting = tuple(one for one in candidates if _region(one) in provinces)
        if len(fitting) == 1 or (fitting and provinces is not known):
            return fitting[:1] if _same_region(fitting) else fitting
    prefectures = whole[:1] or tuple(one for one in candidates if one.level == "prefecture")
    return prefectures if len(prefectures) == 1 else candidates


def _same_region(candidates: tuple[Place, ...]) -> bool:
    return len({_region(one) for one in candidates}) == 1


def _is_vouched_for(sentence: Sentence, tags: tuple[Tag, ...], index: int, known: frozenset[str]) -> bool:
    """Whether what stands beside a bare name makes it a place: a suffix, a force, its province; people of a country."""
    tag = tags[index]
    after = sentence.first_after(tag.end)
    if after is not None and after.start - tag.end <= tag.value.isascii() and _is_of_place(after):
        return True
    if after is not None and after.kind == "who" and after.start - tag.end <= 1 and _is_country(tag):
        return True
    regions = {_region(place(one)) for one in tag.ids}
    beside = any(_is_beside(sentence, tag, other) and _unambiguous([other]) & regions for other in _around(tags, index))
    if tag.value.isascii() and len(tag.value) < _SHORTEST:
        return beside and _follows_preposition(sentence, tag)  # "in Heze, Shandong"
    if beside:
        return True
    return bool(regions & known) and _follows_preposition(sentence, tag)


def _is_of_place(tag: Tag) -> bool:
    return tag.kind == "place_unit" or tag.has("authority", "police", "court") or tag.has("who", "officers")


def _is_country(tag: Tag) -> bool:
    return all(place(one).level == "country" for one in tag.ids)


def _around(tags: tuple[Tag, ...], index: int) -> tuple[Tag, ...]:
    return (*tags[max(index - 1, 0) : index], *tags[index + 1 : index + 2])


def _is_beside(sentence: Sentence, one: Tag, other: Tag) -> bool:
    """Only "in", a comma or a suffix stands between the two names."""
    start, end = sorted((one.end, other.end))[0], sorted((one.start, other.start))[1]
    gap = sentence.between(start, end)
    return end - start <= _BESIDE and all(t.kind in _LIES_IN for t in gap)


def _follows_preposition(sentence: Sentence, tag: Tag) -> bool:
    before = sentence.last_before(tag.start)
    return (
        before is not None
        and tag.start - before.end <= 1
        and (before.kind in {"preposition", "list"} or before.has("verb", "moved", "deployed"))
    )


def _is_in_run(sentence: Sentence, index: int) -> bool:
    """云贵川, 鲁豫皖, 苏、鲁、川、贵四省: letters for provinces count only in a run of two or more."""
    run = list(_run(sentence, index))
    letters = [t for t in run if t.kind == "abbreviation"]
    if len(letters) < 2:
        return False
    return len(letters) > 2 or _is_followed_by_unit(sentence, letters[-1])


def _run(sentence: Sentence, index: int) -> Iterator[Tag]:
    tags = sentence.tags
    first = last = index
    while first and _goes_on(tags[first - 1], tags[first]):
        first -= 1
    while last + 1 < len(tags) and _goes_on(tags[last], tags[last + 1]):
        last += 1
    return iter(tags[first : last + 1])


def _goes_on(left: Tag, right: Tag) -> bool:
    kinds = {left.kind, right.kind}
    return left.end == right.start and "abbreviation" in kinds and kinds <= {"abbreviation", "list"}


def _is_followed_by_unit(sentence: Sentence, tag: Tag) -> bool:
    """Whether a count, a unit or a force follows the run: 川鲁两地, 晋黔警方."""
    follows = sentence.first_after(tag.end)
    kinds = {"number", "province_unit", "place_unit", "authority", "list", "native"}
    return follows is not None and follows.start == tag.end and follows.kind in kinds
