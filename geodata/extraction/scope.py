"""Scope, decided for the document: the operation's own figure, a cumulative one, or another.

The rules, in order (notes: scope): a rate, an estimate or another country's figure is ``other``; a part or another case
is ``other``; a cumulative cue in the sentence makes ``cumulative``, with its period; what is left is ``operation``, and
of several such figures of one kind the largest is the whole, the smaller are parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geodata.extraction.document import Document, Sentence
from geodata.extraction.figures import Figure
from geodata.extraction.findings import Finding
from geodata.extraction.tagger import Tag

_ALWAYS_OTHER = frozenset({"price"})
_TALLIED = frozenset({"rescued", "arrested", "detained", "gangs_broken", "cases_solved", "reunited", "other"})
# A cue of one of these makes a tally by itself; "so far" and "as of" only beside another.
_STRONG = frozenset({"since", "span", "year", "database"})


def scope_of(sentence: Sentence, figure: Figure, action: str) -> tuple[str, str | None]:
    """Scope and period of one figure, before the document is looked at as a whole."""
    if action in _ALWAYS_OTHER or sentence.has("rate") or _is_part(sentence, figure):
        return "other", None
    if action in {"sold", "abducted"} and not _is_of_the_gang_broken(sentence):
        return "other", None
    cue = _cumulative_cue(sentence)
    if cue is not None:
        return "cumulative", _period(sentence, cue)
    return "operation", None


def _is_of_the_gang_broken(sentence: Sentence) -> bool:
    """What a gang sold counts as the operation's where the same sentence breaks it."""
    return sentence.has("verb", "broken", "solved", "struck", "rescued") and sentence.has("who", "gangs", "cases")


def _is_part(sentence: Sentence, figure: Figure) -> bool:
    """Another case in the sentence, or a word of a part right beside the figure."""
    if sentence.has("part", "another_case"):
        return True
    before = [t for t in sentence.tags if t.end <= figure.start]
    near = [t for t in before[-2:] if t.has("part", "part", "more") and figure.start - t.end <= 4]
    after = [t for t in sentence.tags if t.has("part", "part", "more") and 0 <= t.start - figure.number.end <= 2]
    return bool(near or after)


def _cumulative_cue(sentence: Sentence) -> Tag | None:
    """A span, a year or a tally of the whole country; a day of the month beside it speaks of one raid."""
    cues = sentence.of("cumulative")
    strong = [t for t in cues if t.value in _STRONG]
    if strong:
        return strong[0]
    days = [t for t in sentence.of("date") if t.date and t.date.kind in {"day", "month"}]
    years = [t for t in sentence.of("date") if t.date and t.date.kind == "year"]
    if years and not days:
        return years[0]
    campaign = [t for t in cues if t.value in {"campaign", "total"}]
    until = [t for t in cues if t.value == "until"]
    return campaign[0] if campaign and (until or not days) and len(cues) > 1 else None


def _period(sentence: Sentence, cue: Tag) -> str | None:
    dates = [t for t in sentence.of("date") if t.date and t.date.kind != "dateline"]
    if not dates:
        return None
    first = dates[0].value
    return f"{first}/" if cue.value == "since" else first


def settled(document: Document, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Look at the document as a whole: a tally's figures are tallies, and of one kind the largest is the whole."""
    if _is_tally(document, findings):
        findings = [_tallied(document, f) for f in findings]
    whole: dict[tuple[str | None, str], int] = {}
    for f in findings:
        if f.scope == "operation":
            key = (f.subject, merged_action(f.attribute))
            whole[key] = max(whole.get(key, 0), int(f.value or 0))
    return tuple(_against(f, whole.get((f.subject, merged_action(f.attribute)))) for f in findings)


def merged_action(action: str) -> str:
    """``detained`` is one figure with ``arrested``."""
    return "arrested" if action == "detained" else action


def _is_tally(document: Document, findings: Sequence[Finding]) -> bool:
    """Whether the report is of a campaign or a year: the first figure of its body is cumulative."""
    body = [s for s in document.sentences if s.zone == "body"]
    told = [f for f in findings if f.attribute in _TALLIED and any(s.start <= f.start < s.end for s in body)]
    return bool(told) and told[0].scope == "cumulative"


def _tallied(document: Document, finding: Finding) -> Finding:
    """In a report of a tally a figure is one too, unless a day or a month of its own makes it another case."""
    if finding.scope != "operation" or finding.attribute not in _TALLIED:
        return finding
    sentence = next(s for s in document.sentences if s.start <= finding.start < s.end)
    dated = any(t.date and t.date.kind in {"day", "month"} for t in sentence.of("date"))
    return replace(finding, scope="other" if dated else "cumulative", rule=finding.rule + "+tally")


def _against(finding: Finding, whole: int | None) -> Finding:
    if finding.scope == "operation" and whole is not None and int(finding.value or 0) < whole:
        return replace(finding, scope="other", rule=finding.rule + "+part")
    return finding
