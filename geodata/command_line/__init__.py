"""The command line: ``python -m geodata extract|explain|lexicon|operations|series|ingest|verdict``."""

from geodata.command_line.main import main

__all__ = ["main"]
