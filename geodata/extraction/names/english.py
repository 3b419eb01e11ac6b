"""Names of private persons in English text: by their form, by the words around them, and wherever they recur."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from geodata.extraction.names import beside
from geodata.extraction.names.capitals import Segment, Word, runs, segments
from geodata.extraction.names.officials import is_official
from geodata.extraction.names.quoted import quoted_in_english
from geodata.extraction.names.romanised import (
    counties,
    is_given,
    is_long_given,
    is_sure_surname,
    is_surname,
    places,
)
from geodata.extraction.names.words import words

Span = tuple[int, int]
_LONGEST = 4
# Given names as Taiwan and Hong Kong write them.
_HYPHENATED = re.compile(r"[a-z]{1,6}-[a-z]{1,6}")
# Middle names of Vietnam: whatever word goes on after them is the given name.
_MIDDLE = {"thi", "van"}
_COURTESY = {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"}


def spans(text: str) -> list[Span]:
    """Spans of private names in a text, in no order, perhaps overlapping."""
    every = tuple(runs(text))
    cut = [segment for run in every for segment in segments(text, run)]
    officials = {(s.start, s.end) for s in cut if len(s.words) > 1 and is_official(text, s.start, s.end, s)}
    found = {span: segment for segment in cut for span in _told(text, segment)}
    officials |= {span for span, segment in found.items() if is_official(text, *span, segment)}
    private = _not_of(text, [span for span in found if span not in officials], officials)
    private += _listed(text, cut, private)
    private += [span for run in every for span in _nicknames(run)]
    private += _called(text, every)
    private += quoted_in_english(text)
    private += _alone(text, cut, _parts_of(text, officials) - _parts_of(text, private))
    return private + _again(text, cut, private, officials)


def _not_of(text: str, found: list[Span], officials: set[Span]) -> list[Span]:
    """Leave out the Mr Chen who is an official named in full, unless that is part of another name too."""
    spoken = _parts_of(text, officials) - _parts_of(text, [s for s in found if " " in text[slice(*s)]])
    return [(a, b) for a, b in found if text[a:b].lower() not in spoken or not _is_addressed(text, a)]


def _is_addressed(text: str, start: int) -> bool:
    return bool(_COURTESY & set(beside.before(text, start)[-1:]))


def _told(text: str, segment: Segment) -> Iterator[Span]:
    """The name in a segment, if its form or the words around it tell of one."""
    form = _form(segment.words)
    if form and segment.after and segment.words[-1].low in _MIDDLE:
        yield form[0], segment.after.end
    elif form:
        yield form
    elif len(segment.words) <= _LONGEST and _is_told(text, segment):
        yield segment.start, segment.end


def _form(found: Sequence[Word]) -> Span | None:
    """Family name and given name in either order, as Lan Shuying, Li Xiao Ming, Shuying Lan, Nguyen Thi Hoa."""
    if len(found) > 1 and found[0].low in words("en")["vietnamese"] and _is_vietnamese(found):
        return found[0].start, found[-1].end
    for i, (first, second) in enumerate(pairwise(found)):
        third = found[i + 2] if i + 2 < len(found) else None
        if is_surname(first.low) and _is_given_after(second):
            return first.start, (third if third and _is_given_after(third) else second).end
        if is_surname(second.low) and is_long_given(first.low) and first.low not in counties():
            return first.start, second.end
    return None


def _is_vietnamese(found: Sequence[Word]) -> bool:
    """Thi and Van are in most names; without them no word may be one of pinyin, whose names are read else."""
    middle = {word.low for word in found[1:]}
    return bool(middle & _MIDDLE) or not any(is_given(low) for low in middle)


def _is_given_after(word: Word) -> bool:
    """A given name in pinyin, or an initial; A and I are words."""
    if word.end - word.start == 1:
        return word.low not in {"a", "i"}
    return (is_given(word.low) or bool(_HYPHENATED.fullmatch(word.low))) and word.low not in places()


def _is_told(text: str, segment: Segment) -> bool:
    """Whether the words around say that this is a person, whatever it looks like."""
    before = beside.before(text, segment.start)
    if beside.is_naming(before):
        return True
    lone = segment.words[0].low if len(segment.words) == 1 else ""
    if lone in counties():
        return False
    if beside.is_person(before) and (not segment.before or _is_like_a_name(segment.words)):
        return lone not in words("en")["function_words"] or not segment.before or segment.before.low in _COURTESY
    if beside.is_followed(text, segment.end) or beside.is_followed_by_kin(text, segment.end):
        return True
    return is_surname(lone) and beside.is_household(text, segment.end)


def _is_like_a_name(found: Sequence[Word]) -> bool:
    return any(is_surname(word.low) or is_given(word.low) for word in found)


def _listed(text: str, cut: Sequence[Segment], private: Iterable[Span]) -> list[Span]:
    """Names that stand in one list with a name: "Cai, Chen and Song"."""
    heads, tails = {start for start, _ in private}, {end for _, end in private}
    found: list[Span] = []
    for left, right in pairwise(cut):
        if left.end in tails and _may_be_listed(text, right) and beside.is_joined(text[left.end : right.start]):
            found.append((right.start, right.end))
            tails.add(right.end)
    for left, right in zip(reversed(cut[:-1]), reversed(cut[1:]), strict=True):
        if right.start in heads and _may_be_listed(text, left) and beside.is_joined(text[left.end : right.start]):
            found.append((left.start, left.end))
            heads.add(left.start)
    return found


def _may_be_listed(text: str, segment: Segment) -> bool:
    if segment.before and segment.before.low not in words("en")["persons"]:
        return False
    lone = segment.words[0].low if len(segment.words) == 1 else ""
    if lone:
        is_word = lone in words("en")["function_words"] and not beside.is_within_sentence(text, segment.start)
        return (is_surname(lone) or len(lone) == 1) and not is_word
    return len(segment.words) <= _LONGEST and _is_like_a_name(segment.words)


def _nicknames(run: tuple[Word, ...]) -> Iterator[Span]:
    """Brother Dragon, Big Sister Fang, Ah Lan."""
    for i, word in enumerate(run[:-1]):
        if word.low in words("en")["nick_starts"]:
            following = run[i + 1]
            if following.low in words("en")["not_names"] | places():
                continue
            first = run[i - 1] if i and run[i - 1].low in words("en")["ranks"] else word
            yield first.start, following.end


def _called(text: str, every: Iterable[tuple[Word, ...]]) -> Iterator[Span]:
    """Any capitalised words that are said to be a nickname or a changed name."""
    if not beside.tells_nicknames(text):
        return
    for run in every:
        taken = run[:_LONGEST]
        if beside.is_nicknaming(beside.before(text, run[0].start)) or beside.is_pseudonym(text, taken[-1].end):
            yield taken[0].start, taken[-1].end


def _alone(text: str, cut: Iterable[Segment], officials: set[str]) -> Iterator[Span]:
    """A family name by itself; that of an official who is named in full is his."""
    for segment in cut:
        word = segment.words[0]
        if len(segment.words) > 1 or not is_sure_surname(word.low) or word.low in officials:
            continue
        if _is_in_place(text, segment) or is_official(text, segment.start, segment.end, segment):
            continue
        yield segment.start, segment.end


def _is_in_place(text: str, segment: Segment) -> bool:
    if segment.before and segment.before.low in places():
        return True
    return beside.is_place_before(beside.before(text, segment.start)) and not text.startswith("'s ", segment.end)


def _again(text: str, cut: Iterable[Segment], private: Iterable[Span], officials: set[Span]) -> list[Span]:
    """Later and earlier mentions of a name once found, or of a part of it."""
    parts = _parts_of(text, private)
    inside = {i for a, b in officials for i in range(a, b)}
    return [
        (word.start, word.end)
        for segment in cut
        for word in segment.words
        if word.low in parts and word.start not in inside and not _is_word(text, segment, word)
    ]


def _parts_of(text: str, found: Iterable[Span]) -> set[str]:
    return {low for span in found for low in _parts(text, span)}


def _parts(text: str, span: Span) -> Iterator[str]:
    """Words of a name that tell of it by themselves."""
    for run in runs(text[slice(*span)]):
        for word in run:
            if len(word.low) > 1 and word.low not in words("en")["not_names"] | words("en")["ranks"] | places():
                yield word.low


def _is_word(text: str, segment: Segment, word: Word) -> bool:
    """A word of English: beside other capitals, or at the head of a sentence."""
    known = words("en")
    if word.low not in known["function_words"] | known["english"]:
        return False
    return len(segment.run) > 1 or not beside.is_within_sentence(text, word.start)
