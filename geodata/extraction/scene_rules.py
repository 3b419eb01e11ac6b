"""Roles that the scene gives, whatever verb stands near: where news is told, work promised, victims put to work."""

from __future__ import annotations

import re
from collections.abc import Callable

from geodata.extraction.relations import Relation
from geodata.extraction.station import OTHER, Station, station
from geodata.extraction.surroundings import has_mark
from geodata.extraction.tagger import Tag
from geodata.extraction.verb_classes import VICTIMS, verb_class

_AT = frozenset({"in", "at", "including", "of"})
# How far an event may stand from the place where it is held, in code points: "a news conference held in A".
_HELD = 12
_SPOTS = frozenset({"preposition", "place_unit", "province_unit", "direction", "china", "unnamed_end", "exchange"})
# Between victims in a place and what is done to them: "girls in A to come to China and sold them".
_BEFORE_TAKING = ("place_unit", "province_unit", "list", "preposition", "china")
_THERE = 40
_GATHERED = re.compile(r"\b(?:gathered|collected|assembled|pooled) $")
# "kept for a day or two".
_WHILE = 24
_WHERE_RAISED = re.compile(
    r"(?: province| city| county)?, where (?:he|she|they) (?:had been|has been|have been|was|were|had|has|have) "
    r"(?:then |since )?(?:raised|brought up|adopted|living|lived|married|grown up|working)\b"
)
_WHERE_SOLD = re.compile(
    r"(?: province| city| county)?[^.;]{0,60}?, where (?:he|she|they|the \w+|it|many|some|most) (?:was|were) "
    r"(?:then |later |finally |eventually )?(?:re)?sold\b"
)
_MEANWHILE = ("期间", "时", "的时候")
_PRONOUN = (" them", " her", " him", " it")
# Between a Chinese place and what is done there: 在A街头强迫.
_DONE = 6


def _told(relation: Relation) -> Station | None:
    """Read where news is told: "at a press conference in A", "said in A", 在A召开的发布会, 在A表示."""
    tag = _told_after(relation) if relation.chinese else _told_before(relation)
    return station(relation, OTHER, "role.told", tag) if tag is not None else None


def _told_before(relation: Relation) -> Tag | None:
    link = relation.link
    if link is None or relation.preposition not in {"in", "at"}:
        return None
    for tag in (t for t in relation.before if t.end <= link.start):
        if link.start - tag.end > _HELD or has_mark(relation.text(tag.end, link.start)):
            return None
        if tag.kind == "telling" or (tag.kind == "say" and link.start - tag.end <= 1):
            return tag
        if not (tag.has("verb", "detained") or tag.has("who", "other")):
            return None
    return None


def _told_after(relation: Relation) -> Tag | None:
    tag = relation.following("place_unit", "date_role")
    if relation.preposition != "in" or tag is None or tag.kind not in {"say", "telling"}:
        return None
    own = any(t.has("authority", "police") for t in relation.before)  # a force tells at its own seat
    near = tag.start - relation.places.end <= _HELD and not relation.is_in_next_clause(tag)
    return tag if near and not own else None


def _put_to_work(relation: Relation) -> Station | None:
    """Read where victims are made to work, beg or steal: "forced them to steal in A", 被迫在A乞讨."""
    if relation.preposition not in _AT:
        return None
    tag = _forced_before(relation)
    if tag is None and relation.chinese:
        following = relation.following("place_unit", "list")
        near = following is not None and following.start - relation.places.end <= _DONE
        tag = following if following is not None and near and following.kind == "labour" else None
    return station(relation, "destination", "role.put-to-work", tag) if tag is not None else None


def _forced_before(relation: Relation) -> Tag | None:
    """Find the compulsion that what is done there hangs on; a verb of police or of trade between them is nearer."""
    edge = relation.edge
    for tag in relation.before:
        if tag.end > edge:
            continue
        if tag.kind == "labour":
            apart = relation.chinese and has_mark(relation.text(tag.end, edge))
            return None if apart or _is_of_the_freed(relation, tag) else tag
        passed = tag.kind in {"place", "unnamed_end"} and not relation.chinese
        if passed or (tag.kind == "verb" and tag.value != "abducted"):
            return None
    return None


def _is_of_the_freed(relation: Relation, tag: Tag) -> bool:
    """Whether it says of whom police freed what they had to do: "freed three boys forced to beg in A"."""
    who, verb = (*(t for t in relation.before if t.end <= tag.start and t.kind != "number"), None, None)[:2]
    return bool(who and verb and who.kind == "who" and verb_class(verb) in {"police", "rescue"})


def _living(relation: Relation) -> Station | None:
    """Read where those who were taken have lived since: "abducted at four, he grew up in A", 被拐后在A生活."""
    if relation.preposition not in _AT:
        return None
    tag = relation.following("place_unit", "number", "date") if relation.chinese else relation.right_before_link()
    if tag is None or tag.kind != "living" or relation.is_in_next_clause(tag):
        return None
    start = relation.edge
    verbs = [t for t in relation.before if t.end <= start and t.kind == "verb"]
    who = next((t for t in relation.before if t.end <= tag.start and t.kind in {"who", "exchange"}), None)
    if not relation.chinese and who is not None and not who.has("who", "families", "suspects", "officers"):
        verbs += [
            t for t in relation.after if t.has("verb", "abducted")
        ]  # "the man living in A was the boy stolen in B"
    taken = any(verb_class(t) in {"take", "sell"} for t in verbs)
    found = bool(verbs) and verb_class(verbs[0]) == "rescue"
    return station(relation, "destination", "role.living", tag) if taken and not found else None


def _kept(relation: Relation) -> Station | None:
    """Read where victims wait until they are sold: "they were held in A before being sold in B"."""
    tag = _keeping(relation)
    if relation.chinese or tag is None or relation.preposition not in _AT:
        return None
    then = next((t for t in relation.after if t.kind in {"order", "list"}), None)
    sold = relation.sentence.after(then.end)[:1] if then else ()
    if not sold or not sold[0].has("verb", "sold", "moved"):
        return None
    return station(relation, "transit", "role.kept", tag, moves=True)


def _keeping(relation: Relation) -> Tag | None:
    """What keeps victims there: "kept a day or two in A", "gathered in A"."""
    start = relation.edge
    tag = next((t for t in relation.before if t.end <= start and t.kind in {"living", "verb", "place"}), None)
    if tag is not None and start - tag.end <= _WHILE and _keeps(relation, tag):
        return tag
    victims = next((t for t in relation.before if t.end <= start and t.kind == "who"), None)
    gathered = _GATHERED.search(relation.text(relation.sentence.start, start)) is not None
    return victims if gathered and victims is not None and victims.has("who", *VICTIMS) else None


def _keeps(relation: Relation, tag: Tag) -> bool:
    """Whether victims, not suspects, are held."""
    if tag.kind == "living":
        return True
    who = next((t for t in relation.before if t.end <= tag.start and t.kind in {"who", "authority"}), None)
    return tag.has("verb", "detained") and who is not None and who.has("who", *VICTIMS)


def _sold_there(relation: Relation) -> Station | None:
    """Read where victims arrive and are sold: "they arrived in A, where he was sold to a family"."""
    if relation.chinese or relation.preposition not in {*_AT, "to", "none"}:
        return None
    behind = relation.text(relation.places.end, relation.sentence.end)
    if relation.sentence.has("verb", "abducted") and _WHERE_RAISED.match(behind):
        return station(relation, "destination", "role.living", next(iter(relation.after), None))
    there = _WHERE_SOLD.match(behind)
    told = relation.sentence.between(relation.places.end, relation.places.end + there.end()) if there else ()
    elsewhere = any(t.kind in {"place", "unnamed_end"} for t in told)
    tag = next((t for t in relation.after if t.has("verb", "sold")), None) if there and not elsewhere else None
    return station(relation, "destination", "role.sold-there", tag, moves=True) if tag else None


def _promised(relation: Relation) -> Station | None:
    """Read where work was promised, or done by others: "jobs in A", 到A打工."""
    if relation.link is None or relation.link.kind == "verb" or not (relation.chinese or relation.preposition in _AT):
        return None
    beside = relation.following() if relation.chinese else relation.right_before_link()
    if beside is None or beside.kind != "prospect":
        return None
    if relation.chinese:
        meanwhile = relation.text(beside.end, beside.end + 2).startswith(_MEANWHILE)  # 在A打工期间, 儿子被拐
        near = beside.start - relation.places.end <= 1 and not meanwhile
        return station(relation, OTHER, "role.promised") if near else None
    verb = next((t for t in relation.before if t.end <= beside.start and t.kind != "preposition"), None)
    if verb is not None and verb.has("verb", "moved") and beside.start - verb.end <= len(" to "):
        return station(relation, "destination", "role.put-to-work", verb, moves=True)
    return station(relation, OTHER, "role.promised")


def _taken_along(relation: Relation) -> Station | None:
    """Read where victims were when they were taken along: "children in A and took them to B"."""
    who, verb = _who_is_there(relation), relation.following(*_BEFORE_TAKING)
    link = relation.link
    if relation.chinese or who is None or not who.has("who", *VICTIMS):
        return None
    if link is None or not (
        relation.preposition in {"in", "at"} or (relation.preposition == "to" and link.end <= who.start)
    ):
        return None
    if verb is None or not verb.has("verb", "moved", "sold") or relation.is_in_next_clause(verb):
        return None
    along = relation.text(verb.end, verb.end + 5).startswith(_PRONOUN)
    return station(relation, "origin", "role.taken-along", verb) if along else None


def _who_is_there(relation: Relation) -> Tag | None:
    """Who stands before the preposition, a village or a region between them: "children in poor regions of A"."""
    who = next((t for t in relation.before if t.kind not in _SPOTS), None)
    gap = relation.text(who.end, relation.places.start) if who else ""
    return who if len(gap) <= _THERE and not has_mark(gap) else None


RULES: tuple[Callable[[Relation], Station | None], ...] = (
    _told,
    _put_to_work,
    _sold_there,
    _kept,
    _living,
    _promised,
    _taken_along,
)
