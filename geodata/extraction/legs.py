"""One movement of victims, and those that a single sentence tells: origins, what lies between, destinations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from geodata.extraction.beside_rules import VICTIMS_OF
from geodata.extraction.station import Station

# Between the end of a way and what it passes: "to A via B".
_VIA = 12


@dataclass(frozen=True, slots=True)
class Leg:
    """One movement, from the places of one station to those of another; None is an end that the text leaves unnamed."""

    origin: Station | None
    destination: Station | None
    rule: str

    @property
    def ends(self) -> tuple[Station, ...]:
        """The stations that it joins."""
        return tuple(end for end in (self.origin, self.destination) if end is not None)

    @property
    def pairs(self) -> tuple[tuple[str | None, str | None], ...]:
        """Every pair of regions, origin and destination; to pass through one's own province is no movement."""
        passing = self.destination is not None and self.destination.role == "transit"
        pairs = ((a, b) for a in regions_of(self.origin) for b in regions_of(self.destination))
        return tuple((a, b) for a, b in pairs if (a or b) and not (passing and a == b))


def regions_of(station: Station | None) -> tuple[str | None, ...]:
    """Regions of an end; None alone for one that the text leaves unnamed."""
    return (station.regions or (None,)) if station else (None,)


def is_home(station: Station) -> bool:
    """Whether victims are brought back there: that they come from there tells no movement of its own."""
    return station.verb is not None and station.verb.value == "reunited"


def is_nation(station: Station) -> bool:
    """Whether it names the nation of victims: they have not been taken there by that alone."""
    return station.rule == VICTIMS_OF and station.is_abroad


def is_reached_via(end: Station, station: Station) -> bool:
    """Whether the way to an end passes a station named after it: "to A via B"."""
    first = end.sentence.start
    gap = end.sentence.text[end.places.end - first : station.places.start - first]
    return station.link == "via" and len(gap) <= _VIA and not any(mark in gap for mark in ",，;；")


def legs_of_sentence(found: Sequence[Station]) -> Iterator[Leg]:
    """Tie the stations of one sentence together, in the order of the text.

    Parameters
    ----------
    found : sequence of Station
        Origins, transits and destinations of one sentence.

    Yields
    ------
    Leg
    """
    way = _Way()
    for station in _in_order(found):
        yield from way.go_on(station)


def _in_order(found: Sequence[Station]) -> list[Station]:
    """Put what lies on the way before the end of it: "to A via B"."""
    ordered = list(found)
    if len(ordered) > 1 and ordered[0].link == "via" and ordered[1].role == "origin":
        ordered[:2] = ordered[1::-1]  # 取道A,将B的妇女卖到C
    for at in range(1, len(ordered)):
        left, right = ordered[at - 1], ordered[at]
        if left.role == "destination" and left.verb == right.verb and is_reached_via(left, right):
            ordered[at - 1 : at + 1] = [right, left]
    return ordered


@dataclass
class _Way:
    """Where victims are while a sentence is read: the stations they left, and the last one they reached."""

    sources: list[Station] = field(default_factory=list)
    last: Station | None = None

    def go_on(self, station: Station) -> Iterator[Leg]:
        if is_home(station):
            yield from self._home(station)
        elif station.role == "origin":
            yield from self._set_out(station)
        else:
            yield from self._arrive(station)

    def _home(self, station: Station) -> Iterator[Leg]:
        """Taken to A, back home in B."""
        if self.last is not None and not self.sources:
            yield Leg(station, self.last, "flow.from-home")

    def _set_out(self, station: Station) -> Iterator[Leg]:
        """Add an origin; one after a destination opens another way, unless it says "from"."""
        if self.last is None and station.link == "from" and self.sources and all(map(is_nation, self.sources)):
            middle = replace(station, role="transit")
            yield from (Leg(source, middle, "flow.nation") for source in self.sources)
            self.sources = [middle]
        elif self.last is not None and not self.sources and station.link == "from":
            yield Leg(station, self.last, "flow.from-after")
        else:
            opens = self.last is not None or self._is_another(station)
            self.sources, self.last = ([station] if opens else [*self.sources, station]), None

    def _is_another(self, station: Station) -> bool:
        """Whether a second "from" with a verb of its own begins another way."""
        if not self.sources or station.link != "from" or self.sources[-1].link != "from":
            return False
        return self.sources[-1].verb != station.verb

    def _arrive(self, station: Station) -> Iterator[Leg]:
        """Reach a transit or a destination, from the origins or, where the way goes on, from the last station."""
        if self.last is not None and station.continues and self.last.regions:
            self.sources = [replace(self.last, role="transit")]
        yield from (Leg(source, station, "flow.chain") for source in self.sources)
        if station.role == "transit":
            self.sources = [station]
        self.last = station
