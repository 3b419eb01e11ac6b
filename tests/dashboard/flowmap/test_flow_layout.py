"""Geometry of the flow map: lines lead from node to node, and an end that is not named points at no province."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.flowmap.anchors import FRAME, HAND_PLACED, NEIGHBOURS, albers, anchors, lon_lat, nodes, province_at
from dashboard.flowmap.labels import box, covered, disc_box, head_box, name_box, number_box, numbers
from dashboard.flowmap.layout import lay_out
from dashboard.flowmap.marks import UNIT, MapFlow, MapProvince, radius
from geodata.places.gazetteer import place, provinces

PROVINCES = sorted(p.id for p in provinces())
COUNTRIES = ["KH", "MM", "VN", "LA", "US"]
ENDS = st.sampled_from([None, *PROVINCES, *COUNTRIES])
FLOWS = st.lists(
    st.builds(lambda a, b, n: flow(a, b, n), ENDS, ENDS, st.integers(1, 40)), max_size=12, unique_by=lambda f: f.key
)


NODE_GAP = 9 * UNIT
SAMPLE = [
    ("CN-GZ", "CN-HA", 4), ("CN-YN", "CN-HE", 4), ("CN-YN", "CN-SD", 4), ("CN-GZ", "CN-HE", 3), ("CN-SC", "CN-HE", 3),
    ("CN-SC", "CN-SD", 3), ("VN", "CN-GX", 3), ("VN", "CN-YN", 3), ("CN-YN", "CN-FJ", 3), ("CN-YN", None, 3),
    ("CN-CQ", "CN-HE", 2), ("CN-GD", "CN-HA", 2), ("CN-GX", "CN-GD", 2), ("CN-SX", "CN-SD", 2), (None, "CN-SD", 2),
    ("KH", None, 1), ("CN-FJ", "CN-FJ", 1),
]  # fmt: skip


def flow(origin, destination, operations=1):
    names = [place(i).name if i else "not named" for i in (origin, destination)]
    return MapFlow(origin, destination, *names, operations, operations)


def test_every_province_has_a_node_within_it():
    assert sorted(nodes()) == PROVINCES
    far_from_the_drawn_coast = {"CN-HK", "CN-MO"}
    outside = {i for i, point in nodes().items() if province_at(point) != i}
    assert outside <= far_from_the_drawn_coast
    assert not outside & set(HAND_PLACED)


@pytest.mark.parametrize("province", PROVINCES)
@pytest.mark.parametrize("into", [True, False])
def test_an_unnamed_end_lies_in_no_other_province(province, into):
    (shape,) = lay_out([flow(None, province) if into else flow(province, None)]).shapes
    assert province_at(shape.end) in (province, None)
    assert math.dist(shape.end, nodes()[province]) > NODE_GAP
    known, unnamed = (-1, 0) if into else (0, -1)
    assert math.dist(shape.line[known], nodes()[province]) < math.dist(shape.line[unnamed], nodes()[province])


@pytest.mark.parametrize("country", COUNTRIES)
def test_an_unnamed_end_of_a_country_lies_in_no_province(country):
    (shape,) = lay_out([flow(country, None)]).shapes
    assert province_at(shape.end) is None


@settings(deadline=None, max_examples=30)
@given(FLOWS)
def test_every_flow_is_laid_out_once_and_within_the_frame(flows):
    shapes = lay_out(flows).shapes
    assert sorted(s.flow.key for s in shapes) == sorted(f.key for f in flows)
    assert [s.flow.operations for s in shapes] == sorted((f.operations for f in flows), reverse=True)
    assert shapes == lay_out(flows[::-1]).shapes
    for x, y in (*anchors(flows).values(), *(s.end for s in shapes if s.end)):
        assert FRAME[0] <= x <= FRAME[2]
        assert FRAME[1] <= y <= FRAME[3]
    for shape in shapes:
        assert all(math.isfinite(v) for point in (*shape.line, *shape.head, shape.label) for v in point)


def test_an_arrow_leads_from_its_origin_to_its_destination():
    (shape,) = lay_out([flow("CN-YN", "CN-SD")]).shapes
    assert shape.kind == "between"
    assert math.dist(shape.line[0], nodes()["CN-YN"]) <= NODE_GAP + 1
    assert math.dist(shape.head[0], nodes()["CN-SD"]) <= NODE_GAP + 1
    assert shape.end is None


def test_two_ways_of_a_pair_do_not_lie_on_each_other():
    there, back = lay_out([flow("CN-YN", "CN-SD"), flow("CN-SD", "CN-YN")]).shapes
    assert math.dist(there.line[len(there.line) // 2], back.line[len(back.line) // 2]) > NODE_GAP


def test_a_movement_within_a_province_is_a_ring_at_its_node():
    (shape,) = lay_out([flow("CN-HA", "CN-HA")]).shapes
    assert shape.kind == "within"
    assert shape.line[0] == pytest.approx(shape.line[-1])
    assert max(math.dist(p, nodes()["CN-HA"]) for p in shape.line) < 3 * NODE_GAP


def busy():
    """A map as full as the sample's, and its provinces."""
    flows = [flow(*ends, n) for *ends, n in SAMPLE]
    ids = sorted({i for a, b, _ in SAMPLE for i in (a, b) if i and i.startswith("CN-")} | {"CN-BJ", "CN-AH", "CN-HB"})
    roles = ("raid", "base", "origin", "destination")
    provinces = [MapProvince(i, place(i).name, 1 + 5 * (n % 5), roles, "") for n, i in enumerate(ids)]
    return lay_out(flows, provinces), provinces


def pairs(boxes):
    return [covered(one, boxes[:i]) for i, one in enumerate(boxes)]


def test_numbers_cover_nothing_on_a_busy_map():
    drawn, provinces = busy()
    numbers = [number_box(s.label, str(s.flow.operations)) for s in drawn.shapes]
    discs = [disc_box(nodes()[p.province_id], radius(p, 21) * UNIT) for p in provinces]
    assert max(pairs(numbers)) < 5, "square units"
    assert max(covered(one, discs) for one in numbers) < 10


def test_names_cover_no_disc_no_number_no_head_and_no_other_name_on_a_busy_map():
    drawn, provinces = busy()
    assert [n.text for n in drawn.names][: len(provinces)] == [p.name for p in provinces]
    names = [name_box(n) for n in drawn.names]
    fixed = [number_box(s.label, str(s.flow.operations)) for s in drawn.shapes]
    fixed += [disc_box(nodes()[p.province_id], radius(p, 21) * UNIT) for p in provinces]
    fixed += [head_box(s.head) for s in drawn.shapes if s.head]
    assert sum(pairs(names)) < 30, "square units of all names together"
    spoilt = [n.text for n, one in zip(drawn.names, names, strict=True) if covered(one, fixed) > 60]
    assert len(spoilt) <= 1, spoilt


def test_no_name_stands_on_an_island_that_it_does_not_name():
    fujian = MapProvince("CN-FJ", "Fujian", 12, ("raid", "base", "origin", "transit", "destination"), "")
    (name,) = lay_out([flow("CN-FJ", "CN-FJ"), flow("CN-YN", "CN-FJ")], [fujian]).names[:1]
    west, south, east, north = name_box(name)
    steps = [i / 20 for i in range(21)]
    under = {province_at((west + (east - west) * i, south + (north - south) * j)) for i in steps for j in steps}
    assert "CN-TW" not in under


def test_arrows_end_at_the_edge_of_a_disc():
    large = MapProvince("CN-SD", "Shandong", 36, ("raid",), "")
    (shape,) = lay_out([flow("CN-YN", "CN-SD")], [large]).shapes
    gap = math.dist(shape.head[0], nodes()["CN-SD"]) - radius(large, 36) * UNIT
    assert 0 < gap < NODE_GAP / 2


def test_neighbours_stand_near_the_border_and_in_no_province():
    for country, at in NEIGHBOURS.items():
        assert province_at(albers(*at)) is None, country
        assert box(albers(*at), 0, 0)[1] > FRAME[1]


def test_metres_become_degrees_and_nothing_stays_nothing():
    assert lon_lat([]) == []
    (kunming,) = lon_lat([nodes()["CN-YN"]])
    assert kunming == pytest.approx(HAND_PLACED["CN-YN"], abs=1e-6)


def test_a_number_stands_beside_a_line_that_it_would_hide_and_on_a_longer_one():
    short = [(0.0, 0.0), (20 * UNIT, 0.0)]
    (beside,) = numbers([short], ["3"], [])
    assert abs(beside[1]) > 6 * UNIT
    (on,) = numbers([[(0.0, 0.0), (80 * UNIT, 0.0)]], ["3"], [])
    assert on == pytest.approx((40 * UNIT, 0.0))
