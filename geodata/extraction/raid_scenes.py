"""What a date's sentence and those behind it tell of the date: its figures, and whether police strike.

"On July 20 officers were sent out. There 81 children were rescued": the second sentence gives the figures of the first.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from geodata.extraction.date_cues import has_cue
from geodata.extraction.document import Sentence
from geodata.extraction.findings import Finding
from geodata.extraction.tagger import Tag
from geodata.text.lazily import lazily

# Sentences behind it that a date may open a scene for.
SCENE = 3
_ENDS_SCENE = ("rescued", "arrested", "detained", "broken")
# What parts a sentence into the figures of one date and of the next.
_PART = re.compile("[,;:。]| and | but | while ")


def finer(tags: Sequence[Tag]) -> list[Tag]:
    """Of a day and a year in one sentence the figures go with the day."""
    told = [t for t in tags if t.date and t.date.kind != "dateline"]
    days = [t for t in told if t.date and t.date.kind not in {"year", "span"}]
    return days or told


@dataclass(eq=False)
class Scene:
    """A sentence with a date and what follows it up to the next date."""

    sentence: Sentence
    after: Sequence[Sentence]
    statistics: Sequence[Finding]
    dates: Sequence[Tag]

    @lazily
    def following(self) -> list[Sentence]:
        """Sentences that still tell of the date: up to the next date, another case or the sum of all."""
        found: list[Sentence] = []
        for one in self.after:
            if one.has("date") or one.has("part", "another_case", "total"):
                break
            found.append(one)
        return found

    @lazily
    def told_in(self) -> list[Sentence]:
        """The sentence, and where it gives no figures the first behind it that does."""
        if self._figures(self.sentence):
            return [self.sentence]
        near = self.following[: 1 if not self.is_heading and not has_cue(self.sentence) else SCENE]
        behind = next((s for s in near if self._figures(s)), None)
        return [self.sentence, behind] if behind else [self.sentence, *near[:1]]

    @lazily
    def is_heading(self) -> bool:
        """A date on a line of its own heads what follows it."""
        text = self.sentence.text.strip()
        return not has_cue(self.sentence) and len(text) <= 30 and not text.endswith((".", "。"))

    def leads_to_raid(self, tag: Tag) -> bool:
        """Whether police stand in its sentence, and strike further on or in the next ones."""
        police = self.sentence.has("authority", "police", "railway_police") or self.sentence.has("who", "officers")
        here = any(t.has("verb", *_ENDS_SCENE) for t in self.sentence.between(tag.end, self.sentence.end))
        return police and (here or any(s.has("verb", *_ENDS_SCENE) for s in self.following))

    def figures(self, tag: Tag) -> list[Finding]:
        """Figures of a date, but for tallies: of two dates in one sentence each has those of its own clauses."""
        told = [f for s in self.told_in for f in self._figures(s) if f.scope != "cumulative"]
        return [f for f in told if self._date_of(f) in {None, tag.start}]

    def _date_of(self, figure: Finding) -> int | None:
        """Start of the date that a figure goes with: in its clause, else before it, else behind it."""
        dates = [t.start for t in self.dates]
        if figure.start >= self.sentence.end or not dates:
            return None
        at = figure.start - self.sentence.start
        first = max((m.end() for m in _PART.finditer(self.sentence.text, 0, at)), default=0)
        ends = _PART.search(self.sentence.text, at)
        last = ends.start() if ends else len(self.sentence.text)
        within = [d for d in dates if first <= d - self.sentence.start < last]
        before = [d for d in dates if d < figure.start]
        return (within or before[-1:] or dates)[0]

    def _figures(self, sentence: Sentence) -> list[Finding]:
        """Figures of people, gangs and cases; how many officers came tells nothing of the raid's size."""
        first = bisect_left(self.statistics, sentence.start, key=attrgetter("start"))
        last = bisect_left(self.statistics, sentence.end, key=attrgetter("start"))
        return [f for f in self.statistics[first:last] if f.attribute not in {"officers", "price"}]
