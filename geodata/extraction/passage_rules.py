"""Roles that Chinese reports give what lies on the way: where victims change hands or trains, what is a place's part.

A copula may name the part of a place from afar: 桂林是人贩子的必经之地, 柳州成了这条贩婴链条的中转站.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from geodata.extraction.relations import Relation
from geodata.extraction.station import Station, station
from geodata.extraction.verb_classes import VICTIMS, verb_class

RESOLD = "role.resold"
PART_OF_PLACE = "role.part-of-place"
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
_CHANGES = re.compile(rf"{_UNITS}(?:的?[^,，。;；]{{0,6}})?(?:中转|转车|换乘|转乘|倒手|倒车|周转)")
_HANDED_ON = re.compile(rf"{_UNITS}(?:附近|的?一[家处个][^,，。;；]{{1,6}})?(?:转手|交接|接手|交给|集中[后起])")
_ONWARD = re.compile(
    rf"{_UNITS}了?[,，]?(?:在(?:那里|此|当地)|以便?|准备|打算|然后|随后|再|又|后){{0,2}}(?:转车|换乘|转乘|中转|倒车)"
)
_AGAIN = re.compile(
    "[^。;；]{0,24}?(?:又|再|后)(?:被|遭)?(?:多次|几次|数次|[0-9一二两三四五六七八九十]{1,2}次|人)?(?:转手|转卖|倒卖|倒手)"
)
_TO_A_PLACE = re.compile("[到至往给]")
_DEALER = re.compile("的?(?:[^,，。;；]{0,4})(?:第?[一二三]道|下线|中间人|人?贩子|同伙|上线)")
_VEHICLE = re.compile("列车|火车|客车|大巴|班车|高铁|动车|次车|[0-9]次")
_REACHES = re.compile(
    "(?:运行|行驶|行|驶|开)(?:到|至|抵|入|进|经|离)了?$|(?:停靠|停在|离开|刚过|途经|经过|过了|抵达|到达)$"
)
_REACHES_FIRST = re.compile("(?:运行|行驶|行|驶|开)[到至][^,，。;；]{2,8}(?:至|到|—|-|与|和)$")
_STRETCH = re.compile("站?(?:之?间|区间|段|路段)")
_STRETCH_REACH = 6
_ACTS = re.compile(rf"{_UNITS}[^,，。;；]{{0,8}}(?:调取|核查|调查|取证|走访|抓捕|侦查|布控|蹲守|摸排|追捕|工作)")
_ENDS = {"from": "origin", "via": "transit", "to": "destination"}
_ROUTE = re.compile("[^,，。;；]{0,30}?(?:通道|路线|线路|链条|渠道)")
_TRADED = re.compile("拐|贩|卖")
_DASH = "(?:--|—|–|→|=>|->|-|~)"
_LED_BY_DASH = re.compile(rf"{_DASH} ?[\"'“”]?$")
_DASH_FOLLOWS = re.compile(rf"(?:[省市县区]|站)? ?{_DASH}")
_WAY = re.compile(
    "[运贩卖拐].{0,4}(?:路线|线路|通道|链条?|渠道)|路线图|流向|(?:路线|线路|通道|链条)[^,，。;；]{0,8}[婴童拐贩]"
)
_FLED = re.compile("(?:逃到|逃至|逃往|逃回|潜逃至|潜逃到|逃窜至|逃窜到|躲到|藏到|藏匿在|躲在|躲藏在)了?$")
_GOES_TO = re.compile("(?:赴|前往|赶到|赶往|来到|抵达|到达|直奔|追到|追至|追踪至)$")
# 以A为集散地 tells what the gang does, and not only what the place is.
_MADE_TO = ("以", "把", "将")
_REACH = 40


def _has_part(relation: Relation) -> Station | None:
    """Read a place that a copula calls a source, a market or a point on the way."""
    if relation.led(1) in _MADE_TO:
        return None
    behind = relation.behind(_REACH)
    role = next((role for role, words in _PART_OF_PLACE.items() if words.match(behind)), None)
    return station(relation, role, PART_OF_PLACE) if role else None


def _changed(relation: Relation) -> Station | None:
    """Read where victims change trains, 在A转车; where they change hands and go on, 在A转手后卖到B."""
    if relation.preposition != "in":
        return None
    behind = relation.behind(_REACH)
    goes_on = any(t.kind in {"place", "unnamed_end"} for t in relation.after)
    changes = _CHANGES.match(behind) or (goes_on and _HANDED_ON.match(behind))
    return station(relation, "transit", "role.changed") if changes else None


def _stopped_over(relation: Relation) -> Station | None:
    """Read where victims are brought only to travel on: 将她们带到A,准备转车去B."""
    verb = relation.link
    if verb is None or not verb.has("verb", "moved"):
        return None
    onward = _ONWARD.match(relation.behind(_REACH))
    return station(relation, "transit", "role.stopped-over", verb, moves=True) if onward else None


def _resold(relation: Relation) -> Station | None:
    """Read where victims are sold on: 被骗到A,后又被转手; 卖给A的下线."""
    if relation.preposition != "to" or verb_class(relation.governor) not in {"sell", "move"}:
        return None
    behind = relation.text(relation.places.end, relation.sentence.end)
    named = next((t.start for t in relation.after if t.kind in {"place", "unnamed_end"}), relation.sentence.end)
    again = _AGAIN.match(behind)
    sold_on = again is not None and relation.places.end + again.end() <= named
    sold_on = sold_on and not _TO_A_PLACE.match(behind, again.end() if again else 0)
    if not sold_on and not _DEALER.match(behind):
        return None
    return station(relation, "transit", RESOLD if sold_on else "role.dealer", relation.governor, moves=True)


def _train_at(relation: Relation) -> Station | None:
    """Read where police act on a train: 运行到A至B区间时, 行至A境内, 刚过A站."""
    if not _VEHICLE.search(relation.sentence.text):
        return None
    led = relation.led(_REACH)
    behind = relation.behind(_STRETCH_REACH)
    if not (_REACHES.search(led) or (_STRETCH.match(behind) and _REACHES_FIRST.search(led))):
        return None
    police = relation.sentence.has("authority") or relation.sentence.has("who", "officers")
    freed = verb_class(relation.governor) == "rescue"
    return station(relation, "rescue" if freed else "raid", "role.train-at", relation.governor) if police else None


def _rescued_there(relation: Relation) -> Station | None:
    """Read where police go and find victims: 赴A将女孩解救, 赶赴A,找到了男孩."""
    goes = _GOES_TO.search(relation.led(_REACH))
    if goes is None:
        return None
    places = [t.start for t in relation.after if t.kind == "place"]
    named = min(places, default=relation.sentence.end)
    finds = [t for t in relation.after if t.has("verb", "rescued", "found") and t.start < named]
    victims = bool(finds) and any(t.has("who", *VICTIMS, "people") for t in relation.after)
    rescued = any(t.has("verb", "rescued") for t in finds)
    return station(relation, "rescue", "role.rescued-there", finds[0]) if rescued or victims else None


def _on_route(relation: Relation) -> Station | None:
    """Read the ends of a route that is no more than named: 从A经B到C的拐卖通道."""
    role = _ENDS.get(relation.preposition)
    if role is None or (relation.link is not None and relation.link.kind == "verb"):
        return None
    route = _ROUTE.match(relation.behind(_REACH))
    if route is None or not _TRADED.search(route.group()):
        return None
    ways = {t.value for t in relation.sentence.of("preposition")}
    return station(relation, role, "role.on-route", moves=True) if {"from", "to"} <= ways else None


def _on_dashes(relation: Relation) -> Station | None:
    """Read the stops of a way that dashes tie together: "遵义——重庆——宁波"的运婴路线."""
    led = _LED_BY_DASH.search(relation.led(_REACH)) is not None
    follows = _DASH_FOLLOWS.match(relation.behind(_REACH)) is not None
    if not (led or follows) or not _WAY.search(relation.sentence.text):
        return None
    role = "transit" if led and follows else "destination" if led else "origin"
    return station(relation, role, "role.on-dashes", moves=True)


def _caught_there(relation: Relation) -> Station | None:
    """Read where someone fled to and was caught: 逃到A,欲将孩子出手时落网."""
    fled = _FLED.search(relation.led(_REACH))
    if fled is None:
        return None
    named = min((t.start for t in relation.after if t.kind == "place"), default=relation.sentence.end)
    caught = next((t for t in relation.after if t.has("verb", "arrested") and t.start < named), None)
    return station(relation, "raid", "role.caught-there", caught) if caught else None


def _acts_there(relation: Relation) -> Station | None:
    """Read where police go to look into a case: 专案组前往A调取证据."""
    going = _GOES_TO.search(relation.led(_REACH))
    acts = going and _ACTS.match(relation.behind(_REACH))
    police = relation.sentence.has("authority") or relation.sentence.has("who", "officers")
    return station(relation, "raid", "role.acts-there") if acts and police else None


RULES: tuple[Callable[[Relation], Station | None], ...] = (
    _train_at, _has_part, _changed, _stopped_over, _resold, _rescued_there,
    _on_route,
    _on_dashes,
    _caught_there,
    _acts_there,
)  # fmt: skip
