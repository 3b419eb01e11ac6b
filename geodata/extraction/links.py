"""The preposition that a list of places hangs on: the nearest, or one that passes over a party, a town, a street."""

from __future__ import annotations

import re

from geodata.extraction.furniture import is_by_transport
from geodata.extraction.surroundings import TRANSPARENT, Surroundings, has_mark
from geodata.extraction.tagger import Tag

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
        "list",
    }
)
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
# "in" alone, and in "in east China's A".
PREPOSITIONS = frozenset({"preposition", "direction"})
_TOWN = re.compile(r"(?: [A-Z][\w'-]+){1,2}, ")
# Whom a party is told of: "to Zhao, a dealer in A".
_NAMED = re.compile(r" (?:[A-Z][\w.'-]* ?){1,3}, (?:an?|the|his|her|another) (?:[\w-]+ ){0,2}")
# "from one county of A".
_FEW = ("1", "2", "3")
_REACH = 32
_PARTY_REACH = 60
# Between a verb of trade and its "to", with its object.
_GIVEN = 24
# Between a Chinese preposition and its place: 在原籍云南.
_ADJACENT = 2


def link_of(s: Surroundings) -> Tag | None:
    """Preposition that a list hangs on; a verb that ends in one, a Chinese verb of movement right before the list."""
    return _chinese_link(s) if s.chinese else _english_link(s)


def link_value(s: Surroundings, tag: Tag) -> str:
    """Return the preposition that a tag is or ends in, or nothing."""
    if tag.kind == "preposition":
        return tag.value
    if s.chinese:
        return _chinese_direction(s, tag)
    words = s.words(tag).split(" ")
    if tag.kind == "transport":
        received = s.sentence.first_after(tag.end)
        party = received is not None and (received.kind == "exchange" or received.has("who", "suspects", "families"))
        return _LAST_WORD.get(words[-1], "") if party or is_by_transport(s.sentence, tag) else ""
    if tag.kind not in _LINKING and not (tag.kind == "direction" and words[0] == "in") and words[0] != "on":
        return ""
    if tag.has("verb", "moved") and words[-1] == "in":
        return "to"  # "ended up in"
    return _LAST_WORD.get(words[-1], "in" if words[0] == "in" else "")


def _chinese_direction(s: Surroundings, tag: Tag) -> str:
    """Return where a verb of movement right before the place leads: 运到 to it, 拐出 out of it."""
    if tag.has("verb", "abducted", "moved") and s.words(tag).endswith(("出", "离")):
        return "from"
    return "to" if tag.has("verb", "moved", "reunited") else ""


def _english_link(s: Surroundings) -> Tag | None:
    """Find the nearest preposition, or the one before it where only a party stands between: "to buyers in A"."""
    edge = s.places.start
    for index, tag in enumerate(s.before):
        gap = s.text(tag.end, edge)
        if edge - tag.end > _REACH or (has_mark(gap) and not _is_town(tag, gap)):
            return None
        value = link_value(s, tag)
        if value in {"in", "of", "at"} and tag.kind in PREPOSITIONS:
            return _outer_link(s, index) or tag
        if value == "from" and tag.kind == "preposition":
            return _outer_link(s, index, "to") or tag
        if value:
            return tag
        if tag.kind not in TRANSPARENT and not (tag.kind == "number" and tag.value in _FEW):
            return None
        edge = tag.start
    return None


def _is_town(tag: Tag, gap: str) -> bool:
    """Whether a comma follows the name of a town that lies there: "in Liuji, A", "in Liuji village, A"."""
    if tag.kind == "place_unit":
        return gap == ", "
    return tag.kind == "preposition" and _TOWN.fullmatch(gap) is not None


def _outer_link(s: Surroundings, index: int, *values: str) -> Tag | None:
    """Find the preposition left of the party that the inner one qualifies; of "in a town of A", the "in"."""
    inner = s.before[index]
    of = inner.has("preposition", "of")
    wanted = values or (("to", "from", "in", "at", "via") if of else ("to", "from", "by", "via"))
    edge, party, spot = inner.start, of, False
    for at, tag in enumerate(s.before[index + 1 :], index + 1):
        gap = s.text(tag.end, edge)
        apart = has_mark(gap) and not (party and _NAMED.fullmatch(gap))
        if edge - tag.end > _REACH or inner.start - tag.end > _PARTY_REACH or apart:
            return None
        value = link_value(s, tag)
        if value in wanted:
            found = tag if party or value in {"by", "from"} or _is_given(s, at) else None
            found = None if spot and value == "by" else found  # "by a woman in a street in A"
            return (_outer_link(s, at) or found) if found and of else found
        if (tag.kind not in _PARTY and value not in {"of", "in"}) or tag.has("who", "officers"):
            return None
        spot = spot or value == "in"
        party = party or tag.kind in {"who", "exchange", "place_unit", "role_noun", "unnamed_end"}
        edge = tag.start
    return None


def _is_given(s: Surroundings, index: int) -> bool:
    """Whether it tells to whom victims are given: "sold to bachelors in A", "selling a girl to a farmer in A"."""
    to = s.before[index]
    verb = next((t for t in s.before[index + 1 :] if t.kind not in {"who", "number"}), None)
    return verb is not None and verb.has("verb", "sold", "moved") and to.start - verb.end <= _GIVEN


def _chinese_link(s: Surroundings) -> Tag | None:
    edge = s.places.start
    for tag in s.before:
        if edge - tag.end > _ADJACENT or has_mark(s.text(tag.end, edge)):
            return None
        if tag.kind in {"direction", "china"} or (tag.kind == "number" and edge < s.places.start):
            edge = tag.start  # 到了500公里外的A
            continue
        return _chinese_outer(s, tag) if link_value(s, tag) else None
    return None


def _chinese_outer(s: Surroundings, link: Tag) -> Tag:
    """卖给从A来的人: whoever is given to is at the end of the way, wherever from."""
    before = next((t for t in s.before if t.end <= link.start), None)
    given = before is not None and before.end == link.start and before.kind in {"verb", "preposition"}
    text = s.words(before) if before else ""
    return before if before and given and link.value == "from" and text.endswith("给") else link
