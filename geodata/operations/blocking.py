"""Which pairs of reports are worth comparing, so that the work grows near linearly with the reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from geodata.operations.edtf import parts
from geodata.operations.signature import Signature

Key = tuple[str, ...]
# A key that more reports share tells little ("3 suspects") and would cost much.
MOST_SHARED = 60
# Figures below this are shared by chance.
SMALLEST = 8


def candidate_pairs(signatures: Sequence[Signature]) -> Iterator[tuple[Signature, Signature]]:
    """Pairs that share a key, each once, in order of their ids."""
    blocks: dict[Key, list[Signature]] = defaultdict(list)
    for one in signatures:
        for key in keys(one):
            blocks[key].append(one)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        if len(block) <= MOST_SHARED:
            for left, right in combinations(sorted(block, key=lambda s: s.report_id), 2):
                if (left.report_id, right.report_id) not in seen:
                    seen.add((left.report_id, right.report_id))
                    yield left, right


def keys(one: Signature) -> Iterator[Key]:
    """What two reports of one operation are likely to share."""
    for (action, who), (value, _) in one.figures.items():
        if value >= SMALLEST:
            yield "figure", action, who, str(value)
    for name in one.names:
        yield "name", name
    for place in one.places:
        yield "place", place
    if one.date:
        year, month, day = parts(one.date)
        if month and day:
            yield "day", str(month), str(day)
        elif year and month:
            yield "month", str(year), str(month)
    if one.province_count and one.published:
        yield "count", str(one.province_count), one.published[:7]
    for digest in sorted(one.sample)[:4]:
        yield "wording", str(digest)
