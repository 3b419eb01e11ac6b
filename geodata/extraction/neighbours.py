"""Who stands beside a list of places: a police force, victims, buyers, a welfare home."""

from __future__ import annotations

import re

from geodata.extraction.governors import ATTRIBUTIVE, is_gerund
from geodata.extraction.links import PREPOSITIONS
from geodata.extraction.relations import Relation
from geodata.extraction.surroundings import TRANSPARENT, has_mark
from geodata.extraction.tagger import Tag
from geodata.extraction.verb_classes import VICTIMS

# To the statistics a buyer is a suspect; here, the mark of a market.
_BUYERS = ("buyer", "customer", "client", "purchaser", "买主", "收买人")
_WHO_PAID = re.compile(r",? (?:province )?who (?:each |all |had |have |together ){0,2}(?:paid|bought|purchased)\b")
# "three women, all from A".
_ALL = re.compile(r", (?:all|both|most|mostly|mainly)(?: of (?:them|whom))? ")
_CARE = 12
# Words that begin another phrase between a place and a force: "in A that police".
_NEXT_PHRASE = re.compile(r'"|\b(?:that|where|when|while|as|after|before|said|who|which|by|with|to|if|and)\b')
# Between a place and the victims who come from it: "Vietnamese women", 四川籍儿童.
_OWNER = 4
_LED = re.compile("[将把被抓从给向对解救]")
_THEY = re.compile("[,，](?:[她他]们|孩子们|这些孩子|其中)[^,，。;；]{0,4}$")
# Between victims and "from": "the babies mostly came from A", "infants, all of whom originate from A".
_CAME = 14
_CAME_FROM = re.compile(
    r",? ?(?:(?:who|most|mostly|all|many|some|several|of|whom|them|which|had|have|is|are|was|were) ){0,6}"
    r"(?:com(?:e|es|ing)|came|originat(?:e|es|ed|ing)|hail(?:s|ed|ing)?) (?:mostly |mainly |originally |largely )?"
)
# "are from", "were mostly from", "who is from".
_COPULA = re.compile(
    r"(?P<relative>\b(?:who|whom|that|which) )?\b(?:are|were|is|was)(?: \w+ly| all| both| also| each)* from$", re.I
)
# Between a force and the preposition that it hangs on.
_FORCE = 14


def authority_after(relation: Relation) -> Tag | None:
    """Return the force or court whose name the list opens: "Yunnan police", 云南警方, 贵阳铁路公安处."""
    transparent = {"place_unit", "province_unit", "direction"} | (
        {"list", "trafficking"} if relation.chinese else set()
    )
    tag = relation.following(*transparent)
    if tag is None or not (tag.kind == "authority" or tag.has("who", "officers")):
        return None
    gap = relation.text(relation.places.end, tag.start)
    reach = 8 if relation.chinese else 26
    return tag if len(gap) <= reach and not has_mark(gap) and not _NEXT_PHRASE.search(gap) else None


def authority_before(relation: Relation) -> Tag | None:
    """Return the force that hangs on the list by a preposition: "police from Yunnan"."""
    link = relation.link
    if relation.chinese or link is None or link.kind not in PREPOSITIONS:
        return None
    before = next((t for t in relation.before if t.end <= link.start and t.kind not in TRANSPARENT), None)
    if before is None or not (before.has("who", "officers") or _is_force(before)):
        return None
    gap = relation.text(before.end, link.start)
    return before if len(gap) <= _FORCE and not has_mark(gap) else None


def _is_force(tag: Tag) -> bool:
    return tag.kind == "authority" and tag.value != "ministry"


def victims_after(relation: Relation) -> Tag | None:
    """Return the victims whom the list qualifies: 云南籍儿童, "Vietnamese women"."""
    tag = relation.following("native", "age")
    if tag is None or tag.start - relation.places.end > _OWNER or not tag.has("who", *VICTIMS):
        return None
    between = relation.text(relation.places.end, tag.start)
    # 被卖到A的孩子; 追到A,将孩子; "In A, a boy"
    led = relation.chinese and relation.preposition == "to" and between not in {"", "籍"}
    led = led or _LED.search(between) is not None  # 在A将孩子解救
    return None if led or has_mark(between) or _is_in_compound(relation, tag) else tag


def offender_after(relation: Relation) -> Tag | None:
    """Return the offender whom the list qualifies: "from a Vietnamese trafficker"."""
    tag = relation.following()
    near = tag is not None and tag.has("who", "suspects") and tag.start - relation.places.end == 1
    return tag if near and not relation.chinese else None


def _is_in_compound(relation: Relation, who: Tag) -> bool:
    """Whether the noun goes on: "baby-trafficking ring", "child trafficking gang"."""
    after = next((t for t in relation.after if t.start >= who.end), None)
    runs_on = after is not None and after.start - who.end <= 1 and after.has("verb", *ATTRIBUTIVE)
    return after is not None and runs_on and is_gerund(relation, after)


def who_before(relation: Relation) -> Tag | None:
    """Whom the preposition qualifies: "women from Vietnam"."""
    link = relation.link
    if link is None or not (link.kind == "preposition" or (link.kind == "part" and relation.preposition == "from")):
        return None
    if relation.chinese:
        return _who_comes_from(relation, link)
    near = next((t for t in relation.before if t.end <= link.start and t.kind != "order"), None)
    gap = relation.text(near.end, link.start) if near else ""
    if near is not None and near.kind == "who" and _ALL.fullmatch(gap):
        return near
    if near is None or near.kind not in {"who", "number", "part"} or has_mark(gap) or len(gap) > _CAME:
        return near if near and near.kind == "who" and _CAME_FROM.fullmatch(gap) else _subject(relation, link)
    return near


def _subject(relation: Relation, link: Tag) -> Tag | None:
    """Of whom a sentence says where they are from: "The victims, aged 14 to 22, are from A"."""
    copula = _COPULA.search(relation.text(relation.clause[0], link.end))
    if copula is None:
        return None
    end = relation.clause[0] + copula.start()
    said = max((t.end for t in relation.before if t.kind == "say" and t.end <= end), default=relation.clause[0])
    whose = [t for t in relation.before if t.kind == "who" and said <= t.start and t.end <= end]
    whose = [t for t in whose if not relation.text(t.end, end).startswith(("'s", "’s", "s'"))]
    return next(iter(whose if copula["relative"] else whose[::-1]), None)


def _who_comes_from(relation: Relation, link: Tag) -> Tag | None:
    """Who 来自 tells of: 被解救的妇女大多来自A."""
    if relation.words(link) != "来自":
        return None
    near = next((t for t in relation.before if t.end <= link.start and t.kind == "who"), None)
    between = relation.text(near.end, link.start) if near is not None else ""
    return None if has_mark(between) and not _THEY.search(between) else near  # 解救妇女16名,她们多数来自A


def buyers_before(relation: Relation) -> Tag | None:
    """Return the buyers who are there: "buyers in A"."""
    near = relation.right_before_link()
    if near is not None and near.kind == "living":
        near = next((t for t in relation.before if t.end <= near.start), None)  # "most buyers live in A"
    if near is not None and relation.words(near).rstrip("s") in _BUYERS:
        return near
    if (
        near is not None
        and near.kind == "who"
        and _WHO_PAID.match(relation.text(relation.places.end, relation.sentence.end))
    ):
        return near
    return _buying(relation)


def _buying(relation: Relation) -> Tag | None:
    """Return who of the place bought: "a Henan couple bought the boy"."""
    who, verb = (*relation.after[:2], None, None)[:2]
    if relation.chinese or who is None or verb is None or not verb.has("verb", "bought"):
        return None
    near = who.start - relation.places.end == 1 and (who.kind == "exchange" or who.has("who", "families", "other"))
    passive = relation.text(who.end, verb.start).rstrip().endswith(("was", "were", "been"))
    return who if near and not passive else None


def is_of_care(relation: Relation) -> bool:
    """Whether the list opens the name of a welfare home: 潍坊市福利院."""
    home = relation.right_before_link()
    if home is not None and home.kind == "care":
        return not relation.chinese
    tag = relation.following("place_unit")
    named = tag is not None and tag.kind == "care" and tag.start - relation.places.end <= _CARE
    return named or (_is_sent_to_hospital(relation) if relation.chinese else _is_to_hospital(relation))


def _is_sent_to_hospital(relation: Relation) -> bool:
    """Whether victims are sent there to be looked after: 被送往A的医院."""
    sent = relation.link is not None and "送" in relation.words(relation.link)
    return sent and "医院" in relation.text(relation.places.end, relation.places.end + _CARE)


def _is_to_hospital(relation: Relation) -> bool:
    """Whether victims are taken there to be looked after, not sold: "taken to a hospital in A"."""
    link, verb = relation.link, relation.governor
    if link is None or verb is None or not verb.has("verb", "moved", "arrested"):
        return False
    between = relation.sentence.between(link.end, relation.places.start)
    return relation.preposition == "to" and any(relation.words(t).startswith("hospital") for t in between)
