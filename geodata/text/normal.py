"""The matching copy: a text folded so that one pattern meets every way of writing, with the way back.

Traditional characters become simplified, full-width letters and digits plain ones, quotes straight; invisible
characters and pinyin glosses are left out. The report's own text is never changed: offsets lead back to it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

import opencc

# A pinyin gloss inside a Chinese word, as some sites print them: 拐賣(mài)兒童.
_GLOSS = re.compile(r"(?<=[㐀-鿿])[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,8}[)）]")
_INVISIBLE = {"Cf", "Co", "Mn"}
_FOLDED = str.maketrans(
    {
        "’": "'", "‘": "'", "“": '"', "”": '"', "—": "-", "–": "-", "‐": "-", "‑": "-", "−": "-",
        "\u00a0": " ", "\u3000": " ", "\t": " ", "〇": "0",
    }
)  # fmt: skip
_KEPT = "　"


@dataclass(frozen=True, slots=True)
class Copy:
    """A folded copy of a text.

    Attributes
    ----------
    text : str
        What the grammars read.
    offsets : tuple of int
        For each code point of `text`, its place in the original.
    """

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Half-open span of the original for a span of the copy."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def place(self, offset: int) -> int:
        """First code point of the copy at or after an offset of the original."""
        return bisect_left(self.offsets, offset)


def matching_copy(text: str) -> Copy:
    """Fold a text for matching; linear in its length."""
    glossed = {i for m in _GLOSS.finditer(text) for i in range(*m.span())}
    kept = [i for i, c in enumerate(text) if i not in glossed and unicodedata.category(c) not in _INVISIBLE]
    folded = "".join(_fold(text[i]) for i in kept)
    return Copy(_simplified(folded), tuple(kept))


@cache
def _fold(character: str) -> str:
    """One code point for one: compatibility forms become plain."""
    plain = unicodedata.normalize("NFKC", character)
    return (plain if len(plain) == 1 else character).translate(_FOLDED)


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def _simplified(text: str) -> str:
    """Simplified characters; where a conversion would change the length the text is left as it is."""
    simplified = _converter().convert(text)
    return simplified if len(simplified) == len(text) else "".join(_one(c) for c in text)


@cache
def _one(character: str) -> str:
    simplified: str = _converter().convert(character)
    return simplified if len(simplified) == 1 else character
