"""What kind of disagreement lies between figures: an update, a misprint, or a contradiction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from geodata.joined import Conflict
from geodata.model import Fact
from geodata.operations.shared import Sources, counted, ids

Published = Mapping[str, str | None]
# A slip of one digit is told from another figure where the rest agrees: 301 and 391, never 15 and 17.
_DIGITS_OF_A_SLIP = 3


def disagreements(attribute: str, facts: Sequence[Fact], sources: Sources, published: Published) -> Iterator[Conflict]:
    """Name the disagreements of numbers by their kinds; days of publication tell an update from a contradiction.

    What fits into no order of growth is set against the value that most reports give, and hides none of the growth.
    """
    values = sorted({f.number for f in facts})
    if len(values) < 2:
        return
    growing = _growing(facts, sources, published)
    if len(growing) > 1:
        yield _conflict(attribute, growing, facts, sources, "update")
    left = [v for v in values if v not in growing] if len(growing) > 1 else values
    if left:
        yield _unordered(attribute, left, facts, sources)


def _unordered(attribute: str, left: Sequence[int], facts: Sequence[Fact], sources: Sources) -> Conflict:
    """Values that no order of time explains, with the best told one of the others where one value is left alone."""
    tells = {int(v): n for v, n in counted(facts, sources)}
    others = [v for v in tells if v not in left]
    against = [min(others, key=lambda v: (-tells[v], -v))] if others else []
    told = sorted([*left, *against])
    kind = "misprint" if _is_misprint([(str(v), tells[v]) for v in told]) else "contradiction"
    return _conflict(attribute, told, facts, sources, kind)


def _conflict(attribute: str, values: Sequence[int], facts: Sequence[Fact], sources: Sources, kind: str) -> Conflict:
    told = [f for f in facts if f.number in values]
    return Conflict(attribute, counted(told, sources), kind, ids(told))


def _growing(facts: Sequence[Fact], sources: Sources, published: Published) -> tuple[int, ...]:
    """The values that most reports stand behind, of those that each appeared on a later day than the lower ones.

    Reports of no known day do not tell.
    """
    first = _first_days(facts, published)
    tells = {int(v): n for v, n in counted(facts, sources)}
    best: dict[int, tuple[int, ...]] = {}
    for value in sorted(first):
        before = [chain for lower, chain in best.items() if _is_later(first[value], first[lower])]
        longest = max(before, key=lambda chain: _weight(chain, tells), default=())
        best[value] = (*longest, value)
    return max(best.values(), key=lambda chain: _weight(chain, tells), default=())


def _weight(chain: Sequence[int], tells: Mapping[int, int]) -> tuple[bool, int, int, tuple[int, ...]]:
    return len(chain) > 1, sum(tells[v] for v in chain), len(chain), tuple(chain)


def _first_days(facts: Sequence[Fact], published: Published) -> dict[int, str]:
    first: dict[int, str] = {}
    for fact in facts:
        day = published.get(fact.evidence.report_id)
        if day:
            first[fact.number] = min(day, first.get(fact.number, day))
    return first


def _is_later(day: str, than: str) -> bool:
    """Whether a day of publication is surely after another: 2011-08 after 2011-07-28, no day of 2011-08 after it."""
    return than < day and not day.startswith(than)


def _is_misprint(values: Sequence[tuple[str, int]]) -> bool:
    """Whether a value that one report alone gives is another's but for a digit, two digits swapped, or a digit lost."""
    if len(values) != 2 or min(n for _, n in values) > 1:
        return False
    (a, _), (b, _) = values
    if len(a) == len(b):
        differing = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        swapped = sorted(a) == sorted(b) and len(differing) == 2
        return swapped or (len(differing) == 1 and len(a) >= _DIGITS_OF_A_SLIP)
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return len(shorter) > 1 and shorter in {longer[:i] + longer[i + 1 :] for i in range(len(longer))}
