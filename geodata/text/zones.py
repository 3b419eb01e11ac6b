"""Zones of a page: what is headline, deck and body, and what is caption or furniture."""

from __future__ import annotations

import re

from geodata.model import Zone

_TAIL = re.compile(
    r"^(?:Topics in this article|Featured|Related(?: News)?$|Places$|join our mailing|Find .* on your TV|Get email updates|Sign up for|No comments|Post a Comment|"
    r"Most Viewed|Today's Top News|We Recommend|More on this story|Share Your Thoughts|visitor at|READ MORE$|Notifications$|Tags:|\(More .* stories|相关(?:新闻|阅读|链接|专题)|责任编辑|【责任编辑|專題|专题：|關鍵字|Sharing is caring)",
    re.I,
)
_META = re.compile(
    r"^(?:Last Modified|Email Article|Print Article|Share article|Send Feedback|International$|Published|Updated|UPDATED|PUBLISHED|Source:|By [A-Z]|Posted|Staff Writer|\(Agencies\)|\(China Daily\)|REUTERS$|Comments|Print|撰文|出版|来源|來源|稿源|文章来源|http|Copyright|【|发表于|Editor:|Skip to|Get Updates|Adjust font|0 Comments|updated |\d{1,2}:\d{2}, |\d{4}-\d{2}-\d{2})",
)
_CAPTION = re.compile(r"Getty Images|\[File: |\[Photo|\((?:AP|Xinhua|Reuters|AFP|Photo)[^)]{0,40}\)\s*$|/(?:AFP|AP|Reuters|Xinhua)\)?$|资料图|摄[)）]|^[（(](?:图|圖)|^■ ?圖|^图为|^Photo|^Image caption|^Media caption|Photo: ", re.I)
_PROMO = re.compile(r"^(?:Inside Story|Read more|Watch|See also|In pictures|VIDEO:|More from|Read it at|- [A-Z])")


def zones(text: str) -> tuple[Zone, ...]:
    """Name each line of a text: title, deck, body, caption, promo, meta or tail."""
    lines = [(m.start(), m.end(), m.group()) for m in re.finditer(r"[^\n]+", text) if m.group().strip()]
    found: list[Zone] = []
    tail = False
    for index, (start, end, line) in enumerate(lines):
        stripped = line.strip()
        tail = tail or bool(_TAIL.match(stripped)) and index > 1
        kind = "tail" if tail else _kind(stripped, lines[index + 1][2].strip() if index + 1 < len(lines) else "", found)
        found.append(Zone(kind, start, end))
    return tuple(found)


def _kind(line: str, following: str, found: list[Zone]) -> str:
    if _META.match(line):
        return "meta"
    if _CAPTION.search(line) or (len(following) < 40 and _CAPTION.search(following) and "Getty" in following):
        return "caption"
    if _PROMO.match(line):
        return "promo"
    if not any(z.kind == "title" for z in found):
        return "title"
    return "body"


def publication_date(text: str, found: tuple[Zone, ...]) -> str | None:
    """Day of publication that a meta line tells, in EDTF."""
    from geodata.text.dates import find_dates

    for zone in found:
        if zone.kind == "meta":
            days = [d for d in find_dates(text[zone.start : zone.end], None) if d.kind == "day" and d.edtf[0] != "X"]
            if days:
                return days[0].edtf
    return None


def language_of(text: str) -> str:
    """Return ``en``, ``zh-Hans`` or ``zh-Hant``."""
    han = len(re.findall(r"[㐀-鿿]", text))
    if han < 0.1 * len(text):
        return "en"
    return "zh-Hant" if len(re.findall(r"[們個國為說這來時後與對會長發東車馬門見問學區獲婦嬰兒貴縣]", text)) > 0.01 * han else "zh-Hans"
