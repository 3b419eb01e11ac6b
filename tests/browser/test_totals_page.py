"""Running totals on the screen: as the engine has them, with their words, and apart from every operation."""

import csv
import io

import pandas as pd
import pytest
from conftest import ROOT, numbers

import geodata
from geodata.extraction.privacy import masked

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def results():
    return geodata.run(ROOT / "seeds")


@pytest.fixture(scope="module")
def texts():
    found = (masked(geodata.read(path)) for path in sorted((ROOT / "seeds").glob("*.md")) if path.name != "README.md")
    return {report.id: report.text for report in found}


def values(rows, column):
    return sorted(numbers(row[column])[0] for row in rows)


def test_every_running_total_is_listed_with_its_latest_value(sample_server, visit, results):
    visitor = visit(sample_server).open("/totals")
    latest = results.series[results.series["latest"]]
    assert values(visitor.table("series"), 3) == sorted(latest["value"])
    assert "They belong to no operation" in visitor.page.inner_text("body")
    assert (visitor.strangers(), visitor.errors) == ([], [])


def test_each_curve_is_told_in_a_table_and_by_slices_of_reports(sample_server, visit, results, texts):
    visitor = visit(sample_server)
    counts = results.series.groupby("series_id").size()
    for series_id in [counts.idxmax(), counts.idxmin()]:
        visitor.open(f"/totals?series={series_id}")
        points = results.series[results.series["series_id"] == series_id]
        assert values(visitor.table("points"), 1) == sorted(points["value"])
        ids = {i for told in points["fact_ids"] for i in told.split("; ")}
        wanted = {texts[f.report_id][f.start : f.end] for f in results.facts.itertuples() if f.fact_id in ids}
        shown = visitor.page.locator("div.quote blockquote").evaluate_all("all => all.map(one => one.textContent)")
        assert set(shown) == wanted
        assert visitor.page.locator("div.quote mark.statistic").count() >= len(wanted)


def test_a_choice_stands_in_the_address_and_outlives_the_language(sample_server, visit):
    visitor = visit(sample_server).open("/totals")
    visitor.page.locator("[data-testid=stSelectbox] input").click()
    visitor.page.get_by_role("option", name="Women rescued · since April 2009 · nationwide").click()
    visitor.settle()
    assert "series=s-" in visitor.page.url
    visitor.page.get_by_text("中文", exact=True).click()
    visitor.settle()
    assert "解救妇女 · 2009年4月以来 · 全国" in visitor.page.locator("[data-testid=stSelectbox] input").input_value()
    visitor.page.get_by_role("link", name="地图").click()
    visitor.page.get_by_role("link", name="累计数字").click()
    visitor.settle()
    assert "专项行动与年度的累计数字" in visitor.page.inner_text("body")


def test_files_hold_the_values_and_their_sentences(sample_server, visit, results):
    visitor = visit(sample_server).open("/totals")
    files = {label: visitor.download(label) for label in ("Running totals (CSV)", "Their sentences (CSV)")}
    tables = {label: rows(data) for label, (_, data) in files.items()}
    told = tables["Running totals (CSV)"]
    assert [int(row["value"]) for row in told] == results.series["value"].tolist()
    needed = {i for row in told for i in row["fact_ids"].split("; ")}
    sentences = tables["Their sentences (CSV)"]
    assert {row["fact_id"] for row in sentences} == needed
    assert all(row["quote"] and row["attribution"] for row in sentences)
    assert all("in none of the sums" in data.decode("utf-8-sig") for _, data in files.values())


def rows(data):
    lines = data.decode("utf-8-sig").split("\r\n")
    table = "\r\n".join(line for line in lines if not line.lstrip('"').startswith("# "))
    return list(csv.DictReader(io.StringIO(table, newline="")))


def test_an_operation_is_told_with_its_copies_and_those_that_recall_it(sample_server, visit, results):
    visitor = visit(sample_server)
    recalled = results.mentions["operation_id"].iloc[0]
    visitor.open(f"/?read={recalled}")
    assert visitor.page.locator(".mention blockquote mark").count() > 0
    assert "Recalled in passing by" in visitor.page.locator(".mention").first.inner_text()
    copied = results.reports[results.reports["copy_of"].notna()]["report_id"].iloc[0]
    ids = results.operations.set_index("operation_id")["report_ids"]
    visitor.open(f"/?read={next(i for i, told in ids.items() if copied in told)}")
    assert "not counted as a source of its own" in visitor.page.locator(".copy").first.inner_text()
    share = results.shares.iloc[0]
    visitor.open(f"/?read={share['province_id']}")
    assert "not added to totals" in visitor.page.locator(".st-key-words").inner_text()
    tied = results.flows[results.flows["victims"].notna()].iloc[0]
    ends = ["-" if pd.isna(tied[end]) else tied[end] for end in ("origin_id", "destination_id")]
    visitor.open(f"/?read=flow:{'>'.join(ends)}")
    assert "Victims whom a sentence ties" in visitor.page.locator(".st-key-words").inner_text()
