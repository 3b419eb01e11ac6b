"""The picture of the map says by itself what it shows, of what, and what it is not."""

import struct

import matplotlib.pyplot as plt
import pytest

from dashboard.flowmap.anchors import nodes
from dashboard.flowmap.marks import MapFlow, MapProvince
from dashboard.flowmap.picture import MOST_LISTED, map_figure, map_png

FLOWS = [
    MapFlow("CN-YN", "CN-SD", "Yunnan", "Shandong", 4, 6),
    MapFlow("CN-SC", None, "Sichuan", "not named", 2, 2),
    MapFlow("KH", "CN-GX", "Cambodia", "Guangxi", 1, 1),
]
PROVINCES = [MapProvince("CN-YN", "Yunnan", 9, ("raid", "origin"), "Yunnan: 9 operations")]
LINES = ["Showing all 9 operations.", "12 reports, 9 operations.", "Sources: $x^2$ & <b>.", "Not an endorsement."]
LEGEND = [("raid", "raided"), ("origin", "origin")]
WORDS = ("Movements $of$ victims", LINES, LEGEND, ["A ring: within the province."], "Largest flows")


@pytest.fixture
def texts():
    figure = map_figure(FLOWS, PROVINCES, *WORDS)
    yield [artist.get_text() for artist in figure.findobj(plt.Text)]
    plt.close(figure)


def test_words_are_in_the_picture(texts):
    told = "\n".join(texts)
    for line in (WORDS[0], *LINES, *WORDS[3], WORDS[4], *(words for _, words in LEGEND)):
        assert line in told


def test_numbers_names_and_unnamed_ends_are_in_the_picture(texts):
    for text in ("Yunnan → Shandong", "Sichuan → not named", "Yunnan", "Cambodia", "9", "?"):
        assert text in texts
    assert texts.count("4") == 2, "on the arrow and in the list"


def test_the_list_is_bounded():
    many = [MapFlow("CN-YN", i, "Yunnan", i, 1, 1) for i in sorted(nodes())]
    figure = map_figure(many, [], *WORDS)
    assert sum("→" in artist.get_text() for artist in figure.findobj(plt.Text)) == MOST_LISTED
    plt.close(figure)


@pytest.mark.parametrize(("flows", "provinces"), [(FLOWS, PROVINCES), ([], [])])
def test_a_slide_is_drawn_also_of_nothing_and_in_chinese(flows, provinces):
    data = map_png(
        flows, provinces, "行动与流向", ["显示全部9个行动。", "来源：新华社。"], LEGEND, ["圆环：省内。"], "主要流向"
    )
    width, height = struct.unpack(">II", data[16:24])
    assert (width, height) == (1999, 1125)
