"""The static map of a briefing: the same geometry as the screen, in Albers, drawn on the server."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from pathlib import Path

import matplotlib as mpl

mpl.use("Agg")

import matplotlib.pyplot as plt
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.patches import Polygon
from matplotlib.transforms import ScaledTranslation, Transform

from dashboard.flowmap.anchors import FRAME, nodes
from dashboard.flowmap.labels import Name
from dashboard.flowmap.layout import DOT, Layout, Shape, lay_out
from dashboard.flowmap.marks import (
    GLYPH_SIZE,
    NAME_SIZE,
    NUMBER_SIZE,
    UNIT,
    MapFlow,
    MapProvince,
    most_operations,
    radius,
    width,
)
from dashboard.theme import FONTS, PALETTE, ROLE_SHAPES
from dashboard.wrapping import wrap
from geodata.places.layer import CN_ALBERS, province_layer

SIZE_INCHES = (13.33, 7.5)  # a 16:9 slide
DPI = 150
AXES = (0.17, 0.12, 0.62, 0.77)
# Points of the page for a unit of the layout: what stands clear on the screen stands clear here.
POINTS = SIZE_INCHES[1] * 72 * AXES[3] / (FRAME[3] - FRAME[1]) * UNIT
MOST_LISTED = 12
_CJK_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts")


@cache
def fonts() -> list[str]:
    """Families to draw with: a CJK font where one is installed, which matplotlib must be told by its path."""
    for folder in _CJK_FOLDERS:
        for path in sorted(Path(folder).rglob("NotoSansCJK-*.ttc")) if Path(folder).is_dir() else ():
            font_manager.fontManager.addfont(str(path))
    installed = {f.name for f in font_manager.fontManager.ttflist}
    return [*(f for f in ("Noto Sans CJK SC", "Noto Sans CJK JP") if f in installed), FONTS[-1]]


def map_png(
    flows: Sequence[MapFlow], provinces: Sequence[MapProvince], title: str, lines: Sequence[str],
    legend: Sequence[tuple[str, str]], signs: Sequence[str], heading: str,
) -> bytes:  # fmt: skip
    """Draw the map as a PNG; as `map_figure`."""
    with mpl.rc_context({"font.family": fonts(), "axes.unicode_minus": False}):
        figure = map_figure(flows, provinces, title, lines, legend, signs, heading)
        buffer = BytesIO()
        figure.savefig(buffer, format="png", metadata={"Software": "Homeward"})
        plt.close(figure)
    return buffer.getvalue()


def map_figure(
    flows: Sequence[MapFlow], provinces: Sequence[MapProvince], title: str, lines: Sequence[str],
    legend: Sequence[tuple[str, str]], signs: Sequence[str], heading: str,
) -> plt.Figure:  # fmt: skip
    """Draw the map on a slide of 16:9.

    Parameters
    ----------
    flows, provinces
        As for `dashboard.flowmap.layer.feature_group`.
    title : str
    lines : sequence of str
        The filter sentence first, below the title; the others at the foot: counts, caveat, sources, disclaimer.
    legend : sequence of (role, words)
    signs : sequence of str
        What numbers, dashes and rings mean.
    heading : str
        Of the list of the largest flows.
    """
    figure = plt.figure(figsize=SIZE_INCHES, dpi=DPI, facecolor="white")
    _draw(figure.add_axes(AXES), flows, provinces)
    _legend(figure, legend, signs)
    _largest(figure, flows, heading)
    _words(figure, title, lines)
    return figure


def _draw(axes: Axes, flows: Sequence[MapFlow], provinces: Sequence[MapProvince]) -> None:
    axes.set_xlim(FRAME[0], FRAME[2])
    axes.set_ylim(FRAME[1], FRAME[3])
    province_layer(simplified=True).to_crs(CN_ALBERS).plot(
        ax=axes, color=PALETTE.province, edgecolor=PALETTE.border, linewidth=0.6
    )
    drawn = lay_out(flows, provinces)
    widest = max((f.operations for f in flows), default=1)
    for shape in drawn.shapes:
        _flow(axes, shape, width(shape.flow.operations, widest) * POINTS)
    _symbols(axes, provinces, drawn)
    for name in drawn.names:
        _name(axes, name)
    for shape in drawn.shapes:
        _number(axes, shape.label, str(shape.flow.operations))
        if shape.end is not None:
            _number(axes, shape.end, "?")
    axes.set_aspect("equal")
    axes.set_axis_off()


def _flow(axes: Axes, shape: Shape, line_width: float) -> None:
    x, y = zip(*shape.line, strict=True)
    style = (0, (3, 3)) if shape.kind == "unnamed" else "solid"
    axes.plot(x, y, color=PALETTE.halo, linewidth=line_width + 1.6, zorder=2)
    axes.plot(x, y, color=PALETTE.flow, linewidth=line_width, linestyle=style, alpha=0.9, zorder=3)
    if shape.head:
        axes.add_patch(
            Polygon(shape.head, closed=True, facecolor=PALETTE.flow, edgecolor="white", linewidth=0.3, zorder=4)
        )


def _symbols(axes: Axes, provinces: Sequence[MapProvince], drawn: Layout) -> None:
    """A disc a province with its number, a dot a country."""
    most = most_operations(provinces)
    for province in provinces:
        x, y = nodes()[province.province_id]
        wide = 2 * radius(province, most) * POINTS
        axes.scatter([x], [y], s=wide**2, color=PALETTE.node, edgecolors=PALETTE.node_edge, linewidths=0.9, zorder=5)
        _text(axes, (x, y), str(province.operations), NUMBER_SIZE * POINTS, PALETTE.ink)
    for x, y in drawn.dots.values():
        axes.scatter([x], [y], s=(2 * DOT * POINTS) ** 2, color=PALETTE.node, edgecolors=PALETTE.muted, zorder=5)


def _name(axes: Axes, name: Name) -> None:
    """Name beside a disc, the shapes of the roles below it."""
    is_country = name.place_id not in nodes()
    style = {"fontstyle": "italic", "color": PALETTE.muted} if is_country else {"color": PALETTE.ink}
    axes.annotate(
        name.text, name.at, (name.right * POINTS, name.line(0) * POINTS), textcoords="offset points", ha="center",
        va="center", fontsize=NAME_SIZE * POINTS, fontweight="bold", zorder=7, path_effects=_casing(), **style,
    )  # fmt: skip
    shown = [marker for role, (_, marker) in ROLE_SHAPES.items() if role in name.roles]
    for i, marker in enumerate(shown):
        right = name.right + (i - (len(shown) - 1) / 2) * GLYPH_SIZE
        at = _points_off(axes, right * POINTS, name.line(1) * POINTS)
        axes.scatter(*name.at, s=(0.62 * GLYPH_SIZE * POINTS) ** 2, marker=marker, color=PALETTE.ink,
                     edgecolors="white", linewidths=0.5, zorder=6, transform=at)  # fmt: skip


def _number(axes: Axes, at: tuple[float, float], text: str) -> None:
    """A number on white, so that it is read apart from the line that it stands on."""
    ground = {"boxstyle": "round,pad=0.18,rounding_size=0.5", "facecolor": "white", "edgecolor": "none"}
    axes.annotate(text, at, ha="center", va="center", fontsize=NUMBER_SIZE * POINTS, color=PALETTE.flow,
                  fontweight="bold", zorder=8, bbox=ground)  # fmt: skip


def _points_off(axes: Axes, dx: float, dy: float) -> Transform:
    """Data coordinates, moved by points of the page."""
    return axes.transData + ScaledTranslation(dx / 72, dy / 72, axes.figure.dpi_scale_trans)


def _text(axes: Axes, at: tuple[float, float], text: str, size: float, colour: str) -> None:
    axes.annotate(text, at, ha="center", va="center", fontsize=size, color=colour, fontweight="bold", zorder=7,
                  path_effects=_casing())  # fmt: skip


def _casing() -> list[object]:
    from matplotlib import patheffects

    return [patheffects.withStroke(linewidth=2, foreground="white")]


def _legend(figure: plt.Figure, legend: Sequence[tuple[str, str]], signs: Sequence[str]) -> None:
    """Shapes of the roles, and below them what the other signs mean."""
    told = "\n".join(wrapped for line in signs for wrapped in wrap(line, 44))
    figure.text(0.02, 0.39, told, fontsize=8, color=PALETTE.muted, va="top", linespacing=1.35, parse_math=False)
    axes = figure.add_axes((0.02, 0.40, 0.16, 0.22))
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    for i, (role, words) in enumerate(legend):
        y = 0.9 - i * 0.18
        axes.scatter([0.05], [y], s=30, marker=ROLE_SHAPES[role][1], color=PALETTE.ink)
        axes.text(0.12, y, words, va="center", fontsize=10, color=PALETTE.ink)


def _largest(figure: plt.Figure, flows: Sequence[MapFlow], heading: str) -> None:
    """List the largest flows beside the map, so that the picture can be read without guessing at lines."""
    if flows:
        figure.text(0.80, 0.84, heading, fontsize=10, color=PALETTE.ink, fontweight="bold")
    for i, flow in enumerate(flows[:MOST_LISTED]):
        y = 0.80 - i * 0.034
        figure.text(0.80, y, f"{flow.origin} → {flow.destination}", fontsize=9.5, color=PALETTE.ink, parse_math=False)
        figure.text(0.97, y, str(flow.operations), fontsize=9.5, color=PALETTE.flow, ha="right", fontweight="bold")


def _words(figure: plt.Figure, title: str, lines: Sequence[str]) -> None:
    figure.text(0.02, 0.945, title, fontsize=20, fontweight="bold", color=PALETTE.ink)
    figure.text(0.02, 0.905, lines[0], fontsize=12, color=PALETTE.muted, parse_math=False)
    foot = "\n".join(wrapped for line in lines[1:] for wrapped in wrap(line, 205))
    figure.text(0.02, 0.02, foot, fontsize=8, color=PALETTE.muted, va="bottom", linespacing=1.35, parse_math=False)
