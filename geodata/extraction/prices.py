"""Prices asked or paid for a person, in yuan where given."""

from __future__ import annotations

from collections.abc import Iterator

from geodata.extraction.document import Sentence
from geodata.extraction.findings import Finding
from geodata.extraction.tagger import Tag

_TRADE = ("sold", "bought")
_PRICE_WORDS = ("price", "paid", "cost", "fetch", "brought", "worth", "went for", "earns", "价", "元一", "每个", "花")
_NO_PRICE = (
    "reward",
    "fine",
    "compensation",
    "damages",
    "profit",
    "salary",
    "seized",
    "悬赏",
    "赔偿",
    "罚",
    "获利",
    "现金",
    "车费",
    "工资",
    "挣",
)


def prices(sentence: Sentence) -> tuple[Finding, ...]:
    """Prices of a sentence; a sum in another currency only where no yuan is given."""
    found = list(_money(sentence))
    yuan = [t for t in found if t.number and t.number.currency == "cny"]
    return tuple(_finding(sentence, t) for t in (yuan or found))


def _money(sentence: Sentence) -> Iterator[Tag]:
    text = sentence.text.lower()
    if any(w in text for w in _NO_PRICE) or not (sentence.has("verb", *_TRADE) or any(w in text for w in _PRICE_WORDS)):
        return
    for tag in sentence.of("number"):
        if tag.number and tag.number.unit == "money":
            yield tag


def _finding(sentence: Sentence, tag: Tag) -> Finding:
    before = [t for t in sentence.tags if t.end <= tag.start]
    near = before[-1] if before and before[-1].kind == "qualifier" and tag.start - before[-1].end <= 3 else None
    qualifier = near.value if near else (tag.number.qualifier if tag.number else None) or "exact"
    who = "cny" if tag.number and tag.number.currency == "cny" else "other"
    return Finding(
        "statistic", who, "price", tag.value, "stat.price", tag.start, tag.end, sentence.start, sentence.end,
        qualifier=qualifier, scope="other",
    )  # fmt: skip
