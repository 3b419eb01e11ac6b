"""The report's own operation: whether it tells of one, when the raid took place, and the name of its case.

Announcement, raid and publication are told apart. The publication date alone dates nothing, and nothing is taken from
the clock; where no word dates the raid, the last stage that the report dates and its publication bound it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from geodata.extraction.date_silence import Silence, silence
from geodata.extraction.document import Document, Sentence
from geodata.extraction.findings import Finding
from geodata.extraction.raid_bounds import bounds, with_year
from geodata.extraction.raid_candidates import OF_POLICE, Candidate, candidates
from geodata.extraction.raid_choice import main_raid
from geodata.extraction.tagger import Tag
from geodata.extraction.wholes import is_tally

# Figures that show an operation of the report's own; prices and officers alone do not.
_SHOWS_OPERATION = ("rescued", "arrested", "detained", "gangs_broken", "cases_solved", "sold", "abducted", "convicted")

# 案今日二审: an instance of a court, whatever else its headline says.
_INSTANCE = re.compile("[一二终再]审")
_IN_COURT = re.compile(r"开庭|审理|公审|受审|出庭|\b(?:on|went on|stand|stood) trial\b|\bin the dock\b", re.IGNORECASE)


def find(document: Document, statistics: Sequence[Finding]) -> tuple[Finding, ...]:
    """Find the operation's date and case name.

    Parameters
    ----------
    document : Document
    statistics : sequence of Finding
        The report's figures, with their scope: those of scope ``operation`` show that it tells of one.

    Returns
    -------
    tuple of Finding
        Empty for a report of a campaign, of yearly figures or of research; else the date (its value None where no
        text gives it) and, where there is one, the case name.
    """
    own = [f for f in statistics if f.scope == "operation" and f.attribute in _SHOWS_OPERATION]
    told = candidates(document, statistics)
    if is_tally(document, statistics) and not _is_of_one_case(document, own, told):
        return ()
    named = tuple(_named(document))
    if not own and not named and not any(c.precision for c in told) and not _police_act(document):
        return ()
    if _is_of_court_or_reunion(document):
        return (_undated(document, own, named), *named)
    return (_dated(document, told, statistics) or _undated(document, own, named), *named)


def _is_of_one_case(document: Document, own: Sequence[Finding], told: Sequence[Candidate]) -> bool:
    """Whether a report that opens with a tally tells of a named case all the same: its figures, or its joint raid."""
    joint = any(c.coordinated and c.sentence.has("case_name") for c in told)
    return joint or (bool(own) and document.has("case_name"))


def _opening(document: Document) -> list[Sentence]:
    """Headline and lead."""
    body = [s for s in document.sentences if s.zone == "body"][:1]
    return [s for s in document.sentences if s.zone == "title"] + body


def _police_act(document: Document) -> bool:
    return any(s.has("verb", *OF_POLICE) for s in _opening(document))


def _is_of_court_or_reunion(document: Document) -> bool:
    """Whether it opens with a court, or with families that meet again, and with nothing that police did."""
    first, *_ = document.sentences
    if _is_of_court(first) and not _is_police_first(first):
        return True
    after = any(s.has("verb", "convicted", "reunited") for s in _opening(document))
    return after and not _police_act(document)


def _is_police_first(sentence: Sentence) -> bool:
    """Whether what police did comes first, and no court before it: 法院开庭审理,被告人去年5月被抓获."""
    police = min((t.start for t in sentence.of("verb", *OF_POLICE)), default=None)
    court = [t.start for t in (*sentence.of("authority", "court"), *sentence.of("verb", "convicted", "charged"))]
    return police is not None and not any(at < police for at in court)


def _is_of_court(sentence: Sentence) -> bool:
    in_court = sentence.has("authority", "court") or _IN_COURT.search(sentence.text)
    return (
        sentence.has("verb", "convicted")
        or _INSTANCE.search(sentence.text) is not None
        or bool(in_court and sentence.has("verb", "charged"))
    )


def _dated(document: Document, told: Sequence[Candidate], statistics: Sequence[Finding]) -> Finding | None:
    """The date of the main raid; else what the text says of it; else its bounds."""
    best = main_raid(told)
    if best is not None and not best.is_resolved:
        return _date(best.sentence, best.tag, None, "unknown", "date.unresolved")
    if best is not None:
        value = with_year(document, best.value, document.copy.text[best.tag.start : best.tag.end])
        return _date(best.sentence, best.tag, value, "stated", "date.raid-verb")
    silent = silence(document)
    if silent is not None:
        return _date(silent.sentence, silent, None, "not_given", "date.not-given")
    bounded = bounds(document, statistics)
    return bounded and _date(bounded.sentence, bounded.tag, bounded.value, "stated", "date.bounds")


def _undated(document: Document, own: Sequence[Finding], named: Sequence[Finding]) -> Finding:
    first = next(chain(own, named), None)
    start, end, at, to = (first.start, first.end, first.first, first.last) if first else _first_words(document)
    return Finding("operation", "report", "date", None, "date.none", start, end, at, to, status="unknown")


def _first_words(document: Document) -> tuple[int, int, int, int]:
    first = document.sentences[0]
    return first.start, first.end, first.start, first.end


def _date(sentence: Sentence, words: Tag | Silence, value: str | None, status: str, rule: str) -> Finding:
    return Finding(
        "operation", "report", "date", value, rule, words.start, words.end, sentence.start, sentence.end, status=status
    )  # fmt: skip


def _named(document: Document) -> Iterator[Finding]:
    """The case name that the text gives first; a list of other cases' names names none."""
    for sentence in document.sentences:
        names = sentence.of("case_name")
        if names:
            tag = names[0]
            yield Finding(
                "operation", "report", "name", tag.value, "name.case", tag.start, tag.end, sentence.start, sentence.end
            )  # fmt: skip
            return
