"""Zones of a page: what is headline, deck and body, and what is caption or furniture.

Words alone decide little. A label ("Related stories") counts only as a whole line; a line that is a sentence is body
unless it asks or warns as only a page does; and what a label heads lasts until the report goes on. When in doubt a
line is body, so that no fact is lost. Only title, deck and body give facts; meta lines may tell the day of publication.
"""

from __future__ import annotations

import re

from geodata.model import Zone
from geodata.text.dates import find_dates
from geodata.text.lines import Line, lines_of
from geodata.text.normal import Copy, matching_copy
from geodata.text.page_lists import continues, is_trailing_list
from geodata.text.page_words import (
    CAPTION,
    CAPTION_SIGNS,
    CREDIT,
    END_LINE,
    LABELLED,
    LIST_LABEL,
    META_LINE,
    NOTICE,
    SIGNED_CAPTION,
    SUMMARY_LABEL,
    TALK_LABEL,
)

_LONGEST_DECK, _LONGEST_CREDIT = 160, 120
# How near the end of a caption its photographer is named, in code points.
_SIGNATURE = 60
# Share of the words that a headline told again has in common with the first.
_SAME_HEADLINE = 0.6
# "... said. (Xinhua)": the agency signs a report as it does a photo.
_SIGNED = re.compile(r"[.。!?][\"']? ?\((?:Agencies|China Daily|Xinhua|AP|AFP|Reuters|UPI|EPA)[^)]{0,24}\)$")
_BARE_TITLE = re.compile(r"^《[^》]+》.{0,4}$")
_TRADITIONAL = re.compile("[們個國為說這來時後與對會長發東車馬門見問學區獲婦嬰兒貴縣]")
# A meta line, or as much of a paragraph as a dateline takes.
_HEAD = 200
_WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_HAN = re.compile("[㐀-鿿]")
# A text with so large a share of Chinese characters is Chinese; of those, of traditional ones, traditional.
_CHINESE_SHARE, _TRADITIONAL_SHARE = 0.1, 0.01


def zones(text: str, copy: Copy | None = None) -> tuple[Zone, ...]:
    """Name every line of a text that is not blank.

    Parameters
    ----------
    text : str
    copy : Copy, optional
        Its matching copy, where that has been made already.

    Returns
    -------
    tuple of Zone
        In order: title (the first line of substance), deck (a short second line without a full stop, and the page's
        own summary), body, caption (a photo's words, and the line before a short credit), promo (lists, notices and
        links within the report), meta (the publisher's lines and menus), tail (what follows the report).
    """
    page = _Page(lines_of(text, (copy or matching_copy(text)).text))
    return tuple(Zone(kind, line.start, line.end) for kind, line in zip(page.kinds(), page.lines, strict=True))


class _Page:
    """A walk over the lines of a page; it knows what came before and looks a few lines ahead."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.credits = frozenset(index for index, line in enumerate(lines) if _is_credit(line))
        self.found: list[str] = []
        self.titled = False
        self.told: list[Line] = []
        self._seen: set[str] = set()
        self.under: str | None = None
        self.bodies = 0

    def kinds(self) -> list[str]:
        """Kind of each line."""
        for index, line in enumerate(self.lines):
            kind = self._kind(index)
            self.found.append(kind)
            self.titled = self.titled or kind == "title"
            if kind in ("title", "deck", "body"):
                self.told.append(line)
                self.bodies += kind == "body" and line.is_prose
        return self.found

    @property
    def seen(self) -> set[str]:
        """Words of the report so far: asked for below a label only, and most pages have none."""
        self._seen.update(*(line.words for line in self.told))
        self.told.clear()
        return self._seen

    def _kind(self, index: int) -> str:
        line = self.lines[index]
        if self._opens_list(line):
            return "tail" if self.bodies else "meta"
        if self.under and self._goes_on(index):
            self.under = None
        return self._furniture(index) or self._under_label(line) or self._of_report(index)

    def _opens_list(self, line: Line) -> bool:
        """Whether a line is a label; what it heads is remembered."""
        if line.is_prose:
            return False
        if SUMMARY_LABEL.opens(line.label):
            self.under = "summary"
        elif LIST_LABEL.opens(line.label):
            self.under = "list"
        elif TALK_LABEL.opens(line.label) or END_LINE.opens(line.text):
            self.under = "end"
        else:
            return False
        return True

    def _goes_on(self, index: int) -> bool:
        """Whether the report goes on, or begins, at a line below a label."""
        line = self.lines[index]
        if self.under == "summary" or not self.bodies:
            return line.is_prose and not line.is_bullet and not NOTICE.opens(line.text)
        return continues(self.lines, index, self.seen)

    def _under_label(self, line: Line) -> str | None:
        if self.under == "summary":
            return "deck" if self.titled else "title"
        if self.under is None or (not self.bodies and self._repeats_title(line)):
            return None
        return "tail" if self.bodies else "promo"

    def _repeats_title(self, line: Line) -> bool:
        """Whether a line below a label is the headline again: in its words, with no other figure."""
        figures = {*re.findall(r"\d+", line.text)} - {*re.findall(r"\d+", self.lines[0].text)}
        return bool(line.words) and not figures and len(line.words & self.seen) >= len(line.words) * _SAME_HEADLINE

    def _furniture(self, index: int) -> str | None:
        line = self.lines[index]
        if NOTICE.opens(line.text) or _BARE_TITLE.match(line.text):
            return "promo"
        if not line.is_long and LABELLED.opens(line.text):
            return "promo"
        if not line.is_prose and (_is_meta(line) or self._is_menu(line)):
            return "meta"
        if self._is_caption(index):
            return "caption"
        is_listed = self.bodies and (line.is_dated_headline or is_trailing_list(self.lines, index))
        return "promo" if is_listed else None

    def _is_menu(self, line: Line) -> bool:
        """Whether a line is of a menu: a row of links between the headline and the report."""
        return self.titled and not self.bodies and line.is_navigation

    def _is_caption(self, index: int) -> bool:
        line = self.lines[index]
        if index in self.credits:
            return True
        if index + 1 in self.credits:
            return not line.is_long or not self.bodies
        if not CAPTION.opens(line.text) and not _is_signed(line.text):
            return False
        return not (line.is_prose and _SIGNED.search(line.text) and self._closes(index))

    def _closes(self, index: int) -> bool:
        """Whether no paragraph follows in the report."""
        return self.bodies > 0 and not any(after.is_long for after in self.lines[index + 1 : index + 4])

    def _of_report(self, index: int) -> str:
        line = self.lines[index]
        if not self.titled:
            return "title"
        return "deck" if self.found[-1] == "title" and _is_deck(line) else "body"


def _is_meta(line: Line) -> bool:
    return META_LINE.opens(line.text) or (line.label != line.text and META_LINE.opens(line.label))


def _is_credit(line: Line) -> bool:
    return len(line.text) <= _LONGEST_CREDIT and CREDIT.opens(line.text)


def _is_signed(caption: str) -> bool:
    """Whether a line ends in the name of a photographer or an agency."""
    reach = min(_SIGNATURE, len(caption))
    return CAPTION_SIGNS.search(caption, len(caption) - reach) is not None and SIGNED_CAPTION.ends(caption, reach)


def _is_deck(line: Line) -> bool:
    return len(line.text) <= _LONGEST_DECK and not line.is_closed


def publication_date(text: str, found: tuple[Zone, ...]) -> str | None:
    """Day of publication that a meta line tells, else a dateline with its year, in EDTF; None where neither does."""
    kinds = (("meta", "day"), ("body", "dateline"), ("title", "dateline"), ("deck", "dateline"))
    told = (_first_day(text, zone, kind) for where, kind in kinds for zone in found if zone.kind == where)
    return next((day for day in told if day), None)


def _first_day(text: str, zone: Zone, kind: str) -> str | None:
    """The first whole date of a kind at the head of a zone."""
    head = matching_copy(text[zone.start : min(zone.end, zone.start + _HEAD)]).text
    return next((d.edtf for d in find_dates(head, None) if d.kind == kind and _WHOLE_DAY.fullmatch(d.edtf)), None)


def language_of(text: str) -> str:
    """Language of a text: ``en``, ``zh-Hans`` or ``zh-Hant``."""
    han = len(_HAN.findall(text))
    if han < _CHINESE_SHARE * len(text):
        return "en"
    return "zh-Hant" if len(_TRADITIONAL.findall(text)) > _TRADITIONAL_SHARE * han else "zh-Hans"
