"""`explain`: every fact marked once, at its words; no name, no script and nothing loaded in the page."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.command_line import main
from geodata.command_line.explain_html import html_page
from geodata.command_line.explain_text import text_page
from geodata.command_line.explanation import explanation
from geodata.extraction.skipped import explain
from geodata.model import Report

ROOT = Path(__file__).parents[3]
BODY = "On June 12 police in Gansu province freed 14 abducted children, sold from Yunnan to Hebei. One was 3 years old."


def explained(text, **about):
    given = {"title": None, "publisher": None, "published": "2015-06-20", "language": "en", "path": "a.txt"} | about
    return explanation(explain(Report("r-1", text, url=None, **given)))


class Page(HTMLParser):
    """Tags, attributes and text of a page, as a browser would take them."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.texts, self.article, self.depth = [], [], [], [], 0
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if self.depth or ("class", "line") in attrs:
            self.depth += 1

    def handle_endtag(self, _tag):
        self.depth -= bool(self.depth)

    def handle_data(self, data):
        self.texts.append(data)
        if self.depth and self.lasttag != "sup":
            self.article.append(data)
        if self.lasttag == "sup":
            self.lasttag = ""


def test_facts_are_numbered_in_the_order_of_the_text():
    shown = explained(f"Police act\n\n{BODY}")
    assert [m.number for m in shown.marks] == list(range(1, len(shown.marks) + 1))
    told = {(shown.report.text[m.start : m.end], n.name, n.value) for m in shown.marks for n in m.notes}
    assert ("14", "rescued", "14 children") in told
    assert ("June 12", "operation", "2015-06-12") in told
    assert ("Hebei", "flow", "Yunnan -> Hebei") in told


def test_text_of_a_line_is_whole_however_it_is_cut():
    shown = explained(f"Police act\n\n{BODY}\nRead more 7")
    text = shown.report.text
    assert ["".join(p.text for p in line.pieces) for line in shown.lines] == [x for x in text.split("\n") if x]
    assert [line.zone for line in shown.lines] == ["title", "body", "promo"]


def test_a_terminal_without_colour_gets_brackets_and_braces():
    page = text_page(explained(f"Police act\n\n{BODY}"), colour=False)
    assert "\x1b" not in page
    assert re.search(r"freed \[14 #\d+\] abducted children", page)
    assert "was {3} years old" in page
    assert re.search(r'"3" +an age', page)
    assert re.search(r"#\d+ +rescued +14 children +operation +body +stat\.verb", page)


def test_a_terminal_with_colour_shows_each_kind_in_its_own():
    page = text_page(explained(f"Police act\n\n{BODY}"), colour=True)
    assert re.search(r"freed \x1b\[1;32m14\x1b\[0m", page)
    assert "\x1b[36mGansu\x1b[0m" in page
    assert "[14" not in page.replace("\x1b[", "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (f"Act\n\n{BODY} Each child was sold for 40,000 yuan.", "a price counts no people"),
        (f"Act\n\n{BODY} The ring had sold 6 children.", "a part: the report has a larger figure of the kind"),
    ],
)
def test_a_figure_that_is_not_of_the_operation_says_why(text, why):
    assert why in {note.why for mark in explained(text).marks for note in mark.notes}


def test_the_page_has_no_script_and_loads_nothing():
    page = Page(html_page(explained(f"Act <script>alert(1)</script>\n\n{BODY}", title="<img src=x onerror=alert(1)>")))
    assert not {"script", "img", "link", "iframe", "object", "base"} & set(page.tags)
    assert not {name for name, _ in page.attributes if name.startswith("on") or name in ("src", "srcset", "style")}
    assert {value[0] for name, value in page.attributes if name == "href"} == {"#"}
    assert "url(" not in html_page(explained(BODY))
    assert "Act <script>alert(1)</script>" in "".join(page.texts)


def test_every_anchor_that_is_pointed_at_stands_once():
    page = Page(html_page(explained(f"Police act\n\n{BODY}")))
    ids = [value for name, value in page.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    assert {value[1:] for name, value in page.attributes if name == "href"} <= set(ids)


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf"]), max_size=40))
def test_text_reaches_the_page_encoded_once(planted):
    shown = explained(f"Police act\n\n{BODY} {planted}&amp;<b>")
    assert "".join(Page(html_page(shown)).article) == "".join(p.text for x in shown.lines for p in x.pieces)


def test_no_name_and_no_steering_character_is_shown():
    text = "警方行动\n\n警方在甘肃解救儿童14名，抓获犯罪嫌疑人张某某等3人\u202e。\x1b[31m"
    shown = explained(text, language="zh-Hans", path="张某某.txt", title="抓获张某某")
    for page in (html_page(shown), text_page(shown, colour=False)):
        assert "某" not in page
        assert "14" in page
        assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", page)


def test_words_that_are_not_the_publishers_are_not_shown_as_its_own():
    head = text_page(explained(BODY, publisher="Xinhua", retold=True), colour=False).splitlines()[1]
    assert head == "retold from Xinhua · 2015-06-20 · en"


def test_the_command_prints_or_writes(tmp_path, capsys):
    assert main(["explain", str(ROOT / "seeds" / "en018.md")]) == 0
    assert "Not counted, and why" in capsys.readouterr().out
    page = tmp_path / "page.html"
    assert main(["explain", str(ROOT / "seeds" / "zh003.md"), "--html", str(page)]) == 0
    assert capsys.readouterr().out == ""
    assert "贵阳" in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["absent.txt"], "absent.txt: cannot be read"),
        (["docs/screenshot.png"], "docs/screenshot.png: not a kind of file that is read"),
        ([str(ROOT / "seeds" / "en018.md"), "--html", "no/such/folder/page.html"], "page.html: cannot be written"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_status_1(arguments, told, capsys):
    assert main(["explain", *arguments]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert err.count("\n") == 1


def test_no_colour_where_output_is_no_terminal_or_it_is_not_wanted(monkeypatch):
    from geodata.command_line import terminal

    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert terminal.colours()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not terminal.colours()
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setattr("sys.stdout.isatty", lambda: False, raising=False)
    assert not terminal.colours()
