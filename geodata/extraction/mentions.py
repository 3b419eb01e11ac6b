"""Which tags name a place, and which place: toponyms resolved in their context.

A county's bare name is believed beside its suffix, its province or a police force; which place a homonym names is
settled in `homonyms`. "The province" is the one named last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from geodata.extraction.document import Document, Sentence
from geodata.extraction.furniture import is_furniture
from geodata.extraction.homonyms import Told, region_of, settled, told_of, unambiguous
from geodata.extraction.tagger import Tag
from geodata.places.gazetteer import Place, place
from geodata.text.lazily import lazily

# Between a county and the province that it lies in: "Pingyi, Shandong", "Handan in Hebei".
_BESIDE = 12
# Shorter English names are surnames and words as often as counties: Yang, Chen, An.
_SHORTEST = 5
_TOWNS = ("乡", "村", "屯", "街道", "社区", " village", " Village", " township", " Township")
_TOPONYMS = frozenset({"place", "anaphor", "abbreviation"})
_LIES_IN = frozenset({"preposition", "place_unit", "province_unit", "list"})


@dataclass(eq=False)
class Mention:
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

    @lazily
    def place(self) -> Place | None:
        """The place, or None when it is ambiguous."""
        return self.candidates[0] if len(self.candidates) == 1 else None

    @lazily
    def region(self) -> str | None:
        """Province, or country abroad, that it lies in; None when the candidates lie in several."""
        if len(self.candidates) == 1:
            return region_of(self.candidates[0])
        regions = {region_of(one) for one in self.candidates}
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
    told = told_of(document.sentences, named)
    believed = _believed(document, named, told.provinces)
    last: list[Mention] = []
    resolved = (_resolved(s, tags, told, believed, last) for s, tags in zip(document.sentences, named, strict=True))
    return tuple(map(tuple, resolved))


def _toponyms(sentence: Sentence) -> Iterator[Tag]:
    """Tags that may name a place here."""
    if _TOPONYMS.isdisjoint(sentence.by_kind):
        return
    for index, tag in enumerate(sentence.tags):
        named = tag.kind == "place" and not is_furniture(sentence, index)
        if named or tag.kind == "anaphor" or (tag.kind == "abbreviation" and _is_in_run(sentence, index)):
            yield tag


def _believed(document: Document, named: list[tuple[Tag, ...]], known: frozenset[str]) -> frozenset[str]:
    """Bare names that the context vouches for in one place or another of the report."""
    return frozenset(
        tag.value
        for sentence, tags in zip(document.sentences, named, strict=True)
        for index, tag in enumerate(tags)
        if tag.bare and _is_vouched_for(sentence, tags, index, known)
    ) | _told_again(named, known)


def _told_again(named: list[tuple[Tag, ...]], known: frozenset[str]) -> frozenset[str]:
    """Chinese bare names of one place each that a report of their province tells more than once."""
    bare = (tag for tags in named for tag in tags if tag.bare and not tag.value.isascii() and len(tag.ids) == 1)
    counted = Counter(tag.value for tag in bare if region_of(place(tag.ids[0])) in known)
    return frozenset(name for name, times in counted.items() if times > 1)


def _resolved(
    sentence: Sentence, tags: tuple[Tag, ...], told: Told, believed: frozenset[str], last: list[Mention]
) -> Iterator[Mention]:
    """Resolve the names of one sentence; `last` keeps the mention before, for "the province"."""
    for index, tag in enumerate(tags):
        if tag.kind == "anaphor":
            yield from (Mention(tag.start, tag.end, _province_of(m)) for m in last if _province_of(m))
        elif not tag.bare or tag.value in believed:
            mention = Mention(tag.start, tag.end, settled(sentence, tags, index, told))
            last[:] = [mention]
            yield mention


def _province_of(mention: Mention) -> tuple[Place, ...]:
    ids = {one.province_id for one in mention.candidates}
    return tuple(place(i) for i in ids if i) if len(ids) == 1 else ()


def _is_vouched_for(sentence: Sentence, tags: tuple[Tag, ...], index: int, known: frozenset[str]) -> bool:
    """Whether what stands beside a bare name makes it a place: a suffix, a force, its province; people of a country."""
    tag = tags[index]
    if sentence.text.startswith("站", tag.end - sentence.start):
        return True
    if _is_town(sentence, tag) or _is_of_another_region(tags, index):
        return False
    after = sentence.first_after(tag.end)
    if after is not None and after.start - tag.end <= tag.value.isascii() and _is_of_place(after):
        return True
    if after is not None and after.kind == "who" and after.start - tag.end <= 1 and _is_country(tag):
        return True
    regions = {region_of(place(one)) for one in tag.ids}
    beside = any(_is_beside(sentence, tag, other) and _provinces(other) & regions for other in _around(tags, index))
    if tag.value.isascii() and len(tag.value) < _SHORTEST:
        return beside and _follows_preposition(sentence, tag)  # "in Heze, Shandong"
    if beside:
        return True
    return bool(regions & known) and _follows_preposition(sentence, tag)


def _provinces(tag: Tag) -> frozenset[str]:
    """Regions that a name stands for beyond doubt; beside a county 河南 is the province, and no county."""
    whole = (place(one) for one in tag.ids)
    return unambiguous([tag]) or frozenset(region_of(one) for one in whole if one.level == "province")


def _is_town(sentence: Sentence, tag: Tag) -> bool:
    """Whether a village or a township has the name of a county: 凉城县天城乡, "Ding'an village"."""
    return sentence.text.startswith(_TOWNS, tag.end - sentence.start)


def _is_of_another_region(tags: tuple[Tag, ...], index: int) -> bool:
    """Whether it goes on the name of a place elsewhere, as its own part: 南宁市南湖公安分局."""
    before, tag = tags[index - 1] if index else None, tags[index]
    regions = unambiguous([before]) if before is not None and before.end == tag.start else frozenset()
    return bool(regions) and not regions & {region_of(place(one)) for one in tag.ids}


def _is_of_place(tag: Tag) -> bool:
    named = tag.kind in {"place_unit", "province_unit", "native"}
    return named or tag.has("authority", "police", "court") or tag.has("who", "officers")


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
