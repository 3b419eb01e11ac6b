"""A file becomes a report whose text is the file's, and that is the same report wherever it is read."""

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.errors import ReadingError
from geodata.ids import stable_id
from geodata.reading import discover, read, read_bytes, read_text

SEEDS = Path(__file__).parents[3] / "seeds"
MATTER = "---\ntitle: Headline\npublisher: Daily\npublished: 2013-09-28\nurl: https://example.org/\nretold: true\n---\n"


def test_markdown_is_title_an_empty_line_and_the_body():
    report = read_bytes("a.md", f"{MATTER}\nDeck\r\n\r\nBody\u00a0text \n".encode())
    assert report.text == "Headline\n\nDeck\n\nBody\u00a0text \n"
    assert (report.title, report.publisher, report.published) == ("Headline", "Daily", "2013-09-28")
    assert (report.url, report.retold, report.path) == ("https://example.org/", True, "a.md")
    assert report.id == stable_id("r", report.text, "Daily", "https://example.org/")


def test_markdown_without_a_title_is_its_body():
    assert read_bytes("a.md", b"---\npublisher: Daily\n---\n\nBody\n").text == "Body\n"
    assert read_bytes("a.md", b"\nBody\n").text == "\nBody\n"


def test_plain_text_is_the_file_even_where_it_looks_like_front_matter():
    report = read_bytes("a.txt", MATTER.encode())
    assert report.text == MATTER
    assert (report.title, report.publisher, report.retold) == (None, None, False)


def test_the_place_of_a_file_is_no_part_of_its_id(tmp_path):
    (tmp_path / "a.txt").write_text("Police freed two children.")
    here, there = read(tmp_path / "a.txt"), read_bytes("b.TXT", b"\xef\xbb\xbfPolice freed two children.")
    assert here.id == there.id
    assert here.path == str(tmp_path / "a.txt")
    assert read_text(here.text, name="pasted", publisher="Daily").id != here.id


def test_publication_is_never_taken_from_the_clock_or_the_file(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("Police freed two children from a gang.")
    os.utime(file, (0, 0))
    assert read(file).published is None
    assert str(date.today().year) not in str(read(file))


def test_publication_is_told_by_the_text_where_front_matter_does_not():
    text = "Chinese police rescue 92 abducted children\n\nLast Modified: 28 Sep 2013 06:06\n\nAll are well."
    assert read_bytes("a.txt", text.encode()).published == "2013-09-28"
    assert read_bytes("a.md", f"---\npublished: 2013-10-02\n---\n{text}".encode()).published == "2013-10-02"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Police freed 92 children.", "en"),
        ("警方解救儿童九十二名，抓获嫌疑人。", "zh-Hans"),
        ("警方解救兒童，抓獲嫌疑人。", "zh-Hant"),
    ],
)
def test_language_is_told_by_the_text_where_front_matter_does_not(text, language):
    assert read_text(text, name="pasted").language == language
    assert read_bytes("a.md", f"---\nlanguage: en\n---\n{text}".encode()).language == "en"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\0", b"---\npublisher: Daily\n---\n\n"])
def test_a_file_without_text_is_refused(data):
    with pytest.raises(ReadingError, match=r"holds no text|no plain text"):
        read_bytes("a.md", data)


def test_what_cannot_be_read_is_told(tmp_path):
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(ReadingError, match=r"absent\.txt: cannot be read \(no such file or folder"):
        read(tmp_path / "absent.txt")
    with pytest.raises(ReadingError, match=r"folder\.txt: cannot be read \(Is a directory"):
        read(tmp_path / "folder.txt")
    for name in ("a.pdf", "a", "a.txt.gz"):
        with pytest.raises(ReadingError, match=r"not a kind of file that is read; give \.txt or \.md"):
            read_bytes(name, b"text")


def test_replaced_characters_are_counted_in_the_log_without_a_word_of_the_text(caplog):
    report = read_text("Secret\0 words \ud800", name="pasted")
    assert report.text == "Secret words \ufffd"
    assert caplog.messages == [f"{report.id}: 2 characters that no text may hold were replaced or removed"]


def test_a_name_that_is_no_text_can_be_kept(tmp_path):
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    file.write_text("Police freed two children.")
    assert read(file).path.endswith("\ufffd.txt")


def test_a_pasted_text_with_what_is_known_of_it():
    report = read_text(
        "Body", name="pasted", title=" Headline ", publisher="", published="2013-09", url="https://x.org"
    )
    assert report.text == "Headline\n\nBody"
    assert (report.title, report.publisher, report.published) == ("Headline", None, "2013-09")
    assert report.path == "pasted"
    with pytest.raises(ReadingError, match="is no date"):
        read_text("Body", name="pasted", published="last week")


@given(st.text(min_size=1).filter(lambda text: text.replace("\0", "").strip()))
def test_a_text_is_read_the_same_pasted_or_from_a_file(text):
    pasted = read_text(text, name="a.txt")
    assert read_bytes("a.txt", pasted.text.encode()) == pasted


@pytest.mark.parametrize("path", discover([SEEDS]).files, ids=lambda path: path.stem)
def test_every_sample_report_is_read(path):
    report = read(path)
    assert report.retold
    assert report.publisher
    assert report.text.startswith(report.title or report.text[:1])
    assert report.language in ("en", "zh-Hans", "zh-Hant")
