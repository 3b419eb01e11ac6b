"""Who of a place does what in Chinese: the freed who come from it, its gangs, its buyers, parents who sell their own.

Each rule reads one relation and gives a station, or None where it does not apply.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from geodata.extraction.beside_rules import VICTIMS_OF
from geodata.extraction.home_rules import NATIVES
from geodata.extraction.relations import Relation
from geodata.extraction.station import OTHER, Station, station
from geodata.extraction.surroundings import CLAUSE, has_mark
from geodata.extraction.verb_classes import VICTIMS

_REACH = 48
_FREED = 14
_NEAR = 12
_WHO = "光棍汉?|单身汉|村民|农民|老汉|夫妇|夫妻|人家|买家|买主"
_BUY = re.compile(
    rf"(?:的|一些|不少|多名|[一两几][名对位户个]|农村|等地){{0,3}}(?:大龄)?(?:{CLAUSE}{{0,3}}?)(?:{_WHO})"
    rf"(?:{CLAUSE}{{0,20}}(?:购买|收买|“?买(?![家主方]))|[^。;；]{{0,30}}花{CLAUSE}{{1,10}}?买(?![家主方]))"
)
_SELL_THEIR_OWN = re.compile(
    rf"的?{CLAUSE}{{0,12}},?(?:将|把){CLAUSE}{{0,6}}?(?:自己|亲生|刚出生)的?{CLAUSE}{{0,12}}?(?:卖|送)"
)
_TRADE = "(?:贩卖|拐卖|贩|拐骗|拐)(?:婴儿|婴幼儿|幼儿|儿童|妇女|婴|童|人口)?(?:犯罪)?"
_GANG = re.compile(
    rf"[市县省州区]?(?:(?:的?一?[个伙]|特大|重大|家族式|跨省|跨国){{0,4}}{_TRADE}"
    rf"|[还也]?(?:有|存在|活跃着)[一二两三四五六七八九十几数0-9]{{1,3}}[个伙](?:家族式|家族|犯罪|{_TRADE}){{0,2}})"
    "(?:团伙|集团|网络)"
)

_IS_FROM = (
    rf"{CLAUSE}{{0,4}}?(?:均|都|多|大多|多数|主要|全部|分别)?(?:是|为|系|来自|在|住|分布在|集中在|遍布|遍及)"
    "(?:于|在)?(?:一[名位户个])?$"
)
_PARENTS = re.compile(rf"(?:(?:亲生)?父母|生母|生父|产妇|孕妇|母亲|父亲|家长){_IS_FROM}")
_OWN = re.compile("亲生|生母|生父")
_BUYERS_ARE = re.compile(rf"(?:买主|买家|买方|收买人|买婴者|收买者|购买者|收养人|收养家庭|下家){_IS_FROM}")
_SELLERS = re.compile("(?:卖家|卖主|上家|上线)(?:就|则|都|均|多|大多|主要|远)?在$")
_CONTACT = re.compile(rf"(?:接头|交易|交货|联系|联络|接应){CLAUSE}{{0,6}}$")
_CARRIES = re.compile(rf"{CLAUSE}{{0,8}}(?:抱着|携带|带着|怀抱|背着|以{CLAUSE}{{1,10}}|花{CLAUSE}{{1,10}}|出资)")
_DEN_IN = re.compile("(?:窝点|据点|老巢|大本营|巢穴)[^,，。;；]{0,4}(?:设在|就在|在|位于|设于|藏在)$")
_IN_CUSTODY = re.compile(f"{CLAUSE}{{0,6}}(?:看守所|派出所|监狱|拘留所|公安局)")
_ALWAYS_IN = re.compile("(?:长期|常年|经常|主要|多)在$")
_ACTIVE = re.compile(f"{CLAUSE}{{0,8}}活动")
_CASES_AT = re.compile(
    f"(?:等地|等市|等县|一带|境内)?{CLAUSE}{{0,8}}?发生{CLAUSE}{{0,6}}起{CLAUSE}{{0,8}}?(?:失踪|拐|走失|被盗|被抢|盗婴|抢婴|偷)"
)
_DEEDS_AT = re.compile("(?:等地|等[省市]|一带|[两三四多]地){0,2}(?:流窜|疯狂|连续|多次|频频)?(?:作案|得手|下手)")
_DEN = re.compile(rf"{CLAUSE}{{0,8}}(?:设立|设下|建立|开设|设有|私设|搭建){CLAUSE}{{0,6}}(?:窝点|据点|黑窝|大本营)")
_KEPT_IN = re.compile(rf"被{CLAUSE}{{0,12}}(?:控制|拘禁|看管|关押|囚禁|软禁|藏匿)在$")
_KEPT_BY = re.compile(
    rf",?{CLAUSE}{{0,6}}被{CLAUSE}{{0,10}}(?:团伙|集团|人贩子?|嫌疑人){CLAUSE}{{0,4}}(?:控制|拘禁|看管|关押|囚禁)"
)
_KEEPS = re.compile(rf"{CLAUSE}{{0,12}}?(?:控制|拘禁|看管|关押|囚禁|软禁)[着了]?")
_POLICE = re.compile("警|公安|民警|专案组|当场")
_MOTHERS = re.compile("(?:等?地|等[省市]|籍|农村|山区|一带|境内){0,2}的?(?:孕妇|产妇|未婚妈妈|待产)")
_BORN = re.compile("生下|产下|出生|产子|分娩|卖|新生儿")


_TAKEN_FROM_US = re.compile(
    rf"(?:等地|[两三四多]地|[市县]|农村|山区)?的[0-9一二两三四五六七八九十百多数]{{1,6}}余?[名个位](?:{CLAUSE}{{0,4}})?"
    "(?:孩子|儿童|男孩|女孩|男童|女童|少年|少女|妇女|女子|婴儿|姑娘)"
    "(?:曾经?|先后|均|都|全部?|相继|陆续|当年|早年)*(?:被(?!解救|救|抓|警|找|发现)|遭|失踪|走失|丢失)"
)
_WARD = re.compile(
    rf"{CLAUSE}{{0,10}}?(?:医院|诊所|卫生院|保健院|卫生室){CLAUSE}{{0,12}}?(?:护士|医生|医师|护工|产科|院长|职工|接生|助产)"
)
_SELL_NEWBORNS = re.compile(
    "[贩卖](?:给|了|掉)?[^。;；]{0,8}(?:新生儿|婴|孩子|产妇)|(?:新生儿|婴儿?|孩子)[^。;；]{0,10}[贩卖]"
)


def _cases_at(relation: Relation) -> Station | None:
    """Read where children were lost, as cases tell: A等地接连发生多起儿童失踪案."""
    cases = _CASES_AT.match(relation.behind(_REACH))
    return station(relation, "origin", "role.cases-at") if cases else None


def _deeds_at(relation: Relation) -> Station | None:
    """Read where a gang takes children: 在A、B作案."""
    deeds = relation.preposition == "in" and _DEEDS_AT.match(relation.behind(_REACH))
    return station(relation, "origin", "role.deeds-at") if deeds else None


def _freed(relation: Relation) -> Station | None:
    """Read where those come from whom police freed: 解救了A两名被拐妇女."""
    before = next(iter(relation.before), None)
    if before is None or not before.has("verb", "rescued") or relation.places.start - before.end > 1:
        return None
    who = relation.following("native", "number", "classifier", "verb", "age")
    counted = any(t.kind == "number" for t in relation.after[:1])
    freed = counted and who is not None and who.has("who", *VICTIMS) and who.start - relation.places.end <= _FREED
    return station(relation, "origin", VICTIMS_OF, before) if freed else None


def _theirs(relation: Relation) -> Station | None:
    """Read whose children were taken: A的68名孩子曾被拐到B."""
    told = relation.preposition == "none" and _TAKEN_FROM_US.match(relation.behind(_REACH))
    return station(relation, "origin", "role.theirs") if told else None


def _hospital(relation: Relation) -> Station | None:
    """Read where those work who sell newborns of their ward: A一家医院的护士倒卖新生儿."""
    works = relation.preposition in {"none", "in"} and _WARD.match(relation.behind(_REACH))
    sells = works and _SELL_NEWBORNS.search(relation.text(relation.places.end, relation.sentence.end))
    return station(relation, "origin", "role.hospital") if sells else None


def _gang(relation: Relation) -> Station | None:
    """Read where a gang sits that is named by its place: A贩婴团伙落网, 打掉A一个拐卖团伙."""
    of_gang = relation.preposition == "none" and _GANG.match(relation.behind(_REACH))
    return station(relation, "base", "role.gang-of") if of_gang else None


def _buyers(relation: Relation) -> Station | None:
    """Read where those live who buy: A一些光棍汉花钱买越南新娘."""
    buy = relation.preposition == "none" and _BUY.match(relation.behind(_REACH))
    return station(relation, "destination", "role.buyers") if buy else None


def _parents(relation: Relation) -> Station | None:
    """Read where parents live who sell their own: A的马某将自己的孩子卖到B."""
    sell = relation.preposition == "none" and _SELL_THEIR_OWN.match(relation.behind(_REACH))
    return station(relation, "origin", "role.parents") if sell else None


def _held(relation: Relation) -> Station | None:
    """Read where a gang has its den or keeps its victims: 在A设立窝点, 被团伙控制在A."""
    before, behind = relation.led(_REACH), relation.behind(_REACH)
    if _IN_CUSTODY.match(behind):
        return None
    active = _ALWAYS_IN.search(before) and _ACTIVE.match(behind)
    den = active or _DEN_IN.search(before) or _DEN.match(behind) or _KEPT_BY.match(behind)
    held = _KEPT_IN.search(before)
    kept = held is not None and _POLICE.search(held.group()) is None
    return station(relation, "base", "role.held") if den or kept or _keeps_victims(relation) else None


def _keeps_victims(relation: Relation) -> bool:
    """Whether those whom 控制 tells of are victims, held by others than the police."""
    keeps = _KEEPS.match(relation.behind(_REACH))
    if keeps is None or relation.preposition != "in" or relation.sentence.has("authority"):
        return False
    edge = relation.places.end + keeps.end()
    whom = next((t for t in relation.after if t.start >= edge and t.kind == "who"), None)
    return whom is not None and whom.has("who", *VICTIMS) and not relation.sentence.has("who", "officers")


def _pregnant(relation: Relation) -> Station | None:
    """Read whose mothers are there: 联系上A等地的孕妇,等孩子生下后带到B."""
    mothers = _MOTHERS.match(relation.behind(_REACH))
    born = mothers and _BORN.search(relation.text(relation.places.end, relation.sentence.end))
    return station(relation, "origin", "role.mothers") if born else None


def _traders(relation: Relation) -> Station | None:
    """Read where the children were born, 孩子的父母多是A人, and where buyers and sellers are, 买主是A的农民."""
    before = relation.led(_REACH)
    if _BUYERS_ARE.search(before):
        return station(relation, "destination", "role.buyers")
    if _SELLERS.search(before) or (
        (born := _PARENTS.search(before)) and (NATIVES.search(relation.behind(_NEAR)) or _OWN.search(born.group()))
    ):
        return station(relation, "origin", "role.parents")
    return None


def _offender(relation: Relation) -> Station | None:
    """Tell women who trade from women who are traded: 和他接头的是A妇女, 两名A籍妇女抱着婴儿."""
    who = relation.following("native", "age")
    if who is None or not who.has("who", "women") or has_mark(relation.text(relation.places.end, who.start)):
        return None
    child = any(t.has("who", "children") for t in relation.sentence.after(who.end))
    trades = child and _CARRIES.match(relation.text(who.end, who.end + _REACH))
    return station(relation, OTHER, "role.offender") if trades or _CONTACT.search(relation.led(_REACH)) else None


RULES: tuple[Callable[[Relation], Station | None], ...] = (
    _held,
    _cases_at,
    _deeds_at,
    _freed,
    _theirs,
    _hospital,
    _gang,
    _buyers,
    _parents,
    _pregnant,
    _traders,
    _offender,
)
