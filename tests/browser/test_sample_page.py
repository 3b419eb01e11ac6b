"""The page on the sample: all of it drawn here, and every figure and quote as the engine has it."""

import random
from collections import Counter

import pandas as pd
import pytest
from conftest import DESKTOP, PHONE, ROOT, numbers

import geodata
from geodata.extraction.privacy import masked

SEED = 20131109
SHOWN_FLOWS = 20
FIGURES = ("children", "women", "suspects")
ROLES = ["raid", "base", "origin", "transit", "destination"]
DRAWN = 20
# Beside an operation's own reports stand those of something else that recall it.
OWN_QUOTE = "div.quote:not(.mention *)"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def results():
    return geodata.run(ROOT / "seeds")


@pytest.fixture(scope="module")
def reports():
    """The sample's reports as they may be shown, by id."""
    found = (masked(geodata.read(path)) for path in sorted((ROOT / "seeds").glob("*.md")) if path.name != "README.md")
    return {report.id: report for report in found}


def overflow(visitor):
    """Pixels by which the page is wider than its window."""
    return visitor.page.evaluate(
        """() => Math.max(document.documentElement.scrollWidth - window.innerWidth,
            ...[...document.querySelectorAll('[data-testid=stMain]')].map(e => e.scrollWidth - e.clientWidth))"""
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_page_is_drawn_here_and_fits_its_window(sample_server, visit, viewport, scheme):
    visitor = visit(sample_server, viewport=viewport, scheme=scheme).open("/")
    labels = visitor.map().locator(".leaflet-marker-icon").all_inner_texts()
    visitor.settle()
    assert visitor.strangers() == []
    assert visitor.errors == []
    assert overflow(visitor) <= 0
    provinces, flows = visitor.table("provinces"), visitor.table("flows")[:SHOWN_FLOWS]
    assert {name for name, *_ in provinces} <= set(labels)
    shown = [row[1] for row in provinces] + [operations for _, _, operations, _ in flows]
    assert Counter(text for text in labels if text.isdigit()) == Counter(shown)
    assert labels.count("?") == sum("not named" in row[:2] for row in flows)


@pytest.mark.parametrize(
    "path", ["/totals", "/totals?lang=zh", "/reports", "/about", "/?lang=zh", "/?years=1999&undated=0"]
)
def test_other_pages_fit_a_phone(sample_server, visit, path):
    visitor = visit(sample_server, viewport=PHONE).open(path)
    assert (visitor.strangers(), visitor.errors) == ([], [])
    assert overflow(visitor) <= 0
    assert "Something went wrong" not in visitor.page.inner_text("body")


def test_tables_hold_what_the_frames_hold(sample_server, visit, results):
    visitor = visit(sample_server).open("/")
    assert on_screen(visitor) == in_frames(results.operations)
    flows = [
        ["not named" if pd.isna(end) else end for end in ends]
        for ends in results.flows[["origin", "destination"]].values
    ]
    counts = results.flows[["operations", "reports"]].astype(str).values.tolist()
    assert visitor.table("flows") == [ends + told for ends, told in zip(flows, counts, strict=True)]
    named = results.provinces[results.provinces["operations"] > 0]
    assert [row[:2] for row in visitor.table("provinces")] == named[["name", "operations"]].astype(str).values.tolist()
    rows = visitor.table("operations")
    for column, figure in enumerate(FIGURES, start=1):
        bounds = results.operations[[f"{figure}_low", f"{figure}_high"]].values.tolist()
        assert [numbers(row[column]) for row in rows] == [None if pd.isna(low) else (low, high) for low, high in bounds]


def test_drawn_years_and_provinces_have_the_frames_totals(sample_server, visit, results):
    draw, operations = random.Random(SEED), results.operations
    years = sorted(operations["year"].dropna().unique())
    provinces = results.provinces.set_index("province_id")["name"].to_dict()
    visitor = visit(sample_server)
    for turn in range(DRAWN):
        year, province, undated = draw.choice(years), draw.choice(sorted(provinces)), draw.random() < 0.5
        query = {"years": f"years={year}&undated={undated:d}", "provinces": f"provinces={province}"}
        kept = {
            "years": (operations["year"] == year).fillna(undated),
            "provinces": named_in(operations, ROLES).map(lambda names, one=provinces[province]: one in names),
        }
        filters = [["years"], ["provinces"], ["years", "provinces"]][turn % 3]
        visitor.open("/?" + "&".join(query[one] for one in filters))
        left = operations[pd.concat([kept[one] for one in filters], axis=1).all(axis=1).to_numpy(dtype=bool)]
        assert on_screen(visitor) == in_frames(left), filters
        assert len(visitor.table("operations")) == len(left)


def test_drawn_operations_show_slices_of_their_reports(sample_server, visit, results, reports):
    visitor = visit(sample_server)
    for row in results.operations.sample(DRAWN, random_state=SEED).itertuples():
        visitor.open(f"/?read={row.operation_id}")
        visitor.page.wait_for_selector(f"{OWN_QUOTE} blockquote")
        shown = visitor.page.locator(f"{OWN_QUOTE} blockquote").evaluate_all("all => all.map(one => one.textContent)")
        facts = results.facts[results.facts["report_id"].isin(row.report_ids.split("; "))]
        slices = {reports[f.report_id].text[f.start : f.end] for f in facts.itertuples()}
        assert set(shown) <= slices
        sources = visitor.page.locator(f"{OWN_QUOTE} .source").all_inner_texts()
        publishers = {reports[i].publisher or "publisher not known" for i in row.report_ids.split("; ")}
        assert sources
        assert all(any(text.startswith(f"retold from {name}") for name in publishers) for text in sources)


def on_screen(visitor):
    """What the row of figures says."""
    shown = visitor.kpis()
    figures = {name: numbers(shown[name][0]) for name in FIGURES}
    return figures | {name: shown[name][0] for name in ("reports", "operations", "provinces")}


def in_frames(operations):
    """What the row of figures has to say of these operations."""
    sums = {name: operations[[f"{name}_low", f"{name}_high"]].sum().tolist() for name in FIGURES}
    figures = {name: tuple(sums[name]) if operations[f"{name}_low"].notna().any() else None for name in FIGURES}
    reports = {i for ids in operations["report_ids"] for i in ids.split("; ")}
    return figures | {
        "reports": str(len(reports)), "operations": str(len(operations)), "provinces": raided(operations),
    }  # fmt: skip


def raided(operations):
    named = set().union(*named_in(operations, ["raid"]))
    stated = operations["provinces_stated"].max()
    if len(operations) == 1 and not pd.isna(stated):
        return f"{stated} raided"
    return f"{len(named)} named" if named else "not stated" if pd.isna(stated) else "none named"


def named_in(operations, roles):
    """Names of provinces that each operation gives one of the roles."""
    told = operations[roles].fillna("").to_numpy().tolist()
    return pd.Series(
        [{n for names in row for n in names.split("; ") if n} for row in told], operations.index, dtype=object
    )
