"""The store: reports, the facts read from them and the verdicts on them, in one SQLite file."""

from geodata.store.store import DEFAULT_PATH, VARIABLE, Store

__all__ = ["DEFAULT_PATH", "VARIABLE", "Store"]
