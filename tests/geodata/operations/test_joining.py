"""Reports into operations: the order of arrival does not matter, verdicts do, and nothing is lost."""

from pathlib import Path

import pytest
from accounts import account, case, day, figure, flow, raided, role
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.extraction import extract
from geodata.joined import Reason
from geodata.model import Report, Verdict
from geodata.operations import operations_of
from geodata.reading import discover, read

SEEDS = Path(__file__).parents[3] / "seeds"
PROVINCES = ("Yunnan", "Sichuan", "Henan", "Hebei")
FACTS = st.one_of(
    st.builds(figure, st.sampled_from(["children", "women"]), st.sampled_from([8, 92, 181, 301])),
    st.builds(figure, st.just("suspects"), st.sampled_from([32, 301, 300]), st.sampled_from(["arrested", "detained"]),
              st.sampled_from(["exact", "at_least"])),
    st.builds(role, st.sampled_from(PROVINCES), st.sampled_from(["raid", "rescue", "origin", "base"])),
    st.builds(flow, st.sampled_from(PROVINCES), st.none() | st.sampled_from(PROVINCES)),
    st.builds(raided, st.sampled_from([10, 11])),
    st.builds(case, st.sampled_from(["9·11", "5·05"])),
)  # fmt: skip
DATES = st.sampled_from([None, "2013", "2013-09", "2013-09-11", "XXXX-09-11", "2013-09-12", "2010-01-01"])
TEXTS = st.none() | st.just("The same words stand in more than one paper, as they came from the agency that day.")


@st.composite
def accounts(draw):
    """Up to nine reports that share figures, places, days and words often enough to be taken for one another."""
    facts = draw(st.lists(st.tuples(DATES, st.lists(FACTS, max_size=5), TEXTS), min_size=1, max_size=9))
    published = st.sampled_from([None, "2013-09-28", "2013-10-01", "2010-01-05"])
    return [account(i, day(d), *told, text=text, published=draw(published)) for i, (d, told, text) in enumerate(facts)]


@pytest.fixture(scope="module")
def sample():
    return [extract(read(path)) for path in discover([SEEDS]).files]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_order_of_reports_does_not_matter(data):
    told = data.draw(accounts())
    assert operations_of(data.draw(st.permutations(told))) == operations_of(told)


@settings(max_examples=10, deadline=None)
@given(seed=st.randoms(use_true_random=False))
def test_the_order_of_the_sample_does_not_matter(sample, seed):
    shuffled = list(sample)
    seed.shuffle(shuffled)
    assert operations_of(shuffled) == operations_of(sample)


@settings(max_examples=60, deadline=None)
@given(accounts())
def test_every_report_stands_in_one_operation_and_no_figure_is_out_of_thin_air(told):
    operations = operations_of(told)
    assert sorted(i for o in operations for i in o.report_ids) == sorted(e.report.id for e in told)
    facts = {f.id: f for e in told for f in e.facts}
    for one in operations:
        for found in one.figures:
            values = {facts[i].number for i in found.fact_ids}
            assert {found.low, found.high} <= values
            assert 1 <= found.sources <= len(one.report_ids)
        assert all(len(c.values) > 1 for c in one.conflicts)
        assert bool(one.because) == (len(one.report_ids) > 1)


def test_the_sample_joins_reports_and_gives_reasons(sample):
    operations = operations_of(sample)
    assert sum(len(o.report_ids) > 1 for o in operations) > 10
    assert all(o.because for o in operations if len(o.report_ids) > 1)
    telling = {e.report.id for e in sample if e.tells_operation}
    joined = [i for o in operations for i in o.report_ids]
    assert telling <= set(joined)
    assert len(joined) == len(set(joined))
    tallying = {e.report.id for e in sample if any(f.scope == "cumulative" for f in e.facts)}
    assert not (set(joined) - telling) & tallying


def test_a_report_that_tells_of_no_operation_stands_in_none():
    assert operations_of([account("a", figure("children", 13_000, scope="cumulative"))]) == ()


ALIKE = [account(n, day("2013-09-11"), figure("children", 92), figure("suspects", 301, "arrested")) for n in "abc"]


def verdict(left, right, judgement, by="mai"):
    return Verdict(f"r-{left}", f"r-{right}", judgement, by, "2024-05-01T08:00:00+07:00")


def groups(*verdicts, told=ALIKE):
    return sorted(o.report_ids for o in operations_of(told, verdicts))


def test_reports_that_agree_are_one_operation():
    assert groups() == [("r-a", "r-b", "r-c")]
    (one,) = operations_of(ALIKE)
    assert Reason("figure.same", (301, "arrested", "suspects")) in one.because


def test_different_survives_a_chain_of_same():
    verdicts = [verdict("a", "b", "same"), verdict("b", "c", "same"), verdict("c", "a", "different")]
    assert groups(*verdicts) == [("r-a", "r-b"), ("r-c",)]
    assert groups(*reversed(verdicts)) == [("r-a", "r-b"), ("r-c",)]


def test_the_last_verdict_on_a_pair_wins():
    apart = [verdict("a", "b", "different"), verdict("a", "c", "different"), verdict("b", "c", "different")]
    assert groups(*apart) == [("r-a",), ("r-b",), ("r-c",)]
    assert groups(*apart, verdict("b", "a", "unsure")) == [("r-a", "r-b"), ("r-c",)]


def test_same_joins_what_no_comparison_would():
    strangers = [account("a", day("2001-01-01")), account("b", day("2020-01-01"))]
    assert groups(told=strangers) == [("r-a",), ("r-b",)]
    assert groups(verdict("b", "a", "same"), told=strangers) == [("r-a", "r-b")]
    (one,) = operations_of(strangers, [verdict("b", "a", "same")])
    assert one.because == (Reason("analyst", ("mai",)),)


def test_a_verdict_that_was_taken_back_is_no_reason():
    (one,) = operations_of(ALIKE, [verdict("a", "b", "same"), verdict("a", "b", "unsure", by="lan")])
    assert not [reason for reason in one.because if reason.code == "analyst"]


FIRST_WIRE = (
    "Police free 181 children\n\nBEIJING, Nov 4 (Xinhua) -- Police in Henan and Hebei rescued 181 abducted children "
    "and arrested 369 suspects in a joint operation on Tuesday, the Ministry of Public Security said. The children had "
    "been bought in Yunnan. Officers had followed the gang for six months. Closing word {}."
)
SECOND_WIRE = (
    "Big raid on baby traders\n\nBEIJING, Nov 5 (AFP) -- Some 369 people were held and 181 children saved when "
    "officers in the provinces of Henan and Hebei moved against baby traders, Chinese state media said. It was "
    "among the largest raids of the year, and parents were being sought. The last word is {}."
)


@pytest.mark.parametrize("copies", [1, 6, 7, 8, 12])
def test_copies_do_not_crowd_out_the_other_newsroom(copies):
    told = [
        extract(Report(f"{at}-{n}", text.format("x" * (n + 1)), None, None, day, None, "en", f"{at}-{n}.txt"))
        for at, (text, day) in enumerate(((FIRST_WIRE, "2015-11-04"), (SECOND_WIRE, "2015-11-05")))
        for n in range(copies)
    ]
    assert [len(one.report_ids) for one in operations_of(told)] == [2 * copies]
