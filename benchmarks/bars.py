"""One line of a benchmark: what was measured, and what it must be."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """A measured value with its least or most."""

    name: str
    value: float
    unit: str
    least: float | None = None
    most: float | None = None

    @property
    def holds(self) -> bool:
        return (self.least is None or self.value >= self.least) and (self.most is None or self.value <= self.most)

    def __str__(self) -> str:
        bound = f"at least {self.least:g}" if self.least is not None else f"at most {self.most:g}"
        return f"{'ok   ' if self.holds else 'SHORT'}  {self.name}: {self.value:,.2f} {self.unit} (must be {bound})"


@dataclass(frozen=True)
class Told:
    """A line that only tells something: a figure without a bar, or why something was not measured."""

    words: str
    holds: bool = True

    def __str__(self) -> str:
        return f"       {self.words}"
