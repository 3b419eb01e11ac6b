"""Where provinces and countries stand, in Albers metres."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import pyproj
import shapely

from dashboard.flowmap.marks import MapFlow, Point
from geodata.places.gazetteer import place
from geodata.places.layer import CN_ALBERS, label_points, province_layer

# Degrees (lon, lat), each within its province and clear of the next one's symbol and name.
HAND_PLACED = {
    "CN-AH": (117.2, 32.0), "CN-CQ": (107.4, 29.9), "CN-GX": (108.6, 23.6), "CN-HA": (113.6, 33.7),
    "CN-HB": (112.6, 31.0), "CN-HE": (115.8, 38.3), "CN-HL": (127.6, 47.0), "CN-HN": (111.8, 27.8),
    "CN-JS": (119.8, 33.4), "CN-JX": (115.8, 27.7), "CN-NM": (111.2, 41.6), "CN-SC": (103.2, 30.6),
    "CN-SD": (118.6, 36.2), "CN-SN": (108.7, 35.2), "CN-SX": (111.6, 37.6), "CN-TJ": (117.3, 39.3),
    "CN-YN": (101.8, 24.8), "CN-ZJ": (120.2, 29.2),
}  # fmt: skip
# A neighbour's capital may be so near that no arrow fits between: the country stands where its border with China lets
# an arrow be seen. It has no polygon here, and its name says what it is.
NEIGHBOURS = {
    "VN": (107.0, 18.9), "MM": (95.9, 21.4), "LA": (102.4, 19.3), "KH": (104.2, 16.9), "TH": (99.9, 17.2),
}  # fmt: skip
# What the map shows: west, south, east, north. Countries beyond it stand at its edge.
FRAME = (-2_750_000.0, 1_600_000.0, 2_350_000.0, 5_970_000.0)
MIDDLE = ((FRAME[0] + FRAME[2]) / 2, (FRAME[1] + FRAME[3]) / 2)
# Countries far from China stand in the ocean, one above the other.
_FAR = (2_150_000.0, 2_050_000.0)
_FAR_STEP = 260_000.0


@cache
def nodes() -> dict[str, Point]:
    """Anchor of each province: its capital, or a point set by hand where capitals crowd."""
    projected = label_points().to_crs(CN_ALBERS)
    by_hand = {i: albers(*point) for i, point in HAND_PLACED.items()}
    return {str(i): (p.x, p.y) for i, p in projected.geometry.items()} | by_hand


@cache
def _to_albers() -> pyproj.Transformer:
    return pyproj.Transformer.from_crs("EPSG:4326", CN_ALBERS, always_xy=True)


def albers(lon: float, lat: float) -> Point:
    """Degrees to Albers metres."""
    x, y = _to_albers().transform(lon, lat)
    return x, y


def lon_lat(points: Iterable[Point]) -> list[Point]:
    """Albers metres to degrees, (lon, lat)."""
    found = list(points)
    if not found:
        return []
    lon, lat = _to_albers().transform([p[0] for p in found], [p[1] for p in found], direction="INVERSE")
    return list(zip(lon, lat, strict=True))


def anchors(flows: Sequence[MapFlow]) -> dict[str, Point]:
    """Where each named end stands: provinces at their nodes, countries near the border, at the edge or in the ocean."""
    found: dict[str, Point] = {}
    far = 0
    for end in sorted({e for f in flows for e in (f.origin_id, f.destination_id) if e}):
        at = nodes().get(end) or _country(end)
        if at is None:
            at, far = within_frame((_FAR[0], _FAR[1] + far * _FAR_STEP)), far + 1
        found[end] = at
    return found


def _country(country: str) -> Point | None:
    if country in NEIGHBOURS:
        return albers(*NEIGHBOURS[country])
    known = place(country)
    if known.lon is None or known.lat is None:
        return None
    return within_frame(albers(known.lon, known.lat))


def within_frame(point: Point) -> Point:
    """Return the point of the frame that is nearest to `point`."""
    return min(max(point[0], FRAME[0]), FRAME[2]), min(max(point[1], FRAME[1]), FRAME[3])


def province_at(point: Point) -> str | None:
    """Id of the province that a point in Albers metres lies in, None for none."""
    found = _polygons()[1].query(shapely.Point(point), predicate="within")
    return _polygons()[0][found[0]] if len(found) else None


def provinces_in(box: tuple[float, float, float, float]) -> set[str]:
    """Ids of the provinces that a box (west, south, east, north) in Albers metres touches."""
    return {_polygons()[0][i] for i in _polygons()[1].query(shapely.box(*box), predicate="intersects")}


@cache
def _polygons() -> tuple[list[str], shapely.STRtree]:
    """Ids of the provinces, and their polygons in the same order; asked thousands of times for one map."""
    layer = province_layer(simplified=True).to_crs(CN_ALBERS)
    return list(layer.index), shapely.STRtree(layer.geometry.to_numpy())
