"""What an analyst may judge: two reports, one statement of a report, a report as a whole, an earlier verdict."""

from __future__ import annotations

from dataclasses import dataclass

from geodata.model import Fact, Verdict

PAIR_JUDGEMENTS = ("same", "different", "unsure")
FACT_JUDGEMENTS = ("confirm", "reject", "correct")
NOT_AN_OPERATION = "not_an_operation"
UNDO = "undo"

Changes = tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class FactVerdict:
    """An analyst's judgement on one statement of a report: confirm, reject or correct.

    Attributes
    ----------
    fact : Fact
        The statement as the extractor read it, without `original`: what it is about, where its words stand and what
        it says there. Neither rule nor version of the extractor is part of it, so it holds for the next version too.
    changes : tuple of (str, str or None)
        Of a correction: fields of the fact and what they should say.
    """

    fact: Fact
    judgement: str
    by: str
    at: str
    changes: Changes = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ReportVerdict:
    """An analyst's judgement on one report: it tells of no operation."""

    report_id: str
    by: str
    at: str
    note: str | None = None
    judgement: str = NOT_AN_OPERATION


@dataclass(frozen=True, slots=True)
class Undo:
    """An analyst takes a verdict back; an undo is a verdict, and can be taken back itself."""

    verdict_id: str
    by: str
    at: str
    note: str | None = None
    judgement: str = UNDO


AnyVerdict = Verdict | FactVerdict | ReportVerdict | Undo
