"""The filters: year of the raid, province, role, language of the report."""

from __future__ import annotations

import streamlit as st

from dashboard import state
from dashboard.parts.naming import place_name
from dashboard.words import say
from geodata.operations import Filters
from geodata.pipeline import Corpus
from geodata.places.gazetteer import place
from geodata.tables import ROLES


def filter_bar(corpus: Corpus, language: str) -> tuple[Filters, st.delta_generator.DeltaGenerator]:
    """Draw the filters; return what is chosen, and the place beside them for the sentence that says so."""
    held, key = state.filters(), state.form_round()
    years = sorted({o.year for o in corpus.operations if o.year is not None})
    provinces = sorted({p.id for o in corpus.operations for p in o.provinces} | set(held.provinces))
    columns = st.container(key="filters").columns([3, 3, 3, 3, 2], vertical_alignment="bottom")
    beside, *switches = st.container(key="switches").columns([9, 3, 2.6], vertical_alignment="center")
    anything = {"placeholder": say("filter.any", language)}
    chosen = Filters(
        years=tuple(columns[0].multiselect(
            say("filter.years", language), sorted({*years, *held.years}), default=held.years,
            key=f"years{key}", **anything)),
        undated=switches[0].toggle(say("filter.undated", language), value=held.undated, key=f"undated{key}"),
        provinces=tuple(sorted(columns[1].multiselect(
            say("filter.provinces", language), provinces, default=held.provinces, key=f"provinces{key}", **anything,
            format_func=lambda p: place_name(place(p).name, language)))),
        roles=tuple(columns[2].multiselect(
            say("filter.roles", language), ROLES, default=held.roles, key=f"roles{key}", **anything,
            format_func=lambda r: say(f"role.{r}", language))),
        languages=tuple(columns[3].multiselect(
            say("filter.languages", language), ["en", "zh"], default=held.languages, key=f"languages{key}", **anything,
            format_func=lambda x: say(x, language))),
        checked=switches[1].toggle(say("filter.checked", language), value=held.checked, key=f"checked{key}"),
    )  # fmt: skip
    columns[4].button(say("filter.clear", language), on_click=state.clear, key="clear", width="stretch")
    if chosen != held:
        state.choose(chosen)
    return chosen, beside
