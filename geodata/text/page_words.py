"""What pages say around a report, compiled from ``data/furniture.toml``: lists, bylines, credits, notices."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

_WORDS = tomllib.loads(files("geodata.text").joinpath("data", "furniture.toml").read_text("utf-8"))


def _joined(name: str) -> str:
    joined = "|".join(_WORDS["lines"][name])
    return re.sub("%([a-z]+)%", lambda m: _WORDS["parts"][m.group(1)], joined)


def _opening(name: str) -> re.Pattern[str]:
    return re.compile(_joined(name))


def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_joined(name)})\Z", re.IGNORECASE)


LIST_LABEL, TALK_LABEL, SUMMARY_LABEL = map(_whole, ("lists", "talk", "summary"))
END_LINE, META_LINE, NOTICE, LABELLED = map(_opening, ("ends", "meta", "notice", "labelled"))
CAPTION, SIGNED_CAPTION, CREDIT = map(_opening, ("captions", "signed_captions", "credits"))
