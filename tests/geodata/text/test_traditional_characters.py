"""A report in traditional characters tells what it tells in simplified ones."""

from dataclasses import replace
from pathlib import Path

import opencc
import pytest
from furnished import MEANING

from geodata.extraction import extract
from geodata.reading import read

SEEDS = Path(__file__).parents[3] / "seeds"
REPORTS = [r for r in map(read, sorted(SEEDS.glob("zh*.md"))) if r.language == "zh-Hans"]
TO_TRADITIONAL = opencc.OpenCC("s2t")


def told(report):
    return sorted(str([fact.at, *(getattr(fact, name) for name in MEANING)]) for fact in extract(report).facts)


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: Path(report.path).stem)
def test_traditional_characters_change_no_fact(report):
    traditional = TO_TRADITIONAL.convert(report.text)
    assert len(traditional) == len(report.text)
    assert told(replace(report, text=traditional, language="zh-Hant")) == told(report)
