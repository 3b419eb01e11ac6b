"""Which romanised words can be parts of names: family names, given names in pinyin, places, words of English."""

from __future__ import annotations

import unicodedata
from functools import cache

from geodata.extraction.names.words import words
from geodata.places.gazetteer import place, toponyms

# The longest syllable of pinyin: chuang, shuang, zhuang.
_LONGEST = 6
_MOST_SYLLABLES = 3


def folded(word: str) -> str:
    """Lower case without accents: Nguyễn is nguyen."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))


@cache
def places() -> frozenset[str]:
    """Provinces, prefectures and countries in one word, in lower case: never a name by themselves."""
    return frozenset(t.surface.lower() for t in toponyms() if _is_word(t.surface) and _level(t.ids) != "county")


@cache
def provinces() -> frozenset[str]:
    """Provinces in one word, in lower case."""
    return frozenset(t.surface.lower() for t in toponyms() if _is_word(t.surface) and _level(t.ids) == "province")


@cache
def counties() -> frozenset[str]:
    """Counties and districts in one word: names only where something says so."""
    listed = (t for t in toponyms() if _is_word(t.surface) and _level(t.ids) == "county")
    return frozenset(t.surface.lower() for t in listed) - words("en")["surnames"]


@cache
def place_pairs() -> frozenset[str]:
    """First two words of places of several words, such as "hong kong"; those of one and its unit are not needed."""
    several = (t.surface.lower().split() for t in toponyms() if t.surface.isascii() and " " in t.surface)
    abroad = (pair.replace("-", " ") for pair in words("en")["abroad"])
    return frozenset(" ".join(s[:2]) for s in several if s[1] not in words("en")["units"]).union(abroad)


def _is_word(surface: str) -> bool:
    return surface.isascii() and " " not in surface


def _level(ids: tuple[str, ...]) -> str:
    return place(ids[0]).level


def is_surname(word: str) -> bool:
    """Whether a folded word can be a family name."""
    return word in words("en")["surnames"]


def is_sure_surname(word: str) -> bool:
    """Whether a folded word is a family name and hardly anything else."""
    return is_surname(word) and word not in words("en")["risky"]


@cache
def is_given(word: str) -> bool:
    """Whether a folded word is one to three syllables of pinyin, and no word of English."""
    parts = word.replace("'", "-").split("-")
    if word in words("en")["english"] or not all(parts):
        return False
    return sum(_syllables(part) or _MOST_SYLLABLES + 1 for part in parts) <= _MOST_SYLLABLES


def _syllables(word: str) -> int:
    """Least number of syllables that make up a word; none where no syllables do. Quadratic in a short word."""
    least = [0] + [_MOST_SYLLABLES + 1] * len(word)
    if len(word) > _LONGEST * _MOST_SYLLABLES:
        return 0
    for end in range(1, len(word) + 1):
        starts = (s for s in range(max(0, end - _LONGEST), end) if word[s:end] in words("en")["syllables"])
        least[end] = min((least[s] + 1 for s in starts), default=_MOST_SYLLABLES + 1)
    return least[-1] if least[-1] <= _MOST_SYLLABLES else 0


@cache
def is_long_given(word: str) -> bool:
    """Whether a folded word is a given name of two syllables or more: one that can stand before the family name."""
    return is_given(word) and _syllables(word.replace("-", "").replace("'", "")) != 1
