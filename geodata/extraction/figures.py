"""Figures of people, gangs, cases and officers: numbers with what they count and how they are qualified."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from geodata.extraction.bare_sums import is_bare_sum
from geodata.extraction.counted import (
    CASE_UNITS,
    PERSON_UNITS,
    counts_members,
    is_chinese,
    names_the_officers,
    noun_of,
    tag_after,
    unit_after,
)
from geodata.extraction.document import Sentence
from geodata.extraction.tagger import Tag

# "in three groups", 分13个小组: how officers or goods are divided, no gangs.
_DIVIDED = re.compile(r"(?:\b(?:in|into)|分|分成|分为) ?$")
# The longest of the words that are looked for right before a figure.
_LONGEST_BEFORE = 16
_DIVISIONS = re.compile(r" ?个? ?(?:groups?|teams?|batches|parts|squads?|stages|小组|组|路|批|队)\b")
# Rates: "118 boys for every 100 girls".
_FOR_EVERY = re.compile(r"\b(?:for every|per|out of every) $")
_TO_EVERY = re.compile(r"[^.,;]{0,30} for every [0-9]")
# 组成12人的解救小组, 30人专案组: how many police.
_TEAM = re.compile("[名人](?:的)?[^,，。;；]{0,6}?(?:小组|专案组|工作组|小分队|突击队|专班)")
# 最多可以生3个孩子, 育有两子: a family's own.
_OWN = re.compile(r" (?:[\w-]+ ){1,3}of (?:his|her|their|its) own\b")
_BORNE = re.compile("(?:生育?|育有|养育)(?:了|过)?$")
# "Six Vietnamese were saved": a people stands for the noun.
_DEMONYMS = re.compile(r" [A-Z][a-z]+(?:s|ese) (?:were|was|are|have|had)\b")
_OF_THOSE = (" of them", " of whom", " whom", " who ", " of the ", " others", " were", " was", " are", " have", " had")
# 1男3女, 两男一女: men and women without a noun.
_SEXES = re.compile("[名个]?[男女](?![性孩童婴子生人士])")
# "17 Vietnamese women and a Chinese woman", "two boys and a girl": one more beside others.
_AND_ONE = re.compile(r",? and (?P<one>an?) ", re.IGNORECASE)
_A = re.compile(r"\b(?P<one>an?) (?:[\w'-]{1,24} )?$", re.IGNORECASE)
# "24 people involved in the case": whatever the clause tells, they are offenders.
_ANYONE = frozenset({"people", "men", "women"})
_OFFENDERS = re.compile(
    r" (?:allegedly |who (?:are|were) )?"
    r"(?:involved in|implicated in|accused of|suspected of|charged with|convicted of|found guilty of)"
    r" (?!having been |being |been |forced )"
)
_ITS_ADJECTIVES = re.compile(r"(?:[\w'-]{1,24} ){0,2}")


@dataclass(slots=True, eq=False)
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
    return sentence.once(_figures)


def _figures(sentence: Sentence) -> Iterator[Figure]:
    inherited: Figure | None = None
    for tag in sentence.of("number"):
        if not _may_count(sentence, tag):
            continue
        noun = noun_of(sentence, tag)
        if tag.value == "1" and not _counts_one(sentence, tag, noun):
            continue
        if noun is None and not _stands_alone(sentence, tag):
            continue
        figure = Figure(tag, _who(sentence, tag, noun), noun, _qualifier(sentence, tag, inherited), *_span(tag, noun))
        inherited = figure
        yield from _one_and(sentence, figure)
        yield figure
        yield from _and_one(sentence, figure)


def _and_one(sentence: Sentence, figure: Figure) -> Iterator[Figure]:
    """A single person counted beside others: "two boys and a girl"."""
    also = _AND_ONE.match(sentence.text, figure.end - sentence.start) if figure.noun is not None else None
    if also is None:
        return
    start, end = sentence.start + also.start("one"), sentence.start + also.end()
    noun = next((t for t in sentence.of("who", "children", "women") if t.start >= end), None)
    near = noun is not None and _ITS_ADJECTIVES.fullmatch(sentence.text, also.end(), noun.start - sentence.start)
    if noun is not None and near and figure.who in {"children", "women"}:
        one = replace(figure.number, start=start, end=sentence.start + also.end("one"), value="1")
        yield Figure(one, noun.value, noun, "exact", start, noun.end)


def _one_and(sentence: Sentence, figure: Figure) -> Iterator[Figure]:
    """A single person counted before others: "a woman and two infants"."""
    noun = next((t for t in reversed(sentence.before(figure.start)) if t.kind != "list"), None)
    if noun is None or not noun.has("who", "children", "women") or figure.who not in {"children", "women"}:
        return
    head = sentence.text[: noun.start - sentence.start]
    one = _A.search(head)
    if one is not None and sentence.text[noun.end - sentence.start : figure.start - sentence.start] == " and ":
        start = sentence.start + one.start("one")
        number = replace(figure.number, start=start, end=sentence.start + one.end("one"), value="1")
        yield Figure(number, noun.value, noun, "exact", start, noun.end)


def _may_count(sentence: Sentence, tag: Tag) -> bool:
    """Ages, prices and dates count nothing here, nor do years, nor numbers of provinces and places."""
    number = tag.number
    if number is None or number.unit != "count" or number.value == 0:
        return False
    if unit_after(sentence, tag) == "批":
        return False  # 两批女孩
    if _is_rate(sentence, tag) or _is_of_family(sentence, tag):
        return False
    if _is_year(sentence, tag) or _is_division(sentence, tag) or is_bare_sum(sentence, tag):
        return False
    after = tag_after(sentence, tag)
    if after is None:
        return True
    if after.has("verb", "raided") and after.start - tag.end <= 1:
        return False  # "in two strikes"
    if after.start - tag.end > 12:
        return True
    if after.kind == "place_unit":
        return names_the_officers(sentence, after)
    return after.kind not in {"province_unit", "direction", "unnamed_end"}


def _is_rate(sentence: Sentence, tag: Tag) -> bool:
    """Whether it is half of "118 boys for every 100 girls"."""
    if "every " not in sentence.text and "per " not in sentence.text:
        return False
    return _stands_before(_FOR_EVERY, sentence, tag) or bool(_TO_EVERY.match(sentence.text, tag.end - sentence.start))


def _is_of_family(sentence: Sentence, tag: Tag) -> bool:
    """Whether it counts a family's own: 育有两子, "two children of their own"."""
    if is_chinese(sentence, tag) and _stands_before(_BORNE, sentence, tag):
        return True
    return " own" in sentence.text and _OWN.match(sentence.text, tag.end - sentence.start) is not None


def _is_division(sentence: Sentence, tag: Tag) -> bool:
    divided = _DIVISIONS.match(sentence.text, tag.end - sentence.start)
    return divided is not None and _stands_before(_DIVIDED, sentence, tag)


def _stands_before(words: re.Pattern[str], sentence: Sentence, tag: Tag) -> bool:
    """Whether words that end right before a tag are found there, and not in the whole of the sentence before it."""
    at = tag.start - sentence.start
    return words.search(sentence.text, max(0, at - _LONGEST_BEFORE), at) is not None


def _is_year(sentence: Sentence, tag: Tag) -> bool:
    """A bare number such as 2013 is a year unless what it counts follows at once."""
    written = _written(sentence, tag)
    if not (len(written) == 4 and written.isdigit() and "1949" <= written <= "2035"):
        return False
    after = tag_after(sentence, tag)
    counted = unit_after(sentence, tag) in PERSON_UNITS + CASE_UNITS + "个"
    return not counted and not (after is not None and after.kind == "who" and after.start - tag.end <= 1)


def _stands_alone(sentence: Sentence, tag: Tag) -> bool:
    """A number without a noun counts persons where a verb, "more" or "of them" follows, or a Chinese measure word."""
    if is_chinese(sentence, tag):
        return unit_after(sentence, tag) in PERSON_UNITS + CASE_UNITS or _is_of_sex(sentence, tag)
    rest = sentence.text[tag.end - sentence.start :]
    if not rest.strip(" .,;:!?") or rest.startswith(_OF_THOSE) or _DEMONYMS.match(rest):
        return True
    after = tag_after(sentence, tag)
    return (
        after is not None
        and after.start - tag.end <= 1
        and (after.kind in {"verb", "part"} or after.has("preposition", "in", "from"))
    )


def _is_of_sex(sentence: Sentence, tag: Tag) -> bool:
    return bool(_SEXES.match(sentence.text, tag.end - sentence.start))


def _written(sentence: Sentence, tag: Tag) -> str:
    return sentence.text[tag.start - sentence.start : tag.end - sentence.start]


def _counts_one(sentence: Sentence, tag: Tag, noun: Tag | None) -> bool:
    """One gang and one case are figures; one person is one only in a list with others."""
    if noun is not None and noun.value in {"gangs", "cases"}:
        return _written(sentence, tag).lower() in {"one", "1", "一"}
    others = [t for t in sentence.of("number") if t is not tag and t.number and t.number.unit == "count"]
    counted = noun is not None or _is_of_sex(sentence, tag)
    return counted and any(_is_listed_with(sentence, tag, o) for o in others)


def _is_listed_with(sentence: Sentence, tag: Tag, other: Tag) -> bool:
    gap = sentence.gap(tag, other)
    joined = (" and ", "、", "和", "及") if not _is_of_sex(sentence, tag) else ("男", "女")
    return len(gap) <= 28 and any(c in gap for c in joined)


def _who(sentence: Sentence, tag: Tag, noun: Tag | None) -> str | None:
    if (noun is None or noun.value == "people") and _is_of_gang(sentence, tag):
        return "suspects"
    if noun is not None and noun.value in _ANYONE and _is_of_offenders(sentence, tag, noun):
        return "suspects"
    if _TEAM.match(sentence.text, tag.end - sentence.start):
        return "officers"
    if noun is not None:
        return "officers" if noun.kind == "authority" else noun.value
    if is_chinese(sentence, tag) and unit_after(sentence, tag) in CASE_UNITS:
        return "cases"
    return None


def _is_of_offenders(sentence: Sentence, tag: Tag, noun: Tag) -> bool:
    """Whether a clause tells what those counted are held for, unless police free them."""
    if _OFFENDERS.match(sentence.text, noun.end - sentence.start) is None:
        return False
    before = next((t for t in reversed(sentence.before(tag.start)) if t.kind == "verb"), None)
    return before is None or not before.has("verb", "rescued", "reunited", "abducted", "sold")


def _is_of_gang(sentence: Sentence, tag: Tag) -> bool:
    """Whether members are counted: "a ring of more than 20 people", 由32人组成的网络."""
    if counts_members(sentence, tag):
        return True
    before = [t for t in sentence.tags if t.end <= tag.start and t.kind != "qualifier"][-2:]
    return len(before) == 2 and before[0].has("who", "gangs") and before[1].has("preposition", "of")


def _span(tag: Tag, noun: Tag | None) -> tuple[int, int]:
    return (tag.start, tag.end) if noun is None else (min(tag.start, noun.start), max(tag.end, noun.end))


def _qualifier(sentence: Sentence, tag: Tag, inherited: Figure | None) -> str:
    """The word right before the figure, else what is glued to it, else "more than" carried over an "and"."""
    before = sentence.before(tag.start)
    if before and before[-1].kind == "qualifier" and tag.start - before[-1].end <= 2:
        return before[-1].value
    after = tag_after(sentence, tag)
    if after is not None and after.kind == "qualifier_after" and after.start - tag.end <= 2:
        return after.value
    if tag.number and tag.number.qualifier:
        return tag.number.qualifier
    if inherited is not None and inherited.qualifier == "at_least" and inherited.number.number is not None:
        gap = sentence.text[inherited.end - sentence.start : tag.start - sentence.start].strip()
        if gap in {"and", "和", "、", "及"} and not inherited.number.number.qualifier:
            return "at_least"
    return "exact"
