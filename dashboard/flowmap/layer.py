"""What changes on the map: flows with their numbers, and one symbol a province with its roles.

Only our own codes, numbers and names of the gazetteer go in, and every string through `safe_text`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

import folium

from dashboard.flowmap.layout import MapFlow, Shape, lay_out, lon_lat, nodes
from dashboard.safe import safe_text
from dashboard.theme import PALETTE, ROLE_SHAPES

Feature = dict[str, Any]
WIDEST = 9.0
_LABEL = (
    "background:transparent;border:0;box-shadow:none;padding:0;font:600 11px/1 sans-serif;color:#08306b;"
    "text-shadow:0 0 3px #fff,0 0 3px #fff,0 0 3px #fff,0 0 3px #fff;"
)
_GLYPHS = _LABEL + "font-size:9px;color:#22303c;letter-spacing:1px;"


@dataclass(frozen=True, slots=True)
class MapProvince:
    """A province with its operations: what its symbol shows and its tooltip says."""

    province_id: str
    name: str
    operations: int
    roles: tuple[str, ...]
    told: str


def feature_group(
    flows: Sequence[MapFlow], provinces: Sequence[MapProvince], tips: dict[str, str], selected: str | None = None
) -> folium.FeatureGroup:
    """Draw flows and provinces.

    Parameters
    ----------
    flows : sequence of MapFlow
        Those to be shown.
    provinces : sequence of MapProvince
        Those with an operation.
    tips : dict of str to str
        Tooltip of each flow, by its key.
    selected : str, optional
        Key of a flow or id of a province: the rest is dimmed.
    """
    group = folium.FeatureGroup(name="flows")
    shapes = lay_out(flows)
    widest = max((f.operations for f in flows), default=1)
    for features in (_lines(shapes, tips, widest, selected), _symbols(provinces)):
        _layer(features, sticky=True).add_to(group)
    _labels(_numbers(shapes), _LABEL).add_to(group)
    _labels(_counts(provinces), _LABEL).add_to(group)
    _labels(_glyphs(provinces), _GLYPHS, "bottom").add_to(group)
    return group


def width(operations: int, widest: int) -> float:
    """Line width in pixels, linear in the number of operations."""
    return 1.5 + (WIDEST - 1.5) * (operations / max(widest, 4))


def _feature(kind: str, coordinates: Any, **properties: Any) -> Feature:
    return {"type": "Feature", "geometry": {"type": kind, "coordinates": coordinates}, "properties": properties}


def _rounded(points: Iterable[tuple[float, float]]) -> list[list[float]]:
    return [[round(x, 3), round(y, 3)] for x, y in points]


def _is_dim(flow: MapFlow, selected: str | None) -> bool:
    return selected is not None and selected not in (flow.key, flow.origin_id, flow.destination_id)


def _lines(shapes: Sequence[Shape], tips: dict[str, str], widest: int, selected: str | None) -> list[Feature]:
    """White casing, line and head of each flow, the largest first so that small ones stay visible."""
    found: list[Feature] = []
    for shape in shapes:
        path = _rounded(lon_lat(shape.line))
        opacity = 0.15 if _is_dim(shape.flow, selected) else 0.85
        weight = width(shape.flow.operations, widest)
        common = {"id": f"flow:{shape.flow.key}", "tip": safe_text(tips[shape.flow.key]), "opacity": opacity}
        dash = "3 5" if shape.kind == "unnamed" else ""
        found.append(
            _feature("LineString", path, **{**common, "color": PALETTE.halo, "weight": weight + 2.4, "dash": ""})
        )
        found.append(_feature("LineString", path, **common, color=PALETTE.flow, weight=weight, dash=dash))
        if shape.head:
            ring = _rounded(lon_lat((*shape.head, shape.head[0])))
            found.append(_feature("Polygon", [ring], **common, color=PALETTE.flow, weight=0.5, dash=""))
    return found


def _symbols(provinces: Sequence[MapProvince]) -> list[Feature]:
    """A white disc a province, its area by the number of operations that name it."""
    return [
        _feature(
            "Point", _rounded(lon_lat([nodes()[p.province_id]]))[0], id=p.province_id, tip=safe_text(p.told),
            radius=6 + 2.6 * sqrt(p.operations), color=PALETTE.node_edge, weight=1.4, opacity=1.0, dash="",
        )
        for p in provinces
    ]  # fmt: skip


def _numbers(shapes: Sequence[Shape]) -> list[Feature]:
    """The number on each flow, and "?" where an end is not named."""
    found = [_feature("Point", _rounded(lon_lat([s.label]))[0], text=str(s.flow.operations)) for s in shapes]
    ends = [s.end for s in shapes if s.end is not None]
    return found + [_feature("Point", p, text="?") for p in _rounded(lon_lat(ends))]


def _counts(provinces: Sequence[MapProvince]) -> list[Feature]:
    return [
        _feature("Point", _rounded(lon_lat([nodes()[p.province_id]]))[0], text=str(p.operations)) for p in provinces
    ]


def _glyphs(provinces: Sequence[MapProvince]) -> list[Feature]:
    """Shapes of a province's roles, below its disc."""
    return [
        _feature(
            "Point", _rounded(lon_lat([nodes()[p.province_id]]))[0],
            text="".join(shape for role, (shape, _) in ROLE_SHAPES.items() if role in p.roles),
        )
        for p in provinces
        if p.roles
    ]  # fmt: skip


def _style(feature: Feature) -> dict[str, Any]:
    told = feature["properties"]
    style = {"color": told["color"], "weight": told["weight"], "opacity": told["opacity"], "dashArray": told["dash"]}
    if "radius" in told:
        return {**style, "radius": told["radius"], "fillColor": PALETTE.node, "fillOpacity": 0.92}
    filled = feature["geometry"]["type"] == "Polygon"
    return {**style, "fill": filled, "fillColor": told["color"], "fillOpacity": told["opacity"] if filled else 0}


def _layer(features: list[Feature], *, sticky: bool) -> folium.GeoJson | folium.FeatureGroup:
    if not features:
        return folium.FeatureGroup(name="empty")
    return folium.GeoJson(
        {"type": "FeatureCollection", "features": features},
        marker=folium.CircleMarker(),
        style_function=_style,
        tooltip=folium.GeoJsonTooltip(fields=["tip"], labels=False, sticky=sticky),
    )


def _labels(features: list[Feature], style: str, direction: str = "center") -> folium.GeoJson | folium.FeatureGroup:
    """Text that always stands: a permanent tooltip on a point that is not seen."""
    if not features:
        return folium.FeatureGroup(name="empty")
    return folium.GeoJson(
        {"type": "FeatureCollection", "features": features},
        marker=folium.CircleMarker(),
        style_function=lambda _: {"radius": 8 if direction == "bottom" else 0.1, "opacity": 0, "fillOpacity": 0},
        tooltip=folium.GeoJsonTooltip(
            fields=["text"], labels=False, permanent=True, sticky=False, direction=direction, style=style, opacity=1,
            interactive=False,
        ),
        interactive=False,
    )  # fmt: skip
