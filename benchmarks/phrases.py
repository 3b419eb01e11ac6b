"""The words of invented reports, after those of the sample: see `benchmarks.invented`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

# A figure that a later report brings up to date, or gives as a rounding.
UPDATED, ROUNDED = 0.1, 0.12
_ASIDES = {
    "en": (
        "The children were taken to welfare homes.",
        "Their families are looked for by DNA tests.",
        "The trade goes back to an old preference for sons.",
    ),
    "zh": ("获救儿童已送福利院。", "警方正通过DNA比对寻找孩子的父母。", "重男轻女的旧观念助长了买卖。"),
}


@dataclass(frozen=True, slots=True)
class City:
    name: str
    name_zh: str
    province: str
    province_zh: str


@dataclass(frozen=True, slots=True)
class Raid:
    """What there is to tell of an operation; the first city was raided, the next gave, took and passed on victims."""

    day: date
    case: str | None
    children: int | None
    women: int | None
    suspects: int
    gangs: int
    provinces: int | None
    cities: tuple[City, ...]
    price: int


def account(random: Random, raid: Raid, language: str, published: date, recalled: Raid | None) -> str:
    """A report of a raid: a lead with its figures, then what else it tells, in any order, then what it recalls."""
    write = _english if language == "en" else _chinese
    lead, rest = write(random, raid, published)
    random.shuffle(rest)
    told = [lead, *rest[: random.randrange(2, len(rest) + 1)]]
    if recalled:
        told.append(_recalled(recalled, language))
    return "\n\n".join(told)


def _figure(random: Random, value: int, chinese: bool) -> str:
    if value > 30 and random.random() < ROUNDED:
        step = 10 ** (len(str(value)) - 1)
        return f"{value // step * step}多" if chinese else f"more than {value // step * step:,}"
    if value > 30 and random.random() < UPDATED:
        value += random.randrange(1, max(2, value // 20))
    return str(value) if chinese else f"{value:,}"


def _english(random: Random, raid: Raid, published: date) -> tuple[str, list[str]]:
    raided, origin, buyers, base = raid.cities
    saved = [
        f"{_figure(random, n, False)} {who}" for n, who in ((raid.children, "children"), (raid.women, "women")) if n
    ]
    freed = " and ".join(saved)
    held = f"{_figure(random, raid.suspects, False)} suspects"
    month = f"{raid.day:%B} {raid.day.day}"
    this_year = " this year" if published.year == raid.day.year else ""
    when = random.choice((f"on {month}", f"on {month}, {raid.day.year}", f"on {month}{this_year}"))
    where = f"{raided.name} in {raided.province} Province" if raided.province != raided.name else raided.name
    lead = random.choice((
        f"Police in China freed {freed} and arrested {held} {when}, the Ministry of Public Security said.",
        f"BEIJING -- A major trafficking ring was smashed by police {when}; {held} were arrested and {freed} rescued.",
        f"Chinese police have broken up a trafficking network, arresting {held} and rescuing {freed}, state media say.",
        f"{held} were detained and {freed} saved when police raided a trafficking gang {when}.",
    )) if freed else random.choice((
        f"Police in China arrested {held} {when} in a raid on a ring that trafficked women and children.",
        f"A gang that sold children was broken by Chinese police {when}, and {held} were detained.",
    ))  # fmt: skip
    rest = [
        f"The raid took place {when}, and police of {where} took part.",
        f"The victims were taken from {origin.province} and sold in {buyers.province}.",
        f"The gang worked from {base.name}, a city in {base.province}.",
        f"Police in {raided.name} began the inquiry after a tip.",
        f"Babies were sold for {raid.price:,} yuan each in {buyers.name}.",
        random.choice(_ASIDES["en"]),
    ]  # fmt: skip
    if raid.provinces:
        rest.append(f"Police of {raid.provinces} provinces moved at one time {when}, officials say.")
    if raid.case:
        rest.append(f'The ministry called it the "{raid.case}" case.')
    if raid.suspects > 12 and random.random() < 0.3:
        rest.append(f"In {raided.name} alone {raid.suspects // 3} suspects were caught.")
    return lead, rest


def _chinese(random: Random, raid: Raid, published: date) -> tuple[str, list[str]]:
    raided, origin, buyers, base = raid.cities
    saved = [f"{who}{_figure(random, n, True)}名" for n, who in ((raid.children, "儿童"), (raid.women, "妇女")) if n]
    freed = "、".join(saved)
    held = f"{_figure(random, raid.suspects, True)}名"
    month = f"{raid.day.month}月{raid.day.day}日"
    this_year = "今年" if published.year == raid.day.year else ""
    when = random.choice((month, f"{raid.day.year}年{month}", f"{this_year}{month}"))
    lead = random.choice((
        f"{when}，公安部统一指挥各地警方同步行动，摧毁一个拐卖儿童网络，抓获犯罪嫌疑人{held}，解救{freed}。",
        f"公安部消息：警方日前破获一起特大拐卖案，抓获嫌疑人{held}，解救{freed}。",
        f"{when}零时，警方收网，端掉一个跨省贩婴团伙，{held}嫌疑人落网，{freed}获救。",
    )) if freed else f"{when}，警方摧毁一个拐卖妇女儿童的团伙，抓获嫌疑人{held}。"  # fmt: skip
    rest = [
        f"{when}，{raided.province_zh}{raided.name_zh}民警与各地警方同步出击。",
        f"婴儿从{origin.province_zh}等地收来，卖到{buyers.province_zh}。",
        f"该团伙长期盘踞在{base.province_zh}{base.name_zh}。",
        f"{raided.name_zh}警方接到群众举报后立案侦查。",
        f"在{buyers.name_zh}，一个孩子卖{raid.price}元。",
        random.choice(_ASIDES["zh"]),
    ]
    if raid.provinces:
        rest.append(f"{when}，{raid.provinces}个省区市公安机关同时动手。")
    if raid.case:
        rest.append(f"公安部将其定为“{raid.case}”专案。")
    if raid.suspects > 12 and random.random() < 0.3:
        rest.append(f"其中{raided.name_zh}抓获嫌疑人{raid.suspects // 3}名。")
    return lead, rest


def _recalled(raid: Raid, language: str) -> str:
    if language == "en":
        freed = f"freed {raid.children} children and " if raid.children else ""
        return f"In {raid.day:%B} {raid.day.year} police {freed}arrested {raid.suspects} suspects in another case."
    freed = f"，解救儿童{raid.children}名" if raid.children else ""
    return f"此前，{raid.day.year}年{raid.day.month}月，警方曾在另一起案件中抓获嫌疑人{raid.suspects}名{freed}。"


_SPUN = {
    "en": (
        ("Police", "Officers"), ("police", "officers"), ("smashed", "destroyed"), ("sold", "traded"),
        ("took place", "was carried out"), ("gang", "group"), ("inquiry", "probe"),
        ("officials say", "authorities said"),
    ),
    "zh": (
        ("警方", "公安机关"), ("抓获", "抓到"), ("摧毁", "打掉"), ("孩子", "小孩"),
        ("民警", "警察"), ("收来", "买来"), ("日前", "近日"),
    ),
}  # fmt: skip
_FURNITURE = {
    "en": ("Home Page | Photos | Video\n\n", "\n\nRelated News\nPhotos  >>"),
    "zh": ("您当前的位置 : 首页 > 新闻中心\n", "\n相关新闻\n更多新闻"),
}


def copied(random: Random, text: str, language: str) -> str:
    """A repost, with page furniture; cut short; or spun."""
    way = random.choice(("repost", "repost", "excerpt", "spun"))
    if way == "repost":
        before, after = _FURNITURE[language[:2]]
        return f"{before}{text}{after}"
    if way == "excerpt":
        pieces = text.split("\n\n")
        return "\n\n".join(pieces[: max(2, len(pieces) * 2 // 3)])
    for word, other in _SPUN[language[:2]]:
        text = text.replace(word, other)
    return text


def other_news(random: Random, language: str, day: date) -> str:
    """A campaign's tally, or news of something else."""
    a, b, c, d = (random.randrange(1000, 30_000) for _ in range(4))
    since = day.year - 1
    if language == "en":
        return random.choice((
            f"Since April {since} police in China have solved {a:,} human trafficking cases, broken {b:,} gangs and "
            f"saved {c:,} children and {d:,} women, the Ministry of Public Security said.",
            f"At least {a % 200} people are dead after rain flooded {b % 20} counties. Police rescued {c % 90} people.",
            f"Customs officers seized {a % 900} kilograms of drugs and arrested {b % 60} suspects on Monday.",
        ))  # fmt: skip
    return random.choice((
        f"自{since}年4月全国打拐专项行动以来，全国公安机关共破获拐卖案件{a}起，打掉团伙{b}个，解救儿童{c}名、妇女{d}名。",
        f"暴雨造成{a % 200}人死亡，消防官兵救出被困群众{b % 90}人。",
        f"海关缉私部门查获毒品{a % 900}公斤，抓获嫌疑人{b % 60}名。",
    ))  # fmt: skip
