"""`lexicon check` tells every fault with its line; `lexicon diff` what a list would change, and changes nothing."""

import pytest

from geodata.command_line import main
from geodata.extraction import extract
from geodata.extraction.lexicon import shipped
from geodata.extraction.tagger import trying
from geodata.reading import read

REPORT = "Police act\n\nOn Sunday police in Gansu zapped 30 people and freed 12 abducted children.\n"


@pytest.fixture
def words(tmp_path):
    """The English list with one verb of arrest more."""
    path = tmp_path / "en-new.toml"
    path.write_text(shipped("en").replace("\narrested = [", '\narrested = ["zapped",', 1), "utf-8")
    return path


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(REPORT, "utf-8")
    return path


def test_the_shipped_lists_are_sound(capsys):
    assert main(["lexicon", "check"]) == 0
    out, err = capsys.readouterr()
    assert [line.split(":")[0] for line in out.splitlines()] == ["en.toml", "zh.toml"]
    assert err == ""


def test_a_list_is_checked_in_place_of_the_shipped_one(words, capsys):
    assert main(["lexicon", "check", str(words)]) == 0
    assert f"{words}: " in capsys.readouterr().out
    words.write_text('[verb]\nrescued = ["解救", "Freed"]\n[hue]\nred = ["a"]', "utf-8")
    assert main(["lexicon", "check", str(words)]) == 1
    out, err = capsys.readouterr()
    assert f"{words}, line 2: 'Freed' must be lower case" in err
    assert f"{words}, line 3: unknown kind [hue]" in err
    assert "'解救' stands in [verb] in English and in [verb] in Chinese" in err
    assert out.startswith("zh.toml: ")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("words.toml", b"", "the name tells no language"),
        ("en.txt", b"", "the name tells no language"),
        ("en.toml", None, "en.toml: cannot be read"),
        ("en.toml", b"\xff", "en.toml: not UTF-8"),
    ],
)
def test_a_file_that_is_no_list_is_told(tmp_path, name, content, told, capsys):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert main(["lexicon", "check", str(tmp_path / name)]) == 1
    assert told in capsys.readouterr().err


def test_two_lists_of_one_language_are_not_checked_at_once(words, tmp_path, capsys):
    other = tmp_path / "en.toml"
    other.write_text(shipped("en"), "utf-8")
    assert main(["lexicon", "check", str(words), str(other)]) == 1
    assert "is of the same language" in capsys.readouterr().err


def test_the_difference_is_told_report_by_report(words, report, tmp_path, capsys):
    (tmp_path / "b.txt").write_text("Police act\n\nPolice in Gansu freed 12 abducted children.\n", "utf-8")
    assert main(["lexicon", "diff", str(words), str(report), str(tmp_path / "b.txt")]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == str(report)
    assert [line.split()[:4] for line in out[1:-1]] == [
        ["-", "rescued", "30", "people"], ["+", "arrested", "30", "suspects"],
    ]  # fmt: skip
    assert out[-1] == "1 of 2 reports changed; facts that came: 1, that went: 1"


def test_the_same_list_changes_nothing(tmp_path, report, capsys):
    same = tmp_path / "zh.toml"
    same.write_text(shipped("zh"), "utf-8")
    assert main(["lexicon", "diff", str(same), str(report)]) == 0
    assert capsys.readouterr().out == "0 of 1 reports changed; facts that came: 0, that went: 0\n"


def test_a_faulty_list_or_an_absent_report_is_status_1(words, tmp_path, capsys):
    assert main(["lexicon", "diff", str(words), str(tmp_path / "absent.txt")]) == 1
    assert "absent.txt: cannot be read" in capsys.readouterr().err
    words.write_text("[hue]", "utf-8")
    assert main(["lexicon", "diff", str(words), str(tmp_path)]) == 1
    assert "unknown kind [hue]" in capsys.readouterr().err


def test_words_that_are_tried_are_gone_afterwards(report):
    told = read(report)
    before = extract(told)
    with pytest.raises(RuntimeError), trying("en", ()):
        raise RuntimeError
    assert extract(told) == before


def test_no_name_is_shown(words, tmp_path, capsys):
    path = tmp_path / "张某某.txt"
    path.write_text(
        "Police act\n\nPolice in Gansu zapped 30 people, Zhang Mou among them, and freed 12 children.\n", "utf-8"
    )
    assert main(["lexicon", "diff", str(words), str(path)]) == 0
    assert "某" not in capsys.readouterr().out
