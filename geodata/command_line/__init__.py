"""The command line: ``python -m geodata extract|explain|lexicon|operations|ingest``."""

from geodata.command_line.main import main

__all__ = ["main"]
