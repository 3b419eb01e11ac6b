"""Page furniture around and within a report changes none of its facts."""

from pathlib import Path

import pytest
from furnished import CHINESE, ENGLISH, HELD_BACK, furnished, places, told

from geodata.reading import read

SEEDS = Path(__file__).parents[3] / "seeds"
REPORTS = [read(path) for path in sorted(SEEDS.glob("*.md")) if path.name != "README.md"]
EVERY = 16
# Below a label in the middle, a single short sentence cannot be told from a teaser.
LEAST = 0.97


def kept(items, language):
    """Share of the ways to furnish the reports of a language that leave all facts as they are."""
    reports = [report for report in REPORTS if report.language.startswith(language)][::EVERY]
    results = [
        told(furnished(report, item, at), item) == facts
        for report in reports
        for facts in [told(report)]
        for item in items
        for at in places(report).values()
    ]
    return sum(results) / len(results)


def test_there_is_furniture_of_many_kinds():
    assert len({*ENGLISH}) + len({*CHINESE}) >= 60


@pytest.mark.parametrize(("items", "language"), [(HELD_BACK[0], "en"), (HELD_BACK[1], "zh")], ids=["en", "zh"])
def test_furniture_changes_no_fact(items, language):
    assert kept(items, language) >= LEAST


@pytest.mark.parametrize("report", REPORTS[::4], ids=lambda report: Path(report.path).stem)
def test_furniture_after_a_report_changes_no_fact(report):
    items = ENGLISH if report.language == "en" else CHINESE
    whole = "\n\n".join(items)
    assert told(furnished(report, whole, len(report.text)), whole) == told(report)
