"""A list of places with the role that one sentence gives it: what roles, flows and the province count are read from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from geodata.extraction.document import Sentence
from geodata.extraction.lists import PlaceList
from geodata.extraction.relations import Relation
from geodata.extraction.tagger import Tag

# The role of a place that is named and no more, and the rule of one to which no rule applies.
OTHER = "other"
NO_ROLE = "role.none"


@dataclass(slots=True, eq=False)
class Station:
    """A list of places with the role that one sentence gives it.

    Attributes
    ----------
    role : str
        A role, or ``other``.
    rule : str
        Id of the rule that gives it.
    verb : Tag or None
        What decided it.
    moves : bool
        Whether a verb of movement or trade names the place as its end ("sold to A"), as a flow with an unnamed end
        asks for.
    link : str
        The preposition before it, ``none`` where there is none.
    continues : bool
        Whether it is the next leg of a way: "then", 再.
    hypothetical : bool
        Whether it was only meant to happen.
    hither : bool
        Whether victims were brought from there to where the report is: 从A拐来.
    """

    sentence: Sentence
    places: PlaceList
    role: str
    rule: str
    verb: Tag | None = None
    moves: bool = False
    link: str = "none"
    continues: bool = False
    hypothetical: bool = False
    hither: bool = False

    @property
    def regions(self) -> tuple[str, ...]:
        """Provinces and countries named."""
        return self.places.regions

    @property
    def is_abroad(self) -> bool:
        """Whether all its places are countries."""
        return self.places.is_abroad

    @property
    def scope(self) -> str:
        """``other`` when the sentence tells of another operation than the report's own."""
        return "other" if self.sentence.has("part", "another_case") or self.sentence.has("rate") else "operation"

    def without(self, regions: Collection[str | None]) -> Station | None:
        """Return the station without the places of some regions; None when nothing is left."""
        left = tuple(m for m in self.places.mentions if m.region not in regions)
        return replace(self, places=replace(self.places, mentions=left)) if left else None


def station(relation: Relation, role: str, rule: str, verb: Tag | None = None, *, moves: bool = False) -> Station:
    """Make the station of a relation."""
    return Station(
        relation.sentence, relation.places, role, rule, verb, moves, relation.preposition,
        relation.is_next_leg(), relation.is_hypothetical(), relation.is_hither(),
    )  # fmt: skip
