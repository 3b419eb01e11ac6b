"""The report's own operation: whether it tells of one, when the raid took place, and the name of its case.

Announcement, raid and publication are told apart. The publication date alone dates nothing, and nothing is taken from
the clock; where no word dates the raid, the last stage that the report dates and its publication bound it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from geodata.extraction.date_roles import OF_OPERATION, has_cue, role_of
from geodata.extraction.document import Document, Sentence
from geodata.extraction.findings import Finding
from geodata.extraction.tagger import Tag
from geodata.extraction.wholes import is_tally

# Figures that show an operation of the report's own; prices and officers alone do not.
_SHOWS_OPERATION = ("rescued", "arrested", "detained", "gangs_broken", "cases_solved", "sold", "abducted", "convicted")
_FREED_OR_HELD = ("rescued", "arrested", "detained")
_OF_POLICE = ("rescued", "arrested", "detained", "broken", "solved", "raided", "struck")
# The day of publication said so ("became public only today") is the news's day.
_WORDS_OF_TODAY = re.compile("today|今[日天晚]", re.IGNORECASE)
# "Operations such as the one conducted on Friday" points back at the news, and dates nothing.
_LOOSE = re.compile(
    r"\b(?:the one|those)(?: \w+){0,2} (?:on|last) $|\b(?:like|such as|as on) $|\bdates? (?:back to|from) $"
    r"|\bby(?: last| this)? $|\b(?:began|begun|beginning|opened|launched|started)(?: in| on)? $"
)
_FULL_YEAR = re.compile("[12][0-9]{3}")
_PRECISION = {"day": 2, "month": 1, "year": 0, "span": 0}
# A finer date is of the main raid when at least this share of its people stands beside it.
_MAIN_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A date that goes with police action."""

    sentence: Sentence
    tag: Tag
    people: int
    own: bool
    verb: str
    backing: int = 0

    @property
    def rank(self) -> tuple[bool, bool, int, int, int, int]:
        """The main raid first: figures of the operation beside it, then people, then precision, then order."""
        is_today = self.tag.date is not None and self.tag.date.relative and self.sentence.zone != "body"
        return (not is_today, self.own, self.people, self.backing, self.precision, -self.sentence.index)

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
    if is_tally(document, statistics) and not any(document.has("case_name") for _ in own[:1]):
        return ()
    candidates = sorted(_backed(_candidates(document, statistics)), key=lambda c: c.rank, reverse=True)
    named = tuple(_named(document))
    if not own and not named and not any(c.precision for c in candidates) and not _police_act(document):
        return ()
    if _is_of_court_or_reunion(document):
        return (_undated(document, own, named), *named)
    return (_dated(document, candidates) or _undated(document, own, named), *named)


def _opening(document: Document) -> list[Sentence]:
    """Headline and lead."""
    body = [s for s in document.sentences if s.zone == "body"][:1]
    return [s for s in document.sentences if s.zone == "title"] + body


def _police_act(document: Document) -> bool:
    return any(s.has("verb", *_OF_POLICE) for s in _opening(document))


def _is_of_court_or_reunion(document: Document) -> bool:
    """Whether headline and lead tell of a sentence or of families that meet again, and of nothing that police did."""
    after = any(s.has("verb", "convicted", "reunited") for s in _opening(document))
    return after and not _police_act(document)


def _backed(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """Of two days in one sentence the one that another sentence gives more people is the main one."""
    found = list(candidates)
    alone = [c for c in found if len(c.sentence.of("date")) == 1]
    return [replace(c, backing=max((o.people for o in alone if o.tag.value == c.tag.value), default=0)) for c in found]


def _candidates(document: Document, statistics: Sequence[Finding]) -> Iterator[_Candidate]:
    sentences = document.sentences
    for sentence, following in zip(sentences, [*sentences[1:], None], strict=True):
        if sentence.has("part", "another_case"):
            continue
        told_in = _told_in(sentence, following, statistics)
        told = [f for f in statistics if told_in.start <= f.start < told_in.end and f.scope != "cumulative"]
        people = sum(int(f.value or 0) for f in told if _is_of_people(f))
        own = any(f.scope == "operation" for f in told)
        heads = _is_heading(sentence) and told_in.has("verb", *_OF_POLICE)
        for tag in sentence.of("date"):
            role, verb = role_of(sentence, tag, chinese=document.is_chinese)
            if _may_be_of_raid(sentence, tag, own) and (role == "raid" or heads):
                yield _Candidate(sentence, tag, people, own, verb)


def _told_in(sentence: Sentence, following: Sentence | None, statistics: Sequence[Finding]) -> Sentence:
    """The sentence that gives a date's figures: its own, or the next where the date only leads up to it."""
    if following is None or following.has("date") or any(sentence.start <= f.start < sentence.end for f in statistics):
        return sentence
    return following if _is_heading(sentence) or following.paragraph == sentence.paragraph else sentence


def _is_heading(sentence: Sentence) -> bool:
    """A date on a line of its own heads what follows it."""
    return not has_cue(sentence) and len(sentence.text.strip()) <= 30 and not sentence.text.rstrip().endswith((".", "。"))


def _is_of_people(finding: Finding) -> bool:
    return finding.attribute in _FREED_OR_HELD or (finding.attribute == "other" and finding.subject == "suspects")


def _may_be_of_raid(sentence: Sentence, tag: Tag, own: bool) -> bool:
    """A dateline dates nothing, nor does an end of a span ("since April", 截至11月5日), nor a year without a figure."""
    if tag.date is None or tag.date.kind not in _PRECISION or (tag.date.kind == "year" and not own):
        return False
    if _WORDS_OF_TODAY.fullmatch(_written(sentence, tag)) or _LOOSE.search(sentence.text[: tag.start - sentence.start]):
        return False
    return not _is_end_of_span(sentence, tag)


def _is_end_of_span(sentence: Sentence, tag: Tag) -> bool:
    """ "Since April", 截至11月5日."""
    beside = list(sentence.of("cumulative", "since", "until", "span"))
    return any(
        0 <= tag.start - t.end <= 5 or 0 <= t.start - tag.end <= 8 or t.start <= tag.start < t.end for t in beside
    )


def _written(sentence: Sentence, tag: Tag) -> str:
    return sentence.text[tag.start - sentence.start : tag.end - sentence.start]


def _dated(document: Document, candidates: Sequence[_Candidate]) -> Finding | None:
    """The date of the best candidate; else what the text says of it; else its bounds."""
    if candidates:
        best = _finest(candidates)
        value = _with_year(document, best.tag.value)
        return _date(best.sentence, best.tag, value, "stated", "date.raid-verb")
    for sentence in document.sentences:
        for tag in sentence.of("date_role", "not_given"):
            return _date(sentence, tag, None, "not_given", "date.not-given")
    return _bounded(document)


def _finest(candidates: Sequence[_Candidate]) -> _Candidate:
    """A finer date that the first allows wins: "this week" and "on Monday" are the Monday, if of as many people."""
    best = candidates[0]
    most = {c.tag.value: max(o.people for o in candidates if o.tag.value == c.tag.value) for c in candidates}
    finer = [
        c
        for c in candidates
        if c.precision > best.precision
        and c.tag.value.startswith(best.tag.value)
        and (most[c.tag.value] >= best.people * _MAIN_SHARE or (not most[c.tag.value] and c.verb in OF_OPERATION))
    ]
    return max(finer, key=lambda c: (most[c.tag.value], c.precision, -c.sentence.index), default=best)


def _with_year(document: Document, value: str) -> str:
    """Give a day without a year the first that fits after the stages of the case, where the report dates one in full."""
    if not value.startswith("X"):
        return value
    stages = [v for v, s, t in _stages(document) if _FULL_YEAR.search(_written(s, t))]
    latest = max(stages, default=None)
    return f"{int(latest[:4]) + (value[5:7] < latest[5:7])}{value[4:]}" if latest else value


def _stages(document: Document) -> Iterator[tuple[str, Sentence, Tag]]:
    """Days and months of crimes and inquiries: what the raid came after."""
    for sentence in document.sentences:
        if sentence.has("part", "another_case"):
            continue
        for tag in sentence.of("date"):
            fine = tag.date is not None and tag.date.kind in {"day", "month"} and not tag.value.startswith("X")
            role = role_of(sentence, tag, chinese=document.is_chinese)[0]
            if fine and role in {"crime", "inquiry", "none"} and not _is_end_of_span(sentence, tag):
                yield tag.value, sentence, tag


def _bounded(document: Document) -> Finding | None:
    """Bound the raid by the last stage that the report dates and by its publication; None where a year parts them."""
    published = document.report.published
    stages = [stage for stage in _stages(document) if stage[0] != published]
    if published is None or not stages:
        return None
    value, sentence, tag = max(stages, key=lambda s: s[0])
    shared = next((value[:n] for n in (7, 4) if value[:n] == published[:n]), None)
    return _date(sentence, tag, shared, "stated", "date.bounds") if shared else None


def _undated(document: Document, own: Sequence[Finding], named: Sequence[Finding]) -> Finding:
    first = next(chain(own, named), None)
    start, end, at, to = (first.start, first.end, first.first, first.last) if first else _first_words(document)
    return Finding("operation", "report", "date", None, "date.none", start, end, at, to, status="unknown")


def _first_words(document: Document) -> tuple[int, int, int, int]:
    first = document.sentences[0]
    return first.start, first.end, first.start, first.end


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
