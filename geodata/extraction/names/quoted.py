"""Nicknames and net names in quotes: whatever they are made of, the words before the quote tell."""

from __future__ import annotations

import re

from geodata.extraction.names.around import Around, Side
from geodata.extraction.names.words import words

Span = tuple[int, int]
_CALLED = re.compile(
    r"\b(?:known(?: [a-z]+){0,3} as|nicknamed?|alias|a\.?k\.?a\.?|(?:net|screen|online|user|web|account) ?names?"
    r"|names?|identified as|pseudonyms?|(?:people|locals|everyone|villagers|who) call(?:ed)?(?: (?:him|her))?"
    r"|(?:user|person|man|woman|boy|girl|member|seller|buyer|broker|trafficker|boss|leader|head|suspect|villager"
    r"|netizen)s?"
    r"(?:,? (?:who )?(?:was |is |were )?(?:called|named|nicknamed))?)"
    r",?(?: (?:is|was|were|of|by|only|the|called))?(?:,? ?\"([^\"\n]{1,40})\"|,? '([^'\n]{1,40})'(?![a-z]))"
)
_HANDLE = r"(?:[A-Z]\w{0,20}|[a-z_]{0,12}\d\w{0,12})"
_NET_NAME = re.compile(rf"\b(?:net|screen|online|user) ?names? (?:of |is |was )?({_HANDLE}(?: {_HANDLE}){{0,3}})")
_NEXT = re.compile(r",? (?:and|or) (?:\"([^\"\n]{1,40})\"|'([^'\n]{1,40})')")
_REACH = 48
_SHORT = 4
_TRIGGER = re.compile(
    r"(?:(?<![疑犯害告当责理介证名一])人称|一个人称|绰号|外号|诨名|诨号|网名|昵称|小名|乳名|艺名|别名|花名|真名|网友|网民|账号|用户名?|微信名|群主|化名)"
    r"(?:叫做?|为|是|作|:|：)?[\"'“「『]([^\"'”」』\n]{1,12})[\"'”」』]"
)
# These go before the names of things too: a person must stand beside.
_WEAK = re.compile(
    r"(?:自称|名叫|叫做?|名为|称为|称作|唤作)(?:是|作|:|：)?[\"'“「『]([^\"'”」』\n]{1,12})[\"'”」』](?=的?(?:男|女|人|老|妇|村|孩|网|买家|卖家|中介|嫌|姑|小|年|越|缅|同|家))"
)
_BARE = re.compile(
    r"(?:江湖人称|绰号|外号|诨名|诨号|网名|昵称|花名)(?:叫做?|为|是|:|：)?([㐀-鿿\w]{1,6}?)(?=[,，。、；;)）\n]|的(?:男|女|人|头|老|网)|$)"
)
_QUOTE = re.compile(r"[\"'“「『]([㐀-鿿\w]{1,6})[\"'”」』]")
_THINGS = (
    "行动",
    "网站",
    "系统",
    "平台",
    "专项",
    "工程",
    "项目",
    "案",
    "节目",
    "栏目",
    "组织",
    "集团",
    "团伙",
    "公司",
    "村",
    "群",
    "软件",
    "论坛",
    "中心",
)


def quoted_in_english(text: str) -> list[Span]:
    """Spans of nicknames in quotes, and of those that stand in a list with them."""
    found = [match.span(1) for match in _NET_NAME.finditer(text)]
    for called in _CALLED.finditer(text):
        match: re.Match[str] | None = called
        told = text[max(0, called.start() - _REACH) : called.end()].lower()
        if _is_of_words(called.group(called.lastindex or 0)) or words("en")["not_persons"] & set(
            told.replace(",", " ").split()[-8:]
        ):
            continue
        while match:
            found.append(match.span(match.lastindex or 0))
            match = _NEXT.match(text, match.end())
    return found


def _is_of_words(quoted: str) -> bool:
    """Several words in lower case are no nickname but what somebody says."""
    return " " in quoted and quoted == quoted.lower() and not any(map(str.isdigit, quoted))


def quoted_in_chinese(text: str, around: Around) -> list[Span]:
    """Spans of nicknames that something says to be one, or that are made like one, or follow a person."""
    found = [match.span(1) for rule in (_BARE, _WEAK) for match in rule.finditer(text)]
    for match in _TRIGGER.finditer(text):
        if not text.startswith(_THINGS, match.end()) and not text.startswith(
            tuple(f"的{t}" for t in _THINGS), match.end()
        ):
            found.append(match.span(1))
    return found + [match.span(1) for match in _QUOTE.finditer(text) if _is_nickname(text, match, around)]


def _is_nickname(text: str, match: re.Match[str], around: Around) -> bool:
    known, word = words("zh"), match.group(1)
    if word in known["no_nicks"] | known["persons"] | known["titles"] or text.startswith(_THINGS, match.end()):
        return False
    if len(word) <= 3 and (word[-1] in known["nick_ends"] or (word[0] in "阿某" and len(word) > 1)):
        return not word.startswith(tuple(known["place_a"]))
    start = match.start()
    if not any(text[max(0, start - n) : start] in known["gang"] for n in range(2, 6)):
        return False
    return 1 < len(word) <= _SHORT and word[:2] not in known["common"] and around.right(match.end()) > Side.NOTHING
