"""What stands in front of a pattern to spare a search lets every match of it through."""

from importlib import import_module
from pkgutil import walk_packages

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import geodata
from geodata.text.seldom import Seldom


def guarded():
    """Every guarded pattern of the package, by where it was found."""
    for module in walk_packages(geodata.__path__, "geodata."):
        if module.name != "geodata.__main__":
            for name, value in vars(import_module(module.name)).items():
                if isinstance(value, Seldom):
                    yield pytest.param(value, id=f"{module.name}.{name}")


@pytest.mark.parametrize("seldom", [*guarded()])
@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_every_match_holds_a_word_of_the_guard(seldom, data):
    text = data.draw(st.from_regex(seldom.pattern))
    found = seldom.pattern.search(text)
    assert (seldom.search(text, text.lower()) is None) == (found is None)
