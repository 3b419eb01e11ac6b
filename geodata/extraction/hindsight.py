"""What the words behind a station make of it: a home from which nobody was taken, a force that is told of a loss."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geodata.extraction.beside_rules import HOMES, POLICE
from geodata.extraction.station import OTHER, Station

# 到A派出所报案称女儿不见了: between the place, the report and the loss.
_REPORTED = re.compile("[^,，。;；]{0,14}(?:报案|报警|求助|报了警|报了案)")
_TAKEN = ("abducted", "bought", "sold", "moved")
_LOST = re.compile("失踪|走失|丢失|不见了|不见|被拐|被抱走|被偷|被骗走|下落不明")


def in_hindsight(found: Sequence[Station]) -> Iterator[Station]:
    """Go through the stations of a report once more, each with the one that follows.

    Parameters
    ----------
    found : sequence of Station
        In the order of the text.

    Yields
    ------
    Station
        Those given, some with another role, and the places of losses that a force was told of.
    """
    for index, station in enumerate(found):
        following = next(iter(found[index + 1 : index + 2]), None)
        taken_elsewhere = following is not None and _is_home_of_the_taken(station, following)
        yield replace(station, role=OTHER) if taken_elsewhere else station
        if _is_told_of_a_loss(station) and not _names_another_loss(station, found):
            yield replace(station, role="origin", rule="role.reported-lost", moves=False)


def _is_home_of_the_taken(station: Station, following: Station) -> bool:
    """Whether one victim has her home here and was taken there, within her own country: A籍女孩在B打工时被骗."""
    verb = following.verb
    told = station.rule in HOMES and station.role == "origin" and not station.is_abroad
    if not told or following.sentence is not station.sentence or following.role != "origin":
        return False
    taken = following.link == "in" and verb is not None and verb.value in {"abducted", "moved", "sold"}
    between = station.sentence.between(station.places.end, following.places.start)
    others = sum(t.kind == "who" for t in between) > 1
    return taken and not others and not set(station.regions) & set(following.regions)


def _is_told_of_a_loss(station: Station) -> bool:
    """Whether someone comes to the police of the place and says that a child is gone."""
    if station.rule not in POLICE or station.link != "to":
        return False
    behind = station.sentence.text[station.places.end - station.sentence.start :]
    reported = _REPORTED.match(behind)
    return reported is not None and _LOST.search(behind, reported.end()) is not None


def _names_another_loss(station: Station, found: Sequence[Station]) -> bool:
    here = (s for s in found if s.sentence is station.sentence and s.role == "origin" and s.verb is not None)
    return any(s.verb is not None and s.verb.value in _TAKEN for s in here)
