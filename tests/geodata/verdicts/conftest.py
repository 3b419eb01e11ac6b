"""What the extractor reads in the report of a raid."""

import pytest
from raided import make_report

from geodata.extraction import extract


@pytest.fixture(scope="session")
def told():
    return extract(make_report())
