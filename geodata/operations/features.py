"""The features of a comparison: what two reports share or contradict, with points and a reason.

The points are logarithms of how much likelier the observation is in two reports of one operation than in two others,
rounded to what one can keep in mind; a large or crooked number is rarely shared by chance, a small or round one often.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from geodata.joined import Reason
from geodata.operations.copies import is_copy, tell_otherwise
from geodata.operations.edtf import compatible, first_day, last_day, parts, precision, with_year
from geodata.operations.signature import Day, Signature
from geodata.operations.wording import containment, resemblance

# Within so many days the dates of a raid and of its announcement, or of its stages, are mixed up.
_NEAR, _FAR = 5, 45
# A figure that a later report brings up to date grows by no more than so.
_OUTGROWN = 0.8
# Smaller numbers are shared by chance.
_BY_CHANCE = 8
# So much wording is shared by reports written from one announcement.
_SOME_WORDING = 0.2
# Longer after it, reports seldom tell of a raid.
_LONG_AFTER = 400
_WHOLE_STANDS_BESIDE = frozenset({"rescued", "arrested"})


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that two reports agree or disagree on."""

    name: str
    points: float
    because: Reason


def figures(left: Signature, right: Signature) -> Iterator[Feature]:
    """Whole figures of the operation: equal, rounded, outgrown by a later report, or in contradiction."""
    for action, who in sorted(left.figures.keys() & right.figures.keys()):
        (a, qa), (b, qb) = left.figures[action, who], right.figures[action, who]
        if a == b == 1:
            continue
        if a == b:
            yield Feature("figure", rarity(a), Reason("figure.same", (a, action, who)))
        elif is_rounding(a, qa, b) or is_rounding(b, qb, a):
            yield Feature("figure", rarity(min(a, b)) / 2, Reason("figure.rounded", (a, b, action, who)))
        elif is_update(left, right, a, b):
            yield Feature("figure", 0.5, Reason("figure.update", (min(a, b), max(a, b), action, who)))
        elif action in _WHOLE_STANDS_BESIDE and not _is_share(left, right, action, who):
            points = -1.0 if min(a, b) / max(a, b) > 0.5 else -2.0
            yield Feature("figure", points, Reason("figure.other", (a, b, action, who)))


def shares(left: Signature, right: Signature) -> Iterator[Feature]:
    """The whole of one report is a part in the other: a local report of its own share of a larger operation."""
    for action, who in sorted(left.figures.keys() | right.figures.keys()):
        for one, other in ((left, right), (right, left)):
            value, _ = one.figures.get((action, who), (0, ""))
            if value > 1 and value in other.parts.get((action, who), ()):
                yield Feature("share", rarity(value) / 2, Reason("share", (value, action, who)))


def numbers(left: Signature, right: Signature) -> Iterator[Feature]:
    """Numbers that both give, of what seems different things: freed or found, children or victims."""
    matched = {
        value
        for one, other in ((left, right), (right, left))
        for key, (value, _) in one.figures.items()
        if value in other.parts.get(key, ()) or other.figures.get(key, (0, ""))[0] == value
    }
    shared = sorted(n for n in (left.numbers & right.numbers) - matched if n >= _BY_CHANCE)
    if shared:
        yield Feature("numbers", min(1.5, 0.75 * len(shared)), Reason("numbers", tuple(shared)))


def rarity(value: int) -> float:
    """Points of a shared figure: 301 suspects say more than 300, and both more than 3."""
    size = 3.5 if value >= 100 else 2.5 if value >= 20 else 1.5 if value >= 8 else 0.5
    return size - 1.0 if value >= 20 and _is_round(value) else size


def _is_round(value: int) -> bool:
    return len(str(value).rstrip("0")) == 1


def is_rounding(value: int, qualifier: str, other: int) -> bool:
    """Whether it is a rounding of the other: "more than 300" of 301, "about 180" of 178; "more than 150" of no 168."""
    step = 10 ** (len(str(value)) - len(str(value).rstrip("0")))
    return (qualifier == "at_least" and value <= other < min(value + max(step, 2), value * 1.2)) or (
        qualifier == "about" and abs(value - other) <= value * 0.1
    )


def _is_share(left: Signature, right: Signature, action: str, who: str) -> bool:
    return any(
        one.figures[action, who][0] in other.parts.get((action, who), ())
        for one, other in ((left, right), (right, left))
    )


def is_update(left: Signature, right: Signature, a: int, b: int) -> bool:
    """Whether the report published later, within weeks, gives somewhat more: 369 suspects, then 409."""
    earlier, later = first_day(left.published), first_day(right.published)
    if not earlier or not later or earlier == later or min(a, b) < _OUTGROWN * max(a, b):
        return False
    return (earlier < later) == (a < b) and abs((later - earlier).days) <= _FAR


def dates(left: Signature, right: Signature) -> Iterator[Feature]:
    """The days of the raids."""
    if not left.date or not right.date:
        return
    if compatible(left.date, right.date):
        points = {3: 3.0, 2: 2.0}.get(min(precision(left.date), precision(right.date)), 0.5)
        yield Feature("date", points, Reason("date.same", (left.date, right.date)))
        return
    named = day_of(left.date) in right.days or day_of(right.date) in left.days
    apart = _days_between(left, right)
    points = 1.5 if apart <= 1 else 0.0 if apart <= _NEAR else -1.0 if apart <= _FAR else -5.0
    points = max(points, -1.0) if named and apart <= _LONG_AFTER else points
    code = "date.night" if apart <= 1 else "date.other"
    yield Feature("date", points, Reason(code, (left.date, right.date)))


def day_of(value: str | None) -> Day | None:
    """Month and day of a date that tells both."""
    _, month, day = parts(value) if value else (None, None, None)
    return (month, day) if month and day else None


def _days_between(left: Signature, right: Signature) -> int:
    a, b = (first_day(with_year(s.date or "", t.published or s.published)) for s, t in ((left, right), (right, left)))
    return abs((a - b).days) if a and b else _LONG_AFTER + 1


def days(left: Signature, right: Signature) -> Iterator[Feature]:
    """Days that both texts name: stages of one case, whatever each report takes for its raid."""
    counted = {day_of(left.date)} & {day_of(right.date)}
    shared = (left.days & right.days) - counted
    if shared and not _years_apart(left, right):
        listed = tuple(f"{month}-{day:02d}" for month, day in sorted(shared)[:3])
        yield Feature("days", min(3.0, 1.5 * len(shared)), Reason("days", listed))


def _years_apart(left: Signature, right: Signature) -> bool:
    a, b = (first_day(s.published) or first_day(s.date) for s in (left, right))
    return bool(a and b and abs((a - b).days) > _LONG_AFTER)


def order_in_time(left: Signature, right: Signature) -> Iterator[Feature]:
    """No report tells of a raid that is yet to come; most tell of it within weeks."""
    for one, other in ((left, right), (right, left)):
        if other.date:
            continue
        raid, told = first_day(one.date), last_day(other.published)
        if raid and told and precision(one.date or "") > 1:
            waited = told - raid
            if waited < timedelta(0):
                yield Feature("time", -2.0, Reason("time.before", (other.published or "", one.date or "")))
            elif waited <= timedelta(_FAR):
                yield Feature("time", 1.0, Reason("time.after", (waited.days, one.date or "")))


def no_time(left: Signature, right: Signature) -> Iterator[Feature]:
    """Nothing tells that the two are of one time."""
    if not (left.date or left.published) or not (right.date or right.published):
        yield Feature("time", -1.0, Reason("time.none"))


def names(left: Signature, right: Signature) -> Iterator[Feature]:
    """Case names, in whatever spelling; a name that one report only mentions says less."""
    own, named = left.names & right.names, (left.names & right.named) | (left.named & right.names)
    shared = min(own or named or (left.named & right.named), default=None)
    if shared:
        yield Feature("case name", 4.5 if own else 2.5 if named else 1.5, Reason("case.same", (shared,)))
    elif left.names and right.names and _are_days(left.names) and _are_days(right.names):
        yield Feature("case name", -2.0, Reason("case.other", (min(left.names), min(right.names))))


def _are_days(names: frozenset[str]) -> bool:
    """Whether they are of the kind 5.05; a case may have a number besides."""
    return all("." in name for name in names)


def counts(left: Signature, right: Signature) -> Iterator[Feature]:
    """Provinces that took part, as counted."""
    a, b = left.province_count, right.province_count
    if a and b:
        same = a == b
        points = (2.0 if a > 3 else 1.0) if same else -1.5
        yield Feature(
            "provinces", points, Reason("provinces.same", (a,)) if same else Reason("provinces.other", (a, b))
        )


def places(left: Signature, right: Signature) -> Iterator[Feature]:
    """Places named, the smaller the more they say."""
    below, provinces = left.places & right.places, left.provinces & right.provinces
    if below:
        yield Feature("places", min(3.0, 1.25 * len(below)), Reason("places.below", (len(below),)))
    if provinces:
        yield Feature("places", min(2.0, 0.6 * len(provinces)), Reason("places.provinces", (len(provinces),)))
    elif left.provinces and right.provinces:
        yield Feature("places", -2.0, Reason("places.none"))
    if left.countries & right.countries:
        yield Feature("places", 0.75, Reason("places.abroad"))


def prices(left: Signature, right: Signature) -> Iterator[Feature]:
    """Prices: 21,600 yuan say much, 50,000 next to nothing."""
    for price in sorted(left.prices & right.prices):
        digits = len(str(price).rstrip("0"))
        yield Feature("price", 2.5 if digits > 2 else 1.0 if digits == 2 else 0.25, Reason("price", (price,)))


def wording(left: Signature, right: Signature) -> Iterator[Feature]:
    """Copies, and reports that were written from one announcement."""
    if left.language != right.language or tell_otherwise(left, right) or left.wording.isdisjoint(right.wording):
        return
    if is_copy(left, right):
        yield Feature("wording", 6.0, Reason("copy"))
        return
    share = max(resemblance(left.wording, right.wording), containment(left.wording, right.wording))
    if share >= _SOME_WORDING:
        yield Feature("wording", 1.0, Reason("wording", (round(share * 100),)))


def published(left: Signature, right: Signature) -> Iterator[Feature]:
    """Days of publication."""
    a, b = first_day(left.published), first_day(right.published)
    if a and b:
        days_apart = abs((a - b).days)
        if days_apart <= _NEAR and len(left.published or "") == len(right.published or "") > 7:
            yield Feature("published", 1.0, Reason("published", (days_apart,)))
        elif days_apart > _LONG_AFTER:
            yield Feature("published", -2.0, Reason("published", (days_apart,)))
