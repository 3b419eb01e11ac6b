"""The YAML front matter of a report: who published what, when and where."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import date
from urllib.parse import urlsplit

import yaml

from geodata.errors import ReadingError

MAX_CHARACTERS = 16_384
MAX_DEPTH = 4  # lists of tags and the like, which are not read; YAML's own reader recurses
LANGUAGES = ("en", "zh-Hans", "zh-Hant")

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?")
_NULL = ("", "~", "null")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter tells; None where it does not. Other keys are left alone."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    retold: bool = False


def split(text: str, name: str) -> tuple[FrontMatter, str]:
    """Part the front matter from the body.

    Parameters
    ----------
    text : str
        A Markdown file with LF line ends.
    name : str
        How errors call the file.

    Returns
    -------
    tuple of FrontMatter and str
        The body starts at its first line that is not empty. Without front matter it is the whole text.

    Raises
    ------
    ReadingError
        If the front matter has no end, is no YAML, or holds a value that it may not; the message names file and line.
    """
    opening = _FENCE.match(text)
    if not opening:
        return FrontMatter(), text
    closing = _FENCE.search(text, opening.end(), opening.end() + MAX_CHARACTERS)
    if not closing:
        raise ReadingError(
            f"{name}, line 1: front matter without an end; it ends with a line --- within {MAX_CHARACTERS} characters"
        )
    matter = parse(text[opening.end() + 1 : closing.start()], name)
    return matter, text[closing.end() :].lstrip("\n")


def parse(source: str, name: str) -> FrontMatter:
    """Read YAML into checked fields.

    Every value is taken as it is written, never as the number or the date that YAML makes of it.

    Raises
    ------
    ReadingError
        As `split`.
    """
    values = _load(source, name)
    known = {field.name: _scalar(values.get(field.name, ""), field.name, name) for field in fields(FrontMatter)}
    retold = known.pop("retold")
    return checked(FrontMatter(**known, retold=_flag(retold, name)), name)


def checked(matter: FrontMatter, name: str) -> FrontMatter:
    """Return `matter` if its values are what they may be.

    Raises
    ------
    ReadingError
        If ``published`` is no date, ``language`` none that is read, or ``url`` no link to a web page.
    """
    if matter.language not in (None, *LANGUAGES):
        raise ReadingError(
            f"{name}: language {matter.language!r} is not one of {', '.join(LANGUAGES)}; left out, the text tells it"
        )
    if matter.url is not None and not _is_web(matter.url):
        raise ReadingError(f"{name}: url {matter.url!r} is no http or https address; write it in full, or leave it out")
    return FrontMatter(
        matter.title, matter.publisher, _day(matter.published, name), matter.url, matter.language, matter.retold
    )


def _load(source: str, name: str) -> dict[str, object]:
    try:
        _refuse_nesting(source, name)
        values = yaml.load(source, Loader=yaml.BaseLoader)  # strings, lists and mappings, nothing else
    except yaml.YAMLError as error:
        line, problem = _where(error, source)
        raise ReadingError(
            f"{name}, line {line}: front matter is no YAML ({problem}); put quotes around a value that holds a colon"
        ) from error
    if values in (None, ""):
        return {}
    if not isinstance(values, dict):
        raise ReadingError(f"{name}, line 2: front matter is no list of keys; write lines such as publisher: Xinhua")
    return values


def _refuse_nesting(source: str, name: str) -> None:
    """Refuse anchors and aliases, by which ten lines become a billion, and nesting that only an attack has."""
    depth = 0
    for event in yaml.parse(source, Loader=yaml.BaseLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if getattr(event, "anchor", None) or depth > MAX_DEPTH:
            line = _line(event.start_mark)
            raise ReadingError(f"{name}, line {line}: anchors, aliases and nesting are not read; write plain values")


def _where(error: yaml.YAMLError, source: str) -> tuple[int, str]:
    """Return the line of the file and what is wrong there."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return _line(error.problem_mark), error.problem or "unreadable"
    return source.count("\n", 0, getattr(error, "position", 0)) + 2, "a character that YAML does not allow"


def _line(mark: object) -> int:
    return int(getattr(mark, "line", -1)) + 2  # marks count from 0, and the fence is line 1


def _scalar(value: object, key: str, name: str) -> str | None:
    if not isinstance(value, str):
        raise ReadingError(f"{name}: {key} has to be one value; put it on one line")
    plain = " ".join(value.split("\n")).strip()
    return None if plain in _NULL else plain


def _flag(value: str | None, name: str) -> bool:
    if value not in (None, "true", "false"):
        raise ReadingError(f"{name}: retold {value!r} is neither true nor false")
    return value == "true"


def _day(value: str | None, name: str) -> str | None:
    """Return a date as EDTF, as precise as it is written."""
    if value is None:
        return None
    written = _DATE.fullmatch(value)
    try:
        if written is None:
            raise ValueError(value)
        year, month, day = (int(part) if part else 1 for part in written.groups())
        date(year, month, day)
    except ValueError:
        raise ReadingError(f"{name}: published {value!r} is no date; write it as 2013-09-28, 2013-09 or 2013") from None
    return "-".join(part for part in written.groups() if part)


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
