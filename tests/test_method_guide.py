"""The guide to the method tells what the commands print."""

import re
from pathlib import Path

import pytest

import geodata
from geodata.command_line import main
from geodata.operations.compare import SAME

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "method.md").read_text("utf-8")
COMMANDS = re.findall(r"\.venv/bin/python -m geodata ((?:extract|explain|operations|series) [^`\n]+)", GUIDE)


def printed(command, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    assert main(command.split()) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_runs(command, capsys, monkeypatch):
    assert printed(command, capsys, monkeypatch)


def test_the_operation_is_printed_as_told(capsys, monkeypatch):
    (command,) = (c for c in COMMANDS if c.startswith("operations"))
    (shown,) = re.findall(r"```\n(  arrested.*?)```", GUIDE, re.S)
    out = [line.split() for line in printed(command, capsys, monkeypatch).splitlines()]
    assert [line for line in shown.splitlines() if line.split() not in out] == []


def test_the_series_is_printed_as_told(capsys, monkeypatch):
    (command,) = (c for c in COMMANDS if c.startswith("series"))
    out = printed(command, capsys, monkeypatch)
    assert all(value in out for value in ("2,008", "3,455", "4,743"))


def test_the_map_counts_as_told(monkeypatch):
    monkeypatch.chdir(ROOT)
    row = geodata.run("seeds/en053.md", "seeds/zh070.md").provinces.set_index("name").loc["Fujian"]
    assert (row["operations"], row["raid"], row["children_low"]) == (1, 1, 36)
    assert "gives Fujian 1 operation, 1 raid and 36 children" in GUIDE


def test_the_points_are_those_of_the_comparison():
    assert f"at {SAME:.0f} points or more" in GUIDE
