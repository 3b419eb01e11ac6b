"""Five hundred invented names planted in sentences of newsrooms, and what masking leaves of them.

Half of the sentences (those at odd places of their kind) were held back while the rules were written. Run as a script,
it prints the table: ``make names``.
"""

import random
import re
from collections import Counter
from dataclasses import dataclass

from invented_names import invented
from name_frames_en import FRAMES as ENGLISH
from name_frames_zh import FRAMES as CHINESE

FRAMES = {"en": ENGLISH, "zh": CHINESE}
LANGUAGES = tuple(FRAMES)
PLANTED = 500
_SLOT = re.compile(r"\{(\w+):(\d)(?:\.(\w+))?\}")


@dataclass(frozen=True)
class Sentence:
    """A sentence with its planted spans; `held_back` from the writing of the rules."""

    language: str
    kind: str
    held_back: bool
    text: str
    spans: tuple[tuple[int, int], ...]
    names: tuple[str, ...]


def filled(language, kind, index, chance):
    """The sentence of a frame, with names put into its slots."""
    names, pieces, spans, length, reached = {}, [], [], 0, 0
    frame = FRAMES[language][kind][index]
    for slot in _SLOT.finditer(frame):
        name = names.setdefault(slot[1] + slot[2], invented(language, slot[1], index, chance))
        written = getattr(name, slot[3] or "whole")
        before = frame[reached : slot.start()]
        start = length + len(before)
        length = start + len(written)
        reached = slot.end()
        pieces += [before, written]
        spans.append((start, length))
    text = "".join([*pieces, frame[reached:]])
    return Sentence(language, kind, index % 2 == 1, text, tuple(spans), tuple(name.whole for name in names.values()))


def sentences(seed=20130911, at_least=PLANTED):
    """Sentences of all frames in turn, until enough names are planted."""
    chance = random.Random(seed)
    made = []
    while sum(len(one.names) for one in made) < at_least:
        for language, kinds in FRAMES.items():
            for kind, frames in kinds.items():
                made += [filled(language, kind, index, chance) for index in range(len(frames))]
    return made


def missed(sentence, masked):
    """Planted spans of which a letter is still to be read."""
    return [(a, b) for a, b in sentence.spans if any(c.isalnum() for c in masked[a:b])]


def recall(made, mask):
    """Share of planted spans that are wholly masked, by (language, kind, held back): (masked, planted)."""
    planted, found = Counter(), Counter()
    for one in made:
        key = (one.language, one.kind, one.held_back)
        planted[key] += len(one.spans)
        found[key] += len(one.spans) - len(missed(one, mask(one.text)))
    return {key: (found[key], planted[key]) for key in planted}


def share(table, **wanted):
    """Share over the rows of a table of `recall` that have these values."""
    names = ("language", "kind", "held_back")
    rows = [
        row for key, row in table.items() if all(dict(zip(names, key, strict=True))[k] == v for k, v in wanted.items())
    ]
    return sum(found for found, _ in rows) / sum(planted for _, planted in rows)


def beside(made, mask):
    """What is masked beside the planted names: (sentence, text)."""
    for one in made:
        masked = mask(one.text)
        planted = {i for a, b in one.spans for i in range(a, b)}
        extra = [i for i, c in enumerate(masked) if c == "▇" and i not in planted and one.text[i].isalnum()]
        if extra:
            yield one, "".join(one.text[i] for i in extra)


def main():
    """Print recall by language and kind, and false masks on places."""
    from place_frames import placed, wrongly_masked

    from geodata.extraction.privacy import mask

    made = sentences()
    table = recall(made, mask)
    print(f"{sum(len(one.names) for one in made)} names in {len(made)} sentences; masked / planted")
    for language, kinds in FRAMES.items():
        for kind in kinds:
            halves = ["{}/{}".format(*table[language, kind, held_back]) for held_back in (False, True)]
            print(f"{language} {kind:14} tuned {halves[0]:8} held back {halves[1]:8}")
        halves = [share(table, language=language, held_back=held_back) for held_back in (False, True)]
        print(f"{language} {'all':14} tuned {halves[0]:8.4f} held back {halves[1]:8.4f}")
    wrong = wrongly_masked(mask)
    print(f"false masks: {len(wrong)} of {len(placed())} places ({len(wrong) / len(placed()):.4%})")


if __name__ == "__main__":
    main()
