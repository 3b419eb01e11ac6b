"""The verb that governs a list of places.

English looks to the left for it ("arrested in A"), Chinese to the right (在A抓获), except where the verb stands right
before the preposition (盘踞在A, 运到A). A compound such as "child-trafficking gang" or 贩婴案 governs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geodata.extraction.surroundings import Surroundings, has_mark
from geodata.extraction.tagger import Tag

ATTRIBUTIVE = ("sold", "abducted", "bought", "moved")
_COMPOUND_HEADS = ("gangs", "cases", "suspects")
_PASSIVE = re.compile(r",? (?:(?:were|was|have|has|had|been|being|are|is|also|all|later|then|each) ){1,4}")
_PUTS_FIRST = re.compile("[^,，。;；]{0,6}?[将把]")
_STATION = 10
_POLICE = ("rescued", "arrested", "detained", "found")
_OBJECT_SIGNS = ("将", "把")
# 贩婴链条, 拐卖儿童犯罪的通道.
_CHAIN = re.compile("(?:儿童|婴儿|妇女|婴)?(?:犯罪|活动)?的?(?:黑色)?(?:链条|产业链|通道|线路|生意|市场|渠道)")
_CHAIN_REACH = 12
# Between a gerund and its object.
_OBJECT = 6


def governor_of(s: Surroundings, link: Tag | None) -> Tag | None:
    """Verb that decides the role."""
    return _chinese_governor(s, link) if s.chinese else _english_governor(s, link)


def is_gerund(s: Surroundings, verb: Tag) -> bool:
    """Whether it names a thing where it has no object: "a trafficking report"."""
    return not s.chinese and s.words(verb).endswith("ing") and not s.words(verb).endswith("missing")


def _english_governor(s: Surroundings, link: Tag | None) -> Tag | None:
    """Find the verb left of the preposition; without one, or within a subject, the verb to the right."""
    edge = link.end if link else s.places.start
    left = next((t for t in s.before if t.end <= edge and _governs(s, t)), None)
    right = next((t for t in s.after if _governs(s, t)), None)
    if right and link and link.value != "to" and _is_in_subject(s, link, right):
        return right
    near = [t for t in ((left, right) if link else (right, left)) if t is not None]
    start, end = s.clause if len(near) > 1 else (s.sentence.start, s.sentence.end)
    return next((t for t in near if start <= t.start < end), near[0] if near else None)


def _is_in_subject(s: Surroundings, link: Tag, verb: Tag) -> bool:
    """Whether people of the place are what a passive verb tells of: "54 people in A were convicted"."""
    who = next((t for t in s.before if t.end <= link.start), None)
    if who is not None and s.text(s.sentence.start, who.start).endswith(" as "):
        return False  # "sold as brides in A were sent home"
    after = max((t.end for t in s.after[:2] if t.end <= verb.start and t.kind == "province_unit"), default=s.places.end)
    passive = _PASSIVE.fullmatch(s.text(after, verb.start)) is not None
    return passive and who is not None and who.kind == "who" and link.start - who.end <= 1


def _chinese_governor(s: Surroundings, link: Tag | None) -> Tag | None:
    """Find the verb right before the preposition, else the first to the right, else the last to the left."""
    if link is not None and link.kind == "verb":
        return link
    edge = link.start if link else s.places.start
    left = [t for t in s.before if t.end <= edge and _governs(s, t)]
    if left and edge - left[0].end <= 1 and not has_mark(s.text(left[0].end, edge)):
        return left[0]
    right = [t for t in s.after if _governs(s, t)]
    return _of_object(s, right) or (right[0] if right else (left[0] if left else None))


def _of_object(s: Surroundings, verbs: Sequence[Tag]) -> Tag | None:
    """在A将准备乘车的两名嫌疑人抓获: what police do stands behind the object that 将 puts first."""
    if not _PUTS_FIRST.match(s.text(s.places.end, s.places.end + _STATION)):
        return None
    here = [t for t in verbs if not has_mark(s.text(s.places.end, t.start))]
    last = here[-1] if here else None
    return last if last is not None and last.value in _POLICE else None


def _governs(s: Surroundings, verb: Tag) -> bool:
    """Whether a tag is a verb, and no part of a compound or of a noun phrase."""
    if verb.kind != "verb":
        return verb.has("date_role", "investigation")
    if verb.value not in ATTRIBUTIVE:
        return True
    following = s.sentence.after(verb.end)[:3]
    if is_gerund(s, verb) and not (following and following[0].start - verb.end <= _OBJECT):
        return False
    return not any(_is_compound_head(s, verb, t) for t in following) and not _is_participle(s, verb, following)


def _is_participle(s: Surroundings, verb: Tag, following: Sequence[Tag]) -> bool:
    """Whether it stands between a figure, or another verb, and its noun: "92 abducted children"."""
    if s.chinese or not following or following[0].kind != "who" or following[0].start - verb.end > 1:
        return False
    before = s.sentence.before(verb.start)[-1:]
    if not before:
        return verb.start == s.sentence.start
    gap = s.text(before[0].end, verb.start).strip()
    return gap in {"", "the"} and before[0].kind in {"number", "part", "verb", "qualifier", "direction", "china"}


def _is_compound_head(s: Surroundings, verb: Tag, tag: Tag) -> bool:
    gap = s.text(verb.end, tag.start)
    near = len(gap) <= (8 if s.chinese else 2) and not has_mark(gap)
    people = tag.has("who", "suspects") and not s.chinese and not is_gerund(s, verb)
    if s.chinese and s.text(verb.start - 1, verb.start) in _OBJECT_SIGNS:
        return True  # 将被拐三年的女孩解救
    if s.chinese and _CHAIN.match(s.text(verb.end, verb.end + _CHAIN_REACH)):
        return True
    return near and tag.has("who", *_COMPOUND_HEADS) and not people and not any(c.isdigit() for c in gap)
