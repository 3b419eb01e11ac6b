"""Several reports in one file, as when an analyst pastes a day's pages below each other, told apart.

A report begins anew at a second front matter; below a line of ``=====``, ``-----`` and the like when what follows has a
headline and says when or whence it was written, as a line alone may as well part a page from its comments; and at a
headline with a wire's dateline right under it, where the text before has a dateline of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from geodata.model import Report
from geodata.reading.front_matter import split
from geodata.reading.reports import report_of
from geodata.text.zones import publication_date, zones

_MATTER = re.compile(r"^---[ \t]*\n(?=(?:title|publisher|published|url|language|retold):)", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*([-=*_#~—─])\1{4,}[ \t]*\n", re.MULTILINE)
_DATELINE = re.compile(
    r"^[^\n]{0,40}(?:\((?:Xinhua|AP|AFP|Reuters|UPI)\)|[A-Z]{4,}[^\n]{0,30} (?:--|—|-) "
    r"|月[0-9]{1,2}日(?:电|電|讯|訊|消息))",
    re.MULTILINE,
)
# A dateline that opens a paragraph: what stands before it is a headline.
_OPENING = re.compile(
    r"^[^\n]{0,40}\((?:Xinhua|AP|AFP|Reuters|UPI)\) ?(?:--|—|–|-|:)[^\n]{40}"
    r"|^[A-Z]{4,}(?:[ ,/][^\n]{0,30})? (?:--|—|–) [^\n]{40}"
    r"|^[^\n]{0,40}月[0-9]{1,2}日(?:电|電|讯|訊)[^\n]{20}",
    re.MULTILINE,
)
_BLANK = re.compile(r"\n[ \t]*\n+(?=[^\n]*\S)")
# How far below a blank line a headline and its dateline are looked for, in characters.
_WINDOW = 1_500
# Lines from a headline to the dateline under it: a deck, a byline, the source.
_UNDER = 3
_HEADLINE_LENGTH = 120
_SENTENCE_END = (".", "。", "!", "！", ";", "；", ",", "，")
# Less is a remark or a notice, no report.
_SHORTEST = 80


def reports_of(report: Report) -> tuple[Report, ...]:
    """Part a file as it was read into the reports that it holds.

    Parameters
    ----------
    report : Report
        The whole file.

    Returns
    -------
    tuple of Report
        The file itself where it holds one. Else each with a text of its own, that its offsets point into, and with the
        path of the file and its number, such as ``day.txt#2``; what front matter tells is of its own report only.

    Raises
    ------
    ReadingError
        If the front matter of a later report cannot be read.
    """
    parts = list(_parts(report.text))
    if len(parts) == 1:
        return (report,)
    first = report_of(parts[0], None, f"{report.path}#1")
    known = {k: getattr(report, k) for k in ("title", "publisher", "url", "retold")}
    has_matter = any((report.title, report.publisher, report.url))
    told = replace(first, **known, published=report.published if has_matter else first.published)
    return (told, *(_later(part, f"{report.path}#{n}") for n, part in enumerate(parts[1:], start=2)))


def _later(part: str, path: str) -> Report:
    matter, body = split(part, path)
    return report_of(body, matter, path)


def _parts(text: str) -> Iterator[str]:
    start = 0
    for cut, following in _cuts(text):
        if _is_report(text[start:cut]):
            yield text[start:cut].strip("\n")
            start = following
    yield text[start:].strip("\n")


def _cuts(text: str) -> list[tuple[int, int]]:
    """Where a report may end, and where the next begins, in the order of the text."""
    matters = [(m.start(), m.start()) for m in _MATTER.finditer(text) if m.start()]
    rules = [m.span() for m in _RULE.finditer(text) if _opens_report(text[m.end() : m.end() + _WINDOW])]
    return sorted([*matters, *rules, *_headed(text)])


def _headed(text: str) -> Iterator[tuple[int, int]]:
    """Where a headline stands with a dateline under it, below a text that has had one already."""
    datelines = [m.start() for m in _OPENING.finditer(text)]
    if len(datelines) < 2:
        return
    for blank in _BLANK.finditer(text, datelines[0]):
        window = text[blank.end() : blank.end() + _WINDOW].split("\n", _UNDER * 2)
        lines = [line.strip() for line in window if line.strip()]
        under = "\n".join(lines[1 : _UNDER + 1])
        if lines and _is_headline(lines[0]) and _OPENING.search(under) and not _OPENING.search(lines[0]):
            yield blank.end(), blank.end()


def _is_report(part: str) -> bool:
    return len(part.strip()) >= _SHORTEST


def _opens_report(rest: str) -> bool:
    """Whether a headline comes first, and a dateline or a day of publication near it."""
    following = _RULE.search(rest)
    part = rest[: following.start()] if following else rest
    lines = [line.strip() for line in part.split("\n") if line.strip()]
    if not _is_report(part) or len(lines) < 2:
        return False
    opening = "\n".join(lines[:6])
    return _is_headline(lines[0]) and bool(_DATELINE.search(opening) or publication_date(opening, zones(opening)))


def _is_headline(line: str) -> bool:
    words = any(character.isalpha() for character in line)
    return words and len(line) <= _HEADLINE_LENGTH and not line.endswith(_SENTENCE_END)
