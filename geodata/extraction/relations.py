"""How a list of places stands in its sentence: the preposition before it, the verb that governs it, its neighbours.

English looks to the left for the verb ("arrested in A"), Chinese to the right (在A抓获), except where the verb stands
right before the preposition (盘踞在A, 运到A). A compound such as "child-trafficking gang" or 贩婴案 governs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from geodata.extraction.document import Sentence
from geodata.extraction.lists import PlaceList
from geodata.extraction.tagger import Tag
from geodata.text.sentences import clauses

# Tags that say more of the place itself and may stand between it and its preposition.
_TRANSPARENT = frozenset({"direction", "china", "place_unit", "province_unit", "qualifier"})
# Whom a preposition may pass over: "to buyers in A", "from families in A".
_PARTY = frozenset(
    {
        "who",
        "exchange",
        "direction",
        "china",
        "place_unit",
        "number",
        "part",
        "role_noun",
        "age",
        "province_unit",
        "unnamed_end",
    }
)
_ATTRIBUTIVE = ("sold", "abducted", "bought", "moved")
_COMPOUND_HEADS = ("gangs", "cases", "suspects")
# What a longer tag ends in still links: "based in", "taken to", "were from".
_LAST_WORD = {
    "in": "in",
    "across": "in",
    "at": "at",
    "from": "from",
    "of": "of",
    "to": "to",
    "into": "to",
    "through": "via",
}
_LINKING = frozenset({"verb", "part", "role_noun"})
_REACH = 32
_PARTY_REACH = 40
# Room for "them" between a verb and its preposition.
_PRONOUN = 6
# Before the preposition at the head of a clause: "while those".
_HEAD = 12
# To the statistics a buyer is a suspect; here, the mark of a market.
_BUYERS = ("buyer", "customer", "client", "purchaser", "买主", "收买人")
_HITHER = ("来", "brought", "brought in", "brought over")
_PRONOUNS = ("them", "him", "her", "it")
_MOVED = ("children", "women", "women_and_children", "victims", "people")
_CARE = 12
_VICTIMS = ("children", "women", "women_and_children", "victims")
# Between a place and the victims who come from it: "Vietnamese women", 四川籍儿童.
_OWNER = 4
# Between a Chinese preposition and its place: 在原籍云南.
_ADJACENT = 2
# Between victims and "from": "the babies mostly came from A".
_CAME = 14
_CLAUSE_MARKS = "，,；;：:"


@dataclass(frozen=True)
class Relation:
    """A list of places in its sentence."""

    sentence: Sentence
    places: PlaceList
    chinese: bool

    @cached_property
    def before(self) -> tuple[Tag, ...]:
        """Tags to the left, nearest first."""
        return tuple(t for t in reversed(self.sentence.tags) if t.end <= self.places.start)

    @cached_property
    def after(self) -> tuple[Tag, ...]:
        """Tags to the right, nearest first."""
        return tuple(t for t in self.sentence.tags if t.start >= self.places.end)

    @cached_property
    def link(self) -> Tag | None:
        """The preposition that the list hangs on."""
        return self._chinese_link() if self.chinese else self._english_link()

    @property
    def preposition(self) -> str:
        """Its value; ``to`` for a verb of movement right before the list, ``none`` for none."""
        return self._link_value(self.link) if self.link else "none"

    @cached_property
    def governor(self) -> Tag | None:
        """The verb that decides the role."""
        return self._chinese_governor() if self.chinese else self._english_governor()

    def text(self, start: int, end: int) -> str:
        """Words of the sentence between two offsets of the copy."""
        return self.sentence.text[max(start - self.sentence.start, 0) : max(end - self.sentence.start, 0)]

    def following(self, *transparent: str) -> Tag | None:
        """Return the first tag to the right that is of none of these kinds."""
        return next((t for t in self.after if t.kind not in transparent), None)

    def authority_after(self) -> Tag | None:
        """Return the force or court whose name the list opens: "Yunnan police", 云南警方, 贵阳铁路公安处."""
        tag = self.following("place_unit", "province_unit", "direction", "list" if self.chinese else "province_unit")
        if tag is None or tag.kind not in {"authority", "who"} or (tag.kind == "who" and tag.value != "officers"):
            return None
        gap = self.text(self.places.end, tag.start)
        reach = 8 if self.chinese else 26
        return tag if len(gap) <= reach and not _has_mark(gap) and '"' not in gap else None

    def authority_before(self) -> Tag | None:
        """Return the force that hangs on the list by a preposition: "police from Yunnan"."""
        link = self.link
        if self.chinese or link is None or link.kind != "preposition":
            return None
        before = next((t for t in self.before if t.end <= link.start and t.kind not in _TRANSPARENT), None)
        if (
            before is None
            or before.has("authority", "ministry")
            or not (before.kind == "authority" or before.has("who", "officers"))
        ):
            return None
        gap = self.text(before.end, link.start)
        return before if len(gap) <= 14 and not _has_mark(gap) else None

    def victims_after(self) -> Tag | None:
        """Return the victims whom the list qualifies: 云南籍儿童, "Vietnamese women"."""
        tag = self.following("native", "age")
        if tag is None or tag.start - self.places.end > _OWNER or not tag.has("who", *_VICTIMS):
            return None
        return None if self._is_in_compound(tag) else tag

    def is_out_of(self) -> bool:
        """Whether victims are moved out of the place: "trafficking babies out of A"."""
        return self.link is not None and self.text(self.link.start, self.link.end).lower() == "out of"

    def buyers_before(self) -> Tag | None:
        """Return the buyers who are there: "buyers in A"."""
        near = [t for t in self.before if self.link and t.end <= self.link.start and self.link.start - t.end <= 1]
        return near[0] if near and self.text(near[0].start, near[0].end).lower().rstrip("s") in _BUYERS else None

    def _is_in_compound(self, who: Tag) -> bool:
        """Whether the noun goes on: "baby-trafficking ring", "child trafficking gang"."""
        after = next((t for t in self.after if t.start >= who.end), None)
        runs_on = after is not None and after.start - who.end <= 1 and after.has("verb", *_ATTRIBUTIVE)
        return after is not None and runs_on and self._is_gerund(after)

    def moves_victims(self) -> bool:
        """Whether the sentence tells of victims, and not of offenders or officers who travel."""
        verb = self.governor
        pronoun = verb is not None and self.text(verb.end, verb.end + _PRONOUN).strip().startswith(_PRONOUNS)
        offenders = self.sentence.has("who", "suspects", "officers", "gangs") or self.sentence.has("authority")
        return self.chinese or pronoun or not offenders or self.sentence.has("who", *_MOVED)

    def is_of_care(self) -> bool:
        """Whether the list opens the name of a welfare home: 潍坊市福利院."""
        tag = self.following("place_unit")
        home = next((t for t in self.before if self.link and t.end <= self.link.start), None)
        if home is not None and self.link is not None and home.kind == "care" and self.link.start - home.end <= 1:
            return not self.chinese
        return tag is not None and tag.kind == "care" and tag.start - self.places.end <= _CARE

    def who_before(self) -> Tag | None:
        """Whom the preposition qualifies: "women from Vietnam"."""
        if self.link is None or self.link.kind != "preposition" or self.chinese:
            return None
        near = [t for t in self.before if t.end <= self.link.start and self.link.start - t.end <= _CAME]
        if near and _has_mark(self.text(near[0].end, self.link.start)):
            return None
        return near[0] if near and near[0].kind in {"who", "number", "part"} else None

    def is_next_leg(self) -> bool:
        """Whether words such as "then" or 再 make it the next leg of a way."""
        return any(t.kind == "order" for t in self._since_last_place())

    def is_hither(self) -> bool:
        """Whether the verb brings victims here: 从A拐来, "brought from A"."""
        verb = self.governor
        if verb is None or self.preposition != "from":
            return False
        return self.text(verb.start, verb.end).lower().endswith(_HITHER)

    def is_hypothetical(self) -> bool:
        """Whether it was only meant, or tried."""
        return any(t.kind == "hypothetical" for t in self._since_last_place())

    def _since_last_place(self) -> Iterator[Tag]:
        for tag in self.before:
            if tag.kind in {"place", "unnamed_end"}:
                return
            yield tag

    def _link_value(self, tag: Tag) -> str:
        """Return the preposition that a tag is or ends in, or nothing."""
        if tag.kind == "preposition":
            return tag.value
        if self.chinese:
            return self._chinese_direction(tag)
        if tag.kind not in _LINKING:
            return ""
        words = self.text(tag.start, tag.end).lower().split(" ")
        return _LAST_WORD.get(words[-1], "in" if words[0] == "in" else "")

    def _chinese_direction(self, tag: Tag) -> str:
        """Return where a verb of movement right before the place leads: 运到 to it, 拐出 out of it."""
        if tag.has("verb", "abducted", "moved") and self.text(tag.start, tag.end).endswith("出"):
            return "from"
        return "to" if tag.has("verb", "moved", "reunited") else ""

    def _english_link(self) -> Tag | None:
        """Find the nearest preposition, or the one before it where only a party stands between: "to buyers in A"."""
        edge = self.places.start
        for index, tag in enumerate(self.before):
            if edge - tag.end > _REACH or _has_mark(self.text(tag.end, edge)):
                return None
            value = self._link_value(tag)
            if value in {"in", "of", "at"} and tag.kind == "preposition":
                return self._outer_link(index) or tag
            if value == "from" and tag.kind == "preposition":
                return self._outer_link(index, "to") or tag
            if value:
                return tag
            if tag.kind not in _TRANSPARENT:
                return None
            edge = tag.start
        return None

    def _outer_link(self, index: int, *values: str) -> Tag | None:
        """Find the preposition left of the party that the inner one qualifies; of "in a town of A", the "in"."""
        inner = self.before[index]
        of = inner.has("preposition", "of")
        wanted = values or (("to", "from", "in", "at") if of else ("to", "from", "by", "via"))
        edge, party = inner.start, of
        for at, tag in enumerate(self.before[index + 1 :], index + 1):
            if edge - tag.end > _REACH or inner.start - tag.end > _PARTY_REACH or _has_mark(self.text(tag.end, edge)):
                return None
            value = self._link_value(tag)
            if value in wanted:
                found = tag if party or self._is_given(at) else None
                return (self._outer_link(at) or found) if found and of else found
            if (tag.kind not in _PARTY and value != "of") or tag.has("who", "officers"):
                return None
            party = party or tag.kind in {"who", "exchange", "place_unit", "role_noun"}
            edge = tag.start
        return None

    def _is_given(self, index: int) -> bool:
        """Whether the preposition follows its verb at once: "sold to bachelors in A"."""
        verb = next(iter(self.before[index + 1 : index + 2]), None)
        return verb is not None and verb.has("verb", "sold", "moved") and self.before[index].start - verb.end <= 1

    def _chinese_link(self) -> Tag | None:
        edge = self.places.start
        for tag in self.before:
            if edge - tag.end > _ADJACENT or _has_mark(self.text(tag.end, edge)):
                return None
            if tag.kind in {"direction", "china"}:
                edge = tag.start
                continue
            return self._chinese_outer(tag) if self._link_value(tag) else None
        return None

    def _chinese_outer(self, link: Tag) -> Tag:
        """卖给从A来的人: whoever is given to is at the end of the way, wherever from."""
        before = next((t for t in self.before if t.end <= link.start), None)
        given = before is not None and before.end == link.start and before.kind in {"verb", "preposition"}
        text = self.text(before.start, before.end) if before else ""
        return before if before and given and link.value == "from" and text.endswith("给") else link

    def _english_governor(self) -> Tag | None:
        """Find the verb left of the preposition; without a preposition, the subject's verb to the right."""
        edge = self.link.end if self.link else self.places.start
        left = [t for t in self.before if t.end <= edge and self._governs(t)]
        right = [t for t in self.after if self._governs(t)]
        first, second = (left, right) if self.link else (right, left)
        start, end = self._clause
        here = [t for t in (*first[:1], *second[:1]) if start <= t.start < end]
        return next(iter([*here, *first[:1], *second[:1]]), None)

    @cached_property
    def _clause(self) -> tuple[int, int]:
        """Clause of the list: up to a semicolon, "but", "while"."""
        first = self.sentence.start
        for start, end in clauses(self.sentence.text, 0, len(self.sentence.text)):
            if first + start <= self.places.start < first + end:
                return first + start, first + end
        return first, self.sentence.end

    def _chinese_governor(self) -> Tag | None:
        """Find the verb right before the preposition, else the first to the right, else the last to the left."""
        link = self.link
        if link is not None and link.kind == "verb":
            return link
        edge = link.start if link else self.places.start
        left = [t for t in self.before if t.end <= edge and self._governs(t)]
        if left and edge - left[0].end <= 1:
            return left[0]
        right = [t for t in self.after if self._governs(t)]
        return right[0] if right else (left[0] if left else None)

    def is_governed_from_the_right(self) -> bool:
        """Whether the verb follows the list."""
        return self.governor is not None and self.governor.start >= self.places.end

    def opens_clause(self) -> bool:
        """Whether the list stands at the head of its clause: "In A, ...", "while those in A ..."."""
        return self.link is not None and self.link.start - self._clause[0] <= _HEAD

    def is_in_next_clause(self, tag: Tag) -> bool:
        """Whether a mark stands between the list and a tag to its right."""
        return _has_mark(self.text(self.places.end, tag.start))

    def _governs(self, verb: Tag) -> bool:
        """Whether a tag is a verb, and no part of a compound or of a noun phrase."""
        if verb.kind != "verb":
            return verb.has("date_role", "investigation")
        if verb.value not in _ATTRIBUTIVE:
            return True
        following = [t for t in self.sentence.tags if t.start >= verb.end][:3]
        if self._is_gerund(verb) and not (following and following[0].start - verb.end <= _PRONOUN):
            return False
        return not any(self._is_compound_head(verb, t) for t in following) and not self._is_participle(verb, following)

    def _is_gerund(self, verb: Tag) -> bool:
        """Whether it names a thing where it has no object: "a trafficking report"."""
        return not self.chinese and self.text(verb.start, verb.end).endswith("ing")

    def _is_participle(self, verb: Tag, following: list[Tag]) -> bool:
        """Whether it stands between a figure, or another verb, and its noun: "92 abducted children"."""
        if self.chinese or not following or following[0].kind != "who" or following[0].start - verb.end > 1:
            return False
        before = [t for t in self.sentence.tags if t.end <= verb.start][-1:]
        if not before:
            return verb.start == self.sentence.start
        gap = self.text(before[0].end, verb.start).strip()
        return gap in {"", "the"} and before[0].kind in {"number", "part", "verb", "qualifier", "direction", "china"}

    def _is_compound_head(self, verb: Tag, tag: Tag) -> bool:
        gap = self.text(verb.end, tag.start)
        near = len(gap) <= (8 if self.chinese else 2)
        people = tag.has("who", "suspects") and not self.chinese and not self._is_gerund(verb)
        return near and tag.has("who", *_COMPOUND_HEADS) and not people and not any(c.isdigit() for c in gap)


def _has_mark(text: str) -> bool:
    return any(mark in text for mark in _CLAUSE_MARKS)
