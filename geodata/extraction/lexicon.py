"""The lexicons: reviewed words as data, one file a language, checked when loaded.

A file holds tables of tables of words: ``[verb]`` / ``rescued = ["rescue", "rescues", ...]`` says that each of
these words is tagged ``verb`` with the value ``rescued``. The kinds and the values of each are listed in
`VOCABULARY`; a file that uses another, or gives one word two tags, is refused.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from geodata.errors import LexiconError
from geodata.extraction.vocabulary import VOCABULARY

LANGUAGES = ("en", "zh")


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of a lexicon: what is looked for, how it is tagged."""

    surface: str
    kind: str
    value: str


def parse(text: str, name: str) -> tuple[Entry, ...]:
    """Read the entries of one lexicon file.

    Parameters
    ----------
    text : str
        TOML, as described in the module.
    name : str
        File name, for messages.

    Raises
    ------
    LexiconError
        If the file is no TOML, uses an unknown kind or value, or holds a word twice; all faults are named at once.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name} is not valid TOML: {error}") from error
    entries = tuple(_entries(tables))
    faults = [*_unknown(entries), *_twice(entries)]
    if faults:
        raise LexiconError(f"{name}: " + "; ".join(faults))
    return entries


def _entries(tables: dict[str, dict[str, list[str]]]) -> Iterator[Entry]:
    for kind, values in tables.items():
        for value, words in values.items():
            for word in words:
                yield Entry(word, kind, value)


def _unknown(entries: tuple[Entry, ...]) -> Iterator[str]:
    pairs = {(e.kind, e.value) for e in entries}
    for kind, value in sorted(pairs):
        if kind not in VOCABULARY:
            yield f"unknown kind [{kind}]; known are {', '.join(VOCABULARY)}"
        elif value not in VOCABULARY[kind]:
            yield f"unknown value {value!r} in [{kind}]; known are {', '.join(VOCABULARY[kind])}"


def _twice(entries: tuple[Entry, ...]) -> Iterator[str]:
    seen: dict[str, Entry] = {}
    for entry in entries:
        if entry.surface != entry.surface.strip().lower() or not entry.surface:
            yield f"{entry.surface!r} must be lower case, without blanks around it"
        first = seen.setdefault(entry.surface, entry)
        if first is not entry:
            yield f"{entry.surface!r} stands in [{first.kind}] {first.value} and again in [{entry.kind}] {entry.value}"


@cache
def lexicon(language: str) -> tuple[Entry, ...]:
    """Entries of the shipped lexicon of a language, ``en`` or ``zh``."""
    name = f"{language}.toml"
    return parse(files("geodata.extraction").joinpath("data", name).read_text("utf-8"), name)
