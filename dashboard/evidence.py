"""The words behind a number: sentences of reports with the facts in them marked, as safe HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.safe import safe_link, safe_text
from dashboard.theme import HIGHLIGHTS
from dashboard.words import say
from geodata.model import Extraction, Fact, Report
from geodata.text.zones import zones

Mark = tuple[int, int, str, str]


def marked(text: str, start: int, end: int, facts: Iterable[Fact]) -> str:
    """Return a stretch of a report with the words of facts marked, each with its rule as a title."""
    out, reached = [], start
    for first, last, kind, rule in _marks(facts, start, end):
        if first < reached:
            continue
        colour = HIGHLIGHTS[kind]
        out.append(safe_text(text[reached:first]))
        out.append(
            f'<mark class="{kind}" style="background:{colour};color:inherit" title="{safe_text(rule)}">'
            f"{safe_text(text[first:last])}</mark>"
        )
        reached = last
    return "".join([*out, safe_text(text[reached:end])])


def _marks(facts: Iterable[Fact], start: int, end: int) -> list[Mark]:
    found = {(*f.at, f.kind, f.rule) for f in facts if f.at and start <= f.at[0] and f.at[1] <= end}
    return sorted(found, key=lambda m: (m[0], -m[1], m[2]))


def source_line(report: Report, language: str) -> str:
    """Who says so: the publisher, "retold from" where the words are not its own, the day and the link."""
    publisher = safe_text(report.publisher or say("unknown_publisher", language))
    told = f"{safe_text(say('retold', language))} {publisher}" if report.retold else publisher
    parts = [told, safe_text(report.published or ""), safe_link(report.url) if report.url else ""]
    return " · ".join(p for p in parts if p)


def sentences_of(extraction: Extraction, fact_ids: frozenset[str], language: str) -> str:
    """Quote every sentence of a report that one of the facts stands in, once, with its source."""
    wanted = [f for f in extraction.facts if f.id in fact_ids]
    spans = sorted({(f.evidence.start, f.evidence.end) for f in wanted})
    quotes = [f"<blockquote>{marked(extraction.report.text, a, b, wanted)}</blockquote>" for a, b in outermost(spans)]
    return f'<div class="quote">{"".join(quotes)}<p class="source">{source_line(extraction.report, language)}</p></div>'


def outermost(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that lie in no other."""
    return [s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)]


def whole(extraction: Extraction) -> str:
    """Show a whole report with its facts marked; zones that give no facts are set back."""
    text, out = extraction.report.text, []
    for zone in zones(text):
        kind = "read" if zone.kind in {"title", "deck", "body"} else "unread"
        told = marked(text, zone.start, zone.end, extraction.facts)
        out.append(f'<p class="{kind}" title="{safe_text(zone.kind)}">{told}</p>')
    return "".join(out)
