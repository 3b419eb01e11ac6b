"""Geometry of the flow map, once for the screen and the picture: curves, heads, loops and stubs.

Lines are quadratic Bézier curves in Albers metres. For flows from the largest to the smallest the bend is chosen that
passes the fewest unconnected nodes and crosses the fewest lines already placed (notes: cheap overlap choice). An end
that no report names is a stub that points at no province.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import geopandas as gpd
import pyproj
import shapely
import shapely.ops

from geodata.places.gazetteer import place
from geodata.places.layer import CN_ALBERS, label_points, province_layer

Point = tuple[float, float]

BENDS = (0.16, -0.16, 0.24, -0.24, 0.32, -0.32)
STEPS = 24
# Metres.
NODE_GAP = 62_000
NAME_DROP = 100_000
NAME_HALF_WIDTH = 150_000
NODE_RADIUS = 75_000
# A stub is as long as it may be without ending in another province.
STUBS = (340_000, 260_000, 190_000, 130_000, 90_000)
# Clear of all else by this much is clear enough; an end in its own province is worth as much of the way.
ENOUGH = 200_000.0
HOME = 60_000
# A number stands this far from nodes and other numbers where its line lets it.
CLEARANCE = 90_000
LOOP = 62_000
HEAD_LENGTH = 70_000
HEAD_HALF_WIDTH = 36_000
HEAD_GROWTH = 5_000
# Short as a stub is, its dashes have to be seen beside its head.
STUB_HEAD = 0.65
# Degrees (lon, lat), each within its province and clear of the next one's symbol and name.
HAND_PLACED = {
    "CN-AH": (117.0, 32.2), "CN-HA": (113.7, 34.0), "CN-HE": (115.2, 37.6), "CN-HL": (128.0, 47.6),
    "CN-JS": (119.7, 33.3), "CN-SD": (118.7, 36.3), "CN-SX": (111.7, 37.0), "CN-ZJ": (120.3, 29.5),
}  # fmt: skip
# What the map shows: west, south, east, north. Countries beyond it stand at its edge.
FRAME = (-2_750_000.0, 1_650_000.0, 2_250_000.0, 5_950_000.0)
MIDDLE = ((FRAME[0] + FRAME[2]) / 2, (FRAME[1] + FRAME[3]) / 2)
# Countries far from China stand in its south-western corner, one above the other.
_FAR_STEP = 330_000.0


@dataclass(frozen=True, slots=True)
class MapFlow:
    """A flow to draw: ids of provinces or countries, None for an end that is not named."""

    origin_id: str | None
    destination_id: str | None
    origin: str
    destination: str
    operations: int
    reports: int

    @property
    def key(self) -> str:
        """Id of the flow, made of our own codes only."""
        return f"{self.origin_id or '-'}>{self.destination_id or '-'}"


@dataclass(frozen=True, slots=True)
class Shape:
    """A flow laid out, in Albers metres.

    Attributes
    ----------
    kind : str
        ``between``, ``within`` or ``unnamed``.
    line : tuple of Point
    head : tuple of Point
        Triangle; empty for a ring within a province.
    label : Point
        Where the number stands.
    end : Point or None
        Where "?" stands, for an unnamed end.
    """

    flow: MapFlow
    kind: str
    line: tuple[Point, ...]
    head: tuple[Point, ...]
    label: Point
    end: Point | None = None


@cache
def nodes() -> dict[str, Point]:
    """Anchor of each province in Albers metres: its capital, or a point set by hand where capitals crowd."""
    projected = label_points().to_crs(CN_ALBERS)
    by_hand = {i: _to_albers().transform(*point) for i, point in HAND_PLACED.items()}
    return {str(i): (p.x, p.y) for i, p in projected.geometry.items()} | by_hand


@cache
def _to_albers() -> pyproj.Transformer:
    return pyproj.Transformer.from_crs("EPSG:4326", CN_ALBERS, always_xy=True)


def lon_lat(points: Iterable[Point]) -> list[Point]:
    """Albers metres to degrees, (lon, lat)."""
    found = list(points)
    if not found:
        return []
    lon, lat = _to_albers().transform([p[0] for p in found], [p[1] for p in found], direction="INVERSE")
    return list(zip(lon, lat, strict=True))


def anchors(flows: Sequence[MapFlow]) -> dict[str, Point]:
    """Where each named end stands: provinces at their nodes, countries at their capitals or at the edge."""
    found: dict[str, Point] = {}
    far = 0
    for end in sorted({e for f in flows for e in (f.origin_id, f.destination_id) if e}):
        if end in nodes():
            found[end] = nodes()[end]
            continue
        known = place(end)
        if known.lon is not None and known.lat is not None:
            found[end] = _within_frame(_to_albers().transform(known.lon, known.lat))
        else:
            found[end] = (FRAME[0] + _FAR_STEP, FRAME[1] + (far + 0.5) * _FAR_STEP)
            far += 1
    return found


def _within_frame(point: Point) -> Point:
    return min(max(point[0], FRAME[0]), FRAME[2]), min(max(point[1], FRAME[1]), FRAME[3])


def place_names(flows: Sequence[MapFlow]) -> dict[str, str]:
    """Names of all named ends, by id."""
    return {i: n for f in flows for i, n in ((f.origin_id, f.origin), (f.destination_id, f.destination)) if i}


def lay_out(flows: Sequence[MapFlow]) -> tuple[Shape, ...]:
    """Lay out flows, the largest first; the same flows give the same shapes."""
    ordered = sorted(flows, key=lambda f: (-f.operations, f.key))
    at = anchors(ordered)
    obstacles = {**nodes(), **at}
    placed: list[shapely.LineString] = []
    taken: list[Point] = [*obstacles.values(), *_under_names(at)]
    shapes = []
    for flow in ordered:
        shape = _shape(flow, at, obstacles, placed, taken)
        shape = replace(shape, label=_clear(shape, taken))
        placed.append(shapely.LineString(shape.line))
        taken += [shape.label] if shape.end is None else [shape.label, shape.end]
        shapes.append(shape)
    return tuple(shapes)


def name_points(at: Mapping[str, Point]) -> dict[str, Point]:
    """Where the name of each anchor stands: just below it."""
    return {i: (x, y - NAME_DROP) for i, (x, y) in at.items()}


def _under_names(at: Mapping[str, Point]) -> list[Point]:
    """Middle and both ends of each country's name."""
    middles = [p for i, p in name_points(at).items() if i not in nodes()]
    return [(x + dx, y) for x, y in middles for dx in (-NAME_HALF_WIDTH, 0.0, NAME_HALF_WIDTH)]


def _clear(shape: Shape, taken: Sequence[Point]) -> Point:
    """Place on a line, the nearer its middle the better, where its number covers nothing that stands there already."""
    if shape.kind == "within":
        return shape.label
    line = shapely.LineString(shape.line)
    places = [line.interpolate(part, normalized=True) for part in (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)]
    room = [min((math.dist((p.x, p.y), o) for o in taken), default=CLEARANCE) for p in places]
    best = next((p for p, r in zip(places, room, strict=True) if r >= CLEARANCE), places[room.index(max(room))])
    return best.x, best.y


def _shape(
    flow: MapFlow,
    at: dict[str, Point],
    obstacles: dict[str, Point],
    placed: list[shapely.LineString],
    taken: list[Point],
) -> Shape:
    if flow.origin_id is None or flow.destination_id is None:
        return _stub(flow, at, taken)
    if flow.origin_id == flow.destination_id:
        return _ring(flow, at[flow.origin_id])
    return _arrow(flow, at[flow.origin_id], at[flow.destination_id], obstacles, placed)


def _arrow(
    flow: MapFlow, start: Point, end: Point, obstacles: dict[str, Point], placed: list[shapely.LineString]
) -> Shape:
    others = [p for i, p in obstacles.items() if i not in (flow.origin_id, flow.destination_id)]
    curves = [_curve(start, end, bend) for bend in BENDS]
    best = min(curves, key=lambda c: _cost(c, others, placed))
    line, head = _with_head(_between_nodes(best), flow.operations)
    return Shape(flow, "between", line, head, line[len(line) // 2])


def _curve(start: Point, end: Point, bend: float) -> tuple[Point, ...]:
    (x0, y0), (x1, y1) = start, end
    cx, cy = (x0 + x1) / 2 - bend * (y1 - y0), (y0 + y1) / 2 + bend * (x1 - x0)
    steps = [i / STEPS for i in range(STEPS + 1)]
    return tuple(
        ((1 - t) ** 2 * x0 + 2 * (1 - t) * t * cx + t * t * x1, (1 - t) ** 2 * y0 + 2 * (1 - t) * t * cy + t * t * y1)
        for t in steps
    )


def _cost(curve: tuple[Point, ...], others: Sequence[Point], placed: Sequence[shapely.LineString]) -> float:
    line = shapely.LineString(curve)
    touched = sum(line.distance(shapely.Point(p)) < NODE_RADIUS for p in others)
    crossed = sum(line.crosses(other) for other in placed)
    # Lines on top of each other do not cross: the way back of a pair has to take the other side.
    covered = sum(other.distance(shapely.Point(curve[len(curve) // 2])) < NODE_GAP / 2 for other in placed)
    return 3.0 * touched + crossed + 6.0 * covered + line.length / 1e7


def _between_nodes(curve: tuple[Point, ...]) -> tuple[Point, ...]:
    """Cut the curve back from both nodes, so that its head does not cover the number there."""
    line = shapely.LineString(curve)
    gap = min(NODE_GAP, line.length / 4)
    cut = shapely.ops.substring(line, gap, line.length - gap)
    return tuple((x, y) for x, y in cut.coords)


def _with_head(path: tuple[Point, ...], weight: int, scale: float = 1.0) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Line and filled triangle; the line ends in the head's base, heads of thin flows are never too small to see."""
    line = shapely.LineString(path)
    growth = HEAD_GROWTH * min(weight, 8)
    long, half = min(scale * (HEAD_LENGTH + growth), line.length * 0.6), scale * (HEAD_HALF_WIDTH + growth)
    base = line.interpolate(line.length - long)
    (tx, ty), (bx, by) = path[-1], (base.x, base.y)
    length = math.hypot(tx - bx, ty - by) or 1.0
    ux, uy = (tx - bx) / length, (ty - by) / length
    head = ((tx, ty), (bx - uy * half, by + ux * half), (bx + uy * half, by - ux * half))
    shaft = shapely.ops.substring(line, 0, line.length - long * 0.8)
    return tuple((x, y) for x, y in shaft.coords), head


def _ring(flow: MapFlow, centre: Point) -> Shape:
    """A ring at the node: a movement within the province."""
    x, y = centre[0] + LOOP * 0.9, centre[1] + LOOP * 0.9
    line = tuple(
        (x + LOOP * math.cos(2 * math.pi * i / STEPS), y + LOOP * math.sin(2 * math.pi * i / STEPS))
        for i in range(STEPS + 1)
    )
    return Shape(flow, "within", line, (), (x + LOOP * 0.7, y + LOOP * 0.7))


def _stub(flow: MapFlow, at: dict[str, Point], taken: Sequence[Point]) -> Shape:
    """A short dashed arrow between the known end and a "?" that stands in no other province, clear of every node."""
    known = flow.origin_id or flow.destination_id
    centre = at[known] if known else (FRAME[0] + _FAR_STEP, FRAME[3] - _FAR_STEP)
    end = _nowhere(known, centre, [p for p in taken if p != centre])
    path = (centre, end) if flow.origin_id else (end, centre)
    line, head = _with_head(_between_nodes(_curve(*path, 0.0)), 1, STUB_HEAD)
    return Shape(flow, "unnamed", line, head, line[len(line) // 2], end)


def _nowhere(known: str | None, centre: Point, others: Sequence[Point]) -> Point:
    """Where "?" stands: in the known province or in none, so that it points at no other; as clear and far as it can.

    From a country it leads away from the middle of the map.
    """
    away = centre if known in nodes() else MIDDLE
    steps = [2 * math.pi * i / 24 for i in range(24)]
    ends = [(centre[0] + r * math.cos(a), centre[1] + r * math.sin(a)) for r in STUBS for a in steps]
    free = [p for p in ends if province_at(p) in (known, None) and p == _within_frame(p)] or ends

    def worth(end: Point) -> float:
        middle = ((centre[0] + end[0]) / 2, (centre[1] + end[1]) / 2)
        room = _room(end, others) + _room(middle, others)
        return room + math.dist(end, away) / 2 + HOME * (province_at(end) == known)

    return max(free, key=lambda p: (worth(p), p))


def _room(point: Point, others: Sequence[Point]) -> float:
    """Metres to the nearest thing that stands there already; with enough of it more is no better."""
    return min(ENOUGH, *(math.dist(point, o) for o in others))


def province_at(point: Point) -> str | None:
    """Id of the province that a point in Albers metres lies in, None for none."""
    found = _polygons().sindex.query(shapely.Point(point), predicate="within")
    return str(_polygons().index[found[0]]) if len(found) else None


@cache
def _polygons() -> gpd.GeoDataFrame:
    return province_layer(simplified=True).to_crs(CN_ALBERS)
