"""What every page has: its styles, its head, the choice of language and of reports, and how an error is told."""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib.resources import files
from uuid import uuid4

import streamlit as st

from dashboard import cache, state
from dashboard.safe import safe_text
from dashboard.words import LANGUAGES, say
from geodata.errors import GeodataError

_log = logging.getLogger("homeward")


def head() -> None:
    """Draw the head of a page."""
    language = state.language()
    st.html(f"<style>{files('dashboard').joinpath('styles.css').read_text('utf-8')}</style>")
    columns = st.container(key="head").columns([7, 2, 1.6], vertical_alignment="bottom")
    held = state.source(cache.OWN if cache.has_own() else cache.SAMPLE)
    columns[0].html(_title(held, language))
    _source(columns[1], held, language)
    chosen = columns[2].segmented_control(
        say("language", language),
        list(LANGUAGES),
        default=language,
        format_func=LANGUAGES.__getitem__,
        key="lang",
        label_visibility="collapsed",
    )
    if chosen and chosen != language:
        state.speak(chosen)
        st.rerun()


def _title(held: str, language: str) -> str:
    """Name and purpose; where the sample is shown, what it is not."""
    is_sample = held == cache.SAMPLE and bool(cache.corpus(held).reports)
    badge = f"<span class='sample'>{safe_text(say('sample', language))}</span>" if is_sample else ""
    return f"<h1 class='name'>Homeward{badge}</h1><p class='tagline'>{safe_text(say('app.about', language))}</p>"


def _source(column: st.delta_generator.DeltaGenerator, held: str, language: str) -> None:
    chosen = column.segmented_control(
        say("source", language), [cache.SAMPLE, cache.OWN], default=held, key=f"source-{held}",
        format_func=lambda s: say(f"source.{s}", language), label_visibility="collapsed",
    )  # fmt: skip
    if chosen and chosen != held:
        state.look_at(chosen)
        state.pick(None)
        st.rerun()


def guarded(draw: Callable[[], None]) -> None:
    """Draw a page; an error of the engine is told as it is, any other by an id whose detail is in the log."""
    try:
        draw()
    except GeodataError as error:
        st.error(safe_text(error))
    except Exception as error:
        # Streamlit stops and reruns a script by exceptions of its own, which derive from BaseException or its own base.
        if type(error).__module__.startswith("streamlit"):
            raise
        number = uuid4().hex[:8]
        _log.exception("error %s", number)
        st.error(say("error", state.language(), id=number))
