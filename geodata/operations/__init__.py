"""Reports become operations: compared, grouped, reconciled, selected and summed up."""

from geodata.operations.checks import Checks, checks
from geodata.operations.joining import Joined, join, operations_of
from geodata.operations.selection import Filters
from geodata.operations.series import Point, Series
from geodata.operations.summary import Summary, summarise

__all__ = [
    "Checks", "Filters", "Joined", "Point", "Series", "Summary", "checks", "join", "operations_of", "summarise",
]  # fmt: skip
