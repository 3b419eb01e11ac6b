"""Roles that the governing verb gives: its class, which its object may change, and the preposition decide."""

from __future__ import annotations

import re

from geodata.extraction.relations import Relation
from geodata.extraction.station import Station, station
from geodata.extraction.surroundings import has_mark
from geodata.extraction.tagger import Tag
from geodata.extraction.verb_classes import VICTIMS, role_of, verb_class
from geodata.extraction.verb_senses import PASSIVE, has_party, sense

# How far offenders may stand before "from A", a Chinese verb after its place, in code points.
_SUBJECT = 16
_BESIDE = 3
_LOSS = re.compile("走失|失踪|丢失")
# 福建拐卖儿童立案数: how many cases there are.
_IN_NUMBERS = re.compile("[^,，。;；]{0,6}?(?:立案|发案|案件数|案发|犯罪率|占全国)")
_HERE = re.compile("在[^,，。;；]{1,12}的$")
_HERE_REACH = 16
_OWN = re.compile(
    r" (?:her|his|their)(?: own| newborn| new-born| \w+-old)? (?:bab|child|son|daughter|infant|newborn|boy|girl)"
)


def by_verb(relation: Relation) -> Station | None:
    """Role of class x preposition, unless the sentence tells otherwise."""
    verb, preposition = relation.governor, relation.preposition
    kind = sense(relation)
    role = _role(relation, kind, preposition)
    if role is None or (kind == "move" and not relation.moves_victims()):
        return None
    if verb is None:
        return station(relation, role, f"role.way-{preposition}", moves=preposition == "to" and has_party(relation))
    moves = _names_an_end(kind, preposition) and not (kind == "take" and role == "origin")
    return station(relation, role, f"role.{verb.value}-{preposition}", verb, moves=moves)


def _role(relation: Relation, kind: str, preposition: str) -> str | None:
    """Role of class x preposition, with what differs before a verb that follows, and abroad."""
    right = relation.is_governed_from_the_right()
    match kind, preposition:
        case ("police", "none") if relation.governor and relation.governor.value == "struck":
            return None
        case (("sell" | "take"), "none"):
            return _trade_of(relation)
        case (("sell" | "take"), "in") if not right and _is_whole_trade(relation):
            return "base"
        case "police", "none" if relation.chinese and relation.is_hypothetical():
            return None  # 将准备前往A的嫌疑人抓获
        case "rescue", "none" if relation.chinese and right and _is_of_a_case(relation):
            return None
        case "take", "to" if right:  # "go to A to buy"
            return "origin"
        case (("sell" | "move"), "in") if right:
            return _sold_later(relation)
        case "move", "at" if not _passes_with_victims(relation):
            return None
        case "sell", "in" if not right and _sells_own(relation):
            return "origin"
        case "sell", "in" if relation.governor and _is_trafficking(relation, relation.governor):
            return "base"
        case "return", "in" if relation.chinese and _is_find(relation):
            return "rescue"
        case (("rescue" | "police"), "from") if relation.places.is_abroad:
            return "origin"
        case (_, "from") if right and not relation.chinese and relation.places.count is None:
            return role_of(kind, preposition) if kind == "move" and relation.opens_clause() else _home(relation)
    return role_of(kind, preposition)


def _is_whole_trade(relation: Relation) -> bool:
    """Whether a gang takes and sells in one place: "a network that stole, bought and sold children in A"."""
    verbs = [t for t in relation.before if t.kind == "verb"][:3]
    kinds = [verb_class(t) for t in verbs]
    if not {"take", "sell"} <= set(kinds[:2]):
        return False
    between = relation.text(verbs[1].end, verbs[0].start)
    passive = PASSIVE.search(relation.text(relation.sentence.start, verbs[1].start)) is not None
    return between.strip(" ,") in {"and", "or", "", "和", "、"} and not passive


def _sells_own(relation: Relation) -> bool:
    """Whether parents sell a child of theirs: "she had sold her own baby for 30,000 yuan in A"."""
    verb, link = relation.governor, relation.link
    between = relation.text(verb.end, link.start) if verb and link else ""
    return not relation.chinese and _OWN.match(between) is not None


def _is_trafficking(relation: Relation, verb: Tag) -> bool:
    """Whether the trade as a whole, with its object, has its place there: "guilty of trafficking 20 babies in A"."""
    between = relation.sentence.between(verb.end, relation.link.start if relation.link else verb.end)
    nominal = bool(between) and between[0].has("preposition", "of")  # "the trafficking of women in A"
    return relation.words(verb) == "trafficking" and not nominal and any(t.has("who", *VICTIMS) for t in between)


def _passes_with_victims(relation: Relation) -> bool:
    """Whether it is victims who are moved there: "took the babies through the pass at A"."""
    verb = relation.governor
    if relation.chinese or verb is None:
        return relation.chinese
    subject = next((t for t in relation.before if t.end <= verb.start), None)
    near = (
        subject is not None
        and verb.start - subject.end <= _SUBJECT
        and not has_mark(relation.sentence.gap(subject, verb))
    )
    between = relation.sentence.between(verb.end, relation.places.start)
    return any(t.has("who", *VICTIMS) for t in ((subject, *between) if near and subject else between))


def _names_an_end(kind: str, preposition: str) -> bool:
    """Whether the place is the end of a movement or a trade: "sold to A", "lured to A"."""
    if kind == "sell":
        return preposition in {"to", "from", "via"}
    return kind == "move" or (kind == "take" and preposition == "to")


def _home(relation: Relation) -> str | None:
    """Tell offenders, "the suspects, all from A, were caught", from victims, "the boys, from A, were sold"."""
    who = next((t for t in relation.before if t.kind in {"who", "authority"}), None)
    return "origin" if who is not None and who.has("who", *VICTIMS) else None


def _is_find(relation: Relation) -> bool:
    """Whether who was lost is found there, by police or years later."""
    return relation.sentence.has("authority", "police") or relation.sentence.has("verb", "abducted")


def _trade_of(relation: Relation) -> str | None:
    """凉山贩婴, 云南失踪: in Chinese a place right before the verb is where it starts."""
    verb = relation.governor
    if verb is None or not relation.chinese or relation.is_in_next_clause(verb):
        return None
    if _IN_NUMBERS.match(relation.text(verb.end, verb.end + _HERE_REACH)):
        return None
    near = 0 <= verb.start - relation.places.end <= (_BESIDE if verb_class(verb) == "take" else 0)
    between = relation.sentence.between(relation.places.end, verb.start)
    offender = next((t for t in between if t.kind == "who"), None)
    lost = verb_class(verb) == "take" and any(t.has("who", *VICTIMS) for t in between)
    lost = lost and not (offender is not None and offender.has("who", "men", "suspects", "gangs"))
    lost = lost or (_LOSS.match(relation.text(verb.start, verb.end)) is not None and _is_there(relation))
    return "origin" if near or lost else None


def _is_of_a_case(relation: Relation) -> bool:
    """Whether the place only names a case: 湖北"3·28"系列案最后找到的孩子."""
    verb = relation.governor
    named = relation.sentence.between(relation.places.end, verb.start) if verb else ()
    return bool(named) and named[0].kind == "case_name"


def _is_there(relation: Relation) -> bool:
    """Whether 在 opens the phrase that ends in the place: 在离家不远的A菜市场."""
    return _HERE.search(relation.text(relation.places.start - _HERE_REACH, relation.places.start)) is not None


def _is_topic(relation: Relation) -> bool:
    """Whether a Chinese sentence or clause opens with the place and a comma: 在A,婴儿被卖到B."""
    behind = relation.text(relation.places.end, relation.places.end + 1)
    led = relation.link is not None and relation.link.start - relation.sentence.start
    return relation.chinese and behind == "," and led == 0


def _sold_later(relation: Relation) -> str | None:
    """Tell "in A they were kept before being sold to B", on the way, from 在A出售, the end of it."""
    verb = relation.governor
    later = [t for t in relation.after if t.kind in {"place", "unnamed_end", "province_unit"}]
    if verb is None or (relation.is_in_next_clause(verb) and not _is_topic(relation)):
        return None
    start = verb.end if _is_topic(relation) else relation.places.end
    goes_on = [
        t for t in later if t.start >= verb.end and not (relation.chinese and has_mark(relation.text(start, t.start)))
    ]
    if goes_on:
        return "transit"
    return "destination" if relation.chinese or relation.opens_clause() else None
