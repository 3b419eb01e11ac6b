"""Front matter is read as written, or refused with file, line and what to do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.errors import ReadingError
from geodata.reading.front_matter import MAX_CHARACTERS, FrontMatter, split


def matter(source):
    return split(f"---\n{source}\n---\nbody", "a.md")[0]


def test_what_the_front_matter_tells():
    text = (
        '---\ntitle: "92 children: freed"\npublisher: 新华网\npublished: 2013-09-28\nurl: https://example.org/a?b=1\n'
        "language: zh-Hant\nretold: true\ntags: [a, b]\n---\n\n\nFirst line\n---\nlast\n"
    )
    found, body = split(text, "a.md")
    assert found == FrontMatter(
        "92 children: freed", "新华网", "2013-09-28", "https://example.org/a?b=1", "zh-Hant", True
    )
    assert body == "First line\n---\nlast\n"


@pytest.mark.parametrize("text", ["", "body", "\n---\ntitle: x\n---\n", "----\ntitle: x\n----\nbody", "body\n---\n"])
def test_a_text_without_front_matter_is_body(text):
    assert split(text, "a.md") == (FrontMatter(), text)


@pytest.mark.parametrize(
    "source", ["", "# a comment", "title:", "title: ~", "title: null", 'title: ""', "retold: false"]
)
def test_what_is_not_told_is_none(source):
    assert matter(source) == FrontMatter()


@pytest.mark.parametrize("written", ["007", "1e3", "0x1F", "2011-11-18", "yes", "1_000", "12:30:45", "3.50"])
def test_a_value_stays_as_it_is_written(written):
    """YAML would make 7, 1000.0, 31, a date, True, 1000, 45045 and 3.5 of them."""
    assert matter(f"title: {written}").title == written


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2013", "2013"),
        ("2013-09", "2013-09"),
        ("2013-09-28", "2013-09-28"),
        ("'2013-09-28'", "2013-09-28"),
        ("2013-09-28 06:06:00", "2013-09-28"),
        ("2013-09-28T06:06:00Z", "2013-09-28"),
    ],
)
def test_published_is_as_precise_as_written(written, edtf):
    assert matter(f"published: {written}").published == edtf


@pytest.mark.parametrize(
    "written", ["2013-02-30", "2013-13", "28 Sep 2013", "13-09-28", "2013-9-8", "yesterday", "0000"]
)
def test_published_that_is_no_date_is_refused(written):
    with pytest.raises(ReadingError, match=r"^a\.md: published '.*' is no date; write it as 2013-09-28"):
        matter(f"published: {written}")


REFUSED = {
    "title: China: 92 children": r"^a\.md, line 2: front matter is no YAML .*quotes around",
    'publisher: x\ntitle: "open': r"^a\.md, line 4: front matter is no YAML",
    "title: x\n\tpublisher: y": r"^a\.md, line 3: ",
    "title: a\x07b": r"^a\.md, line 2: .*does not allow",
    "publisher: x\ntitle: [a, b]": r"^a\.md: title has to be one value",
    "title: {a: b}": r"^a\.md: title has to be one value",
    "just words": r"^a\.md, line 2: front matter is no list of keys",
    "- a\n- b": r"^a\.md, line 2: front matter is no list of keys",
    "language: fr": r"^a\.md: language 'fr' is not one of en, zh-Hans, zh-Hant",
    "retold: perhaps": r"^a\.md: retold 'perhaps' is neither",
    "url: javascript:alert(1)": r"^a\.md: url .* is no http or https address",
    "url: www.example.org/a": r"^a\.md: url .* is no http or https address",
    "url: 'http://[::1'": r"^a\.md: url .* is no http or https address",
    "? [a]\n: b": r"^a\.md, line 2: front matter is no YAML",
    "title: &a x\npublisher: *a": r"^a\.md, line 2: anchors",
    "publisher: y\ntitle: *a": r"^a\.md, line 3: anchors",
    "<<: &a {title: x}": r"^a\.md, line 2: anchors",
    "tags: " + "[" * 5_000: r"^a\.md, line 2: anchors, aliases and nesting",
    "tags: " + "{a: " * 2_000: r"^a\.md, line 2: anchors, aliases and nesting",
}


@pytest.mark.parametrize("source", REFUSED)
def test_refused_with_the_place_and_what_to_do(source):
    with pytest.raises(ReadingError, match=REFUSED[source]):
        matter(source)


@pytest.mark.parametrize("text", ["---\ntitle: x\nbody", "---", "---\ntitle: " + "x" * MAX_CHARACTERS + "\n---\nbody"])
def test_front_matter_without_an_end_is_refused(text):
    with pytest.raises(ReadingError, match=r"^a\.md, line 1: front matter without an end"):
        split(text, "a.md")


def test_tags_of_yaml_make_no_objects():
    found, _ = split("---\ntitle: !!python/name:os.getcwd x\n---\nbody", "a.md")
    assert found.title == "x"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_any_text_is_read_or_refused(source):
    try:
        found, body = split(f"---\n{source}\n---\nbody", "a.md")
    except ReadingError:
        return
    assert body.endswith("body")
    assert found.language in (None, "en", "zh-Hans", "zh-Hant")
