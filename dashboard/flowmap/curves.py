"""Lines of the flow map, in Albers metres: arrows, rings within a province, stubs to an end that is not named.

An arrow is a quadratic Bézier curve. Each may bend in several ways; taken together those are chosen that pass the
fewest unconnected discs and run the least beside each other (notes: cheap overlap choice). A crossing at a right angle
costs little, lines on top of each other cost most.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import shapely
import shapely.ops

from dashboard.flowmap.anchors import FRAME, MIDDLE, nodes, province_at, within_frame
from dashboard.flowmap.marks import UNIT, Point

Points = npt.NDArray[np.float64]

BENDS = (0.1, -0.1, 0.16, -0.16, 0.22, -0.22, 0.28, -0.28, 0.34, -0.34, 0.4, -0.4)
STEPS = 24
# Every so many points of a curve stand for it when curves are compared.
COARSE = 2
SWEEPS = 2
# Metres.
GAP = 3 * UNIT
NEAR_LINE = 50_000
NEAR_DISC = 3 * UNIT
# Weights of the choice: a stretch in or at a disc, a stretch beside another line, a whole unit of bend.
DISC_COST, LINE_COST, BEND_COST = 6.0, 1.5, 4.0
HEAD_LENGTH, HEAD_HALF_WIDTH, HEAD_GROWTH = 9.5 * UNIT, 4.8 * UNIT, 0.7 * UNIT
# Short as a stub is, its dashes have to be seen beside its head.
STUB_HEAD = 0.75
# From the edge of the disc; as long as it may be without ending in another province.
STUBS = (310_000, 240_000, 180_000, 130_000, 90_000)
# Clear of all else by this much is clear enough; an end in its own province is worth as much of the way.
ENOUGH = 200_000.0
HOME = 60_000
RING = 8.5 * UNIT


def curve(start: Point, end: Point, bend: float) -> Points:
    """Quadratic Bézier curve; its middle is `bend` halves of its length off the straight line, left of it if > 0."""
    a, b = np.asarray(start), np.asarray(end)
    control = (a + b) / 2 + bend * np.array([a[1] - b[1], b[0] - a[0]])
    t = np.linspace(0.0, 1.0, STEPS + 1)[:, None]
    found: Points = (1 - t) ** 2 * a + 2 * (1 - t) * t * control + t * t * b
    return found


def bent(ends: Sequence[tuple[str, str]], at: Mapping[str, Point], radii: Mapping[str, float]) -> list[Points]:
    """Choose a curve for each pair of ends, in order, and then twice again, knowing all the others."""
    options = [[curve(at[a], at[b], k) for k in BENDS] for a, b in ends]
    fixed = [[_fixed_cost(c, k, pair, at, radii) for c, k in zip(o, BENDS, strict=True)]
             for o, pair in zip(options, ends, strict=True)]  # fmt: skip
    chosen: dict[int, Points] = {}
    for _ in range(1 + SWEEPS):
        for i, curves in enumerate(options):
            others = [c for j, c in chosen.items() if j != i]
            costs = [f + LINE_COST * _beside(c, others) for c, f in zip(curves, fixed[i], strict=True)]
            chosen[i] = curves[costs.index(min(costs))]
    return [chosen[i] for i in range(len(options))]


def _fixed_cost(
    line: Points, bend: float, ends: tuple[str, str], at: Mapping[str, Point], radii: Mapping[str, float]
) -> float:
    inside = sum(
        int((np.hypot(*(line - at[i]).T) < radius + NEAR_DISC).sum()) for i, radius in radii.items() if i not in ends
    )
    return DISC_COST * inside + BEND_COST * abs(bend)


def _beside(line: Points, others: Sequence[Points]) -> float:
    """How many points of a line have a point of another line near; the nearer, the more."""
    if not others:
        return 0.0
    apart = line[::COARSE, None, None, :] - np.stack(others)[None, :, ::COARSE]
    gaps = np.hypot(apart[..., 0], apart[..., 1]).min(axis=2)
    return COARSE * float(np.clip(1 - gaps / NEAR_LINE, 0, None).sum())


def between(line: Points, first: float, last: float) -> tuple[Point, ...]:
    """Cut a curve back to the edges of the discs at its ends, and a little more."""
    whole = shapely.LineString(line)
    start, end = first + GAP / 2, last + GAP
    room = min(1.0, 0.7 * whole.length / (start + end))
    return _points(shapely.ops.substring(whole, start * room, whole.length - end * room))


def with_head(path: Sequence[Point], weight: int, scale: float = 1.0) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Line and filled triangle; the line ends in the head's base, heads of thin flows are never too small to see."""
    line = shapely.LineString(path)
    growth = HEAD_GROWTH * min(weight, 8)
    long, half = min(scale * (HEAD_LENGTH + growth), line.length * 0.6), scale * (HEAD_HALF_WIDTH + growth)
    base = line.interpolate(line.length - long)
    (tx, ty), (bx, by) = path[-1], (base.x, base.y)
    length = math.hypot(tx - bx, ty - by) or 1.0
    ux, uy = (tx - bx) / length, (ty - by) / length
    head = ((tx, ty), (bx - uy * half, by + ux * half), (bx + uy * half, by - ux * half))
    return _points(shapely.ops.substring(line, 0, line.length - long * 0.8)), head


def _points(line: shapely.LineString) -> tuple[Point, ...]:
    return tuple((x, y) for x, y in line.coords)


def ring(centre: Point, radius: float, taken: Points) -> tuple[tuple[Point, ...], Point]:
    """A ring that touches its disc where there is most room, and the point of it that is farthest from the disc."""
    angles = [2 * math.pi * i / 16 for i in range(16)]
    far = radius + 0.7 * RING
    middles = [(centre[0] + far * math.cos(a), centre[1] + far * math.sin(a)) for a in angles]
    best = max(range(16), key=lambda i: (_room(middles[i], taken), -i))
    (x, y), a = middles[best], angles[best]
    turns = [2 * math.pi * i / STEPS for i in range(STEPS + 1)]
    line = tuple((x + RING * math.cos(t), y + RING * math.sin(t)) for t in turns)
    return line, (x + RING * math.cos(a), y + RING * math.sin(a))


def nowhere(known: str | None, centre: Point, radius: float, taken: Points) -> Point:
    """Where "?" stands: in the known province or in none, so that it points at no other; as clear and far as it can.

    From a country it leads away from the middle of the map.
    """
    away = centre if known in nodes() else MIDDLE
    steps = [2 * math.pi * i / 24 for i in range(24)]
    reach = [radius + r for r in STUBS]
    ends = [(centre[0] + r * math.cos(a), centre[1] + r * math.sin(a)) for r in reach for a in steps]
    free = [p for p in ends if province_at(p) in (known, None) and p == within_frame(p)] or ends

    def worth(end: Point) -> float:
        middle = ((centre[0] + end[0]) / 2, (centre[1] + end[1]) / 2)
        room = _room(end, taken) + _room(middle, taken)
        return room + math.dist(end, away) / 2 + HOME * (province_at(end) == known)

    return max(free, key=lambda p: (worth(p), p))


def _room(point: Point, taken: Points) -> float:
    """Metres to the nearest thing that stands there already; with enough of it more is no better."""
    return min(ENOUGH, float(np.hypot(*(taken - point).T).min())) if len(taken) else ENOUGH


def lost() -> Point:
    """Where a flow stands of which neither end is named."""
    return FRAME[0] + 330_000, FRAME[3] - 330_000
