"""Lists of other pages: where the report goes on below one, and lists that no label heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from geodata.text.lines import Line

# Share of the words of the next sentences that the report used before, at least; half of it where one is a paragraph.
_KIN, _KIN_CHINESE = 0.16, 0.05
_AHEAD = 3
_FEWEST_HEADLINES = 3
_DATELINE = re.compile(
    r"[(\[【]?本(?:报|刊|网|台|站)\S{0,6}?讯"
    r"|[(\[【]?\S{2,8}?(?:社|网|报|台)?\S{0,8}?\d{1,2}(?:月\d{1,2})?日(?:综合|专)?[电讯]"
    r"|[A-Z][A-Za-z .'-]{2,30}, (?:[A-Z][a-z]{1,12}\.? \d{1,2},? )?(?:\d{4} )?\([A-Z][A-Za-z/ ]{1,30}\)"
    r"|[A-Z][A-Za-z .'-]{2,30}(?:, [A-Z][a-z]{1,12}\.? \d{1,2})? (?:\([A-Z][A-Za-z/ ]{1,30}\) ?)?(?:--?|/) "
    r"|[A-Z]{4,24}(?:, [A-Z]\w{1,24}){0,2} (?:\([A-Z][A-Za-z/ ]{1,30}\)|--?)"
)


def continues(lines: Sequence[Line], index: int, seen: set[str]) -> bool:
    """Whether a report goes on at a line below a label: sentences follow that speak of what it spoke of.

    A teaser stands alone between headlines; a sentence of the report is followed by another, or is a long paragraph.
    """
    if opens_report(lines[index]):
        return False
    run = list(takewhile(_is_sentence, lines[index : index + _AHEAD]))
    has_paragraph = any(line.is_long for line in run)
    if not has_paragraph and len(run) < 2:
        return False
    words = frozenset[str]().union(*(line.words for line in run))
    kin = (_KIN_CHINESE if run[0].is_chinese else _KIN) * (0.5 if has_paragraph else 1)
    return len(words & seen) >= len(words) * kin


def opens_report(line: Line) -> bool:
    """Whether a dateline opens a report of its own: BEIJING, May 4 (Xinhua) --; 本报讯; 新华社北京5月4日电."""
    return bool(_DATELINE.match(line.text))


def _is_sentence(line: Line) -> bool:
    return line.is_prose or line.is_closed


def is_trailing_list(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is of a list of headlines, bulleted or three at least, that no paragraph follows."""
    if not _is_headline(lines[index]):
        return False
    first = last = index
    while first and _is_headline(lines[first - 1]) and index - first < _FEWEST_HEADLINES:
        first -= 1
    while last + 1 < len(lines) and _is_headline(lines[last + 1]) and last - index < _FEWEST_HEADLINES:
        last += 1
    if first and lines[first - 1].text.endswith((":", "：")):
        return False
    is_list = lines[index].is_bullet or last - first + 1 >= _FEWEST_HEADLINES
    return is_list and not any(_is_sentence(line) for line in lines[last + 1 : last + 1 + _AHEAD])


def _is_headline(line: Line) -> bool:
    return not line.is_prose and not line.is_closed and not line.is_navigation
