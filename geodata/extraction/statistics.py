"""Statistics: how many were rescued, arrested, sold; each figure with its verb, its qualifier and its scope."""

from __future__ import annotations

from collections.abc import Iterator

from geodata.extraction.binding import action_of, verb_of
from geodata.extraction.document import Document, Sentence
from geodata.extraction.figures import Figure, figures
from geodata.extraction.findings import Finding
from geodata.extraction.prices import prices
from geodata.extraction.scope import scope_of, settled

# A figure without noun or verb counts nothing that we know of.
_SCOPE_ORDER = {"operation": 0, "cumulative": 1, "other": 2}


def find(document: Document) -> tuple[Finding, ...]:
    """Find every figure of people, gangs, cases, officers and prices.

    Returns
    -------
    tuple of Finding
        In the order of the text; a figure that the body repeats counts once.
    """
    found = [f for sentence in document.sentences for f in _in_sentence(document, sentence)]
    return settled(_once(tuple(found)))


def _in_sentence(document: Document, sentence: Sentence) -> Iterator[Finding]:
    counted = figures(sentence)
    for figure in counted:
        verb = verb_of(sentence, figure, counted)
        if figure.who is None and verb is None:
            continue
        action, who = action_of(figure, verb)
        yield _finding(document, sentence, figure, action, who, verb is not None)
    yield from prices(sentence)


def _finding(
    document: Document, sentence: Sentence, figure: Figure, action: str, who: str, has_verb: bool
) -> Finding:
    scope, period = scope_of(document, sentence, figure, action)
    number = figure.number
    return Finding(
        "statistic", who, action, number.value, "stat.verb" if has_verb else "stat.noun",
        number.start, number.end, sentence.start, sentence.end,
        qualifier=figure.qualifier, scope=scope, period=period,
    )  # fmt: skip


def _once(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Keep one of equal figures: the one with the widest scope, and of these the first."""
    best: dict[tuple[str, str | None, str | None], Finding] = {}
    for f in findings:
        key = ("arrested" if f.attribute == "detained" else f.attribute, f.subject, f.value)
        if key not in best or _SCOPE_ORDER[f.scope or ""] < _SCOPE_ORDER[best[key].scope or ""]:
            best[key] = f
    return tuple(sorted(best.values(), key=lambda f: (f.start, f.end)))
