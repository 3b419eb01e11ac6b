"""How a list of places stands in its sentence: its preposition, the verb that governs it, the way that it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from geodata.extraction.governors import governor_of
from geodata.extraction.links import link_of, link_value
from geodata.extraction.surroundings import Surroundings
from geodata.extraction.tagger import Tag
from geodata.text.lazily import lazily

# Room for "them" between a verb and its preposition.
_PRONOUN = 6
# Before the preposition at the head of a clause: "while those".
_HEAD = 12
_HITHER = ("来", "brought", "brought in", "brought over")
_ON = "along"
_SPOT = re.compile(r"\b(?:on|over|along|around|amid)\b[^,;]{0,30}$")
_SOLD_THEM = re.compile(r"\b(?:sold|sell|selling) (?:them|him|her|it)\b")
_PRONOUNS = ("them", "him", "her", "it")
_MOVED = ("children", "women", "women_and_children", "victims", "people")


@dataclass(eq=False)
class Relation(Surroundings):
    """A list of places with what it hangs on."""

    @lazily
    def link(self) -> Tag | None:
        """The preposition that the list hangs on."""
        return link_of(self)

    @property
    def edge(self) -> int:
        """Where the list begins with the preposition that it hangs on."""
        return self.link.start if self.link else self.places.start

    @lazily
    def preposition(self) -> str:
        """Its value; ``to`` for a verb of movement right before the list, ``none`` for none."""
        if self.link is None:
            return "none"
        value = link_value(self, self.link)
        return "in" if value == "of" and self._is_spot() else value

    def _is_spot(self) -> bool:
        """Whether it is a part of the place: "over the mountains of A", "on the streets of A"."""
        link = self.link
        before = next((t.end for t in self.before if link and t.end <= link.start), self.sentence.start)
        return link is not None and _SPOT.search(self.text(before - len(_ON), link.start)) is not None

    @lazily
    def governor(self) -> Tag | None:
        """The verb that decides the role."""
        return governor_of(self, self.link)

    def is_governed_from_the_right(self) -> bool:
        """Whether the verb follows the list."""
        return self.governor is not None and self.governor.start >= self.places.end

    def opens_clause(self) -> bool:
        """Whether the list stands at the head of its clause: "In A, ...", "while those in A ..."."""
        return self.link is not None and self.link.start - self.clause[0] <= _HEAD

    def right_before_link(self) -> Tag | None:
        """Return what the preposition follows at once: the "buyers" of "buyers in A"."""
        return self._before_link

    @lazily
    def _before_link(self) -> Tag | None:
        link = self.link
        near = self.sentence.last_before(link.start) if link is not None else None
        return near if near is not None and link is not None and link.start - near.end <= 1 else None

    def moves_victims(self) -> bool:
        """Whether the sentence tells of victims, and not of offenders or officers who travel."""
        verb = self.governor
        pronoun = verb is not None and self.text(verb.end, verb.end + _PRONOUN).strip().startswith(_PRONOUNS)
        pronoun = pronoun or _SOLD_THEM.search(self.sentence.text) is not None
        offenders = self.sentence.has("who", "suspects", "officers", "gangs") or self.sentence.has("authority")
        return self.chinese or pronoun or not offenders or self.sentence.has("who", *_MOVED)

    def is_out_of(self) -> bool:
        """Whether victims are moved out of the place: "trafficking babies out of A"."""
        return self.link is not None and self.words(self.link) == "out of"

    def is_next_leg(self) -> bool:
        """Whether words such as "then" or 再 make it the next leg of a way."""
        return any(t.kind == "order" for t in self._since_last_place())

    def is_hither(self) -> bool:
        """Whether the verb brings victims here: 从A拐来, "brought from A"."""
        return self.governor is not None and self.preposition == "from" and self.words(self.governor).endswith(_HITHER)

    def is_hypothetical(self) -> bool:
        """Whether it was only meant, or tried."""
        return any(t.kind == "hypothetical" for t in self._since_last_place())

    def _since_last_place(self) -> Iterator[Tag]:
        for tag in self.before:
            if tag.kind in {"place", "unnamed_end"}:
                return
            yield tag
