"""Lines of a page and their shape: what looks like a sentence, what like a headline, what like a menu."""

from __future__ import annotations

import re
from dataclasses import dataclass

from geodata.text.lazily import lazily

_HAN = re.compile("[㐀-鿿]")
_STOP = re.compile(r"[.。!?…](?:(?<!\.)|(?=[\s\"')\]]|$))")
_CLOSED = re.compile(r"[.。!?…;][\"')\]】」』|\s]{0,4}$")
_BULLET = re.compile(r"(?:[-*•·●■◆▪►▶»○◎☆★]|--|[-*] ·)\s*(?=\S)")
# What may stand around a label.
_MARKS_BEFORE = " \n#*>■◆●▲►▶·•-_=~|+[【(《»"
_MARKS_AFTER = " \n#*>:»…>-_=~|+]】)》.▼"
_SEPARATOR = re.compile(r"\||>>?|»|·|•|›| / ")
_DATED_BEFORE = re.compile(r"[\[(]?(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/月]\d{1,2}日?)[\])]?\s+\S.{6}")
_DATED_BEHIND = re.compile(
    r"\s?[\[(](?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?: \d{1,2}:\d{2})?[\])]$"
    r"|\s\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?$"
)
# A headline has so many characters at least before its day; how long a day is, and what closes a sentence.
_HEADLINE, _DAY, _CLOSING = 7, 24, 5
_WORD = re.compile(r"[A-Za-z][\w'-]*")
# A sentence has so many words, or Chinese characters, at least; a paragraph of a report rather more.
_WORDS, _CHARACTERS = 6, 14
# Most sentences have them within so many code points: the rest is counted only of others.
_HEAD = 80
_LONG, _LONG_CHINESE = 120, 55
# A line without any stop is still a paragraph, cut off, from this length.
_CUT_OFF, _CUT_OFF_CHINESE = 180, 70
_NAVIGATION_WORDS, _NAVIGATION_CHARACTERS = 3, 5
# A text broken at a fixed width has no wider lines, and fills most of them.
_WIDEST, _FILLED = 100, 0.75
_COMMON = frozenset(
    {
        "about", "after", "also", "been", "before", "from", "have", "into", "more", "other", "over", "said", "some",
        "than", "that", "their", "them", "then", "there", "they", "this", "were", "what", "when", "which", "while",
        "will", "with", "would", "years", "people",
    }
)  # fmt: skip


@dataclass(eq=False)
class Line:
    """A line that is not blank.

    Attributes
    ----------
    start, end : int
        Span in the report's text.
    text : str
        Its matching copy, without blanks around.
    """

    start: int
    end: int
    text: str

    @lazily
    def is_chinese(self) -> bool:
        """Whether at least a fifth of it is Chinese."""
        return not self.text.isascii() and len(_HAN.findall(self.text)) * 5 >= len(self.text)

    @lazily
    def length(self) -> int:
        """Chinese characters of a Chinese line, words of another."""
        return len(self._unit.findall(self.text))

    @lazily
    def is_closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_CLOSED.search(self.text, max(0, len(self.text) - _CLOSING)))

    @lazily
    def is_prose(self) -> bool:
        """Whether it is a sentence or more: long enough, with a stop, or so long that its stop was cut off."""
        if not self._has(_CHARACTERS if self.is_chinese else _WORDS):
            return False
        return bool(_STOP.search(self.text)) or len(self.text) >= self._of(_CUT_OFF, _CUT_OFF_CHINESE)

    @lazily
    def is_long(self) -> bool:
        """Whether it is as long as paragraphs of reports are, and teasers are not."""
        return self.is_prose and len(self.text) >= self._of(_LONG, _LONG_CHINESE)

    @lazily
    def is_bullet(self) -> bool:
        """Whether a bullet opens it."""
        return bool(_BULLET.match(self.text))

    @lazily
    def is_navigation(self) -> bool:
        """Whether it is a word or two without a figure or a stop, or a row of them."""
        pieces = [p for p in map(str.strip, _SEPARATOR.split(self.text)) if p]
        if len(pieces) > 1 or not pieces:
            return all(len(p) <= self._of(24, 10) for p in pieces)
        short = self.length <= self._of(_NAVIGATION_WORDS, _NAVIGATION_CHARACTERS)
        return short and not self.is_closed and not re.search(r"\d", self.text)

    @lazily
    def is_dated_headline(self) -> bool:
        """Whether it is a headline with its day before or behind, as lists of news have it."""
        behind = max(_HEADLINE, len(self.text) - _DAY)
        return not self.is_prose and bool(_DATED_BEFORE.match(self.text) or _DATED_BEHIND.search(self.text, behind))

    @lazily
    def label(self) -> str:
        """The line without bullets, brackets and colons around it."""
        return self.text.lstrip(_MARKS_BEFORE).rstrip(_MARKS_AFTER)

    @lazily
    def words(self) -> frozenset[str]:
        """What it is about: stems of words of four letters and more, pairs of Chinese characters."""
        latin = {w[:6] for w in re.findall("[a-z]{4,}", self.text.lower()) if w not in _COMMON}
        runs = re.findall("[㐀-鿿]+", self.text)
        return frozenset(latin | {run[i : i + 2] for run in runs for i in range(len(run) - 1)})

    @property
    def _unit(self) -> re.Pattern[str]:
        return _HAN if self.is_chinese else _WORD

    def _has(self, least: int) -> bool:
        """Whether its length is so much at least."""
        return len(self._unit.findall(self.text, 0, _HEAD)) >= least or self.length >= least

    def _of(self, latin: int, chinese: int) -> int:
        return chinese if self.is_chinese else latin


def lines_of(text: str, copy: str) -> list[Line]:
    """Lines of a text that are not blank, in order, with those of its matching copy.

    A paragraph broken at a fixed width is one.
    """
    found: list[Line] = []
    block: list[Line] = []
    at = 0
    for raw, folded in zip(text.split("\n"), copy.split("\n"), strict=True):
        if words := folded.strip():
            block.append(Line(at, at + len(raw), words))
        else:
            found += _unbroken(block)
            block = []
        at += len(raw) + 1
    return [*found, *_unbroken(block)]


def _unbroken(block: list[Line]) -> list[Line]:
    """Join the lines of a block that were broken at a fixed width, as in mails: some go on in lower case."""
    if len(block) < 2:
        return block
    width = max(len(line.text) for line in block)
    breaks = [len(a.text) >= width * _FILLED and not a.is_closed for a in block]
    if width > _WIDEST or not any(
        broken and b.text[:1].islower() for broken, b in zip(breaks, block[1:], strict=False)
    ):
        return block
    joined: list[Line] = []
    for line, goes_on in zip(block, [False, *breaks], strict=False):
        if goes_on:
            joined[-1] = Line(joined[-1].start, line.end, f"{joined[-1].text} {line.text}")
        else:
            joined.append(line)
    return joined
