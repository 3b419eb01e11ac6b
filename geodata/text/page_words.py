"""What pages say around a report, compiled from ``data/furniture.toml``: lists, bylines, credits, notices."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import NamedTuple

_WORDS = tomllib.loads(files("geodata.text").joinpath("data", "furniture.toml").read_text("utf-8"))
# What a pattern can do without, and its innermost groups.
_OFTEN = r"(?:[?*]|\{[^}]*\})"
_SPARED = re.compile(rf"(?:\\.|\[[^\]]*\]){_OFTEN}?|[^()]{_OFTEN}|\((?!\?:)[^()]*\)|\(\?:[^()]*\){_OFTEN}")
_GROUP = re.compile(r"\(\?:([^()]*)\)")


class PageWords(NamedTuple):
    """The ways in which pages put one thing; those of them that need no Chinese apart.

    Half of them do, and most lines are in one language: a line of Latin alone costs half of what all of them do.
    """

    every: re.Pattern[str]
    latin: re.Pattern[str]

    def opens(self, line: str) -> bool:
        """Whether a line begins with one of them; is one, where they are of whole lines."""
        return (self.latin if line.isascii() else self.every).match(line) is not None

    def ends(self, line: str, reach: int) -> bool:
        """Whether one of them stands so near the end of a line."""
        return (self.latin if line.isascii() else self.every).search(line, max(0, len(line) - reach)) is not None


def _opening(name: str, whole: str = "", flags: int = 0) -> PageWords:
    ways = [re.sub("%([a-z]+)%", lambda m: _WORDS["parts"][m.group(1)], way) for way in _WORDS["lines"][name]]
    kept = (ways, [way for way in ways if not _is_chinese(way)])
    return PageWords(*(re.compile(f"(?:{'|'.join(k)}){whole}" if whole else "|".join(k), flags) for k in kept))


def _whole(name: str) -> PageWords:
    return _opening(name, r"\Z", re.IGNORECASE)


def _is_chinese(way: str) -> bool:
    """Whether it cannot do without a Chinese character."""
    needed = _SPARED.sub("", way)
    while (group := _GROUP.search(needed)) is not None:
        needed = _SPARED.sub("", needed.replace(group[0], "中" if _is_chinese(group[1]) else "", 1))
    return not any(map(str.isascii, needed.split("|")))


LIST_LABEL, TALK_LABEL, SUMMARY_LABEL = map(_whole, ("lists", "talk", "summary"))
END_LINE, META_LINE, NOTICE, LABELLED = map(_opening, ("ends", "meta", "notice", "labelled"))
CAPTION, SIGNED_CAPTION, CREDIT = map(_opening, ("captions", "signed_captions", "credits"))
# Whatever signs a caption has one of these; asked first, for a tenth of the cost.
CAPTION_SIGNS = re.compile(r"[\[(/资摄供制]|hoto|icture|mage|redit|Getty")
