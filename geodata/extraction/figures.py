"""Figures of people, gangs, cases and officers: which noun a number counts, and how it is qualified."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from geodata.extraction.document import Sentence
from geodata.extraction.tagger import Tag

# A verb of the police ends a Chinese noun phrase; 拐卖 may stand within it.
_POLICE_VERBS = ("rescued", "arrested", "detained", "broken", "solved", "raided", "deployed", "struck", "reunited")
# A noun may stand so far behind its number: "92 kidnapped and trafficked Vietnamese children".
_NOUN_REACH = {"en": 48, "zh": 14}
# 儿童92名, 犯罪嫌疑人共40人: the noun stands right before.
_NOUN_BEFORE_REACH = 3
# What may stand between the nouns of one phrase.
_WITHIN_NOUN = ("", " ", "-", "的", "犯罪", "类")
_CASE_UNITS = "起宗件桩案"
# What may part a noun from its number behind it: 犯罪嫌疑人共40人, 嫌疑人多达14人.
_NOUN_FILLER = re.compile("(?:共|有|约|达|近|总|计|数|人数|合计|共计|总计|多达|达到|逾|超|等|一共|共有|[:：])*")
# "The number of rescued children is now 31": the noun stands before, and a verb of counting between.
_NUMBER_OF = re.compile(
    r"\bnumber of (?P<what>[\w' -]{3,60}?) (?:(?:has |have |had )?(?:now |since )?(?:is|are|was|were|reached|rose to|risen to"
    r"|grew to|stood at|stands at|came to|hit|to|at)(?: now| about| more than| over| at least| nearly)*) $",
    re.IGNORECASE,
)
_STRONG_GANG = re.compile("-(?:strong|member|person|man)\\b")
_DEMONYMS = re.compile(r" [A-Z][a-z]+(?:s|ese) (?:were|was|are|have|had)\b")
# "in three groups", 分13个小组: how officers or goods are divided, no gangs.
_DIVIDED = re.compile(r"(?:\b(?:in|into)|分|分成|分为) ?$")
# 一个用交友软件诱骗女子的团伙, 一宗覆盖7个省的贩婴案: a phrase ending in 的 may part the unit from its noun.
_ONE_OF_KIND = re.compile("[个起宗件伙][^,，。;；!！?？]{1,40}?(?:(?P<gangs>团伙|集团|网络)|(?P<cases>案件?))(?![件情子发])")
_PERSON_UNITS = "名人位口"


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
        if not _may_count(sentence, tag):
            continue
        noun = _noun(sentence, tag)
        if tag.value == "1" and not _counts_one(sentence, tag, noun):
            continue
        if noun is None and not _stands_alone(sentence, tag):
            continue
        figure = Figure(tag, _who(sentence, tag, noun), noun, _qualifier(sentence, tag, inherited), *_span(tag, noun))
        inherited = figure
        yield figure


def _may_count(sentence: Sentence, tag: Tag) -> bool:
    """Ages, prices and dates count nothing here, nor do years, nor numbers of provinces and places."""
    number = tag.number
    if number is None or number.unit != "count" or number.value == 0:
        return False
    if _is_year(sentence, tag) or _DIVIDED.search(sentence.text[: tag.start - sentence.start]):
        return False
    after = _after(sentence, tag)
    if after is not None and after.has("verb", "raided") and after.start - tag.end <= 1:
        return False  # "in two strikes"
    return after is None or not (
        after.kind in {"province_unit", "place_unit", "direction", "unnamed_end"} and after.start - tag.end <= 12
    )


def _is_year(sentence: Sentence, tag: Tag) -> bool:
    """A bare number such as 2013 is a year unless what it counts follows at once."""
    written = _written(sentence, tag)
    if not (len(written) == 4 and written.isdigit() and "1949" <= written <= "2035"):
        return False
    after = _after(sentence, tag)
    unit = _unit(sentence, tag)
    return unit not in _PERSON_UNITS + _CASE_UNITS + "个" and not (
        after is not None and after.kind == "who" and after.start - tag.end <= 1
    )


def _stands_alone(sentence: Sentence, tag: Tag) -> bool:
    """A number without a noun counts persons where a verb, "more" or "of them" follows, or a Chinese measure word."""
    if _is_chinese(sentence, tag):
        return _unit(sentence, tag) in _PERSON_UNITS + _CASE_UNITS
    after, rest = _after(sentence, tag), sentence.text[tag.end - sentence.start :]
    if not rest.strip(" .,;:!?") or rest.startswith(
        (" of them", " of whom", " whom", " who ", " of the ", " others", " were", " was", " are", " have", " had")
    ) or _DEMONYMS.match(rest):
        return True
    return (
        after is not None
        and after.start - tag.end <= 1
        and (after.kind in {"verb", "part"} or after.has("preposition", "in", "from"))
    )


def _after(sentence: Sentence, tag: Tag) -> Tag | None:
    return next((t for t in sentence.tags if t.start >= tag.end), None)


def _written(sentence: Sentence, tag: Tag) -> str:
    return sentence.text[tag.start - sentence.start : tag.end - sentence.start]


def _counts_one(sentence: Sentence, tag: Tag, noun: Tag | None) -> bool:
    """One gang and one case are figures; one person is one only in a list with others."""
    if noun is not None and noun.value in {"gangs", "cases"}:
        return _written(sentence, tag).lower() in {"one", "1", "一"}
    others = [t for t in sentence.of("number") if t is not tag and t.number and t.number.unit == "count"]
    return noun is not None and any(_is_listed_with(sentence, tag, o) for o in others)


def _is_listed_with(sentence: Sentence, tag: Tag, other: Tag) -> bool:
    gap = sentence.gap(tag, other)
    return len(gap) <= 20 and any(c in gap for c in (" and ", "、", "和", "及"))


def _noun(sentence: Sentence, tag: Tag) -> Tag | None:
    after = _noun_after(sentence, tag)
    if _is_chinese(sentence, tag):
        before = _noun_before(sentence, tag)
        if before is not None and (after is None or _unit(sentence, tag) in _PERSON_UNITS + "个" + _CASE_UNITS):
            return before
        return after or _noun_of_long_phrase(sentence, tag)
    return _noun_of_number(sentence, tag) or after


def _noun_of_number(sentence: Sentence, tag: Tag) -> Tag | None:
    """Find the noun of "the number of rescued children is now 31", and of "a 78-strong gang", which counts its members."""
    told = _NUMBER_OF.search(sentence.text[: tag.start - sentence.start])
    if told is not None:
        span = (sentence.start + told.start("what"), sentence.start + told.end("what"))
        return next((t for t in sentence.of("who") if span[0] <= t.start < span[1]), None)
    if _STRONG_GANG.match(sentence.text, tag.end - sentence.start):
        gang = next((t for t in sentence.of("who", "gangs") if 0 <= t.start - tag.end <= 24), None)
        return gang and replace(gang, value="suspects")
    return None


def _noun_of_long_phrase(sentence: Sentence, tag: Tag) -> Tag | None:
    """Find the gang or the case at the end of a phrase that its measure word opens."""
    phrase = _ONE_OF_KIND.match(sentence.text, tag.end - sentence.start)
    if phrase is None:
        return None
    start, end = (sentence.start + at for at in phrase.span(phrase.lastgroup or 0))
    return next((t for t in sentence.of("who", "gangs", "cases") if t.start < end and start < t.end), None)


def _noun_after(sentence: Sentence, tag: Tag) -> Tag | None:
    """The first counted noun behind the number, unless a stop, a number or another phrase comes first."""
    reach = _NOUN_REACH["zh" if _is_chinese(sentence, tag) else "en"]
    for other in sentence.tags:
        if other.start < tag.end:
            continue
        between = sentence.text[tag.end - sentence.start : other.start - sentence.start]
        if other.start - tag.end > reach or any(c in between for c in ",，。;；:、()") or " who" in between:
            return None
        if other.kind == "who":
            return _head(sentence, other)
        if other.kind == "authority":
            return other if other.value == "police" and not _is_chinese(sentence, tag) else None
        if other.kind == "place_unit" or (_is_chinese(sentence, tag) and other.has("verb", *_POLICE_VERBS)):
            return None
        if other.kind in {"number", "date", "say"} or (other.kind == "preposition" and other.value != "of"):
            return None
        if (
            other.kind == "verb"
            and between.strip() == ""
            and between
            and other.end < sentence.end
            and _is_main(sentence, other)
        ):
            return None
    return None


def _is_main(sentence: Sentence, verb: Tag) -> bool:
    """A verb right behind a number is the sentence's own ("178 rescued in"), unless a noun follows it."""
    following = next((t for t in sentence.tags if t.start >= verb.end), None)
    return following is None or following.kind != "who" or following.start - verb.end > 24


def _head(sentence: Sentence, noun: Tag) -> Tag:
    """The last of nouns that stand together: "child-trafficking gangs", 拐卖儿童的团伙, "infant-traffickers"."""
    head, reached = noun, noun.end
    for other in sentence.tags:
        if other.start < reached:
            continue
        between = sentence.text[reached - sentence.start : other.start - sentence.start]
        if between not in _WITHIN_NOUN or other.kind not in {"who", "verb", "trafficking"}:
            break
        if other.kind == "verb" and other.value not in {"sold", "abducted", "moved", "arrested"}:
            break
        reached = other.end
        if other.kind == "who":
            head = other
    return head


def _noun_before(sentence: Sentence, tag: Tag) -> Tag | None:
    for other in reversed(sentence.tags):
        if other.end <= tag.start:
            gap = sentence.text[other.end - sentence.start : tag.start - sentence.start]
            if other.kind == "who" and len(gap) <= _NOUN_BEFORE_REACH and _NOUN_FILLER.fullmatch(gap):
                persons = _unit(sentence, tag) in _PERSON_UNITS
                return None if persons and other.value in {"gangs", "cases"} else other
            if other.kind in {"qualifier", "part"} and len(gap) <= 1:
                continue
            if sentence.text[other.start - sentence.start : other.end - sentence.start] == "涉案" and not gap:
                return replace(other, kind="who", value="suspects")
            return None
    return None


def _unit(sentence: Sentence, tag: Tag) -> str:
    at = tag.end - sentence.start
    return sentence.text[at : at + 1] or " "


def _is_chinese(sentence: Sentence, tag: Tag) -> bool:
    near = sentence.text[max(0, tag.start - sentence.start - 4) : tag.end - sentence.start + 4]
    return any("一" <= c <= "鿿" for c in near)


def _who(sentence: Sentence, tag: Tag, noun: Tag | None) -> str | None:
    if noun is not None and noun.value == "people" and _is_of_gang(sentence, tag):
        return "suspects"
    if noun is not None:
        return "officers" if noun.kind == "authority" else noun.value
    unit = _unit(sentence, tag)
    if _is_chinese(sentence, tag) and unit in _CASE_UNITS:
        return "cases"
    return None


def _is_of_gang(sentence: Sentence, tag: Tag) -> bool:
    """ "A ring of more than 20 people" counts its members."""
    before = [t for t in sentence.tags if t.end <= tag.start and t.kind != "qualifier"][-2:]
    return len(before) == 2 and before[0].has("who", "gangs") and before[1].has("preposition", "of")


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
