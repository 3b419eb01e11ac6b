"""The lexicons hold only what the vocabulary allows, and a faulty file is refused with all its faults."""

import pytest

from geodata.errors import LexiconError
from geodata.extraction.lexicon import LANGUAGES, Entry, in_both, lexicon, parse
from geodata.extraction.lexicon_faults import checked


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_lexicons_load(language):
    assert len(lexicon(language)) > 300


def test_reads_words_with_kind_and_value():
    assert parse('[verb]\nrescued = ["freed"]', "x.toml") == (Entry("freed", "verb", "rescued"),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[verb", "not valid TOML"),
        ('[colour]\nred = ["red"]', "line 1: unknown kind [colour]"),
        ('[verb]\npainted = ["painted"]', "line 2: unknown value 'painted'"),
        (
            '[verb]\nrescued = ["freed"] # "freed"\narrested = [\n  "nabbed",\n  "freed"]',
            "line 5: 'freed' stands in [verb] arrested and on line 2 in [verb] rescued",
        ),
        ('[verb]\nrescued = ["freed",\n"saved", "freed"]', "line 3: 'freed' stands in [verb] rescued and on line 2"),
        ('[verb]\nrescued = ["Freed "]', "line 2: 'Freed ' must be lower case"),
        ('[verb]\nrescued = [""]', "line 2: '' must be lower case"),
        (
            '[verb]\nrescued = [\n"獲救"]',
            "line 3: '獲救' is never found: reports are matched on a plain copy; write '获救'",
        ),
        ('[verb]\nrescued = ["child’s"]', 'write "child\'s"'),
        ('[verb]\nrescued = "freed"', "line 2: rescued in [verb] must be a list of words"),
        ("[verb]\nrescued = [1]", "line 2: rescued in [verb] must be a list of words"),
        ('rescued = ["freed"]', "line 1: rescued stands outside any [kind]"),
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


def test_faults_stand_in_the_order_of_the_lines():
    text = '[verb]\narrested = ["Nabbed"]\npainted = ["x"]\n[who]\nchildren = ["nabbed ", "kid", "kid"]'
    _, faults = checked(text, "x.toml")
    assert [fault.split(":")[0] for fault in faults] == [f"x.toml, line {n}" for n in (2, 3, 5, 5)]


def test_a_word_of_both_languages_is_told():
    both = {
        "en": (Entry("cctv", "media", "outlet"),),
        "zh": (Entry("cctv", "media", "outlet"), Entry("报", "media", "")),
    }
    assert in_both(both) == ("'cctv' stands in [media] in English and in [media] in Chinese; leave one",)


def test_no_shipped_word_stands_in_both_languages():
    assert in_both({language: lexicon(language) for language in LANGUAGES}) == ()
