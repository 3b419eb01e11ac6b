"""Are two reports of one operation? A comparison is a sum of features, each with its points and its reason in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from geodata.operations.edtf import compatible, first_day, precision
from geodata.operations.signature import Signature, resemblance

# Points were set on the dev set (`make score`): two reports are taken for one operation at SAME or more.
SAME = 4.0
# At so much against it two reports never stand in one operation, whatever links them to a third.
APART = -3.0
# Two texts that share half of their wording are copies.
COPY = 0.5
_ACTION_WORDS = {"arrested": "arrested or detained", "gangs_broken": "broken", "cases_solved": "solved"}
_WHO_WORDS = {"women_and_children": "women and children"}


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that two reports agree or disagree on."""

    name: str
    points: float
    because: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports, what speaks for and against one operation, and the sum."""

    left: str
    right: str
    features: tuple[Feature, ...]

    @property
    def total(self) -> float:
        """Sum of all points."""
        return sum(f.points for f in self.features)

    @property
    def because(self) -> tuple[str, ...]:
        """The reasons that speak for it, the strongest first."""
        spoken = sorted((f for f in self.features if f.points > 0), key=lambda f: -f.points)
        return tuple(f.because for f in spoken)


def compare(left: Signature, right: Signature) -> Comparison:
    """Compare two reports; the order does not matter to the sum."""
    features = (
        *_figures(left, right), *_dates(left, right), *_names(left, right), *_counts(left, right),
        *_places(left, right), *_wording(left, right), *_published(left, right),
    )  # fmt: skip
    first, second = sorted((left.report_id, right.report_id))
    return Comparison(first, second, features)


def _figures(left: Signature, right: Signature) -> Iterator[Feature]:
    for action, who in sorted(left.figures.keys() & right.figures.keys()):
        (a, qa), (b, qb) = left.figures[action, who], right.figures[action, who]
        told = f"{_WHO_WORDS.get(who, who)} {_ACTION_WORDS.get(action, action)}"
        if a == b:
            yield Feature("figure", _rarity(a), f"both give {a:,} {told}")
        elif _contains(a, qa, b) or _contains(b, qb, a):
            yield Feature("figure", _rarity(a) / 2, f"{a:,} and {b:,} {told} agree, one being rounded")
        elif action in {"rescued", "arrested"}:
            near = min(a, b) / max(a, b)
            yield Feature("figure", -1.0 if near > 0.5 else -2.0, f"one gives {a:,} {told}, the other {b:,}")


def _rarity(value: int) -> float:
    """A large figure is rarely shared by chance: 301 suspects say more than 3."""
    return 3.5 if value >= 100 else 2.5 if value >= 20 else 1.5 if value >= 8 else 0.5


def _contains(value: int, qualifier: str, other: int) -> bool:
    """Whether one is a rounding: "more than 300" of 301, "about 180" of 178."""
    return (qualifier == "at_least" and value <= other <= value * 1.2) or (
        qualifier == "about" and abs(value - other) <= value * 0.1
    )


def _dates(left: Signature, right: Signature) -> Iterator[Feature]:
    if not left.date or not right.date:
        return
    if compatible(left.date, right.date):
        points = {3: 3.0, 2: 1.5}.get(min(precision(left.date), precision(right.date)), 0.5)
        yield Feature("date", points, f"the dates agree: {left.date} and {right.date}")
        return
    a, b = first_day(left.date), first_day(right.date)
    days = abs((a - b).days) if a and b else 999
    yield Feature("date", 0.5 if days <= 5 else -1.0 if days <= 45 else -5.0, f"{left.date} is not {right.date}")


def _names(left: Signature, right: Signature) -> Iterator[Feature]:
    for name in sorted(left.names & right.names):
        yield Feature("case name", 4.5, f"both name the case {name}")


def _counts(left: Signature, right: Signature) -> Iterator[Feature]:
    a, b = left.province_count, right.province_count
    if a and b:
        same = a == b
        yield Feature("provinces", 2.0 if same else -1.5, f"{a} provinces" + ("" if same else f" against {b}"))


def _places(left: Signature, right: Signature) -> Iterator[Feature]:
    below, provinces = left.places & right.places, left.provinces & right.provinces
    if below:
        yield Feature("places", min(3.0, 1.25 * len(below)), f"{len(below)} places below the province in common")
    if provinces:
        yield Feature("places", min(2.0, 0.6 * len(provinces)), f"{len(provinces)} provinces in common")
    elif left.provinces and right.provinces:
        yield Feature("places", -2.0, "no province in common")


def _wording(left: Signature, right: Signature) -> Iterator[Feature]:
    share = resemblance(left, right)
    if share >= COPY:
        yield Feature("wording", 6.0, f"{share:.0%} of the wording in common")


def _published(left: Signature, right: Signature) -> Iterator[Feature]:
    a, b = first_day(left.published), first_day(right.published)
    if a and b:
        days = abs((a - b).days)
        if days <= 4:
            yield Feature("published", 1.0, f"published {days} days apart")
        elif days > 400:
            yield Feature("published", -2.0, f"published {days} days apart")
