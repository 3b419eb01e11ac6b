"""The interactive map with its legend, and what was clicked on it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit_folium import st_folium

from dashboard import state
from dashboard.flowmap.basemap import Frame, base_map
from dashboard.flowmap.layer import feature_group
from dashboard.flowmap.marks import MapFlow, MapProvince
from dashboard.parts.map_data import alt_text, tips
from dashboard.safe import safe_text
from dashboard.theme import ROLE_SHAPES
from dashboard.words import say

HEIGHT = 512


def flow_map(flows: Sequence[MapFlow], provinces: Sequence[MapProvince], frame: Frame, language: str) -> None:
    """Draw the map, opened on a frame; a click chooses a province or a flow to read about."""
    group = feature_group(flows, provinces, tips(flows, language), selected=_on_map(state.picked()))
    answer = st_folium(
        base_map(language, frame), feature_group_to_add=group, returned_objects=["last_active_drawing"],
        key=f"map-{language}", height=HEIGHT, use_container_width=True,
    )  # fmt: skip
    st.html(f'<p class="alt">{safe_text(alt_text(flows, provinces, language))}</p>')
    what = _clicked(answer)
    if state.clicked(what):
        state.pick(what)
        st.rerun()


def shapes_box(language: str) -> None:
    """Draw what the shapes beside a province mean, above the map."""
    st.html(f'<div class="legend"><p class="shapes">{shapes(language)}</p></div>')


def legend_box(language: str) -> None:
    """Draw what the other signs mean and what the map is not."""
    st.html(f'<div class="legend">{legend(language)}</div>')


def _clicked(answer: dict[str, object] | None) -> str | None:
    """Id of the province (``CN-YN``) or flow (``flow:CN-YN>-``) that was clicked."""
    drawing = (answer or {}).get("last_active_drawing")
    properties = drawing.get("properties", {}) if isinstance(drawing, dict) else {}
    found = properties.get("id") or properties.get("province_id")
    return str(found) if found else None


def _on_map(picked: str | None) -> str | None:
    if picked is None or picked.startswith("op-"):
        return None
    return picked.removeprefix("flow:")


def shapes(language: str) -> str:
    """Shapes of the roles of a province."""
    return " ".join(
        f"<span><i>{shape}</i> {safe_text(say(f'role.{role}', language))}</span>"
        for role, (shape, _) in ROLE_SHAPES.items()
    )


def legend(language: str) -> str:
    """How to read numbers, dashes and rings; with caveat, disclaimer and source."""
    keys = ("map.legend", "map.unnamed", "map.within")
    told = " ".join(safe_text(say(k, language)) for k in keys)
    caveat = safe_text(say("map.caveat", language))
    return f"<p>{told}</p><p><b>{caveat}</b> {safe_text(say('map.disclaimer', language))}</p>"
