"""An explanation as one HTML file: no script, nothing loaded from elsewhere, light and dark.

The page is built as a tree of elements and written once at the end, so that text of a report is encoded exactly once.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from xml.etree.ElementTree import Element, SubElement, tostring

from geodata.command_line.explanation import Explanation, Line, Mark, Note, Piece
from geodata.command_line.tables import report_head
from geodata.command_line.terminal import plain, steady
from geodata.model import KINDS, Skipped

_KINDS = {
    "operation": "operation's date",
    "statistic": "figure",
    "place": "place",
    "province_count": "number of provinces",
    "flow": "flow",
}
# Whatever a report holds, a browser fetches and runs nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_LONGEST_QUOTE = 60
_UNREAD = ("caption", "promo", "meta", "tail")


def html_page(*explained: Explanation) -> str:
    """Return the page of a file's reports, one below the other, as text to be written in UTF-8."""
    page = Element("html", lang="en")
    _head(SubElement(page, "head"), explained[0])
    body = SubElement(page, "body")
    for one in explained:
        _report(body, one)
    return f"<!DOCTYPE html>\n{tostring(page, encoding='unicode', method='html')}\n"


def _report(body: Element, explained: Explanation) -> None:
    _source(SubElement(body, "header"), explained)
    main = SubElement(body, "main")
    _text(SubElement(main, "article", lang=explained.report.language), explained)
    lists = SubElement(main, "aside")
    _facts(lists, explained.marks)
    _skipped(lists, explained)


def _head(head: Element, explained: Explanation) -> None:
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY})
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    SubElement(head, "meta", name="color-scheme", content="light dark")
    _say(head, "title", plain(explained.report.title or explained.report.path))
    _say(head, "style", files("geodata.command_line").joinpath("explain.css").read_text("utf-8"))


def _source(header: Element, explained: Explanation) -> None:
    lines = report_head(explained.report)
    _say(header, "h1", plain(explained.report.title or lines[0]), lang=explained.report.language)
    _say(header, "p", " · ".join([lines[0], lines[-1]]))
    key = SubElement(header, "p", {"class": "key"})
    for kind in KINDS:
        _say(key, "span", _KINDS[kind], **{"class": f"mark {kind}"})
    _say(key, "span", "not counted", **{"class": "skipped"})


def _text(article: Element, explained: Explanation) -> None:
    for line in explained.lines:
        paragraph = SubElement(article, "p", {"class": f"{line.zone} {'unread' if line.zone in _UNREAD else 'read'}"})
        _say(paragraph, "small", line.zone, lang="en")
        _pieces(SubElement(paragraph, "span", {"class": "line"}), line)


def _pieces(paragraph: Element, line: Line) -> None:
    for piece in line.pieces:
        words = _words(paragraph, piece)
        words.text = steady(piece.text)
        for number in piece.closes:
            _say(words, "sup", str(number))


def _words(paragraph: Element, piece: Piece) -> Element:
    if piece.mark is not None:
        number = str(piece.mark.number)
        title = "; ".join(f"{note.name} {note.value}" for note in piece.mark.notes)
        return SubElement(
            paragraph, "a", {"class": f"mark {piece.mark.kind}", "href": f"#f{number}", "title": title} | _anchor(piece)
        )
    if piece.skipped is not None:
        return SubElement(paragraph, "span", {"class": "skipped", "title": piece.skipped.reason})
    return SubElement(paragraph, "span")


def _anchor(piece: Piece) -> dict[str, str]:
    """Give the last piece of a mark its anchor: an id stands once on a page."""
    mark = piece.mark
    return {"id": f"m{mark.number}"} if mark and mark.number in piece.closes else {}


def _facts(lists: Element, marks: tuple[Mark, ...]) -> None:
    _say(lists, "h2", "Facts")
    if not marks:
        _say(lists, "p", "none")
        return
    listed = SubElement(lists, "ol")
    for mark in marks:
        item = SubElement(listed, "li", id=f"f{mark.number}", value=str(mark.number))
        for note in mark.notes:
            _note(SubElement(item, "div"), note, mark)


def _note(row: Element, note: Note, mark: Mark) -> None:
    _say(row, "a", note.name, href=f"#m{mark.number}", **{"class": f"mark {note.kind}"})
    _say(row, "strong", f" {note.value}")
    if note.scope and note.scope != "operation":
        _say(row, "em", f" {note.scope}: {note.why}")
    _say(row, "code", " · ".join([note.rule, note.zone]))


def _skipped(lists: Element, explained: Explanation) -> None:
    _say(lists, "h2", "Not counted, and why")
    listed = SubElement(lists, "ul")
    for one, words in _quotes(explained):
        item = SubElement(listed, "li")
        _say(item, "q", words, lang=explained.report.language)
        _say(item, "span", f" {one.reason}")
    if not explained.skipped:
        _say(listed, "li", "nothing")


def _quotes(explained: Explanation) -> Iterator[tuple[Skipped, str]]:
    for one in explained.skipped:
        words = plain(explained.report.text[one.start : one.end])
        yield one, words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}…"


def _say(parent: Element, tag: str, words: str, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = words
