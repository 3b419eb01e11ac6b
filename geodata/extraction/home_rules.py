"""Whose home a Chinese report names: a victim's, or that of someone who only helps, works or travels there.

Each rule reads one relation and gives a station, or None where it does not apply.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from geodata.extraction.relations import Relation
from geodata.extraction.station import OTHER, Station, station
from geodata.extraction.surroundings import CLAUSE
from geodata.extraction.verb_classes import verb_class

# Where someone lives who may have been lost elsewhere: an end of the way, should the report tell where it began.
LIVES = "role.lives"
_REACH = 24
_BORDERS = re.compile("接壤|毗邻|交界|相邻|相连|相接|相望|隔河|一江之隔")
_WITH = ("与", "和", "同", "跟")
_NEXT_TO = re.compile("(?:毗邻|紧邻|紧靠|邻近|临近|靠近)[着的]?$")
_KIN = (
    "父亲|母亲|父母|爸爸|妈妈|爷爷|奶奶|外公|外婆|家长|夫妇|夫妻|丈夫|妻子|家人|亲人|家属|亲属|老汉|网友|志愿者|记者|司机"
    "|商人|民工"
)
_OF_KIN = re.compile(rf"(?:籍的?|的)?(?:{_KIN}|小伙)")
# 在B打工的A女孩: the home of who is away from it.
_WORKS_ELSEWHERE = re.compile("在[^,，。;；]{2,10}(?:打工|务工|实习|上学|读书|求学|就读|工作)的$")
_TRAVELLER = re.compile(rf"(?:{_KIN}|我们?|专家|医生){CLAUSE}{{0,8}}$")
_TRAVELS = re.compile(rf"{CLAUSE}{{0,4}}(?:赶[来到往回]|开车|驱车|坐车|乘车|专程|前来|飞[抵到赴]|启程)")
_GOES = re.compile("(?:赶|飞|来|驱车|开车)[来到往赴抵]?$")
_CAME = re.compile(rf"来{CLAUSE}{{0,6}}的")
_VICTIMS_ARE = re.compile(rf"(?:姐妹|姐弟|兄妹|兄弟|她们|受害|被害|被拐){CLAUSE}{{0,6}}?[均都多全]?(?:是|为|系|来自)$")
NATIVES = re.compile("(?:籍|人|农民|村民|[^,，。;；]{0,8}农村)")
_FELLOW = re.compile("[“\"'‘]?(?:籍)?(?:的)?[“\"'‘]?(?:老乡|同乡)")
_LIVES_IN = re.compile("(?:生活|居住|定居|落户|长大|安家|成家)了?(?:在|于)$")
_LIVING = re.compile(rf"{CLAUSE}{{0,12}}?(?:生活|居住|长大|定居|落户|成家|安家|结婚生子)")
_FOUND_AS = re.compile(
    rf"籍?(?:的|{CLAUSE}{{1,3}}的)?(?:一[名个位])?(?:男子|女子|青年|小伙子?|男孩|女孩|居民|村民|男人|女人|人)"
    rf"{CLAUSE}{{0,14}}?(?:就是|正是|即为|便是|系|即是|是)[^,，。;；:：]{{0,6}}(?:当年|年前|失踪|被拐|走失|丢失|失散)"
)
_AWAY = re.compile(rf"{CLAUSE}{{0,10}}(?:女孩|男孩|少女|女子|妇女|姑娘|男子|女生|男童|女童){CLAUSE}{{0,6}}外出")
_GOES_TO = re.compile("(?:赴|前往|去|来到|到|在)$")
_FOR_WORK = re.compile(rf"{CLAUSE}{{0,10}}(?:实习|求学|上学|读书|上大学|出差|探亲|旅游)(?!时|期间|的时候|途中)")
_AT_WORK = re.compile(
    rf"{CLAUSE}{{0,8}}(?:打工|务工|经商|做生意|租住|暂住|居住|生活|实习|上学|读书|求学|就读|候车|逛街|购物|乘车|摆摊|看病|住院|买菜|玩耍)的"
)
_IS_LOST = re.compile("丢失|走失|失踪|不见|被[^,，。;；]{0,6}?(?:抱走|偷|拐|盗|抢|骗走|掳)")
_PROMISED = re.compile(rf"(?:谎称|声称|许诺|承诺|答应|介绍|帮忙){CLAUSE}{{0,8}}(?:到|去|赴|前往|在)$")
_JOB = re.compile(rf"{CLAUSE}{{0,10}}(?:打工|务工|上班|工作|做工|旅游|挣钱)")
_STILL_IN = re.compile("(?:儿子|女儿|孩子|他|她)(?:现在?|如今|目前|就|正)在$")
_WAS_LOST = re.compile("失散|被拐|失踪|走失|丢失")
_WAS_TAKEN = re.compile("被拐|失踪|走失|丢失|抱走|骗走")


def _borders(relation: Relation) -> Station | None:
    """Tell a neighbour, 与A接壤的B, from a place of the story."""
    led = relation.led(_REACH)
    beside = (_BORDERS.match(relation.behind(_REACH)) and led.endswith(_WITH)) or _NEXT_TO.search(led)
    return station(relation, OTHER, "role.borders") if beside else None


def _kin(relation: Relation) -> Station | None:
    """Give a father's or a helper's home no role: 帮助一位A父亲找到女儿."""
    kin = _OF_KIN.match(relation.behind(_REACH)) or _WORKS_ELSEWHERE.search(relation.led(_REACH))
    return station(relation, OTHER, "role.kin") if kin and relation.preposition == "none" else None


def _travels(relation: Relation) -> Station | None:
    """Read who travels and is no victim: 家人连夜从A赶来, 从A来打工的男子."""
    behind, link = relation.behind(_REACH), relation.link
    if link is None or relation.preposition not in {"from", "to"}:
        return None
    led = relation.text(link.start - _REACH, link.start)
    if _TRAVELLER.search(led) and (_TRAVELS.match(behind) or _GOES.search(relation.led(_REACH))):
        return station(relation, OTHER, "role.travels")
    who = relation.following("preposition", "prospect", "verb", "stop", "number", "classifier")
    others = who is not None and (who.has("who", "men", "other", "families", "officers") or _OF_KIN.match(behind))
    came = _CAME.match(behind) if relation.preposition == "from" else None
    return station(relation, OTHER, "role.travels") if came and others else None


def _victims_are(relation: Relation) -> Station | None:
    """Read whose nation or home is told behind a copula, 她们都是A人, or by an offender's: 被一名A老乡拐骗."""
    before, behind = relation.led(_REACH), relation.behind(_REACH)
    fellow = _FELLOW.match(behind) is not None and "被" in before
    ours = _VICTIMS_ARE.search(before) is not None and NATIVES.match(behind) is not None
    return station(relation, "origin", "role.native") if fellow or ours else None


def _lives(relation: Relation) -> Station | None:
    """Read where someone lives who was lost elsewhere: 他如今生活在A; 被拐后在A一户人家长大."""
    before = relation.led(_REACH)
    led = relation.text(relation.sentence.start, relation.places.start)
    still = _STILL_IN.search(before) is not None and _WAS_LOST.search(led) is not None
    if relation.preposition != "in" or not (still or _LIVES_IN.search(before) or _is_lived_in(relation)):
        return None
    if _TRAVELLER.search(led.split(",")[-1]):
        return None
    return station(relation, "destination" if still or _WAS_TAKEN.search(led) else OTHER, LIVES)


def _is_lived_in(relation: Relation) -> bool:
    """Whether to live is the first thing that is done there."""
    deed = next((t for t in relation.after if t.kind == "verb"), None)
    told = _LIVING.match(relation.behind(_REACH))
    rescue = verb_class(deed) == "rescue" and deed is not None and not relation.is_in_next_clause(deed)
    return told is not None and not rescue


def _found_as(relation: Relation) -> Station | None:
    """Read where someone lives who turns out to be the child of then: 一名A籍男子就是当年被拐的小军."""
    told = _FOUND_AS.match(relation.behind(_REACH))
    return station(relation, "destination", LIVES) if told else None


def _away(relation: Relation) -> Station | None:
    """Give the home of who is away from it no role: A一名女孩外出打工期间被人欺骗."""
    bare = relation.preposition == "none"
    return station(relation, OTHER, "role.away") if bare and _AWAY.match(relation.behind(_REACH)) else None


def _for_work(relation: Relation) -> Station | None:
    """Read where someone goes to work or study: 远赴A一家工厂实习."""
    goes = _GOES_TO.search(relation.led(_REACH)) and _FOR_WORK.match(relation.behind(_REACH))
    told = _PROMISED.search(relation.led(_REACH)) and _JOB.match(relation.behind(_REACH))
    return station(relation, OTHER, "role.promised") if goes or told else None


def _at_home(relation: Relation) -> Station | None:
    """Read where victims were taken at home: 在老家A被人拐走."""
    verb = relation.governor
    taken = verb_class(verb) == "take" and relation.led(_REACH).endswith("在老家")
    return station(relation, "origin", "role.at-home", verb) if taken else None


def _lost_at_work(relation: Relation) -> Station | None:
    """Read where parents work whose child is lost: 在A打工的夫妇丢失了儿子."""
    if relation.preposition != "in" or not _AT_WORK.match(relation.behind(_REACH)):
        return None
    named = [t for t in relation.after if t.kind == "place"]
    others = [t.start for t in named if not relation.text(relation.places.end, t.start).endswith("的")]
    told = relation.text(relation.places.end, min(others, default=relation.sentence.end))
    return station(relation, "origin", "role.lost-at-work") if _IS_LOST.search(told) else None


RULES: tuple[Callable[[Relation], Station | None], ...] = (
    _at_home,
    _lost_at_work,
    _borders,
    _found_as,
    _kin,
    _away,
    _for_work,
    _travels,
    _victims_are,
    _lives,
)
