"""Masking: the one function between the store and every exit that hides names of private persons.

Each code point of a name becomes a block of the same length, so offsets stay. Officials, bylines and places stay
readable. Rules will miss some names: never call what leaves "anonymous".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from geodata.extraction.names import joined, name_spans, paths
from geodata.model import Report

MASK = "▇"


def mask(text: str) -> str:
    """Copy a text with every private name blocked out, at the same length."""
    return _blocked(text, name_spans(text))


def masked(report: Report) -> Report:
    """Copy of a report that may leave the engine: text, title, publisher and path masked.

    A name that the text or the title introduces is masked in the file name as well, whatever stands around it there.
    The address stays, unless it spells out a name: a masked one would lead nowhere.
    """
    title, spans = report.title, name_spans(report.text)
    names = _told(report.text, spans)
    if title:
        names |= _told(title, name_spans(title))
        title = _blocked(title, [*name_spans(title), *paths.spans(title, names)])
    path = _blocked(report.path, [*name_spans(report.path), *paths.spans(report.path, names)])
    publisher = report.publisher
    if publisher:
        publisher = _blocked(publisher, paths.spans(publisher, names))
    url = None if report.url and paths.leads_to(report.url, names) else report.url
    return replace(report, text=_blocked(report.text, spans), title=title, path=path, url=url, publisher=publisher)


def _told(text: str, spans: Iterable[tuple[int, int]]) -> set[str]:
    """Names that tell of a person by themselves: no single sign, no number of a house."""
    return {text[a:b] for a, b in spans if b - a > 1 and not any(map(str.isdigit, text[a:b]))}


def _blocked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    pieces, reached = [], 0
    for start, end in joined(spans):
        pieces += [text[reached:start], MASK * (end - start)]
        reached = end
    return "".join([*pieces, text[reached:]])
