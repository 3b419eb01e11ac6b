"""What stands right before and after a stretch of Chinese text: a person, a verb, a place, a bracket with an age."""

from __future__ import annotations

import re
from enum import IntEnum

from geodata.extraction.names.words import words

_HAN = re.compile("[㐀-鿿]")
_PERSON_AFTER = re.compile(
    r"\.(?:md|txt|html?|pdf|docx?|csv)\b|[\"'”]?(?:[(（](?:(?:化名|音|别名|又名|绰号|外号|网名)|[男女][,，、)）;；]|时年|现年|年?\d{1,2}岁|[^()（）]{1,12}人[)）]"
    r"|(?:籍贯|原籍|住|系|绰号|另案处理|在逃|已判刑|已死亡|已故|均?已|身份证|女|男)[,，、)）]?)"
    r"|[,，][男女](?:[,，]|性)|[,，](?:现年|时年|今年)?\d{1,2}岁|今年\d{1,2}|现年\d|时年\d|[、,，]?\d{1,2}岁|(?:等人)?(?:涉嫌|特大|跨省){0,2}拐[卖骗][^,，。；\s]{0,4}案(?!件)|(?:一|等人)案|等\d{1,3}[名人]|等[一二三四五六七八九十]{1,3}[名人])"
)
_STOPS = frozenset(" ,，.。、；;:：!！?？()（）[]【】《》<>\"'“”‘’「」『』…-—/|\n\r\t")
_BLANKS = frozenset("\"'“”「『 :：")
_LONGEST = 6
_LONGEST_PLACE = 8


class Side(IntEnum):
    """What one side of a stretch says, from nothing to "this is a person"."""

    NOTHING = 0
    STOP = 1
    LINK = 2
    VERB = 3
    PERSON = 4


class Around:
    """Looks at both sides of stretches of one text.

    Parameters
    ----------
    text : str
        Simplified.
    places, counties : frozenset of str
        All toponyms, and those that may as well be names.
    """

    def __init__(self, text: str, places: frozenset[str], counties: frozenset[str]) -> None:
        self._text = text
        self._counties = counties
        self._places = places
        self._known = words("zh")
        self._lefts: dict[int, Side] = {}
        self._rights: dict[int, Side] = {}

    def left(self, start: int) -> Side:
        """What stands right before: a person, a preposition or a list, the head of a sentence."""
        if start not in self._lefts:
            self._lefts[start] = self._left(start)
        return self._lefts[start]

    def right(self, end: int) -> Side:
        """What stands right after: what persons have or do, another verb or particle, the end of a clause."""
        if end not in self._rights:
            self._rights[end] = self._right(end)
        return self._rights[end]

    def _left(self, start: int) -> Side:
        text = self._text
        while start and text[start - 1] in _BLANKS:
            start -= 1
        if not start or (text[start - 1] != "、" and not _HAN.match(text[start - 1])):
            return Side.STOP
        if self._ends_with("persons", start) or text[start - 2 : start] == "岁的":
            return Side.PERSON
        if text[start - 1] == "、" or text[start - 1] in self._known["links"] | self._known["place_ends"]:
            return Side.LINK
        if any(text[start - n : start] in self._places for n in range(2, _LONGEST_PLACE) if n <= start):
            return Side.LINK
        return Side.STOP if text[start - 1] == "的" else Side.NOTHING

    def _right(self, end: int) -> Side:
        text = self._text
        if _PERSON_AFTER.match(text, end, end + 20):
            return Side.PERSON
        if end >= len(text) or text[end] in _STOPS:
            return Side.STOP
        if self._begins_with("person_verbs", end):
            return Side.VERB
        return Side.STOP if self._begins_with("verbs", end) else Side.NOTHING

    def sides(self, start: int, end: int) -> tuple[Side, Side]:
        """What stands right before and right after."""
        return self.left(start), self.right(end)

    def is_official(self, start: int, end: int) -> bool:
        """Whether a title stands right before or right after."""
        while start and self._text[start - 1] in " :：/":
            start -= 1
        return self._ends_with("titles", start) or self._begins_with("titles_after", end)

    def may_be_given(self, index: int) -> bool:
        """Whether a character may be part of a given name."""
        if index >= len(self._text) or not _HAN.match(self._text[index]):
            return False
        return self._text[index] in self._known["given"] or self._text[index] not in self._known["never_given"]

    def is_in_person(self, start: int) -> bool:
        """Whether a character belongs to a word for a person: the 童 of 儿童."""
        text = self._text
        return any(text[start - n : start + m] in self._known["persons"] for n in (1, 2) for m in (1, 2) if n <= start)

    def is_place(self, start: int, end: int) -> bool:
        """Whether a toponym begins where the stretch begins, or is all of it, or goes over its end."""
        text = self._text
        if any(text[start : start + n] in self._places for n in range(2, _LONGEST_PLACE)):
            return True
        if any(text[start - 1 : start + n] in self._places for n in range(2, _LONGEST_PLACE) if start):
            return True
        return any(
            text[first:stop] in self._places
            for first in range(start + 1, end)
            for stop in range(end + 1, end + 4)
            if stop - first > 1
        )

    def is_large_place(self, start: int, end: int) -> bool:
        """Whether a toponym that can be nothing else begins with the stretch, or goes over its end."""
        text = self._text
        named = (text[first : first + n] for first in (start, end - 1) for n in range(2, _LONGEST_PLACE))
        return any(name in self._places and name not in self._counties for name in named)

    def is_county(self, start: int, end: int) -> bool:
        """Whether the stretch is a toponym that may as well be a name."""
        return self._text[start:end] in self._counties

    def _ends_with(self, kind: str, end: int) -> bool:
        return any(self._text[end - n : end] in self._known[kind] for n in range(1, _LONGEST + 1) if n <= end)

    def _begins_with(self, kind: str, start: int) -> bool:
        return any(self._text[start : start + n] in self._known[kind] for n in range(1, 5))

    def begins_by_sound(self, start: int) -> bool:
        """Whether a name of a minority may begin here."""
        return self._begins_with("minority_starts", start)
