"""The ways of victims: which origin goes with which destination, within a sentence and across neighbouring ones.

A leg is stated when a verb of movement or trade names an end, when victims taken in one place are sold in another, or
when they are found in another. A flow with both ends named stands alone: its unnamed twin is dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from geodata.extraction.beside_rules import POLICE, POLICE_RESCUE
from geodata.extraction.legs import Leg, is_home, is_nation, legs_of_sentence, regions_of
from geodata.extraction.station import NO_ROLE, Station

# How many sentences apart two ends of one way may stand.
_SALE_REACH = 3
_FOUND_REACH = 4


@dataclass(frozen=True, slots=True)
class Journeys:
    """Stations with their roles, and the legs between them: every end of a leg is one of the stations."""

    stations: tuple[Station, ...]
    legs: tuple[Leg, ...]


def journeys(found: Sequence[Station]) -> Journeys:
    """Tie the stations of a report together.

    Parameters
    ----------
    found : sequence of Station
        In the order of the text.

    Returns
    -------
    Journeys
        The stations given, those that a leg gives a further role, and the legs.
    """
    legs = [*_within_sentences(found)]
    legs += _across_sentences(found, legs)
    legs += _to_where_found(found, legs)
    legs += _from_the_agent(found, legs)
    legs += _from_the_police(found, legs)
    legs += _into_china(found, legs)
    legs += _hither(found, legs)
    legs += _open_ended(found, legs)
    ends = dict.fromkeys(end for leg in legs for end in leg.ends if end not in found)
    return Journeys(tuple(_on_the_way((*found, *ends), legs)), tuple(legs))


def _on_the_way(found: Iterable[Station], legs: Sequence[Leg]) -> Iterator[Station]:
    """Where one leg ends and another begins is a transit, unless victims were taken there."""
    arrivals = {b for leg in legs for a, b in leg.pairs if a != b}
    departures = {a for leg in legs for a, b in leg.pairs if a != b and leg.origin and leg.origin.moves}
    middle = arrivals & departures - {None}
    for station in found:
        passed = station.moves and station.regions and set(station.regions) <= middle
        yield replace(station, role="transit") if passed and station.role in {"origin", "destination"} else station


def _within_sentences(found: Sequence[Station]) -> Iterator[Leg]:
    by_sentence: dict[int, list[Station]] = {}
    for station in found:
        if station.role in {"origin", "transit", "destination"} and not station.hypothetical:
            by_sentence.setdefault(station.sentence.index, []).append(station)
    for chain in by_sentence.values():
        yield from legs_of_sentence(chain)


def _across_sentences(found: Sequence[Station], legs: Sequence[Leg]) -> Iterator[Leg]:
    """Taken in one sentence, sold in another."""
    reached = {id(leg.destination) for leg in legs}
    for station in found:
        if _is_open_end(station) and id(station) not in reached:
            sources = _before(found, station) or _nearest(_origins(found, legs), station)
            yield from (Leg(source, station, "flow.across") for source in sources)


def _is_open_end(station: Station) -> bool:
    ends = station.role in {"destination", "transit"} and not station.hypothetical
    return ends and bool(station.regions or station.moves)


def _before(found: Sequence[Station], station: Station) -> tuple[Station, ...]:
    """Where the sentence before left the victims, when this one goes on: "they were then sold in B"."""
    if not station.continues:
        return ()
    left = [s for s in found if s.sentence.index == station.sentence.index - 1 and s.role == "destination" and s.moves]
    return tuple(
        replace(s, role="transit") for s in left[-1:] if s.regions and not set(s.regions) & set(station.regions)
    )


def _to_where_found(found: Sequence[Station], legs: Sequence[Leg]) -> Iterator[Leg]:
    """Taken in one place, found in another."""
    gone = {a for leg in legs for a, b in leg.pairs if b}
    for origin in found:
        if (
            origin.role != "origin"
            or not origin.regions
            or is_nation(origin)
            or is_home(origin)
            or set(origin.regions) & gone
        ):
            continue
        for place in _finds(found, origin):
            elsewhere = place if _is_apart(origin, place) else place.without(origin.regions)
            if elsewhere is not None:
                yield Leg(origin, replace(elsewhere, role="destination"), "flow.found")


def _is_apart(origin: Station, place: Station) -> bool:
    """Whether both are below the province, in different prefectures (GB/T 2260: the first four digits)."""
    here, there = ([one for m in s.places.mentions for one in m.candidates] for s in (origin, place))
    below = all(any(one.level in {"prefecture", "county"} for one in side) for side in (here, there))
    one, other = ({p.id[:4] for p in side if p.level in {"prefecture", "county"}} for side in (here, there))
    return below and not one & other


def _finds(found: Sequence[Station], origin: Station) -> Iterator[Station]:
    """Places near by in the text where victims were found; else the police who found them in the same sentence."""
    near = [s for s in found if abs(s.sentence.index - origin.sentence.index) <= _FOUND_REACH]
    rescues = [s for s in near if s.role == "rescue"]
    police = [s for s in near if s.rule == POLICE_RESCUE and s.sentence.index == origin.sentence.index]
    yield from rescues or police


def _origins(found: Sequence[Station], legs: Sequence[Leg]) -> list[Station]:
    """Origins whose victims no sentence has brought to a named place yet."""
    gone = {id(leg.origin) for leg in legs if any(regions_of(leg.destination))}
    return [s for s in found if s.role == "origin" and s.regions and id(s) not in gone and not is_home(s)]


def _nearest(origins: Iterable[Station], station: Station) -> tuple[Station, ...]:
    """Origins of the nearest sentence before, or of the next one."""
    origins = list(origins)
    far = {id(o): station.sentence.index - o.sentence.index for o in origins}
    near = [o for o in origins if -1 <= far[id(o)] <= _SALE_REACH]
    if not near:
        return ()
    best = min(near, key=lambda o: (far[id(o)] < 0, abs(far[id(o)])))
    return tuple(o for o in near if o.sentence.index == best.sentence.index)


def _from_the_agent(found: Sequence[Station], legs: Sequence[Leg]) -> Iterator[Leg]:
    """Read "relatives in A found women and sent them to B": who sends them is at A."""
    reached = {id(leg.destination) for leg in legs}
    for station in found:
        if station.role == "destination" and station.moves and id(station) not in reached:
            here = [s for s in found if s.sentence.index == station.sentence.index and s.rule == NO_ROLE]
            agents = [s for s in here if s.link == "in" and s.regions and s.places.end <= station.places.start]
            yield from (Leg(replace(agent, role="origin"), station, "flow.agent") for agent in agents[-1:])


def _from_the_police(found: Sequence[Station], legs: Sequence[Leg]) -> Iterator[Leg]:
    """Read "police in A found that a gang had sold children to other provinces" as sold from A."""
    reached = {id(leg.destination) for leg in legs}
    for station in found:
        if station.role == "destination" and station.moves and not station.regions and id(station) not in reached:
            here = [s for s in found if s.sentence.index == station.sentence.index and s.rule in POLICE and s.regions]
            yield from (Leg(replace(police, role="origin"), station, "flow.police") for police in here[:1])


def _into_china(found: Sequence[Station], legs: Sequence[Leg]) -> Iterator[Leg]:
    """Tie "sold into China" to the nations of which the report names victims, wherever it does."""
    reached = {id(leg.destination) for leg in legs}
    ends = [s for s in found if s.places.china and s.role == "destination" and s.moves and id(s) not in reached]
    for origin in _origins(found, legs) if ends else ():
        if origin.is_abroad:
            yield Leg(origin, ends[0], "flow.into-china")


def _hither(found: Sequence[Station], legs: Sequence[Leg]) -> Iterator[Leg]:
    """Tie "brought here from A", 从A拐来, to the one province where police acted."""
    here = [s for s in found if s.role in {"raid", "rescue"} and s.regions]
    regions = {region for s in here for region in s.regions}
    for origin in _origins(found, legs) if len(regions) == 1 else ():
        if origin.hither and not set(origin.regions) & regions:
            yield Leg(origin, replace(here[0], role="destination"), "flow.hither")


def _open_ended(found: Sequence[Station], legs: Sequence[Leg]) -> Iterator[Leg]:
    """Sold to A from nobody says where; trafficked from B to nobody says where."""
    origins = {region for leg in legs for region in regions_of(leg.origin)}
    ends = {region for leg in legs for region in regions_of(leg.destination)}
    for station in found:
        if not station.moves or station.hypothetical or not station.regions:
            continue
        if station.role == "destination" and not set(station.regions) & ends:
            yield Leg(None, station, "flow.to")
        elif station.role == "origin" and not set(station.regions) & origins:
            yield Leg(station, None, "flow.from")
