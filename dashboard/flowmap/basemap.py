"""The base map: the provinces, no tiles, nothing from the network; the same bytes for the same language."""

from __future__ import annotations

import folium
from branca.element import MacroElement
from jinja2 import Template

from dashboard.theme import PALETTE
from geodata.places.layer import province_layer

# Leaflet is served by the app itself; folium would load it from other hosts, and offline show nothing.
LEAFLET = "/app/static/leaflet/leaflet"
# Leaflet wants (lat, lon).
FRAME = [(14.0, 74.0), (53.6, 135.0)]
# On a phone all of China is too small to read: the window opens on the east and south, the rest is a swipe away.
PHONE_FRAME = [[13.0, 94.0], [43.0, 123.0]]
PHONE_PIXELS = 500
WORLD = [(-60.0, -40.0), (82.0, 250.0)]
SEA = "#f7f9fb"


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
        min_zoom=2, max_zoom=8, tiles=None, prefer_canvas=True,
        scroll_wheel_zoom=False, attribution_control=False, zoom_snap=0.05, zoom_delta=0.5,
    )  # fmt: skip
    folium.Rectangle(WORLD, stroke=False, fill=True, fill_color=SEA, fill_opacity=1, interactive=False).add_to(drawn)
    _provinces(language).add_to(drawn)
    drawn.fit_bounds(FRAME)
    _InPage().add_to(drawn)
    return drawn


class _InPage(MacroElement):
    """Fits the map to the page that it stands in.

    A narrow window opens on a part of it. At a press Leaflet moves the focus to the map, and the browser scrolls the
    page to show all of it, away from under the pointer: the first click would go to another province.
    """

    _template = Template("""
        {%- macro script(this, kwargs) %}
        (function (drawn) {
            if (window.innerWidth < {{ this.narrow }}) { drawn.fitBounds({{ this.frame }}); }
            drawn.keyboard.disable();
            L.Map.Keyboard.include({_onMouseDown: function () {
                this._map.getContainer().focus({preventScroll: true});
            }});
            drawn.keyboard.enable();
        })({{ this._parent.get_name() }});
        {%- endmacro %}""")
    narrow = PHONE_PIXELS
    frame = PHONE_FRAME


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
