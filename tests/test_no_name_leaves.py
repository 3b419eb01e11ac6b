"""Names planted in reports, their titles and file names come out nowhere: at each exit, searched as bytes."""

import logging
import random
import re
import sys
from pathlib import Path
from urllib.parse import quote

import pytest

import geodata
from dashboard.briefing.caption import caption, file_name
from dashboard.briefing.table import csv_bytes
from dashboard.evidence import safe_link
from dashboard.flowmap.picture import map_png
from geodata.command_line import main
from geodata.ingest import ingest
from geodata.pipeline import assemble
from geodata.reading import discover, read
from geodata.results import tabulate
from geodata.store import Store

sys.path.insert(0, str(Path(__file__).parent / "geodata/extraction"))
from invented_names import invented

LAYERS = ("facts", "operations", "flows", "provinces")
ENGLISH = """\
On June 12, 2015 police in Gansu freed 14 children who were taken from Yunnan and sold in Hebei by {a} (43).
{a} and the suspect {b} confessed. The ring sold 9 infants. The mother, {b}, wept.
"""
CHINESE = """\
2015年6月12日，甘肃警方抓获主犯{a}等23名嫌疑人，解救被拐儿童14名，孩子从云南被{a}卖到河北。
{a}(男,43岁)供认，村民{b}买下婴儿9名。电话{c}。
"""


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    """A folder of reports with names in every place that a name can stand in, and the names."""
    folder, chance, names = tmp_path_factory.mktemp("raids"), random.Random(7), []
    for number in range(12):
        language, words = ("en", ENGLISH) if number % 2 else ("zh", CHINESE)
        a, b = (invented(language, "full", 0, chance) for _ in "ab")
        phone = invented(language, "number", 1, chance).whole
        told = words.format(a=a.whole, b=b.whole, c=phone)
        slug = a.whole.replace(" ", "-").lower()
        matter = f"title: {a.whole} on trial\npublisher: Daily {number}\nurl: https://news.example/{quote(slug)}/1.html"
        (folder / f"{number}-{slug}.md").write_text(f"---\n{matter}\n---\n{told}", "utf-8")
        names += [a.whole, b.whole] + ([phone] if language == "zh" else [])
    return folder, names


@pytest.fixture(scope="module")
def results(planted):
    return geodata.run(planted[0])


def found(names, data):
    """Names that are to be read in bytes or text, in any case, however a file would write them."""
    text = data if isinstance(data, str) else data.decode("utf-8", "ignore") + data.decode("utf-16-le", "ignore")
    text = text.lower()
    forms = {n: (n.lower(), n.lower().replace(" ", "-"), quote(n).lower(), ascii(n)[1:-1].lower()) for n in names}
    return [name for name, written in forms.items() if any(form in text for form in written)]


def test_the_search_finds_what_is_there(planted):
    folder, names = planted
    raw = b"".join(path.read_bytes() for path in folder.glob("*.md"))
    assert found(names, raw) == names


@pytest.mark.parametrize("arguments", [["extract", "--json"], ["extract"], ["operations", "--json"], ["operations"]])
def test_command_line(planted, capsys, arguments):
    folder, names = planted
    assert main([*arguments, str(folder)]) == 0
    printed = capsys.readouterr()
    assert printed.out
    assert found(names, printed.out + printed.err) == []


def test_explanations(planted, capsys, tmp_path):
    folder, names = planted
    for path in folder.glob("*.md"):
        assert main(["explain", str(path)]) == 0
        assert main(["explain", str(path), "--html", str(tmp_path / "page.html")]) == 0
        printed = capsys.readouterr()
        assert found(names, printed.out + (tmp_path / "page.html").read_text("utf-8")) == []


def test_errors_and_refusals(planted, capsys, tmp_path):
    names = planted[1]
    for name in names:
        (tmp_path / f"{name}.md").write_text("---\ntitle: [a]\n---\nbody", "utf-8")
        (tmp_path / f"{name}.txt").write_bytes(b"\x00\xff\x00")
    told = [
        p for name in names for p in (tmp_path / f"{name}.md", tmp_path / f"{name}.txt", tmp_path / f"no {name}.md")
    ]
    assert main(["extract", "--json", *map(str, told)]) == 1
    printed = capsys.readouterr()
    assert len(printed.err.splitlines()) >= len(told)
    assert found(names, printed.out + printed.err) == []


def test_logs(planted, caplog, tmp_path):
    folder, names = planted
    caplog.set_level(logging.DEBUG)
    store = Store(tmp_path / "desk.db")
    ingest([folder], store)
    store.close()
    assert found(names, caplog.text) == []


def test_frames(planted, results):
    for layer in LAYERS:
        frame = getattr(results, layer)
        assert len(frame) > 0
        assert found(planted[1], frame.to_csv()) == []


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "shp"])
@pytest.mark.parametrize("layer", LAYERS)
def test_saved_layers(planted, results, tmp_path, layer, ending):
    geodata.save(getattr(results, layer), tmp_path / f"{layer}.{ending}")
    files = list(tmp_path.iterdir())
    assert files
    for path in files:
        assert found(planted[1], path.read_bytes()) == []


def test_tables_and_pictures_for_a_briefing(planted, tmp_path):
    folder, names = planted
    store = Store(tmp_path / "desk.db")
    ingest([folder], store)
    corpus = assemble(store.extractions("own"))
    store.close()
    told = caption("Operations", "Showing all.", corpus.reports.values(), corpus.operations, "en")
    frames = tabulate(corpus)
    for layer in LAYERS:
        assert found(names, csv_bytes(getattr(frames, layer), told)) == []
    words = (told.title, [told.filters, *told.foot()], [("raid", "raided")], [], "Largest flows")
    assert found(names, map_png([], [], *words)) == []
    assert found(names, file_name("map", told.filters, "png")) == []
    links = "".join(safe_link(report.url) for report in corpus.reports.values() if report.url)
    assert found(names, links) == []


def test_masked_reports_keep_their_offsets(planted):
    for path in discover([planted[0]]).files:
        raw, shown = read(path), next(iter(assemble([geodata.extract(read(path))]).reports.values()))
        assert len(raw.text) == len(shown.text)
        assert re.sub("▇", ".", shown.text) != raw.text
