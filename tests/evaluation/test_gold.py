"""What the gold set says of each report is found, but for the errors that are known: none may join them."""

import json
from pathlib import Path

import pytest
import score

from geodata.extraction import extract
from geodata.printing import extraction_row
from geodata.reading import read, reports_of

HERE = Path(__file__).parent
# A line an error: report, "-" missed or "+" extra, what. One that is mended may go.
KNOWN = set((HERE / "known_errors.txt").read_text("utf-8").splitlines())
GOLD = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted((HERE / "gold").glob("*.json"))}
REPORTS = {path.stem: path for folder in (HERE.parents[1] / "seeds", HERE / "reports") for path in folder.glob("*.md")}


def facts(row):
    """Facts of a gold row or of an extracted one, as the scorer has them."""
    yield from (("statistics", *key) for key in score.statistics(row) if key[0] in score.BRIEFING)
    yield from (("province", name) for name, _ in score.provinces(row))
    yield from (("role", *pair) for pair in score.provinces(row) if pair[1] in score.ROLES)
    yield from (("flow", *ends) for ends in score.flows(row, stated_only="report" in row))
    yield from (("province_count", count) for count in score.count_of_provinces(row))
    yield from (("date", date) for date in score.date_of(row))


def errors(report):
    (only,) = reports_of(read(REPORTS[report]))
    wanted, found = set(facts(GOLD[report])), set(facts(extraction_row(extract(only))))
    told = [*(("-", *fact) for fact in wanted - found), *(("+", *fact) for fact in found - wanted)]
    return {f"{report} {' '.join(map(str, error))}" for error in told}


@pytest.mark.parametrize("report", GOLD)
def test_no_error_joins_those_that_are_known(report):
    assert errors(report) <= KNOWN
