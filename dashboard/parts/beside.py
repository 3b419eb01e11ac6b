"""What stands beside an operation's figures and is in no sum: shares of provinces, victims of a movement, copies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.parts.naming import figure_words, joined, place_name, report_name
from dashboard.safe import safe_text
from dashboard.words import say
from geodata.joined import Leg, Operation, ProvinceFigure
from geodata.model import Report
from geodata.results import id_of


def shares_of(operation: Operation, picked: str) -> list[ProvinceFigure]:
    """Figures that reports give for one province itself: of the province chosen, or of all where the operation is."""
    return [s for s in operation.province_figures if picked in (s.id, operation.id)]


def legs_of(operation: Operation, picked: str) -> list[Leg]:
    """Movements that the choice is about: those of the flow chosen, or all of the operation chosen."""
    ends = picked.removeprefix("flow:").split(">")
    if picked.startswith("flow:"):
        return [g for g in operation.flows if [id_of(g.origin) or "-", id_of(g.destination) or "-"] == ends]
    return list(operation.flows) if picked == operation.id else []


def has_own(operation: Operation, picked: str) -> bool:
    """Whether reports give a figure for the province or the movement chosen itself."""
    return bool(shares_of(operation, picked)) or any(g.victims for g in legs_of(operation, picked))


def beside(operation: Operation, picked: str, language: str) -> str:
    """Say the shares and the victims that the choice is about; for a flow also that no sentence gives a number."""
    told = [*_shares(shares_of(operation, picked), language), *_victims(legs_of(operation, picked), language)]
    if not told and picked.startswith("flow:"):
        told = [say("why.victims_none", language)]
    return "".join(f'<p class="because">{safe_text(one)}</p>' for one in told)


def copy_line(operation: Operation, report_id: str, reports: Mapping[str, Report], language: str) -> str:
    """Say of which report another is a copy; empty where it is none."""
    of = next((c.of for c in operation.copies if c.report_id == report_id), None)
    if of is None:
        return ""
    return f'<p class="copy">{safe_text(say("why.copy", language, x=report_name(reports[of], language)))}</p>'


def _shares(found: Sequence[ProvinceFigure], language: str) -> list[str]:
    names = dict.fromkeys(s.name for s in found)
    told = {n: joined([figure_words(s.figure, language) for s in found if s.name == n], language) for n in names}
    return [say("why.shares", language, place=place_name(n, language), x=x) for n, x in told.items()]


def _victims(legs: Sequence[Leg], language: str) -> list[str]:
    return [
        say("why.victims", language, flow=_flow(g, language),
            x=joined([figure_words(v, language) for v in g.victims], language))
        for g in legs if g.victims
    ]  # fmt: skip


def _flow(leg: Leg, language: str) -> str:
    return say("tip.to", language, a=place_name(leg.origin, language), b=place_name(leg.destination, language))
