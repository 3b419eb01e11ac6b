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

from dashboard.flowmap.layer import MapProvince, disc, most_operations, width
from dashboard.flowmap.layout import FRAME, MapFlow, Shape, anchors, lay_out, name_points, nodes, place_names
from dashboard.theme import FONTS, PALETTE, ROLE_SHAPES
from dashboard.wrapping import wrap
from geodata.places.layer import CN_ALBERS, province_layer

SIZE_INCHES = (13.33, 7.5)  # a 16:9 slide
DPI = 150
MARGIN = 120_000  # metres
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
    _draw(figure.add_axes((0.13, 0.13, 0.66, 0.76)), flows, provinces)
    _legend(figure, legend, signs)
    _largest(figure, flows, heading)
    _words(figure, title, lines)
    return figure


def _draw(axes: Axes, flows: Sequence[MapFlow], provinces: Sequence[MapProvince]) -> None:
    province_layer(simplified=True).to_crs(CN_ALBERS).plot(
        ax=axes, color=PALETTE.province, edgecolor=PALETTE.border, linewidth=0.6
    )
    shapes = lay_out(flows)
    widest = max((f.operations for f in flows), default=1)
    for shape in shapes:
        _flow(axes, shape, width(shape.flow.operations, widest) * 0.6)
    for province in provinces:
        _symbol(axes, province, most_operations(provinces))
    for country, at in name_points(anchors(flows)).items():
        if country not in nodes():
            _text(axes, at, place_names(flows)[country], 7, PALETTE.muted)
    for shape in shapes:
        _text(axes, shape.label, str(shape.flow.operations), 7.5, PALETTE.flow)
        if shape.end is not None:
            _text(axes, shape.end, "?", 9, PALETTE.flow)
    axes.set_xlim(FRAME[0] - MARGIN, FRAME[2] + MARGIN)
    axes.set_ylim(FRAME[1] - MARGIN, FRAME[3] + MARGIN)
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


def _symbol(axes: Axes, province: MapProvince, most: int) -> None:
    x, y = nodes()[province.province_id]
    wide = 7 + 12 * disc(province.operations, most)  # points
    axes.scatter([x], [y], s=wide**2, color=PALETTE.node, edgecolors=PALETTE.node_edge, linewidths=0.9, zorder=5)
    _text(axes, (x, y), str(province.operations), 7, PALETTE.ink)
    shown = [marker for role, (_, marker) in ROLE_SHAPES.items() if role in province.roles]
    for i, marker in enumerate(shown):
        beside = _points_off(axes, (i - (len(shown) - 1) / 2) * 5.5, -wide / 2 - 4)
        axes.scatter([x], [y], s=9, marker=marker, color=PALETTE.ink, zorder=6, transform=beside)
    axes.annotate(province.name, (x, y), (0, -wide / 2 - 6.5), textcoords="offset points", ha="center", va="top",
                  fontsize=6.5, color=PALETTE.ink, zorder=6, path_effects=_casing())  # fmt: skip


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
