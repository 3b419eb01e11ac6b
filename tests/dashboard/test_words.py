"""Every phrase is there in both languages, with the same gaps, and is said somewhere."""

import re
from pathlib import Path
from string import Formatter

import pytest

from dashboard.words import keys, say

ROOT = Path(__file__).parents[2]
FILES = [path for path in (ROOT / "app.py", *ROOT.glob("dashboard/**/*.py")) if path.name != "words.py"]
SOURCES = "\n".join(path.read_text("utf-8") for path in FILES)
SAID = set(re.findall(r"""['"]([a-z_]+(?:\.[a-z_]+)*)['"]""", SOURCES))
STEMS = set(re.findall(r"""f['"]([a-z_]+\.)\{""", SOURCES))
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def gaps(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", keys())
def test_a_phrase_says_the_same_in_both_languages(key):
    english, chinese = say(key, "en"), say(key, "zh")
    assert english
    assert chinese
    assert gaps(english) == gaps(chinese)
    assert not CHINESE.search(english)


@pytest.mark.parametrize("key", keys())
def test_a_phrase_is_said_somewhere(key):
    assert key in SAID or key[: key.find(".") + 1] in STEMS


@pytest.mark.parametrize(
    ("n", "told"), [(0, "0 operations"), (1, "1 operation"), (2, "2 operations"), (1234, "1,234 operations")]
)
def test_one_and_many(n, told):
    assert say("tip.operations", "en", n=n) == told


def test_text_in_a_gap_stays_text():
    assert say("tip.to", "en", a="{b}", b="{0.__class__}") == "{b} to {0.__class__}"


def test_an_unknown_phrase_is_an_error():
    with pytest.raises(KeyError):
        say("no.such", "en")
