"""Which tags name a place, and which place: toponyms resolved in their context.

A name inside a newspaper's name, a dateline or a line of trains is no place of the report. A county's bare name is
believed beside its suffix, its province or a police force. A homonym (Suzhou, 朝阳) is settled by a province nearby,
then by the provinces that the report names elsewhere; else it stays ambiguous, with its candidates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from geodata.extraction.document import Document, Sentence
from geodata.extraction.tagger import Tag
from geodata.places.gazetteer import Place, place

# How far a province may stand from the homonym that it settles, in code points.
_NEAR = 30
# A dateline ends within so many code points of the name of its town.
_DATELINE = 30
# Between the ends of a line and the train that serves it: 贵阳开往北京的T88次列车.
_LINE = 12


@dataclass(frozen=True, slots=True)
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

    @property
    def place(self) -> Place | None:
        """The place, or None when it is ambiguous."""
        return self.candidates[0] if len(self.candidates) == 1 else None

    @property
    def region(self) -> str | None:
        """Province, or country abroad, that it lies in; None when the candidates lie in several."""
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
    return tuple(tuple(_resolved(s, tags, known)) for s, tags in zip(document.sentences, named, strict=True))


def _region(one: Place) -> str:
    return one.province or one.name


def _toponyms(sentence: Sentence) -> Iterator[Tag]:
    """Tags that may name a place here."""
    for index, tag in enumerate(sentence.tags):
        if (tag.kind == "place" and not _is_furniture(sentence, index)) or (
            tag.kind == "abbreviation" and _is_in_run(sentence, index)
        ):
            yield tag


def _unambiguous(tags: Iterable[Tag]) -> frozenset[str]:
    """Provinces that the report names beyond doubt."""
    return frozenset(_region(place(tag.ids[0])) for tag in tags if len(tag.ids) == 1 and not tag.bare)


def _resolved(sentence: Sentence, tags: tuple[Tag, ...], known: frozenset[str]) -> Iterator[Mention]:
    for index, tag in enumerate(tags):
        near = _unambiguous(_neighbours(tags, index))
        if not tag.bare or _is_vouched_for(sentence, tag, near):
            yield Mention(tag.start, tag.end, _settled(tuple(place(i) for i in tag.ids), near, known))


def _neighbours(tags: tuple[Tag, ...], index: int) -> Iterator[Tag]:
    """The names before and after, when they stand near."""
    here = tags[index]
    if index and here.start - tags[index - 1].end <= _NEAR:
        yield tags[index - 1]
    for after in tags[index + 1 :]:
        if after.start - here.end <= _NEAR:
            yield after


def _settled(candidates: tuple[Place, ...], near: frozenset[str], known: frozenset[str]) -> tuple[Place, ...]:
    """Narrow homonyms down: a province nearby, the province of that name, then provinces named elsewhere."""
    for provinces in (near, known):
        fitting = tuple(one for one in candidates if _region(one) in provinces)
        if len(fitting) == 1 or (fitting and provinces is near):
            return fitting[:1] if _same_region(fitting) else fitting
        whole = tuple(one for one in candidates if one.level in {"province", "country"})
        if whole:
            return whole[:1]
    prefectures = tuple(one for one in candidates if one.level == "prefecture")
    return prefectures if len(prefectures) == 1 else candidates


def _same_region(candidates: tuple[Place, ...]) -> bool:
    return len({_region(one) for one in candidates}) == 1


def _is_vouched_for(sentence: Sentence, tag: Tag, near: frozenset[str]) -> bool:
    """A bare name is believed beside its own province or a police force."""
    if any(_region(place(one)) in near for one in tag.ids):
        return True
    follows = next((t for t in sentence.tags if t.start >= tag.end), None)
    return follows is not None and follows.start - tag.end <= 1 and follows.kind in {"authority", "place_unit"}


def _is_furniture(sentence: Sentence, index: int) -> bool:
    """The name of a newspaper, a dateline, or the ends of a line of trains."""
    return _is_media(sentence, index) or _is_dateline(sentence, index) or _is_line(sentence, index)


def _is_media(sentence: Sentence, index: int) -> bool:
    """Henan Daily, 河北新闻网: the name goes on into that of a publisher."""
    tag, after = sentence.tags[index], sentence.tags[index + 1 : index + 2]
    return bool(after) and after[0].kind == "media" and after[0].start - tag.end <= 1


def _is_dateline(sentence: Sentence, index: int) -> bool:
    """BEIJING, Nov 3 (Xinhua) --; 新华社广州2月14日电; (北京21日综合电)."""
    tag, before, after = sentence.tags[index], sentence.tags[:index], sentence.tags[index + 1 :]
    head = sentence.text[: tag.start - sentence.start]
    if before and before[-1].kind == "media" and tag.start - before[-1].end <= 1:
        return any(t.has("dateline", "wire") and t.start - tag.end <= _DATELINE for t in after)
    opens = not head.strip(" (（【[") or (tag.start - sentence.start <= _DATELINE and _all_media(before))
    return opens and any(t.kind == "dateline" and t.start - tag.end <= _DATELINE for t in after)


def _all_media(tags: tuple[Tag, ...]) -> bool:
    return bool(tags) and all(t.kind in {"media", "place"} for t in tags)


def _is_line(sentence: Sentence, index: int) -> bool:
    """The train from Baotou to Nanchang; 成都开往青岛的K207次列车."""
    tag, before, after = sentence.tags[index], sentence.tags[:index], sentence.tags[index + 1 :]
    if any(t.has("transport", "runs") and 0 <= t.start - tag.end <= 1 for t in after[:1]):
        return True
    if any(t.has("transport", "vehicle") and t.start - tag.end <= _LINE for t in after[:2]):
        return bool(before) and (before[-1].has("transport", "runs") or before[-1].has("preposition", "to"))
    return any(t.has("transport", "line") and tag.start - t.end <= 40 for t in before[-4:])


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
    """A count, a unit or a police force right after the run: 川鲁两地, 晋黔警方."""
    follows = next((t for t in sentence.tags if t.start >= tag.end), None)
    kinds = {"number", "province_unit", "place_unit", "authority", "list", "native"}
    return follows is not None and follows.start == tag.end and follows.kind in kinds
