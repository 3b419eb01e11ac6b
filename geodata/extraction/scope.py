"""Scope of one figure, as its own sentence tells it: of the operation, of a campaign or a year, or of something else.

The rules, in order (notes: scope): a price, a rate, an estimate or another country's figure is ``other``; so is a part
and another case; a cumulative cue makes ``cumulative``, with its period; what is left is ``operation``. What only the
whole report can tell (parts of a whole, a report that is all tallies) is settled in `wholes`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from geodata.extraction.document import Sentence
from geodata.extraction.figures import Figure
from geodata.extraction.tagger import Tag

_ALWAYS_OTHER = frozenset({"price"})
# A cue of one of these makes a tally by itself; "so far" and "as of" only beside another.
_STRONG = frozenset({"since", "span", "database"})
# A joint operation, a gang or a case in the singular: what is counted beside it is its own, even "last year".
_ONE_OPERATION = re.compile(
    r"\b(?:an?|the|one|joint|cross-border) (?:[\w-]+ ){0,4}(?:operation|raids?|gang|ring|network|syndicate|case)\b(?!s)"
    r"|\bin raids\b|\bjoint (?:action|raids)\b|联合(?:打拐)?行动|联手|一[个起宗][^,，。;；]{0,30}?(?:团伙|网络|集团|案)",
    re.IGNORECASE,
)
# Behind these words the rest of a Chinese sentence tells of something else: "另破获婚姻诈骗案126起,抓获202名".
_SPREADING = re.compile("另(?!外?有?[0-9一二两三])|此外")
_WITHIN_CLAUSE = re.compile("[,，;；。()]")
# More than any raid in the press has freed, held or broken at a stroke: figures of a campaign.
_TOO_MANY_FOR_ONE = {
    "rescued": 2_000, "arrested": 2_500, "detained": 2_500, "gangs_broken": 60, "cases_solved": 300, "reunited": 300,
}  # fmt: skip


def scope_of(sentence: Sentence, figure: Figure, action: str) -> tuple[str, str | None]:
    """Scope and period of one figure, before the document is looked at as a whole."""
    if action in _ALWAYS_OTHER or sentence.has("rate") or is_part(sentence, figure):
        return "other", None
    cue = _cumulative_cue(sentence, figure)
    if cue is not None:
        return "cumulative", _period(sentence, cue)
    joint = _ONE_OPERATION.search(sentence.text)
    if figure.value >= _TOO_MANY_FOR_ONE.get(action, figure.value + 1) and not joint:
        return "cumulative", None
    return "operation", None


def is_part(sentence: Sentence, figure: Figure) -> bool:
    """Another case in the sentence, a word of a part beside the figure, or a figure in brackets behind another."""
    if sentence.has("part", "another_case"):
        return True
    before = [t for t in sentence.tags if t.end <= figure.start]
    near = [t for t in before[-2:] if t.has("part", "part", "more") and figure.start - t.end <= 4]
    after = [t for t in sentence.tags if t.has("part", "part", "more") and 0 <= t.start - figure.number.end <= 2]
    behind = sentence.text[figure.number.end - sentence.start :][:2]
    return bool(near or (after and not _WITHIN_CLAUSE.search(behind))) or _is_part_in_chinese(sentence, figure)


def _is_part_in_chinese(sentence: Sentence, figure: Figure) -> bool:
    """其中 rules its clause, 另 the rest of the sentence, and brackets hold parts of what stands before them."""
    head = sentence.text[: figure.start - sentence.start]
    clause = _WITHIN_CLAUSE.split(head)[-1]
    opened = head.rfind("(")
    bracketed = opened > head.rfind(")") and re.search(r"[0-9一二三四五六七八九十百千万][^,，。;；()]{0,3}$", head[:opened])
    return "其中" in clause or bool(_SPREADING.search(head)) or bool(bracketed)


def _cumulative_cue(sentence: Sentence, figure: Figure) -> Tag | None:
    """A span, a year or a tally of the whole country; a day of the month beside it speaks of one raid."""
    cues = [t for t in sentence.of("cumulative") if _rules(sentence, t, figure)]
    strong = [t for t in cues if t.value in _STRONG]
    if strong:
        return strong[0]
    dates = sentence.of("date")
    days = [t for t in dates if t.date and t.date.kind in {"day", "month"}]
    one = _ONE_OPERATION.search(sentence.text)
    yearly = [t for t in cues if t.value == "year"] or [t for t in dates if t.date and t.date.kind == "year"]
    if yearly and not days and not one:
        return yearly[0]
    campaign = [t for t in cues if t.value in {"campaign", "total"}]
    if not campaign:
        return None
    until = any(t.value == "until" for t in cues)
    many = any(a.value != b.value for a, b in pairwise(cues))
    return campaign[0] if until or many or (not days and not one) else None


def _rules(sentence: Sentence, cue: Tag, figure: Figure) -> bool:
    """In Chinese a span stands before what it counts; behind the figure it is the crime's."""
    return cue.start < figure.start or sentence.text[cue.start - sentence.start].isascii()


def _period(sentence: Sentence, cue: Tag) -> str | None:
    dates = [t for t in sentence.of("date") if t.date and t.date.kind != "dateline"]
    if not dates:
        return None
    first = dates[0].value
    return f"{first}/" if cue.value == "since" else first
