"""Where numbers and names stand: clear of discs, heads and each other, and of lines where it can be.

Each label has a few places to choose from, each with a cost; every one takes its cheapest, and then twice again,
knowing where all the others are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import pi, sqrt

import numpy as np
import numpy.typing as npt
import shapely

from dashboard.flowmap.anchors import FRAME, province_at, provinces_in
from dashboard.flowmap.marks import GLYPH_SIZE, NAME_SIZE, NUMBER_PAD, NUMBER_SIZE, UNIT, Point, text_width

Points = npt.NDArray[np.float64]
Box = tuple[float, float, float, float]  # west, south, east, north; metres

SWEEPS = 2
SAMPLE = 15_000.0  # metres between the points that stand for a line
# A number would hide a line that is shorter.
SHORT = 34 * UNIT
PARTS = (0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8)
# Costs: a square unit of a disc, a number or a name covered, a point of a line covered, a step from the first choice.
COVER, ON_LINE, STEP = 2.0, 5.0, 3.0
NUMBER_ON_LINE = 28.0
OFF_FRAME = 1_000.0
CLOSE, FARTHER = 2.0, 9.0
# A name so near to the disc of another province could be read as its name.
AMBIGUOUS, AMBIGUOUS_COST = 9.0, 0.9
# A ninth of a name that stands in another province; the sea is free. On an island it would read as the island's name.
ELSEWHERE, ON_ISLAND = 3.0, 900.0
ISLANDS = ("CN-TW", "CN-HI")
_SLANT = sqrt(0.5)
# Right of and above the disc, the best first: below, above, beside, at the corners.
SIDES = (
    (0.0, -1.0), (0.0, 1.0), (1.0, 0.0), (-1.0, 0.0),
    (_SLANT, -_SLANT), (-_SLANT, -_SLANT), (_SLANT, _SLANT), (-_SLANT, _SLANT),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the shapes of the roles below it; their middle is `right` and `above` units off the anchor."""

    place_id: str
    text: str
    roles: tuple[str, ...]
    at: Point
    right: float
    above: float

    def line(self, row: int) -> float:
        """Units above the anchor of the name (row 0) and of the shapes (row 1)."""
        return self.above + (0.5 - row) * GLYPH_SIZE * bool(self.roles)


def sampled(lines: Sequence[Sequence[Point]]) -> list[Points]:
    """Points along each line, near enough to each other that no label slips between."""
    return [shapely.get_coordinates(shapely.LineString(line).segmentize(SAMPLE)) for line in lines]


def box(middle: Point, wide: float, high: float) -> Box:
    """Box of a label, its size in units."""
    dx, dy = wide * UNIT / 2, high * UNIT / 2
    return middle[0] - dx, middle[1] - dy, middle[0] + dx, middle[1] + dy


def number_box(middle: Point, text: str) -> Box:
    """Box of a number on its flow."""
    return box(middle, text_width(text, NUMBER_SIZE) + NUMBER_PAD, NUMBER_SIZE + 3)


def covered(one: Box, others: Sequence[Box]) -> float:
    """Square units of `others` that lie under a box."""
    if not others:
        return 0.0
    w, s, e, n = np.asarray(others).T
    wide, high = np.minimum(e, one[2]) - np.maximum(w, one[0]), np.minimum(n, one[3]) - np.maximum(s, one[1])
    return float((np.clip(wide, 0, None) * np.clip(high, 0, None)).sum() / UNIT**2)


def crossed(one: Box, points: Points) -> int:
    """How many points of lines lie under a box."""
    x, y = points.T
    return int(((x > one[0]) & (x < one[2]) & (y > one[1]) & (y < one[3])).sum())


def numbers(lines: Sequence[Sequence[Point]], texts: Sequence[str], fixed: Sequence[Box]) -> list[Point]:
    """Place each number on its line, the nearer the middle the better.

    Parameters
    ----------
    lines : sequence of lines
    texts : sequence of str
        One a line.
    fixed : sequence of Box
        What stands already: discs, heads.
    """
    along = [_places(line) for line in lines]
    points = sampled(lines)
    chosen: dict[int, Point] = {}
    for _ in range(1 + SWEEPS):
        for i, places in enumerate(along):
            others = [*fixed, *(number_box(p, texts[j]) for j, p in chosen.items() if j != i)]
            beside = np.concatenate([np.empty((0, 2)), *(p for j, p in enumerate(points) if j != i)])
            boxes = [number_box(p, texts[i]) for p in places]
            costs = [
                COVER * covered(b, others) + NUMBER_ON_LINE * crossed(b, beside) + STEP * step
                for step, b in enumerate(boxes)
            ]
            chosen[i] = places[costs.index(min(costs))]
    return [chosen[i] for i in range(len(along))]


def _places(line: Sequence[Point]) -> list[Point]:
    whole = shapely.LineString(line)
    if whole.length < SHORT:
        return _beside(whole)
    found = [whole.interpolate(part, normalized=True) for part in PARTS]
    return [(p.x, p.y) for p in found]


def _beside(line: shapely.LineString) -> list[Point]:
    """Points on both sides of a line that a number would hide."""
    (x0, y0), (x1, y1) = line.coords[0], line.coords[-1]
    across = NUMBER_SIZE * UNIT / (line.length or 1.0)
    dx, dy = across * (y1 - y0), across * (x0 - x1)
    middles = [((1 - t) * x0 + t * x1, (1 - t) * y0 + t * y1) for t in (0.5, 0.3, 0.7)]
    return [(x + side * dx, y + side * dy) for x, y in middles for side in (1, -1)]


def names(
    told: Sequence[tuple[str, str, tuple[str, ...]]], at: Mapping[str, Point], radii: Mapping[str, float],
    fixed: Sequence[Box], lines: Points,
) -> tuple[Name, ...]:  # fmt: skip
    """Place each name beside its disc.

    Parameters
    ----------
    told : sequence of (id, name, roles)
    at, radii : mapping of id
        Anchors and radii of all discs, in metres.
    fixed : sequence of Box
        What a name may not cover: discs, numbers, heads.
    lines : ndarray, shape (n, 2)
        Points of all lines.
    """
    options = [
        [Name(i, text, roles, at[i], *off) for off in _offsets(radii[i] / UNIT, *size(text, roles))]
        for i, text, roles in told
    ]
    strange = [[_elsewhere(n) + _mistaken(n, at, radii) for n in places] for places in options]
    chosen: dict[int, Name] = {}
    for _ in range(1 + SWEEPS):
        for i, places in enumerate(options):
            others = [*fixed, *(name_box(n) for j, n in chosen.items() if j != i)]
            costs = [
                _name_cost(name_box(n), others, lines) + STEP * step + strange[i][step] for step, n in enumerate(places)
            ]
            chosen[i] = places[costs.index(min(costs))]
    return tuple(chosen[i] for i in range(len(options)))


def _name_cost(one: Box, others: Sequence[Box], lines: Points) -> float:
    outside = one[0] < FRAME[0] or one[1] < FRAME[1] or one[2] > FRAME[2] or one[3] > FRAME[3]
    return COVER * covered(one, others) + ON_LINE * crossed(one, lines) + OFF_FRAME * outside


def _elsewhere(name: Name) -> float:
    """Cost of the parts of a name that lie in a province that it does not name."""
    west, south, east, north = name_box(name)
    spots = [(x, y) for x in (west, (west + east) / 2, east) for y in (south, (south + north) / 2, north)]
    strange = sum(province_at(spot) not in (name.place_id, None) for spot in spots)
    island = any(i in ISLANDS for i in provinces_in((west, south, east, north)) - {name.place_id})
    return ELSEWHERE * strange + ON_ISLAND * island


def _mistaken(name: Name, at: Mapping[str, Point], radii: Mapping[str, float]) -> float:
    """Cost of standing so near to another disc that it could be read as the name of that one."""
    near = [disc_box(p, radii[i] + AMBIGUOUS * UNIT) for i, p in at.items() if i != name.place_id]
    return AMBIGUOUS_COST * covered(name_box(name), near)


def size(text: str, roles: Sequence[str]) -> tuple[float, float]:
    """Width and height of a name with its shapes, in units."""
    wide = max(text_width(text, NAME_SIZE), len(roles) * (GLYPH_SIZE + 1))
    return wide + 2, NAME_SIZE + 2 + GLYPH_SIZE * bool(roles)


def name_box(name: Name) -> Box:
    """Box of a name where it stands."""
    middle = name.at[0] + name.right * UNIT, name.at[1] + name.above * UNIT
    return box(middle, *size(name.text, name.roles))


def _offsets(radius: float, wide: float, high: float) -> list[tuple[float, float]]:
    """Middles of a box beside a disc, on all sides; then a little farther off."""
    return [
        (x * (radius + gap) + _sign(x) * wide / 2, y * (radius + gap) + _sign(y) * high / 2)
        for gap in (CLOSE, FARTHER)
        for x, y in SIDES
    ]


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def disc_box(middle: Point, radius: float) -> Box:
    """Box that a disc fills about as much as its own area."""
    half = radius * sqrt(pi) / 2
    return middle[0] - half, middle[1] - half, middle[0] + half, middle[1] + half


def head_box(head: Sequence[Point]) -> Box:
    """Box round an arrowhead."""
    x, y = zip(*head, strict=True)
    return min(x), min(y), max(x), max(y)
