"""The ways of victims: which origin goes with which destination, within a sentence and across neighbouring ones.

A leg is stated when a verb of movement or trade names an end, when victims taken in one place are sold in another, or
when they are found in another. Every rule looks a few sentences far, or once at the whole: the cost
grows with the length of the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from geodata.extraction.beside_rules import HOMES, POLICE, POLICE_RESCUE, SEAT, VICTIMS_OF
from geodata.extraction.counted import has_chinese
from geodata.extraction.hindsight import in_hindsight
from geodata.extraction.home_rules import LIVES
from geodata.extraction.legs import Leg, is_home, is_nation, is_reached_via, legs_of_sentence, regions_of
from geodata.extraction.passage_rules import PART_OF_PLACE, RESOLD
from geodata.extraction.station import NO_ROLE, Station
from geodata.extraction.verb_classes import VICTIMS
from geodata.text.lazily import lazily

# Where victims sold or moved here may come from, in sentences from here: this one, the three before, the next, and
# two more that open with the victims: "The women were from A".
_SALE_REACH = (0, -1, -2, -3, 1, 2, 3)
_OPENED_BY_VICTIMS = (2, 3)
_THE_VICTIMS = re.compile(r"(?:All (?:of )?(?:the |these )?|Most of the |The |These |Those )(?:\w+ ){0,2}?$")
# How many sentences an abduction and the finding of its victims may stand apart.
_FOUND_REACH = range(-4, 5)
# The end of a Chinese clause, right behind a place or its station.
_APART = re.compile("[东西南北]?(?:火车|高铁|汽车|客运)?站?,(?! )")
# Whose victims are of the place that the court or the police sit in.
_OF_HERE = re.compile("亲生|自己的?(?:孩子|儿|女|骨肉)|刚(?:刚?出生|生下)的|[本该][区市县镇村省地]|当地|辖区")
_SEATS = (*POLICE, SEAT)
_SEAT_REACH = (0, 1, -1, 2)
_BELOW = frozenset({"prefecture", "county"})


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
    found = [*_passed([*in_hindsight(found)])]
    told = _Told(found)
    for rule in _RULES:
        told.legs.extend([*rule(told)])
    given = {id(station) for station in found}
    further = [end for leg in told.legs for end in leg.ends if id(end) not in given]
    return Journeys(tuple(_on_the_way((*found, *further), told.legs)), tuple(told.legs))


def _passed(found: Sequence[Station]) -> Iterator[Station]:
    """Make a transit of where victims are moved, not sold, before the sentence goes on: 先带到A,再转到B."""
    for index, station in enumerate(found):
        following = next(iter(found[index + 1 : index + 2]), None)
        passes = _is_moved_to(station) and following is not None and _goes_on(station, following)
        yield replace(station, role="transit") if passes else station


def _is_moved_to(station: Station) -> bool:
    """Whether victims are brought there, and nobody says sold."""
    brought = station.verb is not None and station.verb.value in {"moved", "abducted", "arrested"}
    return station.role == "destination" and station.moves and bool(station.regions) and brought


def _goes_on(station: Station, following: Station) -> bool:
    """Whether the same sentence tells the next leg."""
    if following.sentence is not station.sentence or following.role not in {"destination", "transit"}:
        return False
    onward = following.link == "via" and not is_reached_via(station, following)
    return following.continues or onward or _is_sold_on(station, following)


def _is_sold_on(station: Station, following: Station) -> bool:
    """Whether the same victims are then sold elsewhere: "smuggled into A and sold to men in B"."""
    verb = following.verb
    if verb is None or verb.value != "sold" or verb.start < station.places.end:
        return False
    others = any(t.kind in {"who", "number"} for t in station.sentence.between(station.places.end, verb.start))
    return not others and not set(station.regions) & set(following.regions)


class _Told:
    """What a report tells: its stations by sentence, and the legs read so far."""

    def __init__(self, found: Sequence[Station]) -> None:
        self.found = found
        self.legs: list[Leg] = []
        self._sentences: dict[int, list[Station]] = {}
        for station in found:
            self._sentences.setdefault(station.sentence.index, []).append(station)

    def sentences(self) -> Iterator[list[Station]]:
        """Stations of one sentence after the other."""
        yield from self._sentences.values()

    def near(self, station: Station, reach: Iterable[int] = (0,)) -> Iterator[Station]:
        """Stations of the sentences that stand so far from a station's own."""
        for step in reach:
            yield from self._sentences.get(station.sentence.index + step, ())

    def unreached(self) -> list[Station]:
        """Destinations and transits, told as facts, in which no leg ends."""
        reached = {id(leg.destination) for leg in self.legs}
        ends = [s for s in self.found if s.role in {"destination", "transit"} and not s.hypothetical]
        told = [s for s in ends if s.rule != PART_OF_PLACE or s.role != "transit"]
        return [s for s in told if id(s) not in reached and (s.regions or s.moves)]

    def untraced(self) -> list[Station]:
        """Origins whose victims no leg has brought to a named place."""
        gone = {id(leg.origin) for leg in self.legs if any(regions_of(leg.destination))}
        return [s for s in self.found if s.role == "origin" and s.regions and id(s) not in gone and not is_home(s)]

    def resold(self) -> list[Station]:
        """Places where victims were sold on, nobody says where to."""
        gone = {id(leg.origin) for leg in self.legs}
        return [s for s in self.found if s.rule == RESOLD and s.regions and id(s) not in gone]

    @lazily
    def only_finds(self) -> list[Station]:
        """Where victims were found, in a report that tells of one loss and one find, or of where all the lost live."""
        finds = [s for s in self.found if _is_where_found(s) and s.regions]
        told = [s for s in self.found if s.role == "origin" and s.regions and not _is_only_home(s)]
        losses = [s for s in told if s.rule not in HOMES] or told
        lives = all(s.rule == LIVES for s in finds)
        one = len({s.regions for s in losses}) == 1 and (lives or len({s.regions for s in finds}) == 1)
        return list({s.regions: s for s in finds}.values()) if one else []


def _on_the_way(found: Iterable[Station], legs: Sequence[Leg]) -> Iterator[Station]:
    """Make a transit of where one leg ends and another begins, unless victims were taken there."""
    arrivals = {b for leg in legs for a, b in leg.pairs if a != b}
    departures = {a for leg in legs for a, b in leg.pairs if a != b and leg.origin and leg.origin.moves}
    middle = arrivals & departures - {None}
    for station in found:
        passed = station.moves and station.regions and set(station.regions) <= middle
        yield replace(station, role="transit") if passed and station.role in {"origin", "destination"} else station


def _within_sentences(told: _Told) -> Iterator[Leg]:
    """Tie what one sentence tells."""
    for stations in told.sentences():
        on_way = [s for s in stations if s.role in {"origin", "transit", "destination"} and not s.hypothetical]
        ends = [s for s in on_way if s.rule != PART_OF_PLACE or s.role != "transit"]
        yield from legs_of_sentence(ends)


def _across_sentences(told: _Told) -> Iterator[Leg]:
    """Tie what is taken in one sentence to where it is sold in another."""
    untraced = {id(origin) for origin in told.untraced()}
    for station in told.unreached():
        sources = [] if station.is_abroad else _left_before(told, station) or _nearest(told, station, untraced)
        yield from (Leg(source, station, "flow.across") for source in sources)


def _left_before(told: _Told, station: Station) -> list[Station]:
    """Find where the sentence before left the victims, when this one goes on: "they were then sold in B"."""
    left = [s for s in told.near(station, [-1]) if s.role == "destination" and s.moves and s.regions]
    goes_on = station.continues and left and not set(left[-1].regions) & set(station.regions)
    return [replace(left[-1], role="transit")] if goes_on else []


def _nearest(told: _Told, station: Station, untraced: set[int]) -> list[Station]:
    """Find the origins of the nearest sentence that has any."""
    for step in _SALE_REACH:
        origins = [s for s in told.near(station, [step]) if id(s) in untraced]
        if origins and (step not in _OPENED_BY_VICTIMS or _opens_with_victims(origins[0])):
            return origins
    return []


def _opens_with_victims(station: Station) -> bool:
    sentence = station.sentence
    who = next(iter(sentence.of("who")), None)
    if who is None or not who.has("who", *VICTIMS):
        return False
    return _THE_VICTIMS.fullmatch(sentence.text[: who.start - sentence.start]) is not None


def _to_where_found(told: _Told) -> Iterator[Leg]:
    """Tie what is taken in one place to where it is found in another."""
    gone = {a for leg in told.legs for a, b in leg.pairs if b}
    for origin in (*told.untraced(), *told.resold()):
        if is_nation(origin) or _is_only_home(origin) or set(origin.regions) & gone:
            continue
        for place in _finds(told, origin):
            elsewhere = place if _is_apart(origin, place) else place.without(origin.regions)
            if elsewhere is not None:
                yield Leg(origin, replace(elsewhere, role="destination"), "flow.found")


def _is_only_home(origin: Station) -> bool:
    """Whether victims are told to come from there, and not that they were taken: "eleven from A" is no movement."""
    chinese = has_chinese(origin.sentence.text)
    return chinese and origin.rule in HOMES and not origin.sentence.has("verb", "abducted", "sold", "moved")


def _finds(told: _Told, origin: Station) -> list[Station]:
    """Find where victims were found near by in the text; else the police who found them in the same sentence."""
    rescues = [s for s in told.near(origin, _FOUND_REACH) if _is_where_found(s)] or told.only_finds
    told_of_taking = origin.rule != VICTIMS_OF  # "eleven from A", and police who freed them, tell no movement
    return rescues or [s for s in told.near(origin) if told_of_taking and s.rule == POLICE_RESCUE]


def _is_where_found(station: Station) -> bool:
    """Whether victims were found there, or live there who were lost elsewhere."""
    return station.role == "rescue" or station.rule == LIVES


def _is_apart(origin: Station, place: Station) -> bool:
    """Whether both lie below the province, in different prefectures (GB/T 2260: the first four digits)."""
    here, there = (
        {one.id[:4] for m in s.places.mentions for one in m.candidates if one.level in _BELOW} for s in (origin, place)
    )
    return bool(here and there) and not here & there


def _from_the_agent(told: _Told) -> Iterator[Leg]:
    """Read "relatives in A found women and sent them to B": who sends them is at A."""
    for station in told.unreached():
        if station.role == "destination" and station.moves:
            before = [s for s in told.near(station) if s.rule == NO_ROLE and s.places.end <= station.places.start]
            agents = [s for s in before if s.link == "in" and s.regions and not _stands_apart(s)]
            yield from (Leg(replace(agent, role="origin"), station, "flow.agent") for agent in agents[-1:])


def _stands_apart(station: Station) -> bool:
    """Whether a Chinese clause ends at the place: 在A,被拐卖到中国的女孩 is not sold from there."""
    return _APART.match(station.sentence.text, station.places.end - station.sentence.start) is not None


def _from_the_police(told: _Told) -> Iterator[Leg]:
    """Read "police in A found that a gang had sold children to other provinces" as sold from A."""
    for station in told.unreached():
        if station.role == "destination" and station.moves and not station.regions:
            here = [s for s in told.near(station) if s.rule in POLICE and s.regions]
            yield from (Leg(replace(police, role="origin"), station, "flow.police") for police in here[:1])


def _from_their_home(told: _Told) -> Iterator[Leg]:
    """Tie what parents or neighbours sold to where the court or the police sit: 父母将亲生儿子卖到B,A法院开庭."""
    for station in told.unreached():
        if station.role == "destination" and station.moves and _OF_HERE.search(station.sentence.text):
            seats = [s for s in told.near(station, _SEAT_REACH) if s.rule in _SEATS and s.regions]
            apart = [s for s in seats if not set(s.regions) & set(station.regions)]
            yield from (Leg(replace(seat, role="origin"), station, "flow.home") for seat in apart[:1])


def _into_china(told: _Told) -> Iterator[Leg]:
    """Tie "sold into China" to the nations of which the report names victims, wherever it does."""
    ends = [s for s in told.unreached() if s.places.china and s.role == "destination" and s.moves]
    for origin in told.untraced() if ends else ():
        if origin.is_abroad:
            yield Leg(origin, ends[0], "flow.into-china")


def _hither(told: _Told) -> Iterator[Leg]:
    """Tie "brought here from A", 从A拐来, to the one province where police acted."""
    here = [s for s in told.found if s.role in {"raid", "rescue"} and s.regions]
    regions = {region for s in here for region in s.regions}
    for origin in told.untraced() if len(regions) == 1 else ():
        if origin.hither and not set(origin.regions) & regions:
            yield Leg(origin, replace(here[0], role="destination"), "flow.hither")


def _open_ended(told: _Told) -> Iterator[Leg]:
    """Read an end that no leg has: sold to A from nobody says where, trafficked from B to nobody says where."""
    origins = {region for leg in told.legs for region in regions_of(leg.origin)}
    ends = {region for leg in told.legs for region in regions_of(leg.destination)}
    for station in told.found:
        if not station.moves or station.hypothetical or not station.regions:
            continue
        if station.role == "destination" and not set(station.regions) & ends:
            yield Leg(None, station, "flow.to")
        elif station.role == "origin" and not set(station.regions) & origins:
            yield Leg(station, None, "flow.from")


_RULES = (
    _within_sentences,
    _across_sentences,
    _to_where_found,
    _from_the_agent,
    _from_the_police,
    _from_their_home,
    _into_china,
    _hither,
    _open_ended,
)
