"""A fact, and what an analyst made of it, in a few words."""

from __future__ import annotations

from dashboard.parts.naming import amount, date_text, place_name
from dashboard.words import say
from geodata.extraction.privacy import mask
from geodata.model import Fact, Judged
from geodata.places.gazetteer import place


def fact_text(fact: Fact, language: str) -> str:
    """Write what a fact says: "92 children: rescued", "Henan: base", "Yunnan to not named"."""
    if fact.kind == "statistic":
        words = (say(f"who.{fact.subject}", language), say(f"action.{fact.attribute}", language))
        return f"{_number(fact)} {words[0]}: {words[1]}"
    if fact.kind == "province_count":
        return f"{say('kpi.provinces', language)}: {_number(fact)}"
    if fact.kind == "place":
        name = place(fact.value).name_zh if fact.value and language == "zh" else fact.subject
        return f"{name}: {say(f'role.{fact.role}', language)}"
    if fact.kind == "flow":
        return say("tip.to", language, a=place_name(fact.subject, language), b=place_name(fact.value, language))
    if fact.attribute == "date":
        return f"{say('col.date', language)}: {date_text(fact.value, language)}"
    return f"{say('fact.case', language)}: {mask(fact.value or '')}"


def judged_text(judged: Judged, fact: Fact, language: str) -> str:
    """Write what became of a fact, by whom and when, and the note."""
    stands = any(f.id == fact.id for f in judged.stands)
    aside = "superseded" if judged.stands else "rejected"
    key = ("confirmed" if judged.judgement == "confirm" else "corrected") if stands else aside
    told = say(f"verdict.{key}", language, by=judged.by, at=judged.at[:10])
    return f"{told} {mask(judged.note)}" if judged.note else told


def _number(fact: Fact) -> str:
    return amount(fact.number, fact.number, fact.qualifier)
