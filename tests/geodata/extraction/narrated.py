"""Reads the places of one paragraph, for the tests of roles, flows, counts and mentions."""

from geodata.extraction import flows, province_count, roles, statistics
from geodata.extraction.document import read_document
from geodata.extraction.journeys import journeys
from geodata.extraction.stations import stations
from geodata.model import Report

TITLES = {"en": "Police act", "zh-Hans": "警方行动", "zh-Hant": "警方行動"}


def document(text, language=None):
    """A report whose body is the text; its title names no place."""
    language = language or ("en" if text.isascii() else "zh-Hans")
    return read_document(
        Report("r-1", f"{TITLES[language]}\n\n{text}", None, None, "2015-06-01", None, language, "a.txt")
    )


def ways(text, language=None):
    return journeys(stations(document(text, language)))


def places_in(text, language=None):
    return roles.find(ways(text, language).stations)


def roles_in(text, language=None):
    """Provinces and countries with their roles; a rescue is a raid, as the scorer has it."""
    rows = [f for f in places_in(text, language) if f.attribute in {"province", "country"}]
    return {f"{f.subject}: {'raid' if f.role == 'rescue' else f.role}" for f in rows}


def flows_in(text, language=None):
    return {f"{f.subject} > {f.value}" for f in flows.find(ways(text, language).legs)}


def count_in(text, language=None):
    found = province_count.find(ways(text, language).stations)
    return found[0].value if found else None


def figures_in(text, language=None):
    """Figures as "action who value", with "~" for about, "+" for at least and "-" for at most before the value."""
    marks = {"exact": "", "about": "~", "at_least": "+", "at_most": "-"}
    found = statistics.find(document(text, language))
    return {f"{f.attribute} {f.subject} {marks[f.qualifier]}{f.value}" for f in found}


def scopes_in(text, language=None):
    """Scope of each figure, by its value."""
    return {f.value: f.scope for f in statistics.find(document(text, language))}
