"""One pass tags words, places, figures and dates without overlap, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.extraction.tagger import tag
from geodata.text.normal import matching_copy


def kinds(text):
    return [(text[t.start : t.end], t.kind) for t in tag(text)]


def test_tags_a_sentence():
    assert kinds("Police in Gansu freed 14 children") == [
        ("Police", "authority"),
        ("in", "preposition"),
        ("Gansu", "place"),
        ("freed", "verb"),
        ("14", "number"),
        ("children", "who"),
    ]


def test_tags_chinese_without_spaces():
    found = kinds("甘肃警方解救儿童14名")
    assert ("甘肃", "place") in found
    assert ("解救", "verb") in found
    assert ("14", "number") in found


def test_a_stop_phrase_blocks_the_word_in_it():
    assert all(text != "经" for text, _ in kinds("警方已经解救"))


@pytest.mark.parametrize("text", ["mentioned", "therapist", "policewomanly", "henna"])
def test_no_word_is_found_within_a_word(text):
    assert kinds(text) == []


def test_a_toponym_wants_its_capital():
    assert ("henan", "place") not in kinds("the henan of stories")
    assert ("Henan", "place") in kinds("the province of Henan")


@given(st.text(alphabet="解救儿童14名 children in Henan,。云南经已freed ", max_size=60))
def test_tags_lie_in_order_without_overlap(text):
    copy = matching_copy(text)
    reached = 0
    for one in tag(copy.text):
        assert reached <= one.start < one.end <= len(copy.text)
        reached = one.end
