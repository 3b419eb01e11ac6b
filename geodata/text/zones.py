"""Zones of a page: what is headline, deck and body, and what is caption or furniture.

The rules go by the line and are data: patterns of what a line begins with, or holds. When in doubt a line is body, so
that no fact is lost. Only title, deck and body give facts; meta lines may tell the day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from geodata.model import Zone
from geodata.text.dates import find_dates
from geodata.text.normal import matching_copy

# From such a line to the end of the page nothing is of the report.
_TAIL = (
    "Topics in this article", "Featured(?: on|$)", "Related(?: News| Stories| Articles| Coverage)?:?$", "Places$",
    "join our mailing", r"Find .{1,40} on your TV", "Get email updates", "Sign up for", "No comments", "Post a Comment",
    "Most (?:Viewed|Popular|Read)", "Today's Top News", "We Recommend", "More on this story", "Share Your Thoughts",
    "Leave a (?:Reply|Comment)", "visitor at", "Notifications$", "Tags?:", r"\(More .{1,30} stories",
    "Sharing is caring", "You may also like", "Recommended$", r"Comments? \(\d+\)$", r"\d+ Comments?$", "Copyright ", "©",
    "All rights reserved", "相关(?:新闻|阅读|链接|专题|报道|文章)", "責任編輯", "责任编辑", "【责任编辑", "專題", "专题[：:]",
    "關鍵字", "关键词[：:].{0,6}$", "延伸閱讀", "延伸阅读", "更多新闻", "猜你喜欢", "热门推荐", "推荐阅读", "上一篇", "下一篇", "- 上一篇",
    "版权声明", "免责声明", "最新回应", "网友评论", "跟贴", "主站蜘蛛池",
)  # fmt: skip
# "By Cao Yin (China Daily)", never "By Thursday 16 suspects" or "By some estimates".
_BYLINE = r"(?:By|BY|- By|- BY) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|Ju|Aug|Sept|Oct|Nov|Dec)[A-Z][\w.'-]+(?:\s[A-Z(]|\s+[|]|$)"
_META = (
    "Last Modified", "Email Article", "Print(?: Article|$)", "Share(?: article|$)", "Send Feedback", "International$",
    "Published", "PUBLISHED", "Updated?:?", "UPDATED", "Source:", _BYLINE, "Posted|posted", "Staff Writer",
    r"\((?:Agencies|China Daily|Xinhua)\)$", "REUTERS$", r"Comments?\(", r"\d+ ?Comments", "撰文", "出版", "来源", "來源", "稿源", "文章来源",
    "http", "【", "发表于", "Editor:", "Skip to", "Get Updates", "Get notified", "Adjust font", "updated ", r"\* ",
    r"\d{1,2}:\d{2},? ", r"\d{4}-\d{2}-\d{2}(?: \d|$)", r".{0,14}\d{4}年\d{1,2}月\d{1,2}日\s*\d{1,2}[:：]\d{2}", "新浪首页",
    "您当前的位置", "當前位置", "当前位置", "跳转到正文", "Home ?[>|]", "English>>", "Home Page", "Most Searched", "Latest News",
    "World News >", "> ", r"(?:本报|见习)?记者 [^：:。]{2,12}$", "编辑[：:]", "播放本", "查看[：:]", "找回密码", "点击", "==点击",
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}(?: \||$)",
)  # fmt: skip
_CAPTION = (
    "Getty Images", r"\[File: ", r"\[Photo", r"\((?:AP|AFP|EPA|Xinhua|Reuters|Photo|for China Daily|Courtesy)[^)]{0,40}\)\s*$",
    "/(?:AFP|AP|EPA|Reuters|Xinhua)\\)?$", "资料图", "資料圖", "摄影?[)）:：]", "攝影?[)）:：]", "^[（(](?:图|圖)", "^■ ?圖", "^图[：:为]",
    "^圖[：:為]", "^Photo", "^Image caption", "^Media caption", "Photo: ", "file photo\\)?$", "^.{0,48}新华社发$", "^图片",
)  # fmt: skip
_PROMO = (
    "Inside Story", "READ MORE$", "Read more", "Watch\\b", "See also", "In pictures", "VIDEO:", "More from", "Read it at", "- [A-Z]",
    "STORY HIGHLIGHTS", "Tap to install", "Get the news faster", "\\[\\d+\\]$", "【\\d+】",
)  # fmt: skip
_TAIL_LINE, _META_LINE, _PROMO_LINE = (re.compile("|".join(p)) for p in (_TAIL, _META, _PROMO))
_CAPTION_LINE = re.compile("|".join(_CAPTION))
_CREDIT_LINE = re.compile(r"^[^.。]{0,40}(?:Getty Images|/AFP|/AP|/Reuters|/EPA)[^.。]{0,20}$")
_SENTENCE_END = re.compile(r"[.。!！?？]\W{0,3}$")
_LONGEST_DECK = 160
_TRADITIONAL = re.compile("[們個國為說這來時後與對會長發東車馬門見問學區獲婦嬰兒貴縣]")
_HAN = re.compile("[㐀-鿿]")
# A text with so large a share of Chinese characters is Chinese; of those, of traditional ones, traditional.
_CHINESE_SHARE, _TRADITIONAL_SHARE = 0.1, 0.01


class _Line(NamedTuple):
    start: int
    end: int
    text: str


def zones(text: str) -> tuple[Zone, ...]:
    """Name every line of a text that is not blank.

    Returns
    -------
    tuple of Zone
        In order: title (the first line of substance), deck (a short second line without a full stop), body, caption
        (a photo's words, and the line before a short credit), promo, meta, tail (from related stories to the end).
    """
    lines = [_Line(m.start(), m.end(), m.group().strip()) for m in re.finditer(r"[^\n]+", text) if m.group().strip()]
    found: list[Zone] = []
    ended = False
    for index, line in enumerate(lines):
        ended = ended or (_has_body(found) and bool(_TAIL_LINE.match(line.text)))
        kind = "tail" if ended else _kind(lines, index, found)
        found.append(Zone(kind, line.start, line.end))
    return tuple(found)


def _has_body(found: Sequence[Zone]) -> bool:
    return any(z.kind == "body" for z in found)


def _kind(lines: Sequence[_Line], index: int, found: Sequence[Zone]) -> str:
    line = lines[index].text
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    if _META_LINE.match(line):
        return "meta"
    if _CAPTION_LINE.search(line) or _CREDIT_LINE.match(following):
        return "caption"
    if _PROMO_LINE.match(line):
        return "promo"
    if not any(z.kind == "title" for z in found):
        return "title"
    return "deck" if found[-1].kind == "title" and _is_deck(line) else "body"


def _is_deck(line: str) -> bool:
    return len(line) <= _LONGEST_DECK and not _SENTENCE_END.search(line)


def publication_date(text: str, found: Sequence[Zone]) -> str | None:
    """Day of publication that a meta line tells, in EDTF; None where none does."""
    for zone in found:
        if zone.kind == "meta":
            line = matching_copy(text[zone.start : zone.end]).text
            days = [d.edtf for d in find_dates(line, None) if d.kind == "day" and not d.edtf.startswith("X")]
            if days:
                return days[0]
    return None


def language_of(text: str) -> str:
    """Language of a text: ``en``, ``zh-Hans`` or ``zh-Hant``."""
    han = len(_HAN.findall(text))
    if han < _CHINESE_SHARE * len(text):
        return "en"
    return "zh-Hant" if len(_TRADITIONAL.findall(text)) > _TRADITIONAL_SHARE * han else "zh-Hans"
