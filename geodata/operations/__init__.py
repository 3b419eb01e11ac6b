"""Reports become operations: compared, grouped, reconciled, selected and summed up."""

from geodata.operations.joining import operations_of
from geodata.operations.selection import Filters
from geodata.operations.summary import Summary, summarise

__all__ = ["Filters", "Summary", "operations_of", "summarise"]
