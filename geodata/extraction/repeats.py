"""What a report says twice counts once: the same figure again, in round numbers, or without its verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geodata.extraction.document import Document
from geodata.extraction.findings import Finding

_SCOPE_ORDER = {"operation": 0, "cumulative": 1, "other": 2}
_VICTIMS = frozenset({"children", "women", "women_and_children", "people"})
# Of victims, "found" in a headline and "reunited" below it are told of the same people.
_FREED = frozenset({"rescued", "reunited"})
# A rounding stays within a sixth of what it rounds: "more than 300" of 301, "over 1,100" of 1,130.
_ROUNDING = 1.15
_SMALLEST_ROUNDED = 20


def merged_action(action: str) -> str:
    """``detained`` is one figure with ``arrested``."""
    return "arrested" if action == "detained" else action


def once(document: Document, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Keep one of each figure, without roundings of what is told exactly elsewhere, in the order of the text."""
    body = min((s.start for s in document.sentences if s.zone == "body"), default=0)
    alike = tuple({_told_so(f): f for f in findings}.values())
    in_yuan = any(f.attribute == "price" and f.subject == "cny" for f in findings)
    kept = [f for f in findings if not (in_yuan and _is_converted(f)) and not _is_rounding(f, findings, alike, body)]
    return _with_its_verb(_with_its_noun(_best(kept, body)))


def _best(findings: Sequence[Finding], body: int) -> list[Finding]:
    """Of equal figures the body's before the headline's, then the one with the widest scope."""
    best: dict[tuple[str, str | None, str | None], Finding] = {}
    for f in sorted(findings, key=lambda f: (f.start < body, _SCOPE_ORDER[f.scope or "other"], f.start)):
        best.setdefault((merged_action(f.attribute), f.subject, f.value), f)
    return sorted(best.values(), key=lambda f: (f.start, f.end))


def _with_its_noun(findings: Sequence[Finding]) -> list[Finding]:
    """Leave out "14 victims freed" where 14 children were: the same people by a general word."""
    told = {(f.attribute, f.value) for f in findings if f.subject in _VICTIMS - {"people"}}
    return [f for f in findings if f.subject != "people" or (f.attribute, f.value) not in told]


def _told_so(finding: Finding) -> tuple[str, str | None, str | None, str | None, bool]:
    """All that decides whether another figure is its rounding: a long report tells most figures many times."""
    return finding.attribute, finding.subject, finding.value, finding.qualifier, "bare" in finding.rule


def _is_converted(finding: Finding) -> bool:
    """Whether it is a price in another currency, as reports give beside the price in yuan."""
    return finding.attribute == "price" and finding.subject == "other"


def _with_its_verb(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Leave out "the 37 suspects" where 37 suspects were arrested: the same people without the verb."""
    told = {(f.subject, f.value) for f in findings if f.attribute not in {"other", "price"}}
    verbless = [f for f in findings if f.attribute == "other" and not f.rule.startswith("stat.verb")]
    again = {id(f) for f in verbless if (f.subject, f.value) in told and f.subject != "cases"}
    again |= {id(f) for f in findings if _is_of_solved(f, findings)}
    return tuple(f for f in findings if id(f) not in again)


def _is_of_solved(finding: Finding, findings: Sequence[Finding]) -> bool:
    """Whether cases are told again that were told as solved before: 3起案件发生后."""
    if finding.attribute != "other" or finding.subject != "cases":
        return False
    solved = (f for f in findings if f.attribute == "cases_solved" and f.value == finding.value)
    return any(f.first < finding.first for f in solved)


def _is_rounding(finding: Finding, findings: Sequence[Finding], alike: Sequence[Finding], body: int) -> bool:
    """Whether the exact figure stands elsewhere: "more than 300" beside 301, or beside parts that add up to it."""
    value = int(finding.value or 0)
    if finding.attribute == "price" or not _is_round(value, finding):
        return False
    headline = finding.start < body
    near = findings if headline else [f for f in alike if value <= int(f.value or 0) <= value * _ROUNDING]
    exact = [f for f in near if _may_be_rounded_by(finding, f)]
    sums = list(_sums(exact)) if headline else []
    return any(value <= told <= value * _ROUNDING for told in [*(int(f.value or 0) for f in exact), *sums])


def _is_round(value: int, finding: Finding) -> bool:
    step = max(10, 10 ** (len(str(value)) - 2))
    return finding.qualifier in {"at_least", "about"} and value >= _SMALLEST_ROUNDED and value % step == 0


def _may_be_rounded_by(rounded: Finding, other: Finding) -> bool:
    """Of the same people and deed, and told more finely."""
    value = int(other.value or 0)
    finer = value % max(10, 10 ** (len(str(value)) - 2)) != 0 or other.qualifier == "exact"
    return finer and other.value != rounded.value and _same_deed(rounded, other) and _same_people(rounded, other)


def _same_deed(left: Finding, right: Finding) -> bool:
    pair = {merged_action(left.attribute), merged_action(right.attribute)}
    return len(pair) == 1 or pair <= _FREED or (pair == {"other", "arrested"} and left.subject == "suspects")


def _same_people(left: Finding, right: Finding) -> bool:
    """The same noun; women are some of "women and children", and a headline may leave the noun out."""
    if left.subject == right.subject:
        return True
    general = {"women_and_children", "people"}
    both = left.subject in _VICTIMS and right.subject in _VICTIMS
    return both and (left.subject in general or right.subject in general or "bare" in left.rule)


def _sums(exact: Sequence[Finding]) -> Iterator[int]:
    """Children and women of one sentence, taken together."""
    for i, left in enumerate(exact):
        for right in exact[i + 1 :]:
            if left.first == right.first and left.subject != right.subject:
                yield int(left.value or 0) + int(right.value or 0)
