"""Filters stand in the address: what is written there is read again, and nothing else comes in by it."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.state import from_query, to_query
from geodata.operations import Filters
from geodata.places.gazetteer import provinces
from geodata.tables import ROLES

PROVINCES = sorted(p.id for p in provinces())
CHOSEN = st.builds(
    Filters,
    years=st.sets(st.integers(1000, 9999)).map(lambda found: tuple(sorted(found))),
    undated=st.booleans(),
    provinces=st.sets(st.sampled_from(PROVINCES)).map(lambda found: tuple(sorted(found))),
    roles=st.sets(st.sampled_from(ROLES)).map(lambda found: tuple(r for r in ROLES if r in found)),
    languages=st.sampled_from([(), ("en",), ("zh",), ("en", "zh")]),
    checked=st.booleans(),
)


@given(CHOSEN)
def test_filters_come_back_from_the_address(filters):
    assert from_query(to_query(filters)) == filters


@given(
    st.dictionaries(st.sampled_from(["years", "undated", "provinces", "roles", "languages", "checked", "x"]), st.text())
)
def test_any_address_gives_filters_of_known_parts(query):
    found = from_query(query)
    assert set(found.provinces) <= set(PROVINCES)
    assert set(found.roles) <= set(ROLES)
    assert all(1 <= len(str(year)) <= 4 for year in found.years)
    assert from_query(to_query(found)) == found


def test_what_cannot_be_read_is_dropped():
    query = {
        "years": "2013,x,٢٠١٣,20130,",
        "provinces": "CN-YN,CN-XX,<script>",
        "roles": "raid,boss",
        "languages": "fr,zh",
    }
    assert from_query(query) == Filters(years=(2013,), provinces=("CN-YN",), roles=("raid",), languages=("zh",))


def test_filters_at_rest_leave_no_trace():
    assert to_query(Filters()) == {}
