"""Running totals to take away: the values, and the facts with their sentences; made on the click."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard.briefing.caption import file_name, totals_caption
from dashboard.briefing.table import csv_bytes
from dashboard.words import say, sentences
from geodata.model import Report
from geodata.operations.checks import Checks
from geodata.pipeline import Corpus
from geodata.results import tabulate


def series_exports(corpus: Corpus, reports: Sequence[Report], shown: Checks, sentence: str, language: str) -> None:
    """Draw the buttons."""
    title, belong = say("totals.title", language), say("totals.belong", language)
    told = totals_caption(title, sentences(sentence, belong), reports, corpus.series, shown, language)
    frames = {"totals": ("totals.export", _values), "sentences": ("totals.export_facts", _facts)}
    columns = st.container(key="exports").columns(len(frames) + 2)
    for column, (name, (key, frame)) in zip(columns, frames.items(), strict=False):
        column.download_button(
            say(key, language), data=lambda f=frame: csv_bytes(f(corpus), told),
            file_name=file_name(name, sentence, "csv"), mime="text/csv", on_click="ignore", width="stretch",
        )  # fmt: skip


def _values(corpus: Corpus) -> pd.DataFrame:
    return tabulate(corpus, ()).series


def _facts(corpus: Corpus) -> pd.DataFrame:
    """Facts that the totals rest on; those of reports that tell of no operation are among them."""
    facts = tabulate(corpus).facts
    wanted = {i for one in corpus.series for p in one.points for i in p.fact_ids}
    return facts[facts["fact_id"].isin(wanted)]
