"""Small reports made by hand, and stores that are let go of."""

import pytest

from geodata.ids import stable_id
from geodata.model import Evidence, Fact, Report
from geodata.store import Store


def make_report(number, publisher="Daily"):
    text = f"Report {number}. Police freed {number} children taken in Gansu, the ministry said."
    return Report(
        id=stable_id("r", text, publisher or "", ""),
        text=text,
        title=f"Report {number}.",
        publisher=publisher,
        published="2013-09-28",
        url=None,
        language="en",
        path=f"reports/{number}.md",
        retold=True,
    )


def make_facts(report, count=3):
    """As many facts as asked for, all with the first words as their evidence."""
    return tuple(
        Fact("statistic", "children", "rescued", str(value), "en.1", Evidence(report.id, 0, 6))
        for value in range(count)
    )


@pytest.fixture
def report():
    return make_report


@pytest.fixture
def facts():
    return make_facts


@pytest.fixture
def path(tmp_path):
    return tmp_path / "made" / "homeward.db"


@pytest.fixture
def store(path):
    store = Store(path)
    yield store
    store.close()
