"""Colours of the map, the charts and the highlighted words, for light and dark."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours; the map keeps its light ground in both, as a printed map does."""

    flow: str = "#08519c"
    selected: str = "#b2182b"
    halo: str = "#ffffff"
    province: str = "#eef0f2"
    border: str = "#a9b0b8"
    # On the page's own ground, light or dark: bars, their numbers, and what is not stated.
    bar: str = "#2f77b8"
    figure: str = "#737b83"
    unknown: str = "#9aa5ae"
    node: str = "#ffffff"
    node_edge: str = "#22303c"
    ink: str = "#1c2730"
    muted: str = "#5b6770"


PALETTE = Palette()
FONTS = ("Noto Sans CJK SC", "Noto Sans", "DejaVu Sans")

# A shape for each role, so that no meaning hangs on colour: character on screen, marker in the picture.
ROLE_SHAPES = {
    "raid": ("■", "s"),
    "base": ("◆", "D"),
    "origin": ("▲", "^"),
    "transit": ("●", "o"),
    "destination": ("▼", "v"),
}

# Background of highlighted words by kind of fact, readable on light and dark.
HIGHLIGHTS = {
    "statistic": "rgba(33,102,172,.28)",
    "place": "rgba(27,120,55,.28)",
    "operation": "rgba(191,129,45,.34)",
    "province_count": "rgba(118,42,131,.26)",
    "flow": "rgba(178,24,43,.24)",
}
