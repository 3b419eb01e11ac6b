"""Roles that Chinese reports give what lies on the way: where victims change hands or trains, what is a place's part.

A copula may name the part of a place from afar: 桂林是人贩子的必经之地, 柳州成了这条贩婴链条的中转站.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from geodata.extraction.relations import Relation
from geodata.extraction.station import Station, station

# What may follow a list of places before the words that matter: 桂林、柳州等地, 昆明火车站.
_UNITS = r"(?:等|两|三|四|多)?(?:省份?|[市县区州地]|[^,，。;；、]{0,4}(?:车站|客运站))?(?:一带|境内)?"
_COPULA = (
    "(?:[也就便则又却已正]{0,2}(?:是|为|成为|成了|系|处于|处在|位于|地处|充当|作为)"
    "|被[^,，。;；]{0,8}(?:当作|当成|作为|视为|选为))"
)
_PARTS = {
    "transit": "必经之[地路处]|必经(?:通道|地|路段)|(?:重要|主要|黑色)通道|中转|集散|周转|转运|枢纽"
    "|链条的?(?:中间|中段|中部)|中间(?:站|环节|地带|一环)|[重关]?[要键]一站|转手地",
    "origin": "(?:主要)?(?:拐出地|货源|来源地|供货地|流出地|源头|重灾区)",
    "destination": "(?:主要)?(?:拐入地|流入地|销售地|买方市场|收买地|销赃地|目的地)",
}
_PART_OF_PLACE = {
    role: re.compile(rf"{_UNITS}{_COPULA}[^,，。;；]{{0,16}}?(?:{words})") for role, words in _PARTS.items()
}
_CHANGES = re.compile(rf"{_UNITS}(?:的?[^,，。;；]{{0,6}})?(?:中转|转车|换乘|转乘|倒手|倒车|周转|转乘)")
_HANDED_ON = re.compile(rf"{_UNITS}(?:附近|的?一[家处个][^,，。;；]{{1,6}})?(?:转手|交接|接手|交给|集中[后起])")
_ONWARD = re.compile(
    rf"{_UNITS}了?[,，]?(?:在(?:那里|此|当地)|以便?|准备|打算|然后|随后|再|又|后){{0,2}}(?:转车|换乘|转乘|中转|倒车)"
)
_REACH = 40


def _has_part(relation: Relation) -> Station | None:
    """Read a place that a copula calls a source, a market or a point on the way."""
    if not relation.chinese:
        return None
    behind = relation.text(relation.places.end, relation.places.end + _REACH)
    role = next((role for role, words in _PART_OF_PLACE.items() if words.match(behind)), None)
    return station(relation, role, "role.part-of-place") if role else None


def _changed(relation: Relation) -> Station | None:
    """Read where victims change trains, 在A转车; where they change hands and go on, 在A转手后卖到B."""
    if not relation.chinese or relation.preposition != "in":
        return None
    behind = relation.text(relation.places.end, relation.places.end + _REACH)
    goes_on = any(t.kind in {"place", "unnamed_end"} for t in relation.after)
    changes = _CHANGES.match(behind) or (goes_on and _HANDED_ON.match(behind))
    return station(relation, "transit", "role.changed") if changes else None


def _stopped_over(relation: Relation) -> Station | None:
    """Read where victims are brought only to travel on: 将她们带到A,准备转车去B."""
    verb = relation.link
    if not relation.chinese or verb is None or not verb.has("verb", "moved"):
        return None
    onward = _ONWARD.match(relation.text(relation.places.end, relation.places.end + _REACH))
    return station(relation, "transit", "role.stopped-over", verb, moves=True) if onward else None


RULES: tuple[Callable[[Relation], Station | None], ...] = (_has_part, _changed, _stopped_over)
