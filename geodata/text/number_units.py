"""What a figure measures, by the words right beside it: an age, money, a year, a duration; else it counts."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Right before a figure.
_BEFORE = {
    "ordinal": (
        *("no", "no.", "no ", "no. ", "number ", "number of "),
        *("第", "编号", "号码", "编号为", "查看: ", "回复: "),
    ),
    "money": (*"$£€¥￥", "rs", "rs.", "rs ", "rs. "),
    "age": (
        *(
            f"{age}{of} "
            for age in ("age", "aged", "ages")
            for of in ("", " of", " of about", " from", " between", " about")
        ),
        *(rf"\b{child} of " for child in ("girl", "boy", "child", "infant", "toddler")),
        *("年仅", "年龄", "现年"),
    ),
}
_YUAN = "yuan|rmb|renminbi|dollars?|pounds?|euros?|u\\.s\\. dollars|hong kong dollars"
_AFTER = (
    ("year", "年(?!龄|前|内|间|来|后|多)"),
    ("duration", "(?:个|多|余)?(?:月(?!\\d|大)|天|小时|分钟|年|周|昼夜|星期|个多月)"),
    ("duration", r"[ -](?:and a half )?(?:hour|day|month|week|year|minute|decade)s?\b(?!-old| old| of age)"),
    ("age", r"[ -]?(?:year|month|day|week)s?[ -](?:old|of age)\b"),
    ("age", "(?:多|余)?(?:周岁|岁)|个?多?月大|天大"),
    ("percent", " ?(?:%|percent|per cent|成)"),
    ("ratio", "倍"),
    ("ratio", r" times\b"),
    ("ordinal", "拐|道人|级|大队|中队|支队|总队|号(?!专案)|次列车|男(?=\\d)|路"),
    ("money", "(?:多|余|来)?(?:万|千|亿)?(?:多|余)?(?:元|块|人民币|美元|港元|越南盾|卢比)"),
    ("money", rf" (?:\([^)]{{1,24}}\) )?(?:(?:to|and|-) [0-9,.]{{1,12}} )?(?:{_YUAN})\b"),
    ("date", "(?:月(?:\\d|[一二三四五六七八九十]|底|初|中|上旬|中旬|下旬|份|至|$|,)|日|号(?!专案))"),
    ("time", "时(?!候|间)|点(?!多的)|分(?!别|局|赴|批|成|头)|:[0-9]"),
    ("time", r" ?[ap]\.?m\b"),
    ("distance", "(?:多|余)?(?:公里|里|米|千米|平方)"),
    ("distance", r" ?(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|kilograms?|kg)\b"),
    ("ordinal", r"(?:st|nd|rd|th)\b"),
    ("places", "个?(?:国(?!籍)|县|村|乡|镇)"),
    ("code", r"(?:次(?:列车|车)|号|·|\.[0-9]|[A-Za-z])"),
)
# "…, 29, and …, 24": an age between commas, right behind a name.
_NAMED = re.compile(r"[A-Z][\w'’-]{0,24}, $")
_FULLY_NAMED = re.compile(r"[A-Z][\w'’-]{0,24} [A-Z][\w'’-]{0,24}, $")
_AGED = re.compile(r"[,.;)](?![0-9])")
_AGED_DASH = re.compile(r"[-—–]")
_OLDEST = 99
# How far behind a figure its unit may end.
_NEAR = 40
# A bare 2013 is a year after one of these.
_OF_YEAR = re.compile(
    r"\b(?:in|since|of|from|to|during|until|by|early|late|mid|and|mid-|between|[A-Z][a-z]+\.?,?|[0-9],) ?$"
)
# 5万买入, 2万卖一个: ten thousands right before a trade are yuan.
_TRADED = re.compile("(?:多|余)?(?:块)?(?:钱)?(?:买|卖|购|转手|成交|出手|就能买|(?:不等)?的?(?:价格|价钱|高价|低价))")
_CURRENCIES = (
    ("cny", re.compile("元|块|人民币|yuan|rmb|renminbi", re.IGNORECASE)),
    ("usd", re.compile(r"美元|dollar|\$", re.IGNORECASE)),
)


def _rule(patterns: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    """One pattern, whose first group that fits tells the unit."""
    groups = (f"(?P<{unit}_{at}>{pattern})" for at, (unit, pattern) in enumerate(patterns))
    return re.compile("|".join(groups), re.IGNORECASE)


def _right_behind(words: str) -> str:
    """Pattern of words before a figure; Latin ones are no part of a longer word."""
    boundary = r"\b" if words[0].isascii() and words[0].isalpha() else ""
    return f"(?<={boundary}{re.escape(words)})"


# Asked of every figure, so that few patterns are tried: none unless such words stand before it, and of those behind
# it, where a blank follows, only what may begin with one. A third of the cost of trying them all.
_BEFORE_RULE = _rule((unit, _right_behind(words)) for unit, told in _BEFORE.items() for words in told)
_ENDS_BEFORE = tuple(words for told in _BEFORE.values() for words in told)
_LONGEST_BEFORE = max(map(len, _ENDS_BEFORE))
_AFTER_RULE, _AFTER_BLANK_RULE = _rule(_AFTER), _rule(rule for rule in _AFTER if rule[1].startswith((" ", "[ -]")))


def unit_of(text: str, start: int, end: int) -> str:
    """What the figure between two offsets measures; ``count`` where nothing beside it says otherwise."""
    if found := _told_before(text, start) or _told_after(text, end):
        return (found.lastgroup or "count").partition("_")[0]
    figure, after = text[start:end], text[end : end + _NEAR]
    named = text.endswith(", ", 0, start) and figure.isdigit() and int(figure) <= _OLDEST
    if named and _is_age_of_named(text[max(0, start - 32) : start], after):
        return "age"
    if figure.endswith("万") and _TRADED.match(after):
        return "money"
    bare = figure.isdigit() and len(figure) == 4 and "1949" <= figure <= "2035"
    return "year" if bare and _OF_YEAR.search(text[max(0, start - 16) : start]) else "count"


def _told_before(text: str, start: int) -> re.Match[str] | None:
    told = text[max(0, start - _LONGEST_BEFORE) : start].lower().endswith(_ENDS_BEFORE)
    return _BEFORE_RULE.match(text, start) if told else None


def _told_after(text: str, end: int) -> re.Match[str] | None:
    after = text[end : end + _NEAR]
    return (_AFTER_BLANK_RULE if after.startswith(" ") else _AFTER_RULE).match(after)


def _is_age_of_named(before: str, after: str) -> bool:
    """Whether a bare figure between commas, or a comma and a dash, follows a capitalised name."""
    return bool(_NAMED.search(before) and _AGED.match(after)) or bool(
        _FULLY_NAMED.search(before) and _AGED_DASH.match(after)
    )


def currency_of(text: str, start: int, end: int) -> str:
    """``cny``, ``usd`` or ``other``: the currency named nearest to an amount."""
    near = text[max(0, start - 4) : start] + " " + text[end : end + 30]
    found = [(m.start(), name) for name, pattern in _CURRENCIES if (m := pattern.search(near))]
    if not found and text[start:end].endswith("万"):
        return "cny"
    return min(found)[1] if found else "other"
