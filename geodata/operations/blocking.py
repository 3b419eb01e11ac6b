"""Which pairs of reports are worth comparing, so that the work grows near linearly with the reports.

Every report has keys; reports that share one are a block, and the pairs within a block are compared. Keys are made
narrow: a figure counts beside another figure, or in the months in which it may have been told. A key that many share
tells little: in such a block each report is compared with its nearest neighbours in time only. What is left still
grows with the years that the reports are of, by chance: so each report is compared with those few alone that it shares
the most with, a rare key counting for more than a common one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from heapq import nsmallest
from itertools import chain, combinations

from geodata.operations.edtf import first_day, parts, with_year
from geodata.operations.features import day_of
from geodata.operations.signature import Signature

Key = tuple[str, ...]
Pair = tuple[str, str]
# In a larger block each report is compared with so many of its neighbours; with fewer where all they share is a phrase.
MOST_SHARED, NEIGHBOURS, FEW_NEIGHBOURS = 10, 3, 1
# So many others does a report choose to be compared with, and so many copies; more only where it is chosen itself.
NEAREST = 6
# Figures below the first are shared by chance; from the second on beside a province, from the third on one says enough.
SMALLEST, LARGE, TELLING = 3, 20, 100
_MOST_FIGURES, _PLACED_FIGURES, _DIGESTS = 8, 3, 4


def candidate_pairs(signatures: Sequence[Signature]) -> Iterator[tuple[Signature, Signature]]:
    """Pairs that share the most, each once; the order of `signatures` does not matter."""
    signed = {s.report_id: s for s in signatures}
    chosen: dict[tuple[str, bool], list[tuple[float, Pair]]] = defaultdict(list)
    for pair, shared in _shared(signatures).items():
        copied = _share_wording(signed[pair[0]], signed[pair[1]])
        for one in pair:
            chosen[one, copied].append((-shared, pair))
    nearest = {pair for told in chosen.values() for _, pair in nsmallest(NEAREST, told)}
    return ((signed[left], signed[right]) for left, right in sorted(nearest))


def _share_wording(left: Signature, right: Signature) -> bool:
    """Whether two share half of their words: copies must not crowd out the other newsrooms.

    Cheaper by far than `copies.is_copy`, which is asked only of the pairs that are chosen.
    """
    return 2 * len(left.wording & right.wording) >= max(1, min(len(left.wording), len(right.wording)))


def _shared(signatures: Sequence[Signature]) -> Mapping[Pair, float]:
    """How much the two of a pair share: each key counts for as much as it leaves few to choose from."""
    blocks: dict[Key, list[Signature]] = defaultdict(list)
    for one in sorted(signatures, key=_in_time):
        for key in set(keys(one)):
            blocks[key].append(one)
    undated = {s.report_id for s in signatures if not _months(s)}
    shared: dict[Pair, float] = defaultdict(float)
    for key in sorted(key for key, block in blocks.items() if len(block) > 1):
        for left, right in _within(blocks[key], FEW_NEIGHBOURS if key[0] == "wording" else NEIGHBOURS):
            pair = min(left.report_id, right.report_id), max(left.report_id, right.report_id)
            if key[0] != "undated" or not undated.isdisjoint(pair):
                shared[pair] += 1 / len(blocks[key])
    return shared


def _within(block: Sequence[Signature], neighbours: int) -> Iterator[tuple[Signature, Signature]]:
    if len(block) <= MOST_SHARED:
        return combinations(block, 2)
    return ((one, other) for at, one in enumerate(block) for other in block[at + 1 : at + 1 + neighbours])


def _in_time(one: Signature) -> tuple[str, str]:
    dated = with_year(one.date, one.published) if one.date else "~"
    return min(dated if dated[0] != "X" else "~", one.published or "~"), one.report_id


def keys(one: Signature) -> Iterator[Key]:
    """What two reports of one operation are likely to share."""
    yield from (("name", name) for name in one.names | one.named)
    yield from (("wording", *map(str, few)) for few in combinations(sorted(one.wording)[:_DIGESTS], 3))
    yield from _of_figures(one)
    months = _months(one)
    yield from (("place", place, month) for place in one.places for month in months)
    if one.province_count:
        yield from (("count", str(one.province_count), month) for month in months)
    yield from _of_days(one)
    if one.tells and not one.figures:
        yield from (("province", province, month) for province in one.provinces for month in months)


def _of_figures(one: Signature) -> Iterator[Key]:
    """A large figure alone, two together, any in its month; for reports of no known time, in its places."""
    own = [(action, who, value) for (action, who), (value, _) in one.figures.items()]
    shares = [(action, who, value) for (action, who), values in one.parts.items() for value in values]
    told = sorted((f for f in chain(own, shares) if f[2] >= SMALLEST), key=lambda f: (-f[2], f))[:_MOST_FIGURES]
    written = [(action, who, str(value)) for action, who, value in told]
    yield from (("figure", *f) for f in written if int(f[2]) >= TELLING)
    yield from (("figures", *a, *b) for a, b in combinations(sorted(written), 2))
    yield from (("figure", *f, month) for f in written for month in _months(one))
    yield from (("undated", *f, place) for f in written[:_PLACED_FIGURES] for place in one.places)
    yield from (("undated", *f, place) for f in written if int(f[2]) >= LARGE for place in one.provinces)
    yield from (("price", str(price)) for price in one.prices if len(str(price).rstrip("0")) > 1)


def _of_days(one: Signature) -> Iterator[Key]:
    """The day of the raid, and the days that the text names, in their years."""
    own = day_of(one.date)
    years = {parts(m)[0] for m in _months(one)}
    for month, day in one.days | ({own} if own else set()):
        yield from (("day", str(year), str(month), str(day)) for year in years or {None})


def _months(one: Signature) -> tuple[str, ...]:
    """Months in which the operation may have been: of the raid, of publication and the one before; none if unknown."""
    dated = first_day(with_year(one.date, one.published)) if one.date and parts(one.date)[1] else None
    told = first_day(one.published) if one.published and len(one.published) > 4 else None
    before = told.replace(day=1) - timedelta(days=1) if told else None
    return tuple(sorted({f"{day:%Y-%m}" for day in (dated, told, before) if day}))
