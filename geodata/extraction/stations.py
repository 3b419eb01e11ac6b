"""What each list of places of a report is in its story: the first rule that applies gives the role."""

from __future__ import annotations

from collections.abc import Iterator

from geodata.extraction import beside_rules, home_rules, party_rules, passage_rules, scene_rules
from geodata.extraction.document import Document
from geodata.extraction.lists import place_lists
from geodata.extraction.mentions import mentions
from geodata.extraction.relations import Relation
from geodata.extraction.station import NO_ROLE, OTHER, Station, station
from geodata.extraction.verb_rules import by_verb

_RULES = (*scene_rules.RULES, *beside_rules.RULES, by_verb)
# The first three hold Chinese words: English reports are not asked.
_CHINESE_RULES = (*passage_rules.RULES, *party_rules.RULES, *home_rules.RULES, *_RULES)
_CAPITAL = "CN-BJ"


def stations(document: Document) -> tuple[Station, ...]:
    """Give every list of places of a report its role.

    Parameters
    ----------
    document : Document

    Returns
    -------
    tuple of Station
        In the order of the text.
    """
    return tuple(_stations(document))


def _stations(document: Document) -> Iterator[Station]:
    for sentence, named in zip(document.sentences, mentions(document), strict=True):
        for places in place_lists(sentence, named):
            relation = Relation(sentence, places, document.is_chinese)
            read = _read(relation)
            if not _is_government(relation, read):
                yield read


def _read(relation: Relation) -> Station:
    """Apply the first rule that says anything."""
    for rule in _CHINESE_RULES if relation.chinese else _RULES:
        read = rule(relation)
        if read is not None:
            return read
    return station(relation, OTHER, NO_ROLE)


def _is_government(relation: Relation, read: Station) -> bool:
    """Tell the capital that stands for the government: "Beijing has vowed", "the ministry in Beijing"."""
    capital = [m.place.id for m in relation.places.mentions if m.place] == [_CAPITAL]
    if not capital or relation.chinese:
        return False
    return (read.rule == NO_ROLE and relation.link is None) or _is_seat(relation)


def _is_seat(relation: Relation) -> bool:
    """Whether a ministry sits there."""
    link = relation.link
    before = next((t for t in relation.before if link and t.end <= link.start), None)
    return before is not None and before.has("authority", "ministry") and relation.preposition == "in"
