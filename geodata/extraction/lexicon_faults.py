"""What is wrong with a lexicon file: every fault at once, each with its line, for people who write no programs."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from geodata.extraction.vocabulary import VOCABULARY
from geodata.text.normal import matching_copy

# What stands in a lexicon file: a note, a [kind], a value and its words. TOML's own parser tells no lines.
_TOKEN = re.compile(
    r"""(?P<note>\#[^\n]*)
    |^[ \t]*\[(?P<kind>[^\]\n]*)\]
    |^[ \t]*(?P<value>[\w-]+|"[^"\n]*")[ \t]*=
    |(?P<word>"(?:[^"\\\n]|\\.)*"|'[^'\n]*')""",
    re.MULTILINE | re.VERBOSE,
)
_Fault = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of a lexicon: what is looked for, how it is tagged."""

    surface: str
    kind: str
    value: str


@dataclass(frozen=True)
class _Lines:
    """Lines on which kinds, values and words stand."""

    kinds: dict[str, int] = field(default_factory=dict)
    values: dict[tuple[str, str], int] = field(default_factory=dict)
    words: dict[Entry, list[int]] = field(default_factory=lambda: defaultdict(list))


def checked(text: str, name: str) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Read one lexicon file and find its faults.

    Parameters
    ----------
    text : str
        TOML, as described in `geodata.extraction.lexicon`.
    name : str
        File name, for messages.

    Returns
    -------
    tuple of Entry
        Its words.
    tuple of str
        Its faults in the order of the lines; none for a file that may be used. Of a file that is no TOML only that is
        told.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return (), (f"{name} is not valid TOML: {error}",)
    lines = _lines(text)
    entries = tuple(_entries(tables))
    found = [
        *_misshapen(tables, lines),
        *_unknown(tables, lines),
        *_badly_written(entries, lines),
        *_twice(entries, lines),
    ]
    return entries, tuple(f"{name}, line {line}: {told}" for line, told in sorted(found))


def _entries(tables: dict[str, Any]) -> Iterator[Entry]:
    """Words of the tables of a file, as far as they are of the right form."""
    for kind, values in tables.items():
        for value, words in values.items() if isinstance(values, dict) else ():
            for word in words if isinstance(words, list) else ():
                if isinstance(word, str):
                    yield Entry(word, kind, value)


def _lines(text: str) -> _Lines:
    lines, kind, value = _Lines(), "", ""
    ends = [at for at, sign in enumerate(text) if sign == "\n"]
    for token in _TOKEN.finditer(text):
        line = bisect_left(ends, token.end() - 1) + 1
        if token["kind"] is not None:
            kind, value = token["kind"].strip(), ""
            lines.kinds.setdefault(kind, line)
        elif token["value"] is not None:
            value = token["value"].strip('"')
            lines.values.setdefault((kind, value), line)
        elif token["word"] is not None:
            word = _unquoted(token["word"])
            lines.words[Entry(word, kind, value)].append(line)
    return lines


def _unquoted(word: str) -> str:
    return str(tomllib.loads(f"word = {word}")["word"]) if "\\" in word else word[1:-1]


def _misshapen(tables: dict[str, Any], lines: _Lines) -> Iterator[_Fault]:
    for kind, values in tables.items():
        if not isinstance(values, dict):
            yield lines.values.get(("", kind), 1), f"{kind} stands outside any [kind]; put it below one"
            continue
        for value, words in values.items():
            if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
                line = lines.values.get((kind, value), 1)
                yield line, f'{value} in [{kind}] must be a list of words in quotes, such as ["freed", "saved"]'


def _unknown(tables: dict[str, Any], lines: _Lines) -> Iterator[_Fault]:
    for kind, values in tables.items():
        if not isinstance(values, dict):
            continue
        if kind not in VOCABULARY:
            yield lines.kinds.get(kind, 1), f"unknown kind [{kind}]; known are {', '.join(VOCABULARY)}"
            continue
        for value in values:
            if value not in VOCABULARY[kind]:
                known = ", ".join(VOCABULARY[kind])
                yield lines.values.get((kind, value), 1), f"unknown value {value!r} in [{kind}]; known are {known}"


def _badly_written(entries: tuple[Entry, ...], lines: _Lines) -> Iterator[_Fault]:
    """Words that could never be found in a report, which is matched on a folded copy."""
    once = tuple(dict.fromkeys(entries))
    lined = "".join(entry.surface.replace("\n", " ") + "\n" for entry in once)
    for entry, found in zip(once, matching_copy(lined).text.split("\n"), strict=False):
        word = entry.surface
        if word != word.strip().lower() or not word:
            yield lines.words[entry][0], f"{word!r} must be lower case, without blanks around it"
        elif found != word:
            told = f"{word!r} is never found: reports are matched on a plain copy; write {found!r}"
            yield lines.words[entry][0], told


def _twice(entries: tuple[Entry, ...], lines: _Lines) -> Iterator[_Fault]:
    first: dict[str, tuple[int, Entry]] = {}
    met: dict[Entry, int] = defaultdict(int)
    for entry in entries:
        line = lines.words[entry][met[entry]]
        met[entry] += 1
        before, other = first.setdefault(entry.surface, (line, entry))
        if other is not entry:
            at = f"on line {before} in [{other.kind}] {other.value}"
            yield line, f"{entry.surface!r} stands in [{entry.kind}] {entry.value} and {at}; leave it in one"
