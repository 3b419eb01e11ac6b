"""The sentence says what is shown, of how much, and what became of the undated."""

import pytest

from dashboard.parts.sentence import filter_sentence
from geodata.joined import Operation, ProvinceCount, ProvinceRole
from geodata.model import Report
from geodata.operations import Filters
from geodata.pipeline import Corpus, select


def operation(i, year, province=None, role="raid"):
    named = (ProvinceRole(province[0], province[1], role, 1, ()),) if province else ()
    return Operation(
        id=f"op-{i}", name=None, date=str(year) if year else None, year=year, report_ids=("r-1",), figures=(),
        provinces=named, province_count=ProvinceCount(None, len(named), 0), flows=(),
    )  # fmt: skip


REPORT = Report(
    id="r-1", text="x", title=None, publisher=None, published=None, url=None, language="en", path="", retold=False
)
YUNNAN = ("Yunnan", "CN-YN")
ALL = (
    operation(1, 2009, YUNNAN, "origin"), operation(2, 2010), operation(3, 2013, YUNNAN), operation(4, None, YUNNAN),
    operation(5, None),
)  # fmt: skip


def corpus(operations=ALL):
    return Corpus({"r-1": REPORT}, (), tuple(operations), "c")


def sentence(filters=Filters(), language="en", operations=ALL):  # noqa: B008 - frozen
    whole = corpus(operations)
    return filter_sentence(filters, whole, len(select(whole, filters)), language)


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        (Filters(), "Showing all 5 operations. 2 with no year stated are included."),
        (Filters(undated=False), "Showing 3 of 5 operations. 2 with no year stated are left out."),
        (
            Filters(years=(2009, 2010, 2013), undated=False),
            "Showing 3 of 5 operations: raided in 2009–2010, 2013. 2 with no year stated are left out.",
        ),
        (
            Filters(provinces=("CN-YN",)),
            "Showing 3 of 5 operations: naming Yunnan. 1 with no year stated is included.",
        ),
        (
            Filters(provinces=("CN-YN",), roles=("origin",)),
            "Showing 1 of 5 operations: naming Yunnan, as origin.",
        ),
        (Filters(roles=("origin",)), "Showing 1 of 5 operations: with a province named as origin."),
        (Filters(languages=("zh",)), "Showing 0 of 5 operations: reported in Chinese."),
        (
            Filters(checked=True, undated=False),
            "Showing 0 of 5 operations: only figures that an analyst checked; what was not checked, a year as well, "
            "counts as not stated.",
        ),
    ],
)
def test_the_sentence(filters, told):
    assert sentence(filters) == told


def test_one_operation_is_told_as_one():
    assert sentence(operations=ALL[:1]) == "Showing the one operation."


def test_the_sentence_in_chinese():
    assert sentence(Filters(provinces=("CN-YN",)), "zh") == "显示5个行动中的3个：涉及云南。包括1个未载明年份的行动。"
