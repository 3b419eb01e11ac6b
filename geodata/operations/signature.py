"""What one report says of its own operation, made ready to be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

from geodata.model import Extraction, Fact

_MERGED_ACTION = {"detained": "arrested"}
# Shingles of so many characters; every text keeps the smallest digests, which is a fair sample of all (MinHash).
SHINGLE = 8
SAMPLE = 64
_BLANKS = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Signature:
    """The comparable features of a report that tells of an operation.

    Attributes
    ----------
    figures : dict of (action, who) to (value, qualifier)
        Of scope ``operation``; of several the largest.
    places : frozenset of str
        Ids of places below the province.
    sample : frozenset of int
        Digests of the wording, for copies.
    """

    report_id: str
    date: str | None
    published: str | None
    names: frozenset[str]
    figures: dict[tuple[str, str], tuple[int, str]]
    province_count: int | None
    provinces: frozenset[str]
    places: frozenset[str]
    sample: frozenset[int]


def signature(extraction: Extraction) -> Signature:
    """Signature of a report."""
    own = [f for f in extraction.of("place") if f.scope != "other" and f.value]
    counts = extraction.of("province_count")
    dates = [f.value for f in extraction.of("operation", "date") if f.value]
    return Signature(
        report_id=extraction.report.id,
        date=dates[0] if dates else None,
        published=extraction.report.published,
        names=frozenset(_case_name(f.value) for f in extraction.of("operation", "name") if f.value),
        figures=_figures(extraction.of("statistic")),
        province_count=counts[0].number if counts else None,
        provinces=frozenset(f.value for f in own if f.attribute == "province" and f.value and f.role != "other"),
        places=frozenset(f.value for f in own if f.attribute in {"prefecture", "county"} and f.value),
        sample=_sample(extraction.report.text),
    )


def merged_action(action: str) -> str:
    """``detained`` and ``arrested`` are one figure of an operation (contract)."""
    return _MERGED_ACTION.get(action, action)


def _figures(facts: Iterable[Fact]) -> dict[tuple[str, str], tuple[int, str]]:
    found: dict[tuple[str, str], tuple[int, str]] = {}
    for fact in facts:
        if fact.scope != "operation" or fact.subject is None:
            continue
        key = (merged_action(fact.attribute), fact.subject)
        if key not in found or fact.number > found[key][0]:
            found[key] = (fact.number, fact.qualifier or "exact")
    return found


def _case_name(name: str) -> str:
    """One form for separators: 5·05, 5•05 and 5.05 are one case; a leading year may be left out by some."""
    return re.sub(r"^(?:19|20)\d\d[.]", "", re.sub(r"[·•・.]0?", ".", name))


def _sample(text: str) -> frozenset[int]:
    plain = _BLANKS.sub("", text).lower()
    digests = {crc32(plain[i : i + SHINGLE].encode()) for i in range(max(1, len(plain) - SHINGLE + 1))}
    return frozenset(sorted(digests)[:SAMPLE])


def resemblance(left: Signature, right: Signature) -> float:
    """Share of the wording that two reports have in common, 0 to 1 (an estimate from the samples)."""
    union = sorted(left.sample | right.sample)[:SAMPLE]
    return sum(d in left.sample and d in right.sample for d in union) / len(union)
