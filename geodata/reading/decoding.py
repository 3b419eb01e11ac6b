"""Bytes to text, once, at the edge: UTF-8, else GB18030, else an error that says what was tried."""

from __future__ import annotations

import re

from geodata.errors import ReadingError

MAX_BYTES = 20 * 2**20  # what the dashboard takes as one upload; a long report is a hundredth of it
# Text without GB18030's thousands of Chinese characters is not worth guessing at: in Windows-1252 the apostrophe of
# "China's" and the letter after it are a valid GB18030 pair, and the word would silently become another.
MIN_HAN_SHARE = 0.05
# A text file holds no NUL; one UTF-16 character in two of a Western text is one.
MAX_NUL_SHARE = 0.01

_HAN = re.compile("[\u3400-\u9fff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes, name: str) -> str:
    """Decode the bytes of a text file; a byte order mark is dropped.

    Raises
    ------
    ReadingError
        If the bytes are too many, or neither UTF-8 nor GB18030.
    """
    if len(data) > MAX_BYTES:
        raise ReadingError(f"{name}: larger than {MAX_BYTES // 2**20} MB; a report is one text, split the file")
    if data.count(0) > MAX_NUL_SHARE * len(data):
        raise ReadingError(f"{name}: no plain text (or UTF-16); save it as UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _decode_gb18030(data, name, error)


def _decode_gb18030(data: bytes, name: str, utf8: UnicodeDecodeError) -> str:
    advice = f"{name}: not UTF-8 (byte {utf8.start}), and not Chinese in GB18030 either; save it as UTF-8"
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        raise ReadingError(advice) from error
    if len(_HAN.findall(text)) < MIN_HAN_SHARE * len(text):
        raise ReadingError(advice)
    return text


def tidy(text: str) -> tuple[str, int]:
    """Make line ends LF, replace lone surrogates by U+FFFD and remove NUL: what no database or file can hold.

    Returns
    -------
    tuple of str and int
        The text, and how many characters were replaced or removed.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    whole, replaced = _SURROGATE.subn("\ufffd", lines)
    return whole.replace("\0", ""), replaced + whole.count("\0")
