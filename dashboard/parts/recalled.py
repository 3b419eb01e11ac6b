"""Reports of something else that recall an operation in passing; their sentences are folded below their names."""

from __future__ import annotations

import streamlit as st

from dashboard.evidence import sentences_of
from dashboard.parts.naming import report_name
from dashboard.safe import safe_text
from dashboard.words import say
from geodata.joined import Operation
from geodata.pipeline import Corpus


def recalled(corpus: Corpus, operation: Operation, language: str) -> None:
    """Draw each mention: who recalls the operation, that it is not counted, and the words."""
    by_report = {m.report_id: m for m in operation.mentions}
    for extraction in (e for e in corpus.extractions if e.report.id in by_report):
        name = report_name(extraction.report, language)
        told = safe_text(say("why.mention", language, x=name))
        quoted = sentences_of(extraction, frozenset(by_report[extraction.report.id].fact_ids), language)
        st.html(f'<details class="mention"><summary>{told}</summary>{quoted}</details>')
