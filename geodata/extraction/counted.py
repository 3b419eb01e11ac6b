"""What a number counts: the noun behind it or, in Chinese, before it, and the measure word between them."""

from __future__ import annotations

import re
from dataclasses import replace

from geodata.extraction.document import Sentence
from geodata.extraction.tagger import Tag
from geodata.text.seldom import Seldom

_CRIMES = ("abducted", "sold", "moved", "bought")
PERSON_UNITS = "名人位口"
CASE_UNITS = "起宗件桩案"
# A verb of the police ends a Chinese noun phrase; 拐卖 may stand within it.
_POLICE_VERBS = ("rescued", "arrested", "detained", "broken", "solved", "raided", "deployed", "struck", "reunited")
# A noun may stand so far behind its number: "92 kidnapped and trafficked Vietnamese children".
_NOUN_REACH = {"en": 48, "zh": 14}
# 60名已获救、找不到父母的儿童, 12个操纵儿童犯案的集团: a clause in 的 may part the measure word from its noun.
_ADJECTIVE = 3  # 的可疑女子
_LONG_PHRASE = re.compile("[名位个伙](?P<clause>[^,，。;；:：()]{2,30}的)(?=[一-鿿])")
# 儿童92名, 犯罪嫌疑人共40人: the noun stands right before.
_NOUN_BEFORE_REACH = 3
# What may part a noun from its number behind it: 犯罪嫌疑人共40人, 嫌疑人多达14人.
_NOUN_FILLER = re.compile("(?:共|有|约|达|近|总|计|数|人数|合计|共计|总计|多达|达到|逾|超|等|一共|共有|[:：])*")
# "executes 4 for child smuggling", "two who sold children": another phrase begins before the noun.
_NEW_PHRASE = re.compile(r"[把将]|\b(?:who|for|with|by|after|over|against|as|on|while|when|that|which)\b")
_PHRASE_END = re.compile("[,，。;；:、()]")
_MEMBERS = re.compile("[名人]多?组成")
# What may stand between the nouns of one phrase.
_WITHIN_NOUN = ("", " ", "-", "的", "犯罪", "类")
# "The number of rescued children is now 31": the noun stands before, and a verb of counting between.
_NUMBER_OF = Seldom(
    re.compile(
        r"\bnumber of (?P<what>[\w' -]{3,60}?) "
        r"(?:(?:has |have |had )?(?:now |since )?(?:is|are|was|were|reached|rose to|risen to|grew to|stood at|stands at"
        r"|came to|hit|to|at)(?: now| about| more than| over| at least| nearly)*) $",
        re.IGNORECASE,
    ),
    ("number of ",),
)
# "The rescued women, 17 in all": told behind the noun.
_IN_ALL = re.compile(r" (?:in all|in total|altogether)\b")
_APPOSITION = 3
_STRONG_GANG = re.compile("-(?:strong|member|person|man)\\b")
# 一个用交友软件诱骗女子的团伙, 一宗覆盖7个省的贩婴案: a phrase ending in 的 may part the unit from its noun.
_ONE_OF_KIND = re.compile(
    "(?:[个起宗件伙]|(?=特大|重大|跨国|跨省|拐卖|贩卖|贩婴|犯罪|家族))[^,，。;；!！?？]{1,40}?(?:(?P<gangs>团伙|集团|网络)|(?P<cases>案件?))(?![件情子发例])"
)


def noun_of(sentence: Sentence, number: Tag) -> Tag | None:
    """The noun that a number counts; its value is one of the lexicon's ``who``. None where no noun stands by."""
    if counts_members(sentence, number):
        return None
    if not is_chinese(sentence, number):
        return _noun_of_number(sentence, number) or _noun_after(sentence, number)
    if number.value == "1" and (kind := _noun_of_kind(sentence, number)) is not None:
        return kind
    after, before = _noun_after(sentence, number), _noun_before(sentence, number)
    if before is not None and (after is None or unit_after(sentence, number) in PERSON_UNITS + "个" + CASE_UNITS):
        return before
    if after is not None and after.start - number.end <= 1:
        return after
    return _noun_of_clause(sentence, number) or after or _noun_of_kind(sentence, number)


def counts_members(sentence: Sentence, number: Tag) -> bool:
    """Whether a number is of those who make up a gang: 一个由32人组成的网络."""
    return unit_after(sentence, number) in "名人" and bool(_MEMBERS.match(sentence.text, number.end - sentence.start))


def unit_after(sentence: Sentence, number: Tag) -> str:
    """The character right behind a number, which is its measure word in Chinese; a blank at the end."""
    at = number.end - sentence.start
    return sentence.text[at : at + 1] or " "


def is_chinese(sentence: Sentence, number: Tag) -> bool:
    """Whether Chinese stands around a number."""
    if sentence.text.isascii():
        return False
    near = sentence.text[max(0, number.start - sentence.start - 4) : number.end - sentence.start + 4]
    return has_chinese(near)


def has_chinese(words: str) -> bool:
    """Whether any of it is Chinese."""
    return not words.isascii() and any("一" <= c <= "鿿" for c in words)


def tag_after(sentence: Sentence, number: Tag) -> Tag | None:
    """The first tag behind a number."""
    return sentence.first_after(number.end)


def _noun_of_number(sentence: Sentence, number: Tag) -> Tag | None:
    """Find the noun of "the number of rescued children is now 31"; "a 78-strong gang" counts its members."""
    told = _number_of(sentence, number)
    if told is not None:
        span = (sentence.start + told.start("what"), sentence.start + told.end("what"))
        return next((t for t in sentence.of("who") if span[0] <= t.start < span[1]), None)
    if _IN_ALL.match(sentence.text, number.end - sentence.start):
        before = [t for t in sentence.of("who") if 0 <= number.start - t.end <= _APPOSITION]
        return before[-1] if before else None
    if _STRONG_GANG.match(sentence.text, number.end - sentence.start):
        gang = next((t for t in sentence.of("who", "gangs") if 0 <= t.start - number.end <= 40), None)
        return gang and replace(gang, value="suspects")
    return None


def is_number_of(sentence: Sentence, number: Tag) -> bool:
    """Whether a number is told as "the number of ... is now N": a tally so far."""
    return _number_of(sentence, number) is not None


def _number_of(sentence: Sentence, number: Tag) -> re.Match[str] | None:
    return _NUMBER_OF.search(sentence.text, sentence.lowered, number.start - sentence.start)


def _noun_of_clause(sentence: Sentence, number: Tag) -> Tag | None:
    """The noun at the end of a clause in 的 that a measure word opens: 60名已获救、找不到父母的儿童."""
    phrase = _LONG_PHRASE.match(sentence.text, number.end - sentence.start)
    if phrase is None or any(t.kind == "number" for t in sentence.between(number.end, sentence.start + phrase.end())):
        return None
    end = sentence.start + phrase.end()
    noun = next((t for t in sentence.of("who") if 0 <= t.start - end <= _ADJECTIVE), None)
    if noun is not None and noun.value in {"gangs", "cases"} and unit_after(sentence, number) in PERSON_UNITS:
        return None  # 以一名男子为首的团伙
    apart = noun is not None and "," in sentence.text[phrase.end() : noun.start - sentence.start]
    return None if apart else noun


def _noun_of_kind(sentence: Sentence, number: Tag) -> Tag | None:
    """The gang or the case at the end of a phrase that a measure word opens."""
    phrase = _ONE_OF_KIND.match(sentence.text, number.end - sentence.start)
    if phrase is None:
        return None
    start, end = (sentence.start + at for at in phrase.span(phrase.lastgroup or 0))
    return next((t for t in sentence.of("who", "gangs", "cases") if t.start < end and start < t.end), None)


def _noun_after(sentence: Sentence, number: Tag) -> Tag | None:
    """The first counted noun behind the number, unless a stop, a number or another phrase comes first."""
    reach = _NOUN_REACH["zh" if is_chinese(sentence, number) else "en"]
    for other in sentence.after(number.end):
        between = sentence.text[number.end - sentence.start : other.start - sentence.start]
        if len(between) > reach or _PHRASE_END.search(between) or _NEW_PHRASE.search(between):
            return None
        if other.kind == "who" and between.endswith("被"):
            return None  # 5人被家长领回
        if other.kind == "who" and _is_possessive(sentence, other):
            continue
        if other.kind == "verb" and between == "人" and other.value in _CRIMES:
            return _of_their_trade(sentence, other)
        if other.kind == "who":
            return _head(sentence, other) if _may_stand_so_far(sentence, number, other) else None
        if other.kind == "authority":
            return other if other.value == "police" and not is_chinese(sentence, number) else None
        if _ends_noun_phrase(sentence, number, other, between):
            return None
    return None


def _of_their_trade(sentence: Sentence, verb: Tag) -> Tag | None:
    """The gang of 13人拐卖团伙; whoever else stands behind is what they traded in: 3人拐卖儿童5名."""
    noun = sentence.first_after(verb.end)
    return noun if noun is not None and noun.has("who", "gangs", "cases", "suspects") else None


def _is_possessive(sentence: Sentence, noun: Tag) -> bool:
    """Whether it is the owner of what is counted: "three of the victims' fathers"."""
    return sentence.text.startswith(("'", "’"), noun.end - sentence.start)


def _may_stand_so_far(sentence: Sentence, number: Tag, noun: Tag) -> bool:
    """Chinese without a measure word counts only what follows at once: 8儿童, but not 两姑嫂…儿童."""
    counted = unit_after(sentence, number) in PERSON_UNITS + CASE_UNITS + "个伙对批余多几"
    return not is_chinese(sentence, number) or counted or noun.start - number.end <= 1


def _ends_noun_phrase(sentence: Sentence, number: Tag, other: Tag, between: str) -> bool:
    """Whether a tag cannot stand between a number and its noun."""
    if other.kind == "place_unit":
        return not names_the_officers(sentence, other)
    if other.kind in {"number", "date", "say"} or (other.kind == "preposition" and other.value != "of"):
        return True
    if is_chinese(sentence, number) and other.has("verb", *_POLICE_VERBS):
        return not between.endswith("被")  # 14名被解救儿童
    right_behind = bool(between) and not between.strip() and other.end < sentence.end
    return other.has("verb", "accused") or (other.kind == "verb" and right_behind and _is_main(sentence, other))


def names_the_officers(sentence: Sentence, unit: Tag) -> bool:
    """Whether a unit of places goes with the noun behind it: "150 city officers", "two village policemen"."""
    following = sentence.first_after(unit.end)
    return following is not None and following.kind == "who" and following.start - unit.end == 1


def _is_main(sentence: Sentence, verb: Tag) -> bool:
    """A verb right behind a number is the sentence's own ("178 rescued in"), unless a noun follows it."""
    behind = sentence.after(verb.end)
    following = next((t for t in behind if t.kind not in {"list", "place"} and t.value not in _CRIMES), None)
    if verb.value == "convicted":
        return following is None or following.start - verb.end > 1  # "24 found guilty of trafficking children"
    return following is None or following.kind != "who" or following.start - verb.end > 24


def _head(sentence: Sentence, noun: Tag) -> Tag:
    """The last of nouns that stand together: "child-trafficking gangs", 拐卖儿童的团伙, "infant-traffickers"."""
    head, reached = noun, noun.end
    for other in sentence.after(reached):
        between = sentence.text[reached - sentence.start : other.start - sentence.start]
        if between not in _WITHIN_NOUN or other.kind not in {"who", "verb", "trafficking"}:
            break
        if other.kind == "verb" and other.value not in {"sold", "abducted", "moved", "arrested"}:
            break
        reached = other.end
        if other.kind == "who":
            head = other
    return head


def _noun_before(sentence: Sentence, number: Tag) -> Tag | None:
    for other in reversed(sentence.before(number.start)):
        gap = sentence.text[other.end - sentence.start : number.start - sentence.start]
        if other.kind == "who" and len(gap) <= _NOUN_BEFORE_REACH and _NOUN_FILLER.fullmatch(gap):
            persons = unit_after(sentence, number) in PERSON_UNITS
            return None if persons and other.value in {"gangs", "cases"} else other
        if other.kind in {"qualifier", "part"} and len(gap) <= 1:
            continue
        if sentence.text[other.start - sentence.start : other.end - sentence.start] == "涉案" and not gap:
            return replace(other, kind="who", value="suspects")
        return None
    return None
