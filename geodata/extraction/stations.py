"""What each list of places is in the story: role = class of the governing verb x preposition.

The rules stand in the order in which they are tried; the first that applies gives the role.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from geodata.extraction.document import Document, Sentence
from geodata.extraction.lists import PlaceList, place_lists
from geodata.extraction.mentions import mentions
from geodata.extraction.relations import Relation
from geodata.extraction.tagger import Tag

_CLASS = {
    **dict.fromkeys(("arrested", "detained", "broken", "struck", "solved", "raided", "deployed", "opened"), "police"),
    **dict.fromkeys(("surrendered", "sought"), "police"),
    **dict.fromkeys(("rescued", "found"), "rescue"),
    **dict.fromkeys(("abducted", "bought", "born"), "take"),
    **dict.fromkeys(("sold", "moved"), "give"),
    "based": "base",
    "reunited": "return",
    "convicted": "court",
    "charged": "court",
}
# (class of the verb, preposition) -> role; what is not here is no role.
_ROLES = {
    ("police", "in"): "raid", ("police", "at"): "raid", ("police", "of"): "raid", ("police", "from"): "raid",
    ("police", "to"): "raid", ("police", "none"): "raid", ("police", "via"): "raid", ("police", "including"): "raid",
    ("rescue", "in"): "rescue", ("rescue", "at"): "rescue", ("rescue", "of"): "rescue", ("rescue", "from"): "rescue",
    ("rescue", "none"): "rescue", ("rescue", "including"): "rescue", ("rescue", "to"): "rescue",
    ("take", "in"): "origin", ("take", "at"): "origin", ("take", "of"): "origin", ("take", "from"): "origin",
    ("take", "none"): "origin", ("take", "including"): "origin", ("take", "to"): "destination",
    ("take", "via"): "transit",
    ("give", "in"): "destination", ("give", "at"): "destination", ("give", "to"): "destination",
    ("give", "including"): "destination", ("give", "from"): "origin", ("give", "by"): "origin",
    ("give", "via"): "transit",
    ("base", "in"): "base", ("base", "at"): "base", ("base", "from"): "base", ("base", "none"): "base",
    ("base", "of"): "base", ("base", "to"): "base",
    ("return", "to"): "origin",
}  # fmt: skip
# The role of a place that is named and no more.
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Station:
    """A list of places with the role that one sentence gives it.

    Attributes
    ----------
    role : str
        A role, or ``other``.
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

    @property
    def regions(self) -> tuple[str, ...]:
        """Provinces and countries named."""
        return self.places.regions

    @property
    def scope(self) -> str:
        """``other`` when the sentence tells of another operation than the report's own."""
        return "other" if self.sentence.has("part", "another_case") else "operation"


def stations(document: Document) -> tuple[Station, ...]:
    """Give every list of places of a report its role.

    Parameters
    ----------
    document : Document

    Returns
    -------
    tuple of Station
        In the order of the text.
    """
    return tuple(_stations(document))


def _stations(document: Document) -> Iterator[Station]:
    for sentence, named in zip(document.sentences, mentions(document), strict=True):
        for places in place_lists(sentence, named):
            yield _read(Relation(sentence, places, document.is_chinese))


def _read(relation: Relation) -> Station:
    """Apply the first rule that says anything."""
    read = filter(None, (rule(relation) for rule in _RULES))
    return next(read, None) or _station(relation, OTHER, "role.none")


def _station(relation: Relation, role: str, rule: str, verb: Tag | None = None, *, moves: bool = False) -> Station:
    return Station(
        relation.sentence, relation.places, role, rule, verb, moves, relation.preposition,
        relation.is_next_leg(), relation.is_hypothetical(),
    )  # fmt: skip


def _native(relation: Relation) -> Station | None:
    """A person's home is no role, unless the person is a victim: 四川籍儿童."""
    after, before = relation.following(), relation.before[:1]
    follows = after is not None and after.start - relation.places.end <= 1 and _is_native(after)
    leads = bool(before) and before[0].kind == "native" and relation.places.start - before[0].end <= 4
    if not follows and not leads:
        return None
    return _station(relation, "origin" if relation.victims_after() else OTHER, "role.native")


def _is_native(tag: Tag) -> bool:
    return tag.kind == "native" or tag.has("classifier", "person")


def _extent(relation: Relation) -> Station | None:
    """What a gang or a case spans is no role."""
    before = relation.before[:1]
    if before and before[0].kind == "extent" and relation.places.start - before[0].end <= 12:
        return _station(relation, OTHER, "role.extent")
    return None


def _authority(relation: Relation) -> Station | None:
    """The police of a place took part; a court's seat is no role."""
    tag = relation.authority_after() or relation.authority_before()
    if tag is None:
        return None
    court = tag.has("authority", "court", "agency")
    return _station(relation, OTHER if court else "raid", "role.court" if court else "role.police", tag)


def _noun(relation: Relation) -> Station | None:
    """A place named as source, transit point, market or base: 以A为货源, "A was the main destination"."""
    near = [t for t in (*relation.after[:4], *relation.before[:2]) if t.kind == "role_noun"]
    for tag in near:
        start, end = min(tag.end, relation.places.end), max(tag.start, relation.places.start)
        gap = relation.text(start, end)
        verbs = [t for t in relation.sentence.between(start, end) if t.kind in {"verb", "place"}]
        if len(gap) <= (12 if relation.chinese else 30) and not verbs and not any(m in gap for m in ",，;；"):
            return _station(relation, tag.value, "role.noun", tag)
    return None


def _victims(relation: Relation) -> Station | None:
    """Victims of a place: "women from Vietnam", 越南儿童."""
    tag = relation.victims_after()
    if tag is None and relation.preposition == "from":
        tag = relation.who_before()
        if tag is not None and tag.value in {"suspects", "gangs", "officers", "cases"}:
            return _station(relation, OTHER, "role.offender", tag)
    if tag is None or tag.value not in {"children", "women", "women_and_children", "victims"}:
        return None
    verb = relation.governor
    return _station(relation, "origin", "role.victims-of", verb, moves=_class(verb) == "give")


def _verb(relation: Relation) -> Station | None:
    """Class of the governing verb x preposition."""
    verb = relation.governor
    kind = _class(verb)
    role = _ROLES.get((kind, relation.preposition))
    if verb is None or role is None:
        return None
    moves = kind == "give" and (verb.value == "moved" or relation.preposition in {"to", "from", "via"})
    moves = moves or (kind == "take" and relation.preposition == "to")
    return _station(relation, role, f"role.{verb.value}-{relation.preposition}", verb, moves=moves)


def _class(verb: Tag | None) -> str:
    return _CLASS.get(verb.value, "none") if verb is not None else "none"


_RULES: tuple[Callable[[Relation], Station | None], ...] = (_native, _extent, _authority, _noun, _victims, _verb)
