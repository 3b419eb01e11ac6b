"""A report as a whole: whether it tells of an operation, and of the same one as another report."""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard.parts.signing import give
from dashboard.safe import bare_text
from dashboard.words import say
from geodata.model import Report
from geodata.pipeline import Corpus
from geodata.verdicts.giving import not_an_operation, on_reports
from geodata.verdicts.records import PAIR_JUDGEMENTS


def check_report(corpus: Corpus, report: Report, note: str, language: str) -> bool:
    """Draw the form; return whether a verdict was kept."""
    with st.expander(say("check.whole", language)):
        if st.button(say("check.no_operation", language), key="no-operation"):
            return give([partial(not_an_operation, report.id)], note, language)
        return _beside_another(corpus, report, note, language)


def _beside_another(corpus: Corpus, report: Report, note: str, language: str) -> bool:
    others = _others(corpus, report)
    chosen = st.selectbox(
        say("check.other", language), list(others), format_func=others.__getitem__, index=None, key="other-report",
        placeholder=say("check.choose", language),
    )  # fmt: skip
    line = st.container(horizontal=True)
    pressed = [
        j for j in PAIR_JUDGEMENTS if line.button(say(f"check.{j}", language), key=f"pair-{j}", disabled=chosen is None)
    ]
    if not pressed or chosen is None:
        return False
    return give([partial(on_reports, report.id, chosen, pressed[0])], note, language)


def _others(corpus: Corpus, report: Report) -> dict[str, str]:
    """Labels of the other reports by id; those taken for the same operation first."""
    beside = {i for o in corpus.operations if report.id in o.report_ids for i in o.report_ids}
    ids = sorted(
        (i for i in corpus.reports if i != report.id), key=lambda i: (i not in beside, _label(corpus.reports[i]))
    )
    return {i: _label(corpus.reports[i]) for i in ids}


def _label(report: Report) -> str:
    told = (report.published, report.publisher, report.title or report.path.rsplit("/", 1)[-1])
    return bare_text(" · ".join(t for t in told if t))
