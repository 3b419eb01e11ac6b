"""The lexicons: reviewed words as data, one file a language, checked when loaded.

A file holds tables of tables of words: ``[verb]`` / ``rescued = ["rescue", "rescues", ...]`` says that each of
these words is tagged ``verb`` with the value ``rescued``. The kinds and the values of each are listed in
`VOCABULARY`; a file that uses another, or gives one word two tags, is refused with all its faults.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from geodata.errors import LexiconError
from geodata.extraction.lexicon_faults import Entry, checked

LANGUAGES = ("en", "zh")


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
    entries, faults = checked(text, name)
    if faults:
        raise LexiconError("; ".join(faults))
    return entries


def shipped(language: str) -> str:
    """Text of the shipped lexicon file of a language."""
    return files("geodata.extraction").joinpath("data", f"{language}.toml").read_text("utf-8")


@cache
def lexicon(language: str) -> tuple[Entry, ...]:
    """Entries of the shipped lexicon of a language, ``en`` or ``zh``."""
    return parse(shipped(language), f"{language}.toml")


def in_both(lexicons: Mapping[str, tuple[Entry, ...]]) -> tuple[str, ...]:
    """Words that stand in the lexicons of two languages: reports are searched for both at once.

    Returns
    -------
    tuple of str
        A message for each, in the order of the words.
    """
    english, chinese = ({entry.surface: entry for entry in lexicons[language]} for language in LANGUAGES)
    return tuple(
        f"{word!r} stands in [{english[word].kind}] in English and in [{chinese[word].kind}] in Chinese; leave one"
        for word in sorted(english.keys() & chinese.keys())
    )
