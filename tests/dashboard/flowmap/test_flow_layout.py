"""Geometry of the flow map: lines lead from node to node, and an end that is not named points at no province."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.flowmap.layout import (
    FRAME,
    HAND_PLACED,
    NODE_GAP,
    MapFlow,
    anchors,
    lay_out,
    lon_lat,
    nodes,
    province_at,
)  # fmt: skip
from geodata.places.gazetteer import place, provinces

PROVINCES = sorted(p.id for p in provinces())
COUNTRIES = ["KH", "MM", "VN", "LA", "US"]
ENDS = st.sampled_from([None, *PROVINCES, *COUNTRIES])
FLOWS = st.lists(
    st.builds(lambda a, b, n: flow(a, b, n), ENDS, ENDS, st.integers(1, 40)), max_size=12, unique_by=lambda f: f.key
)


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
    (shape,) = lay_out([flow(None, province) if into else flow(province, None)])
    assert province_at(shape.end) in (province, None)
    assert math.dist(shape.end, nodes()[province]) > NODE_GAP
    known, unnamed = (-1, 0) if into else (0, -1)
    assert math.dist(shape.line[known], nodes()[province]) < math.dist(shape.line[unnamed], nodes()[province])


@pytest.mark.parametrize("country", COUNTRIES)
def test_an_unnamed_end_of_a_country_lies_in_no_province(country):
    (shape,) = lay_out([flow(country, None)])
    assert province_at(shape.end) is None


@settings(deadline=None, max_examples=30)
@given(FLOWS)
def test_every_flow_is_laid_out_once_and_within_the_frame(flows):
    shapes = lay_out(flows)
    assert sorted(s.flow.key for s in shapes) == sorted(f.key for f in flows)
    assert [s.flow.operations for s in shapes] == sorted((f.operations for f in flows), reverse=True)
    assert shapes == lay_out(flows[::-1])
    for x, y in (*anchors(flows).values(), *(s.end for s in shapes if s.end)):
        assert FRAME[0] <= x <= FRAME[2]
        assert FRAME[1] <= y <= FRAME[3]
    for shape in shapes:
        assert all(math.isfinite(v) for point in (*shape.line, *shape.head, shape.label) for v in point)


def test_an_arrow_leads_from_its_origin_to_its_destination():
    (shape,) = lay_out([flow("CN-YN", "CN-SD")])
    assert shape.kind == "between"
    assert math.dist(shape.line[0], nodes()["CN-YN"]) <= NODE_GAP + 1
    assert math.dist(shape.head[0], nodes()["CN-SD"]) <= NODE_GAP + 1
    assert shape.end is None


def test_two_ways_of_a_pair_do_not_lie_on_each_other():
    there, back = lay_out([flow("CN-YN", "CN-SD"), flow("CN-SD", "CN-YN")])
    assert math.dist(there.line[len(there.line) // 2], back.line[len(back.line) // 2]) > NODE_GAP


def test_a_movement_within_a_province_is_a_ring_at_its_node():
    (shape,) = lay_out([flow("CN-HA", "CN-HA")])
    assert shape.kind == "within"
    assert shape.line[0] == pytest.approx(shape.line[-1])
    assert max(math.dist(p, nodes()["CN-HA"]) for p in shape.line) < 3 * NODE_GAP


def test_numbers_of_flows_do_not_cover_each_other():
    shapes = lay_out([flow(a, "CN-SD", n) for n, a in enumerate(["CN-YN", "CN-GZ", "CN-SC", "CN-GX"], start=1)])
    spots = [s.label for s in shapes]
    assert min(math.dist(p, q) for i, p in enumerate(spots) for q in spots[:i]) > NODE_GAP / 2


def test_metres_become_degrees_and_nothing_stays_nothing():
    assert lon_lat([]) == []
    (kunming,) = lon_lat([nodes()["CN-YN"]])
    assert kunming == pytest.approx((102.7, 25.0), abs=0.2)
