"""The lexicons hold only what the vocabulary allows, and a faulty file is refused with all its faults."""

import pytest

from geodata.errors import LexiconError
from geodata.extraction.lexicon import LANGUAGES, Entry, lexicon, parse


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_lexicons_load(language):
    assert len(lexicon(language)) > 300


def test_reads_words_with_kind_and_value():
    assert parse('[verb]\nrescued = ["freed"]', "x.toml") == (Entry("freed", "verb", "rescued"),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[verb", "not valid TOML"),
        ('[colour]\nred = ["red"]', "unknown kind [colour]"),
        ('[verb]\npainted = ["painted"]', "unknown value 'painted'"),
        ('[verb]\nrescued = ["freed"]\narrested = ["freed"]', "again in [verb] arrested"),
        ('[verb]\nrescued = ["Freed "]', "must be lower case"),
    ],
)
def test_refuses_a_faulty_file(text, told):
    with pytest.raises(LexiconError, match=r"^x\.toml") as error:
        parse(text, "x.toml")
    assert told in str(error.value)


def test_names_all_faults_at_once():
    with pytest.raises(LexiconError) as error:
        parse('[colour]\nred = ["red"]\n[verb]\npainted = ["painted"]', "x.toml")
    assert "colour" in str(error.value)
    assert "painted" in str(error.value)
