"""The base map: the provinces, no tiles, nothing from the network; the same bytes for the same language."""

from __future__ import annotations

from collections.abc import Sequence

import folium
from branca.element import MacroElement
from jinja2 import Template

from dashboard.flowmap.anchors import anchors, lon_lat, nodes
from dashboard.flowmap.marks import MapFlow, MapProvince
from dashboard.safe import safe_text
from dashboard.theme import PALETTE
from dashboard.words import say
from geodata.places.layer import province_layer

# Leaflet is served by the app itself; folium would load it from other hosts, and offline show nothing.
LEAFLET = "/app/static/leaflet/leaflet"
# Leaflet wants (lat, lon): south-west and north-east. All of China, and what the map opens on at the least.
FRAME = ((15.0, 73.0), (53.7, 135.2))
CORE = ((18.0, 97.0), (42.0, 124.0))
# Room for names round the outermost anchors, in degrees.
AROUND = 1.6
# On a phone less would be too small to read: the rest is a swipe away.
PHONE_FRAME = ((15.5, 96.0), (42.5, 123.0))
PHONE_PIXELS = 500
WORLD = [(-60.0, -40.0), (82.0, 250.0)]
SEA = "#f7f9fb"
Frame = tuple[tuple[float, float], tuple[float, float]]


def opening(flows: Sequence[MapFlow], provinces: Sequence[MapProvince]) -> Frame:
    """What the map opens on: the core of China, and every place that reports name; the rest is one press away.

    Parameters
    ----------
    flows, provinces
        All of the collection, whatever is filtered: a filter moves no map.
    """
    named = lon_lat([*anchors(flows).values(), *(nodes()[p.province_id] for p in provinces)])
    (south, west), (north, east) = CORE
    lon, lat = [x for x, _ in named], [y for _, y in named]
    return (
        (_rounded(min([south, *(y - AROUND for y in lat)])), _rounded(min([west, *(x - AROUND for x in lon)]))),
        (_rounded(max([north, *(y + AROUND for y in lat)])), _rounded(max([east, *(x + AROUND for x in lon)]))),
    )


def _rounded(degrees: float) -> float:
    return round(degrees, 1)


def base_map(language: str, frame: Frame = FRAME) -> folium.Map:
    """Provinces in a neutral fill; a click gives a province's id.

    Parameters
    ----------
    language : str
        ``en`` or ``zh``: the names in the tooltips.
    frame : ((south, west), (north, east))
        What the map opens on.
    """
    folium.Map.default_js = [("leaflet", f"{LEAFLET}.js")]
    folium.Map.default_css = [("leaflet_css", f"{LEAFLET}.css")]
    drawn = folium.Map(
        min_zoom=2, max_zoom=8, tiles=None, prefer_canvas=True,
        scroll_wheel_zoom=False, attribution_control=False, zoom_snap=0.05, zoom_delta=0.5,
    )  # fmt: skip
    folium.Rectangle(WORLD, stroke=False, fill=True, fill_color=SEA, fill_opacity=1, interactive=False).add_to(drawn)
    _provinces(language).add_to(drawn)
    drawn.fit_bounds(frame)
    _InPage(say("map.whole", language)).add_to(drawn)
    return drawn


class _InPage(MacroElement):
    """Fits the map to the page that it stands in.

    A narrow window opens on a part of it. At a press Leaflet moves the focus to the map, and the browser scrolls the
    page to show all of it, away from under the pointer: the first click would go to another province. One more button
    shows all of China.
    """

    _template = Template("""
        {%- macro script(this, kwargs) %}
        (function (drawn) {
            if (window.innerWidth < {{ this.narrow }}) { drawn.fitBounds({{ this.frame|tojson }}); }
            drawn.keyboard.disable();
            L.Map.Keyboard.include({_onMouseDown: function () {
                this._map.getContainer().focus({preventScroll: true});
            }});
            drawn.keyboard.enable();
            var whole = L.control({position: "topleft"});
            whole.onAdd = function () {
                var box = L.DomUtil.create("div", "leaflet-bar"), link = L.DomUtil.create("a", "", box);
                link.href = "#"; link.textContent = "\u2922"; link.title = "{{ this.whole }}";
                link.setAttribute("role", "button"); link.setAttribute("aria-label", "{{ this.whole }}");
                L.DomEvent.disableClickPropagation(box);
                L.DomEvent.on(link, "click", function (pressed) {
                    L.DomEvent.stop(pressed); drawn.fitBounds({{ this.china|tojson }});
                });
                return box;
            };
            whole.addTo(drawn);
        })({{ this._parent.get_name() }});
        {%- endmacro %}""")
    narrow = PHONE_PIXELS
    frame = PHONE_FRAME
    china = FRAME

    def __init__(self, whole: str) -> None:
        super().__init__()
        self.whole = safe_text(whole)


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
