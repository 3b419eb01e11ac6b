"""A hundred hostile strings pass through the page as text: nothing runs, nothing loads, all is shown as written."""

import json
from collections import Counter
from pathlib import Path

import pytest
from conftest import Server

import geodata
from geodata.extraction.privacy import masked

pytestmark = pytest.mark.browser

RUN = "window.hacked=1;document.title='hacked'"
HOST = "http://198.51.100.7"  # TEST-NET-2: whoever asks it is caught
SCRIPTS = [
    f"<script>{RUN}</script>", f"</script><script>{RUN}</script>", f"<img src=x onerror=\"{RUN}\">",
    f"<svg onload=\"{RUN}\">", f"<svg/onload={RUN}>", f"<body onload={RUN}>",
    "<iframe srcdoc=\"<script>parent.hacked=1</script>\">", f"<iframe src=javascript:{RUN}>",
    f"<details open ontoggle={RUN}>", f"<input autofocus onfocus={RUN}>", f"<video><source onerror={RUN}></video>",
    f"<math><mtext><script>{RUN}</script></mtext></math>", f"<a href=\"javascript:{RUN}\">here</a>",
    f"\"><script>{RUN}</script>", f"'><script>{RUN}</script>", f"</style><script>{RUN}</script>",
    f"</textarea><script>{RUN}</script>", f"</title><script>{RUN}</script>", f"<!--><script>{RUN}</script>-->",
    f"<noscript><p title=\"</noscript><img src=x onerror={RUN}>\">", f"<template><script>{RUN}</script></template>",
    f"<marquee onstart={RUN}>", "<plaintext>", "<xmp>", "<!--",
]  # fmt: skip
LITERALS = [
    "${window.hacked=1}", "`;window.hacked=1;`", "\\`;window.hacked=1;//", "\\\\`;window.hacked=1;//",
    "';window.hacked=1;'", "\";window.hacked=1;\"", "\\\";window.hacked=1;//",
    "\\u003cimg src=x onerror=window.hacked=1\\u003e", "\\x3cimg src=x onerror=window.hacked=1\\x3e",
    "&lt;img src=x onerror=window.hacked=1&gt;", "&#60;script&#62;hacked=1", "&amp;lt;b&amp;gt;",
    "%3Cscript%3Ewindow.hacked=1%3C/script%3E", "\\101\\7",
]  # fmt: skip
TEMPLATES = [
    "{{ 6*7*1000+1 }}", "{% for i in (1,2) %}QZ{% endfor %}", "{% set a = 6*7*1000+1 %}W{{ a }}", "{% for", "a{#b",
    "{{", "}}", "{%", "{0}", "{n}", "%(n)s", "%s", "$n", "#{7*7}", "<%= 7*7 %>",
    "{{constructor.constructor('window.hacked=1')()}}",
]  # fmt: skip
MARKUP = [
    f"![x]({HOST}/a.png)", f"[here](javascript:{RUN})", f"[here]({HOST})", f"<{HOST}>", "**bold** _slanted_ ~~gone~~",
    "# Heading", "- item", "1. item", "> said", "---", "`code`", "```python", "| a | b |", "$\\frac{1}{2}$",
    "$$x^2$$", "\\(x\\)", ":material/delete:", ":red[red]", ":red-background[x]", ":smile:", ":streamlit:", "[^1]",
    "&nbsp;x&nbsp;", "x<br>y", f"<link rel=stylesheet href={HOST}/a.css>", f"<style>@import '{HOST}/b.css';</style>",
    f"<img src={HOST}/c.png>", f"<meta http-equiv=refresh content=\"0;url={HOST}\">", f"<base href={HOST}/>",
    f"<object data={HOST}/d.swf></object>", f"<form action={HOST}><input type=password></form>",
    f"<div style=\"background:url({HOST}/e.png)\">x</div>",
]  # fmt: skip
ODD = [
    "=1+1", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(\"http://198.51.100.7\")", "\u202e倒过来的字\u202c",
    "\u2067right\u2069", "云\u200b南省", "Yunn\u0430n", "a\u0301\u0301\u0301\u0301", "😀👩\u200d👧", "W" * 3000,
    "\U000e0041tag", "a\x00b",
]  # fmt: skip
STRINGS = [*SCRIPTS, *LITERALS, *TEMPLATES, *MARKUP, *ODD]
REFUSED = [
    f"javascript:{RUN}", "data:text/html,<script>parent.hacked=1</script>", "vbscript:x", "//198.51.100.7/x",
    "file:///etc/passwd",
]  # fmt: skip
FOLLOWED = [f'{HOST}/"onmouseover="{RUN}', f"{HOST}/{{{{6*7*1000+1}}}}", f"{HOST}/`${{window.hacked=1}}"]
FILE_NAMES = [f"<img src=x onerror={RUN.replace('/', '')}>.txt", "{{ 6*7*1000+1 }}`${window.hacked=1}.txt"]
TOLD = "On 11 September 2013 police in Yunnan province rescued 12 children and arrested 5 suspects who said {} there.\n"
BATCH = 50


@pytest.fixture
def empty_server(tmp_path):
    """The app with an empty store and no sample."""
    server = Server(tmp_path / "store" / "homeward.db", sample="off")
    server.store.parent.mkdir()
    yield server.start()
    server.stop()


@pytest.fixture
def hostile(tmp_path):
    """A file for each string: in its title, its publisher and its text; and for each address and file name."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for i, text in enumerate(STRINGS):
        write(folder / f"s{i:03}.md", text, f"{HOST}/{i}")
    for kind, addresses in (("followed", FOLLOWED), ("refused", REFUSED)):
        for i, address in enumerate(addresses):
            write(folder / f"{kind}{i}.md", f"plain {i}", address)
    for name in FILE_NAMES:
        (folder / name).write_text(TOLD.format(name), "utf-8")
    return sorted(folder.iterdir())


def write(path, text, url):
    """JSON is YAML."""
    told = {"title": text, "publisher": f"{text} News", "published": "2013-09-12", "url": url}
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in told.items())
    path.write_text(f"---\n{head}---\n{TOLD.format(text)}", "utf-8")


def test_a_hundred_hostile_strings_are_only_text(empty_server, visit, hostile):
    visitor = visit(empty_server)
    visitor.page.on("dialog", lambda dialog: visitor.errors.append(f"dialog: {dialog.message}"))
    assert len(STRINGS) >= 100
    whole = [
        text for start in range(0, len(hostile), BATCH) for text in dropped(visitor, hostile[start : start + BATCH])
    ]
    kept = [path for path in hostile if not path.name.startswith("refused")]
    reports = [masked(geodata.read(path)) for path in kept]
    assert Counter(map(bare, whole)) == Counter(bare(report.text) for report in reports)
    visitor.open("/reports")
    assert Counter(map(bare, all_pages(visitor, "p.entry"))) == Counter(bare(entry(report)) for report in reports)
    visitor.open("/?source=own&read=CN-YN")
    visitor.map()
    facts = geodata.run(*kept).facts
    naming = facts[(facts["kind"] == "place") & (facts["value"] == "CN-YN")]
    assert len(naming) >= len(kept)
    assert set(all_pages(visitor, "div.quote blockquote")) == set(naming["quote"])


def bare(text):
    """A text without its blanks, since those between zones are not shown, and without what no page can show."""
    return "".join(text.replace("\x00", "").split())


def dropped(visitor, files):
    """Drop files on the page; the texts that it shows as read."""
    visitor.open("/reports")
    visitor.page.set_input_files("input[type=file]", files)
    visitor.page.get_by_text(f"Read {len(files)} =").wait_for()
    visitor.settle()
    calm(visitor)
    return visitor.page.locator("div.report").evaluate_all(
        "all => all.map(one => [...one.querySelectorAll('p.read, p.unread')].map(p => p.textContent).join(''))"
    )


def all_pages(visitor, selector):
    """Texts of a list of the page, from all pages of the list."""
    found = texts(visitor, selector)
    pages = visitor.page.get_by_role("spinbutton")
    last = int(pages.get_attribute("max")) if pages.count() else 1  # a list on one page has no box for its number
    for number in range(2, last + 1):
        pages.fill(str(number))
        pages.press("Enter")
        visitor.settle()
        found += texts(visitor, selector)
    calm(visitor)
    return found


def texts(visitor, selector):
    return visitor.page.locator(selector).evaluate_all("all => all.map(one => one.textContent)")


def entry(report):
    """How a stored report is listed: its title or file, who published it, when, and the host of its link."""
    parts = [report.publisher or "publisher not known", report.published, report.url and "198.51.100.7"]
    return (report.title or Path(report.path).name) + " · ".join(part for part in parts if part)


def calm(visitor):
    """Nothing ran, nothing was loaded from elsewhere, and the page is whole."""
    assert [frame.evaluate("window.hacked") for frame in visitor.page.frames] == [None] * len(visitor.page.frames)
    assert (visitor.strangers(), visitor.errors) == ([], [])
    assert visitor.page.title() == "Homeward"
    body = visitor.page.inner_text("body")
    assert "42001" not in body
    assert "QZQZ" not in body
    assert "Something went wrong" not in body
