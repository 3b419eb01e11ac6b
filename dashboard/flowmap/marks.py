"""What stands on the map, and how large each sign is: the same for the screen and the picture.

Sizes are in units: one is a pixel of the screen when the map opens, and `UNIT` metres of the layout.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

Point = tuple[float, float]

UNIT = 7_600.0
WIDEST = 5.0
# Up to this many operations a width means the same on every map; the same for discs.
FULL = 6
FULL_DISC = 36
NAME_SIZE, GLYPH_SIZE, NUMBER_SIZE = 11.0, 10.0, 11.0
NUMBER_PAD = 7.0
# A wide character is as wide as the font is high, others about half of it.
_WIDE_FROM = "\u2e80"


@dataclass(frozen=True, slots=True)
class MapFlow:
    """A flow to draw: ids of provinces or countries, None for an end that is not named."""

    origin_id: str | None
    destination_id: str | None
    origin: str
    destination: str
    operations: int
    reports: int

    @property
    def key(self) -> str:
        """Id of the flow, made of our own codes only."""
        return f"{self.origin_id or '-'}>{self.destination_id or '-'}"


@dataclass(frozen=True, slots=True)
class MapProvince:
    """A province with its operations: what its symbol shows and its tooltip says."""

    province_id: str
    name: str
    operations: int
    roles: tuple[str, ...]
    told: str


def width(operations: int, widest: int) -> float:
    """Line width in units, linear in the number of operations."""
    return 1.0 + (WIDEST - 1.0) * (operations / max(widest, FULL))


def disc(operations: int, most: int) -> float:
    """Size of a disc, from 0 to 1: its area grows with the number of operations, up to `most` of any province."""
    return sqrt(operations / max(most, FULL_DISC))


def radius(province: MapProvince, most: int) -> float:
    """Radius of a province's disc in units, where the largest has `most` operations; its number fits in."""
    digits = len(str(province.operations))
    return max(5.5 + 10.8 * disc(province.operations, most), 3.0 * digits + 1.0)


def most_operations(provinces: Iterable[MapProvince]) -> int:
    """Operations of the province that has the most."""
    return max((p.operations for p in provinces), default=1)


def text_width(text: str, size: float) -> float:
    """Width of a text in units, near enough to keep others clear of it."""
    return sum(size if c >= _WIDE_FROM else 0.56 * size for c in text)
