"""Verdicts of analysts: one journal that only grows, and what follows from it for the facts."""

from geodata.verdicts.journal import ordered, standing
from geodata.verdicts.judging import judged
from geodata.verdicts.lines import id_of, line_of, verdicts_of
from geodata.verdicts.records import AnyVerdict, FactVerdict, ReportVerdict, Undo

__all__ = [
    "AnyVerdict", "FactVerdict", "ReportVerdict", "Undo", "id_of", "judged", "line_of", "ordered", "standing",
    "verdicts_of",
]  # fmt: skip
