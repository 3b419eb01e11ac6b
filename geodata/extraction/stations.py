"""What each list of places is in the story: role = class of the governing verb x preposition.

The rules stand in the order in which they are tried; the first that applies gives the role.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from geodata.extraction.document import Document, Sentence
from geodata.extraction.lists import PlaceList, place_lists
from geodata.extraction.mentions import mentions
from geodata.extraction.relations import Relation
from geodata.extraction.tagger import Tag

_CLASS = {
    **dict.fromkeys(("arrested", "detained", "broken", "struck", "solved", "raided", "deployed", "opened"), "police"),
    "surrendered": "police",
    "investigation": "police",
    **dict.fromkeys(("rescued", "found"), "rescue"),
    **dict.fromkeys(("abducted", "bought", "born"), "take"),
    "sold": "sell",
    "moved": "move",
    "based": "base",
    "reunited": "return",
    "convicted": "court",
    "charged": "court",
}
# (class of the verb, preposition) -> role; what is not here is no role.
_IN = ("in", "at", "including")
_ROLES = {
    **dict.fromkeys((("police", p) for p in (*_IN, "from", "to", "via", "none")), "raid"),
    **dict.fromkeys((("rescue", p) for p in (*_IN, "from", "to", "none")), "rescue"),
    **dict.fromkeys((("take", p) for p in (*_IN, "from")), "origin"),
    **dict.fromkeys((("base", p) for p in (*_IN, "from", "to", "none")), "base"),
    **dict.fromkeys((("return", p) for p in ("to", "from")), "origin"),
    ("take", "to"): "destination",
    ("take", "via"): "transit",
    ("sell", "in"): "destination",
    ("sell", "including"): "destination",
    ("move", "including"): "destination",
    **dict.fromkeys(((c, p) for c in ("sell", "move") for p in ("from", "by")), "origin"),
    **dict.fromkeys(((c, p) for c in ("sell", "move") for p in ("via", "at")), "transit"),
    **dict.fromkeys(((c, "to") for c in ("sell", "move")), "destination"),
}
# The role of a place that is named and no more.
OTHER = "other"
NO_ROLE = "role.none"
_CAPITAL = "CN-BJ"
VICTIMS_OF = "role.victims-of"
POLICE_RESCUE = "role.police-rescue"
POLICE = ("role.police", POLICE_RESCUE)
_VICTIMS = ("children", "women", "women_and_children", "victims")
# How far the words of a span, of a case may stand from the place, in code points.
_SPAN = 12
_CASE = 22
_BESIDE = 3
# How far a subject may stand before its verb, an object after it, in code points.
_SUBJECT = 16
_OBJECT = 12
_OF_CASE = frozenset({"case_name", "trafficking", "place_unit", "list", "number", "classifier", "cumulative"})


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
    def is_abroad(self) -> bool:
        """Whether all its places are countries."""
        return self.places.is_abroad

    def without(self, regions: Collection[str | None]) -> Station | None:
        """The station without the places of some regions; None when nothing is left."""
        left = tuple(m for m in self.places.mentions if m.region not in regions)
        return replace(self, places=replace(self.places, mentions=left)) if left else None

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
            relation = Relation(sentence, places, document.is_chinese)
            station = _read(relation)
            if not _is_government(relation, station):
                yield station


def _is_government(relation: Relation, station: Station) -> bool:
    """ "Beijing has vowed": the capital stands for the government."""
    capital = [m.place.id for m in relation.places.mentions if m.place] == [_CAPITAL]
    return capital and station.rule == NO_ROLE and relation.link is None and not relation.chinese


def _read(relation: Relation) -> Station:
    """Apply the first rule that says anything."""
    read = filter(None, (rule(relation) for rule in _RULES))
    return next(read, None) or _station(relation, OTHER, NO_ROLE)


def _station(relation: Relation, role: str, rule: str, verb: Tag | None = None, *, moves: bool = False) -> Station:
    return Station(
        relation.sentence, relation.places, role, rule, verb, moves, relation.preposition,
        relation.is_next_leg(), relation.is_hypothetical(),
    )  # fmt: skip


def _native(relation: Relation) -> Station | None:
    """A person's home is no role, unless the person is a victim: 四川籍儿童."""
    after, before = relation.following(), relation.before[:1]
    gap = 0 if relation.chinese else 1
    follows = after is not None and after.start - relation.places.end <= gap and _is_native(after)
    leads = bool(before) and before[0].kind == "native" and relation.places.start - before[0].end <= 4
    if not follows and not leads:
        return None
    return _station(relation, "origin" if relation.victims_after() else OTHER, "role.native")


def _is_native(tag: Tag) -> bool:
    return tag.kind == "native" or tag.has("classifier", "person")


def _extent(relation: Relation) -> Station | None:
    """What a gang or a case spans is no role."""
    before = relation.before[:1]
    if before and before[0].kind == "extent" and relation.places.start - before[0].end <= _SPAN:
        return _station(relation, OTHER, "role.extent")
    return None


def _authority(relation: Relation) -> Station | None:
    """The police of a place took part; a court's seat is no role."""
    tag = relation.authority_after() or relation.authority_before()
    if tag is None:
        return None
    if tag.has("authority", "court", "agency"):
        return _station(relation, OTHER, "role.court", tag)
    saved = next((t for t in relation.after if t.kind == "verb"), None)
    return _station(relation, "raid", POLICE_RESCUE if _class(saved) == "rescue" else "role.police", tag)


def _case(relation: Relation) -> Station | None:
    """The place of an abduction case: 遵义"1149"系列拐卖儿童案; of any other case: "a Shanxi case"."""
    abduction: Tag | None = None
    for tag in relation.after:
        gap = tag.start - relation.places.end
        if gap > _CASE or relation.is_in_next_clause(tag):
            return None
        if tag.kind in {"verb", "who"} and _is_of_abduction(relation, tag):
            abduction = tag
        if tag.has("who", "cases"):
            return _of_case(relation, abduction, gap)
        if not (tag.kind in _OF_CASE or tag.has("who", *_VICTIMS) or tag.has("verb", "opened", "abducted", "sold")):
            return None
    return None


def _is_of_abduction(relation: Relation, tag: Tag) -> bool:
    return tag.has("verb", "abducted") or "拐" in relation.text(tag.start, tag.end)


def _of_case(relation: Relation, abduction: Tag | None, gap: int) -> Station | None:
    if abduction is not None and relation.chinese:
        return _station(relation, "origin", "role.case-of", abduction)
    return _station(relation, OTHER, "role.case-of") if gap <= 1 else None


def _gang(relation: Relation) -> Station | None:
    """Where a gang sits: 砚山还有四个家族式团伙."""
    tag = relation.following("number", "classifier", "part", "place_unit")
    if not relation.chinese or tag is None or not tag.has("who", "gangs") or relation.governor is not None:
        return None
    near = tag.start - relation.places.end <= _CASE and not relation.is_in_next_clause(tag)
    return _station(relation, "base", "role.gang-at", tag) if near else None


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
    """Victims of a place: "women from Vietnam", "11 from Myanmar", 越南儿童."""
    tag = relation.victims_after()
    verb = relation.governor
    if tag is None and relation.preposition == "from":
        tag = relation.who_before()
        if tag is not None and tag.has("who", "suspects", "gangs", "officers", "cases"):
            return _station(relation, OTHER, "role.offender", tag)
    part = tag is not None and tag.kind in {"number", "part"} and _class(verb) == "rescue"
    if tag is None or not (tag.has("who", *_VICTIMS) or part):
        return None
    return _station(relation, "origin", VICTIMS_OF, verb, moves=_is_moved(relation, verb))


def _is_moved(relation: Relation, verb: Tag | None) -> bool:
    """Whether the victims are moved, not only traded in: "smuggled children from A"."""
    return _class(verb) == "move" and (relation.chinese or not relation.is_governed_from_the_right())


def _care(relation: Relation) -> Station | None:
    """Victims brought to a welfare home have not been sold there."""
    return _station(relation, OTHER, "role.care") if relation.is_of_care() else None


def _verb(relation: Relation) -> Station | None:
    """Class of the governing verb x preposition."""
    verb, preposition = relation.governor, relation.preposition
    kind = _kind(relation, verb)
    role = _ROLES.get((kind, preposition))
    if (kind, preposition) == ("take", "to") and relation.is_governed_from_the_right():
        role = "origin"
    if preposition == "none" and kind in {"sell", "take"}:
        role = _trade_of(relation)
    elif preposition == "in" and kind in {"sell", "move"} and relation.is_governed_from_the_right():
        role = _sold_later(relation)
    elif (kind, preposition) == ("return", "in") and relation.chinese and _is_find(relation):
        role = "rescue"
    elif relation.places.is_abroad and (kind, preposition) in {("rescue", "from"), ("police", "from")}:
        role = "origin"
    elif preposition == "from" and relation.is_governed_from_the_right() and _is_home(relation, kind):
        role = None
    if role is None or (kind == "move" and not relation.moves_victims()):
        return None
    moves = kind == "move" or (kind == "sell" and preposition in {"to", "from", "via"})
    moves = moves or (kind == "take" and preposition == "to")
    name = verb.value if verb else "way"
    return _station(relation, role, f"role.{name}-{preposition}", verb, moves=moves)


def _is_home(relation: Relation, kind: str) -> bool:
    """ "The suspects, all from A, were caught": where offenders come from, not where police acted."""
    link = relation.link
    near = [t for t in relation.before if link and t.end <= link.start and link.start - t.end <= _SUBJECT]
    return kind == "base" or (kind == "police" and any(t.has("who", "suspects", "gangs", "people") for t in near[:2]))


def _is_find(relation: Relation) -> bool:
    """Whether who was lost is found there, by police or years later."""
    return relation.sentence.has("authority", "police") or relation.sentence.has("verb", "abducted")


def _kind(relation: Relation, verb: Tag | None) -> str:
    """Class of the verb, as its object decides: suspects are taken in a raid, children from their homes."""
    if verb is None or _is_someone_elses(relation, verb):
        traded = relation.sentence.has("who", *_VICTIMS) or relation.sentence.has("verb", "sold", "moved")
        ways = relation.preposition in {"from", "to", "via"} and traded
        return "move" if ways and not relation.sentence.has("authority") else "none"
    objects = [t for t in relation.sentence.tags if t.start >= verb.end and t.kind == "who"]
    of_victims = bool(objects) and objects[0].has("who", *_VICTIMS)
    if verb.value == "struck" and of_victims and objects[0].start - verb.end <= _OBJECT:
        return "take"
    if verb.value == "arrested" and relation.preposition in {"from", "to"} and _is_of_victims(relation, verb):
        return "move"
    if verb.value != "moved" or verb is relation.link:
        return _class(verb)
    if relation.preposition not in {"in", "none"}:
        return "police" if relation.preposition == "to" and _is_of_officers(relation, verb) else "move"
    if of_victims:
        return "take" if relation.preposition == "in" and not relation.chinese else "move"
    police = relation.sentence.has("authority") or relation.sentence.has("who", "officers", "suspects")
    return "police" if police else "none"


def _is_someone_elses(relation: Relation, verb: Tag) -> bool:
    """Whether an English verb to the right is no police work: "relatives in A found women", "came back"."""
    if relation.chinese or not relation.is_governed_from_the_right():
        return False
    if verb.value == "reunited":
        return True
    police = relation.sentence.has("authority") or relation.sentence.has("who", "officers")
    passive = any(t.kind == "who" for t in relation.sentence.between(relation.places.end, verb.start))
    objects = [t for t in relation.after if t.start >= verb.end and t.kind == "who"]
    active = bool(objects) and objects[0].start - verb.end <= _SUBJECT
    return _class(verb) == "rescue" and active and not police and not passive


def _is_of_victims(relation: Relation, verb: Tag) -> bool:
    """Whether the subject are victims, who are not arrested: "the children were taken to A"."""
    subject = next((t for t in relation.before if t.end <= verb.start and t.kind == "who"), None)
    between = relation.sentence.between(verb.end, relation.places.start)
    near = subject is not None and subject.has("who", *_VICTIMS) and verb.start - subject.end <= _SUBJECT
    return near and not any(t.kind == "who" for t in between)


def _is_of_officers(relation: Relation, verb: Tag) -> bool:
    """Whether it is police who are sent: "officers were sent to A"."""
    subject = next((t for t in relation.before if t.end <= verb.start and t.kind in {"who", "authority", "verb"}), None)
    between = relation.sentence.between(verb.end, relation.places.start)
    near = subject is not None and verb.start - subject.end <= _SUBJECT and subject.kind != "verb"
    return bool(near and subject and subject.value in {"officers", "police"}) and not any(
        t.kind == "who" for t in between
    )


def _trade_of(relation: Relation) -> str | None:
    """凉山贩婴, 云南失踪: in Chinese a place right before the verb is where it starts."""
    verb = relation.governor
    if verb is None or not relation.chinese or relation.is_in_next_clause(verb):
        return None
    near = 0 <= verb.start - relation.places.end <= _BESIDE
    between = relation.sentence.between(relation.places.end, verb.start)
    lost = _class(verb) == "take" and any(t.has("who", *_VICTIMS) for t in between)
    return "origin" if near or lost else None


def _sold_later(relation: Relation) -> str | None:
    """ "In A they were kept before being sold to B": A lies on the way; 在A出售 is the end of it."""
    verb = relation.governor
    later = [t for t in relation.after if t.kind in {"place", "unnamed_end", "province_unit"}]
    if verb is None or relation.is_in_next_clause(verb):
        return None
    if any(t.start >= verb.end for t in later):
        return "transit"
    opens = relation.link is not None and relation.link.start == relation.sentence.start
    return "destination" if relation.chinese or opens else None


def _class(verb: Tag | None) -> str:
    return _CLASS.get(verb.value, "none") if verb is not None else "none"


_RULES: tuple[Callable[[Relation], Station | None], ...] = (
    _native, _extent, _authority, _care, _case, _noun, _victims, _gang, _verb,
)  # fmt: skip
