"""Whose home a Chinese report names: a victim's, a parent's, a buyer's, or that of someone who only helps or travels.

Each rule reads one relation and gives a station, or None where it does not apply.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from geodata.extraction.relations import Relation
from geodata.extraction.station import OTHER, Station, station
from geodata.extraction.surroundings import has_mark
from geodata.extraction.verb_classes import verb_class

# Where someone lives who may have been lost elsewhere: an end of the way, should the report tell where it began.
LIVES = "role.lives"
_REACH = 24
_CLAUSE = "[^,，。;；:：]"
_BORDERS = re.compile("接壤|毗邻|交界|相邻|相连|相接|相望|隔河|一江之隔")
_WITH = ("与", "和", "同", "跟")
_NEXT_TO = re.compile("(?:毗邻|紧邻|紧靠|邻近|临近|靠近)[着的]?$")
_KIN = (
    "父亲|母亲|父母|爸爸|妈妈|爷爷|奶奶|外公|外婆|家长|夫妇|夫妻|丈夫|妻子|家人|亲人|家属|亲属|老汉|网友|志愿者|记者|司机"
    "|商人|民工"
)
_OF_KIN = re.compile(rf"(?:籍的?|的)?(?:{_KIN}|小伙)")
_TRAVELLER = re.compile(rf"(?:{_KIN}|我们?|专家|医生){_CLAUSE}{{0,8}}$")
_TRAVELS = re.compile(rf"{_CLAUSE}{{0,4}}(?:赶[来到往回]|开车|驱车|坐车|乘车|专程|前来|飞[抵到赴]|启程)")
_GOES = re.compile("(?:赶|飞|来|驱车|开车)[来到往赴抵]?$")
_CAME = re.compile(rf"来{_CLAUSE}{{0,6}}的")
_IS_FROM = (
    rf"{_CLAUSE}{{0,4}}?(?:均|都|多|大多|多数|主要|全部|分别)?(?:是|为|系|来自|在|住|分布在|集中在)"
    "(?:于|在)?(?:一[名位户个])?$"
)
_PARENTS = re.compile(rf"(?:父母|生母|生父|产妇|孕妇|母亲|父亲|家长){_IS_FROM}")
_BUYERS = re.compile(rf"(?:买主|买家|买方|收买人|买婴者|收买者|购买者|收养人|收养家庭|下家){_IS_FROM}")
_SELLERS = re.compile("(?:卖家|卖主|上家|上线)(?:就|则|都|均|多|大多|主要|远)?在$")
_VICTIMS_ARE = re.compile(rf"(?:姐妹|姐弟|兄妹|兄弟|她们|受害|被害|被拐){_CLAUSE}{{0,6}}?[均都多全]?(?:是|为|系|来自)$")
_NATIVE = re.compile("(?:籍|人|农民|村民|[^,，。;；]{0,8}农村)")
_FELLOW = re.compile("[“\"'‘]?(?:籍)?(?:的)?[“\"'‘]?(?:老乡|同乡)")
_CONTACT = re.compile(rf"(?:接头|交易|交货|联系|联络|接应){_CLAUSE}{{0,6}}$")
_CARRIES = re.compile(rf"{_CLAUSE}{{0,8}}(?:抱着|携带|带着|怀抱|背着|以{_CLAUSE}{{1,10}}|花{_CLAUSE}{{1,10}}|出资)")
_LIVES_IN = re.compile("(?:生活|居住|定居|落户|长大|安家|成家)了?(?:在|于)$")
_LIVING = re.compile(rf"{_CLAUSE}{{0,12}}?(?:生活|居住|长大|定居|落户|成家|安家|结婚生子)")
_WAS_TAKEN = re.compile("被拐|失踪|走失|丢失|抱走|骗走")


def _before(relation: Relation) -> str:
    return relation.text(relation.places.start - _REACH, relation.places.start)


def _behind(relation: Relation) -> str:
    return relation.text(relation.places.end, relation.places.end + _REACH)


def _borders(relation: Relation) -> Station | None:
    """Tell a neighbour, 与A接壤的B, from a place of the story."""
    led = _before(relation)
    beside = (_BORDERS.match(_behind(relation)) and led.endswith(_WITH)) or _NEXT_TO.search(led)
    return station(relation, OTHER, "role.borders") if beside else None


def _kin(relation: Relation) -> Station | None:
    """Give a father's or a helper's home no role: 帮助一位A父亲找到女儿."""
    bare = relation.preposition == "none"
    return station(relation, OTHER, "role.kin") if bare and _OF_KIN.match(_behind(relation)) else None


def _travels(relation: Relation) -> Station | None:
    """Read who travels and is no victim: 家人连夜从A赶来, 从A来打工的男子."""
    behind, link = _behind(relation), relation.link
    if link is None or relation.preposition not in {"from", "to"}:
        return None
    led = relation.text(link.start - _REACH, link.start)
    if _TRAVELLER.search(led) and (_TRAVELS.match(behind) or _GOES.search(_before(relation))):
        return station(relation, OTHER, "role.travels")
    who = relation.following("preposition", "prospect", "verb", "stop", "number", "classifier")
    others = who is not None and (who.has("who", "men", "other", "families", "officers") or _OF_KIN.match(behind))
    came = _CAME.match(behind) if relation.preposition == "from" else None
    return station(relation, OTHER, "role.travels") if came and others else None


def _parents(relation: Relation) -> Station | None:
    """Read where the children were born, 孩子的父母多是A人, and where buyers and sellers are, 买主是A的农民."""
    before = _before(relation)
    if _BUYERS.search(before):
        return station(relation, "destination", "role.buyers")
    if _SELLERS.search(before) or (_PARENTS.search(before) and _NATIVE.search(_behind(relation)[:12])):
        return station(relation, "origin", "role.parents")
    return None


def _victims_are(relation: Relation) -> Station | None:
    """Read whose nation or home is told behind a copula, 她们都是A人, or by an offender's: 被一名A老乡拐骗."""
    before, behind = _before(relation), _behind(relation)
    fellow = _FELLOW.match(behind) is not None and "被" in before
    ours = _VICTIMS_ARE.search(before) is not None and _NATIVE.match(behind) is not None
    return station(relation, "origin", "role.native") if fellow or ours else None


def _offender(relation: Relation) -> Station | None:
    """Tell women who trade from women who are traded: 和他接头的是A妇女, 两名A籍妇女抱着婴儿."""
    who = relation.following("native", "age")
    if who is None or not who.has("who", "women") or has_mark(relation.text(relation.places.end, who.start)):
        return None
    child = any(t.has("who", "children") for t in relation.sentence.after(who.end))
    trades = child and _CARRIES.match(relation.text(who.end, who.end + _REACH))
    return station(relation, OTHER, "role.offender") if trades or _CONTACT.search(_before(relation)) else None


def _lives(relation: Relation) -> Station | None:
    """Read where someone lives who was lost elsewhere: 他如今生活在A; 被拐后在A一户人家长大."""
    if relation.preposition != "in" or not (_LIVES_IN.search(_before_link(relation)) or _is_lived_in(relation)):
        return None
    led = relation.text(relation.sentence.start, relation.places.start)
    if _TRAVELLER.search(led.split(",")[-1]):
        return None
    return station(relation, "destination" if _WAS_TAKEN.search(led) else OTHER, LIVES)


def _before_link(relation: Relation) -> str:
    return relation.text(relation.places.start - _REACH, relation.places.start)


def _is_lived_in(relation: Relation) -> bool:
    """Whether to live is the first thing that is done there."""
    deed = next((t for t in relation.after if t.kind == "verb"), None)
    told = _LIVING.match(_behind(relation))
    rescue = verb_class(deed) == "rescue" and deed is not None and not relation.is_in_next_clause(deed)
    return told is not None and not rescue


_ALL = (_borders, _kin, _travels, _parents, _victims_are, _offender, _lives)


def _chinese(rule: Callable[[Relation], Station | None]) -> Callable[[Relation], Station | None]:
    return lambda relation: rule(relation) if relation.chinese else None


RULES: tuple[Callable[[Relation], Station | None], ...] = tuple(map(_chinese, _ALL))
