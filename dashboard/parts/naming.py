"""Names and numbers as the screen writes them."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.words import say
from geodata.joined import Figure, Operation
from geodata.model import Report
from geodata.operations.edtf import parts
from geodata.operations.summary import Total, figure_of
from geodata.places.gazetteer import place
from geodata.results import id_of

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SIGNS = {"at_least": "≥ ", "about": "≈ ", "at_most": "≤ "}


def place_name(name: str | None, language: str) -> str:
    """Write a province or country in a language; an unnamed end as such."""
    if name is None:
        return say("unnamed", language)
    place_id = id_of(name)
    return place(place_id).name_zh if language == "zh" and place_id else name


def low_high(low: int, high: int) -> str:
    """One figure, or a range where reports disagree."""
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def total_text(total: Total, language: str) -> str:
    """Write a sum; "not stated" where no operation gives the figure."""
    return low_high(total.low, total.high) if total.operations else say("kpi.none", language)


def figure_text(operation: Operation, name: str) -> str:
    """Write a figure of an operation, empty where its reports give none."""
    figure = figure_of(operation, name)
    if figure is None:
        return ""
    return amount(figure.low, figure.high, figure.qualifier)


def amount(low: int, high: int, qualifier: str | None) -> str:
    """Write a number, or a range, with the sign of what is not exact: "≥ 1,240"."""
    return _SIGNS.get(qualifier or "", "") + low_high(low, high)


def counted_text(action: str, who: str, language: str) -> str:
    """Say what a number counts: "children rescued"."""
    return say(f"counted.{action}", language, who=say(f"who.{who}", language))


def figure_words(figure: Figure, language: str) -> str:
    """Write a figure with what it counts: "≥ 30 children sold"."""
    number = amount(figure.low, figure.high, figure.qualifier)
    return say("counted", language, n=number, what=counted_text(figure.action, figure.who, language))


def report_name(report: Report, language: str) -> str:
    """Name a report by who published it, and when."""
    publisher = report.publisher or say("unknown_publisher", language)
    if report.published is None:
        return publisher
    return say("why.report", language, x=publisher, date=date_text(report.published, language))


def date_text(date: str | None, language: str) -> str:
    """Write an EDTF date in words: 11 September 2013; what is not known is said."""
    if date is None:
        return say("not_stated", language)
    year, month, day = parts(date)
    if language == "zh":
        told = [f"{year}年" if year else "", f"{month}月" if month else "", f"{day}日" if day else ""]
        return "".join(told) + ("" if year else "（年份未载明）")
    words = [str(day) if day else "", _MONTHS[month - 1] if month else "", str(year) if year else ""]
    return " ".join(w for w in words if w) + ("" if year else ", year not stated")


def raided_text(operation: Operation, language: str) -> str:
    """Write the provinces raided: those named of those stated; "11 raided, none named"."""
    count = operation.province_count
    named = [place_name(p.name, language) for p in operation.provinces if p.role == "raid"]
    if count.stated is None:
        return joined(named, language)
    raided = say("kpi.raided", language, n=count.stated)
    return f"{raided}: {joined(named, language)}" if named else f"{raided}, {say('kpi.none_named', language)}"


def operation_title(operation: Operation, language: str) -> str:
    """Name an operation in a list: its date, and its largest figures."""
    figures = [
        (figure_text(operation, n), say(f"col.{n}", language).lower()) for n in ("children", "women", "suspects")
    ]
    told = [f"{value} {words}" for value, words in figures if value]
    return " · ".join([date_text(operation.date, language), *told[:2]])


def joined(names: Sequence[str], language: str) -> str:
    """A list in words."""
    return ("、" if language == "zh" else ", ").join(names)
