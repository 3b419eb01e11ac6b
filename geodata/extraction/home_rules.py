"""Whose home a Chinese report names: a victim's, a parent's, a buyer's, or that of someone who only helps or travels.

Each rule reads one relation and gives a station, or None where it does not apply.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from geodata.extraction.relations import Relation
from geodata.extraction.station import OTHER, Station, station
from geodata.extraction.surroundings import has_mark
from geodata.extraction.verb_classes import VICTIMS, verb_class

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
_FOUND_AS = re.compile(
    rf"籍?(?:的|{_CLAUSE}{{1,3}}的)?(?:一[名个位])?(?:男子|女子|青年|小伙子?|男孩|女孩|居民|村民|男人|女人|人)"
    rf"{_CLAUSE}{{0,14}}?(?:就是|正是|即为|便是|系|即是|是)[^,，。;；:：]{{0,6}}(?:当年|年前|失踪|被拐|走失|丢失|失散)"
)
_AWAY = re.compile(rf"{_CLAUSE}{{0,10}}(?:女孩|男孩|少女|女子|妇女|姑娘|男子|女生|男童|女童){_CLAUSE}{{0,6}}外出")
_GOES_TO = re.compile("(?:赴|前往|去|来到|到|在)$")
_FOR_WORK = re.compile(rf"{_CLAUSE}{{0,10}}(?:实习|求学|上学|读书|上大学|出差|探亲|旅游)(?!时|期间|的时候|途中)")
_DEN_IN = re.compile("(?:窝点|据点|老巢|大本营|巢穴)[^,，。;；]{0,4}(?:设在|就在|在|位于|设于|藏在)$")
_DEN = re.compile(rf"{_CLAUSE}{{0,8}}(?:设立|设下|建立|开设|设有|私设|搭建){_CLAUSE}{{0,6}}(?:窝点|据点|黑窝|大本营)")
_KEPT_IN = re.compile(rf"被{_CLAUSE}{{0,12}}(?:控制|拘禁|看管|关押|囚禁|软禁|藏匿)在$")
_KEEPS = re.compile(rf"{_CLAUSE}{{0,12}}?(?:控制|拘禁|看管|关押|囚禁|软禁)[着了]?")
_POLICE = re.compile("警|公安|民警|专案组|当场")
_MOTHERS = re.compile("(?:等?地|等[省市]|籍|农村|山区|一带|境内){0,2}的?(?:孕妇|产妇|未婚妈妈|待产)")
_BORN = re.compile("生下|产下|出生|产子|分娩|卖|新生儿")
_AT_WORK = re.compile(rf"{_CLAUSE}{{0,8}}(?:打工|务工|经商|做生意|租住|暂住|居住|生活)的")
_IS_LOST = re.compile("丢失|走失|失踪|被抱走|被偷|被拐|被盗|被抢|不见")
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


def _found_as(relation: Relation) -> Station | None:
    """Read where someone lives who turns out to be the child of then: 一名A籍男子就是当年被拐的小军."""
    told = _FOUND_AS.match(_behind(relation))
    return station(relation, "destination", LIVES) if told else None


def _away(relation: Relation) -> Station | None:
    """Give the home of who is away from it no role: A一名女孩外出打工期间被人欺骗."""
    bare = relation.preposition == "none"
    return station(relation, OTHER, "role.away") if bare and _AWAY.match(_behind(relation)) else None


def _for_work(relation: Relation) -> Station | None:
    """Read where someone goes to work or study: 远赴A一家工厂实习."""
    goes = _GOES_TO.search(_before(relation)) and _FOR_WORK.match(_behind(relation))
    return station(relation, OTHER, "role.promised") if goes else None


def _held(relation: Relation) -> Station | None:
    """Read where a gang has its den or keeps its victims: 在A设立窝点, 被团伙控制在A."""
    before, behind = _before(relation), _behind(relation)
    den = _DEN_IN.search(before) or _DEN.match(behind)
    held = _KEPT_IN.search(before)
    kept = held is not None and _POLICE.search(held.group()) is None
    return station(relation, "base", "role.held") if den or kept or _keeps_victims(relation) else None


def _keeps_victims(relation: Relation) -> bool:
    """Whether those whom 控制 tells of are victims, held by others than the police."""
    keeps = _KEEPS.match(_behind(relation))
    if keeps is None or relation.preposition != "in" or relation.sentence.has("authority"):
        return False
    edge = relation.places.end + keeps.end()
    whom = next((t for t in relation.after if t.start >= edge and t.kind == "who"), None)
    return whom is not None and whom.has("who", *VICTIMS) and not relation.sentence.has("who", "officers")


def _pregnant(relation: Relation) -> Station | None:
    """Read whose mothers are there: 联系上A等地的孕妇,等孩子生下后带到B."""
    mothers = _MOTHERS.match(_behind(relation))
    born = mothers and _BORN.search(relation.text(relation.places.end, relation.sentence.end))
    return station(relation, "origin", "role.mothers") if born else None


def _lost_at_work(relation: Relation) -> Station | None:
    """Read where parents work whose child is lost: 在A打工的夫妇丢失了儿子."""
    if relation.preposition != "in" or not _AT_WORK.match(_behind(relation)):
        return None
    named = [t for t in relation.after if t.kind == "place"]
    others = [t.start for t in named if not _OF_KIN.match(relation.text(t.end, t.end + _REACH))]
    told = relation.text(relation.places.end, min(others, default=relation.sentence.end))
    return station(relation, "origin", "role.lost-at-work") if _IS_LOST.search(told) else None


_ALL = (
    _held,
    _pregnant,
    _lost_at_work,
    _borders,
    _found_as,
    _kin,
    _away,
    _for_work,
    _travels,
    _parents,
    _victims_are,
    _offender,
    _lives,
)


def _chinese(rule: Callable[[Relation], Station | None]) -> Callable[[Relation], Station | None]:
    return lambda relation: rule(relation) if relation.chinese else None


RULES: tuple[Callable[[Relation], Station | None], ...] = tuple(map(_chinese, _ALL))
