"""The command line as it is used: in a process of its own, with its exit status and its two streams apart."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SEEDS = ["seeds/aljazeera-2013-09-28.md", "seeds/aljazeera-america-2013-09.md"]


def geodata(*arguments, **environment):
    done = subprocess.run(
        [sys.executable, "-m", "geodata", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_extract_prints_one_object_a_report_in_the_order_of_the_paths():
    status, out, err = geodata("extract", *reversed(SEEDS), "--json")
    rows = [json.loads(line) for line in out.removesuffix("\n").split("\n")]
    assert [row["report"]["path"] for row in rows] == SEEDS[::-1]
    assert (status, err) == (0, "")
    for row in rows:
        text = row["report"]["text"]
        told = [fact["evidence"] for kind in ("statistics", "places", "flows") for fact in row[kind]]
        assert told
        assert all(text[evidence["start"] : evidence["end"]] == evidence["text"] for evidence in told)


def test_a_folder_is_read_by_name_and_says_what_it_skipped(tmp_path):
    for name in ("b.txt", "a.txt", "c.pdf"):
        (tmp_path / name).write_text(f"Police in Gansu freed {len(name)} children. {name}")
    status, out, err = geodata("extract", tmp_path, "--json")
    assert [json.loads(line)["report"]["path"] for line in out.splitlines()] == [
        f"{tmp_path}/a.txt",
        f"{tmp_path}/b.txt",
    ]
    assert (status, err) == (0, "geodata: skipped 1 file of other kinds\n")


def test_what_cannot_be_read_is_one_line_and_the_others_go_on(tmp_path):
    (tmp_path / "bad.md").write_text("---\ntitle: China: 92 children\n---\nbody")
    (tmp_path / "notes.pdf").write_bytes(b"%PDF")
    named = [tmp_path / name for name in ("bad.md", "notes.pdf", "absent.txt")]
    status, out, err = geodata("extract", *named, SEEDS[0], "--json")
    assert status == 1
    assert len(out.splitlines()) == 1
    lines = err.splitlines()
    assert len(lines) == 3
    assert "bad.md, line 2: front matter is no YAML" in lines[0]
    assert "notes.pdf: not a kind of file that is read" in lines[1]
    assert "absent.txt: cannot be read" in lines[2]


def test_operations_are_one_list_in_the_order_of_their_dates():
    status, out, err = geodata("operations", "seeds", "--json")
    rows = json.loads(out)
    assert (status, err) == (0, "geodata: skipped 1 file of other kinds\n")
    years = [int(date[:4]) if (date := row["date"] or "XXXX")[:4].isdigit() else 9999 for row in rows]
    assert years == sorted(years)
    assert len({row["id"] for row in rows}) == len(rows) > 1
    assert all(len(conflict["values"]) > 1 for row in rows for conflict in row["conflicts"])


def test_the_two_reports_of_2013_are_one_operation():
    _, out, _ = geodata("operations", *SEEDS, "--json")
    (row,) = json.loads(out)
    assert row["reports"] == SEEDS or row["reports"] == SEEDS[::-1]
    assert row["date"] == "2013-09-11"
    assert row["province_count"] == {"stated": 11, "named": 0, "other_named": 3}
    figures = {(figure["action"], figure["who"]): (figure["low"], figure["high"]) for figure in row["statistics"]}
    assert figures[("rescued", "children")] == (92, 92)
    assert figures[("arrested", "suspects")] == (301, 301)


@pytest.mark.parametrize("command", ["extract", "operations"])
def test_without_json_it_is_for_reading(command):
    status, out, _ = geodata(command, *SEEDS)
    assert status == 0
    assert re.search(r"rescued +92 children", out)
    assert re.search(r"flow +Yunnan -> unnamed", out)
    assert all(path in out for path in SEEDS)


def test_reading_tables_steer_no_terminal(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("Police in Gansu \x1b[31m freed\u202e 14 children\x07 from traffickers.")
    _, out, _ = geodata("extract", file)
    assert "14 children" in out
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", out)


def test_no_name_is_printed_anywhere(tmp_path):
    file = tmp_path / "张某某.txt"
    file.write_text("警方在甘肃解救儿童14名，抓获犯罪嫌疑人张某某等3人。")
    (tmp_path / "李某某.md").write_text("---\ntitle: [a]\n---\nbody")
    for command in ("extract", "operations"):
        for arguments in ([], ["--json"]):
            _, out, err = geodata(command, tmp_path, *arguments)
            assert "某" not in out + err


def test_chinese_is_printed_whatever_the_locale():
    status, out, _ = geodata("extract", "seeds/zh003.md", "--json", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert status == 0
    assert "贵阳" in json.loads(out)["report"]["text"]


def test_a_file_name_that_is_no_text_is_printed(tmp_path):
    file = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(file)).write_text("Police in Gansu freed 14 children.")
    status, out, _ = geodata("extract", os.fsdecode(file), "--json")
    assert status == 0
    assert json.loads(out)["report"]["path"].endswith("\ufffd.txt")


def test_a_reader_that_leaves_early_is_no_error():
    command = f"{sys.executable} -m geodata extract seeds --json | head -n 1"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert len(done.stdout.splitlines()) == 1
    assert "Error" not in done.stderr


@pytest.mark.parametrize("arguments", [[], ["extract"], ["translate", "a.txt"], ["extract", "a.txt", "--yaml"]])
def test_what_is_not_understood_is_status_2(arguments):
    status, out, err = geodata(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith("usage: python -m geodata")


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["extract", "--help"], ["explain", "--help"], ["operations", "--help"], ["ingest", "--help"]],
)
def test_help_has_examples(arguments):
    status, out, _ = geodata(*arguments)
    assert status == 0
    assert "python -m geodata extract reports/ --json > facts.jsonl" in out


def test_an_empty_folder_gives_nothing(tmp_path):
    assert geodata("extract", tmp_path, "--json") == (0, "", "")
    assert geodata("operations", tmp_path, "--json") == (0, "[]\n", "")
    assert geodata("operations", tmp_path) == (0, "no operation\n", "")


def test_ingest_accounts_for_every_file(tmp_path):
    store = tmp_path / "desk.db"
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe")
    arguments = ["ingest", *SEEDS, SEEDS[0], tmp_path / "bad.txt", "--store", store]
    status, out, err = geodata(*arguments)
    assert (status, out) == (1, f"read 4 = 2 stored + 1 duplicate + 1 refused; the store is {store}\n")
    assert "bad.txt: not UTF-8" in err
    assert geodata(*arguments)[1].startswith("read 4 = 0 stored + 3 duplicate + 1 refused")


def test_a_store_that_cannot_be_used_is_told_in_one_line(tmp_path):
    (tmp_path / "letter.db").write_text("a letter " * 100)
    status, out, err = geodata("ingest", SEEDS[0], "--store", tmp_path / "letter.db")
    assert (status, out) == (1, "")
    assert re.fullmatch(r"geodata: .*letter\.db: is no store; .*\n", err)


def test_extract_loads_no_frames():
    code = (
        "import runpy, sys; sys.argv = ['geodata', 'extract', 'seeds/en001.md', '--json']\n"
        "try: runpy.run_module('geodata', run_name='__main__')\n"
        "except SystemExit as end: assert not end.code\n"
        "print(sorted({'pandas', 'geopandas', 'numpy'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"
