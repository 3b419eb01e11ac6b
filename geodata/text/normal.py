"""The matching copy: a text folded so that one pattern meets every way of writing, with the way back.

Traditional characters become simplified, full-width letters and digits plain ones, quotes straight; invisible
characters and pinyin glosses are left out. The report's own text is never changed: offsets lead back to it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import opencc

# A pinyin gloss inside a Chinese word, as some sites print them: 拐賣(mài)兒童.
_GLOSS = re.compile(r"[(（](?<=[㐀-鿿].)[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,8}[)）]")
_HAN = re.compile("[\u2e80-\U0010ffff]")
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
    offsets : sequence of int
        For each code point of `text`, its place in the original.
    """

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Half-open span of the original for a span of the copy."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def place(self, offset: int) -> int:
        """First code point of the copy at or after an offset of the original."""
        return offset if isinstance(self.offsets, range) else bisect_left(self.offsets, offset)


def matching_copy(text: str) -> Copy:
    """Fold a text for matching; linear in its length."""
    glosses = () if text.isascii() else _GLOSS.finditer(text)
    glossed = {i for m in glosses for i in range(*m.span())}
    folded = text.translate(_FOLDING)
    if not glossed and len(folded) == len(text):
        return Copy(_simplified(folded), range(len(text)))
    kept = tuple(i for i, c in enumerate(text) if i not in glossed and _FOLDING[ord(c)])
    return Copy(_simplified("".join(_FOLDING[ord(text[i])] for i in kept)), kept)


class _Folding(dict[int, str]):
    """What each character becomes: one code point, or nothing where it is invisible; worked out when first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        invisible = unicodedata.category(character) in _INVISIBLE
        self[code] = folded = "" if invisible else _fold(character)
        return folded


_FOLDING = _Folding()


def _fold(character: str) -> str:
    """One code point for one: compatibility forms become plain."""
    plain = unicodedata.normalize("NFKC", character)
    return (plain if len(plain) == 1 else character).translate(_FOLDED)


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def _simplified(text: str) -> str:
    """Simplified characters; where a conversion would change the length it is done one by one."""
    if text.isascii() or not _HAN.search(text):
        return text
    simplified = _converter().convert(text)
    return simplified if len(simplified) == len(text) else "".join(_one(c) for c in text)


@cache
def _one(character: str) -> str:
    simplified: str = _converter().convert(character)
    return simplified if len(simplified) == 1 else character
