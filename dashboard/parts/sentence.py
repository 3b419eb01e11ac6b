"""The plain sentence that says what is filtered: on the page, in every export and its name."""

from __future__ import annotations

from dataclasses import replace

from dashboard.parts.naming import joined, place_name
from dashboard.words import say, sentences
from geodata.operations import Filters
from geodata.pipeline import Corpus, select
from geodata.places.gazetteer import place


def filter_sentence(filters: Filters, corpus: Corpus, shown: int, language: str) -> str:
    """Say what is shown of what there is, and whether the undated are in."""
    whole = len(corpus.operations)
    what, undated = _what(filters, language), _undated(filters, corpus, language)
    if not what and filters.undated:
        return sentences(say("sentence.all", language, n=whole), undated)
    if not what:
        return sentences(say("sentence.part", language, n=shown, m=whole), undated)
    return sentences(say("sentence.some", language, n=shown, m=whole, what=joined(what, language)), undated)


def provinces_text(filters: Filters, language: str) -> str:
    """Provinces of the filter, in words."""
    return joined([place_name(place(p).name, language) for p in filters.provinces], language)


def _what(filters: Filters, language: str) -> list[str]:
    roles = joined([say(f"role.{r}", language) for r in filters.roles], language)
    told = [
        say("sentence.years", language, x=_years(filters.years)) if filters.years else "",
        say("sentence.provinces", language, x=provinces_text(filters, language)) if filters.provinces else "",
        say("sentence.roles" if filters.provinces else "sentence.roles_only", language, x=roles) if roles else "",
        say("sentence.languages", language, x=joined([say(x, language) for x in filters.languages], language))
        if filters.languages
        else "",
        say("sentence.checked", language) if filters.checked else "",
    ]
    return [t for t in told if t]


def _years(years: tuple[int, ...]) -> str:
    """Runs of years as ranges: 2009–2011, 2013."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{r[0]}–{r[-1]}" if len(r) > 1 else str(r[0]) for r in runs)


def _undated(filters: Filters, corpus: Corpus, language: str) -> str:
    """How many without a year are in, or are left out for that alone."""
    undated = sum(o.year is None for o in select(corpus, replace(filters, undated=True)))
    if not undated:
        return ""
    told = say("sentence.undated_in" if filters.undated else "sentence.undated_out", language, n=undated)
    return f"{told[0].upper()}{told[1:]}" + ("。" if language == "zh" else ".")
