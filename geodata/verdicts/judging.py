"""Standing verdicts on the facts of a report: what was rejected is set aside, what was corrected is stated anew.

A verdict is about words, not about a run of the extractor. It is matched to what the extractor reads there now; where
it reads nothing, what the analyst confirmed or corrected stands as a statement of its own. A movement follows the roles
of its ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from geodata.model import ANALYST, Extraction, Fact, Judged
from geodata.places.gazetteer import place
from geodata.verdicts.ends import following
from geodata.verdicts.lines import id_of
from geodata.verdicts.records import AnyVerdict, FactVerdict, ReportVerdict
from geodata.verdicts.soundness import corrected

# Kinds of which a report may say the same twice, of different things, in different words.
_BY_WORDS = ("statistic",)
_SAID = ("kind", "subject", "attribute", "value", "qualifier", "scope", "period", "role", "status", "province")


def judged(extraction: Extraction, verdicts: Iterable[AnyVerdict]) -> Extraction:
    """Let standing verdicts work on a report's facts.

    Parameters
    ----------
    extraction : Extraction
        Of the raw report, as the extractor left it.
    verdicts : iterable of verdicts
        Standing ones in their order; those on other reports are passed over.
    """
    this = extraction.report.id
    told = [v for v in verdicts if isinstance(v, FactVerdict) and _lies_in(v.fact, extraction)]
    work = _Work(extraction)
    for verdict in _last_of_each(told, extraction.facts):
        work.judge(verdict)
    for whole in [v for v in verdicts if isinstance(v, ReportVerdict) and v.report_id == this][-1:]:
        work.tells_no_operation(whole)
    if not work.judged:
        return extraction
    return replace(extraction, facts=tuple(work.facts), judged=tuple(work.judged))


class _Work:
    """Facts of one report while verdicts work on them."""

    def __init__(self, extraction: Extraction) -> None:
        self.text = extraction.report.text
        self.read = extraction.facts
        self.facts = list(extraction.facts)
        self.judged: list[Judged] = []
        self.moved: dict[str, Fact] = {}

    def judge(self, verdict: FactVerdict) -> None:
        """Set aside what the verdict is on, and see to it that what it says instead stands, once."""
        found = _companions(target(verdict.fact, self.read), self.read)
        first, *brought = statements(verdict, found) or (None,)
        told = [first, *(f for f in brought if not self._is_idle(f))] if first else []
        stated = [self._stated(fact, found) for fact in told]
        if verdict.judgement == "reject" and found and found[0].value != verdict.fact.value:
            found = []  # the extractor reads something else there by now: nobody has judged that
        kept = {f.id for f in stated}
        aside = [f for f in found if f.id not in kept]
        gone, moved = following(aside, stated, self._after(aside, stated), self._vouched())
        aside += [heir for f in found if (heir := self.moved.get(f.id)) is not None and heir.id not in kept]
        self.moved |= {f.id: heir for f, heir in zip(gone, moved, strict=False)}
        self._note(verdict, [*aside, *gone], [*stated, *moved], verdict.fact)

    def tells_no_operation(self, verdict: ReportVerdict) -> None:
        """Set aside what makes the report tell of an operation."""
        self._note(verdict, [f for f in self.facts if f.kind == "operation"], [])

    def _after(self, aside: Sequence[Fact], stands: Sequence[Fact]) -> list[Fact]:
        gone = {f.id for f in aside}
        return [*(f for f in self.facts if f.id not in gone), *stands]

    def _vouched(self) -> set[str]:
        return {f.id for j in self.judged for f in j.stands}

    def _note(
        self,
        verdict: FactVerdict | ReportVerdict,
        aside: Sequence[Fact],
        stands: Sequence[Fact],
        on: Fact | None = None,
    ) -> None:
        self._put(aside, stands)
        given = (verdict.judgement, verdict.by, verdict.at, verdict.note)
        self.judged.append(Judged(id_of(verdict), *given, on, tuple(aside), tuple(stands)))

    def _put(self, aside: Sequence[Fact], stands: Sequence[Fact]) -> None:
        """New statements take the place of what is set aside, so that the order of the text stays."""
        gone = {f.id for f in aside}
        place_of = next((n for n, f in enumerate(self.facts) if f.id in gone), len(self.facts))
        held = {f.id for f in self.facts}
        new = [f for f in stands if f.id not in held]
        before = [f for f in self.facts[:place_of] if f.id not in gone]
        after = [f for f in self.facts[place_of:] if f.id not in gone]
        self.facts = [*before, *new, *after]

    def _is_idle(self, brought: Fact) -> bool:
        """A province brought along in no role adds nothing where the report names it in another."""
        named = {f.role for f in self.facts if (f.kind, f.value) == ("place", brought.value)}
        return brought.role == "other" and bool(named - {"other"})

    def _stated(self, fact: Fact, found: Sequence[Fact]) -> Fact:
        """The fact as it is already read, here or (of a kind that a report says once) elsewhere; else as stated."""
        same = [f for f in self.facts if _says(f) == _says(fact)]
        here = [f for f in same if _shares_words(f, fact)]
        if here or (same and fact.kind not in _BY_WORDS):
            return (here or same)[0]
        where = found[0] if found and _shares_words(found[0], fact) else fact
        words = self.text[slice(*where.at)] if where.at and fact.value is not None else None
        return replace(fact, evidence=where.evidence, at=where.at, original=words, rule=ANALYST)


def statements(verdict: FactVerdict, found: Sequence[Fact] = ()) -> tuple[Fact, ...]:
    """What a verdict says instead of what was read; a place below the province brings its province, as when read."""
    fact = verdict.fact
    if verdict.judgement == "reject":
        is_date = (fact.kind, fact.attribute) == ("operation", "date")
        rejected = is_date and any(f.value == fact.value for f in found)
        return (replace(fact, value=None, status="unknown"),) if rejected else ()
    stated = corrected(fact, verdict.changes)
    if stated.kind != "place" or stated.value is None or stated.attribute not in ("prefecture", "county"):
        return (stated,)
    within = place(stated.value)
    if within.province is None or within.province_id is None:
        return (stated,)
    return stated, replace(stated, subject=within.province, attribute="province", value=within.province_id)


def target(fact: Fact, facts: Sequence[Fact]) -> Fact | None:
    """Return the fact that is read there now: about the same and in the same words, where they may have shifted."""
    same = [f for f in facts if about(f) == about(fact)]
    here = sorted((f for f in same if _shares_words(f, fact)), key=lambda f: (f.at != fact.at, f.id))
    if here or not same or fact.kind in _BY_WORDS:
        return here[0] if here else None
    return same[0]


def about(fact: Fact) -> tuple[str | None, ...]:
    """What a fact is about, whatever it says of it."""
    ends = (fact.value,) if fact.kind == "flow" else ()
    return (fact.kind, fact.subject, fact.attribute, fact.role, *ends)


def _last_of_each(verdicts: Sequence[FactVerdict], facts: Sequence[Fact]) -> list[FactVerdict]:
    """The last verdict on each fact; two whose words shifted in between are on one fact."""
    last: dict[object, FactVerdict] = {}
    for verdict in verdicts:
        found = target(verdict.fact, facts)
        key = found.id if found else (about(verdict.fact), _words(verdict.fact))
        last.pop(key, None)
        last[key] = verdict
    return list(last.values())


def _companions(fact: Fact | None, facts: Sequence[Fact]) -> list[Fact]:
    """A fact, and the province's row that a place below the province brought with it."""
    if fact is None:
        return []
    if fact.kind != "place" or fact.attribute not in ("prefecture", "county"):
        return [fact]
    brought = [
        f
        for f in facts
        if f.kind == "place"
        and (f.attribute, f.subject, f.role, f.at) == ("province", fact.province, fact.role, fact.at)
    ]
    return [fact, *brought]


def _says(fact: Fact) -> tuple[str | None, ...]:
    return tuple(getattr(fact, name) for name in _SAID)


def _words(fact: Fact) -> tuple[int, int]:
    return fact.at or (fact.evidence.start, fact.evidence.end)


def _shares_words(one: Fact, other: Fact) -> bool:
    (a, b), (c, d) = _words(one), _words(other)
    return a < d and c < b


def _lies_in(fact: Fact, extraction: Extraction) -> bool:
    return fact.evidence.report_id == extraction.report.id and fact.evidence.end <= len(extraction.report.text)
