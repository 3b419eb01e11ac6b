"""What travels with every picture and table: title, filters, counts, sources, caveat, disclaimer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.words import say
from geodata.model import Report
from geodata.places.layer import BOUNDARY_SOURCE, DISCLAIMER

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
        return [f"{self.counts} {self.caveat}", self.sources, self.disclaimer]


def caption(title: str, filters: str, reports: Iterable[Report], operations: int, language: str) -> Caption:
    """Words for an export of these reports."""
    told = list(reports)
    caveat = say("map.caveat", language)
    if any(r.retold for r in told):
        caveat += " " + say("sample", language)
    return Caption(
        title, filters, say("caption.counts", language, reports=len(told), operations=operations), caveat,
        say("caption.sources", language, x=_publishers(told, language)), f"{DISCLAIMER} {BOUNDARY_SOURCE}",
    )  # fmt: skip


def _publishers(reports: Iterable[Report], language: str) -> str:
    told = list(reports)
    by_name: dict[str, int] = {}
    for report in told:
        name = report.publisher or say("unknown_publisher", language)
        name = f"{say('retold', language)} {name}" if report.retold else name
        by_name[name] = by_name.get(name, 0) + 1
    ranked = sorted(by_name, key=lambda n: (-by_name[n], n))
    more = len(ranked) - MOST_PUBLISHERS
    tail = [say("caption.more", language, n=more)] if more > 0 else []
    return ", ".join([*ranked[:MOST_PUBLISHERS], *tail])


def file_name(topic: str, filters: str, ending: str) -> str:
    """Name a file by topic and filters."""
    slug = re.sub(r"[^\w]+", "-", filters.lower()).strip("-")[:60]
    return f"homeward_{topic}_{slug}.{ending}"
