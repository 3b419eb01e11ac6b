"""How many provinces took part in the report's operation, as stated; never the number of those named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from geodata.extraction.document import Sentence
from geodata.extraction.findings import Finding
from geodata.extraction.station import Station
from geodata.extraction.tagger import Tag


def find(found: Sequence[Station]) -> tuple[Finding, ...]:
    """Find the number of provinces whose police took part, or in which raids took place.

    Parameters
    ----------
    found : sequence of Station
        The report's lists of places with their roles.

    Returns
    -------
    tuple of Finding
        One, the number told most often; none where the text tells no such number.
    """
    counts = tuple(_counts(found))
    often = Counter(count.value for count in counts)
    return tuple(sorted(counts, key=lambda count: -often[count.value]))[:1]


def _counts(found: Sequence[Station]) -> Iterator[Finding]:
    for station in found:
        count = station.places.count
        if count is not None and count.number is not None and station.role in {"raid", "rescue"}:
            yield Finding(
                "province_count", "report", "provinces", str(count.number.value), station.rule,
                count.start, count.end, station.sentence.start, station.sentence.end,
                qualifier=_qualifier(station.sentence, count),
            )  # fmt: skip


def _qualifier(sentence: Sentence, count: Tag) -> str:
    """Return how the number is qualified: by the words right before it, or by what is glued to it (14余个)."""
    before = [t for t in sentence.of("qualifier") if 0 <= count.start - t.end <= 1]
    own = count.number.qualifier if count.number else None
    return before[0].value if before else own or "exact"
