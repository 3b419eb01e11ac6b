"""The frames of a library user: their contracts, their geometry, and what is left of them on disk."""

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely

import geodata
from geodata.errors import ColumnError, GeodataError
from geodata.extraction import extract
from geodata.joined import Figure, Leg, Operation, ProvinceCount, ProvinceRole
from geodata.operations import Filters, summarise
from geodata.pipeline import Corpus, select
from geodata.places.gazetteer import provinces
from geodata.places.layer import EPSG4326, locate, province_layer
from geodata.reading import read
from geodata.reading.journal import read_journal
from geodata.results import Results, tabulate
from geodata.tables import TABLES
from geodata.verdicts import line_of
from geodata.verdicts.giving import Given, on_fact

SEEDS = Path(__file__).parents[2] / "seeds"
LAYERS = ("facts", "operations", "flows", "provinces")
CONTRACTS = {t.name: t for t in TABLES}
DTYPES = {"str": "string", "int": "Int64", "bool": "bool", "geo": "geometry"}


def operation(number, roles=(), legs=(), stated=None, children=None):
    """An operation of one report; roles are (name, id, role), legs (origin, destination)."""
    figures = (Figure("rescued", "children", *children, "exact", 1, ("f-1",)),) if children else ()
    raided = sum(role == "raid" for _, _, role in roles)
    return Operation(
        id=f"op-{number}", name=None, date="2013-09-11", year=2013, report_ids=(f"r-{number}",), figures=figures,
        provinces=tuple(ProvinceRole(*told, 1, ("f-2",)) for told in roles),
        province_count=ProvinceCount(stated, raided, len(roles) - raided),
        flows=tuple(Leg(*ends, "stated", 1, ("f-3",)) for ends in legs),
    )  # fmt: skip


def tabulated(*operations):
    return tabulate(Corpus({}, (), operations, "c-1"))


@pytest.fixture(scope="module")
def sample():
    return geodata.run(SEEDS)


@pytest.fixture(scope="module")
def unnamed():
    """Nothing in it can be drawn but the provinces: none is named as raided, no flow has two ends."""
    roles = [("Henan", "CN-HA", "base"), ("Yunnan", "CN-YN", "origin"), ("Sichuan", "CN-SC", "origin")]
    return tabulated(operation(1, roles, [("Yunnan", None), ("Sichuan", None)], stated=11, children=(92, 92)))


@pytest.fixture(scope="module")
def empty():
    return tabulated()


@pytest.fixture(params=["sample", "unnamed", "empty"])
def results(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("name", CONTRACTS)
def test_every_frame_keeps_its_contract(results, name):
    frame = getattr(results, name)
    assert {c: str(t) for c, t in frame.dtypes.items()} == {c: DTYPES[k] for c, k in CONTRACTS[name].columns.items()}
    assert list(frame.columns) == list(CONTRACTS[name].columns)


@pytest.mark.parametrize("name", LAYERS)
def test_every_layer_is_in_epsg_4326(results, name):
    layer = getattr(results, name)
    assert isinstance(layer, gpd.GeoDataFrame)
    assert layer.crs.equals(EPSG4326)
    assert layer.geometry.dropna().is_valid.all()


@pytest.mark.parametrize("name", CONTRACTS)
def test_what_no_report_says_is_null_and_never_an_empty_text(results, name):
    frame = getattr(results, name)
    texts = frame[[c for c, kind in CONTRACTS[name].columns.items() if kind == "str"]]
    assert not (texts == "").any(axis=None)


def test_the_sample_fills_every_frame(sample):
    rare = {"shares": 1, "mentions": 0}
    assert all(len(getattr(sample, name)) > rare.get(name, 30) for name in CONTRACTS)
    assert sample.fingerprint.startswith("c-")


def test_flows_have_a_line_where_both_ends_are_named(sample):
    flows = sample.flows
    named = flows["origin_id"].notna() & flows["destination_id"].notna()
    assert set(flows[named].geom_type) == {"LineString"}
    assert flows[~named].geometry.isna().all()
    assert 0 < named.sum() < len(flows)


def test_a_line_runs_from_its_origin_to_its_destination(sample):
    layer, flows = province_layer(), sample.flows
    between = flows[flows["origin_id"].isin(layer.index) & flows["destination_id"].isin(layer.index)]
    for end, of_line in (("origin_id", shapely.get_point(between.geometry, 0)),
                         ("destination_id", shapely.get_point(between.geometry, -1))):  # fmt: skip
        away = between["origin_id"] != between["destination_id"]
        points = gpd.GeoDataFrame(geometry=of_line[away.to_numpy()], crs=EPSG4326)
        assert list(locate(points, layer)["province_id"]) == list(between.loc[away, end])


@pytest.mark.parametrize("province", provinces(), ids=lambda p: p.id)
def test_a_flow_within_a_province_is_a_small_loop_around_its_capital(province):
    loop = tabulated(operation(1, legs=[(province.name, province.name)])).flows.geometry.item()
    assert loop.is_closed
    assert loop.is_simple
    assert shapely.Polygon(loop).contains(shapely.Point(province.lon, province.lat))
    assert max(loop.bounds[2] - loop.bounds[0], loop.bounds[3] - loop.bounds[1]) < 1


def test_flows_of_several_operations_are_counted_once_each():
    told = [operation(i, legs=[("Yunnan", "Henan"), ("Yunnan", None)]) for i in (1, 2)]
    flows = tabulated(*told, operation(3, legs=[("Yunnan", "Henan"), ("Vietnam", "Guangxi")])).flows
    shown = flows[["origin_id", "destination_id", "operations", "reports", "operation_ids"]].fillna("-")
    assert shown.to_numpy().tolist() == [
        ["CN-YN", "CN-HA", 3, 3, "op-1; op-2; op-3"],
        ["CN-YN", "-", 2, 2, "op-1; op-2"],
        ["VN", "CN-GX", 1, 1, "op-3"],
    ]


def test_points_of_facts_lie_in_the_province_that_the_fact_gives(sample):
    facts = sample.facts
    places = facts[facts["province"].notna() & facts.geometry.notna()]
    inside = locate(places[["geometry"]], province_layer())["province_id"]
    names = province_layer()["name"]
    assert list(inside.map(names)) == list(places["province"])
    assert len(places) > 300


def test_operations_are_points_of_the_provinces_named_as_raided(sample):
    operations = sample.operations
    raided = operations["raid"].str.split("; ").map(len, na_action="ignore")
    assert list(raided.fillna(0)) == list(operations["provinces_named"])
    drawn = operations[operations.geometry.notna()]
    assert list(drawn.geometry.map(lambda g: len(g.geoms))) == list(drawn["provinces_named"])
    assert operations[operations.geometry.isna()]["raid"].isna().all()


def test_a_list_stands_beside_its_count(sample):
    for frame, count, listed in (
        (sample.operations, "reports", "report_ids"),
        (sample.flows, "operations", "operation_ids"),
    ):
        assert list(frame[listed].str.split("; ").map(len)) == list(frame[count])


def test_the_operation_whose_provinces_are_not_named(unnamed):
    row = unnamed.operations.iloc[0]
    assert (row["provinces_stated"], row["provinces_named"], row["provinces_other_named"]) == (11, 0, 3)
    assert (row["children_low"], row["children_high"], row["origin"]) == (92, 92, "Yunnan; Sichuan")
    assert row["women_low"] is pd.NA
    assert row.geometry is None
    assert list(unnamed.flows["origin"]) == ["Sichuan", "Yunnan"]
    assert unnamed.flows.geometry.isna().all()
    named = unnamed.provinces.set_index("province_id")
    assert list(named.loc[named["operations"] > 0].index) == ["CN-HA", "CN-SC", "CN-YN"]
    assert list(named.loc["CN-HA", ["base", "origin", "children_low"]]) == [1, 0, 92]
    assert named.loc["CN-BJ", "children_low"] is pd.NA


def test_sums_of_the_frame_are_those_of_the_summary():
    corpus = geodata.build([geodata.read(path) for path in sorted(SEEDS.glob("en00*.md"))])
    told, frame = summarise(corpus.operations), tabulate(corpus).operations
    for name, total in told.totals.items():
        assert (frame[f"{name}_low"].sum(), frame[f"{name}_high"].sum()) == (total.low, total.high)
        assert frame[f"{name}_low"].isna().sum() == total.without


def test_quotes_are_slices_of_the_masked_reports():
    corpus = geodata.build([geodata.read(path) for path in sorted(SEEDS.glob("zh00*.md"))])
    facts = tabulate(corpus).facts
    assert len(facts) > 40
    for row in facts.itertuples():
        assert row.quote == corpus.reports[row.report_id].text[row.start : row.end]


def test_a_part_of_the_operations_keeps_only_their_reports():
    corpus = geodata.build([geodata.read(path) for path in sorted(SEEDS.glob("en00*.md"))])
    first = corpus.operations[0]
    part = tabulate(corpus, [first])
    assert list(part.operations["operation_id"]) == [first.id]
    assert set(part.reports["report_id"]) == set(part.facts["report_id"]) == set(first.report_ids)


def judged_articles(tmp_path):
    """Of two reports of one operation: a figure confirmed, a role corrected, a movement rejected."""
    paths = sorted(SEEDS.glob("aljazeera*.md"))
    told = [extract(read(p)) for p in paths]
    given = Given("Mai", "2026-05-01T08:00:00+07:00")
    held, base, flow = (
        next((e, f) for e in told for f in e.facts if (f.kind, f.value) == said)
        for said in (("statistic", "301"), ("place", "CN-HA"), ("flow", None))
    )
    verdicts = [
        on_fact(*held, "confirm", given), on_fact(*base, "correct", given, {"role": "transit"}),
        on_fact(*flow, "reject", given),
    ]  # fmt: skip
    (tmp_path / "mai.jsonl").write_text("".join(f"{line_of(v)}\n" for v in verdicts))
    return paths, tmp_path / "mai.jsonl", (held[1], base[1], flow[1])


def test_verdicts_are_told_in_every_frame(tmp_path):
    paths, journal, (held, base, flow) = judged_articles(tmp_path)
    plain, frames = geodata.run(*paths), geodata.run(*paths, verdicts=journal)
    rows = frames.facts.set_index("fact_id")
    assert rows["verdict"].value_counts().to_dict() == {"confirmed": 1, "corrected": 1, "superseded": 1, "rejected": 1}
    assert [rows.loc[f.id, "verdict"] for f in (held, base, flow)] == ["confirmed", "superseded", "rejected"]
    (new,) = rows[rows["verdict"] == "corrected"].itertuples()
    assert (new.role, new.rule, new.supersedes, new.verdict_by) == ("transit", "analyst", base.id, "Mai")
    assert (new.quote, new.original) == (rows.loc[base.id, "quote"], "Henan")
    assert len(frames.facts) == len(plain.facts) + 1
    (one,) = frames.operations.itertuples()
    assert (one.transit, one.figures_checked, one.flows) == ("Henan", 2, 1)
    assert plain.operations["figures_checked"].tolist() == [0]
    assert frames.provinces.set_index("province_id").loc["CN-HA", "operations_checked"] == 1
    assert frames.flows["operations_checked"].tolist() == [0]


def test_only_what_was_checked(tmp_path):
    paths, journal, _ = judged_articles(tmp_path)
    corpus = geodata.build([geodata.read(p) for p in paths], read_journal(journal))
    shown = tabulate(corpus, select(corpus, Filters(checked=True)), checked=True)
    assert sorted(shown.facts["verdict"]) == ["confirmed", "corrected"]
    (one,) = shown.operations.itertuples()
    assert (one.figures, one.figures_checked, one.suspects_low, one.transit) == (2, 2, 301, "Henan")
    assert one.date is pd.NA
    assert one.children_low is pd.NA


@pytest.mark.parametrize("name", LAYERS)
@pytest.mark.parametrize("ending", ["gpkg", "geojson", "shp"])
def test_a_layer_comes_back_from_disk_as_it_was(results, name, ending, tmp_path):
    layer, table = getattr(results, name), CONTRACTS[name]
    path = tmp_path / f"{name}.{ending}"
    geodata.save(layer, path)
    back = gpd.read_file(path)
    assert len(back) == len(layer)
    assert back.crs.equals(EPSG4326)
    if ending == "shp":
        back = back.rename(columns={short: column for column, short in table.short.items()})
    if ending == "geojson" and not len(layer):
        return  # It names columns in its features only.
    assert list(back.columns) == list(layer.columns)
    assert back.geometry.isna().tolist() == layer.geometry.isna().tolist()
    drawn = layer.geometry.notna().to_numpy()
    moved = shapely.hausdorff_distance(back.geometry.values[drawn], layer.geometry.values[drawn])
    assert (moved < 1e-6).all()  # Degrees; GeoJSON keeps seven decimals.
    for column, kind in table.columns.items():
        if kind != "geo":
            assert same(back[column], layer[column], kind, ending), column


def same(back, original, kind, ending):
    """Nulls are nulls, numbers whole; a text that a shapefile cannot hold is a beginning that says that it is cut."""
    if back.isna().tolist() != original.isna().tolist():
        return False
    if kind == "int":
        return back.astype("Int64").equals(original)
    # A reader may take a column of whole days for dates, and dBASE keeps no blanks at the ends of a text.
    read = back.dropna().astype("string")
    return all(
        a == b or (ending == "shp" and (a == b.strip() or is_cut(a, b)))
        for a, b in zip(read, original.dropna(), strict=True)
    )


def is_cut(read, text):
    whole, left = len(text.encode()), len(read.encode())
    return whole > 254 >= left > 248 and read.endswith("…") and text.startswith(read[:-1])


def test_texts_too_long_for_a_shapefile_are_in_the_sample(sample):
    assert (sample.facts["quote"].map(lambda q: len(q.encode())) > 254).sum() > 10


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_short_names_fit_a_shapefile_and_differ(table):
    assert set(table.short) <= set(table.columns)
    names = [table.short.get(column, column) for column in table.columns]
    assert max(map(len, names)) <= 10
    assert len({name.lower() for name in names}) == len(names)


def test_some_rows_of_a_layer_are_saved_as_well(sample, tmp_path):
    to_henan = sample.flows[sample.flows["destination"] == "Henan"]
    geodata.save(to_henan, tmp_path / "henan.shp")
    assert list(gpd.read_file(tmp_path / "henan.shp")["dest"].unique()) == ["Henan"]


def test_a_path_of_another_kind_is_refused(unnamed, tmp_path):
    with pytest.raises(GeodataError, match=r"flows\.kml: .*\.gpkg, \.geojson, \.shp"):
        geodata.save(unnamed.flows, tmp_path / "flows.kml")
    assert not list(tmp_path.iterdir())


def test_a_layer_of_other_columns_is_refused(unnamed, tmp_path):
    with pytest.raises(ColumnError, match="'mine'"):
        geodata.save(unnamed.flows.assign(mine=1), tmp_path / "flows.gpkg")


def test_saving_leaves_the_layer_as_it_was(sample, tmp_path):
    before = sample.facts.copy(deep=True)
    geodata.save(sample.facts, tmp_path / "facts.shp")
    pd.testing.assert_frame_equal(sample.facts, before)


@pytest.mark.parametrize("name", LAYERS)
def test_a_layer_can_be_plotted_at_once(sample, name):
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("agg")
    from matplotlib import pyplot

    axes = getattr(sample, name).plot()
    assert axes.collections
    pyplot.close(axes.figure)


def test_results_are_frozen(empty):
    assert isinstance(empty, Results)
    with pytest.raises(AttributeError):
        empty.flows = None
