"""Reports become operations: compared, grouped, reconciled, selected and summed up."""

from geodata.operations.checks import Checks, checks
from geodata.operations.joining import operations_of
from geodata.operations.selection import Filters
from geodata.operations.summary import Summary, summarise

__all__ = ["Checks", "Filters", "Summary", "checks", "operations_of", "summarise"]
