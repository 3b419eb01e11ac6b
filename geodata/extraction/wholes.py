"""Scope, settled for the document: a tally's figures are tallies, and of one kind the largest is the whole.

A part is a figure beside a larger one of the same kind; a paragraph that tells only of parts makes parts of whatever
else it counts (its officers, its gang). Parts are never added up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from geodata.extraction.document import Document, Sentence
from geodata.extraction.findings import Finding
from geodata.extraction.homonyms import unambiguous
from geodata.extraction.tagger import Tag
from geodata.text.seldom import Seldom

_TALLIED = frozenset({"rescued", "arrested", "detained", "gangs_broken", "cases_solved", "reunited", "other"})
_COURT = ("convicted", "charged")
# What was sold or stolen is one kind of figure: how many the gang took.
_KIND = {"detained": "arrested", "sold": "taken", "abducted": "taken"}
# Ends the rule of a figure whose words make it a part, should the report give a larger one: "seven of them", 另有三名.
MAYBE_PART = "+maybe-part"
# So many are a tally's, whatever day stands beside them.
_TALLY_BY_SIZE = 2_000
_CASE_WITHIN_TALLY = re.compile(
    r"\b(?:one|an?) (?:[\w-]+ ){0,2}(?:gang|ring|network|case|family)\b"
    r"|一[个起宗](?:[^,，。;；]{0,20})(?:团伙|网络|案)",
    re.IGNORECASE,
)
# One force's share of a larger operation: 龙岩战区, "one of 14 battlefields".
_SHARE = Seldom(re.compile(r"战区|分战场|\bbattlefields?\b", re.IGNORECASE), ("战", "battlefield"))
_WHOLE = re.compile(r"全国|公安部|[0-9十]{1,3}个?省|\bnationwide\b|\bministry\b|\bprovinces\b", re.IGNORECASE)


def settled(document: Document, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Settle the scope of figures that only the whole report can tell."""
    told = [_of_court(document, f) for f in findings] if not _is_of_court(document) else [*findings]
    told = _spread(told)
    if is_tally(document, told):
        told = [_tallied(document, f) for f in told]
    if any(_SHARE.search(s.text, s.lowered) for s in document.sentences):
        told = _shares(document, told)
    told = [_of_another_year(document, f, told) for f in _divided(document, told)]
    whole, own = _largest(told), _largest(f for f in told if f.scope == "operation")
    told = [_against(f, whole if MAYBE_PART in f.rule else own) for f in told]
    return tuple(_beside_parts(document, told))


def _is_of_court(document: Document) -> bool:
    """Whether the report is of a trial: its headline or its first sentence of text tells of a court's dealing."""
    body = [s for s in document.sentences if _is_lead(s)][:2]
    return any(s.has("verb", *_COURT) or s.has("authority", "court") for s in [*document.sentences[:1], *body])


def _of_court(document: Document, finding: Finding) -> Finding:
    """In the report of a raid, what a court did is another case: "in August a court sentenced two men"."""
    if finding.scope != "operation":
        return finding
    sentence = _sentence_of(document, finding)
    convicted = any(v.start <= finding.end and not _is_bracketed(sentence, v) for v in sentence.of("verb", "convicted"))
    ruled = sentence.has("authority", "court") or convicted or finding.attribute == "convicted"
    return _demoted(finding, "court") if ruled else finding


def _is_bracketed(sentence: Sentence, verb: Tag) -> bool:
    """Whether brackets hold it: 抓获76名(已判决3人) is the count of a raid."""
    before = sentence.text[: verb.start - sentence.start]
    return before.rfind("(") > before.rfind(")")


def _spread(findings: Sequence[Finding]) -> list[Finding]:
    """Figures that stand in one sentence with a tally's are of the tally: "196 children, and 72 rings broken"."""
    tallied = {f.first for f in findings if f.scope == "cumulative"}
    return [
        _demoted(f, "beside-tally", "cumulative")
        if f.first in tallied and f.scope == "operation" and f.attribute in _TALLIED
        else f
        for f in findings
    ]


def is_tally(document: Document, findings: Sequence[Finding]) -> bool:
    """Whether the report is of a campaign or a year: its first figure, or the first of its body, is cumulative."""
    told = [f for f in findings if f.attribute in _TALLIED or f.attribute == "convicted"]
    lead = [f for f in told if _is_lead(_sentence_of(document, f))]
    in_body = any(f.scope == "cumulative" for f in lead[:1])
    # "Over 1,100 women rescued in 2018" may head the report of one joint operation; "since April" may not.
    return in_body or any(f.scope == "cumulative" and (f.period or "/").endswith("/") for f in told[:1])


def _is_lead(sentence: Sentence) -> bool:
    """A sentence of the body; a page without a headline begins with one."""
    return sentence.zone == "body" or sentence.text.rstrip().endswith((".", "。"))


def _sentence_of(document: Document, finding: Finding) -> Sentence:
    return document.sentence_at(finding.start)


def _demoted(finding: Finding, rule: str, scope: str = "other") -> Finding:
    return finding._replace(scope=scope, rule=f"{finding.rule}+{rule}")


def _tallied(document: Document, finding: Finding) -> Finding:
    """In a report of a tally a figure is one too, unless a day, a month or a gang of its own makes it another case."""
    if finding.scope != "operation":
        return finding
    if finding.attribute not in _TALLIED or MAYBE_PART in finding.rule:
        return _demoted(finding, "tally")
    sentence = _sentence_of(document, finding)
    if sentence.has("case_name"):
        return finding
    dated = any(t.date and t.date.kind in {"day", "month"} and not _ends_span(sentence, t) for t in sentence.of("date"))
    case = dated or _CASE_WITHIN_TALLY.search(sentence.text)
    return _demoted(finding, "tally", "other" if case and int(finding.value or 0) < _TALLY_BY_SIZE else "cumulative")


def _ends_span(sentence: Sentence, date: Tag) -> bool:
    """Whether a date bounds the tally itself: 截至4月30日, "as of May 4", "since April 9"."""
    bounds = sentence.of("cumulative", "until", "since", "span")
    return any(abs(date.start - t.end) <= 2 or abs(t.start - date.end) <= 2 for t in bounds)


def _shares(document: Document, told: Sequence[Finding]) -> list[Finding]:
    """A local report of its own share gives parts, but for what it says of the whole operation."""
    largest, least = _largest(told), {_kind(f): int(f.value or 0) for f in sorted(told, key=_value, reverse=True)}
    wholes = {f.first for f in told if least[_kind(f)] < _value(f) == largest[_kind(f)]}
    return [_share(document, f, whole=f.first in wholes) for f in told]


def _share(document: Document, finding: Finding, *, whole: bool) -> Finding:
    if finding.scope != "operation" or finding.attribute not in {*_TALLIED, "officers"}:
        return finding
    sentence = _sentence_of(document, finding)
    local = not whole and (_SHARE.search(sentence.text, sentence.lowered) or not _WHOLE.search(sentence.text))
    return _demoted(finding, "share") if local else finding


def _of_another_year(document: Document, finding: Finding, told: Sequence[Finding]) -> Finding:
    """In the report of a raid, what an earlier year saw is another case: "In 2015, police rescued 177 women"."""
    published = document.report.published
    sentence = _sentence_of(document, finding)
    own = finding.scope == "operation" and finding.attribute in _TALLIED and sentence.zone == "body"
    if published is None or not own:
        return finding
    opening = next((t for t in sentence.of("date") if t.start - sentence.start <= len("In ")), None)
    if opening is None or opening.date is None or opening.date.kind != "year" or opening.value >= published[:4]:
        return finding
    before = (f for f in told if f.scope == "operation" and f.attribute in _TALLIED and f.start < sentence.start)
    undated = any(not _is_dated(document, f) for f in before)
    return _demoted(finding, "another-year") if undated else finding


def _is_dated(document: Document, finding: Finding) -> bool:
    return any(t.date and t.date.kind == "year" for t in _sentence_of(document, finding).of("date"))


def _divided(document: Document, told: Sequence[Finding]) -> list[Finding]:
    """Where police of several provinces each have a figure of a kind, each is a part: "Guangxi police solved 30"."""
    forces = {f.first: _force(document, f) for f in told if f.scope == "operation" and f.attribute in _TALLIED}
    kinds: dict[tuple[str | None, str], set[str]] = {}
    for f in told:
        if f.scope == "operation" and (force := forces.get(f.first)):
            kinds.setdefault(_kind(f), set()).add(force)
    shared = {f.first for f in told if f.first in forces and forces[f.first] and len(kinds.get(_kind(f), ())) > 1}
    return [_demoted(f, "divided") if f.first in shared and f.scope == "operation" else f for f in told]


def _force(document: Document, finding: Finding) -> str | None:
    """Province, the only one named, whose police a sentence behind the lead tells of."""
    sentence = _sentence_of(document, finding)
    lead = next((s for s in document.sentences if _is_lead(s)), None)
    if sentence.zone != "body" or sentence is lead or not sentence.has("authority", "police"):
        return None
    regions = unambiguous(sentence.of("place"))
    return next(iter(regions)) if len(regions) == 1 else None


def _kind(finding: Finding) -> tuple[str | None, str]:
    return finding.subject, _KIND.get(finding.attribute, finding.attribute)


def _value(finding: Finding) -> int:
    return int(finding.value or 0)


def _largest(findings: Iterable[Finding]) -> dict[tuple[str | None, str], int]:
    """The largest figure of each kind."""
    largest: dict[tuple[str | None, str], int] = {}
    for f in findings:
        largest[_kind(f)] = max(_value(f), largest.get(_kind(f), 0))
    return largest


def _against(finding: Finding, largest: Mapping[tuple[str | None, str], int]) -> Finding:
    """Hold a figure against larger ones of its kind; suspects against those held, those taken against those freed."""
    maybe = MAYBE_PART in finding.rule
    kept = finding._replace(rule=finding.rule.replace(MAYBE_PART, ""))
    if finding.scope == "other" or (finding.scope == "cumulative" and not maybe):
        return kept
    subject, action = _kind(finding)
    rivals = [(subject, action)]
    if action == "other" and subject in {"suspects", "people"}:
        rivals.append(("suspects", "arrested"))
    if action == "other" and subject == "gangs":
        rivals.append(("gangs", "gangs_broken"))
    if action == "taken":
        rivals.append((subject, "rescued"))
    return _demoted(kept, "part") if _value(finding) < max(largest.get(kind, 0) for kind in rivals) else kept


def _beside_parts(document: Document, told: Sequence[Finding]) -> list[Finding]:
    """Officers and gangs of a paragraph that otherwise tells only of parts are of that part."""
    paragraph = {id(f): _sentence_of(document, f).paragraph for f in told}
    rescued_or_held = [f for f in told if f.attribute in {"rescued", "arrested", "detained"}]
    parts = {paragraph[id(f)] for f in rescued_or_held if f.scope == "other"}
    wholes = {paragraph[id(f)] for f in rescued_or_held if f.scope != "other"}
    only_parts = parts - wholes
    return [
        _demoted(f, "beside-part")
        if f.scope == "operation"
        and f.attribute in {"officers", "other", "gangs_broken"}
        and paragraph[id(f)] in only_parts
        else f
        for f in told
    ]
