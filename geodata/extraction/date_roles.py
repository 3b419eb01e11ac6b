"""What a date in a sentence is of: the raid, its announcement, the crime, the inquiry, the trial or a reunion.

"Said on Friday" dates the announcement, "vanished in May" the crime.
"""

from __future__ import annotations

import re

from geodata.extraction.date_cues import cue_of
from geodata.extraction.document import Sentence
from geodata.extraction.tagger import Tag

_RAID = ("rescued", "arrested", "detained", "broken", "struck", "raided", "solved", "deployed")
_VERB_ROLE = (
    dict.fromkeys(_RAID, "raid")
    | dict.fromkeys(("abducted", "bought", "sold", "moved", "born"), "crime")
    | dict.fromkeys(("opened",), "inquiry")
    | dict.fromkeys(("convicted", "charged"), "trial")
    | dict.fromkeys(("reunited",), "reunion")
    | dict.fromkeys(("sought", "based", "surrendered", "found"), "none")
)
# Verbs of the whole operation; one of people ("Xue was seized on February 11") may be of a single arrest.
OF_OPERATION = ("raided", "deployed", "struck", "broken", "rescued", "solved")
# What police do before they strike.
_INQUIRY = re.compile(
    "发现|调查|走访|摸排|排查|审讯|讯问|侦办|investigat|question|interrogat|trail|track", re.IGNORECASE
)
# "A statement released on Friday" frees nobody, and "clues found in October" began the inquiry.
_NEWS = re.compile(
    r"\b(?:statement|report|reports|figures|data|information|news|list|notice|article|video|footage)\b[^,;]{0,12} $",
    re.IGNORECASE,
)
_CLUES = re.compile(r"\b(?:clues?|leads?|evidence|traces?|links?)(?: (?:was|were))? $", re.IGNORECASE)
_OPENED = re.compile(
    r"\b(?:launch|start|beg[au]n|beginn|open)\w* (?:an? |the |their )?(?:[\w-]+ ){0,2}(?:investigation|probe|inquiry)"
)
_CAME_UPON = ("holding", "found", "finding", "discovered", "discovering", "stopped", "caught")
_STRIKES = ("rescued", "arrested", "detained", "broken")
_AFTER_A_WHILE = re.compile(
    r"(?:[0-9一二三四五六七八九十两数多余半]|several|\b\w+) ?(?:个?多?月|天|年|周|days?\b|weeks?\b|months?\b|years?\b)"
    r"|历时|历经|辗转|侦查|线索|次日|翌日|第二天|\b(?:and )?(?:then|later)\b"
)
# 4月26日,全国打拐工作会议在南昌召开.
_MEETING = re.compile("[^。;；]{0,30}(?:会议?|大会|动员会)[^,，。;；]{0,10}(?:召开|举行|举办|开幕|闭幕)")
# 他带着5名民警,在A敲开了买主的家门.
_LEADS = re.compile("(?:带着|带领|率领|率|带)[^,，。;；]{0,8}(?:民警|警员|干警|侦查员|警察|刑警)")
_MOVES_IN = re.compile(r"moved (?:in|at once|against|on|swiftly|quickly|simultaneously)\b", re.IGNORECASE)
# 在警方解救下,终于回到家中: the day is that of the return.
_AFTERWARDS = re.compile("之?[下后]")
_HELPED = re.compile("帮助|协助|帮|help")
_HANDED_OVER = re.compile("移交|交还|遣返|遣送|送返|护送|handed over|repatriat|escorted home", re.IGNORECASE)
_BACK = re.compile(r"[^,;]{0,40}\bback\b|[^,。;]{0,8}(?:回|到案)")
# What makes a date the beginning or the end of a span.
_SPAN_BEFORE = re.compile(
    r"(?:截[至止]到?|截止于?|自|\bsince|\bas of|\buntil|\bup to|\bby the end of) ?$", re.IGNORECASE
)
_LONGEST_SPAN = 16  # longer than any of these words
_SPAN_AFTER = re.compile(r" ?(?:以来|为止|止|前夕)")


def role_of(sentence: Sentence, date: Tag, *, chinese: bool) -> tuple[str, str]:
    """Role of a date and the value of the verb that it goes with.

    Parameters
    ----------
    sentence : Sentence
    date : Tag
    chinese : bool
        Whether the report is in Chinese.

    Returns
    -------
    role, verb : str
        ``raid``, ``announcement``, ``crime``, ``inquiry``, ``trial``, ``reunion`` or ``none``; the verb is empty where
        none is found.
    """
    if _opens_inquiry(sentence, date):
        return "inquiry", ""
    if chinese and _MEETING.match(sentence.text, date.end - sentence.start):
        return "announcement", ""
    cue = cue_of(sentence, date, chinese=chinese)
    if cue is None:
        return ("reunion" if _HANDED_OVER.search(sentence.text, date.end - sentence.start) else "none"), ""
    if cue.kind in {"say", "telling"} or cue.has("date_role", "announcement"):
        return "announcement", ""
    if cue.kind == "date_role":
        return "raid", "raided"
    if cue.kind == "who":
        following = next((t for t in sentence.of("verb") if t.start >= cue.end), None)
        return ("reunion" if following and _brings_back(sentence, following) else "raid"), "deployed"
    return _role_of_verb(sentence, date, cue), "rescued" if _takes_out_of_hands(sentence, cue) else cue.value


def _opens_inquiry(sentence: Sentence, date: Tag) -> bool:
    """Whether police only began to look into the case: "launched a joint investigation in May after they found"."""
    opened = _OPENED.search(sentence.text, 0, date.start - sentence.start)
    if opened is None:
        return False
    strikes = (t for t in sentence.between(sentence.start + opened.end(), date.start) if t.has("verb", *_STRIKES))
    return all(_words(sentence, t).lower() in _CAME_UPON for t in strikes)


def _role_of_verb(sentence: Sentence, date: Tag, verb: Tag) -> str:
    before, words = sentence.text[: verb.start - sentence.start], _words(sentence, verb)
    if verb.value == "rescued" and (_CLUES.search(before) or _NEWS.search(before)):
        return "inquiry" if _CLUES.search(before) else "announcement"
    if verb.value == "rescued" and _AFTERWARDS.match(sentence.text, verb.end - sentence.start):
        later = next((t for t in sentence.of("verb") if t.start >= verb.end), None)
        if later is not None and later.value == "reunited":
            return "reunion"
    if verb.value in {"reunited", "found"} and _is_by_police(sentence, date, verb):
        return "raid"
    if _brings_back(sentence, verb):
        return "reunion"
    if verb.value == "moved" and _LEADS.match(sentence.text, verb.start - sentence.start):
        return "raid"
    if verb.value in {"deployed", "solved"} and _INQUIRY.search(words):
        return "raid" if _strikes_at_once(sentence, verb) else "inquiry"
    if _takes_out_of_hands(sentence, verb) or _MOVES_IN.match(sentence.text, verb.start - sentence.start):
        return "raid"
    return _VERB_ROLE.get(verb.value, "none")


def _is_by_police(sentence: Sentence, date: Tag, verb: Tag) -> bool:
    """警方在A县找到: police found the child; a family that police helped is a reunion."""
    start = date.end if verb.value == "reunited" else sentence.start
    before = sentence.between(start, verb.start)
    helped = _HELPED.search(sentence.text[: verb.start - sentence.start])
    return any(t.has("authority", "police") for t in before) and not helped


def _strikes_at_once(sentence: Sentence, verb: Tag) -> bool:
    """发现两名妇女抱着婴儿,遂将其带回: what police came upon and acted on there and then."""
    then = next((t for t in sentence.of("verb") if t.start >= verb.end and t.value in _STRIKES), None)
    return then is not None and not _AFTER_A_WHILE.search(sentence.gap(verb, then))


def _brings_back(sentence: Sentence, verb: Tag) -> bool:
    """Officers who bring people home: "four officers took 36 of them back by train", 押解回国."""
    by_police = verb.value == "deployed" or (verb.value == "moved" and sentence.has("who", "officers"))
    return by_police and bool(_BACK.match(sentence.text, verb.end - sentence.start))


def _takes_out_of_hands(sentence: Sentence, verb: Tag) -> bool:
    """Whether people are taken from a gang: "took 178 children out of the hands of two rings"."""
    following = next((t for t in sentence.of("verb") if t.start >= verb.end), None)
    if verb.value != "moved" or following is None:
        return False
    return following.value == "rescued" and "," not in sentence.gap(verb, following)


def is_end_of_span(sentence: Sentence, date: Tag) -> bool:
    """Whether a date begins or ends a span: "since April", 截至11月5日."""
    first, last = date.start - sentence.start, date.end - sentence.start
    before = _SPAN_BEFORE.search(sentence.text, max(0, first - _LONGEST_SPAN), first)
    if before or _SPAN_AFTER.match(sentence.text, last):
        return True
    beside = sentence.of("cumulative", "since", "until", "span")
    return any(
        0 <= date.start - t.end <= 5 or 0 <= t.start - date.end <= 8 or t.start <= date.start < t.end for t in beside
    )


def _words(sentence: Sentence, tag: Tag) -> str:
    return sentence.text[tag.start - sentence.start : tag.end - sentence.start]
