"""From what a grammar found in the matching copy to facts anchored in the report."""

from __future__ import annotations

from typing import NamedTuple

from geodata.extraction.document import Document
from geodata.model import Evidence, Fact

# Contract: evidence is a clause or a sentence of at most 400 code points.
LONGEST_EVIDENCE = 400


class Finding(NamedTuple):
    """What a grammar read: the fields of a `Fact`, with spans of the matching copy.

    Attributes
    ----------
    start, end : int
        The words that give the value: the figure, the toponym, the date.
    first, last : int
        The clause or sentence that says so.
    """

    kind: str
    subject: str | None
    attribute: str
    value: str | None
    rule: str
    start: int
    end: int
    first: int
    last: int
    qualifier: str | None = None
    scope: str | None = None
    period: str | None = None
    role: str | None = None
    status: str | None = None
    province: str | None = None
    candidates: tuple[str, ...] = ()


def anchor(document: Document, finding: Finding) -> Fact:
    """Turn a finding into a fact whose evidence is a span of the report's own text."""
    start, end = document.copy.span(finding.start, finding.end)
    first, last = _within_limit(document.copy.span(finding.first, finding.last), start, end)
    return Fact(
        kind=finding.kind,
        subject=finding.subject,
        attribute=finding.attribute,
        value=finding.value,
        rule=finding.rule,
        evidence=Evidence(document.report.id, first, last),
        original=document.report.text[start:end],
        qualifier=finding.qualifier,
        scope=finding.scope,
        period=finding.period,
        role=finding.role,
        status=finding.status,
        province=finding.province,
        candidates=finding.candidates,
        at=(start, end),
    )


def _within_limit(span: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """Shorten a sentence that is too long to a window around the words themselves."""
    first, last = span
    if last - first <= LONGEST_EVIDENCE:
        return first, last
    room = (LONGEST_EVIDENCE - (end - start)) // 2
    first = max(first, start - room)
    return first, min(last, first + LONGEST_EVIDENCE)
