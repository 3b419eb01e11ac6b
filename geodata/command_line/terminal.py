"""What a terminal may be given: no control characters from a report, columns that line up."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Sequence

from geodata.extraction.privacy import mask

_WIDE = ("W", "F")
_STEERING = ("Cc", "Cf", "Cs")


def complain(message: str) -> None:
    """Print one line on standard error; names in it are masked."""
    print(f"geodata: {plain(mask(message))}", file=sys.stderr)


def plain(text: str) -> str:
    """Return `text` on one line, without characters that steer a terminal or turn its direction."""
    return steady(" ".join(text.split()))


def steady(text: str) -> str:
    """Return `text` at the same length, without characters that steer a terminal or turn its direction."""
    return "".join("\ufffd" if unicodedata.category(sign) in _STEERING else sign for sign in text)


def colours() -> bool:
    """Whether standard output takes colours: a terminal, and nobody has said NO_COLOR."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width(text: str) -> int:
    """Return the columns that `text` takes: Chinese characters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(character) else 1 + (unicodedata.east_asian_width(character) in _WIDE)
        for character in text
    )


def shortened(text: str, columns: int) -> str:
    """Cut `text` to fit, with a mark where it was cut."""
    if width(text) <= columns:
        return text
    kept = text
    while width(kept) >= columns:
        kept = kept[:-1]
    return f"{kept}…"


def aligned(rows: Sequence[Sequence[str]], indent: str = "  ") -> str:
    """Set rows of cells in columns, two blanks apart; a cell with nothing after it may run on."""
    columns = range(max(map(len, rows)))
    widths = [max((width(row[at]) for row in rows if any(row[at + 1 :])), default=0) for at in columns]
    return "\n".join(indent + "  ".join(map(_padded, row, widths)).rstrip() for row in rows)


def _padded(cell: str, columns: int) -> str:
    return cell + " " * (columns - width(cell))
