"""Values of figures written in digits, in English words and in Chinese numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geodata.text.openings import Openings

_ENGLISH_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_ENGLISH_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UP_TO_NINETY = {word: value for value, word in enumerate(_ENGLISH_ONES)} | {
    word: 10 * value for value, word in enumerate(_ENGLISH_TENS, 2)
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_WORDS = [*_UP_TO_NINETY, *_SCALES, "dozen"]
_WORD = "|".join(_WORDS)
# Alone they are vague: "thousands", "dozens of".
_VAGUE = frozenset({*_SCALES, "dozen"})

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"0": 0, "两": 2, "俩": 2, "壹": 1, "贰": 2, "叁": 3}
_PLACES = {"十": 10, "百": 100, "千": 1_000, "廿": 20, "卅": 30}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_SCALED = {**_SCALES, **_MYRIADS, "千": 1_000, "百": 100}

# One figure: digits with a scale (1.35万, 1.3 million, 3万5, 2万3千), a Chinese numeral, or English words.
_FIGURE = re.compile(
    r"(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+(?:\.[0-9]+)?)"
    r"(?P<scale> (?:million|billion|thousand|hundred)\b|[千百]?万|亿|千)?"
    r"(?P<rest>[0-9]千|[0-9](?=名|人|个|元))?"
    r"|(?P<chinese>[零一二三四五六七八九十百千两俩廿卅壹贰叁万][零一二三四五六七八九十百千万亿两廿卅0]*)"
    rf"|(?P<english>\b(?:a )?(?:{_WORD})(?:(?:[ -]| and )(?:{_WORD})){{0,8}}\b)",
    re.IGNORECASE,
)
_NUMERALS = "0123456789零一二三四五六七八九十百千两俩廿卅壹贰叁万"
# What a figure begins with: a pattern tried there alone costs a tenth of one tried at every character.
_OPENINGS = Openings([*_NUMERALS, *(f"{article}{word}" for word in _WORDS for article in ("", "a "))])


def figures_of(text: str) -> Iterator[re.Match[str]]:
    """Find the figures of a text, in order, without overlap."""
    reached = 0
    for start in _OPENINGS.starts(text):
        figure = figure_at(text, start) if start >= reached else None
        if figure is not None:
            reached = figure.end()
            yield figure


def figure_at(text: str, start: int) -> re.Match[str] | None:
    """The figure that begins at an offset."""
    return _FIGURE.match(text, start)


def value_of(match: re.Match[str]) -> float | None:
    """Value of a figure; None for a vague one ("thousand" alone, as in "a few thousand")."""
    kind = match.lastgroup
    if kind == "english":
        words = match["english"].lower()
        return None if words.partition(" ")[0] in _VAGUE else _english(words)
    if kind == "chinese":
        return _chinese(match["chinese"])
    value = float(match["digits"].replace(",", ""))
    if match["scale"] is None:
        return value
    scale = match["scale"].strip().lower()
    for word, factor in _SCALED.items():
        value *= factor if word in scale else 1
    return value + _rest(match["rest"], scale)


def _rest(rest: str | None, scale: str) -> int:
    """3万5 is 35,000 and 2万3千 is 23,000."""
    if not rest or "万" not in scale:
        return 0
    return int(rest[0]) * 1000


def _english(words: str) -> float:
    total = current = 0
    for word in words.replace("-", " ").split(" "):
        if word in _UP_TO_NINETY:
            current += _UP_TO_NINETY[word]
        elif word == "dozen":
            current = max(current, 1) * 12
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in _SCALES:
            total, current = total + max(current, 1) * _SCALES[word], 0
    return float(total + current)


def are_neighbours(pair: str) -> bool:
    """Whether two numerals follow each other, as in 三四 and 七八, or make the phrase 三五: a range."""
    return pair == "三五" or (all(c in _DIGITS for c in pair) and _DIGITS[pair[1]] == _DIGITS[pair[0]] + 1)


def _chinese(numeral: str) -> float:
    place = {**_PLACES, **_MYRIADS}.get(numeral[2]) if len(numeral) == 3 else None
    if place is not None and are_neighbours(numeral[:2]):
        return float(_DIGITS[numeral[0]] * place)
    if len(numeral) == 2 and are_neighbours(numeral):
        return float(_DIGITS[numeral[0]])
    if all(c in _DIGITS for c in numeral):
        return float("".join(str(_DIGITS[c]) for c in numeral))
    return _placed(numeral)


def _placed(numeral: str) -> float:
    """Sum of the places of 二万三千; a last digit without a place is of the next one down, 两万三 is 23,000."""
    total = section = digit = 0
    place = 1
    for c in numeral:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in _PLACES:
            place = _PLACES[c]
            section, digit = section + (place if c in "廿卅" else max(digit, 1) * place), 0
        elif c in _MYRIADS:
            place = _MYRIADS[c]
            total, section, digit = total + max(section + digit, 1) * place, 0, 0
    if digit and place >= 100 and numeral[-2] != "零":
        digit *= place // 10
    return float(total + section + digit)


def scale_of(character: str) -> int:
    """Factor of 万 or 亿 after 余 (10余万); 1 for anything else, as in 10余千米."""
    return _MYRIADS.get(character, 1)
