"""Geometry of the flow map, once for the screen and the picture: lines, heads, numbers and names.

The same flows and provinces give the same layout, in whatever order they come. An end that no report names is a stub
that points at no province.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from dashboard.flowmap import curves, labels
from dashboard.flowmap.anchors import anchors, nodes
from dashboard.flowmap.labels import Box, Name
from dashboard.flowmap.marks import UNIT, MapFlow, MapProvince, Point, most_operations, radius

# A place without a disc: a country's dot.
DOT = 3.5


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


@dataclass(frozen=True, slots=True)
class Layout:
    """All that is drawn: flows, the largest first; names of provinces and countries; dots of the countries."""

    shapes: tuple[Shape, ...]
    names: tuple[Name, ...]
    dots: dict[str, Point]


def lay_out(flows: Sequence[MapFlow], provinces: Sequence[MapProvince] = ()) -> Layout:
    """Lay out flows between provinces, whose discs and names they keep clear of.

    Parameters
    ----------
    flows : sequence of MapFlow
    provinces : sequence of MapProvince
        Those with an operation.
    """
    ordered = sorted(flows, key=lambda f: (-f.operations, f.key))
    return _lay_out(tuple(ordered), tuple(sorted(provinces, key=lambda p: p.province_id)))


@lru_cache(maxsize=32)
def _lay_out(flows: tuple[MapFlow, ...], provinces: tuple[MapProvince, ...]) -> Layout:
    at = anchors(flows) | {p.province_id: nodes()[p.province_id] for p in provinces}
    most = most_operations(provinces)
    radii = dict.fromkeys(at, DOT * UNIT) | {p.province_id: radius(p, most) * UNIT for p in provinces}
    discs = [labels.disc_box(at[i], radii[i]) for i in sorted(at)]
    shapes = _numbered(_shapes(flows, at, radii), discs)
    named = {p.province_id for p in provinces}
    others = {i: n for f in flows for i, n in ((f.origin_id, f.origin), (f.destination_id, f.destination)) if i}
    told = [(p.province_id, p.name, p.roles) for p in provinces]
    told += [(i, others[i], ()) for i in sorted(others) if i not in named]
    names = labels.names(told, at, radii, [*discs, *_taken(shapes)], _points([s.line for s in shapes]))
    return Layout(shapes, names, {i: at[i] for i in sorted(others) if i not in named})


def _shapes(flows: Sequence[MapFlow], at: dict[str, Point], radii: dict[str, float]) -> list[Shape]:
    """Arrows first: rings and stubs take the room that these leave."""
    pairs = [(f, (f.origin_id, f.destination_id)) for f in flows if f.origin_id and f.destination_id]
    arrows = [(f, (a, b)) for f, (a, b) in pairs if a != b]
    lines = curves.bent([ends for _, ends in arrows], at, radii)
    shapes = {f.key: _arrow(f, line, radii) for (f, _), line in zip(arrows, lines, strict=True)}
    for flow in flows:
        if flow.key not in shapes:
            taken = _points([*(s.line for s in shapes.values())], at, flow)
            shapes[flow.key] = _aside(flow, at, radii, taken)
    return [shapes[f.key] for f in flows]


def _arrow(flow: MapFlow, line: curves.Points, radii: dict[str, float]) -> Shape:
    cut = curves.between(line, radii[str(flow.origin_id)], radii[str(flow.destination_id)])
    shaft, head = curves.with_head(cut, flow.operations)
    return Shape(flow, "between", shaft, head, shaft[len(shaft) // 2])


def _aside(flow: MapFlow, at: dict[str, Point], radii: dict[str, float], taken: curves.Points) -> Shape:
    """A ring for a movement within a province, else a short dashed arrow between the known end and a "?"."""
    known = flow.origin_id or flow.destination_id
    centre, reach = (at[known], radii[known]) if known else (curves.lost(), DOT * UNIT)
    if flow.origin_id and flow.destination_id:
        line, outermost = curves.ring(centre, reach, taken)
        return Shape(flow, "within", line, (), outermost)
    end = curves.nowhere(known, centre, reach, taken)
    path, gaps = ((centre, end), (reach, DOT * UNIT)) if flow.origin_id else ((end, centre), (DOT * UNIT, reach))
    line, head = curves.with_head(curves.between(curves.curve(*path, 0.0), *gaps), 1, curves.STUB_HEAD)
    return Shape(flow, "unnamed", line, head, line[len(line) // 2], end)


def _points(
    lines: Sequence[Sequence[Point]], at: dict[str, Point] | None = None, flow: MapFlow | None = None
) -> npt.NDArray[np.float64]:
    """Points of lines, and anchors but those of a flow's own ends."""
    own = (flow.origin_id, flow.destination_id) if flow else ()
    fixed = [p for i, p in (at or {}).items() if i not in own]
    return np.concatenate([np.empty((0, 2)), *([np.asarray(fixed)] if fixed else []), *labels.sampled(lines)])


def _numbered(shapes: Sequence[Shape], discs: Sequence[Box]) -> tuple[Shape, ...]:
    """Place the numbers; a ring's stays where it is."""
    free = [s for s in shapes if s.kind != "within"]
    rings = [s for s in shapes if s.kind == "within"]
    marks = [labels.number_box(s.label, str(s.flow.operations)) for s in rings]
    marks += [labels.number_box(s.end, "?") for s in shapes if s.end]
    fixed = [*discs, *marks, *(labels.head_box(s.head) for s in shapes if s.head)]
    spots = labels.numbers([s.line for s in free], [str(s.flow.operations) for s in free], fixed)
    at = {s.flow.key: spot for s, spot in zip(free, spots, strict=True)}
    return tuple(replace(s, label=at.get(s.flow.key, s.label)) for s in shapes)


def _taken(shapes: Sequence[Shape]) -> list[Box]:
    """Boxes of numbers, heads and "?"."""
    found = [labels.number_box(s.label, str(s.flow.operations)) for s in shapes]
    found += [labels.head_box(s.head) for s in shapes if s.head]
    return found + [labels.number_box(s.end, "?") for s in shapes if s.end]
