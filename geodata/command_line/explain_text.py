"""An explanation for the terminal: the report's lines with its facts marked, and two lists below."""

from __future__ import annotations

from collections.abc import Iterator

from geodata.command_line.explanation import Explanation, Line, Piece
from geodata.command_line.tables import report_head
from geodata.command_line.terminal import aligned, plain, shortened, steady

_PAINT = {"statistic": "1;32", "place": "36", "flow": "1;35", "operation": "1;31", "province_count": "1;33"}
_NAMES = {"province_count": "number of provinces"}
_FAINT = "2"
_ZONE_COLUMNS = 7
_QUOTE_COLUMNS = 40


def text_page(explained: Explanation, *, colour: bool) -> str:
    """Return the page.

    Parameters
    ----------
    explained : Explanation
    colour : bool
        Whether facts are coloured by kind; without, they stand in square brackets and what was not counted in braces.
    """
    lines = [_line(line, colour) for line in explained.lines]
    key = [_painted(_NAMES.get(kind, kind), _PAINT[kind]) for kind in _PAINT] if colour else []
    return "\n".join(
        [
            *report_head(explained.report),
            *([f"  {' '.join(key)} {_painted('not counted', _FAINT)}"] if colour else []),
            "",
            *lines,
            "",
            "Facts",
            aligned(list(_facts(explained)) or [("none",)]),
            "",
            "Not counted, and why",
            aligned(list(_skipped(explained)) or [("nothing",)]),
            "",
        ]
    )


def _line(line: Line, colour: bool) -> str:
    show = _coloured if colour else _bracketed
    return f"{line.zone.ljust(_ZONE_COLUMNS)}  {''.join(map(show, line.pieces))}"


def _coloured(piece: Piece) -> str:
    words = steady(piece.text)
    numbers = "".join(_painted(f"#{number}", _FAINT) for number in piece.closes)
    if piece.mark:
        return _painted(words, _PAINT[piece.mark.kind]) + numbers
    return (_painted(words, _FAINT) if piece.skipped else words) + numbers


def _bracketed(piece: Piece) -> str:
    words = steady(piece.text)
    if piece.mark:
        return f"[{words}{''.join(f' #{number}' for number in piece.closes)}]"
    return f"{{{words}}}" if piece.skipped else words


def _painted(words: str, paint: str) -> str:
    return f"\x1b[{paint}m{words}\x1b[0m"


def _facts(explained: Explanation) -> Iterator[tuple[str, ...]]:
    for mark in explained.marks:
        for note in mark.notes:
            yield f"#{mark.number}", note.name, note.value, note.scope, note.zone, note.rule, note.why


def _skipped(explained: Explanation) -> Iterator[tuple[str, str]]:
    for one in explained.skipped:
        words = plain(explained.report.text[one.start : one.end])
        yield f'"{shortened(words, _QUOTE_COLUMNS)}"', one.reason
