"""The page for one's own reports: drop files or paste a text, see what was read, remove it again."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, state
from dashboard.evidence import source_line, whole
from dashboard.parts.checked import sentence_line
from dashboard.parts.paging import page_of
from dashboard.safe import safe_text
from dashboard.theme import HIGHLIGHTS
from dashboard.words import say
from geodata.extraction.privacy import mask
from geodata.ingest import Receipt, ingest_bytes
from geodata.model import Extraction, Report
from geodata.operations import checks
from geodata.operations.checks import series_checks

MOST_SHOWN = 50


def page() -> None:
    """Draw the page."""
    language = state.language()
    st.subheader(say("add.title", language))
    _drop(language)
    _paste(language)
    _stored(language)


def _drop(language: str) -> None:
    files = st.file_uploader(
        say("add.drop", language), type=["txt", "md"], accept_multiple_files=True, key=f"drop{state.drop_round()}"
    )
    if files:
        _take([(f.name, f.getvalue()) for f in files], language)


def _paste(language: str) -> None:
    with st.form("paste", clear_on_submit=True):
        text = st.text_area(say("add.paste", language), height=160)
        name = st.text_input(say("add.name", language), value="pasted")
        if st.form_submit_button(say("add.read", language)) and text.strip():
            _take([(f"{name}.txt", text.encode("utf-8", "replace"))], language)


def _take(named: list[tuple[str, bytes]], language: str) -> None:
    receipt = ingest_bytes(named, cache.store(), cache.OWN)
    st.success(_told(receipt, language))
    if receipt.moved:
        st.warning(say("add.moved", language, n=receipt.moved))
    for refused in receipt.refused:
        st.warning(safe_text(mask(refused.reason)))
    state.look_at(cache.OWN)
    shown = [e for e in cache.corpus(cache.OWN).extractions if e.report.id in receipt.report_ids]
    for extraction in shown[:MOST_SHOWN]:
        _show(extraction, language)


def _told(receipt: Receipt, language: str) -> str:
    return say(
        "add.receipt", language, read=receipt.read, stored=receipt.stored, duplicate=receipt.duplicate,
        refused=len(receipt.refused),
    )  # fmt: skip


def _show(extraction: Extraction, language: str) -> None:
    marks = " ".join(
        f'<mark style="background:{colour};color:inherit">{safe_text(say(f"mark.{kind}", language))}</mark>'
        for kind, colour in HIGHLIGHTS.items()
    )
    source = source_line(extraction.report, language)
    st.html(f'<div class="report"><p class="source">{source}</p><p>{marks}</p>{whole(extraction)}</div>')


def _stored(language: str) -> None:
    st.subheader(say("add.stored", language))
    corpus = cache.corpus(cache.OWN)
    held = sorted(corpus.extractions, key=lambda e: (_name(e.report), e.report.id))
    if not held:
        st.caption(say("add.none", language))
    else:
        sentence_line("", checks(corpus.operations), language, series_checks(corpus.series))
    for extraction in page_of(held, MOST_SHOWN, "stored", language):
        _entry(extraction, language)


def _name(report: Report) -> str:
    return report.title or report.path.rsplit("/", 1)[-1]


def _entry(extraction: Extraction, language: str) -> None:
    report = extraction.report
    columns = st.columns([5, 1])
    columns[0].html(f'<p class="entry"><b>{safe_text(_name(report))}</b><br>{source_line(report, language)}</p>')
    if columns[1].button(say("add.remove", language), key=f"remove-{report.id}"):
        cache.store().remove(report.id)
        state.let_go_of_files()
        state.pick(None)
        st.toast(say("add.removed", language))
        st.rerun()
