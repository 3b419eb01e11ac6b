"""Reports that a seed invents, with known truth: the phrases are those of the sample, the operations are made up.

    reports = invent(1000, seed=7)

An operation is told by one to ten reports, in English and Chinese, each with some of what there is to tell: exact or
rounded, up to date or not, as the whole or as a city's share. Among them stand copies, campaigns, other news and
reports that recall an older operation in passing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import islice
from random import Random

from benchmarks import phrases
from benchmarks.phrases import City, Raid
from geodata.ids import stable_id
from geodata.model import Report
from geodata.places.gazetteer import place, toponyms

FIRST_DAY = date(2000, 3, 1)
DAYS = 9300
# How many reports an operation has: most have few.
REPORTS = (1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 10)
OTHER_NEWS = 0.12
COPIED = 0.15
RECALLING = 0.1


@dataclass(frozen=True, slots=True)
class Invented:
    """A report and the truth about it.

    Attributes
    ----------
    operation : int or None
        The operation that it tells of; None: a campaign, or other news.
    copy_of : str or None
        Id of the report that it copies.
    recalls : int or None
        The older operation that it mentions in passing.
    """

    report: Report
    operation: int | None = None
    copy_of: str | None = None
    recalls: int | None = None


def invent(count: int, seed: int) -> list[Invented]:
    """Invent so many reports, in random order; the same seed gives the same."""
    random = Random(seed)
    told = list(islice(_told(random), count))
    random.shuffle(told)
    return told


def _told(random: Random) -> Iterator[Invented]:
    raids: list[Raid] = []
    while True:
        if random.random() < OTHER_NEWS:
            yield _other_news(random)
            continue
        raids.append(_raid(random))
        for _ in range(random.choice(REPORTS)):
            yield from _of_raid(random, raids, len(raids) - 1)


@cache
def cities() -> tuple[str, ...]:
    """Ids of prefectures that have their names for themselves."""
    known = {one.surface: one for one in toponyms() if not one.bare}
    named = (i for i in dict.fromkeys(i for one in toponyms() for i in one.ids))
    alone = (i for i in named if place(i).level == "prefecture")
    return tuple(
        i for i in sorted(alone) if all(n in known and known[n].ids == (i,) for n in (place(i).name, place(i).name_zh))
    )


def _raid(random: Random) -> Raid:
    day = FIRST_DAY + timedelta(random.randrange(DAYS))
    chosen = [_city(i) for i in random.sample(cities(), 4)]
    named = day - timedelta(random.randrange(20, 300))
    return Raid(
        day=day,
        case=f"{named.month}·{named.day:02d}" if random.random() < 0.4 else None,
        children=_size(random, 2, 180) if random.random() < 0.8 else None,
        women=_size(random, 1, 60) if random.random() < 0.4 else None,
        suspects=_size(random, 4, 800),
        gangs=random.randrange(1, 6),
        provinces=random.randrange(4, 16) if random.random() < 0.6 else None,
        cities=tuple(chosen),
        price=random.choice((random.randrange(100, 999) * 100, random.randrange(2, 9) * 10_000)),
    )


def _size(random: Random, least: int, most: int) -> int:
    """Small operations are many, large ones few: the logarithm is even."""
    return round(least * (most / least) ** random.random())


def _city(place_id: str) -> City:
    one = place(place_id)
    home = place(one.province_id or "")
    return City(one.name, one.name_zh, home.name, home.name_zh)


def _of_raid(random: Random, raids: list[Raid], number: int) -> Iterator[Invented]:
    raid = raids[number]
    published = raid.day + timedelta(random.choice((1, 1, 2, 2, 3, 5, 9, 21)))
    language = random.choice(("en", "zh-Hans"))
    older = random.randrange(len(raids)) if random.random() < RECALLING else number
    recalled = raids[older] if raids[older].day < raid.day - timedelta(60) else None
    text = phrases.account(random, raid, language, published, recalled)
    original = _report(random, text, language, published if random.random() < 0.8 else None)
    yield Invented(original, number, recalls=older if recalled else None)
    if random.random() < COPIED:
        later = published + timedelta(random.randrange(400))
        copied = _report(random, phrases.copied(random, text, language), language, later)
        yield Invented(copied, number, original.id, older if recalled else None)


def _other_news(random: Random) -> Invented:
    day = FIRST_DAY + timedelta(random.randrange(DAYS))
    language = random.choice(("en", "zh-Hans"))
    return Invented(_report(random, phrases.other_news(random, language, day), language, day))


def _report(random: Random, text: str, language: str, day: date | None) -> Report:
    url = f"https://news.example/{random.randrange(10**12)}"
    made = stable_id("r", text, "", url)
    return Report(made, text, None, None, day.isoformat() if day else None, url, language, f"{made}.txt")
