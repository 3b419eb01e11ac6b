"""From a report to its facts: lexicons, one tag stream, small grammars, names masked at the exit."""

from geodata.extraction.extractor import EXTRACTOR_VERSION, extract

__all__ = ["EXTRACTOR_VERSION", "extract"]
