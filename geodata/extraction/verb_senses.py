"""The sense of a verb in its sentence: suspects are taken in a raid, children from their homes."""

from __future__ import annotations

import re

from geodata.extraction.relations import Relation
from geodata.extraction.surroundings import TRANSPARENT, has_mark
from geodata.extraction.tagger import Tag
from geodata.extraction.verb_classes import VICTIMS, verb_class

# How far a subject may stand before its verb, an object after it, in code points.
_SUBJECT = 16
_OBJECT = 12
# Between an English verb and the place that is its object: "searched the hills of A".
_DIRECT = 30
# Before a subject that opens its sentence: "His adoptive".
_FIRST_WORDS = 3
_SPREAD = ("spread", "stretched", "stretching", "extending", "extended")
# 被骗至, 被人拐到: who is taken along has not gone of their own will.
_DECEIVED = re.compile("[骗拐诱]|被[^,，。;；]{1,5}带[到至往走]")
_BY = 6
# 被拐卖到中国的女孩: the verb only says who.
_NAMED_BY = re.compile("[^,，。;；]{1,8}的")
_ATTRIBUTE = 10
# "The babies, most of whom were newly born, were taken to A".
_INSERTED = re.compile(r", [^.;]{0,70}, (?:(?:were|was|are|is|have|has|had|been|being|then|later) ?)+")
PASSIVE = re.compile(r"\b(?:was|were|been|being|be) (?:\w+ly )?$")
# What a way may lead to.
_ENDS = frozenset({"place", "unnamed_end", "exchange", "china", "place_unit", "province_unit", "direction", "who"})
_THEY = re.compile(r"\b(?:[Tt]hey|[Ii]t)\b")
# Before a place that is the subject of its verb: "while Hebei and Henan arrested 40".
_OPENING = re.compile(r"[^\w]*(?:(?:the|an?|while|and|but|when|that|where|as|after|also|then|its|both|in|of) )*", re.I)


def sense(relation: Relation) -> str:
    """Class of the verb that governs a list of places, as its subject and object decide it."""
    verb = relation.governor
    if verb is None or _is_someone_elses(relation, verb):
        return _sense_of_way(relation)
    if verb.value == "struck" and _takes_victims(relation, verb, _OBJECT):
        return "take"
    if verb.value == "arrested" and relation.preposition in {"from", "to", "in"} and _is_taken(relation, verb):
        return "take" if relation.preposition == "in" else "move"
    if verb.value == "sold" and relation.preposition == "in" and "拐" in relation.text(verb.start, verb.end):
        return "take"  # 拐卖 is to abduct and to sell; the place where is that of the abduction
    if relation.preposition in {"from", "to"} and _is_fetched(relation, verb):
        return _sense_of_return(relation)
    if verb.value == "abducted" and _is_of_fugitives(relation, verb):
        return "none"
    if verb.value == "moved" and _is_of_the_caught(relation, verb):
        return "police"
    if verb.value == "moved" and relation.preposition == "in" and _is_deceived(relation, verb):
        return "take"
    if verb.value == "moved" and verb is not relation.link:
        return _sense_of_movement(relation, verb)
    if verb.value == "based" and (_spreads_from_police(relation, verb) or not _is_of_gang(relation, verb)):
        return "police" if _spreads_from_police(relation, verb) else "none"
    if verb.value == "charged" and relation.preposition == "to" and has_party(relation):
        return "move"  # "handed over to a broker in A"
    return verb_class(verb)


def _is_deceived(relation: Relation, verb: Tag) -> bool:
    """Whether victims are lured away from where they are: 在A打工时被骗至B, 在A被人带到B."""
    here = relation.is_governed_from_the_right() and relation.chinese
    names = _NAMED_BY.match(relation.text(verb.end, verb.end + _ATTRIBUTE)) is not None
    return here and not names and _DECEIVED.search(relation.text(verb.start - _BY, verb.end)) is not None


def _spreads_from_police(relation: Relation, verb: Tag) -> bool:
    """Whether police act all over a place: "raided kilns scattered across A", "the crackdown spread to A"."""
    told = (t for t in relation.before if t.has("verb") or t.has("who", "gangs"))
    before = next((t for t in told if t.end <= verb.start), None)
    police = relation.link is not None and before is not None and verb_class(before) == "police"
    return police and relation.words(verb) in _SPREAD


def _is_of_the_caught(relation: Relation, verb: Tag) -> bool:
    """Whether it is suspects whom police bring back: 嫌疑人落网后被带回A."""
    sentence = relation.sentence
    back = relation.chinese and relation.words(verb).startswith(("带回", "押"))
    caught = sentence.has("verb", "arrested", "detained") or sentence.has("who", "suspects")
    return back and caught and not sentence.has("who", *VICTIMS) and not sentence.has("verb", "sold", "bought")


def _is_of_fugitives(relation: Relation, verb: Tag) -> bool:
    """Whether it is offenders who are gone: "two of the suspects had disappeared in A"."""
    who = next((t for t in relation.before if t.end <= verb.start and t.kind in {"who", "verb"}), None)
    gone = relation.words(verb).startswith(("disappear", "vanish", "missing", "went missing"))
    fled = who is not None and relation.words(who) in {"brides", "wives", "bride", "wife"}  # from those who bought them
    return gone and who is not None and (fled or who.has("who", "suspects", "gangs", "officers"))


def _is_of_gang(relation: Relation, verb: Tag) -> bool:
    """Whether it is a gang that sits there: neither a firm, "an A-based charity", nor police, nor a mother."""
    if relation.chinese:
        return not _is_hideout(relation, verb)
    if relation.text(verb.start - 1, verb.start) == "-":
        return _is_of_gang_after(relation, verb)
    subject = next((t for t in relation.before if t.end <= verb.start and t.kind in {"who", "authority"}), None)
    if subject is None:
        opening = relation.text(relation.sentence.start, verb.start)
        return verb.value == "based" and (_THEY.search(opening) is not None or relation.words(verb) != "based")
    return subject.has("who", "gangs", "suspects", "people", "men", *VICTIMS)


def _is_of_gang_after(relation: Relation, verb: Tag) -> bool:
    """Whether a gang follows, or a group that does what gangs do: "the A-based group sold babies"."""
    after = [t for t in relation.sentence.after(verb.end) if t.kind in {"who", "verb"}]
    noun = next((t for t in after if t.kind == "who"), None)
    if noun is None or not noun.has("who", "gangs", "suspects"):
        return False
    deed = next((t for t in after if t.start >= noun.end and t.kind == "verb"), None)
    group = relation.words(noun).startswith("group")
    return not group or (deed is not None and verb_class(deed) in {"take", "sell", "move"})


def _is_hideout(relation: Relation, verb: Tag) -> bool:
    """Whether suspects only hide there: 藏匿在A的嫌疑人."""
    return "藏" in relation.words(verb)


def has_party(relation: Relation) -> bool:
    """Whether someone receives victims there: "handed to buyers in A"."""
    link = relation.link
    between = relation.sentence.between(link.end, relation.places.start) if link else ()
    return any(t.kind == "exchange" or t.has("who", "families", "suspects", "men", "other") for t in between)


def _is_fetched(relation: Relation, verb: Tag) -> bool:
    """Whether police bring victims back: 警方将女孩从A带回, 营救后带回B."""
    sentence = relation.sentence
    police = sentence.has("authority", "police") or sentence.has("who", "officers")
    if not relation.chinese:
        link = relation.link
        back = link is not None and " back" in relation.text(verb.end, link.start)
        return police and back and relation.preposition == "from" and not sentence.has("verb", "sold")
    return police and relation.words(verb).endswith("回") and not sentence.has("verb", "sold")


def _sense_of_return(relation: Relation) -> str:
    """Victims are freed where they are fetched from, and at home where they are brought; suspects are just taken."""
    if relation.preposition == "from":
        return "rescue"
    freed = relation.sentence.has("verb", "rescued", "reunited")
    return "return" if freed and not relation.sentence.has("who", "suspects") else verb_class(relation.governor)


def _sense_of_way(relation: Relation) -> str:
    """Without a verb, a way from A to B in a sentence of victims or of trade, but not of police."""
    sentence = relation.sentence
    traded = sentence.has("who", *VICTIMS) or sentence.has("verb", "sold", "moved")
    alone = not relation.chinese and relation.preposition == "to" and not sentence.has("preposition", "from", "via")
    if alone and not has_party(relation):
        return "none"
    if relation.preposition not in {"from", "to", "via"} or not traded or sentence.has("authority"):
        return "none"
    if not relation.chinese and relation.preposition == "from" and not _leads_on(relation):
        return "none"
    mover = _mover(relation)
    if mover is not None and mover.has("who", "officers"):
        return "police"
    return "none" if mover is not None and mover.has("who", "families", "other", "suspects", "gangs") else "move"


def _leads_on(relation: Relation) -> bool:
    """Whether the sentence has the rest of the way, or victims stand before "from"."""
    who = next((t for t in relation.before if relation.link and t.end <= relation.link.start), None)
    ways = relation.sentence.of("preposition", "to", "via")
    ends = [relation.sentence.first_after(t.end) for t in ways]
    onward = any(t is not None and t.kind in _ENDS for t in ends) or relation.sentence.has("verb", "moved", "sold")
    return onward or (who is not None and (who.has("who", *VICTIMS) or who.kind in {"number", "part"}))


def _mover(relation: Relation) -> Tag | None:
    """Who goes the way: "parents from A came to B", "officers travelled from A to B"."""
    edge = relation.edge
    who = next((t for t in relation.before if t.end <= edge and t.kind == "who"), None)
    return None if relation.chinese and who is not None and who.value != "families" else who


def _sense_of_movement(relation: Relation, verb: Tag) -> str:
    """Officers are sent to A and suspects taken in A by police; children taken in A by traffickers."""
    if _is_of_searchers(relation, verb):
        return "none"
    if relation.preposition not in {"in", "none"}:
        return "police" if _is_of_officers(relation, verb) else "move"
    if _takes_victims(relation, verb):
        return "take" if relation.preposition == "in" and not relation.chinese else "move"
    if relation.chinese and relation.is_governed_from_the_right() and _are_moved(relation, verb):
        return "move"
    police = relation.sentence.has("authority") or relation.sentence.has("who", "officers", "suspects")
    return "police" if police else "none"


def _is_of_searchers(relation: Relation, verb: Tag) -> bool:
    """Whether it is parents who go there: "the couple searched for their son, moving to A"."""
    if relation.chinese or not relation.words(verb).startswith(("mov", "drove", "driv", "flew", "flown")):
        return False
    subject = next((t for t in relation.sentence.of("who", "families") if t.end <= verb.start), None)
    couple = next((t for t in relation.sentence.of("exchange") if t.end <= verb.start), None)
    party = subject or couple
    words = relation.text(relation.sentence.start, party.start).split() if party else []
    if party is None or len(words) > _FIRST_WORDS or "sold" in relation.sentence.text:
        return False
    return PASSIVE.search(relation.text(party.end, verb.start)) is None


def _are_moved(relation: Relation, verb: Tag) -> bool:
    """Whether victims who are there are moved on: 在A,婴儿被加价后分销到B."""
    between = relation.sentence.between(relation.places.end, verb.start)
    told = relation.text(relation.places.end, verb.start)
    return "被" in told and any(t.has("who", *VICTIMS) for t in between)


def _takes_victims(relation: Relation, verb: Tag, reach: int | None = None) -> bool:
    """Whether the object of a verb, the first noun after it, are victims."""
    noun = next((t for t in relation.sentence.after(verb.end) if t.kind == "who"), None)
    return noun is not None and noun.has("who", *VICTIMS) and (reach is None or noun.start - verb.end <= reach)


def _is_someone_elses(relation: Relation, verb: Tag) -> bool:
    """Whether an English verb to the right is no police work: "relatives in A found women", "came back"."""
    if relation.chinese:
        return False
    if not relation.is_governed_from_the_right():
        gap = relation.text(verb.end, relation.places.start)
        return relation.link is None and (has_mark(gap) or len(gap) > _DIRECT)
    if verb.value == "reunited" or (relation.link is None and not _is_subject(relation)):
        return True
    police = relation.sentence.has("authority") or relation.sentence.has("who", "officers")
    passive = any(t.kind == "who" for t in relation.sentence.between(relation.places.end, verb.start))
    objects = [t for t in relation.after if t.start >= verb.end and t.kind == "who"]
    active = bool(objects) and objects[0].start - verb.end <= _SUBJECT
    return verb_class(verb) == "rescue" and active and not police and not passive


def _is_subject(relation: Relation) -> bool:
    """Whether nothing but an article or a conjunction leads to the place, so that it can be what acts."""
    edge, start = relation.places.start, relation.sentence.start
    for tag in relation.before:
        if _OPENING.fullmatch(relation.text(tag.end, edge)) is None:
            return False
        if tag.kind not in TRANSPARENT:
            return tag.kind not in {"hypothetical", "who", "verb"}
        edge = tag.start
    return _OPENING.fullmatch(relation.text(start, edge)) is not None


def _is_taken(relation: Relation, verb: Tag) -> bool:
    """Whether victims are taken, who are not arrested: the subject tells, or that they were sold."""
    if relation.preposition != "in" and _is_of_victims(relation, verb):
        return True
    sentence = relation.sentence
    offenders = sentence.has("who", "suspects", "gangs", "officers") or sentence.has("authority")
    traded = sentence.has("verb", "sold", "abducted", "moved") or _is_of_victims(relation, verb)
    if relation.preposition != "in" and sentence.has("who", *VICTIMS) and not sentence.has("verb", "rescued"):
        traded = True
    return relation.words(verb) == "taken" and traded and not offenders


def _is_of_victims(relation: Relation, verb: Tag) -> bool:
    """Whether the subject are victims, who are not arrested: "the children were taken to A"."""
    subject = next((t for t in relation.sentence.before(verb.start)[::-1] if t.kind == "who"), None)
    between = relation.sentence.between(verb.end, relation.places.start)
    gap = relation.text(subject.end, verb.start) if subject else ""
    near = subject is not None and (len(gap) <= _SUBJECT or _INSERTED.fullmatch(gap) is not None)
    return near and subject is not None and subject.has("who", *VICTIMS) and not any(t.kind == "who" for t in between)


def _is_of_officers(relation: Relation, verb: Tag) -> bool:
    """Whether it is police who are sent: "officers were sent to A"."""
    subject = next((t for t in relation.before if t.end <= verb.start and t.kind in {"who", "authority", "verb"}), None)
    between = relation.sentence.between(verb.end, relation.places.start)
    if subject is None or subject.kind == "verb" or verb.start - subject.end > _SUBJECT:
        return False
    return subject.value in {"officers", "police"} and not any(t.kind == "who" for t in between)
