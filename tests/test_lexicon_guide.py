"""The guide to the word lists names every list that there is, and its example works as told."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from geodata.errors import LexiconError
from geodata.extraction.lexicon import LANGUAGES, parse
from geodata.extraction.vocabulary import VOCABULARY

GUIDE = (Path(__file__).parents[1] / "docs" / "lexicons.md").read_text("utf-8")


def words(language):
    return files("geodata.extraction").joinpath("data", f"{language}.toml").read_text("utf-8")


def kinds(language):
    return set(re.findall(r"^\[(\w+)\]", words(language), re.M))


def test_every_kind_of_the_files_is_told_and_no_other():
    told = set(re.findall(r"`\[(\w+)\]`", GUIDE))
    assert told == {kind for language in LANGUAGES for kind in kinds(language)}
    assert told <= set(VOCABULARY)


def test_every_verb_is_told():
    section = GUIDE.partition("`[verb]` says")[2].partition("The other kinds")[0]
    told = {name for line in section.splitlines() if line.startswith("| `") for name in re.findall(r"`(\w+)`", line)}
    assert told == set(VOCABULARY["verb"])


def test_the_message_is_the_one_that_is_shown():
    with pytest.raises(LexiconError) as error:
        parse('[verb]\narrested = ["cuffed"]\ndetained = ["cuffed"]', "en.toml")
    assert str(error.value) in GUIDE


def test_the_word_of_the_example_is_still_to_be_added():
    assert '"cuffed"' not in words("en")
