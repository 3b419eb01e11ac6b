"""What stands around a list of places in its sentence: the tags to either side, the words between, its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass

from geodata.extraction.document import Sentence
from geodata.extraction.lists import PlaceList
from geodata.extraction.tagger import Tag
from geodata.text.lazily import lazily
from geodata.text.sentences import clauses

# Tags that say more of the place itself and may stand between it and its preposition.
TRANSPARENT = frozenset({"direction", "china", "place_unit", "province_unit", "qualifier"})
_CLAUSE_MARK = re.compile("[，,；;：:]")
# A sign within a Chinese clause, for patterns.
CLAUSE = "[^,，。;；:：]"


def has_mark(text: str) -> bool:
    """Whether a mark ends a clause within some words."""
    return _CLAUSE_MARK.search(text) is not None


def _clauses(sentence: Sentence) -> tuple[tuple[int, int], ...]:
    return clauses(sentence.text, 0, len(sentence.text))


@dataclass(eq=False)
class Surroundings:
    """A list of places in its sentence.

    Attributes
    ----------
    before, after : tuple of Tag
        Tags to the left and to the right, nearest first.
    """

    sentence: Sentence
    places: PlaceList
    chinese: bool

    def __post_init__(self) -> None:
        self.before = self.sentence.before(self.places.start)[::-1]
        self.after = self.sentence.after(self.places.end)

    @lazily
    def clause(self) -> tuple[int, int]:
        """Clause of the list: up to a semicolon, "but", "while"."""
        first = self.sentence.start
        for start, end in self.sentence.once(_clauses):
            if first + start <= self.places.start < first + end:
                return first + start, first + end
        return first, self.sentence.end

    def text(self, start: int, end: int) -> str:
        """Words of the sentence between two offsets of the copy."""
        first = self.sentence.start
        return self.sentence.text[start - first if start > first else 0 : end - first if end > first else 0]

    def led(self, reach: int) -> str:
        """Words right before the list, no farther than a reach in code points."""
        return self.text(self.places.start - reach, self.places.start)

    def behind(self, reach: int) -> str:
        """Words right behind the list, no farther than a reach in code points."""
        return self.text(self.places.end, self.places.end + reach)

    def words(self, tag: Tag) -> str:
        """Words of a tag, in lower case."""
        return self.text(tag.start, tag.end).lower()

    def following(self, *transparent: str) -> Tag | None:
        """Return the first tag to the right that is of none of these kinds."""
        for tag in self.after:
            if tag.kind not in transparent:
                return tag
        return None

    def is_in_next_clause(self, tag: Tag) -> bool:
        """Whether a mark stands between the list and a tag to its right."""
        return has_mark(self.text(self.places.end, tag.start))
