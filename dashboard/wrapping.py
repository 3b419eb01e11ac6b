"""Lines that fit a picture."""

from __future__ import annotations

import re

_WORD = re.compile(r"[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+")


def wrap(line: str, most: int) -> list[str]:
    """Cut a line into pieces that fit; a Chinese character is twice as wide, and may end a line."""
    pieces, current, used = [], "", 0
    for word in _WORD.findall(line):
        size = sum(2 if ord(c) > 0x2E7F else 1 for c in word)
        if used + size > most and current:
            pieces.append(current.strip())
            current, used = "", 0
        current, used = current + word, used + size
    return [*pieces, current.strip()]
