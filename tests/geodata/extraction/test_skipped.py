"""What was not counted is told with its reason, and nothing is both counted and passed over."""

from pathlib import Path

import pytest

from geodata.extraction import extract
from geodata.extraction.skipped import explain
from geodata.model import Report
from geodata.reading import read
from geodata.text.zones import language_of

ROOT = Path(__file__).parents[3]
FREED = "Police in Gansu province freed 14 abducted children from traffickers. "
SOLVED = "甘肃警方破获拐卖儿童案，解救儿童14名。"


def report(text):
    return Report("r-1", text, None, None, "2015-06-20", None, language_of(text), "a.txt")


def reasons(text):
    """Passed-over words with their reason."""
    return {(text[s.start : s.end], s.reason) for s in explain(report(text)).skipped}


WHY = [
    ("Police act\n\n" + FREED + "The youngest was 3 years old.", "3", "an age"),
    ("Police act\n\n" + FREED + "The inquiry took 18 months.", "18", "a duration"),
    ("Police act\n\n" + FREED + "The raid was the 7th.", "7", "an ordinal number, or part of a name"),
    ("Police act\n\n" + FREED + "A reward of 50,000 yuan was paid.", "50,000", "money that is no price of a person"),
    ("Police act\n\n" + FREED + "The share fell by 12 percent.", "12", "a percentage"),
    ("Police act\n\n" + FREED + "They came from 11 villages.", "11", "a number of places"),
    ("Police act\n\n" + FREED + "Some 40 residents watched.", "40",
     "counts neither victims, offenders, gangs, cases nor officers"),
    ("14 children freed\n\n" + FREED, "14", "told again; counted once"),
    ("Police act\n\nBEIJING, June 18 (Xinhua) -- " + FREED, "June 18", "a dateline tells when the report was written"),
    ("警方行动\n\n" + SOLVED + "最小的孩子4岁。", "4", "an age"),
    ("警方行动\n\n" + SOLVED + "侦查历时10个月。", "10", "a duration"),
    ("警方行动\n\n" + SOLVED + "“5·12”、“6·01”专案告破。", "6·01",
     "the name of a case is no number and no date of a raid"),
    ("警方行动\n\n" + SOLVED + "占案件的30%。", "30", "a percentage"),
    ("警方行动\n\n" + SOLVED + "警方悬赏5万元。", "5万", "money that is no price of a person"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "reason"), WHY)
def test_the_reason_is_told(text, words, reason):
    assert (words, reason) in reasons(text)


def test_a_year_is_told_as_a_year():
    assert ("2013", "a year") in reasons("Police act\n\n" + FREED + "Stories (2013) were told.")


def test_a_caption_is_passed_over_whole():
    caption = "Police free 99 children. (Photo: Getty Images)"
    text = f"Police act\n\n{FREED}\n{caption}"
    assert reasons(text) == {(caption, "a photo's caption is not read")}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Floods\n\nPolice in Hunan province rescued 120 people from the floods.", "it tells of no trade in persons"),
        ("Novel\n\nIn this novel Chinese police rescue 3 abducted girls in Sichuan.", "it is marked as fiction"),
        (
            "Study\n\nThe Ministry of Public Security said children are abducted and sold in Sichuan.",
            "it tells of nothing that police or a court did",
        ),
        (
            "Raid\n\nVietnamese police arrested five people in Hanoi who had sold women abroad.",
            "it tells of no Chinese authority, and of no action in China",
        ),
        (
            "Drugs\n\nPolice in Yunnan arrested 9 dealers with heroin. More heroin was found. One trafficked women.",
            "it tells more of another crime, or of a disaster, than of trade in persons",
        ),
    ],
)
def test_a_report_that_the_gate_stops_says_by_what(text, why):
    told = explain(report(text))
    (only,) = told.skipped
    assert (only.start, only.end, only.reason) == (0, len(text), f"stopped by the gate: {why}")
    assert told.facts == ()


@pytest.mark.parametrize("path", sorted(ROOT.glob("seeds/*0*.md")), ids=lambda path: path.name)
def test_facts_are_those_of_extract_and_nothing_is_both(path):
    told = explain(read(path))
    assert told.facts == extract(told.report).facts
    spans = [f.at for f in told.facts if f.at]
    for one in told.skipped:
        assert 0 <= one.start < one.end <= len(told.report.text)
        assert not any(start < one.end and one.start < end for start, end in spans)
