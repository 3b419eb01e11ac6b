"""The floors of extraction over the gold set, each language apart, through the command line as a user runs it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
REPORTS = [str(ROOT / "seeds"), str(HERE / "reports")]
FLOORS = {"statistics": 0.75, "roles": 0.55, "flows": 0.55, "date": 0.50}


def run(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("score")
    for command in ("extract", "operations"):
        (folder / command).write_text(run("-m", "geodata", command, *REPORTS, "--json"), "utf-8")
    return folder


@pytest.fixture(scope="module", params=["en", "zh"])
def score(request, outputs):
    files = [str(outputs / "extract"), "--operations", str(outputs / "operations")]
    return json.loads(run(str(HERE / "score.py"), str(HERE / "gold"), *files, "--language", request.param, "--json"))


def test_every_report_of_the_gold_was_read(score):
    assert score["reports"]["absent"] == 0


@pytest.mark.parametrize("kind", FLOORS)
def test_extraction_holds_its_floor(score, kind):
    assert score[kind]["f1"] >= FLOORS[kind], score[kind]


def test_every_fact_stands_on_its_very_words(score):
    assert score["evidence"] == 1.0
