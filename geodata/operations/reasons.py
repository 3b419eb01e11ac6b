"""Why reports were taken for one operation, or for a mention of one, in English; a screen says it in its language."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from geodata.joined import Reason

_ACTION_WORDS = {"arrested": "arrested or detained", "gangs_broken": "broken", "cases_solved": "solved"}
_WHO_WORDS = {"women_and_children": "women and children"}


def counted(action: str, who: str) -> str:
    """Say what a figure counts: "suspects arrested or detained", "officers"."""
    deed = _ACTION_WORDS.get(action, action)
    return who if who == deed else f"{_WHO_WORDS.get(who, who)} {deed}"


def in_words(reason: Reason) -> str:
    """Say a reason: "both give 301 suspects arrested or detained"."""
    return ENGLISH[reason.code](*reason.values)


def told(values: tuple[str | int, ...]) -> list[tuple[int, str, str]]:
    """Figures of a mention: how many, what was done, to whom."""
    return [(int(values[i]), str(values[i + 1]), str(values[i + 2])) for i in range(0, len(values), 3)]


def _several(n: int, one: str, many: str) -> str:
    return f"{n:,} {one if n == 1 else many}"


def _mention(date: str, *values: str | int) -> str:
    return f"recalls {', '.join(f'{n:,} {counted(action, who)}' for n, action, who in told(values))}, of {date}"


# What each reason says; the values are those that the features of a comparison give.
ENGLISH: Mapping[str, Callable[..., str]] = {
    "analyst": lambda by: f"an analyst ({by}) judged two of these reports the same operation",
    "figure.same": lambda n, *what: f"both give {n:,} {counted(*what)}",
    "figure.rounded": lambda a, b, *what: f"{a:,} and {b:,} {counted(*what)} agree, one being rounded",
    "figure.update": lambda a, b, *what: f"{a:,} {counted(*what)} became {b:,} in a later report",
    "figure.other": lambda a, b, *what: f"one gives {a:,} {counted(*what)}, the other {b:,}",
    "share": lambda n, *what: f"{n:,} {counted(*what)}, the whole of the one, are a part in the other",
    "numbers": lambda *ns: f"both give the {'number' if len(ns) == 1 else 'numbers'} {', '.join(f'{n:,}' for n in ns)}",
    "date.same": lambda a, b: f"the dates agree: {a} and {b}",
    "date.night": lambda a, b: f"{a} and {b} are a night apart",
    "date.other": lambda a, b: f"{a} is not {b}",
    "days": lambda *days: f"both tell of {', '.join(days)}",
    "time.before": lambda told_on, date: f"published on {told_on}, before {date}",
    "time.after": lambda n, date: (
        f"published {_several(n, 'day', 'days')} after {date}" if n else f"published on {date}"
    ),
    "time.none": lambda: "one of them tells of no time",
    "case.same": lambda name: f"both name the case {name}",
    "case.other": lambda a, b: f"the one names the case {a}, the other {b}",
    "provinces.same": lambda n: _several(n, "province", "provinces"),
    "provinces.other": lambda a, b: f"{a} provinces against {b}",
    "places.below": lambda n: f"{_several(n, 'place', 'places')} below the province in common",
    "places.provinces": lambda n: f"{_several(n, 'province', 'provinces')} in common",
    "places.none": lambda: "no province in common",
    "places.abroad": lambda: "a country abroad in common",
    "price": lambda n: f"both tell of {n:,} yuan",
    "copy": lambda: "one is a copy of the other",
    "wording": lambda percent: f"{percent}% of the wording in common",
    "published": lambda n: f"published {_several(n, 'day', 'days')} apart" if n else "published on the same day",
    "mention": _mention,
}
