"""What an analyst wants a fact to say, asked field by field."""

from __future__ import annotations

import streamlit as st

from dashboard.words import say
from geodata.model import ACTIONS, QUALIFIERS, ROLES, WHO, Fact
from geodata.verdicts.giving import UNNAMED, WISHES

# What is chosen from a list: the options, and whose phrases they are.
_CHOICES = {
    "role": (ROLES, "role"), "qualifier": (QUALIFIERS, "qualifier"), "who": (WHO, "who"), "action": (ACTIONS, "action"),
}  # fmt: skip
_ENDS = ("origin", "destination")


def wishes_of(fact: Fact, language: str) -> dict[str, str]:
    """Ask what it should say; what was left as it is is no wish."""
    asked = {wish: _ask(wish, fact, fact.id, language) for wish in WISHES[fact.kind]}
    return {wish: _named(wish, typed) for wish, (typed, before) in asked.items() if typed != before}


def wishes_for(kind: str, key: str, language: str) -> dict[str, str]:
    """Ask what a statement of the analyst's own says."""
    asked = {wish: _ask(wish, None, f"{key}-{kind}", language)[0] for wish in WISHES[kind]}
    return {wish: _named(wish, typed) for wish, typed in asked.items() if typed or wish in _ENDS}


def _named(wish: str, typed: str) -> str:
    """An end of a movement that is left empty is not named."""
    return UNNAMED if wish in _ENDS and not typed else typed


def _ask(wish: str, fact: Fact | None, key: str, language: str) -> tuple[str, str]:
    told = _told(wish, fact) if fact else ""
    if wish in _CHOICES:
        options, words = _CHOICES[wish]
        chosen = st.selectbox(
            say(f"wish.{wish}", language), options, options.index(told) if told in options else None,
            format_func=lambda option: say(f"{words}.{option}", language), key=f"{wish}-{key}",
        )  # fmt: skip
        return chosen or "", told
    return st.text_input(say(f"wish.{wish}", language), value=told, key=f"{wish}-{key}", max_chars=120).strip(), told


def _told(wish: str, fact: Fact) -> str:
    field = {"who": "subject", "action": "attribute", "place": "subject", "origin": "subject", "destination": "value"}
    return getattr(fact, field.get(wish, wish)) or ""
