"""All verdicts: who said what and when, taken back on a click, passed on and taken in as JSON Lines."""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard import cache, state
from dashboard.parts.fact_words import fact_text
from dashboard.parts.paging import page_of
from dashboard.parts.signing import give, name_field
from dashboard.safe import safe_text
from dashboard.words import say
from geodata.errors import GeodataError
from geodata.extraction.privacy import mask
from geodata.model import Report, Verdict
from geodata.pipeline import Corpus
from geodata.reading.journal import journal_of
from geodata.verdicts import AnyVerdict, FactVerdict, id_of, line_of, standing
from geodata.verdicts.giving import undo
from geodata.verdicts.journal import reports_of

ON_A_PAGE = 20


def verdict_journal(corpus: Corpus, language: str) -> None:
    """Draw the list of standing verdicts, the last first, and the buttons."""
    said = cache.journal()
    stand = standing(said)[::-1]
    # No number in its label: it would close whenever that changes.
    with st.expander(say("journal.title", language)):
        st.caption(say("journal.count", language, n=len(stand)))
        if stand:
            name_field("journal", language)
        for verdict in page_of(stand, ON_A_PAGE, "journal", language):
            _entry(verdict, corpus, language)
        st.download_button(
            say("journal.export", language), data=lambda: _lines(said), file_name="homeward_verdicts.jsonl",
            mime="application/jsonl", on_click="ignore", disabled=not said,
        )  # fmt: skip
        _take_in(language)


def _entry(verdict: AnyVerdict, corpus: Corpus, language: str) -> None:
    line = st.container(horizontal=True, vertical_alignment="center")
    line.html(f'<p class="entry">{safe_text(_told(verdict, corpus, language))}</p>', width="stretch")
    pressed = line.button(say("check.undo", language), key=f"take-back-{id_of(verdict)}")
    if pressed and give([partial(undo, id_of(verdict))], "", language):
        st.rerun()


def _told(verdict: AnyVerdict, corpus: Corpus, language: str) -> str:
    what = say(f"said.{verdict.judgement}", language)
    about = fact_text(verdict.fact, language) if isinstance(verdict, FactVerdict) else ""
    between = " / " if isinstance(verdict, Verdict) else ""
    named = between.join(_name(corpus.reports.get(i), language) for i in reports_of(verdict))
    told = [verdict.at[:10], verdict.by, what, about, named, mask(verdict.note) if verdict.note else ""]
    return " · ".join(t for t in told if t)


def _name(report: Report | None, language: str) -> str:
    return (report.title or report.path.rsplit("/", 1)[-1]) if report else say("journal.elsewhere", language)


def _lines(said: tuple[AnyVerdict, ...]) -> bytes:
    return "".join(f"{line_of(v)}\n" for v in said).encode()


def _take_in(language: str) -> None:
    file = st.file_uploader(say("journal.import", language), type=["jsonl"], key=f"journal{state.form_round()}")
    if file is None:
        return
    try:
        verdicts = journal_of(file.name, file.getvalue())
        new = cache.store().add_verdicts(verdicts)
    except GeodataError as error:
        st.error(safe_text(mask(str(error))))
        return
    if new:
        st.rerun()
    st.success(say("journal.receipt", language, n=len(verdicts)))
