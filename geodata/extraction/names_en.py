"""Names of private persons in English text: romanised names, by their form and the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SURNAMES = [
    "Ai",
    "Bai",
    "Ban",
    "Bei",
    "Bi",
    "Bian",
    "Bu",
    "Cai",
    "Cao",
    "Cen",
    "Chai",
    "Chang",
    "Chao",
    "Che",
    "Chen",
    "Cheng",
    "Chi",
    "Chong",
    "Chu",
    "Cui",
    "Dai",
    "Deng",
    "Di",
    "Diao",
    "Ding",
    "Dou",
    "Du",
    "Duan",
    "Fan",
    "Fang",
    "Fei",
    "Feng",
    "Fu",
    "Gan",
    "Gao",
    "Ge",
    "Geng",
    "Gong",
    "Gou",
    "Gu",
    "Guan",
    "Guo",
    "Hao",
    "Hou",
    "Hu",
    "Hua",
    "Huang",
    "Huo",
    "Ji",
    "Jia",
    "Jian",
    "Jiang",
    "Jiao",
    "Jin",
    "Jing",
    "Ju",
    "Kang",
    "Kong",
    "Kuang",
    "Lai",
    "Lan",
    "Lei",
    "Leng",
    "Li",
    "Lian",
    "Liang",
    "Liao",
    "Lin",
    "Ling",
    "Liu",
    "Lu",
    "Luo",
    "Lv",
    "Lyu",
    "Ma",
    "Mao",
    "Mei",
    "Meng",
    "Mi",
    "Miao",
    "Min",
    "Mou",
    "Mu",
    "Nan",
    "Ni",
    "Nie",
    "Ning",
    "Niu",
    "Nong",
    "Ou",
    "Ouyang",
    "Pang",
    "Pei",
    "Peng",
    "Pu",
    "Qi",
    "Qian",
    "Qiao",
    "Qin",
    "Qiu",
    "Qu",
    "Quan",
    "Ran",
    "Ren",
    "Ruan",
    "Sha",
    "Shang",
    "Shao",
    "Shen",
    "Sheng",
    "Shi",
    "Shu",
    "Si",
    "Sima",
    "Situ",
    "Su",
    "Sui",
    "Tang",
    "Tao",
    "Teng",
    "Tian",
    "Tong",
    "Tu",
    "Wang",
    "Wei",
    "Wen",
    "Weng",
    "Wu",
    "Xi",
    "Xia",
    "Xiang",
    "Xiao",
    "Xie",
    "Xin",
    "Xing",
    "Xiong",
    "Xu",
    "Xue",
    "Xun",
    "Yan",
    "Yang",
    "Yao",
    "Ye",
    "Yi",
    "Yin",
    "Ying",
    "Yong",
    "Yu",
    "Yuan",
    "Yue",
    "Yun",
    "Zang",
    "Zeng",
    "Zha",
    "Zhai",
    "Zhan",
    "Zhang",
    "Zhao",
    "Zheng",
    "Zhong",
    "Zhou",
    "Zhu",
    "Zhuang",
    "Zhuo",
    "Zong",
    "Zou",
    "Zu",
    "Zuo",
    "Dian",
    "Nguyen",
    "Tran",
    "Le",
    "Pham",
    "Hoang",
    "Phan",
    "Vu",
    "Vo",
    "Dang",
    "Bui",
    "Do",
    "Ho",
    "Ngo",
    "Duong",
    "Ly",
    "Thi",
]
# Family names that are English words or begin names of places: a person only where something else says so.
_RISKY = [
    "Kong",
    "Xin",
    "Zhuang",
    "Yi",
    "Hui",
    "Miao",
    "Dai",
    "Bai",
    "Jan",
    "An",
    "Bao",
    "Bo",
    "Dong",
    "Gan",
    "He",
    "Hong",
    "Long",
    "Man",
    "Mo",
    "Pan",
    "Shan",
    "She",
    "Song",
    "Sun",
    "Tan",
    "Wan",
    "You",
    "Do",
    "Le",
    "Ho",
    "Vu",
    "Che",
    "Sui",
    "Ban",
    "Min",
    "Si",
    "Yin",
]
_SYLLABLE = r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|ve|er|a|o|e|i|u|v)"
_GIVEN = rf"(?:{_SYLLABLE}(?:[-']?{_SYLLABLE}){{0,2}})"
_SURE = "|".join(sorted((s for s in _SURNAMES if s not in _RISKY), key=len, reverse=True))
_ANY = "|".join(sorted({*_SURNAMES, *_RISKY}, key=len, reverse=True))
_CAPITAL = r"[A-Z][a-z]+(?:[-'][A-Za-z]+)?"
_NAME = rf"(?=[A-Z])(?i:{_GIVEN})"
_FULL = re.compile(rf"\b(?P<n>(?:{_ANY}) {_NAME}(?: {_NAME})?)\b")
_ALONE = re.compile(rf"\b(?P<n>{_SURE})(?='s\b|\b)(?![a-z'-]*[a-z])")
_TRIGGERED = re.compile(
    rf"\b(?:surnamed|named|identified as|identified only as|called|nicknamed|known as|alias|aka|Ms\.?|Mrs\.?|Miss|suspects?|trafficker|ringleader|fugitive|victim|"
    rf"mother|father|son|daughter|wife|husband|villager|farmer|midwife|migrant worker)(?: only)? [\"']?(?P<n>{_CAPITAL}(?: {_CAPITAL}){{0,2}})"
)
_AGED = re.compile(
    rf"\b(?P<n>{_CAPITAL}(?: {_CAPITAL}){{0,2}})(?=, (?:aged )?[1-9]\d?(?: months)?(?:,(?!\d)|\.(?!\d)|\))| \((?:aged )?[1-9]\d?\))"
)
_COUPLE = re.compile(
    rf"\b(?P<n>{_CAPITAL}(?: {_CAPITAL}){{0,2}}) and (?:his|her) (?:wife|husband|mother|father|son|daughter|sister|brother)\b"
)
_OFFICIAL_BEFORE = re.compile(
    r"(?:minister|director|spokesman|spokeswoman|spokesperson|officer|official|chief|president|premier|chairman|captain|professor|detective|commissioner|secretary|By|reporter|correspondent|expert|lawyer|Sheriff|Dr\.?)\s$",
    re.I,
)
_OFFICIAL_AFTER = re.compile(
    r"^,? (?:who (?:heads|led|leads)|of the (?:ministry|[A-Z][\w ]{0,30}(?:police|bureau|department|office|court|ministry))|(?:a |an |the )?(?:deputy |vice |senior |then )?(?:director|head|minister|chief|spokes|official|officer|commissioner|captain|professor|lawyer|police))",
    re.I,
)
_PLACE_AFTER = re.compile(
    r"^ (?:County|City|Province|District|Prefecture|Town|Township|Village|River|county|city|province|district|prefecture|village|counties|cities|and \w+ (?:counties|cities|provinces))\b"
)
_NO_NAME = frozenset(
    [
        "China",
        "Chinese",
        "Beijing",
        "Police",
        "Ministry",
        "The",
        "They",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Vietnam",
        "Vietnamese",
        "Myanmar",
        "Xinhua",
        "Province",
        "County",
        "City",
        "District",
        "Public",
        "Security",
    ]
)


def spans(text: str, toponyms: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Spans of private names, in no order, perhaps twice.

    Parameters
    ----------
    text : str
    toponyms : frozenset of str
        Names of places, which are no persons.
    """
    found = [m.span("n") for p in (_FULL, _TRIGGERED, _AGED, _COUPLE) for m in p.finditer(text)]
    found = [s for s in found if not _is_place(text, s, toponyms)]
    officials = {text[a:b] for a, b in found if _is_official(text, a, b)}
    surnames = {name.split()[0] for name in officials}
    for start, end in found:
        if text[start:end] not in officials:
            yield start, end
    for match in _ALONE.finditer(text):
        span = match.span("n")
        if match.group("n") not in surnames and not _is_place(text, span, toponyms) and not _is_official(text, *span):
            yield span


def _is_official(text: str, start: int, end: int) -> bool:
    return bool(
        _OFFICIAL_BEFORE.search(text[max(0, start - 24) : start]) or _OFFICIAL_AFTER.match(text[end : end + 60])
    )


def _is_place(text: str, span: tuple[int, int], toponyms: frozenset[str]) -> bool:
    start, end = span
    words = text[start:end].split()
    return (
        text[start:end] in toponyms
        or bool(_NO_NAME & set(words))
        or any(w in toponyms and len(w) > 4 for w in words)
        or bool(_PLACE_AFTER.match(text[end : end + 40]))
    )
