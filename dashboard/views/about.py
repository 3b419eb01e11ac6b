"""The page that says what this is, where it comes from and what it cannot do."""

from __future__ import annotations

import streamlit as st

from dashboard import state
from dashboard.safe import safe_text
from dashboard.words import say

_TEXT = {
    "en": (
        (
            "What this is",
            "Homeward reads news reports of Chinese police operations against trafficking in women and "
            "children. Every number on the screen leads to the words it came from.",
        ),
        (
            "Three things counted apart",
            "Reports are not operations, and operations are not people. Several reports of one raid are one "
            "operation; sums are over operations, never over reports.",
        ),
        (
            "What is not known",
            "A year, a place or a figure that no report gives is shown as not stated. A destination that no "
            "report names points at no province.",
        ),
        (
            "Not prevalence",
            "The press does not report every operation, and covers years and provinces unevenly. Nothing here"
            " measures how much trafficking there is.",
        ),
        (
            "Names",
            "Names of private persons are masked by rule before anything is shown or exported. Rules miss "
            "some; do not call an export anonymous.",
        ),
        (
            "The sample",
            "The sample reports are retold in other words than the publishers'. They show how the tool works "
            "and are not quotable.",
        ),
    ),
    "zh": (
        ("这是什么", "Homeward 读取有关中国警方打击拐卖妇女儿童行动的新闻报道。屏幕上的每个数字都可追溯到原文。"),
        ("三者分别计数", "报道不等于行动，行动不等于人数。同一行动的多篇报道计为一个行动；合计按行动，不按报道。"),
        ("未知之处", "报道未给出的年份、地点或数字一律显示为未载明。未具名的去向不指向任何省份。"),
        ("不代表实际情况", "媒体并未报道所有行动，各年、各省的报道也不均衡。此处内容不衡量拐卖犯罪的多少。"),
        ("姓名", "普通人的姓名在显示或导出之前按规则遮盖。规则会有遗漏，请勿称导出内容为匿名。"),
        ("样本", "样本报道是改写文字，仅用于展示工具，不可引用。"),
    ),
}  # fmt: skip


def page() -> None:
    """Draw the page."""
    language = state.language()
    told = "".join(f"<h4>{safe_text(h)}</h4><p>{safe_text(t)}</p>" for h, t in _TEXT[language])
    st.html(f'<div class="about">{told}<p class="source">{safe_text(say("map.disclaimer", language))}</p></div>')
