"""What changes on the map: flows with their numbers, and one symbol a province with its roles.

Only our own codes, numbers and names of the gazetteer go in, and every string through `safe_text`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import folium
from folium.utilities import JsCode

from dashboard.flowmap.anchors import lon_lat, nodes
from dashboard.flowmap.labels import Name
from dashboard.flowmap.layout import DOT, Layout, Shape, lay_out
from dashboard.flowmap.marks import (
    GLYPH_SIZE,
    NAME_SIZE,
    NUMBER_SIZE,
    MapFlow,
    MapProvince,
    Point,
    most_operations,
    radius,
    width,
)
from dashboard.safe import safe_text
from dashboard.theme import PALETTE, ROLE_SHAPES

Feature = dict[str, Any]
DIM = 0.15
_TEXT = (
    "position:absolute;white-space:nowrap;line-height:1;font-family:'Noto Sans','Noto Sans CJK SC',sans-serif;"
    "transform:translate(-50%,-50%);"
)
_HALO = "text-shadow:0 0 2px #fff,0 0 2px #fff,0 0 2px #fff,0 0 3px #fff,0 0 3px #fff,0 0 4px #fff;"
_NUMBER = (
    f"{_TEXT}font-weight:700;font-size:{NUMBER_SIZE:.0f}px;color:{PALETTE.flow};background:#fff;border-radius:7px;"
    "padding:1px 3px;"
)
_COUNT = f"{_TEXT}font-weight:600;font-size:{NUMBER_SIZE:.0f}px;color:{PALETTE.ink};"
_NAME = f"{_TEXT}{_HALO}font-weight:600;font-size:{NAME_SIZE:.0f}px;color:{PALETTE.ink};"
_COUNTRY = f"{_TEXT}{_HALO}font-weight:600;font-style:italic;font-size:{NAME_SIZE:.0f}px;color:{PALETTE.muted};"
_GLYPHS = f"{_TEXT}{_HALO}color:{PALETTE.ink};font-size:{GLYPH_SIZE:.0f}px;letter-spacing:1px;"
# A label is a marker whose icon is text of ours; it takes no clicks from what lies below.
_AS_LABEL = JsCode(
    """function(feature, layer) {
        layer.options.interactive = false;
        layer.options.keyboard = false;
        layer.setIcon(L.divIcon({className: "", iconSize: [0, 0],
            html: '<div style="' + feature.properties.css + '">' + feature.properties.text + '</div>'}));
    }"""
)


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
    drawn = lay_out(flows, provinces)
    widest = max((f.operations for f in flows), default=1)
    for features in (_lines(drawn.shapes, tips, widest, selected), _symbols(provinces, drawn)):
        _layer(features).add_to(group)
    _labels([*_names(drawn.names), *_numbers(drawn.shapes, selected), *_counts(provinces)]).add_to(group)
    return group


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
        opacity = DIM if _is_dim(shape.flow, selected) else 0.85
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


def _symbols(provinces: Sequence[MapProvince], drawn: Layout) -> list[Feature]:
    """A white disc a province, its area by the number of operations that name it; a small dot a country."""
    most = most_operations(provinces)
    discs = [
        _feature(
            "Point", _rounded(lon_lat([nodes()[p.province_id]]))[0], id=p.province_id, tip=safe_text(p.told),
            radius=radius(p, most), color=PALETTE.node_edge, weight=1.4, opacity=1.0, dash="",
        )
        for p in provinces
    ]  # fmt: skip
    names = {n.place_id: n.text for n in drawn.names}
    return discs + [
        _feature(
            "Point", _rounded(lon_lat([at]))[0], id="", tip=safe_text(names[i]), radius=DOT - 1, color=PALETTE.muted,
            weight=1.2, opacity=1.0, dash="",
        )
        for i, at in drawn.dots.items()
    ]  # fmt: skip


def _label(at: Point, text: str, css: str, right: float = 0, above: float = 0) -> Feature:
    """Text of ours, or encoded, some pixels off a point."""
    moved = f"left:{right:.0f}px;top:{-above:.0f}px;" if right or above else ""
    return _feature("Point", _rounded(lon_lat([at]))[0], text=text, css=css + moved)


def _numbers(shapes: Sequence[Shape], selected: str | None) -> list[Feature]:
    """The number on each flow, and "?" where an end is not named."""
    found = []
    for shape in shapes:
        css = _NUMBER + (f"opacity:{DIM + 0.2};" if _is_dim(shape.flow, selected) else "")
        found.append(_label(shape.label, str(shape.flow.operations), css))
        if shape.end is not None:
            found.append(_label(shape.end, "?", css))
    return found


def _counts(provinces: Sequence[MapProvince]) -> list[Feature]:
    return [_label(nodes()[p.province_id], str(p.operations), _COUNT) for p in provinces]


def _names(names: Sequence[Name]) -> list[Feature]:
    """Name of each province with the shapes of its roles below it; and of each country, which has no polygon here."""
    found = []
    for name in names:
        css = _NAME if name.place_id in nodes() else _COUNTRY
        found.append(_label(name.at, safe_text(name.text), css, name.right, name.line(0)))
        shapes = "".join(shape for role, (shape, _) in ROLE_SHAPES.items() if role in name.roles)
        if shapes:
            found.append(_label(name.at, shapes, _GLYPHS, name.right, name.line(1)))
    return found


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
