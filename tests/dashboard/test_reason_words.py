"""Every reason is said in both languages, and in each in that language alone."""

import re

import pytest

from dashboard.parts.reason_words import CHINESE, reason_text
from geodata.joined import Reason
from geodata.operations.reasons import ENGLISH

WHAT = ("arrested", "suspects")
REASONS = {
    "analyst": ("梅",), "figure.same": (301, *WHAT), "figure.rounded": (300, 301, *WHAT),
    "figure.update": (369, 409, *WHAT), "figure.other": (2, 9, *WHAT), "share": (104, *WHAT), "numbers": (8, 330),
    "date.same": ("2013-09", "XXXX-09-11"), "date.night": ("2013-09-11", "2013-09-12"),
    "date.other": ("2013-09-11", "2012"), "days": ("7-16", "7-17"), "time.before": ("2013-09-10", "2013-09-11"),
    "time.after": (3, "2013-09-11"), "time.none": (), "case.same": ("5.05",), "case.other": ("5.05", "8.30"),
    "provinces.same": (11,), "provinces.other": (10, 11), "places.below": (2,), "places.provinces": (4,),
    "places.none": (), "places.abroad": (), "price": (21_600,), "copy": (), "wording": (35,), "published": (3,),
    "mention": ("2013-09-11", 301, *WHAT, 92, "rescued", "children"),
}  # fmt: skip


def test_both_languages_know_all_reasons():
    assert set(ENGLISH) == set(CHINESE) == set(REASONS)


@pytest.mark.parametrize("code", REASONS)
def test_a_reason_is_said_in_its_language(code):
    reason = Reason(code, REASONS[code])
    english, chinese = reason_text(reason, "en"), reason_text(reason, "zh")
    assert re.search(r"[a-z]", english)
    assert not re.search(r"[A-Za-z]", chinese)
    if code != "analyst":
        assert not re.search(r"[\u4e00-\u9fff]", english)


@pytest.mark.parametrize(
    ("reason", "english"),
    [
        (Reason("published", (0,)), "published on the same day"),
        (Reason("published", (1,)), "published 1 day apart"),
        (Reason("published", (2,)), "published 2 days apart"),
        (Reason("time.after", (1, "2013-09-11")), "published 1 day after 2013-09-11"),
        (Reason("numbers", (100,)), "both give the number 100"),
        (Reason("numbers", (8, 330)), "both give the numbers 8, 330"),
        (Reason("places.below", (1,)), "1 place below the province in common"),
    ],
)
def test_one_and_many(reason, english):
    assert reason_text(reason, "en") == english


def test_a_figure_in_chinese():
    assert reason_text(Reason("figure.same", (1301, *WHAT)), "zh") == "均称抓获或拘留嫌疑人1,301"
