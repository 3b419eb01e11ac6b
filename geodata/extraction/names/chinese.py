"""Names of private persons in Chinese text: by family name and what stands beside it, and wherever they recur.

The text is the simplified matching copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from geodata.extraction.names import hidden, kinship, sounds
from geodata.extraction.names.around import Around, Side
from geodata.extraction.names.quoted import quoted_in_chinese
from geodata.extraction.names.words import words
from geodata.places.gazetteer import toponyms

Span = tuple[int, int]
_HAN = re.compile("[㐀-鿿]")
_LITTLE = ("小", "阿")
# Characters of a name whose given name has two.
_WITH_TWO = 3
# Between the names of a list.
_JOINS = ("、", "和", "与", "及")


@cache
def place_names() -> frozenset[str]:
    """Toponyms in Chinese."""
    return frozenset(t.surface for t in toponyms() if not t.surface.isascii())


@cache
def _family_name() -> re.Pattern[str]:
    known = words("zh")
    return re.compile(f"{'|'.join(sorted(known['doubles']))}|[{''.join(sorted(known['surnames']))}]")


@cache
def counties() -> frozenset[str]:
    """Toponyms that are believed only in context, and may be names of persons elsewhere."""
    return frozenset(t.surface for t in toponyms() if t.bare and not t.surface.isascii())


def spans(text: str) -> list[Span]:
    """Spans of private names in a text, in no order, perhaps overlapping."""
    if not _HAN.search(text):
        return []
    around = Around(text, place_names(), counties())
    full, officials = _full(text, around)
    found = [*full, *hidden.spans(text), *quoted_in_chinese(text, around), *sounds.spans(text, around)]
    found += kinship.spans(text, around)
    found += _by_given(text, full, around)
    return [*found, *_again(text, {text[a:b] for a, b in found if b - a > 1} - officials, around)]


def _full(text: str, around: Around) -> tuple[list[Span], set[str]]:
    """Names in full: those of private persons, and those of officials."""
    private: dict[int, Span] = {}
    official: dict[int, Span] = {}
    left_open: dict[int, Span] = {}
    reached = 0
    for span, given in _candidates(text, around):
        start, end = span
        if start < reached:
            continue
        joined = start - 1 if text[start - 1 : start] in _JOINS else -1
        if around.is_official(start, end) or (joined in official and around.right(end) is not Side.PERSON):
            official[end], reached = span, end
        elif _is_told(text, start, given, end, around, joined in private):
            private[end], reached = span, end
        else:
            left_open[end] = span
    for start, _ in reversed(list(private.values())):
        while start and text[start - 1] in _JOINS and start - 1 in left_open:
            private[start - 1] = left_open.pop(start - 1)
            start = private[start - 1][0]
    officials = {text[a:b] for a, b in official.values()}
    found = [s for s in private.values() if text[slice(*s)] not in officials or Side.PERSON in around.sides(*s)]
    return found, officials - {text[a:b] for a, b in found}


def _candidates(text: str, around: Around) -> Iterator[tuple[Span, int]]:
    """Stretches that have the form of a name, with where the given name begins."""
    for match in _family_name().finditer(text):
        start, given = match.span()
        end = None if around.is_in_person(start) else _end(text, start, given, around)
        if end is not None:
            yield (start, end), given


def _end(text: str, start: int, given: int, around: Around) -> int | None:
    """Where a name ends that begins with a family name: one or two characters on, where something else goes on."""
    if not around.may_be_given(given) or around.right(given) is Side.VERB:
        return None
    usual = [text[i : i + 1] in words("zh")["given"] for i in (given, given + 1)]
    ends = [end for end in (given + 1, given + 2) if all(map(around.may_be_given, range(given, end)))]
    best = max(ends, key=lambda end: (around.right(end), all(usual[: end - given]), end))
    is_word = given - start == 1 and text[start : start + 2] in words("zh")["common"]
    if not is_word and not around.is_place(start, best):
        return best
    # 嫌疑人高安邦被抓: a person before, a verb after, and more than the word or the county itself.
    told = around.left(start) is Side.PERSON and around.right(best) > Side.NOTHING
    more = (all(usual) and best - given > 1) or (around.is_county(start, best) and around.right(best) >= Side.VERB)
    return best if told and more and not around.is_large_place(start, best) else None


def _is_told(text: str, start: int, given: int, end: int, around: Around, is_listed: bool) -> bool:
    """Whether what stands on both sides says that this is a person."""
    known = words("zh")
    left, right = Side.PERSON if is_listed else around.left(start), around.right(end)
    sure = given - start > 1 or text[start] in known["core"]
    sure = sure or (text[start] in known["semi"] and right >= Side.VERB)
    usual = all(c in known["given"] for c in text[given:end])
    if left is Side.PERSON:
        return ((sure or usual) and right > Side.NOTHING) or (sure and text[given : given + 1] in known["given"])
    if right is Side.PERSON:
        return (sure and left > Side.NOTHING) or (usual and (sure or left > Side.NOTHING))
    if left is Side.LINK:
        return usual and sure and right > Side.NOTHING
    if end - given > 1 and usual and sure and left > Side.NOTHING:
        return right > Side.NOTHING
    return left > Side.NOTHING and right is Side.VERB and usual and sure


def _again(text: str, names: set[str], around: Around) -> Iterator[Span]:
    """Every mention of a name once found, whatever stands around it; but a place of that name."""
    return (span for span in _mentions(text, names) if not around.is_place(*span))


def _by_given(text: str, full: Iterable[Span], around: Around) -> Iterator[Span]:
    """Mentions by the given name alone, or with 小 or 阿 before it."""
    given = {text[b - 2 : b] for a, b in full if b - a >= _WITH_TWO} - words("zh")["common"]
    for start, end in _mentions(text, given):
        if text[start - 1 : start] in _LITTLE:
            yield start - 1, end
        elif Side.NOTHING not in around.sides(start, end) and not around.is_place(start, end):
            yield start, end


def _mentions(text: str, names: set[str]) -> Iterator[Span]:
    """Where any of these stands, in one pass whatever their number."""
    if not names:
        return
    search = AhoCorasick(sorted(names), implementation=Implementation.NoncontiguousNFA)
    for _, start, end in search.find_matches_as_indexes(text, overlapping=True):
        yield start, end
