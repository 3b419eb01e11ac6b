"""Names of which a part is hidden: 张某, 李某某, 王某文, 阿某么某某, 小L, L某."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geodata.extraction.names.words import words

Span = tuple[int, int]
_HAN = re.compile("[㐀-鿿]")
_LETTER = re.compile(r"(?:(?<=[小老阿])[A-Z](?![A-Za-z0-9])|(?<![A-Za-z0-9])[A-Z](?=某|女士|先生|姓|小姐))")
_LETTER_AFTER = re.compile(
    r"(?:嫌疑人|男子|女子|女孩|男孩|受害人|被害人|村民|女士|网友|少女|妇女)([A-Z])(?![A-Za-z0-9级型])"
)
_COUNTED = re.compile(r"[甲乙丙丁戊]|[A-Z](?![A-Za-z0-9])|\d{1,2}(?=[、,，。;；)）的被和与供])")
_ENDS = frozenset("，,。、；;：:!！?？()（）\"'“”\n 的和与及被等是在将把从因于说称供与案")
# How many characters may stand between two 某 of one name.
_GAP = 2
# The longest such name, in code points.
_LONGEST = 10


def spans(text: str) -> Iterator[Span]:
    """Spans of such names."""
    yield from (match.span() for match in _LETTER.finditer(text))
    yield from (match.span(1) for match in _LETTER_AFTER.finditer(text))
    end = 0
    start = text.find("某")
    while start >= 0:
        last = _last(text, start)
        span = _name(text, start, last, end)
        if span:
            yield span
            end = span[1]
        start = text.find("某", last + 1)


def _last(text: str, index: int) -> int:
    """The last 某 of a name that begins with the one at `index`: 某么某某."""
    first = index
    while index < first + _LONGEST:
        follow = next((i for i in range(index + 1, index + 1 + _GAP) if text[i : i + 1] == "某"), None)
        if follow is None or (follow > index + 1 and not _HAN.match(text[index + 1])):
            return index
        index = follow
    return index


def _name(text: str, first: int, last: int, floor: int) -> Span | None:
    """The whole name around its 某, from the family name to what is left of the given name."""
    start = _start(text, first, floor)
    if _is_generic(text, last + 1) and (start == first or text[start] not in words("zh")["core"]):
        return None
    end = _end(text, last + 1)
    if start == first and end == last + 1:
        return None
    return (start, end) if start < first or _is_quoted(text, start, end) else None


def _start(text: str, first: int, floor: int) -> int:
    if first - 2 >= floor and text[first - 2 : first] in words("zh")["doubles"]:
        return first - 2
    if first - 1 >= floor and _HAN.match(text[first - 1]) and not _is_word(text, first):
        return first - 1
    return first


def _is_word(text: str, first: int) -> bool:
    """在某, 从某, 了某: what stands before 某 is no family name."""
    known, before = words("zh"), text[first - 1]
    if _is_generic(text, first + 1) and before not in known["core"]:
        return True
    return before in known["never_given"] and before not in known["surnames"] | known["rare"]


def _is_generic(text: str, start: int) -> bool:
    return any(text[start : start + n] in words("zh")["generic"] for n in (1, 2, 3))


def _end(text: str, start: int) -> int:
    """After what is left of the given name."""
    counted = _COUNTED.match(text, start)
    if counted:
        return counted.end()
    if not text[start : start + 1] or not _HAN.match(text[start]) or text[start] in words("zh")["after_mou"]:
        return start
    if text[start] in words("zh")["after_mou_given"]:
        return start + 1
    follows = start + 1 >= len(text) or text[start + 1] in _ENDS or _goes_on(text, start + 1)
    return start + 1 if follows else start


def _goes_on(text: str, start: int) -> bool:
    return any(text[start : start + n] in words("zh")["verbs"] for n in (1, 2, 3))


def _is_quoted(text: str, start: int, end: int) -> bool:
    return start > 0 and text[start - 1] in "\"'“「『" and text[end : end + 1] in set("\"'”」』")
