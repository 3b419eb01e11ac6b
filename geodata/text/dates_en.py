"""English dates of the calendar: "Sept. 11", "11 September 2013", "from May 3 to 7", "in April last year"."""

from __future__ import annotations

import re

from geodata.text.calendar_words import Known, Reader, Reading, Rule, day_alone, last_such, month_before, reading

_NAMES = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_LONGEST_FIRST = sorted(_MONTHS, key=len, reverse=True)
_ANY_MONTH = (
    "(?:" + "|".join([*(m.capitalize() for m in _LONGEST_FIRST), *(m.upper() for m in _LONGEST_FIRST)]) + r")\b"
)
_M, _OTHER_M = rf"(?P<m>{_ANY_MONTH})\.?", rf"(?P<e>{_ANY_MONTH})\.?"
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?\b"
_D = rf"(?:the )?(?P<d>{_DAY})"
_Y = r"(?P<y>(?:19|20)[0-9]{2}(?![0-9]|,[0-9])|last year|this year)"
_AND_Y = rf"(?:,? {_Y})?"
# "Wednesday, 11 September" and "Wednesday (Sept 11)" are one date.
_W = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \(?(?:the )?)?"
# "July 15 and 20" are days of one month; "July 15 and 20 children" are not.
_COUNTED = r"(?:,[0-9]| (?:[a-z]+s\b|other|more|of\b|people|men|women|children|abducted|kidnapped|missing|infant|baby))"
_TO = r"(?: ?- ?| (?:to|until|through|till) )"
_AND = r"(?: and | or |, (?=[0-9]{1,2} and [0-9]))"
_OTHER_DAYS = rf"(?P<two>(?:(?:{_TO}|{_AND})(?:the )?{_DAY}(?!{_COUNTED}))+)?"
# A bare month is a date behind these words only: "may" and "march" are words, and "April" may be a name.
_BEFORE_MONTH = r"\b(?i:in|of|by|to|since|last|this|from|late|early|until|during|throughout|mid)[ -]"
_BEFORE_YEAR = r"\b(?i:in|since|during|of|early|late|mid)[ -]"
_OF_MONTH = "in of by to since last this from late early until during throughout mid"
_MONTHS_OPEN, _WEEKDAYS_OPEN = " ".join(_MONTHS).title(), "Mon Tue Wed Thu Fri Sat Sun"


def _year(words: str | None, known: Known) -> int | None:
    """Year of "2011", "last year" or "this year"."""
    if words is None or words.isdigit():
        return int(words) if words else None
    return None if known.year is None else known.year - (words.lower() == "last year")


def _number(day: str) -> int:
    return int(re.sub("[^0-9]", "", day))


def _month(match: re.Match[str], group: str = "m") -> int:
    return _MONTHS[match[group].lower()]


def _day(match: re.Match[str], known: Known) -> Reading | None:
    month, day = _month(match), _number(match["d"])
    year = _year(match["y"], known) if match["y"] else last_such(known, month, day)
    return reading(year, month, None if match.groupdict().get("two") else day)


def _days_of_month(match: re.Match[str], known: Known) -> Reading | None:
    """Read "May 3 to May 7" and "3 to 7 May": several days of one month are that month."""
    year = _year(match["y"], known) if match["y"] else last_such(known, _month(match), None)
    return reading(year, _month(match))


def _month_and_year(match: re.Match[str], known: Known) -> Reading | None:
    return reading(_year(match["y"], known), _month(match))


def _month_alone(match: re.Match[str], known: Known) -> Reading | None:
    return reading(last_such(known, _month(match), None), _month(match))


def _ordinal(match: re.Match[str], known: Known) -> Reading | None:
    """Read "on the 3rd", of the month named last, "on the 20th of last month"."""
    day = _number(match["d"])
    if match["w"] is None:
        return day_alone(known, day)
    if known.day is None:
        return None
    base = month_before(known.day) if match["w"].lower() == "last" else known.day
    return reading(base.year, base.month, day, relative=True)


def _iso(match: re.Match[str], known: Known) -> Reading | None:  # noqa: ARG001
    return reading(*(int(part) for part in re.split("[-/.]", match.group())))


def _year_alone(match: re.Match[str], known: Known) -> Reading | None:
    return reading(_year(match["y"], known))


def _span(match: re.Match[str], known: Known) -> Reading | None:
    """Read a span of months or of parts of a year: its year, where it lies in one."""
    if match["y"]:
        return reading(_year(match["y"], known), kind="span")
    first, last = last_such(known, _month(match), None), last_such(known, _month(match, "e"), None)
    return reading(first, kind="span") if first == last else None


def _half(match: re.Match[str], known: Known) -> Reading | None:
    return reading(_year(match["y"], known), kind="span")


def _rule(opens: str, pattern: str, read: Reader) -> Rule:
    return Rule(tuple(opens.split()), re.compile(pattern), read)


RULES: tuple[Rule, ...] = (
    _rule("0", r"(?<![0-9])[12][0-9]{3}[-/.][01]?[0-9][-/.][0-3]?[0-9](?![0-9])", _iso),
    _rule(
        f"from between {_MONTHS_OPEN}",
        rf"\b(?:[Ff]rom |[Bb]etween )?{_M} {_DAY}(?:{_TO}| and )(?P=m)\.? {_DAY}{_AND_Y}",
        _days_of_month,
    ),
    _rule(
        "from between",
        rf"\b(?:[Ff]rom|[Bb]etween) {_M}(?: {_DAY})?(?:{_TO}| and ){_OTHER_M}(?: {_DAY})?{_AND_Y}",
        _span,
    ),
    _rule(_MONTHS_OPEN, rf"\b{_M}(?: {_DAY})?{_TO}{_OTHER_M}(?: {_DAY})?{_AND_Y}", _span),
    _rule("first second latter", rf"\b(?:first|second|latter) half of {_Y}", _half),
    _rule("the 0", rf"\b(?:the )?{_DAY}(?:{_TO}| and )(?:the )?{_DAY} (?:of )?{_M}{_AND_Y}", _days_of_month),
    _rule(f"{_WEEKDAYS_OPEN} {_MONTHS_OPEN}", rf"\b{_W}{_M} ?{_D}{_OTHER_DAYS}{_AND_Y}", _day),
    _rule(f"{_WEEKDAYS_OPEN} the 0", rf"\b{_W}{_D} (?:of )?{_M}{_AND_Y}", _day),
    _rule(_MONTHS_OPEN, rf"\b{_M},? (?:of )?{_Y}", _month_and_year),
    _rule(_OF_MONTH, rf"{_BEFORE_MONTH}(?P<date>{_M})", _month_alone),
    _rule(
        "on",
        r"\b[Oo]n (?P<date>the (?P<d>[0-3]?[0-9](?:st|nd|rd|th))"
        r"(?: of (?P<w>this|last|the) month|(?=[,.;]| (?:in|at|when|by|and|as)\b)))",
        _ordinal,
    ),
    _rule(
        "in since during of early late mid",
        rf"{_BEFORE_YEAR}(?P<date>(?P<y>(?:19|20)[0-9]{{2}})\b(?!,[0-9]))",
        _year_alone,
    ),
)
