"""The JSON rows of `geodata.printing` as tables to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from geodata.command_line.terminal import aligned, plain, shortened
from geodata.extraction.privacy import masked
from geodata.model import Fact, Report
from geodata.operations.reasons import counted
from geodata.printing import fact_row

Json = dict[str, Any]

_HEAD = ("path", "title", "publisher", "published", "language", "retold")
QUOTE_COLUMNS = 72
_QUALIFIERS = {"exact": "", "at_least": "at least ", "about": "about ", "at_most": "at most "}
_DATE_STATUS = {"stated": "", "not_given": "date not given, says the report", "unknown": "date not known"}


def report_table(row: Json) -> str:
    """Return one report as `geodata.printing.extraction_row` gives it: what it says, and the words that say so."""
    facts = list(_facts(row)) or [("no facts", "", "", "", "")]
    return "\n".join([*_head(row["report"]), aligned(facts), ""])


def report_head(report: Report) -> list[str]:
    """Return the lines that say which report it is: path, headline, publisher and day."""
    return _head({field: getattr(report, field) for field in _HEAD})


def _head(report: Json) -> list[str]:
    publisher = (
        f"retold from {report['publisher'] or 'an unknown publisher'}" if report["retold"] else report["publisher"]
    )
    source = [publisher, report["published"] or "day of publication not known", report["language"]]
    head = [report["path"], report["title"], " · ".join(filter(None, source))]
    return [plain(line) for line in head if line]


def operation_table(row: Json) -> str:
    """Return one operation as `geodata.printing.operation_row` gives it."""
    head = " · ".join(filter(None, [row["id"], row["name"], row["date"] or "date not known"]))
    return f"{plain(head)}\n{aligned(list(_about(row)))}"


def fact_cells(kind: str, row: Json) -> tuple[str, str, str]:
    """Return one fact, as `geodata.printing.fact_row` gives it, in three cells: what it is, what it says, its scope."""
    return _CELLS[kind](row)


def fact_line(fact: Fact, report: Report) -> tuple[str, str, str, str]:
    """Return one fact of a report as it stands in the report's table, with the words that say so."""
    row = fact_row(fact, masked(report))
    return *fact_cells(fact.kind, row), _quote(row)


def series_table(row: Json) -> str:
    """Return one series as `geodata.printing.series_row` gives it: its points in order of time."""
    what = counted(row["action"], row["who"])
    head = " · ".join(filter(None, [what, f"campaign {row['campaign']}", row["area"]]))
    points = [(p["as_of"] or "day not known", _number(p), _sources(p)) for p in row["points"]]
    told = row["checks"]
    checked = ("checked", f"{told['checked']} of {told['figures']} figures checked by an analyst", "")
    return f"{plain(head)}\n{aligned([*points, checked])}"


def _facts(row: Json) -> Iterator[tuple[str, ...]]:
    """Facts by kind, then those that an analyst set aside; each with its id, by which a verdict names it."""
    kinds = {"statistic": row["statistics"], "place": row["places"], "flow": row["flows"]}
    told = {"operation": [row["operation"]], "province_count": [row["province_count"]], **kinds}
    for kind in ("operation", "statistic", "province_count", "place", "flow"):
        for fact in filter(None, told[kind]):
            yield *fact_cells(kind, fact), _id(fact), _quote(fact)
    for fact in row["set_aside"]:
        what, says, _ = fact_cells(fact["kind"], fact)
        yield what, says, f"set aside: {_words(fact['verdict']['judgement'])}", fact["fact_id"], _quote(fact)


def _id(fact: Json) -> str:
    named = fact["fact_id"] if "fact_id" in fact else fact["date_fact_id"] or fact["name_fact_id"]
    return f"{named}{' checked' if fact['checked'] else ''}"


def _operation_cells(told: Json) -> tuple[str, str, str]:
    when = told["date"] or _DATE_STATUS[told["date_status"]]
    return "operation", plain(", ".join(filter(None, [told["name"], when]))), ""


def _statistic_cells(fact: Json) -> tuple[str, str, str]:
    return _words(fact["action"]), f"{_number(fact)} {_words(fact['who'])}", fact["scope"]


def _count_cells(count: Json) -> tuple[str, str, str]:
    return "raided in", f"{_number(count)} provinces", ""


def _place_cells(fact: Json) -> tuple[str, str, str]:
    return fact["role"], _place(fact), fact["scope"]


def _flow_cells(fact: Json) -> tuple[str, str, str]:
    return "flow", _flow(fact), fact["scope"]


_CELLS = {
    "operation": _operation_cells,
    "statistic": _statistic_cells,
    "province_count": _count_cells,
    "place": _place_cells,
    "flow": _flow_cells,
}


def _about(row: Json) -> Iterator[tuple[str, str, str]]:
    for figure in row["statistics"]:
        action = "arrested or detained" if figure["action"] == "arrested" else _words(figure["action"])
        yield action, f"{_range(figure)} {_words(figure['who'])}", _told_by(figure)
    count = row["province_count"]
    if count["stated"] is not None:
        other = f", {count['other_named']} named in other roles only" if count["other_named"] else ""
        yield (
            "raided in",
            f"{count['stated']} provinces, {count['named']} of them named{other}",
            "checked" if row["province_count_checked"] else "",
        )
    for province in row["provinces"]:
        yield province["role"], province["name"], _told_by(province)
    for leg in row["flows"]:
        yield "flow", _flow(leg), _told_by(leg)
    for conflict in row["conflicts"]:
        values = " or ".join(f"{value['value']} ({_sources(value)})" for value in conflict["values"])
        yield "conflict", plain(f"{_words(conflict['attribute'])}: {values} ({conflict['kind']})"), ""
    for share in row["province_figures"]:
        yield "of which", f"{_range(share)} {_words(share['who'])} {_words(share['action'])} in {share['name']}", ""
    for mention in row["mentions"]:
        yield "mentioned", plain(mention["because"]), ""
    for path in row["reports"]:
        yield "report", plain(path), ""
    for reason in row["because"]:
        yield "because", plain(reason), ""
    told = row["checks"]
    yield "checked", f"{told['checked']} of {told['figures']} figures checked by an analyst", ""


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


def _told_by(figure: Json) -> str:
    return ", ".join(filter(None, [_sources(figure), _checked(figure)]))


def _checked(figure: Json) -> str:
    return "checked" if figure["checked"] else ""


def _quote(fact: Json) -> str:
    return f'"{shortened(plain(fact["evidence"]["text"]), QUOTE_COLUMNS)}"' if fact["evidence"] else ""


def _words(term: str) -> str:
    return term.replace("_", " ")
