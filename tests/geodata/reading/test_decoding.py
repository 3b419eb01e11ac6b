"""Bytes become the right text, or an error that says what to do; never garbage in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.errors import ReadingError
from geodata.reading import decoding
from geodata.reading.decoding import decode, tidy

CHINESE = "9月11日，公安部指挥11省区市公安机关统一行动，解救儿童92名。"
# As Windows saves it: GB18030 would read the apostrophe and the letter after it as one Chinese character.
WINDOWS = "China’s ministry of public security said it had freed the children’s mothers."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "gb2312"])
def test_chinese_is_read_in_each_of_its_encodings(encoding):
    assert decode(CHINESE.encode(encoding), "a.txt") == CHINESE


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_utf8_is_always_utf8(text):
    assert decode(text.encode(), "a.txt") == text


@pytest.mark.parametrize(
    "data",
    [
        WINDOWS.encode("cp1252"),
        CHINESE.encode("utf-8")[:-1] + b" cut",
        CHINESE.encode("gb18030") + b"\xff",
        "Café crème".encode("latin-1"),
    ],
)
def test_what_is_neither_is_refused_with_advice(data):
    with pytest.raises(ReadingError, match=r"^a\.txt: not UTF-8 .* GB18030 .*save it as UTF-8$"):
        decode(data, "a.txt")


@pytest.mark.parametrize("data", [CHINESE.encode("utf-16"), "Police".encode("utf-16-le"), b"PK\3\4" + bytes(90)])
def test_what_is_no_text_file_is_refused(data):
    with pytest.raises(ReadingError, match=r"^a\.txt: .*save it as UTF-8"):
        decode(data, "a.txt")


def test_a_file_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(decoding, "MAX_BYTES", 2**20)
    assert len(decode(b"a" * 2**20, "a.txt")) == 2**20
    with pytest.raises(ReadingError, match="larger than 1 MB"):
        decode(b"a" * (2**20 + 1), "a.txt")


def test_line_ends_become_lf_and_nothing_else_is_touched():
    assert tidy("a\r\nb\rc\n\n d\u00a0\u2028e\t\f") == ("a\nb\nc\n\n d\u00a0\u2028e\t\f", 0)


def test_what_no_file_can_hold_is_replaced_and_counted():
    assert tidy("云\ud800南\0省\udfff") == ("云\ufffd南省\ufffd", 3)


@given(st.text())
def test_tidy_text_can_be_stored_anywhere_and_is_tidy(text):
    tidied, replaced = tidy(text)
    assert "\0" not in tidied
    assert "\r" not in tidied
    assert tidied.encode().decode() == tidied
    assert tidy(tidied) == (tidied, 0)
    assert replaced == sum(sign == "\0" or "\ud800" <= sign <= "\udfff" for sign in text)
