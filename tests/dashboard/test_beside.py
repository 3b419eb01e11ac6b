"""What stands beside an operation's figures: said for the choice that it is about, and for no other."""

import re
from html import unescape

import pytest

from dashboard.parts.beside import beside, copy_line, has_own
from geodata.joined import Copy, Figure, Leg, Operation, ProvinceCount, ProvinceFigure
from geodata.model import Report


def figure(action, who, low, high=None, qualifier="exact"):
    return Figure(action, who, low, high or low, qualifier, 1, ("f-1",))


SOLD = figure("sold", "children", 30, qualifier="at_least")
LEGS = (
    Leg("Sichuan", "Shandong", "stated", 1, ("f-2",), victims=(SOLD,)),
    Leg("Yunnan", None, "stated", 1, ("f-3",)),
)
SHARES = (
    ProvinceFigure("Fujian", "CN-FJ", figure("arrested", "suspects", 104)),
    ProvinceFigure("Fujian", "CN-FJ", figure("rescued", "children", 27, 29)),
)
ONE = Operation(
    "op-1", None, "2013", 2013, ("r-1", "r-2"), (), (), ProvinceCount(None, 0, 0), LEGS,
    copies=(Copy("r-2", "r-1"),), province_figures=SHARES,
)  # fmt: skip
FUJIAN = (
    "Figures that reports give for Fujian itself; not added to totals: "
    "104 suspects arrested or detained, 27–29 children rescued."
)
TIED = "Victims whom a sentence ties to the movement Sichuan to Shandong: ≥ 30 children sold."


def lines(html):
    return [unescape(one) for one in re.findall("<p[^>]*>(.*?)</p>", html)]


@pytest.mark.parametrize(
    ("picked", "told"),
    [
        ("op-1", [FUJIAN, TIED]),
        ("CN-FJ", [FUJIAN]),
        ("CN-SD", []),
        ("flow:CN-SC>CN-SD", [TIED]),
        ("flow:CN-YN>-", ["Victims of this movement: number not stated."]),
    ],
)
def test_a_choice_is_told_what_is_its_own(picked, told):
    assert lines(beside(ONE, picked, "en")) == told


@pytest.mark.parametrize(("picked", "told"), [("CN-FJ", True), ("CN-SD", False), ("flow:CN-YN>-", False)])
def test_only_a_choice_with_figures_of_its_own_has_them(picked, told):
    assert has_own(ONE, picked) is told


def test_the_same_in_chinese():
    assert lines(beside(ONE, "CN-FJ", "zh")) == [
        "报道就福建单独给出的数字，不计入合计：抓获或拘留嫌疑人 104、解救儿童 27–29。"
    ]
    assert lines(beside(ONE, "flow:CN-SC>CN-SD", "zh")) == ["原文明确属于“四川至山东”这一流向的被拐者：被卖儿童 ≥ 30。"]


def test_a_copy_names_its_source_as_plain_text():
    publisher = "<b>{{ 7 * 7 }}"
    first = Report(
        id="r-1", text="x", title=None, publisher=publisher, published="2012-07-06", url=None, language="en", path=""
    )
    line = copy_line(ONE, "r-2", {"r-1": first}, "en")
    assert lines(line) == [f"A copy of {publisher}, 6 July 2012; not counted as a source of its own."]
    assert "<b>" not in line
    assert "{{" not in line
    assert copy_line(ONE, "r-1", {"r-1": first}, "en") == ""
