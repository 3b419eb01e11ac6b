"""What Chinese words make of a figure beside the whole: ringleaders, some of more victims, cases of a year."""

from __future__ import annotations

import re
from itertools import takewhile

from geodata.extraction.document import Sentence
from geodata.extraction.figures import Figure, figures

_RINGLEADERS = frozenset({"主犯", "首犯", "骨干", "头目", "主要成员", "从犯", "中间人"})
_SOME_OF_MORE = re.compile("[^,，。;；]{0,6}(?:只|仅|都)?(?:是|为)[^,，。;；]{0,24}(?:一部分|冰山一角|部分受害)")
_OF_A_YEAR = re.compile("年(?:均)?发案|年均|发案率")
# 其余9名, 与他一起被捕的还有4名.
_BESIDE_OTHERS = re.compile(
    "(?:其余|余下|剩下)的?$|(?:一起|一同|一并|同时)[^,，。;；]{0,4}(?:捕|落网|被抓|到案|归案|获)的还?有$"
)
# 3起典型案例: examples.
_EXAMPLES = re.compile("[起个件宗](?:[^,，。;；]{0,8})典型")
# 主犯及骨干共13人: with the ringleaders it is the whole.
_ALL_TOLD = re.compile("(?:等|一?共|总计|合计){1,3}[0-9一二三四五六七八九十百]{1,12}余?[名人]")
_LONGEST_BEFORE = 16
_AMONG = "其中"


def is_aside(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure is a part or a rate by its own words: 抓获3名主犯, 年发案降至20起."""
    noun = figure.noun
    leaders = (
        noun is not None
        and sentence.text[noun.start - sentence.start : noun.end - sentence.start] in _RINGLEADERS
        and not _ALL_TOLD.match(sentence.text, noun.end - sentence.start)
    )
    if _BESIDE_OTHERS.search(
        sentence.text, max(0, figure.start - sentence.start - _LONGEST_BEFORE), figure.start - sentence.start
    ):
        return True
    start, end = figure.start - sentence.start, figure.end - sentence.start
    yearly = figure.who == "cases" and _OF_A_YEAR.search(sentence.text, max(0, start - _LONGEST_BEFORE), start)
    if figure.who == "cases" and _EXAMPLES.match(sentence.text, figure.number.end - sentence.start):
        return True
    return leaders or bool(yearly) or _SOME_OF_MORE.match(sentence.text, end) is not None


def is_among(sentence: Sentence, figure: Figure) -> bool:
    """Whether 其中 opened a list of parts that it goes on: 破案40起,其中拐卖妇女案6起,拐卖儿童案13起."""
    head = sentence.text[: figure.start - sentence.start]
    opened = head.rfind(_AMONG)
    if opened < 0 or ";" in head[opened:]:
        return False
    listed = [f for f in figures(sentence) if f.start - sentence.start > opened and f.start <= figure.start]
    return len(list(takewhile(lambda f: f.who == figure.who, listed))) == len(listed)
