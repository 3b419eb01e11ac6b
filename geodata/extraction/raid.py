"""The report's own operation: whether it tells of one, when the raid took place, and the name of its case.

Announcement, raid and publication are told apart: a date is the raid's when the verb that it goes with is one of
police action; "said on Friday" dates the announcement, "vanished in May" the crime. The publication date alone dates
nothing, and nothing is taken from the clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geodata.extraction.document import Document, Sentence
from geodata.extraction.findings import Finding
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
# Figures that show an operation of the report's own; prices and officers alone do not.
_SHOWS_OPERATION = ("rescued", "arrested", "detained", "gangs_broken", "cases_solved", "sold", "abducted", "convicted")
_FREED_OR_HELD = ("rescued", "arrested", "detained")
# The day of publication said so ("became public only today") is the news's day.
_WORDS_OF_TODAY = re.compile("today|今[日天晚]|当[日天晚]", re.IGNORECASE)
# "Operations such as the one conducted on Friday" points back at the news, and dates nothing.
_LOOSE = re.compile(r"\b(?:the one|those)(?: \w+){0,2} (?:on|last) $|\b(?:like|such as|as on) $")
_THAT = re.compile(r"(?: on [A-Z][a-z]{2,8}\.? ?\d{0,2})? that\b")
_PRECISION = {"day": 2, "month": 1, "year": 0, "span": 0}


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A date that goes with police action."""

    sentence: Sentence
    tag: Tag
    people: int
    own: bool

    @property
    def rank(self) -> tuple[bool, bool, int, int, int]:
        """The main raid first: figures of the operation beside it, then people, then precision, then order."""
        is_today = self.tag.date is not None and self.tag.date.relative and self.sentence.zone != "body"
        return (not is_today, self.own, self.people, self.precision, -self.sentence.index)

    @property
    def precision(self) -> int:
        """How fine the date is."""
        return _PRECISION.get(self.tag.date.kind if self.tag.date else "", 0)


def find(document: Document, statistics: Sequence[Finding]) -> tuple[Finding, ...]:
    """Find the operation's date and case name.

    Parameters
    ----------
    document : Document
    statistics : sequence of Finding
        The report's figures, with their scope: those of scope ``operation`` show that it tells of one.

    Returns
    -------
    tuple of Finding
        Empty for a report of a campaign, of yearly figures or of research; else the date (its value None where no
        text gives it) and, where there is one, the case name.
    """
    own = [f for f in statistics if f.scope == "operation" and f.attribute in _SHOWS_OPERATION]
    tally = any(f.scope == "cumulative" and f.attribute in _SHOWS_OPERATION for f in statistics)
    candidates = sorted(_candidates(document, statistics), key=lambda c: c.rank, reverse=True)
    if not own and (tally or not any(c.precision for c in candidates)):
        return ()
    return (_dated(document, own, candidates), *_named(document))


def _candidates(document: Document, statistics: Sequence[Finding]) -> Iterator[_Candidate]:
    for sentence in document.sentences:
        if sentence.has("part", "another_case"):
            continue
        told = [f for f in statistics if sentence.start <= f.start < sentence.end and f.scope != "cumulative"]
        people = sum(int(f.value or 0) for f in told if f.attribute in _FREED_OR_HELD)
        own = any(f.scope == "operation" for f in told)
        for tag in sentence.of("date"):
            if _may_be_of_raid(sentence, tag, own) and _role(sentence, tag, document.is_chinese) == "raid":
                yield _Candidate(sentence, tag, people, own)


def _may_be_of_raid(sentence: Sentence, tag: Tag, own: bool) -> bool:
    """A dateline dates nothing, nor does an end of a span ("since April", 截至11月5日), nor a year without a figure."""
    if tag.date is None or tag.date.kind not in _PRECISION or (tag.date.kind == "year" and not own):
        return False
    if _WORDS_OF_TODAY.fullmatch(_written(sentence, tag)) or _LOOSE.search(sentence.text[: tag.start - sentence.start]):
        return False
    beside = list(sentence.of("cumulative", "since", "until", "span"))
    return not any(
        0 <= tag.start - t.end <= 5 or 0 <= t.start - tag.end <= 8 or t.start <= tag.start < t.end for t in beside
    )


def _written(sentence: Sentence, tag: Tag) -> str:
    return sentence.text[tag.start - sentence.start : tag.end - sentence.start]


def _role(sentence: Sentence, date: Tag, chinese: bool) -> str:
    """Role of the verb that the date goes with: the next one in Chinese, in English the one to its left.

    A verb that is an adjective ("abducted children") is passed over. Officers in numbers stand for a raid where no
    verb tells more.
    """
    cues = [t for t in sentence.tags if _is_cue(sentence, t)]
    left = [t for t in cues if t.end <= date.start and not _is_parted(sentence, t, date)]
    right = [t for t in cues if t.start >= date.end]
    nearest = (right[:1] or left[-1:]) if chinese else (left[-1:] or right[:1])
    if not nearest:
        return "none"
    cue = nearest[0]
    if cue.value == "reunited" and any(t.has("authority", "police") for t in sentence.between(date.end, cue.start)):
        return "raid"  # 警方在A县找到: police found the child
    if cue.kind in {"say", "who", "authority"}:
        return "announcement" if cue.kind == "say" else "raid"
    return _VERB_ROLE.get(cue.value, "none")


def _is_cue(sentence: Sentence, tag: Tag) -> bool:
    if tag.kind == "say":
        return True
    if tag.kind == "who" and tag.value == "officers":
        return any(0 <= tag.start - n.end <= 8 for n in sentence.of("number"))
    return tag.kind == "verb" and not _is_adjective(sentence, tag) and not _is_background(sentence, tag)


def _is_adjective(sentence: Sentence, verb: Tag) -> bool:
    """No action of the sentence: "abducted children", "a rescued child"."""
    following = next((t for t in sentence.tags if t.start >= verb.end), None)
    if following is None or following.kind != "who" or following.start - verb.end > 1:
        return False
    before = sentence.text[: verb.start - sentence.start]
    return verb.value in {"abducted", "sold", "moved"} or before.endswith((" a ", " the "))


def _is_background(sentence: Sentence, verb: Tag) -> bool:
    """Of an earlier event, "had been taken", or of the inquiry, "found that"."""
    before = sentence.text[: verb.start - sentence.start]
    after = sentence.text[verb.end - sentence.start :]
    found = _written(sentence, verb).lower().startswith(("found", "find", "discover"))
    return (before.endswith("had been ") and not sentence.has("say")) or (found and bool(_THAT.match(after)))


def _is_parted(sentence: Sentence, verb: Tag, date: Tag) -> bool:
    """A new clause parts a verb from a date: "were caught, and on Monday the children went home"."""
    gap = sentence.gap(verb, date)
    return ";" in gap or ", and on" in gap or ", and in" in gap


def _dated(document: Document, own: Sequence[Finding], candidates: Sequence[_Candidate]) -> Finding:
    if candidates:
        best = _finest(candidates)
        return _date(best.sentence, best.tag, best.tag.value, "stated", "date.raid-verb")
    for sentence in document.sentences:
        for tag in sentence.of("date_role", "not_given"):
            return _date(sentence, tag, None, "not_given", "date.not-given")
    first = own[0]
    return Finding(
        "operation", "report", "date", None, "date.none", first.start, first.end, first.first, first.last,
        status="unknown",
    )  # fmt: skip


def _finest(candidates: Sequence[_Candidate]) -> _Candidate:
    """A finer date that the first allows wins: "this week" and "on Monday" are the Monday."""
    best = candidates[0]
    finer = [
        c
        for c in candidates
        if c.precision > best.precision
        and c.tag.value.startswith(best.tag.value)
        and (not c.people or c.people >= best.people)
    ]
    return max(finer, key=lambda c: (c.precision, -c.sentence.index), default=best)


def _date(sentence: Sentence, tag: Tag, value: str | None, status: str, rule: str) -> Finding:
    return Finding(
        "operation", "report", "date", value, rule, tag.start, tag.end, sentence.start, sentence.end, status=status
    )  # fmt: skip


def _named(document: Document) -> Iterator[Finding]:
    """The case name that the text gives first; a list of other cases' names names none."""
    for sentence in document.sentences:
        names = sentence.of("case_name")
        if names:
            tag = names[0]
            yield Finding(
                "operation", "report", "name", tag.value, "name.case", tag.start, tag.end, sentence.start, sentence.end
            )  # fmt: skip
            return
