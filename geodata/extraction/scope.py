"""Scope, decided for the document: the operation's own figure, a cumulative one, or another.

The rules, in order (notes: scope): a rate, an estimate or another country's figure is ``other``; a part or another case
is ``other``; a cumulative cue in the sentence makes ``cumulative``, with its period; what is left is ``operation``, and
of several such figures of one kind the largest is the whole, the smaller are parts.
"""

from __future__ import annotations

from dataclasses import replace

from geodata.extraction.document import Document, Sentence
from geodata.extraction.figures import Figure
from geodata.extraction.findings import Finding
from geodata.extraction.tagger import Tag

_ALWAYS_OTHER = frozenset({"price"})


def scope_of(document: Document, sentence: Sentence, figure: Figure, action: str) -> tuple[str, str | None]:
    """Scope and period of one figure, before the document is looked at as a whole."""
    if action in _ALWAYS_OTHER or sentence.has("rate") or _is_part(sentence, figure):
        return "other", None
    cue = _cumulative_cue(document, sentence)
    if cue is not None:
        return "cumulative", _period(document, sentence, cue)
    return "operation", None


def _is_part(sentence: Sentence, figure: Figure) -> bool:
    """Another case in the sentence, or a word of a part right before the figure."""
    if sentence.has("part", "another_case"):
        return True
    before = [t for t in sentence.tags if t.end <= figure.start]
    near = [t for t in before[-2:] if t.has("part", "part", "more") and figure.start - t.end <= 4]
    after = [t for t in sentence.tags if t.has("part", "part", "more") and 0 <= t.start - figure.number.end <= 2]
    return bool(near or after)


def _cumulative_cue(document: Document, sentence: Sentence) -> Tag | None:
    cues = [t for t in sentence.of("cumulative") if t.value != "total"]
    if cues:
        return cues[0]
    years = [t for t in sentence.of("date") if t.date and t.date.kind in {"year", "span"}]
    return years[0] if years and (sentence.has("cumulative", "total") or sentence.has("china")) else None


def _period(document: Document, sentence: Sentence, cue: Tag) -> str | None:
    dates = [t for t in sentence.of("date") if t.date and t.date.kind != "dateline"]
    if not dates:
        return None
    first = dates[0].value
    return f"{first}/" if cue.value == "since" else first


def settled(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Settle the figures of one kind against each other: the largest is the whole, the smaller are its parts."""
    whole: dict[tuple[str | None, str], int] = {}
    for f in findings:
        if f.scope == "operation":
            key = (f.subject, _merged(f.attribute))
            whole[key] = max(whole.get(key, 0), int(f.value or 0))
    return tuple(_against(f, whole.get((f.subject, _merged(f.attribute)))) for f in findings)


def _merged(action: str) -> str:
    return "arrested" if action == "detained" else action


def _against(finding: Finding, whole: int | None) -> Finding:
    if finding.scope == "operation" and whole is not None and int(finding.value or 0) < whole:
        return replace(finding, scope="other", rule=finding.rule + "+part")
    return finding
