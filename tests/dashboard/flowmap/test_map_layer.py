"""What is sent to the map: our own codes, numbers and names, the same for the same flows, and nothing that runs."""

import folium
import pytest

from dashboard.flowmap.basemap import CORE, FRAME, base_map, opening
from dashboard.flowmap.layer import feature_group
from dashboard.flowmap.marks import MapFlow, MapProvince, disc, radius, width

FLOWS = [MapFlow("CN-YN", "CN-SD", "Yunnan", "Shandong", 4, 6), MapFlow("CN-SC", None, "Sichuan", "not named", 2, 2)]
PROVINCES = [MapProvince("CN-YN", "Yunnan", 9, ("raid", "origin"), "Yunnan: 9 operations")]
CANARIES = [
    "{{ 6*7*1000+1 }}",
    "{% for i in (1,2) %}QZ{% endfor %}",
    "{% for",
    "a{#b",
    "`${window.hacked=1}",
    "</script><b>",
]


def script(flows=FLOWS, provinces=PROVINCES, tip="tip", selected=None):
    group = feature_group(flows, provinces, {f.key: tip for f in flows}, selected)
    drawn = base_map("en")
    group.add_to(drawn)
    return drawn.get_root().render()


@pytest.mark.parametrize("text", CANARIES)
def test_no_template_in_a_text_is_run(text):
    provinces = [MapProvince("CN-YN", text, 9, ("raid",), text)]
    told = script(provinces=provinces, tip=text)
    assert "42001" not in told
    assert "QZQZ" not in told
    assert "window.hacked=1" not in told
    assert "<b>" not in told.partition("</head>")[2]


def test_nothing_is_loaded_from_elsewhere():
    head = script().partition("</head>")[0]
    sources = [part.split('"')[1] for part in head.split("src=")[1:] + head.split('rel="stylesheet" href=')[1:]]
    assert all(source.startswith("/app/static/") for source in sources)


def test_an_empty_choice_draws_the_base_map():
    assert "L.map(" in script([], [])


def test_what_is_not_selected_is_dimmed():
    assert '"opacity": 0.15' not in script()
    assert '"opacity": 0.15' in script(selected="CN-SC")


def test_width_is_linear_and_area_is_by_count():
    assert width(6, 10) - width(4, 10) == pytest.approx(width(4, 10) - width(2, 10))
    assert disc(20, 80) == pytest.approx(disc(80, 80) / 2)
    assert max(radius(MapProvince("CN-YN", "", n, (), ""), n) for n in (1, 36, 10_000)) < 17


def test_the_map_opens_on_the_core_and_on_all_that_is_named():
    assert opening([], []) == CORE
    (south, west), (north, east) = opening(FLOWS, [*PROVINCES, MapProvince("CN-XJ", "Xinjiang", 1, ("raid",), "")])
    assert west < 87.6 < east
    assert south < 43.8 < north
    assert (FRAME[0][0] <= south, FRAME[1][0] >= north) == (True, True)


def test_the_base_map_is_the_same_each_time():
    def drawn():
        found = base_map("zh")
        return found.get_root().render().replace(found.get_name(), "map").count("\n")

    assert drawn() == drawn()
    assert isinstance(base_map("zh"), folium.Map)
