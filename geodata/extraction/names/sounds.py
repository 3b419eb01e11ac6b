"""Names of minorities and foreigners, written by their sound: 古丽·买买提, 阿尔么日洗, 阮氏花."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from geodata.extraction.names.around import Around, Side
from geodata.extraction.names.words import words

Span = tuple[int, int]
_DOTTED = re.compile(r"[㐀-鿿]{1,10}(?:[·•・‧][㐀-鿿]{1,10}){1,4}")
_NUMERALS = frozenset("一二三四五六七八九十零0百")
_LADY = re.compile(r"([㐀-鿿])氏(?![夫兄家父母姐集])([㐀-鿿]{1,2})")
_SHORTEST = 3
_FOREIGN = re.compile(
    r"(?:越南|缅甸|老挝|柬埔寨|朝鲜|巴基斯坦|外国|外)籍?(?:女子|男子|妇女|新娘|嫌疑人|犯罪嫌疑人|女孩|女|人|姑娘|少女)([㐀-鿿]{2,5})"
)
_BRACKETED = re.compile(r"[㐀-鿿]{2,8}(?=[(（](?:[男女][,，)）]|(?:时年|现年)?\d{1,2}岁))")
_LONGEST = 5


@cache
def _sounds() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(words('zh')['sounds']))}]{{{_SHORTEST},9}}")


def spans(text: str, around: Around) -> Iterator[Span]:
    """Spans of such names."""
    for match in _DOTTED.finditer(text):
        span = _dotted(text, *match.span(), around)
        if span:
            yield span
    for match in _LADY.finditer(text):
        if match.group(1) in words("zh")["surnames"] and not around.is_place(*match.span()):
            two = around.may_be_given(match.end() - 1) and match.end() - match.start(2) == 2
            long = two and around.right(match.end()) >= around.right(match.end() - 1)
            yield match.start(), match.end() if long or match.end() - match.start(2) == 1 else match.end() - 1
    for match in _FOREIGN.finditer(text):
        end = _foreign_end(text, *match.span(1), around)
        if end:
            yield match.start(1), end
    for match in _BRACKETED.finditer(text):
        last = match.end()
        begins = (i for i in range(max(match.start(), last - _LONGEST), last - 1) if around.left(i) is Side.PERSON)
        begin = next((i for i in begins if all(map(around.may_be_given, range(i, last)))), None)
        if begin is not None and not around.is_place(begin, last) and not around.is_in_person(last - 1):
            yield begin, last
    for match in _sounds().finditer(text):
        span = _by_sound(*match.span(), around)
        if span:
            yield span


def _dotted(text: str, start: int, end: int, around: Around) -> Span | None:
    """Cut away what stands before the first part and after the last: 新疆女孩古丽·买买提被解救."""
    first = next(i for i in range(start, end) if text[i] in "·•・‧")
    last = max(i for i in range(start, end) if text[i] in "·•・‧")
    if _NUMERALS & {text[first - 1], text[last + 1]}:
        return None
    for begin in range(start, first):
        if around.left(begin) in (Side.PERSON, Side.LINK) and not around.is_place(begin, begin + 1):
            start = begin
    spoken = words("zh")["sounds"] - {"的", "来"}
    stop = next((i for i in range(last + 2, end) if text[i] not in spoken and around.right(i) > Side.NOTHING), end)
    return start, stop


def _foreign_end(text: str, start: int, end: int, around: Around) -> int:
    """Where a foreigner's name ends that is written by its sound; 0 where it is none."""
    known = words("zh")["sounds"] | words("zh")["foreign_sounds"] | words("zh")["given"]
    stop = next((i for i in range(start, end) if text[i] not in known), end)
    return max((i for i in range(start + 2, stop + 1) if around.right(i) > Side.NOTHING), default=0)


def _by_sound(start: int, end: int, around: Around) -> Span | None:
    """A run of such characters right after a person, or in a list, and up to something else."""
    for begin in range(start, min(start + 2, end - _SHORTEST + 1)):
        left = around.left(begin)
        if left is Side.NOTHING:
            continue
        stop = max((e for e in range(begin + _SHORTEST, end + 1) if around.right(e) > Side.NOTHING), default=0)
        told = left is Side.PERSON or (stop and around.right(stop) >= Side.VERB) or left is Side.LINK
        if stop and told and not around.is_place(begin, stop) and around.begins_by_sound(begin):
            return begin, stop
    return None
