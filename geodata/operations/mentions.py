"""Reports that recall an older operation in passing: linked to it as a mention, never merged with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from geodata.extraction.repeats import merged_action
from geodata.joined import Mention, Operation, Reason
from geodata.model import Extraction, Fact
from geodata.operations.edtf import compatible, first_day, year_of
from geodata.text.dates import find_dates
from geodata.text.normal import matching_copy

# Smaller figures are shared by chance; one of the second size is recalled alone, where its time agrees.
_SMALLEST, _TELLING = 3, 20
# By what, whom, how many and in which year, so that the work does not grow with the operations of other years.
Index = Mapping[tuple[str, str, int, int | None], Sequence[Operation]]


def with_mentions(operations: Sequence[Operation], extractions: Iterable[Extraction]) -> tuple[Operation, ...]:
    """Link operations to the reports of other things that recall them.

    A sentence recalls an operation when it tells of something else than its report (scope ``other``), names a time that
    the operation's date allows, and gives figures of it: one large or two small ones.
    """
    index: dict[tuple[str, str, int, int | None], list[Operation]] = defaultdict(list)
    for one in operations:
        for figure in one.figures:
            for value in {figure.low, figure.high}:
                if value >= _SMALLEST and one.date:
                    index[figure.action, figure.who, value, one.year].append(one)
                    # A large figure may be recalled by its day or month alone.
                    if value >= _TELLING and one.year is not None:
                        index[figure.action, figure.who, value, None].append(one)
    found: dict[str, list[Mention]] = defaultdict(list)
    for extraction in extractions:
        for mention in _mentions(extraction, index):
            found[mention.operation_id].append(mention)
    return tuple(replace(o, mentions=tuple(sorted(found[o.id]))) if o.id in found else o for o in operations)


def _mentions(extraction: Extraction, index: Index) -> Iterator[Mention]:
    recalled: dict[str, list[Fact]] = defaultdict(list)
    named: dict[str, Operation] = {}
    for fact in extraction.of("statistic"):
        if fact.scope == "other" and fact.subject:
            what = merged_action(fact.attribute), fact.subject, fact.number
            dates = _dates(extraction, fact)
            for year in {year_of(d) for d in dates}:
                for one in index.get((*what, year), ()):
                    if extraction.report.id not in one.report_ids and _is_its_time(extraction, dates, one):
                        recalled[one.id].append(fact)
                        named[one.id] = one
    for operation_id, facts in recalled.items():
        if len({f.value for f in facts}) > 1 or max(f.number for f in facts) >= _TELLING:
            ids = tuple(sorted({f.id for f in facts}))
            yield Mention(extraction.report.id, operation_id, ids, _because(facts, named[operation_id]))


def _dates(extraction: Extraction, fact: Fact) -> list[str]:
    """Times that the fact's sentence names."""
    copy = matching_copy(extraction.report.text[fact.evidence.start : fact.evidence.end])
    return [d.edtf for d in find_dates(copy.text, extraction.report.published) if d.kind != "dateline"]


def _is_its_time(extraction: Extraction, dates: Iterable[str], one: Operation) -> bool:
    """Whether one of the dates may be the operation's, and it was over before the report was published."""
    raid, told = first_day(one.date), first_day(extraction.report.published)
    return any(compatible(d, one.date or "") for d in dates) and not (raid and told and raid > told)


def _because(facts: Sequence[Fact], one: Operation) -> Reason:
    told = sorted({(f.number, f.subject or "", merged_action(f.attribute)) for f in facts}, reverse=True)
    return Reason("mention", (one.date or "", *(v for n, who, action in told for v in (n, action, who))))
