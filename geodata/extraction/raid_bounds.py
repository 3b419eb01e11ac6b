"""What bounds a raid that no word dates: the stages of the case that the report dates, and its publication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from geodata.extraction.date_roles import is_end_of_span, role_of
from geodata.extraction.document import Document, Sentence
from geodata.extraction.findings import Finding
from geodata.extraction.tagger import Tag

_FULL_YEAR = re.compile("[12][0-9]{3}")


class Stage(NamedTuple):
    """A day or month of crime or inquiry: what the raid came after."""

    value: str
    sentence: Sentence
    tag: Tag


def with_year(document: Document, value: str, words: str) -> str:
    """Give a day that is written without its year the first that fits after the stages of the case.

    Only where nobody knows the day of publication, and only after stages that are dated in full.
    """
    if document.report.published is not None or _FULL_YEAR.search(words):
        return value
    dated = [s.value for s in _stages(document) if _FULL_YEAR.search(_written(s.sentence, s.tag))]
    latest = max(dated, default=None)
    if latest is None or (value[:4].isdigit() and value[:4] != latest[:4]):
        return value
    return f"{int(latest[:4]) + (value[5:7] < latest[5:7])}{value[4:]}"


def bounds(document: Document, statistics: Sequence[Finding]) -> Stage | None:
    """Bound the raid by the last stage that the report dates and by its publication.

    None where a year parts them, and for a report that tells of a campaign or a tally and of no named case: its dates
    may be of that.
    """
    published = document.report.published
    stages = [stage for stage in _stages(document) if stage.value != published]
    if published is None or not stages or _is_of_tally(document, statistics):
        return None
    last = max(stages, key=lambda s: s.value)
    shared = next((last.value[:n] for n in (7, 4) if last.value[:n] == published[:n]), None)
    return last._replace(value=shared) if shared else None


def _is_of_tally(document: Document, statistics: Sequence[Finding]) -> bool:
    if document.has("case_name"):
        return False
    return document.has("cumulative", "campaign") or any(f.scope == "cumulative" for f in statistics)


def _stages(document: Document) -> Iterator[Stage]:
    for sentence in document.sentences:
        if sentence.has("part", "another_case"):
            continue
        for tag in sentence.of("date"):
            fine = tag.date is not None and tag.date.kind in {"day", "month"} and not tag.value.startswith("X")
            role = role_of(sentence, tag, chinese=document.is_chinese)[0]
            if fine and role in {"crime", "inquiry", "none"} and not is_end_of_span(sentence, tag):
                yield Stage(tag.value, sentence, tag)


def _written(sentence: Sentence, tag: Tag) -> str:
    return sentence.text[tag.start - sentence.start : tag.end - sentence.start]
