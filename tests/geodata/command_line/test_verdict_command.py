"""Verdicts on the command line: given, listed, taken back, passed on; and what is wrong is told in one line."""

import json
import re

import pytest

from geodata.command_line import main
from geodata.reading import read
from geodata.store import Store

SEEDS = ["seeds/aljazeera-2013-09-28.md", "seeds/aljazeera-america-2013-09.md"]
TASKS = ["same", "confirm", "correct", "add", "not-an-operation", "undo", "list", "export", "import"]


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Run a command on a store of its own; its status and what it printed."""
    monkeypatch.setenv("HOMEWARD_STORE", str(tmp_path / "desk.db"))

    def ran(*arguments):
        status = main([str(a) for a in arguments])
        return status, *capsys.readouterr()

    assert ran("ingest", *SEEDS)[0] == 0
    return ran


def facts(run, path=SEEDS[0], **options):
    out = run("extract", path, "--json", *(x for pair in options.items() for x in (f"--{pair[0]}", pair[1])))[1]
    return json.loads(out)


def children(run):
    return next(f for f in facts(run)["statistics"] if (f["who"], f["scope"]) == ("children", "operation"))


def journal(run):
    return [json.loads(line) for line in run("verdict", "list", "--json")[1].splitlines()]


def operation(run, tmp_path):
    run("verdict", "export", tmp_path / "all.jsonl")
    return json.loads(run("operations", *SEEDS, "--json", "--verdicts", tmp_path / "all.jsonl")[1])


def test_a_figure_is_corrected_and_the_operation_follows(run, tmp_path):
    fact = children(run)
    status, out, err = run("verdict", "correct", fact["fact_id"], "--value", "93", "--by", "Mai")
    assert status == 0
    assert re.fullmatch(r"geodata: warning: the words do not say 93; v-\w+ is kept all the same\n", err)
    assert re.fullmatch(r"v-\w+ \S+ correct r-\w+ rescued children 92: value 93 by Mai\n", out)
    (one,) = operation(run, tmp_path)
    figure = next(f for f in one["statistics"] if f["who"] == "children")
    assert (figure["low"], figure["high"], figure["checked"]) == (92, 93, False)
    run("verdict", "undo", journal(run)[0]["id"], "--by", "Lan")
    (one,) = operation(run, tmp_path)
    assert next(f for f in one["statistics"] if f["who"] == "children")["high"] == 92
    assert [(row["judgement"], row["stands"]) for row in journal(run)] == [("correct", False), ("undo", True)]


def test_a_fact_is_added_with_the_words_that_say_so(run, tmp_path):
    report = facts(run)["report"]
    words = "Their target was a large network"
    status, _, err = run(
        "verdict", "add", report["id"], "statistic", "--words", words, "--who", "gangs", "--action", "gangs_broken",
        "--value", "1", "--by", "Mai",
    )  # fmt: skip
    assert (status, "do not say 1" in err) == (0, True)
    (one,) = operation(run, tmp_path)
    assert ("gangs", 1, 1, True) in [(f["who"], f["low"], f["high"], f["checked"]) for f in one["statistics"]]
    (told,) = [f for f in facts(run, verdicts=tmp_path / "all.jsonl")["statistics"] if f["who"] == "gangs"]
    assert told["evidence"]["text"] == words
    assert run("verdict", "add", report["id"], "place", "--at", 0, 99999, "--place", "Henan", "--by", "Mai")[0] == 1


def test_explain_shows_what_stands_after_the_verdicts(run, tmp_path):
    run("verdict", "correct", children(run)["fact_id"], "--value", "93", "--by", "Mai")
    run("verdict", "export", tmp_path / "all.jsonl")
    shown = [run("explain", SEEDS[0], *more)[1] for more in ((), ("--verdicts", tmp_path / "all.jsonl"))]
    assert ["93 children" in told for told in shown] == [False, True]


def test_the_sample_loses_no_report_in_silence(run, tmp_path):
    Store(tmp_path / "sample.db").add(read(SEEDS[0]), (), "sample", "1")
    status, _, err = run("ingest", SEEDS[0], "--store", tmp_path / "sample.db")
    assert (status, err) == (0, "geodata: 1 report of the sample is now among your own, and no longer in the sample\n")
    assert run("ingest", SEEDS[0], "--store", tmp_path / "sample.db")[2] == ""


def test_a_path_that_is_not_there_is_said_to_be_so(run):
    assert run("extract", "/absent/folder")[2] == "geodata: /absent/folder: cannot be read (no such file or folder)\n"


def test_tables_say_how_many_figures_are_checked(run, tmp_path):
    run("verdict", "confirm", children(run)["fact_id"], "--by", "Mai")
    run("verdict", "export", tmp_path / "all.jsonl")
    out = run("operations", *SEEDS, "--verdicts", tmp_path / "all.jsonl")[1]
    assert re.search(r"rescued +92 children +2 reports, checked\n", out)
    assert re.search(r"1 of \d+ figures checked by an analyst", out)
    assert re.search(r"0 of \d+ figures checked by an analyst", run("operations", *SEEDS)[1])
    out = run("extract", SEEDS[0], "--verdicts", tmp_path / "all.jsonl")[1]
    assert re.search(rf"rescued +92 children +operation +{children(run)['fact_id']} checked", out)
    run("verdict", "reject", children(run)["fact_id"], "--by", "Mai")
    run("verdict", "export", tmp_path / "all.jsonl")
    out = run("extract", SEEDS[0], "--verdicts", tmp_path / "all.jsonl")[1]
    assert re.search(r"rescued +92 children +set aside: reject +f-", out)


def test_reports_are_told_apart_and_out(run, tmp_path):
    left, right = (facts(run, path)["report"]["id"] for path in SEEDS)
    assert len(operation(run, tmp_path)) == 1
    assert run("verdict", "different", left, right, "--by", "Mai")[0] == 0
    assert len(operation(run, tmp_path)) == 2
    assert run("verdict", "not-an-operation", left, "--by", "Mai")[0] == 0
    assert [o["report_ids"] for o in operation(run, tmp_path)] == [[right]]
    assert run("verdict", "same", left, right, "--by", "Mai")[0] == 0


def test_a_journal_travels_and_arrives_once(run, tmp_path, monkeypatch):
    for fact in facts(run)["places"]:
        run("verdict", "confirm", fact["fact_id"], "--by", "Mai", "--note", "主犯张某某")
    count = len(journal(run))
    assert run("verdict", "export", tmp_path / "mai.jsonl")[1] == f"exported {count} to {tmp_path}/mai.jsonl\n"
    assert "张某某" not in (tmp_path / "mai.jsonl").read_text("utf-8")
    mine = journal(run)
    monkeypatch.setenv("HOMEWARD_STORE", str(tmp_path / "other.db"))
    for new in (count, 0):
        told = f"read {count} = {new} new + {count - new} already there\n"
        assert run("verdict", "import", tmp_path / "mai.jsonl") == (0, told, "")
    assert journal(run) == mine
    assert run("verdict", "list")[1].count("\n") == count


def test_an_empty_journal_says_so(run):
    assert run("verdict", "list") == (0, "no verdict\n", "")
    assert run("verdict", "list", "--json") == (0, "", "")


WRONG = {
    ("confirm", "f-0", "--by", "Mai"): "f-0: no such fact in the store; `python -m geodata extract",
    ("same", "r-1", "r-2", "--by", "Mai"): "r-1: no such report in the store; `python -m geodata extract",
    ("not-an-operation", "r-1", "--by", "Mai"): "r-1: no such report in the store",
    ("undo", "v-1", "--by", "Mai"): "v-1: no such verdict; `python -m geodata verdict list` prints",
    ("import", "absent.jsonl"): "absent.jsonl: cannot be read",
    ("export", "absent/x.jsonl"): "absent/x.jsonl: cannot be written",
}


@pytest.mark.parametrize("arguments", WRONG)
def test_what_is_not_there_is_one_line_and_status_1(run, arguments):
    status, out, err = run("verdict", *arguments)
    assert (status, out) == (1, "")
    assert err.startswith(f"geodata: {WRONG[arguments]}")
    assert err.count("\n") == 1
    assert journal(run) == []


def test_of_several_facts_all_or_none_are_judged(run):
    assert run("verdict", "confirm", children(run)["fact_id"], "f-0", "--by", "Mai")[0] == 1
    assert journal(run) == []


def test_what_cannot_be_corrected_is_told(run):
    fact = children(run)["fact_id"]
    assert "say what to change" in run("verdict", "correct", fact, "--by", "Mai")[2]
    assert "no number" in run("verdict", "correct", fact, "--value", "ninety", "--by", "Mai")[2]
    assert "not role" in run("verdict", "correct", fact, "--role", "raid", "--by", "Mai")[2]
    assert "name has 1 to 80" in run("verdict", "confirm", fact, "--by", " ")[2]
    assert journal(run) == []


def test_a_file_with_a_line_that_is_no_verdict_brings_nothing(run, tmp_path):
    run("verdict", "confirm", children(run)["fact_id"], "--by", "Mai")
    run("verdict", "export", tmp_path / "a.jsonl")
    with (tmp_path / "a.jsonl").open("a") as file:
        file.write('{"judgement": "same"}\n')
    before = journal(run)
    status, _, err = run("verdict", "import", tmp_path / "a.jsonl")
    assert status == 1
    assert "a.jsonl, line 2: 'by' is missing, or not of type str; nothing was taken" in err
    assert journal(run) == before


def test_a_listing_steers_no_terminal(run, tmp_path):
    row = {"judgement": "same", "left": "r-\u202ea", "right": "r-b", "by": "Mai\u202e", "at": "2026-05-01T08:00:00Z"}
    (tmp_path / "odd.jsonl").write_text(json.dumps(row) + "\n")
    assert run("verdict", "import", tmp_path / "odd.jsonl")[0] == 0
    assert "\u202e" not in run("verdict", "list")[1]


@pytest.mark.parametrize("task", TASKS)
def test_every_task_has_help_with_examples(task, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["verdict", task, "--help"])
    assert ended.value.code == 0
    assert "verdict correct f-0a1b2c3d4e5f --value 41 --by Mai" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["praise"], ["confirm", "f-1"], ["same", "r-1", "--by", "Mai"]])
def test_what_is_not_understood_is_status_2(arguments):
    with pytest.raises(SystemExit) as ended:
        main(["verdict", *arguments])
    assert ended.value.code == 2
