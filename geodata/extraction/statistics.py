"""Statistics: how many were rescued, arrested, sold; each figure with its verb, its qualifier and its scope."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geodata.extraction.binding import action_of, is_negated, verb_of
from geodata.extraction.document import Document, Sentence
from geodata.extraction.figures import Figure, figures
from geodata.extraction.findings import Finding
from geodata.extraction.prices import prices
from geodata.extraction.scope import may_be_part, scope_of
from geodata.extraction.tagger import Tag
from geodata.extraction.wholes import MAYBE_PART, merged_action, settled

_VICTIMS = ("children", "women", "women_and_children")
_AND = ("and", "and about", "and some", "and another", "、", "和", "及", "与", ",")
_SCOPE_ORDER = {"operation": 0, "cumulative": 1, "other": 2}


def find(document: Document) -> tuple[Finding, ...]:
    """Find every figure of people, gangs, cases, officers and prices.

    Returns
    -------
    tuple of Finding
        In the order of the text; a figure that the body repeats counts once.
    """
    meant = _most_counted(document)
    found = [f for sentence in document.sentences for f in _in_sentence(sentence, meant)]
    return settled(document, _once(document, found))


def _most_counted(document: Document) -> str:
    """Victims that the report counts most often: what "178 rescued" in a headline is of."""
    counted = [f.who for s in document.sentences for f in figures(s) if f.who in _VICTIMS]
    return max(_VICTIMS, key=counted.count) if counted else "people"


def _in_sentence(sentence: Sentence, meant: str) -> Iterator[Finding]:
    counted = figures(sentence)
    before: tuple[Figure, Tag | None] | None = None
    for figure in counted:
        verb = _shared(sentence, before, figure) or verb_of(sentence, figure, counted)
        before = figure, verb
        meant = figure.who if figure.who in _VICTIMS else meant
        told = action_of(figure, verb, meant, negated=verb is not None and is_negated(sentence, verb))
        if told is not None:
            yield _finding(sentence, figure, *told, verb is not None)
    yield from prices(sentence)


def _shared(sentence: Sentence, before: tuple[Figure, Tag | None] | None, figure: Figure) -> Tag | None:
    """ "13,000 children and 23,000 women" share their verb, whatever stands nearer to the one."""
    if before is None or before[1] is None or before[0].who not in _VICTIMS or figure.who not in _VICTIMS:
        return None
    gap = sentence.text[before[0].end - sentence.start : figure.start - sentence.start].strip()
    return before[1] if gap in _AND else None


def _finding(sentence: Sentence, figure: Figure, action: str, who: str, has_verb: bool) -> Finding:
    scope, period = scope_of(sentence, figure, action)
    rule = ("stat.verb" if has_verb else "stat.noun") + (MAYBE_PART if may_be_part(sentence, figure) else "")
    number = figure.number
    return Finding(
        "statistic", who, action, number.value, rule,
        number.start, number.end, sentence.start, sentence.end,
        qualifier=figure.qualifier, scope=scope, period=period,
    )  # fmt: skip


def _once(document: Document, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Keep one of equal figures: the body's before the headline's, then the one with the widest scope."""
    body = min((s.start for s in document.sentences if s.zone == "body"), default=0)
    best: dict[tuple[str, str | None, str | None], Finding] = {}
    for f in sorted(findings, key=lambda f: (f.start < body, _SCOPE_ORDER[f.scope or "other"], f.start)):
        best.setdefault((merged_action(f.attribute), f.subject, f.value), f)
    return tuple(sorted(best.values(), key=lambda f: (f.start, f.end)))
