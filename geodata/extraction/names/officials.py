"""Who speaks for an office, a paper or a science: their names stay readable."""

from __future__ import annotations

import re

from geodata.extraction.names.beside import before
from geodata.extraction.names.capitals import Segment
from geodata.extraction.names.words import words

_OFFICE = (
    r"(?:ministr|police|bureau|public security|department|court|procurat|prosecut|university|government|federation"
    r"|office|association|committee|institute|academy|task force|division|detachment|squad|congress|center|centre)"
)
_PUBLIC = re.compile(
    r", (?:an?|the|then|who is|who was)? ?(?:[\w'-]+ ){0,4}?"
    r"(?:spokes\w+|officer|official|policewoman|policeman|detective|commissioner|commissar|captain|(?:law )?professor"
    r"|lawyer|researcher|sociologist|scholar|prosecutor|judge|inspector|journalist)\b",
)
# Up to the office there is one phrase; gangs have heads too.
_PHRASE = r"(?:(?!\b(?:gang|ring|network|syndicate|group|family)\b)[^.,;\n]){0,80}?"
_HEAD = re.compile(
    r"(?:,? who (?:heads|headed|led|leads)"
    r"|, (?:[\w'-]+ ){0,3}?(?:director|head|chief|minister|secretary|chairman|chairwoman|president))\b"
    rf"{_PHRASE}{_OFFICE}",
    re.IGNORECASE,
)
_OF_OFFICE = re.compile(
    r",? (?:of|with) the "
    r"(?:(?:[A-Z][\w'-]{0,20}|municipal|provincial|county|city|local|public|security|criminal|railway) ){0,6}?"
    r"(?:[Mm]inistry|[Pp]olice|[Bb]ureau|[Pp]ublic [Ss]ecurity|[Pp]rocuratorate|[Cc]ourt)\b"
)
_BYLINE = re.compile(r"(?:^|[\n(/])(?:By |Xinhua/|Photo by |Reporters?:? )(?:[A-Z][\w'-]{0,20} ){0,3}(?:and )?$")
_REACH = 120


def is_official(text: str, start: int, end: int, segment: Segment) -> bool:
    """Whether a name is that of an official, a scholar or a writer, by the words right beside it."""
    if segment.before and segment.before.low in words("en")["titles"]:
        return True
    found = before(text, start)
    if found and found[-1] in words("en")["titles"]:
        return True
    if _BYLINE.search(text, max(0, start - _REACH // 2), start):
        return True
    return any(rule.match(text, end, end + _REACH) for rule in (_PUBLIC, _HEAD, _OF_OFFICE))
