"""Why is this here? The operations behind a choice, their reports, and the sentences that say so."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import state
from dashboard.evidence import sentences_of
from dashboard.flowmap.marks import MapFlow, MapProvince
from dashboard.parts.beside import beside, copy_line, has_own, legs_of, shares_of
from dashboard.parts.check_dialog import check_button
from dashboard.parts.disagreements import disagreements
from dashboard.parts.naming import operation_title
from dashboard.parts.paging import page_of
from dashboard.parts.reason_words import reason_text
from dashboard.parts.recalled import recalled
from dashboard.parts.tables import largest_flows
from dashboard.safe import safe_text
from dashboard.words import say
from geodata.joined import Operation
from geodata.model import Extraction
from geodata.pipeline import Corpus

MOST_OPERATIONS = 12
# A select box sends all its options to the browser at every change.
MOST_OFFERED = 300


def why(
    collection: str, corpus: Corpus, operations: Sequence[Operation], flows: Sequence[MapFlow],
    provinces: Sequence[MapProvince], language: str,
) -> None:  # fmt: skip
    """Let the analyst choose, and show the words."""
    st.subheader(say("why.title", language), anchor="why")
    picked = _choose(operations, flows, provinces, language)
    with st.container(key="words"):
        if picked is not None:
            _read(collection, corpus, operations, picked, language)
        elif flows:
            largest_flows(flows, language)


def _read(collection: str, corpus: Corpus, operations: Sequence[Operation], picked: str, language: str) -> None:
    """Show what the reports say of the choice, operation by operation; those with figures of its own come first."""
    ordered = sorted(operations, key=lambda o: not has_own(o, picked))
    behind = [(o, ids) for o in ordered if (ids := _fact_ids(o, picked))]
    for operation, ids in page_of(behind, MOST_OPERATIONS, f"words-{picked}", language):
        _show(collection, corpus, operation, ids, picked, language)


def _choose(
    operations: Sequence[Operation], flows: Sequence[MapFlow], provinces: Sequence[MapProvince], language: str
) -> str | None:
    held = state.picked()
    offered = [o for i, o in enumerate(operations) if i < MOST_OFFERED or o.id == held]
    labels = {
        **{o.id: f"{say('kind.operation', language)}: {operation_title(o, language)}" for o in offered},
        **{p.province_id: f"{say('kind.province', language)}: {p.name}" for p in provinces},
        **{
            f"flow:{f.key}": f"{say('kind.flow', language)}: {say('tip.to', language, a=f.origin, b=f.destination)}"
            for f in flows
        },
    }
    options = list(labels)
    index = options.index(held) if held in labels else None
    chosen = st.selectbox(
        say("why.choose", language), options, index=index, format_func=labels.__getitem__,
        key=f"why-{held}-{len(options)}-{language}", placeholder=say("why.nothing", language),
    )  # fmt: skip
    if chosen != held and (chosen is not None or held in labels):
        state.pick(chosen)
        st.rerun()
    if len(offered) < len(operations):
        st.caption(say("why.offered", language, n=len(offered), m=len(operations)))
    return chosen


def _fact_ids(operation: Operation, picked: str) -> frozenset[str]:
    """Facts of an operation that the choice rests on."""
    legs, shares = legs_of(operation, picked), shares_of(operation, picked)
    provinces = [p for p in operation.provinces if picked in (p.id, operation.id)]
    parts = [*legs, *(v for g in legs for v in g.victims), *provinces, *(s.figure for s in shares)]
    found = frozenset(i for part in parts for i in part.fact_ids)
    if picked != operation.id:
        return found
    told = (i for f in operation.figures for i in f.fact_ids)
    disputed = (i for c in operation.conflicts for i in c.fact_ids)
    return found | {*told, *disputed, *operation.date_fact_ids, *operation.province_count.fact_ids}


def _show(
    collection: str, corpus: Corpus, operation: Operation, fact_ids: frozenset[str], picked: str, language: str
) -> None:
    """Show the reports of an operation, each with its sentences and the button to check them."""
    head = f'<h4 class="operation">{safe_text(operation_title(operation, language))}</h4>'
    st.html(
        head
        + disagreements(operation.conflicts, picked == operation.id, language)
        + beside(operation, picked, language)
    )
    if picked == operation.id:
        recalled(corpus, operation, language)
    for extraction in _members(corpus, operation):
        if any(f.id in fact_ids for f in extraction.facts):
            copied = copy_line(operation, extraction.report.id, corpus.reports, language)
            st.html(sentences_of(extraction, fact_ids, language) + copied)
            check_button(collection, extraction, fact_ids, operation.id, language)
    if operation.because:
        st.html(_because(operation, language))


def _members(corpus: Corpus, operation: Operation) -> list[Extraction]:
    return [e for e in corpus.extractions if e.report.id in operation.report_ids]


def _because(operation: Operation, language: str) -> str:
    told = say("why.and", language).join(reason_text(r, language) for r in operation.because[:6])
    return f'<p class="because">{safe_text(say("why.joined", language, x=told))}</p>'
