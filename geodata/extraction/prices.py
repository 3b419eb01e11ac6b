"""Prices asked or paid for a person, in yuan where given; read clause by clause, as profits and fares stand beside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geodata.extraction.bare_sums import is_bare_sum
from geodata.extraction.document import Sentence
from geodata.extraction.findings import Finding
from geodata.extraction.tagger import Tag
from geodata.extraction.verb_classes import VICTIMS

_TRADE = ("sold", "bought")
_PRICE = re.compile(
    r"\bprices?\b|\bpa(?:id|y|ys|ying)\b|\bcost|\bfetch|\bbrought\b|\bworth\b|\bwent for\b|\bearns?\b|\bbride price"
    r"|价|每[个名人]|花|彩礼|谈定|谈妥|成交|要价|开价|出价|付",
    re.IGNORECASE,
)
_RIGHT_BEFORE = re.compile(
    r"\b(?:at|for|got|gets?|received|asked|charged|offered) "
    r"(?:between |from |about |around |up to |as little as |as much as |more than )?$",
    re.IGNORECASE,
)
# Money that is no price of a person (gold schema: rewards, profits, cash seized), nor a fare.
_NO_PRICE = re.compile(
    r"reward|\b(?:a|per|each|every) (?:month|day|week|year)\b|monthly|\bjobs?\b|\bmade\b|\bfined?\b|\bdeals?\b"
    r"|\bhand in\b|\bransom|\bfees?\b|compensation|damages|profit|salary|wages|seized"
    r"|\bthe gang had\b|\bfares?\b|\bcommission"
    r"|任务|分期|悬赏|奖|赔偿|罚|获利|牟利|现金|车费|路费|运送|报酬|好处费|工资|挣|收入|赃款|月薪|利润|每月|工钱",
    re.IGNORECASE,
)
# A sum without its currency, beside one that has it.
_LEAST_SUM = 500
_TRADED_FOR = re.compile(
    r"\b(?:bought|sold|resold|paid|sell|selling|buying|fetched)\b[^,.;]{0,30} (?:for|at) (?:about |up to |nearly )?$"
    r"|\beach (?:boy|girl|baby|child|woman) (?:for )?$"
)
_ENDS_SUM = re.compile(r"(?: each| apiece)?(?:[.,;]|$| and | in | to )")
_CLAUSE_END = re.compile(r"[;；，。]|,(?![0-9])")


def prices(sentence: Sentence) -> tuple[Finding, ...]:
    """Prices of a sentence; a sum in another currency only where no yuan is given."""
    sums = [t for t in sentence.of("number") if is_bare_sum(sentence, t)]
    if not sums and not any(t.number and t.number.unit == "money" for t in sentence.of("number")):
        return ()
    found = [t for clause in _clauses(sentence) for t in _money(sentence, *clause)]
    yuan = [*sums, *(t for t in found if t.number and t.number.currency == "cny")]
    told = sorted([*yuan, *_bare(sentence)], key=lambda t: t.start) if yuan else found
    return tuple(_finding(sentence, t, "cny" if yuan else "other") for t in told)


def _bare(sentence: Sentence) -> Iterator[Tag]:
    """Sums whose currency another names: "bought the girl for 4,500 yuan and sold her for 21,000"."""
    for tag in sentence.of("number"):
        head, tail = sentence.text[: tag.start - sentence.start], sentence.text[tag.end - sentence.start :]
        plain = tag.number is not None and tag.number.unit == "count" and float(tag.value) >= _LEAST_SUM
        if plain and _TRADED_FOR.search(head) and _ENDS_SUM.match(tail):
            yield tag


def _clauses(sentence: Sentence) -> Iterator[tuple[int, int]]:
    first = 0
    for mark in _CLAUSE_END.finditer(sentence.text):
        yield sentence.start + first, sentence.start + mark.start()
        first = mark.end()
    yield sentence.start + first, sentence.end


def _money(sentence: Sentence, start: int, end: int) -> Iterator[Tag]:
    words, tags = sentence.text[start - sentence.start : end - sentence.start], sentence.between(start, end)
    traded = any(t.has("verb", *_TRADE) or t.has("who", *VICTIMS) for t in tags)
    if _NO_PRICE.search(words):
        return
    for t in tags:
        if t.number and t.number.unit == "money" and (traded or _is_price(words, t.start - start)):
            yield t


def _is_price(clause: str, at: int) -> bool:
    """Whether a word of price stands in the clause, or one such as "at" and "got" right before the sum."""
    return bool(_PRICE.search(clause) or _RIGHT_BEFORE.search(clause[:at]))


def _finding(sentence: Sentence, tag: Tag, who: str) -> Finding:
    before = sentence.before(tag.start)
    near = before[-1] if before and before[-1].kind == "qualifier" and tag.start - before[-1].end <= 3 else None
    qualifier = near.value if near else (tag.number.qualifier if tag.number else None) or "exact"
    return Finding(
        "statistic", who, "price", tag.value, "stat.price", tag.start, tag.end, sentence.start, sentence.end,
        qualifier=qualifier, scope="other",
    )  # fmt: skip
