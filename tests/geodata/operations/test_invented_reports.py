"""Joining on reports whose truth is known: right, and with work that grows near linearly."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.invented import invent
from benchmarks.joining import b_cubed, grouped
from geodata.extraction import extract
from geodata.operations import operations_of
from geodata.operations.blocking import NEAREST, candidate_pairs
from geodata.operations.signature import signature

SEED = 7


@pytest.fixture(scope="module")
def told():
    return invent(400, SEED)


@pytest.fixture(scope="module")
def extractions(told):
    return [extract(one.report) for one in told]


def test_the_same_seed_invents_the_same_reports(told):
    assert invent(400, SEED) == told
    assert invent(400, SEED + 1) != told
    kinds = (
        any(o.copy_of for o in told),
        any(o.recalls is not None for o in told),
        any(o.operation is None for o in told),
    )
    assert kinds == (True, True, True)


def test_invented_reports_are_joined_as_they_were_meant(told, extractions):
    precision, recall = b_cubed(*grouped(told, (o.report_ids for o in operations_of(extractions))))
    assert precision >= 0.98
    assert recall >= 0.95


def test_campaigns_and_other_news_stand_in_no_operation(told, extractions):
    joined = {i for o in operations_of(extractions) for i in o.report_ids}
    assert not joined & {one.report.id for one in told if one.operation is None}


def test_few_pairs_are_compared(extractions):
    signed = [signature(e) for e in extractions if e.tells_operation]
    assert 0 < sum(1 for _ in candidate_pairs(signed)) < NEAREST * len(signed)


def test_however_many_reports_share_a_key_each_is_compared_with_a_few(extractions):
    alike = next(signature(e) for e in extractions if e.tells_operation)
    signed = [replace(alike, report_id=f"r-{n:03d}") for n in range(200)]
    pairs = [{a.report_id, b.report_id} for a, b in candidate_pairs(signed)]
    assert set.union(*pairs) == {s.report_id for s in signed}
    assert len(pairs) <= NEAREST * len(signed)


def test_pairs_do_not_depend_on_the_order(extractions):
    signed = [signature(e) for e in extractions[:120] if e.tells_operation]
    pairs, turned = (
        {frozenset((a.report_id, b.report_id)) for a, b in candidate_pairs(s)} for s in (signed, signed[::-1])
    )
    assert pairs == turned


@settings(deadline=None)
@given(st.dictionaries(st.integers(0, 30), st.integers(0, 5), min_size=1))
def test_b_cubed_of_the_truth_itself_is_one(groups):
    truth = {str(k): v for k, v in groups.items()}
    assert b_cubed(truth, truth) == (1.0, 1.0)


def test_b_cubed_by_hand():
    """Bagga and Baldwin: {a, b}, {c} found for {a, b, c}."""
    truth, found = dict.fromkeys("abc", 1), {"a": 1, "b": 1, "c": 2}
    precision, recall = b_cubed(truth, found)
    assert precision == 1.0
    assert recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)
