"""Homeward's engine: from report files to operations, as records and as frames.

>>> import geodata
>>> results = geodata.run("seeds/")           # doctest: +SKIP
>>> results.flows.plot()                      # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geodata.extraction import extract
    from geodata.joined import Operation
    from geodata.model import Evidence, Extraction, Fact, Report
    from geodata.notebook import run, save
    from geodata.operations import Filters
    from geodata.pipeline import build
    from geodata.reading import read
    from geodata.results import Results, tabulate

# Names are loaded when asked for, so that `python -m geodata extract` never waits for pandas.
_HOMES = {
    "Evidence": "model", "Extraction": "model", "Fact": "model", "Operation": "joined", "Report": "model",
    "Filters": "operations", "Results": "results", "build": "pipeline", "extract": "extraction", "read": "reading",
    "run": "notebook", "save": "notebook", "tabulate": "results",
}  # fmt: skip

__all__ = [
    "Evidence", "Extraction", "Fact", "Filters", "Operation", "Report", "Results", "build", "extract", "read", "run",
    "save", "tabulate",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'geodata' has no attribute {name!r}")
    return getattr(import_module(f"geodata.{_HOMES[name]}"), name)
