"""The gazetteer: places and the toponyms that name them."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A province, prefecture, county or country; there is one of each id, so that places are alike by identity."""

    id: str
    name: str
    name_zh: str
    level: str
    province: str | None
    province_id: str | None
    lon: float | None
    lat: float | None


@dataclass(frozen=True, slots=True)
class Toponym:
    """A surface form and the places it may name; `bare` ones are believed only in context."""

    surface: str
    ids: tuple[str, ...]
    bare: bool


def _rows(name: str) -> list[dict[str, str]]:
    with files("geodata.places").joinpath("data", name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def _float(text: str) -> float | None:
    return float(text) if text else None


@cache
def _places() -> dict[str, Place]:
    return {
        r["id"]: Place(
            r["id"],
            r["name"],
            r["name_zh"],
            r["level"],
            r["province"] or None,
            r["province_id"] or None,
            _float(r["lon"]),
            _float(r["lat"]),
        )
        for r in _rows("places.csv")
    }


def place(place_id: str) -> Place:
    """The place of an id."""
    return _places()[place_id]


def is_place(place_id: str) -> bool:
    """Whether the gazetteer has a place of this id."""
    return place_id in _places()


def places_named(name: str) -> tuple[str, ...]:
    """Ids of the places that an English or Chinese name may mean; a province or country before a place below it."""
    wanted = name.strip().casefold()
    named = [p for p in _places().values() if wanted in (p.name.casefold(), p.name_zh)]
    named += [place(i) for t in toponyms() if t.surface.casefold() == wanted for i in t.ids]
    large = [p for p in named if p.level in ("province", "country")]
    return tuple(dict.fromkeys(p.id for p in large or named))


@cache
def provinces() -> tuple[Place, ...]:
    """The 34 provinces."""
    return tuple(p for p in _places().values() if p.level == "province")


@cache
def countries() -> tuple[Place, ...]:
    """Countries that occur as origins or destinations."""
    return tuple(p for p in _places().values() if p.level == "country")


@cache
def toponyms() -> tuple[Toponym, ...]:
    """All surface forms."""
    return tuple(Toponym(r["surface"], tuple(r["ids"].split()), r["bare"] == "1") for r in _rows("toponyms.csv"))


@cache
def abbreviations() -> dict[str, str]:
    """One-character abbreviations of provinces."""
    return {r["letter"]: r["id"] for r in _rows("abbreviations.csv")}
