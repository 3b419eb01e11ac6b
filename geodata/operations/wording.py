"""How much wording two texts share: reposts, excerpts and texts that were only spun are copies, no second witness.

Every text is cut into overlapping pieces of a few characters and keeps the smallest digests of them. That is a fair
sample of all its pieces, so two samples tell what share of the wording two texts have in common (MinHash, bottom k).
"""

from __future__ import annotations

import re
from zlib import crc32

PIECE = 8
KEPT = 96
# Fewer digests than this in common stretch are too few to tell an excerpt from chance.
_ENOUGH = 12
_BLANKS = re.compile(r"\W+")

Sample = frozenset[int]


def sample(text: str) -> Sample:
    """Smallest digests of the pieces of a text; punctuation, blanks and case do not count."""
    plain = _BLANKS.sub("", text).lower()
    pieces = {plain[i : i + PIECE] for i in range(max(1, len(plain) - PIECE + 1))}
    return frozenset(sorted({crc32(p.encode("utf-8", "surrogatepass")) for p in pieces})[:KEPT])


def resemblance(left: Sample, right: Sample) -> float:
    """Share of the wording of both that they have in common, 0 to 1."""
    shared = left & right
    if not shared:
        return 0.0
    union = sorted(left | right)[:KEPT]
    return sum(d in shared for d in union) / len(union)


def containment(left: Sample, right: Sample) -> float:
    """Share of the shorter text's wording that the longer one has as well, 0 to 1; 0 where it cannot be told."""
    if left.isdisjoint(right):
        return 0.0
    reach = min(_reach(left), _reach(right))
    within_left, within_right = ({d for d in one if d <= reach} for one in (left, right))
    fewer = min(len(within_left), len(within_right))
    return len(within_left & within_right) / fewer if fewer >= _ENOUGH else 0.0


def _reach(one: Sample) -> int:
    """Up to which digest a sample holds all pieces of its text."""
    return max(one) if len(one) == KEPT else 2**32
