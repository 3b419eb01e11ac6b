"""The report's own operation: whether it tells of one, when the raid took place, and the name of its case.

Announcement, raid and publication are told apart: a date is the raid's when the verb that it goes with is one of
police action; "said on Friday" dates the announcement, "vanished in May" the crime. The publication date alone dates
nothing, and nothing is taken from the clock.
"""

from __future__ import annotations

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
_PRECISION = {"day": 2, "month": 1, "year": 0, "span": 0}


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A date that goes with police action."""

    sentence: Sentence
    tag: Tag
    people: int

    @property
    def rank(self) -> tuple[bool, int, int, int]:
        """The main raid first: figures of the operation beside it, then precision, then people, then order."""
        kind = self.tag.date.kind if self.tag.date else ""
        return (self.people > 0, _PRECISION.get(kind, 0), self.people, -self.sentence.index)


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
    candidates = sorted(_candidates(document, own), key=lambda c: c.rank, reverse=True)
    if not own and not any(c.tag.date and c.tag.date.kind == "day" for c in candidates):
        return ()
    return (_dated(document, own, candidates), *_named(document))


def _candidates(document: Document, own: Sequence[Finding]) -> Iterator[_Candidate]:
    for sentence in document.sentences:
        if sentence.has("cumulative") or sentence.has("part", "another_case"):
            continue
        people = sum(int(f.value or 0) for f in own if sentence.start <= f.start < sentence.end)
        for tag in sentence.of("date"):
            if tag.date and tag.date.kind in _PRECISION and _role(sentence, tag, document.is_chinese) == "raid":
                yield _Candidate(sentence, tag, people)


def _role(sentence: Sentence, date: Tag, chinese: bool) -> str:
    """Role of the verb that the date goes with: the next one in Chinese, in English the one to its left."""
    verbs = [t for t in sentence.tags if t.kind in {"verb", "say"}]
    left = [t for t in verbs if t.end <= date.start]
    right = [t for t in verbs if t.start >= date.end]
    nearest = (right[:1] or left[-1:]) if chinese or not left else left[-1:]
    if not nearest:
        return "none"
    return "announcement" if nearest[0].kind == "say" else _VERB_ROLE.get(nearest[0].value, "none")


def _dated(document: Document, own: Sequence[Finding], candidates: Sequence[_Candidate]) -> Finding:
    if candidates:
        best = candidates[0]
        return _date(best.sentence, best.tag, best.tag.value, "stated", "date.raid-verb")
    for sentence in document.sentences:
        for tag in sentence.of("date_role", "not_given"):
            return _date(sentence, tag, None, "not_given", "date.not-given")
    first = own[0]
    return Finding(
        "operation", "report", "date", None, "date.none", first.start, first.end, first.first, first.last,
        status="unknown",
    )  # fmt: skip


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
