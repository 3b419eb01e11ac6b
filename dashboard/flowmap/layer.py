"""What changes on the map: flows with their numbers, and one symbol a province with its roles.

Only our own codes, numbers and names of the gazetteer go in, and every string through `safe_text`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

import folium
from folium.utilities import JsCode

from dashboard.flowmap.layout import MapFlow, Shape, anchors, lay_out, lon_lat, name_points, nodes, place_names
from dashboard.safe import safe_text
from dashboard.theme import PALETTE, ROLE_SHAPES

Feature = dict[str, Any]
WIDEST = 6.5
# Up to this many operations a width means the same on every map.
FULL = 6
# The same for discs.
FULL_DISC = 36
_TEXT = (
    "position:absolute;white-space:nowrap;font:600 11px/1 'Noto Sans',sans-serif;transform:translate(-50%,-50%);"
    "text-shadow:0 0 2px #fff,0 0 2px #fff,0 0 3px #fff,0 0 3px #fff;"
)
_NUMBER = _TEXT + "color:#08306b;"
_COUNT = _TEXT + "color:#1c2730;"
_GLYPHS = _TEXT + "color:#22303c;font-size:8px;letter-spacing:1px;"
_COUNTRY = _TEXT + "color:#5b6770;font-style:italic;"
_NAME = _TEXT + "color:#3c4852;font-weight:500;font-size:10px;"
# A label is a marker whose icon is text of ours; it takes no clicks from what lies below.
_AS_LABEL = JsCode(
    """function(feature, layer) {
        layer.options.interactive = false;
        layer.options.keyboard = false;
        layer.setIcon(L.divIcon({className: "", iconSize: [0, 0],
            html: '<div style="' + feature.properties.css + '">' + feature.properties.text + '</div>'}));
    }"""
)


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
        _layer(features).add_to(group)
    _labels([*_numbers(shapes), *_countries(flows), *_counts(provinces), *_glyphs(provinces)]).add_to(group)
    return group


def width(operations: int, widest: int) -> float:
    """Line width in pixels, linear in the number of operations."""
    return 1.0 + (WIDEST - 1.0) * (operations / max(widest, FULL))


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
            radius=radius(p, most_operations(provinces)), color=PALETTE.node_edge, weight=1.4, opacity=1.0, dash="",
        )
        for p in provinces
    ]  # fmt: skip


def _label(at: tuple[float, float], text: str, css: str) -> Feature:
    return _feature("Point", _rounded(lon_lat([at]))[0], text=text, css=css)


def _numbers(shapes: Sequence[Shape]) -> list[Feature]:
    """The number on each flow, and "?" where an end is not named."""
    found = [_label(s.label, str(s.flow.operations), _NUMBER) for s in shapes]
    return found + [_label(s.end, "?", _NUMBER) for s in shapes if s.end is not None]


def _countries(flows: Sequence[MapFlow]) -> list[Feature]:
    """Names of countries, which have no polygon here."""
    names, at = place_names(flows), name_points(anchors(flows))
    return [_label(point, safe_text(names[i]), _COUNTRY) for i, point in at.items() if i not in nodes()]


def _counts(provinces: Sequence[MapProvince]) -> list[Feature]:
    return [_label(nodes()[p.province_id], str(p.operations), _COUNT) for p in provinces]


def _glyphs(provinces: Sequence[MapProvince]) -> list[Feature]:
    """Shapes of a province's roles below its disc, and its name below them."""
    found = []
    for province in provinces:
        at, below = nodes()[province.province_id], radius(province, most_operations(provinces))
        shapes = "".join(shape for role, (shape, _) in ROLE_SHAPES.items() if role in province.roles)
        found.append(_label(at, shapes, f"{_GLYPHS}margin-top:{below + 6:.0f}px;"))
        found.append(_label(at, safe_text(province.name), f"{_NAME}margin-top:{below + 16:.0f}px;"))
    return found


def disc(operations: int, most: int) -> float:
    """Size of a disc, from 0 to 1: its area grows with the number of operations, up to `most` of any province."""
    return sqrt(operations / max(most, FULL_DISC))


def radius(province: MapProvince, most: int) -> float:
    """Radius of a province's disc in pixels, where the largest has `most` operations."""
    return 5.5 + 10.8 * disc(province.operations, most)


def most_operations(provinces: Sequence[MapProvince]) -> int:
    """Operations of the province that has the most."""
    return max((p.operations for p in provinces), default=1)


def _style(feature: Feature) -> dict[str, Any]:
    told = feature["properties"]
    style = {"color": told["color"], "weight": told["weight"], "opacity": told["opacity"], "dashArray": told["dash"]}
    if "radius" in told:
        return {**style, "radius": told["radius"], "fillColor": PALETTE.node, "fillOpacity": 0.92}
    filled = feature["geometry"]["type"] == "Polygon"
    return {**style, "fill": filled, "fillColor": told["color"], "fillOpacity": told["opacity"] if filled else 0}


def _layer(features: list[Feature]) -> folium.GeoJson | folium.FeatureGroup:
    if not features:
        return folium.FeatureGroup(name="empty")
    return folium.GeoJson(
        {"type": "FeatureCollection", "features": features},
        marker=folium.CircleMarker(),
        style_function=_style,
        smooth_factor=0,
        tooltip=folium.GeoJsonTooltip(fields=["tip"], labels=False, sticky=True),
    )


def _labels(features: list[Feature]) -> folium.GeoJson | folium.FeatureGroup:
    if not features:
        return folium.FeatureGroup(name="empty")
    return folium.GeoJson(
        {"type": "FeatureCollection", "features": features}, marker=folium.Marker(), on_each_feature=_AS_LABEL
    )
