"""The base map: the provinces, no tiles, nothing from the network; the same bytes for the same language."""

from __future__ import annotations

import folium

from dashboard.theme import PALETTE
from geodata.places.layer import BOUNDARY_SOURCE, province_layer

# Leaflet is served by the app itself; folium would load it from other hosts, and offline show nothing.
LEAFLET = "/app/static/leaflet/leaflet"
CENTRE = (35.2, 105.0)  # Leaflet wants (lat, lon)
ZOOM = 4


def base_map(language: str) -> folium.Map:
    """Provinces in a neutral fill; a click gives a province's id.

    Parameters
    ----------
    language : str
        ``en`` or ``zh``: the names in the tooltips.
    """
    folium.Map.default_js = [("leaflet", f"{LEAFLET}.js")]
    folium.Map.default_css = [("leaflet_css", f"{LEAFLET}.css")]
    drawn = folium.Map(
        location=CENTRE, zoom_start=ZOOM, min_zoom=3, max_zoom=8, tiles=None, prefer_canvas=True,
        scroll_wheel_zoom=False, attribution_control=False, zoom_snap=0.25,
    )  # fmt: skip
    _provinces(language).add_to(drawn)
    return drawn


def _provinces(language: str) -> folium.GeoJson:
    layer = province_layer(simplified=True).reset_index()
    layer["label"] = layer["name_zh"] if language == "zh" else layer["name"]
    return folium.GeoJson(
        layer[["province_id", "label", "geometry"]].to_json(),
        name="provinces",
        style_function=lambda _: {
            "fillColor": PALETTE.province, "color": PALETTE.border, "weight": 0.8, "fillOpacity": 1.0,
        },
        highlight_function=lambda _: {"fillColor": "#dfe4e8"},
        tooltip=folium.GeoJsonTooltip(fields=["label"], labels=False),
    )  # fmt: skip


def credit() -> str:
    """Source of the boundaries, to be printed at every map."""
    return BOUNDARY_SOURCE
