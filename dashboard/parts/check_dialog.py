"""Check a report against its words: confirm, reject or correct what was read, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from dashboard import cache
from dashboard.evidence import marked, outermost, source_line
from dashboard.parts.add_fact import add_fact
from dashboard.parts.check_report import check_report
from dashboard.parts.check_row import Row, check_row
from dashboard.parts.signing import give, name_field, note_field
from dashboard.words import say
from geodata.model import Extraction, Fact, Judged
from geodata.verdicts.giving import on_fact

Span = tuple[int, int]
Told = tuple[Fact, Judged | None]


def check_button(collection: str, extraction: Extraction, fact_ids: frozenset[str], key: str, language: str) -> None:
    """Offer to check the sentences of a report that these facts stand in, and those where facts were set aside."""
    aside = [f for j in extraction.judged for f in j.aside]
    wanted = [*(f for f in extraction.facts if f.id in fact_ids), *aside]
    spans = outermost(sorted({(f.evidence.start, f.evidence.end) for f in wanted}))
    if st.button(say("check.open", language), key=f"check-{key}-{extraction.report.id}"):
        dialog = st.dialog(say("check.title", language), width="large", on_dismiss="rerun")
        dialog(_draw)(collection, extraction.report.id, tuple(spans), language)


def _draw(collection: str, report_id: str, spans: tuple[Span, ...], language: str) -> None:
    corpus = cache.corpus(collection)
    extraction = next(e for e in corpus.extractions if e.report.id == report_id)
    st.html(f'<p class="source">{source_line(extraction.report, language)}</p>')
    name_field("check", language)
    note = note_field("check", language)
    told = _by_sentence(extraction, spans)
    kept = [_sentence(extraction, span, facts, note, language) for span, facts in told.items()]
    kept.append(_confirm_all(extraction, [pair for facts in told.values() for pair in facts], note, language))
    kept.append(add_fact(extraction, note, language))
    kept.append(check_report(corpus, extraction.report, note, language))
    if any(kept):
        st.rerun(scope="fragment")


def _sentence(extraction: Extraction, span: Span, told: Sequence[Told], note: str, language: str) -> bool:
    st.html(
        f'<div class="quote"><blockquote>{marked(extraction.report.text, *span, extraction.facts)}</blockquote></div>'
    )
    kept = [check_row(Row(extraction, fact, judged, note, language)) for fact, judged in told]
    return any(kept)


def _confirm_all(extraction: Extraction, told: Sequence[Told], note: str, language: str) -> bool:
    """One click for all that nobody has judged yet."""
    left = [fact for fact, judged in told if judged is None]
    if not left or not st.button(say("check.all", language, n=len(left)), key="confirm-all", type="primary"):
        return False
    return give([partial(on_fact, extraction, fact, "confirm") for fact in left], note, language)


def _by_sentence(extraction: Extraction, spans: Sequence[Span]) -> dict[Span, list[Told]]:
    """Facts of each sentence with the verdict that stands on each, those set aside last; each fact once."""
    standing = {f.id: j for j in extraction.judged for f in j.stands}
    aside = {f.id: (f, j) for j in extraction.judged if j.on is not None for f in j.aside}
    found: dict[Span, list[Told]] = {span: [] for span in spans}
    for fact, judged in [*((f, standing.get(f.id)) for f in extraction.facts), *aside.values()]:
        where = fact.evidence
        home = next((s for s in spans if s[0] <= where.start and where.end <= s[1]), None)
        if home is not None:
            found[home].append((fact, judged))
    return found
