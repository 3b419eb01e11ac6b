"""The guide to the word lists names every list that there is, and its example works as told."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from geodata.command_line import main
from geodata.errors import LexiconError
from geodata.extraction.lexicon import LANGUAGES, parse
from geodata.extraction.vocabulary import VOCABULARY

GUIDE = (Path(__file__).parents[1] / "docs" / "lexicons.md").read_text("utf-8")


def words(language):
    return files("geodata.extraction").joinpath("data", f"{language}.toml").read_text("utf-8")


def kinds(language):
    return set(re.findall(r"^\[(\w+)\]", words(language), re.M))


def test_every_kind_of_the_files_is_told_and_no_other():
    told = set(re.findall(r"`\[(\w+)\]`", GUIDE))
    assert told == {kind for language in LANGUAGES for kind in kinds(language)}
    assert told <= set(VOCABULARY)


def test_every_verb_is_told():
    section = GUIDE.partition("`[verb]` says")[2].partition("The other kinds")[0]
    told = {name for line in section.splitlines() if line.startswith("| `") for name in re.findall(r"`(\w+)`", line)}
    assert told == set(VOCABULARY["verb"])


def test_the_message_is_the_one_that_is_shown():
    with pytest.raises(LexiconError) as error:
        parse('[verb]\narrested = ["snaffled"]\ndetained = ["snaffled"]', "en.toml")
    assert str(error.value) in GUIDE


def test_the_word_of_the_example_is_still_to_be_added():
    assert '"snaffled"' not in words("en")


def test_the_example_does_what_is_told(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    text = "HENAN -- On Sunday police freed 12 children from traffickers and snaffled 30 people in a raid."
    Path("report.md").write_text(f"Police act\n\n{text}\n", "utf-8")
    assert main(["extract", "report.md"]) == 0
    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith("  rescued")]
    assert all(line in GUIDE for line in told)
    assert len(told) == 2

    Path("en-new.toml").write_text(words("en").replace("\narrested = [", '\narrested = ["snaffled",', 1), "utf-8")
    assert main(["lexicon", "check", "en-new.toml"]) == 0
    assert main(["lexicon", "diff", "en-new.toml", "report.md"]) == 0
    shown = capsys.readouterr().out.splitlines()
    changes = [line for line in shown if line.startswith(("  -", "  +"))]
    assert len(changes) == 2
    assert all(f"   {line}\n" in GUIDE for line in changes)
