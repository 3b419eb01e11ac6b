"""What travels with every picture and table: title, filters, counts, sources, caveat, disclaimer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.words import say, sentences
from geodata.joined import Operation
from geodata.model import Report
from geodata.operations import Checks, checks
from geodata.operations.series import Series

MOST_PUBLISHERS = 12


@dataclass(frozen=True, slots=True)
class Caption:
    """The words around an export, in one language."""

    title: str
    filters: str
    counts: str
    caveat: str
    sources: str
    disclaimer: str

    def foot(self) -> list[str]:
        """Lines below a picture."""
        return [sentences(self.counts, self.caveat), self.sources, self.disclaimer]


def caption(
    title: str, filters: str, reports: Iterable[Report], operations: Sequence[Operation], language: str,
    totals: Checks | None = None,
) -> Caption:  # fmt: skip
    """Words for an export of these reports and operations; `totals` are the running totals beside them."""
    told = list(reports)
    counts = say("caption.counts", language, reports=len(told), operations=len(operations))
    return _caption(title, filters, told, counts, checked_text(checks(operations), language, totals), language)


def totals_caption(
    title: str, sentence: str, reports: Sequence[Report], series: Sequence[Series], shown: Checks, language: str
) -> Caption:
    """Words for an export of running totals: they belong to no operation."""
    points = sum(len(one.points) for one in series)
    counts = say("caption.totals", language, totals=len(series), points=points)
    return _caption(title, sentence, reports, counts, checked_text(shown, language), language)


def checked_text(told: Checks, language: str, totals: Checks | None = None) -> str:
    """Say "3 of 14 figures checked by an analyst."; of running totals apart, since no sum holds them."""
    said = say("checked", language, k=told.checked, n=told.figures)
    if not totals or not totals.figures:
        return said
    return sentences(said, say("checked.totals", language, k=totals.checked, n=totals.figures))


def _caption(title: str, filters: str, told: Sequence[Report], counts: str, checked: str, language: str) -> Caption:
    caveat = say("map.caveat", language)
    if any(r.retold for r in told):
        caveat = sentences(caveat, say("sample", language))
    counts = sentences(counts, checked)
    return Caption(
        title, filters, counts, caveat,
        say("caption.sources", language, x=_publishers(told, language)), say("map.disclaimer", language),
    )  # fmt: skip


def _publishers(reports: Iterable[Report], language: str) -> str:
    """Publishers by number of reports; those whose words were retold apart from those quoted."""
    told = list(reports)
    quoted = _ranked((r for r in told if not r.retold), language)
    retold = _ranked((r for r in told if r.retold), language)
    return "; ".join(p for p in (quoted, f"{say('retold', language)} {retold}" if retold else "") if p)


def _ranked(reports: Iterable[Report], language: str) -> str:
    counts = Counter(r.publisher or say("unknown_publisher", language) for r in reports)
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    more = len(ranked) - MOST_PUBLISHERS
    tail = [say("caption.more", language, n=more)] if more > 0 else []
    return ", ".join([*ranked[:MOST_PUBLISHERS], *tail])


def file_name(topic: str, filters: str, ending: str) -> str:
    """Name a file by topic and filters."""
    slug = re.sub(r"[^\w]+", "-", filters.lower()).strip("-")[:60]
    return f"homeward_{topic}_{slug}.{ending}"
