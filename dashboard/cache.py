"""Joins disk and engine: one store a process, one corpus a version of the data."""

from __future__ import annotations

import os
from pathlib import Path

import streamlit as st

from dashboard import state
from dashboard.words import say
from geodata.extraction import EXTRACTOR_VERSION
from geodata.ingest import ingest, refresh
from geodata.operations import Filters
from geodata.pipeline import Corpus, assemble, select
from geodata.results import Results, tabulate
from geodata.store import Store
from geodata.verdicts import AnyVerdict

SEEDS = Path(__file__).parents[1] / "seeds"
SAMPLE, OWN = "sample", "own"


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """Open the store, filled with the sample on the first start."""
    opened = Store()
    refresh(opened)
    if os.environ.get("HOMEWARD_SAMPLE", "on") != "off" and not opened.reports(SAMPLE):
        _fill(opened, SEEDS, SAMPLE)
    return opened


def _fill(opened: Store, folder: Path, collection: str) -> None:
    bar = st.progress(0.0, text=say("filling", state.language()))
    ingest([folder], opened, collection, progress=lambda done, files: bar.progress(done / max(files, 1)))
    bar.empty()


@st.cache_resource(show_spinner=False, max_entries=4)
def _corpus(collection: str, data_version: str, engine_version: str) -> Corpus:  # noqa: ARG001
    """Read-only: everyone who asks for the same version gets the same object."""
    opened = store()
    return assemble(opened.extractions(collection), opened.verdicts())


def corpus(collection: str) -> Corpus:
    """Corpus of a collection, as the store holds it now."""
    with st.spinner(say("joining", state.language())):
        return _corpus(collection, store().data_version(), EXTRACTOR_VERSION)


@st.cache_resource(show_spinner=False, max_entries=1)
def _journal(data_version: str) -> tuple[AnyVerdict, ...]:  # noqa: ARG001
    return store().verdicts()


def journal() -> tuple[AnyVerdict, ...]:
    """All verdicts, as the store holds them now."""
    return _journal(store().data_version())


@st.cache_resource(show_spinner=False, max_entries=32)
def _results(collection: str, fingerprint: str, filters: Filters) -> Results:  # noqa: ARG001
    held = corpus(collection)
    return tabulate(held, select(held, filters), filters.checked)


def results(collection: str, filters: Filters) -> Results:
    """Frames of what the filters leave; read-only."""
    return _results(collection, corpus(collection).fingerprint, filters)


def has_own() -> bool:
    """Whether there are reports of the analyst's own."""
    return bool(store().reports(OWN))
