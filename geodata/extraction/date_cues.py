"""Which verb of its sentence a date goes with: the next one in Chinese, in English the one to its left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geodata.extraction.document import Sentence
from geodata.extraction.tagger import Tag

# A date that opens a clause goes with what follows it: "said that on Friday police ...", "; on May 3 ...".
_OPENS_CLAUSE = re.compile(
    r"(?:\bthat|[;:]|, (?:and|but|while|when|where|after|before)|\b(?:when|while))"
    r"(?: (?:on|in|late|early|earlier))*(?: the)?(?: \w+ of)? $",
    re.IGNORECASE,
)
# Longer than such words are, in code points.
_LONGEST_OPENING = 80
# 经过3天调查 tells how the police came to strike.
_MEANS = re.compile("(?:经过?|通过|根据|随着)[^,。;]{0,15}$")
_WHOM = re.compile("的[0-9一二两三四五六七八九十百]{1,5}余?[名人位个]")
_ATTRIBUTE = re.compile("(?:出来?|回|下)?的")
# Two dates no farther apart are told together: 5月3日、6日,警方抓获.
_TOLD_TOGETHER = 4
# A date that stands so early leads in what was said: "Late on Friday the ministry said".
_LEADS_IN = 3
_THAT = re.compile(r"(?: on [A-Z][a-z]{2,8}\.? ?\d{0,2})? that\b")
# Nouns and participles of the crime: "cases of trafficking", "a woman sold in Hebei was saved".
_OF_CRIME = ("abducted", "sold", "moved")
_PARTICIPLE = re.compile(r"(?:ed|sold|stolen|taken|brought)$", re.IGNORECASE)
_INTRANSITIVE = re.compile(r"(?:vanish|disappear|end)ed", re.IGNORECASE)


def cue_of(sentence: Sentence, date: Tag, *, chinese: bool) -> Tag | None:
    """Find the verb that a date goes with; in Chinese none beyond the next date, unless the two are told together."""
    cues = sentence.once(_cues)
    left = [t for t in cues if t.end <= date.start and not _is_parted(sentence, t, date)]
    left = [t for t in left if not _is_dated_telling(sentence, t, date)]
    if chinese:
        left = [t for t in left if not _says_whom(sentence, t)]
    right = [t for t in cues if t.start >= date.end]
    if chinese:
        reach = _next_date(sentence, date)
        near = [t for t in right if t.start < reach and not _is_attribute(sentence, date, t)]
        right = [t for t in near if not (_is_means(sentence, t) and t is not right[-1])]
    elif not left and _is_attribution(sentence, date, right):
        return None
    first = right[:1] or left[-1:] if chinese or _opens_clause(sentence, date) else left[-1:] or right[:1]
    return first[0] if first else None


def _is_dated_telling(sentence: Sentence, cue: Tag, date: Tag) -> bool:
    """What came to light on Thursday took place on another day: the telling has its date already."""
    between = (t for t in sentence.of("date") if cue.end <= t.start and t.end <= date.start)
    return cue.kind != "verb" and any("," in sentence.gap(t, date) for t in between)


def _is_attribution(sentence: Sentence, date: Tag, right: Sequence[Tag]) -> bool:
    """Whether only the source follows: "the sweep took three days from April 18 to 20, police said"."""
    words = sentence.text[: date.start - sentence.start].split()
    return len(words) > _LEADS_IN and bool(right) and right[0].kind == "say"


def _next_date(sentence: Sentence, date: Tag) -> int:
    """Where the next date begins that is told apart from this one."""
    apart = (t.start for t in sentence.of("date") if t.start - date.end > _TOLD_TOGETHER)
    return next(apart, sentence.end)


def _is_attribute(sentence: Sentence, date: Tag, verb: Tag) -> bool:
    """7日,警方将解救出的儿童移交: the verb only says which children, unless the day stands right before it."""
    apart = verb.start - date.end >= _TOLD_TOGETHER
    return apart and bool(_ATTRIBUTE.match(sentence.text, verb.end - sentence.start))


def _says_whom(sentence: Sentence, verb: Tag) -> bool:
    """查获的8名妇女,近日遣返: the verb only says which women."""
    return verb.kind == "verb" and _WHOM.match(sentence.text, verb.end - sentence.start) is not None


def _is_means(sentence: Sentence, verb: Tag) -> bool:
    """经过3天调查: how the police came to strike."""
    return bool(_MEANS.search(sentence.text[: verb.start - sentence.start]))


def _opens_clause(sentence: Sentence, date: Tag) -> bool:
    at = date.start - sentence.start
    return _OPENS_CLAUSE.search(sentence.text, max(0, at - _LONGEST_OPENING), at) is not None


def has_cue(sentence: Sentence) -> bool:
    """Whether a date in the sentence finds a verb there."""
    return bool(sentence.once(_cues))


def _cues(sentence: Sentence) -> Iterator[Tag]:
    return (t for t in sentence.tags if _is_cue(sentence, t))


def _is_cue(sentence: Sentence, tag: Tag) -> bool:
    if tag.kind in {"say", "telling"} or tag.has("date_role", "announcement", "raid"):
        return True
    if tag.kind == "who" and tag.value == "officers":
        return any(0 <= tag.start - n.end <= 8 for n in sentence.of("number"))
    return tag.kind == "verb" and not _is_adjective(sentence, tag) and not _is_background(sentence, tag)


def _is_adjective(sentence: Sentence, verb: Tag) -> bool:
    """No action of the sentence: "abducted children", "a rescued child", "cases of trafficking", "a woman sold"."""
    following = sentence.first_after(verb.end)
    before = sentence.text[: verb.start - sentence.start]
    words = sentence.text[verb.start - sentence.start : verb.end - sentence.start]
    if following is not None and following.kind == "who" and following.start - verb.end <= 1:
        return verb.value in _OF_CRIME or before.endswith((" a ", " the "))
    if verb.value not in _OF_CRIME:
        return False
    left = sentence.last_before(verb.start)
    if left is None or verb.start - left.end > 1:
        return False
    if left.kind == "number" or left.has("preposition", "of"):
        return True
    reduced = left.has("who") and _PARTICIPLE.search(words) and not _INTRANSITIVE.match(words)
    return bool(reduced) and any(t.has("verb") and t.value not in _OF_CRIME for t in sentence.after(verb.end))


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
