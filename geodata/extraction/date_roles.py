"""What a date in a sentence is of: the raid, its announcement, the crime, the inquiry, the trial or a reunion.

A date goes with a verb: the next one in Chinese, in English the one to its left. "Said on Friday" dates the
announcement, "vanished in May" the crime.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

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
_THAT = re.compile(r"(?: on [A-Z][a-z]{2,8}\.? ?\d{0,2})? that\b")
_BACK = re.compile(r"[^,;]{0,40}\bback\b|[^,。;]{0,8}(?:回|到案)")
# Nouns and participles of the crime: "cases of trafficking", "a woman sold in Hebei was saved".
_OF_CRIME = ("abducted", "sold", "moved")
_PARTICIPLE = re.compile(r"(?:ed|sold|stolen|taken|brought)$", re.IGNORECASE)
_INTRANSITIVE = re.compile(r"(?:vanish|disappear|end)ed", re.IGNORECASE)


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
        ``raid``, ``announcement``, ``crime``, ``inquiry``, ``trial``, ``reunion`` or ``none``; empty where there is no verb.
    """
    cue = _cue(sentence, date, chinese)
    if cue is None:
        return "none", ""
    if cue.value == "reunited" and any(t.has("authority", "police") for t in sentence.between(date.end, cue.start)):
        return "raid", cue.value  # 警方在A县找到: police found the child
    if cue.kind == "say":
        return "announcement", ""
    if cue.kind == "who":
        following = next((t for t in sentence.of("verb") if t.start >= cue.end), None)
        return ("reunion" if following and _brings_back(sentence, following) else "raid"), "deployed"
    if _brings_back(sentence, cue):
        return "reunion", cue.value
    if cue.value == "moved" and _takes_out_of_hands(sentence, cue):
        return "raid", "rescued"
    return _VERB_ROLE.get(cue.value, "none"), cue.value


def _brings_back(sentence: Sentence, verb: Tag) -> bool:
    """Officers who bring people home: "four officers took 36 of them back by train", 押解回国."""
    by_police = verb.value == "deployed" or (verb.value == "moved" and sentence.has("who", "officers"))
    return by_police and bool(_BACK.match(sentence.text, verb.end - sentence.start))


def _takes_out_of_hands(sentence: Sentence, verb: Tag) -> bool:
    """ "Took 178 children out of the hands of two rings" is a rescue."""
    following = next((t for t in sentence.of("verb") if t.start >= verb.end), None)
    return following is not None and following.value == "rescued" and "," not in sentence.gap(verb, following)


def _cue(sentence: Sentence, date: Tag, chinese: bool) -> Tag | None:
    cues = [t for t in sentence.tags if _is_cue(sentence, t)]
    left = [t for t in cues if t.end <= date.start and not _is_parted(sentence, t, date)]
    right = [t for t in cues if t.start >= date.end]
    nearest: Sequence[Tag] = (right[:1] or left[-1:]) if chinese else (left[-1:] or right[:1])
    return nearest[0] if nearest else None


def has_cue(sentence: Sentence) -> bool:
    """Whether a date in the sentence finds a verb there."""
    return any(_is_cue(sentence, t) for t in sentence.tags)


def _is_cue(sentence: Sentence, tag: Tag) -> bool:
    if tag.kind == "say":
        return True
    if tag.kind == "who" and tag.value == "officers":
        return any(0 <= tag.start - n.end <= 8 for n in sentence.of("number"))
    return tag.kind == "verb" and not _is_adjective(sentence, tag) and not _is_background(sentence, tag)


def _is_adjective(sentence: Sentence, verb: Tag) -> bool:
    """No action of the sentence: "abducted children", "a rescued child", "cases of trafficking", "a woman sold in Hebei"."""
    following = next((t for t in sentence.tags if t.start >= verb.end), None)
    before = sentence.text[: verb.start - sentence.start]
    words = sentence.text[verb.start - sentence.start : verb.end - sentence.start]
    if following is not None and following.kind == "who" and following.start - verb.end <= 1:
        return verb.value in _OF_CRIME or before.endswith((" a ", " the "))
    if verb.value not in _OF_CRIME:
        return False
    left = next((t for t in reversed(sentence.tags) if t.end <= verb.start), None)
    if left is None or verb.start - left.end > 1:
        return False
    if left.kind == "number" or left.has("preposition", "of"):
        return True
    reduced = left.has("who") and _PARTICIPLE.search(words) and not _INTRANSITIVE.match(words)
    return bool(reduced) and any(t.has("verb") and t.value not in _OF_CRIME for t in sentence.tags if t.start >= verb.end)


def _is_background(sentence: Sentence, verb: Tag) -> bool:
    """Of an earlier event, "had been taken", or of the inquiry, "found that"."""
    before = sentence.text[: verb.start - sentence.start]
    after = sentence.text[verb.end - sentence.start :]
    words = sentence.text[verb.start - sentence.start : verb.end - sentence.start].lower()
    found = words.startswith(("found", "find", "discover"))
    noun = before.lower().endswith((" their ", " the ", " this ", " a ", " his ", " her "))
    return (before.endswith("had been ") and not sentence.has("say")) or (found and (noun or bool(_THAT.match(after))))


def _is_parted(sentence: Sentence, verb: Tag, date: Tag) -> bool:
    """A new clause parts a verb from a date: "were caught, and on Monday the children went home"."""
    gap = sentence.gap(verb, date)
    return ";" in gap or ", and on" in gap or ", and in" in gap
