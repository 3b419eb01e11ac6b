"""Where a report says that the day of the raid is not given: "did not say when the raids took place", 日期未公布."""

from __future__ import annotations

import re
from typing import NamedTuple

from geodata.extraction.document import Document, Sentence

_NOT = r"\b(?:not|n't|no|never|without|nor|declined to|refused to|unclear|unknown)\b"
_TELL = (
    r"\b(?:say|said|specif\w+|disclos\w+|reveal\w*|give|given|giving|gave|announc\w+|state|known|clear|public|releas\w+"
    r"|provid\w+|mention\w*|report\w*|unclear|unknown)\b"
)
_DAY = r"\b(?:dates?|exact day|which day|what day|the day|timing)\b"
_RAID = r"\b(?:raid\w*|operations?|arrest\w*|rescue\w*|bust\w*|took place|carried out|conducted|freed|sweep|action)\b"
_OF_RAID = rf"\bwhen\b[^.;]{{0,40}}{_RAID}"
_HIDE = "(?:公布|透露|披露|说明|交代|提及|公开|给出|写明|提到|讲明|宣布)"
_WHEN = "(?:日期|时间|何时|哪天|哪一天|什么时候)"
_SILENT = "(?:未|没有?|并?无|不)"
_SAID = re.compile(
    rf"{_NOT}[^.;]{{0,25}}{_TELL}[^.;]{{0,30}}(?:{_DAY}|{_OF_RAID})|\b(?:unclear|unknown) {_OF_RAID}"
    rf"|{_DAY}[^.;]{{0,80}}{_NOT}[^.;]{{0,15}}{_TELL}"
    rf"|\b(?:gave|gives|with|provided) no (?:\w+ )?(?:dates?|day)\b"
    rf"|{_SILENT}[^,。;]{{0,4}}{_HIDE}[^,。;]{{0,14}}{_WHEN}|{_WHEN}[^,。;]{{0,8}}{_SILENT}[^,。;]{{0,3}}(?:{_HIDE}|详|明)",
    re.IGNORECASE,
)
# Whatever says so has one of these words: asked first, since most sentences have none.
_OF_A_DAY = re.compile(rf"date|day|timing|when|{_WHEN}", re.IGNORECASE)
# Of the trial, the homecoming or the birth it is no silence about the raid.
_OF_ANOTHER = re.compile(
    r"\b(?:trial|hearing|court|birth|born|return\w*|reuni\w*|go home|verdict|sentenc\w+)\b"
    "|开庭|审理|宣判|出生|团聚|认亲|回家",
    re.IGNORECASE,
)


class Silence(NamedTuple):
    """The words that say so, as a span of the matching copy, and their sentence."""

    sentence: Sentence
    start: int
    end: int


def silence(document: Document) -> Silence | None:
    """Find the first sentence that says that the day of the raid is not given."""
    for sentence in document.sentences:
        for tag in sentence.of("date_role", "not_given"):
            return Silence(sentence, tag.start, tag.end)
        said = _SAID.search(sentence.text) if _OF_A_DAY.search(sentence.text) else None
        if said and not _OF_ANOTHER.search(sentence.text):
            return Silence(sentence, sentence.start + said.start(), sentence.start + said.end())
    return None
