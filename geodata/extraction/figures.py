"""Figures of people, gangs, cases and officers: which noun a number counts, and how it is qualified."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from geodata.extraction.document import Sentence
from geodata.extraction.tagger import Tag

# A noun may stand so far behind its number: "92 kidnapped and trafficked Vietnamese children".
_NOUN_REACH = {"en": 48, "zh": 14}
# 儿童92名, 犯罪嫌疑人共40人: the noun stands right before.
_NOUN_BEFORE_REACH = 3
_CASE_UNITS = "起宗件桩案"
_PERSON_UNITS = "名人位口"
_PERSON_UNIT_WORDS = ("人", "名", "位")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it counts.

    Attributes
    ----------
    number : Tag
    who : str or None
        Value of the noun it counts; None where no noun stands by ("310 held", "another 12 in Liangshan").
    noun : Tag or None
    qualifier : str
        ``exact``, ``at_least``, ``about`` or ``at_most``.
    start, end : int
        Figure and noun together.
    """

    number: Tag
    who: str | None
    noun: Tag | None
    qualifier: str
    start: int
    end: int

    @property
    def value(self) -> int:
        """The number."""
        return int(self.number.value)


def figures(sentence: Sentence) -> tuple[Figure, ...]:
    """Numbers of a sentence that count something, in order; ages, dates, prices and the like are none."""
    return tuple(_figures(sentence))


def _figures(sentence: Sentence) -> Iterator[Figure]:
    inherited: Figure | None = None
    for tag in sentence.of("number"):
        if tag.number is None or tag.number.unit != "count" or tag.number.value == 0:
            continue
        noun = _noun(sentence, tag)
        if tag.number.value == 1 and not _counts_one(sentence, tag, noun):
            continue
        figure = Figure(tag, _who(sentence, tag, noun), noun, _qualifier(sentence, tag, inherited), *_span(tag, noun))
        inherited = figure
        yield figure


def _counts_one(sentence: Sentence, tag: Tag, noun: Tag | None) -> bool:
    """One gang and one case are figures; one person is one only beside others."""
    if noun is not None and noun.value in {"gangs", "cases"}:
        return sentence.text[tag.start - sentence.start : tag.end - sentence.start].lower() in {"one", "1", "一"}
    others = [t for t in sentence.of("number") if t is not tag and t.number and t.number.unit == "count"]
    return noun is not None and any(0 <= o.start - tag.end < 12 or 0 <= tag.start - o.end < 12 for o in others)


def _noun(sentence: Sentence, tag: Tag) -> Tag | None:
    after = _noun_after(sentence, tag)
    if _is_chinese(sentence, tag):
        before = _noun_before(sentence, tag)
        if before is not None and (after is None or _unit(sentence, tag) in _PERSON_UNITS + "个" + _CASE_UNITS):
            return before
    return after


def _noun_after(sentence: Sentence, tag: Tag) -> Tag | None:
    """The first counted noun behind the number, unless a verb that is no adjective, a number or a stop comes first."""
    reach = _NOUN_REACH["zh" if _is_chinese(sentence, tag) else "en"]
    for other in sentence.tags:
        if other.start < tag.end:
            continue
        between = sentence.text[tag.end - sentence.start : other.start - sentence.start]
        if other.start - tag.end > reach or any(c in between for c in ",，。;；:、()"):
            return None
        if other.kind == "who":
            return _head(sentence, other)
        if other.kind in {"number", "date", "say", "authority"} or other.has("preposition") and other.value != "of":
            return None
    return None


def _head(sentence: Sentence, noun: Tag) -> Tag:
    """The last of nouns that stand together: "child trafficking gangs", 拐卖儿童团伙, "criminal suspects"."""
    head = noun
    for other in sentence.tags:
        if other.start < head.end:
            continue
        between = sentence.text[head.end - sentence.start : other.start - sentence.start]
        if other.start - head.end > 1 or between.strip():
            break
        if other.kind == "who":
            head = other
        elif other.kind not in {"verb", "trafficking"}:
            break
    return head


def _noun_before(sentence: Sentence, tag: Tag) -> Tag | None:
    for other in reversed(sentence.tags):
        if other.end <= tag.start:
            gap = sentence.text[other.end - sentence.start : tag.start - sentence.start]
            if other.kind == "who" and len(gap) <= _NOUN_BEFORE_REACH and not any(c in gap for c in ",，。;；、"):
                return other
            if other.kind in {"qualifier", "part"} and len(gap) <= 1:
                continue
            return None
    return None


def _unit(sentence: Sentence, tag: Tag) -> str:
    at = tag.end - sentence.start
    return sentence.text[at : at + 1] or " "


def _is_chinese(sentence: Sentence, tag: Tag) -> bool:
    near = sentence.text[max(0, tag.start - sentence.start - 4) : tag.end - sentence.start + 4]
    return any("一" <= c <= "鿿" for c in near)


def _who(sentence: Sentence, tag: Tag, noun: Tag | None) -> str | None:
    if noun is not None:
        return noun.value
    unit = _unit(sentence, tag)
    if _is_chinese(sentence, tag) and unit in _CASE_UNITS:
        return "cases"
    return None


def _span(tag: Tag, noun: Tag | None) -> tuple[int, int]:
    return (tag.start, tag.end) if noun is None else (min(tag.start, noun.start), max(tag.end, noun.end))


def _qualifier(sentence: Sentence, tag: Tag, inherited: Figure | None) -> str:
    """The word right before the figure, else what is glued to it, else "more than" carried over an "and"."""
    before = [t for t in sentence.tags if t.end <= tag.start]
    if before and before[-1].kind == "qualifier" and tag.start - before[-1].end <= 2:
        return before[-1].value
    after = [t for t in sentence.tags if t.start >= tag.end]
    if after and after[0].kind == "qualifier_after" and after[0].start - tag.end <= 2:
        return after[0].value
    if tag.number and tag.number.qualifier:
        return tag.number.qualifier
    if inherited is not None and inherited.qualifier == "at_least" and inherited.number.number is not None:
        gap = sentence.text[inherited.end - sentence.start : tag.start - sentence.start].strip()
        if gap in {"and", "和", "、", "及"} and not inherited.number.number.qualifier:
            return "at_least"
    return "exact"
