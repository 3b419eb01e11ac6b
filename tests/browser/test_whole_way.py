"""From two articles as they were published to a map, its evidence and a briefing, in the browser."""

import csv
import io
import struct

import pytest
from conftest import ROOT, Server, numbers

ARTICLES = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))
SENTENCE = "the group targeted children in Yunnan and Sichuan provinces in China's southwest"
# In the south-west of Yunnan, away from its disc and its flow.
IN_YUNNAN = (23.4, 99.9)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not ARTICLES, reason="the two published articles are not here: ../shared/seeds/*.txt"),
]


@pytest.fixture
def empty_server(tmp_path):
    """The app with an empty store and no sample."""
    server = Server(tmp_path / "homeward.db", sample="off").start()
    yield server
    server.stop()


def test_two_articles_become_one_operation_on_the_map_and_in_the_briefing(empty_server, visit):
    visitor = visit(empty_server)
    drop_both(visitor)
    visitor.open("/")
    shows_the_operation(visitor)
    draws_two_flows_that_point_at_no_province(visitor)
    click_on_yunnan_reads_the_sentence(visitor)
    exports_agree_with_the_screen(visitor)
    years_keep_and_hide(visitor)
    empty_server.stop()
    again = visit(empty_server.start())
    again.open("/?source=own")
    shows_the_operation(again)
    assert [again.strangers(), visitor.strangers()] == [[], []]


def drop_both(visitor):
    visitor.open("/reports")
    assert "No reports of your own yet." in visitor.page.inner_text("body")
    visitor.page.set_input_files("input[type=file]", ARTICLES)
    visitor.page.get_by_text("Read 2 = 2 stored + 0 already there + 0 refused.").wait_for()
    visitor.settle()
    assert visitor.page.locator("div.report").count() == 2
    marked = visitor.page.locator("div.report mark.statistic").all_inner_texts()
    assert {"92", "301"} <= {"".join(c for c in words if c.isdigit()) for words in marked}


def shows_the_operation(visitor):
    shown = visitor.kpis()
    assert {key: figure for key, (figure, _) in shown.items()} == {
        "reports": "2", "operations": "1", "children": "92", "women": "2", "suspects": "301", "provinces": "11 raided",
    }  # fmt: skip
    assert shown["provinces"][1] == "none named"
    assert visitor.table("operations") == [["11 September 2013", "92", "2", "301", "11 raided, none named", "2"]]
    roles = {name: role for name, _, role in visitor.table("provinces")}
    assert roles == {"Henan": "base", "Yunnan": "origin", "Sichuan": "origin"}


def draws_two_flows_that_point_at_no_province(visitor):
    ends = sorted((origin, destination) for origin, destination, *_ in visitor.table("flows"))
    assert ends == [("Sichuan", "not named"), ("Yunnan", "not named")]
    labels = visitor.map().locator(".leaflet-marker-icon").all_inner_texts()
    assert labels.count("?") == 2


def click_on_yunnan_reads_the_sentence(visitor):
    frame = visitor.map()
    pixel = frame.evaluate("at => { const p = map.latLngToContainerPoint(at); return [p.x, p.y]; }", list(IN_YUNNAN))
    frame.locator("#map_div").click(position={"x": pixel[0], "y": pixel[1]})
    quote = visitor.page.locator("div.quote blockquote").filter(has_text=SENTENCE)
    quote.wait_for()
    assert "Yunnan" in quote.locator("mark").all_inner_texts()
    assert visitor.page.locator("div.quote").count() == 1, "one of the two articles names Yunnan"
    visitor.settle()


def exports_agree_with_the_screen(visitor):
    name, picture = visitor.download("Map (PNG)")
    assert name.endswith(".png")
    assert is_png_of_at_least(picture, 1600, 900)
    name, chart = visitor.download("Year chart (PNG)")
    assert is_png_of_at_least(chart, 1200, 500)
    name, table = visitor.download("Operations (CSV)")
    assert name.endswith(".csv")
    words, rows = csv_parts(table)
    assert {"# Operations and reported movements of victims", "# Showing the one operation."} <= set(words)
    assert any(line.startswith("# 2 reports, 1 operation.") for line in words)
    shown = visitor.kpis()
    for figure in ("children", "women", "suspects"):
        assert total(rows, figure) == numbers(shown[figure][0])
    assert len(rows) == int(shown["operations"][0])
    _, flows = csv_parts(visitor.download("Flows (CSV)")[1])
    assert [(r["origin"], r["destination"]) for r in flows] == [("Sichuan", ""), ("Yunnan", "")]
    _, facts = csv_parts(visitor.download("Facts with quotes (CSV)")[1])
    assert any(SENTENCE in " ".join(row["quote"].split()) for row in facts)


def years_keep_and_hide(visitor):
    visitor.open("/?source=own&years=2013")
    shows_the_operation(visitor)
    assert "raided in 2013" in visitor.page.inner_text("p.sentence")
    visitor.open("/?source=own&years=2012&undated=0")
    assert visitor.kpis()["operations"][0] == "0"
    assert visitor.kpis()["children"][0] == "not stated"
    assert visitor.table("flows") == []
    assert "Showing 0 of 1 operation:" in visitor.page.inner_text("p.sentence")
    assert "Something went wrong" not in visitor.page.inner_text("body")
    visitor.page.get_by_role("button", name="Clear filters").click()
    visitor.page.locator('div.kpi[data-kpi="children"] b', has_text="92").wait_for()
    visitor.settle()


def is_png_of_at_least(data, width, height):
    if not data.startswith(b"\x89PNG\r\n\x1a\n"):
        return False
    found = struct.unpack(">II", data[16:24])
    return found[0] >= width and found[1] >= height


def csv_parts(data):
    """Lines of words above a table, and its rows."""
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    words = [row[0] for row in lines if row[0].startswith("# ")]
    head, *rows = lines[len(words) :]
    return words, [dict(zip(head, row, strict=True)) for row in rows]


def total(rows, figure):
    return tuple(sum(int(r[f"{figure}_{end}"]) for r in rows if r[f"{figure}_{end}"]) for end in ("low", "high"))
