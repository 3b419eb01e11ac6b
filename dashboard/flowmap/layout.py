"""Geometry of the flow map, once for the screen and the picture: curves, heads, loops and stubs.

Lines are quadratic Bézier curves in Albers metres. For flows from the largest to the smallest the bend is chosen that
passes the fewest unconnected nodes and crosses the fewest lines already placed (notes: cheap overlap choice). An end
that no report names is a stub that points at no province.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import pyproj
import shapely
import shapely.ops

from geodata.places.gazetteer import place
from geodata.places.layer import CN_ALBERS, label_points

Point = tuple[float, float]

BENDS = (0.16, -0.16, 0.24, -0.24, 0.32, -0.32)
STEPS = 24
# Metres.
NODE_GAP = 62_000
NODE_RADIUS = 75_000
STUB = 300_000
LOOP = 62_000
HEAD_LENGTH = 70_000
HEAD_HALF_WIDTH = 36_000
HEAD_GROWTH = 5_000
# What the map shows: west, south, east, north. Countries beyond it stand at its edge.
FRAME = (-2_750_000.0, 1_650_000.0, 2_250_000.0, 5_950_000.0)
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
    """Anchor of each province in Albers metres: its capital."""
    projected = label_points().to_crs(CN_ALBERS)
    return {str(i): (p.x, p.y) for i, p in projected.geometry.items()}


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
    """Where each named end stands: provinces at their capitals, countries at theirs or at the edge."""
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
    taken: list[Point] = list(obstacles.values())
    shapes = []
    for flow in ordered:
        shape = _shape(flow, at, obstacles, placed, taken)
        placed.append(shapely.LineString(shape.line))
        if shape.end is not None:
            taken.append(shape.end)
        shapes.append(shape)
    return tuple(shapes)


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
    return 3.0 * touched + crossed + line.length / 1e7


def _between_nodes(curve: tuple[Point, ...]) -> tuple[Point, ...]:
    """Cut the curve back from both nodes, so that its head does not cover the number there."""
    line = shapely.LineString(curve)
    gap = min(NODE_GAP, line.length / 4)
    cut = shapely.ops.substring(line, gap, line.length - gap)
    return tuple((x, y) for x, y in cut.coords)


def _with_head(path: tuple[Point, ...], weight: int) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Line and filled triangle; the line ends in the head's base, heads of thin flows are never too small to see."""
    line = shapely.LineString(path)
    long, half = HEAD_LENGTH + HEAD_GROWTH * min(weight, 8), HEAD_HALF_WIDTH + HEAD_GROWTH * min(weight, 8)
    long = min(long, line.length * 0.6)
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
    """A short dashed arrow between the known end and a "?" that stands clear of every node."""
    known = flow.origin_id or flow.destination_id
    centre = at[known] if known else (FRAME[0] + _FAR_STEP, FRAME[3] - _FAR_STEP)
    ends = [
        (centre[0] + STUB * math.cos(math.pi * i / 8), centre[1] + STUB * math.sin(math.pi * i / 8)) for i in range(16)
    ]
    others = [p for p in taken if p != centre]
    end = max(ends, key=lambda p: (round(min((math.dist(p, o) for o in others), default=0.0)), p))
    path = (centre, end) if flow.origin_id else (end, centre)
    line, head = _with_head(_between_nodes(_curve(*path, 0.0)), 1)
    return Shape(flow, "unnamed", line, head, line[len(line) // 2], end)
