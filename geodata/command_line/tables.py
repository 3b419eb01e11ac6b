"""The JSON rows of `geodata.printing` as tables to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from geodata.command_line.terminal import aligned, plain, shortened

Json = dict[str, Any]

QUOTE_COLUMNS = 72
_QUALIFIERS = {"exact": "", "at_least": "at least ", "about": "about ", "at_most": "at most "}
_DATE_STATUS = {"stated": "", "not_given": "date not given, says the report", "unknown": "date not known"}


def report_table(row: Json) -> str:
    """Return one report as `geodata.printing.extraction_row` gives it: what it says, and the words that say so."""
    report = row["report"]
    source = [report["publisher"], report["published"] or "day of publication not known", report["language"]]
    source += ["retold in other words"] if report["retold"] else []
    head = [report["path"], report["title"], " · ".join(filter(None, source))]
    facts = list(_facts(row)) or [("no facts", "", "", "")]
    return "\n".join([*(plain(line) for line in head if line), aligned(facts), ""])


def operation_table(row: Json) -> str:
    """Return one operation as `geodata.printing.operation_row` gives it."""
    head = " · ".join(filter(None, [row["id"], row["name"], row["date"] or "date not known"]))
    return f"{plain(head)}\n{aligned(list(_about(row)))}"


def _facts(row: Json) -> Iterator[tuple[str, str, str, str]]:
    told = row["operation"]
    if told:
        when = told["date"] or _DATE_STATUS[told["date_status"]]
        yield "operation", plain(", ".join(filter(None, [told["name"], when]))), "", _quote(told)
    for fact in row["statistics"]:
        yield _words(fact["action"]), f"{_number(fact)} {_words(fact['who'])}", fact["scope"], _quote(fact)
    count = row["province_count"]
    if count:
        yield "raided in", f"{_number(count)} provinces", "", _quote(count)
    for fact in row["places"]:
        yield fact["role"], _place(fact), fact["scope"], _quote(fact)
    for fact in row["flows"]:
        yield "flow", _flow(fact), fact["scope"], _quote(fact)


def _about(row: Json) -> Iterator[tuple[str, str, str]]:
    for figure in row["statistics"]:
        action = "arrested or detained" if figure["action"] == "arrested" else _words(figure["action"])
        yield action, f"{_range(figure)} {_words(figure['who'])}", _sources(figure)
    count = row["province_count"]
    if count["stated"] is not None:
        other = f", {count['other_named']} named in other roles only" if count["other_named"] else ""
        yield "raided in", f"{count['stated']} provinces, {count['named']} of them named{other}", ""
    for province in row["provinces"]:
        yield province["role"], province["name"], _sources(province)
    for leg in row["flows"]:
        yield "flow", _flow(leg), _sources(leg)
    for conflict in row["conflicts"]:
        values = " or ".join(f"{value['value']} ({_sources(value)})" for value in conflict["values"])
        yield "conflict", plain(f"{_words(conflict['attribute'])}: {values}"), ""
    for path in row["reports"]:
        yield "report", plain(path), ""
    for reason in row["because"]:
        yield "because", plain(reason), ""


def _number(fact: Json) -> str:
    return f"{_QUALIFIERS[fact['qualifier']]}{fact['value']:,}"


def _range(figure: Json) -> str:
    high = "" if figure["low"] == figure["high"] else f" to {figure['high']:,}"
    return f"{_QUALIFIERS[figure['qualifier']]}{figure['low']:,}{high}"


def _place(fact: Json) -> str:
    if fact["id"] is None:
        return f"{fact['name']} (one of {', '.join(fact['candidates'])})"
    within = fact["province"] if fact["province"] != fact["name"] else None
    return ", ".join(filter(None, [fact["name"], within]))


def _flow(leg: Json) -> str:
    return f"{leg['origin'] or 'unnamed'} -> {leg['destination'] or 'unnamed'}"


def _sources(fact: Json) -> str:
    return f"{fact['sources']} report{'' if fact['sources'] == 1 else 's'}"


def _quote(fact: Json) -> str:
    return f'"{shortened(plain(fact["evidence"]["text"]), QUOTE_COLUMNS)}"' if fact["evidence"] else ""


def _words(term: str) -> str:
    return term.replace("_", " ")
