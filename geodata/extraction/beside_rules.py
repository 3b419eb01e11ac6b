"""Roles that the words beside a place give: a police force, victims, a person's home, a welfare home, a case, a gang.

Each rule reads one relation and gives a station, or None where it does not apply; `RULES` holds them in the order in
which they are tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from geodata.extraction.neighbours import (
    authority_after,
    authority_before,
    buyers_before,
    is_of_care,
    offender_after,
    victims_after,
    who_before,
)
from geodata.extraction.relations import Relation
from geodata.extraction.station import OTHER, Station, station
from geodata.extraction.surroundings import has_mark
from geodata.extraction.tagger import Tag
from geodata.extraction.verb_classes import VICTIMS, verb_class

VICTIMS_OF = "role.victims-of"
NATIVE = "role.native"
HOMES = (VICTIMS_OF, NATIVE)
POLICE_RESCUE = "role.police-rescue"
POLICE = ("role.police", POLICE_RESCUE)
SEAT = "role.seat"
# How far the words of a span, of a case may stand from the place, in code points.
_SPAN = 12
_CASE = 22
_BORDER = 5
# "natives of southwest China's A", 家住A.
_HOME = {True: 4, False: 24}
_ARE = ("are", "were", "come", "came")
_NOUN = {True: 12, False: 30}
# 家住A的6岁男孩.
_CHILD_OF = 6
# What an offender from there does: "a woman from A helped broker the sales", "two men from A who sold".
_OFFENDS = re.compile(
    r"(?:,? who)? (?:had |have |has |also |then |later |allegedly ){0,2}"
    r"(?:helped|ran|led|organi[sz]ed|brokered|posed|confessed|admitted|masterminded|headed|bought|paid|recruited|lured"
    r"|acted|worked as|arranged|supplied|sold (?!off|for|by|into|to|in|as))\b"
)
_BY = re.compile(r"\bby (?:an? |the )?(?:[\w-]+ ){0,2}$")
# Between victims and "natives of": ", both", ", most of them".
_NATIVES = re.compile(r",? ?(?:(?:all|both|mostly|mainly|most|of|them|whom|who|are|were|is|was|an?) ?)*")
# 被贩卖入境的越南妇女.
_INTO_CHINA = re.compile(
    "(?:拐|卖|骗|带|运|送|渡)(?:进|入|来|到|至)*(?:境|我国|国内|中国|境内|中国境内)的[0-9余名多]*$"
)
_OF_CASE = frozenset({"case_name", "trafficking", "place_unit", "list", "number", "classifier", "cumulative"})


def _native(relation: Relation) -> Station | None:
    """Give a person's home no role, unless the person is a victim: 四川籍儿童."""
    after = relation.following()
    between = {"direction", "china"} if not relation.chinese else set()
    before = [t for t in relation.before[:3] if not t.has("preposition", "in") and t.kind not in between][:1]
    gap = 0 if relation.chinese else 1
    follows = after is not None and after.start - relation.places.end <= gap and _is_native(after)
    leads = (
        bool(before) and before[0].kind == "native" and relation.places.start - before[0].end <= _HOME[relation.chinese]
    )
    home = relation.link is not None and relation.link.has("verb", "reunited")
    if (not follows and not leads) or home or _is_left(relation):
        return None
    return station(relation, "origin" if victims_after(relation) or _is_lost(relation) else OTHER, NATIVE)


def _is_left(relation: Relation) -> bool:
    """Whether victims are taken away from there: 从A老家带出."""
    verb = relation.governor
    old_home = relation.text(relation.places.end, relation.places.end + 2) == "老家"
    return old_home and relation.preposition == "from" and verb_class(verb) in {"take", "sell", "move"}


def _is_lost(relation: Relation) -> bool:
    """Whether who comes from there is a victim: 被拐妇女多为A人, A人,被拐时5岁, 家住A的李某报警称女儿失踪."""
    if not relation.chinese:
        return _are_natives(relation)
    child = next((t for t in relation.after if t.kind not in {"age", "number", "classifier", "native"}), None)
    if child is not None and child.has("who", "children") and child.start - relation.places.end <= _CHILD_OF:
        return True
    who = next((t for t in relation.before if t.kind in {"who", "mark"}), None)
    if who is not None and who.has("who"):
        return who.has("who", *VICTIMS) and not has_mark(relation.text(who.end, relation.places.start))
    deed = next((t for t in relation.after if t.kind == "verb"), None)
    lost = next((t for t in relation.after if t.has("verb", "abducted")), None)
    reported = lost is not None and relation.sentence.has("date_role") and _is_loss(relation, lost)
    return reported or (deed is not None and _is_loss(relation, deed))


def _are_natives(relation: Relation) -> bool:
    """Whether victims are told to come from there: "babies born in A", "the girls, both natives of A"."""
    who = next((t for t in relation.before if t.kind == "who"), None)
    native = relation.before[0] if relation.before else None
    if who is None or native is None or not who.has("who", *VICTIMS):
        return False
    return _NATIVES.fullmatch(relation.text(who.end, native.start)) is not None


def _is_loss(relation: Relation, verb: Tag) -> bool:
    """Whether it happens to a victim: 失踪, 被拐, 被人骗到."""
    if relation.words(verb).startswith(("失", "走失", "丢失")):
        return True
    return verb_class(verb) in {"take", "sell", "move"} and "被" in relation.text(relation.places.end, verb.end)


def _is_native(tag: Tag) -> bool:
    return tag.kind == "native" or tag.has("classifier", "person")


def _extent(relation: Relation) -> Station | None:
    """Give what a gang or a case spans no role; what an operation covers is raided."""
    before = relation.before[:1]
    if not before or before[0].kind != "extent" or relation.places.start - before[0].end > _SPAN:
        return None
    subject = next((t for t in relation.before if t.has("verb", "raided") or t.has("who", "gangs", "cases")), None)
    police = subject is not None and subject.kind == "verb"
    return station(relation, "raid" if police else OTHER, "role.extent", before[0])


def _said_there(relation: Relation) -> Station | None:
    """Give where those sit who only say something no role: "diplomats in A say"."""
    tag = relation.following("province_unit", "place_unit")
    if relation.chinese or relation.preposition not in {"in", "at"} or tag is None or tag.kind != "say":
        return None
    near = tag.start - relation.places.end <= len(" province ") and not relation.is_in_next_clause(tag)
    return station(relation, OTHER, "role.told", tag) if near else None


def _border(relation: Relation) -> Station | None:
    """Give what lies beside a place no role: "Shenzhen, which borders A"."""
    before = relation.before[0] if relation.before else None
    beside = before is not None and before.kind == "border" and relation.places.start - before.end <= _BORDER
    return station(relation, OTHER, "role.border", before) if beside else None


def _authority(relation: Relation) -> Station | None:
    """Take the police of a place for taking part; the seat of a court or a ministry for nothing."""
    tag = authority_after(relation) or authority_before(relation)
    if tag is None or relation.places.china:
        return None
    if tag.has("authority", "court", "agency", "ministry"):
        return station(relation, OTHER, SEAT, tag)
    deed = _deed_of(relation, tag)
    saves = verb_class(deed) == "rescue" or (deed is not None and _stops_taker(relation, deed))
    return station(relation, "raid", POLICE_RESCUE if saves else "role.police", tag)


def _stops_taker(relation: Relation, deed: Tag) -> bool:
    """Whether police stop who has just taken a child: 女儿被抱走;次日警方将其拦下."""
    stops = relation.chinese and relation.words(deed).startswith(("拦", "截", "堵"))
    return stops and any(t.has("verb", "abducted") and t.end <= deed.start for t in relation.before)


def _deed_of(relation: Relation, force: Tag) -> Tag | None:
    """What a force does: the verb that follows, or the one that it is the agent of, "found by police in A"."""
    by = next((t for t in relation.before if t.end <= force.start), None)
    if by is not None and by.has("preposition", "by") and force.start - by.end <= 1:
        return next((t for t in relation.before if t.end <= by.start and t.kind == "verb"), None)
    return next((t for t in relation.after if t.kind == "verb"), None)


def _care(relation: Relation) -> Station | None:
    """Victims brought to a welfare home have not been sold there."""
    return station(relation, OTHER, "role.care") if is_of_care(relation) else None


def _case(relation: Relation) -> Station | None:
    """Read the place of an abduction case, 遵义"1149"系列拐卖儿童案, and of any other, "a Shanxi case"."""
    abduction: Tag | None = None
    for tag in relation.after:
        gap = tag.start - relation.places.end
        if gap > _CASE or relation.is_in_next_clause(tag):
            return None
        if tag.kind in {"verb", "who"} and _is_of_abduction(relation, tag):
            abduction = tag
        if tag.has("who", "cases"):
            return _of_case(relation, abduction, gap)
        if not (tag.kind in _OF_CASE or tag.has("who", *VICTIMS) or tag.has("verb", "opened", "abducted", "sold")):
            return None
    return None


def _is_of_abduction(relation: Relation, tag: Tag) -> bool:
    return tag.has("verb", "abducted") or "拐" in relation.text(tag.start, tag.end)


def _of_case(relation: Relation, abduction: Tag | None, gap: int) -> Station | None:
    if abduction is not None and relation.chinese:
        return station(relation, "origin", "role.case-of", abduction)
    return station(relation, OTHER, "role.case-of") if gap <= 1 else None


def _gang(relation: Relation) -> Station | None:
    """Where a gang sits: 砚山还有四个家族式团伙."""
    if not relation.chinese:
        return _gang_before(relation)
    tag = relation.following("number", "classifier", "part", "place_unit")
    if tag is None or not tag.has("who", "gangs") or relation.governor is not None:
        return None
    near = tag.start - relation.places.end <= _CASE and not relation.is_in_next_clause(tag)
    return station(relation, "base", "role.gang-at", tag) if near else None


def _gang_before(relation: Relation) -> Station | None:
    """Where a gang sits unless police act on it there: "one was a ring in A"."""
    gang = relation.right_before_link()
    if gang is None or not gang.has("who", "gangs") or relation.preposition != "in":
        return None
    if relation.places.count is not None:
        return station(relation, OTHER, "role.extent", gang)  # "broke up a network across four provinces"
    return station(relation, "base", "role.gang-at", gang) if relation.governor is None else None


def _noun(relation: Relation) -> Station | None:
    """Read a place named as source, transit point, market or base: 以A为货源, "A was the main destination"."""
    near = [t for t in (*relation.after[:4], *relation.before[:2]) if t.kind == "role_noun"]
    for tag in near:
        start, end = min(tag.end, relation.places.end), max(tag.start, relation.places.start)
        gap = relation.text(start, end)
        verbs = [t for t in relation.sentence.between(start, end) if t.kind in {"verb", "place"}]
        if len(gap) <= _NOUN[relation.chinese] and not verbs and not any(m in gap for m in ",，;；"):
            given = relation.preposition == "to" and verb_class(relation.governor) in {"sell", "move"}
            return station(relation, tag.value, "role.noun", tag, moves=given and tag.value == "destination")
    return None


def _victims(relation: Relation) -> Station | None:
    """Victims of a place: "women from Vietnam", "11 from Myanmar", 越南儿童."""
    tag = victims_after(relation)
    verb = relation.governor
    if tag is None and relation.preposition == "from":
        tag = who_before(relation) or offender_after(relation)
        if tag is not None and _is_offender(relation, tag):
            return station(relation, OTHER, "role.offender", tag)
    part = tag is not None and tag.kind in {"number", "part"} and _is_of_those_taken(relation, tag)
    if tag is None or not (tag.has("who", *VICTIMS) or part):
        return None
    back = relation.text(tag.end, relation.places.start).startswith(" back ")
    into = relation.chinese and relation.places.is_abroad and _INTO_CHINA.search(relation.led(_CASE)) is not None
    if (relation.is_out_of() or back) and verb_class(verb) == "move" and _is_by_police(relation, verb):
        return station(relation, "rescue", "role.fetched", verb)
    return station(relation, "origin", VICTIMS_OF, verb, moves=into or _is_moved(relation, verb))


def _is_of_those_taken(relation: Relation, part: Tag) -> bool:
    """Whether a number is of victims: "rescued ten, five from A", "sold 76 babies, most of them from A"."""
    kind = verb_class(relation.governor)
    who = next((t for t in relation.before if t.end <= part.start and t.kind == "who"), None)
    victims = who is not None and who.has("who", *VICTIMS)
    told = victims and relation.words(part).endswith("of them")
    others = relation.words(part) in {"others", "the others", "the other"} and len(relation.before) > 2
    predicate = relation.link is not None and relation.text(part.end, relation.link.start).strip() in _ARE
    return kind == "rescue" or (told and kind in {"take", "sell", "move"}) or (victims and (predicate or others))


def _is_by_police(relation: Relation, verb: Tag | None) -> bool:
    who = next((t for t in relation.before if verb and t.end <= verb.start and t.kind in {"who", "authority"}), None)
    return who is not None and who.value in {"officers", "police"}


def _is_offender(relation: Relation, who: Tag) -> bool:
    """Whether those who come from there are no victims: "suspects from A", "led by a woman from A"."""
    if who.has("who", "suspects", "gangs", "officers", "cases", "families", "other"):
        return True
    before = next((t for t in relation.before if t.end <= who.start), None)
    agent = before is not None and _BY.search(relation.text(before.start, who.start)) is not None
    verb = relation.governor
    if _OFFENDS.match(relation.text(relation.places.end, relation.sentence.end)):
        return True
    held = verb is not None and verb.has("verb", "arrested", "detained", "convicted", "charged", "sought", "accused")
    return who.has("who", "women", "people", "men") and (agent or held)


def _is_moved(relation: Relation, verb: Tag | None) -> bool:
    """Whether the victims are moved, not only traded in: "smuggled children from A"."""
    if relation.is_out_of():
        return verb_class(verb) in {"sell", "move"}
    return verb_class(verb) == "move" and (relation.chinese or not relation.is_governed_from_the_right())


def _buyers(relation: Relation) -> Station | None:
    """Read where buyers live, unless police act there: "buyers in A paid"."""
    tag = buyers_before(relation)
    acted = verb_class(relation.governor) in {"police", "rescue"}
    return station(relation, "destination", "role.buyers", tag) if tag and not acted else None


RULES: tuple[Callable[[Relation], Station | None], ...] = (
    _native, _extent, _border, _authority, _said_there, _care, _case, _noun, _victims, _buyers, _gang,
)  # fmt: skip
