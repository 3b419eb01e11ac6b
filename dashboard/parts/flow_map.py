"""The interactive map with its legend, and what was clicked on it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit_folium import st_folium

from dashboard import state
from dashboard.flowmap.basemap import base_map
from dashboard.flowmap.layer import MapProvince, feature_group
from dashboard.flowmap.layout import MapFlow
from dashboard.parts.map_data import tips
from dashboard.safe import safe_text
from dashboard.theme import ROLE_SHAPES
from dashboard.words import say

HEIGHT = 560


def flow_map(flows: Sequence[MapFlow], provinces: Sequence[MapProvince], language: str) -> None:
    """Draw the map; a click chooses a province or a flow to read about."""
    group = feature_group(flows, provinces, tips(flows, language), selected=_on_map(state.picked()))
    answer = st_folium(
        base_map(language), feature_group_to_add=group, returned_objects=["last_active_drawing"], key=f"map-{language}",
        height=HEIGHT, use_container_width=True,
    )  # fmt: skip
    what = _clicked(answer)
    if state.clicked(what):
        state.pick(what)
        st.rerun()


def legend_box(language: str) -> None:
    """Draw what the signs mean and what the map is not."""
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


def legend(language: str) -> str:
    """Shapes of the roles, and how to read numbers, dashes and rings; with caveat, disclaimer and source."""
    shapes = " ".join(
        f"<span><i>{shape}</i> {safe_text(say(f'role.{role}', language))}</span>"
        for role, (shape, _) in ROLE_SHAPES.items()
    )
    keys = ("map.legend", "map.unnamed", "map.within")
    told = " ".join(safe_text(say(k, language)) for k in keys)
    caveat = safe_text(say("map.caveat", language))
    return f"<p>{shapes}</p><p>{told}</p><p><b>{caveat}</b> {safe_text(say('map.disclaimer', language))}</p>"
