"""Coordinated places: "Hebei, Shandong and other provinces", 河北、福建等14省区, "15 provinces, including A and B".

A list takes one role. Its head or its close may count provinces ("15 provinces", 14省区) or leave them unnamed
("other provinces", 外地); a county beside its province (河南安阳; Pingyi, Shandong) is one item of the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from geodata.extraction.document import Sentence
from geodata.extraction.mentions import Mention
from geodata.extraction.tagger import Tag
from geodata.text.lazily import lazily

# Tags that may stand between two items of a list, and between a place and the province that it lies in.
_COORDINATES = frozenset({"list", "province_unit", "place_unit", "direction", "china"})
_LIES_IN = _COORDINATES | {"preposition"}
_SIGNS = " ,，、()（）“”\"'’·.\n"
_ARTICLES = frozenset({"", "the", "a", "both"})
# Words between a place and its province: "Hekou, a border town in Yunnan".
_APPOSITION = 45
# A town that no list knows, behind its province: 广东的河唇和云南.
_TOWN = re.compile("的[一-鿿]{2,3}[镇乡村县市]?")
# Between a count and its provinces: "in eight central Chinese provinces".
_COUNT = 24
# "inland provinces and regions of A".
_AND_REGIONS = len(" and regions ")
# Between China and its province: "China's Henan", 中国云南.
_OWNER = 3


@dataclass(eq=False)
class PlaceList:
    """Places that share one role.

    Attributes
    ----------
    mentions : tuple of Mention
        Those named; may be empty.
    count : Tag or None
        The number of provinces, where the text counts them.
    unnamed : bool
        Whether it tells of places without naming them.
    china : bool
        Whether it is China as a whole, an end that stays unnamed: "into China".
    """

    start: int
    end: int
    mentions: tuple[Mention, ...] = ()
    count: Tag | None = None
    unnamed: bool = False
    china: bool = False

    @lazily
    def regions(self) -> tuple[str, ...]:
        """Provinces and countries named, once each, in the order of the text."""
        return tuple(dict.fromkeys(m.region for m in self.mentions if m.region))

    @lazily
    def is_abroad(self) -> bool:
        """Whether it names countries only."""
        return bool(self.mentions) and all(one.level == "country" for m in self.mentions for one in m.candidates)

    def joined(self, other: PlaceList) -> PlaceList:
        """Return the list that both make together."""
        return PlaceList(
            self.start,
            other.end,
            (*self.mentions, *other.mentions),
            self.count or other.count,
            self.unnamed or other.unnamed,
        )


def place_lists(sentence: Sentence, mentions: tuple[Mention, ...]) -> tuple[PlaceList, ...]:
    """Join the places of a sentence into lists.

    Parameters
    ----------
    sentence : Sentence
    mentions : tuple of Mention
        The places that it names, in order.

    Returns
    -------
    tuple of PlaceList
        In the order of the text, without overlap.
    """
    joined: list[PlaceList] = []
    for item in sorted(_items(sentence, mentions), key=lambda one: one.start):
        if joined and _belong_together(sentence, joined[-1], item):
            joined[-1] = joined[-1].joined(item)
        else:
            joined.append(item)
    return tuple(joined)


def _items(sentence: Sentence, mentions: tuple[Mention, ...]) -> Iterator[PlaceList]:
    for mention in mentions:
        yield PlaceList(mention.start, mention.end, (mention,))
    for tag in sentence.of("unnamed_end"):
        if not _is_part_of_place(sentence, tag):
            yield PlaceList(tag.start, tag.end, unnamed=True)
    yield from _counted(sentence)
    yield from _headed(sentence)
    yield from _into_china(sentence)


def _is_part_of_place(sentence: Sentence, tag: Tag) -> bool:
    """Whether the place is named after all: "rural areas of A"."""
    behind = [t for t in sentence.after(tag.end)[:4] if t.kind not in {"list", "province_unit"}]
    of, place = (*behind[:2], None, None)[:2]
    near = of is not None and of.has("preposition", "of", "in") and of.start - tag.end <= _AND_REGIONS
    return near and place is not None and place.kind == "place"


def _counted(sentence: Sentence) -> Iterator[PlaceList]:
    """Read a number before provinces: "eight Chinese provinces", 14省区."""
    if not sentence.has("province_unit", "provinces"):
        return
    for tag in sentence.of("number"):
        if tag.number is not None and tag.number.unit == "count":
            behind = sentence.after(tag.end)
            unit = next((t for t in behind if t.kind not in {"china", "direction", "list"}), None)
            if unit and unit.has("province_unit", "provinces") and unit.start - tag.end <= _COUNT:
                yield PlaceList(tag.start, unit.end, count=tag, unnamed=True)


def _headed(sentence: Sentence) -> Iterator[PlaceList]:
    """Read provinces that are not counted before their names: "provinces including A"."""
    if not sentence.has("province_unit", "provinces"):
        return
    for tag in sentence.of("province_unit", "provinces"):
        left, right = sentence.last_before(tag.start), sentence.first_after(tag.end)
        if left and right and left.kind != "number" and right.has("preposition", "including"):
            yield PlaceList(tag.start, tag.end, unnamed=True)


def _into_china(sentence: Sentence) -> Iterator[PlaceList]:
    """Read "into China" as an end that is not named."""
    for tag in sentence.of("china"):
        left, right = sentence.last_before(tag.start), sentence.first_after(tag.end)
        into = left is not None and (left.has("preposition", "to") or left.has("verb", "moved"))
        names_place = right is not None and right.kind in {"place", "direction"} and right.start - tag.end <= _OWNER
        if left is not None and into and tag.start - left.end <= 1 and not names_place:
            yield PlaceList(tag.start, tag.end, unnamed=True, china=True)


def _belong_together(sentence: Sentence, left: PlaceList, right: PlaceList) -> bool:
    gap = sentence.between(left.end, right.start)
    if _breaks(sentence, left, right):
        return False
    if _lies_in(left, right):
        return _only(gap, _LIES_IN) and right.start - left.end <= _APPOSITION
    if left.unnamed and not left.mentions and right.mentions:
        return _is_including(sentence, gap, left, right)
    words = _words(sentence, gap, left.end, right.start)
    gap = _without_heads(gap)
    return _only(gap, _COORDINATES) and (not words or _is_town(sentence, left, gap, words))


def _is_town(sentence: Sentence, left: PlaceList, gap: tuple[Tag, ...], words: str) -> bool:
    """Whether the words name a town of the place to the left, and a conjunction goes on to the next."""
    joined = bool(gap) and gap[-1].has("list", "and", "comma")
    return joined and _TOWN.fullmatch(words) is not None and sentence.text.startswith(words, left.end - sentence.start)


def _without_heads(gap: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """Leave out what the next places are called: "and the inland provinces of A and B"."""
    heads = [
        at
        for at, (tag, of) in enumerate(pairwise(gap))
        if tag.kind in {"unnamed_end", "province_unit", "place_unit"} and of.has("preposition", "of")
    ]
    return tuple(tag for at, tag in enumerate(gap) if at not in heads and at - 1 not in heads)


def _breaks(sentence: Sentence, left: PlaceList, right: PlaceList) -> bool:
    """Whether a mark ends the list: a semicolon, or a comma after Chinese."""
    gap = sentence.text[left.end - sentence.start : right.start - sentence.start]
    last = sentence.text[left.end - sentence.start - 1]
    return ";" in gap or (not last.isascii() and "," in gap)


def _lies_in(left: PlaceList, right: PlaceList) -> bool:
    """Whether a place and its province follow each other, and not one place twice."""
    if not left.mentions or not right.mentions:
        return False
    one, other = left.mentions[-1], right.mentions[0]
    return one.region is not None and one.region == other.region and one.candidates != other.candidates


def _is_including(sentence: Sentence, gap: tuple[Tag, ...], left: PlaceList, right: PlaceList) -> bool:
    """15 provinces, including A; other regions, such as B; 14 provinces: A, B and C."""
    if any(t.has("preposition", "including") for t in gap):
        return _only(gap, _COORDINATES | {"preposition"}) and right.start - left.end <= _APPOSITION
    return ":" in sentence.text[left.end - sentence.start : right.start - sentence.start] and not gap


def _only(tags: tuple[Tag, ...], kinds: frozenset[str]) -> bool:
    return all(t.kind in kinds for t in tags) and not any(t.has("preposition", "to", "from", "via", "by") for t in tags)


def _words(sentence: Sentence, gap: tuple[Tag, ...], start: int, end: int) -> str:
    """Words that no tag covers between two items, signs and articles aside."""
    rest, at = [], start
    for tag in gap:
        rest.append(sentence.text[at - sentence.start : tag.start - sentence.start])
        at = max(at, tag.end)
    rest.append(sentence.text[at - sentence.start : end - sentence.start])
    return " ".join(word for word in "".join(rest).split() if word.strip(_SIGNS) not in _ARTICLES).strip(_SIGNS)
