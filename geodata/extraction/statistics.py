"""Statistics: how many were rescued, arrested, sold; each figure with its verb, its qualifier and its scope."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from geodata.extraction.binding import action_of, is_negated, verb_of
from geodata.extraction.dealers import are_offenders
from geodata.extraction.document import Document, Sentence
from geodata.extraction.figures import Figure, figures
from geodata.extraction.findings import Finding
from geodata.extraction.prices import prices
from geodata.extraction.repeats import once
from geodata.extraction.scope import may_be_part, scope_of
from geodata.extraction.tagger import Tag
from geodata.extraction.wholes import MAYBE_PART, settled

_VICTIMS = ("children", "women", "women_and_children")
_OF_VICTIMS = ("rescued", "abducted", "sold", "other")
_DEEDS = ("rescued", "reunited", "abducted", "sold")
_FOUND = re.compile("found|finds?|locat(?:es?|ed)|trac(?:es?|ed)|(?:get|got|gets) back", re.IGNORECASE)
_MISSING = re.compile(r"\b(?:missing|lost)\b|失踪|走失|丢失|被拐|亲生|亲人|亲属|下落|父母|家人", re.IGNORECASE)
_NEAR = 60
_OF_WHOM_CHILDREN = re.compile(
    "[名人](?:,|\\()?(?:其中|包括|含|当中)(?:有|的)?(?:未成年人|儿童|妇女|未成年|孩子|少年|少女)"
)
_AND = ("and", "and about", "and some", "and another", "、", "和", "及", "与", ",")


def find(document: Document) -> tuple[Finding, ...]:
    """Find every figure of people, gangs, cases, officers and prices.

    Returns
    -------
    tuple of Finding
        In the order of the text; a figure that the body repeats counts once.
    """
    meant = _most_counted(document)
    found: list[Finding] = []
    for sentence in document.sentences:
        if not sentence.has("number"):
            continue
        found.extend(_in_sentence(sentence, meant, _last_victims(document, found, sentence)))
    return settled(document, once(document, found))


def _last_victims(document: Document, found: Sequence[Finding], sentence: Sentence) -> Finding | None:
    """The victims told last, up to two sentences before: "It freed 11 infants. The seven boys and four girls ..."."""
    first = document.sentences[max(0, sentence.index - 2)].start
    near = takewhile(lambda f: f.start >= first, reversed(found))
    return next((f for f in near if f.subject in _VICTIMS and f.attribute in _DEEDS), None)


def _most_counted(document: Document) -> str:
    """Victims that the report counts most often: what "178 rescued" in a headline is of."""
    counted = [f.who for s in document.sentences for f in figures(s) if f.who in _VICTIMS]
    if counted:
        return max(_VICTIMS, key=counted.count)
    named = {t.value for s in document.sentences for t in s.of("who", *_VICTIMS)}
    return "children" if named == {"children"} and not document.is_chinese else "people"


def _in_sentence(sentence: Sentence, meant: str, last: Finding | None) -> Iterator[Finding]:
    counted = figures(sentence)
    before: tuple[Figure, Tag | None] | None = None
    for figure in counted:
        verb = _shared(sentence, before, figure) or verb_of(sentence, figure)
        before = figure, verb
        meant = figure.who if figure.who in _VICTIMS else meant
        meant = "people" if _holds_children(sentence, figure) else meant
        told = action_of(figure, verb, meant, negated=verb is not None and is_negated(sentence, verb))
        told = (
            _found_again(sentence, figure, verb, meant)
            or _estimated(sentence, figure, told)
            or told
            or _without_verb(sentence, figure, last)
        )
        if (told is None or told[0] in _OF_VICTIMS) and are_offenders(sentence, figure):
            told = ("other", "suspects")
        if told is not None:
            yield _finding(sentence, figure, *told, _rule(figure, verb))
    yield from prices(sentence)


def _holds_children(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure without a noun holds those of one as a part: 解救38人,其中未成年人6名."""
    return figure.who is None and _OF_WHOM_CHILDREN.match(sentence.text, figure.end - sentence.start) is not None


def _found_again(sentence: Sentence, figure: Figure, verb: Tag | None, meant: str) -> tuple[str, str] | None:
    """Of "found 1,198 people listed as missing" those who are back; a raid finds others."""
    if verb is None or figure.who not in {*_VICTIMS, "people", None}:
        return None
    words = (verb.start - sentence.start, verb.end - sentence.start)
    found = verb.value == "found" or _FOUND.fullmatch(sentence.text, *words)
    if not found:
        return None
    near = max(0, figure.start - sentence.start - _NEAR), figure.end - sentence.start + _NEAR
    return ("reunited", figure.who or meant) if _MISSING.search(sentence.text, *near) else None


def _is_attribute(sentence: Sentence, verb: Tag) -> bool:
    """Whether those counted are told by it: "the 77 rescued children", 14名被解救儿童; not 60名已获救…的儿童."""
    at = verb.start - sentence.start
    return sentence.text[at].isascii() or sentence.text[at - 1 : at] == "被"


def _estimated(sentence: Sentence, figure: Figure, told: tuple[str, str] | None) -> tuple[str, str] | None:
    """What experts put a figure to are those taken, whatever verb stands by: "may be closer to 70,000"."""
    if not sentence.has("rate", "estimate") or figure.who not in {*_VICTIMS, None}:
        return None
    if told is not None and told[0] in {"rescued", "reunited"} and not sentence.has("verb", "moved", "abducted"):
        return None
    victims = figure.who or next((t.value for t in sentence.of("who", *_VICTIMS) if t.end <= figure.start), None)
    return ("abducted", victims) if victims else None


def _without_verb(sentence: Sentence, figure: Figure, last: Finding | None) -> tuple[str, str] | None:
    """Victims without a verb of their own: some of those told last, else victims of whom no deed is told."""
    if figure.who not in _VICTIMS or figure.noun is None:
        return None
    within = sentence.between(figure.number.end, figure.noun.start)
    if any(t.has("verb", "rescued") and _is_attribute(sentence, t) for t in within):
        return "rescued", figure.who
    general = last is not None and last.subject in {figure.who, "women_and_children"}
    if last is not None and general and figure.value <= int(last.value or 0):
        return last.attribute, figure.who
    return "other", figure.who


def _rule(figure: Figure, verb: Tag | None) -> str:
    return ("stat.verb" if verb else "stat.noun") + ("" if figure.noun else "+bare")


def _shared(sentence: Sentence, before: tuple[Figure, Tag | None] | None, figure: Figure) -> Tag | None:
    """The one verb of "13,000 children and 23,000 women", whatever stands nearer to either."""
    if before is None or before[1] is None or before[0].who not in _VICTIMS or figure.who not in _VICTIMS:
        return None
    gap = sentence.text[before[0].end - sentence.start : figure.start - sentence.start].strip()
    return before[1] if gap in _AND else None


def _finding(sentence: Sentence, figure: Figure, action: str, who: str, rule: str) -> Finding:
    scope, period = scope_of(sentence, figure, action)
    number = figure.number
    return Finding(
        "statistic", who, action, number.value, rule + (MAYBE_PART if may_be_part(sentence, figure) else ""),
        number.start, number.end, sentence.start, sentence.end,
        qualifier=figure.qualifier, scope=scope, period=period,
    )  # fmt: skip
