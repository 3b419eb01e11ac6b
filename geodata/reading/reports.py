"""A file, dropped bytes or a pasted text to a report."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from geodata.errors import ReadingError
from geodata.ids import stable_id
from geodata.model import Report
from geodata.reading.decoding import MAX_BYTES, decode, tidy
from geodata.reading.discovery import SUFFIXES, is_supported
from geodata.reading.front_matter import FrontMatter, checked, split
from geodata.text.zones import language_of, publication_date, zones

logger = logging.getLogger(__name__)


def read(path: str | Path) -> Report:
    """Read one report file.

    Parameters
    ----------
    path : str or Path
        A ``.txt`` file, or ``.md`` with or without front matter.

    Returns
    -------
    Report
        Its path as given. The text of ``.md`` is the front matter's title, an empty line and the body, or the body
        alone where there is no title; of ``.txt``, the file. Line ends become LF; nothing else is changed. The day of
        publication is the front matter's, else what the text tells, never the file's.

    Raises
    ------
    ReadingError
        If the file is of another kind, cannot be read, or holds no text.
    """
    name = _plain(str(path))
    if not os.path.lexists(path):
        raise ReadingError(f"{name}: cannot be read (no such file or folder)")
    _refuse_kind(name)
    try:
        with open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise ReadingError(f"{name}: cannot be read ({error.strerror})") from error
    return read_bytes(name, data)


def read_bytes(name: str, data: bytes) -> Report:
    """Read a report from the bytes of a file, such as one dropped on the page; otherwise as `read`."""
    name = _plain(name)
    _refuse_kind(name)
    text, replaced = tidy(decode(data, name))
    matter, body = split(text, name) if name.lower().endswith(".md") else (FrontMatter(), text)
    return report_of(body, matter, name, replaced)


def read_text(
    text: str,
    *,
    name: str,
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
    url: str | None = None,
) -> Report:
    """Make a report of a text at hand, such as one pasted.

    Parameters
    ----------
    text : str
        The whole text; a title given beside it is put before it, as for ``.md``.
    name : str
        What stands for its path.
    title, publisher, published, url : str, optional
        What is known of it; ``published`` as 2013-09-28, 2013-09 or 2013.

    Raises
    ------
    ReadingError
        If the text is empty, or what is said of it is no date or no link.
    """
    whole, replaced = tidy(text)
    matter = FrontMatter(_known(title), _known(publisher), _known(published), _known(url))
    return report_of(whole, checked(matter, name), _plain(name), replaced)


def report_of(body: str, matter: FrontMatter | None, name: str, replaced: int = 0) -> Report:
    """Make a report of a text and what is known of it.

    Parameters
    ----------
    body : str
        Tidied text.
    matter : FrontMatter or None
        Its title, where there is one, is put before the body.
    name : str
        What stands for its path.
    replaced : int
        How many characters were replaced in tidying; told in the log.
    """
    matter = matter or FrontMatter()
    text = "\n\n".join(part for part in (matter.title, body) if part and part.strip())
    if not text:
        raise ReadingError(f"{name}: holds no text")
    report = Report(
        id=stable_id("r", text, matter.publisher or "", matter.url or ""),
        text=text,
        title=matter.title,
        publisher=matter.publisher,
        published=matter.published or publication_date(text, zones(text)),
        url=matter.url,
        language=matter.language or language_of(text),
        path=name,
        retold=matter.retold,
    )
    if replaced:
        logger.warning("%s: %d characters that no text may hold were replaced or removed", report.id, replaced)
    return report


def _refuse_kind(name: str) -> None:
    if not is_supported(name):
        raise ReadingError(f"{name}: not a kind of file that is read; give {' or '.join(SUFFIXES)}")


def _known(value: str | None) -> str | None:
    return _plain(value).strip() or None if value else None


def _plain(name: str) -> str:
    """Return a name that a database can hold: file systems allow bytes that are no text."""
    return tidy(name)[0]
