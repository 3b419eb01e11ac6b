"""Are two reports of one operation? A comparison is a sum of features, each with its points and its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from geodata.joined import Reason
from geodata.operations import features
from geodata.operations.features import Feature
from geodata.operations.signature import Signature

# Points were set on the dev set (`make score`): two reports are taken for one operation at SAME or more.
SAME = 4.0
# A report that tells of no raid itself (a trial, a reunion) joins the operation that it follows up at so much.
FOLLOWS = 5.0
# At so much against it two reports never stand in one operation, whatever links them to a third.
APART = -3.0
_FEATURES: tuple[Callable[[Signature, Signature], Iterator[Feature]], ...] = (
    features.figures, features.shares, features.numbers, features.dates, features.days, features.order_in_time,
    features.no_time, features.names,
    features.counts, features.places, features.prices, features.wording, features.published,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports, what speaks for and against one operation, and the sum."""

    left: str
    right: str
    features: tuple[Feature, ...]
    total: float

    @property
    def because(self) -> tuple[Reason, ...]:
        """The reasons that speak for it, the strongest first."""
        spoken = sorted((f for f in self.features if f.points > 0), key=lambda f: -f.points)
        return tuple(f.because for f in spoken)


def compare(left: Signature, right: Signature) -> Comparison:
    """Compare two reports; the order does not matter."""
    first, second = sorted((left, right), key=lambda s: s.report_id)
    found = tuple(f for feature in _FEATURES for f in feature(first, second))
    return Comparison(first.report_id, second.report_id, found, sum(f.points for f in found))
