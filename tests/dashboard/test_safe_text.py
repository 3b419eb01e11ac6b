"""The one encoder: markup and templates come out as the characters they were."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Template

from dashboard.safe import safe_link, safe_text

ENCODED = re.compile(r"&#\d+;")


@given(st.text())
def test_what_a_browser_decodes_is_what_was_written(text):
    assert html.unescape(safe_text(text)) == text.replace("\x00", "")


@given(st.text(alphabet=st.sampled_from("<>&\"'`${}\\%#=\n\r\t[]()*_~!|: ab")))
def test_nothing_is_left_that_means_anything(text):
    assert not set(ENCODED.sub("", safe_text(text))) & set("<>&\"'`${}\\%#=\n\r\t[]()*_~!|:")


@given(st.text(alphabet=st.sampled_from("{}%#-67*ab \n")))
def test_a_template_engine_finds_no_template(text):
    assert Template(safe_text(text)).render() == safe_text(text)


def test_half_a_surrogate_and_nul_do_not_pass():
    assert safe_text("a\ud800\x00b") == "a�b"


@pytest.mark.parametrize("url", ["http://example.org/a", "https://example.org/?a=1&b=2", " https://example.org "])
def test_a_link_shows_its_host(url):
    link = safe_link(url)
    assert link.endswith(">example&#46;org</a>") or link.endswith(">example.org</a>")
    assert html.unescape(re.search('href="([^"]*)"', link)[1]) == url.strip()
    assert 'rel="noopener noreferrer"' in link


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org",
     "example.org", "http://user:word@example.org/", "http://", "http://[", "ftp://example.org",
     "\x01javascript:alert(1)", ""],
)  # fmt: skip
def test_anything_else_is_text(url):
    assert safe_link(url) == safe_text(url)


@given(st.text().map(lambda path: f"http://example.org/{path}"))
def test_no_address_leaves_its_attribute(url):
    assert re.fullmatch(
        r'(<a href="[^"<>]*" rel="noopener noreferrer" target="_blank">[^<>]*</a>|[^<>"]*)', safe_link(url)
    )
