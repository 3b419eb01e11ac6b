"""Family names by themselves, 小, 老 and 阿 with a name, changed names: 王姓男子, 姓王, 王女士, 老王, 小红(化名)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from geodata.extraction.names.around import Around, Side
from geodata.extraction.names.words import words

Span = tuple[int, int]
_PERSON = (
    "男子|女子|夫妇|夫妻|嫌疑人|犯罪嫌疑人|村民|妇女|老人|女士|先生|司机|商人|男人|女人|农民|人贩|青年|少年|兄弟|姐妹"
    "|一家|家人|居民|市民|医生|护士|老板|老太|老汉|中间人|买家|卖家|买主|女孩|男孩|婴儿|男童|女童|家长|父母|母亲|父亲"
)
_AFTER = (
    "女士|先生|小姐|太太|阿姨|大爷|大妈|大娘|大姐|大哥|大嫂|大伯|大叔|老汉|老太|婆婆|奶奶|爷爷|师傅|老伯|阿婆|嫂"
    "|氏夫妇|家夫妇|家父母|家兄弟|家姐妹"
)
# What goes on after 老王 and 小王.
_GOES_ON = (
    r"[,，。、：:；;!！?？\"'”」()（） ]|$|夫妇|说|告诉|被|的|和|与|在|家|当|回忆|哭|今年|一家|是|想|自|从|将|把|就|也"
    r"|没|已|因"
)
_CHANGED = re.compile(
    r" ?(?:[(（][㐀-鿿\w]{1,6}[)）])? ?[(（](?:均|皆|都|系|此|为|一律){0,3}(?:为|是)?"
    r"(?:化名|音译?|假名|女|男)[,，)）、]"
)
_CHANGED_BEFORE = re.compile(
    r"(?:化名|假名)(?:为|叫|是|:|：)?[\"'“「]?((?:[小老阿大][㐀-鿿]{1,2}|[㐀-鿿]{2,3}))(?=[\"'”」)）,，。、的 ])"
)
_LITTLE = re.compile(r"[小老阿][㐀-鿿]")
_ALL_HAN = re.compile("[㐀-鿿]+")
_CLOSING = ('"', "'", "”", "」", "』")
# The longest changed name in quotes, with them, and the shortest.
_QUOTED = 14
_SHORTEST = 2


@cache
def _rules() -> tuple[re.Pattern[str], ...]:
    known = words("zh")
    surname = f"(?:{'|'.join(sorted(known['doubles']))}|[{''.join(sorted(known['surnames']))}])"
    core = f"(?:{'|'.join(sorted(known['doubles']))}|[{''.join(sorted(known['core']))}])"
    return (
        re.compile(f"({surname})姓(?={_PERSON})"),
        re.compile(f"(?<![同异])({core})姓(?=[㐀-鿿]{{2}})"),
        re.compile(f"(?<![百同异复老])姓({surname})(?![㐀-鿿]?氏)"),
        re.compile(f"({core})(?={_AFTER}|妈妈|爸爸)"),
        re.compile(f"({core}、{core})(?=夫妇|夫妻|两人|二人|三人|两家|等人)"),
        re.compile(f"({core})(?:某)?(?=氏夫妇)"),
        re.compile(f"([小老]{core})(?={_GOES_ON})"),
    )


@cache
def _addressed() -> re.Pattern[str]:
    """童先生, 张妈妈: any family name, where a word ends before it."""
    return re.compile(f"[{''.join(sorted(words('zh')['surnames']))}](?={_AFTER}|妈妈|爸爸)")


def spans(text: str, around: Around) -> Iterator[Span]:
    """Spans of such names."""
    for rule in _rules():
        for match in rule.finditer(text):
            if not around.is_place(*match.span(1)) and match.group(1) not in words("zh")["common"]:
                yield match.span(1)
    for match in _addressed().finditer(text):
        if around.left(match.start()) > Side.NOTHING and not around.is_place(*match.span()):
            yield match.span()
    for match in _CHANGED_BEFORE.finditer(text):
        yield match.span(1)
    for match in _CHANGED.finditer(text):
        span = _changed(text, match.start(), "化名" in match.group() or "音" in match.group(), around)
        if span:
            yield span
    yield from _little(text, around)


def _changed(text: str, end: int, certain: bool, around: Around) -> Span | None:
    """The name before "(化名)": what stands in quotes, else from its family name or its 小, else two characters."""
    if text[end - 1 : end] in _CLOSING:
        start = max(text.rfind(quote, max(0, end - _QUOTED), end - 1) for quote in "\"'“「『")
        return (start + 1, end - 1) if start >= 0 else None
    spans = [(end - n, end) for n in (4, 3, 2) if certain and _may_be_changed(text[max(0, end - n) : end], n)]
    after_person = [s for s in spans if around.left(s[0]) is Side.PERSON and not around.is_in_person(s[0])]
    return next(iter(after_person or spans), None)


def _may_be_changed(stretch: str, length: int) -> bool:
    known = words("zh")
    if len(stretch) != length or not _ALL_HAN.fullmatch(stretch) or stretch[-2:] in known["persons"]:
        return False
    if length > _SHORTEST and stretch[:2] in known["doubles"]:
        return True
    return length == _SHORTEST or (length == _SHORTEST + 1 and stretch[0] in known["surnames"] | set("小阿老大"))


def _little(text: str, around: Around) -> Iterator[Span]:
    """女孩小红, 越南人阿水: after a person, or in quotes before the end of a clause."""
    known = words("zh")
    for match in _LITTLE.finditer(text):
        start = match.start()
        if around.left(start) is not Side.PERSON or match.group() in known["no_littles"]:
            continue
        ends = [end for end in (start + 2, start + 3) if all(map(around.may_be_given, range(start + 1, end)))]
        end = max(ends, key=around.right, default=start)
        if end > start and around.right(end) > Side.NOTHING and not around.is_place(start, end):
            yield start, end
