"""Near-copies: reposts, excerpts, copy farms, texts that were only spun. They are one source, not several.

A copy is told by its wording, never by its day of publication: farms set their own. Of the texts that are copies of one
another the one published first is taken for the source; one without a day of publication comes last.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from geodata.operations.signature import Signature
from geodata.operations.wording import containment, resemblance

# Texts that share so much of the wording of both, or of the shorter one, are copies.
SHARED, CONTAINED = 0.5, 0.7
# A spun text has other words, but tells the same things in the same order, and some wording stays.
_SPUN_OUTLINE, _SPUN_LENGTH, _SPUN_WORDING = 0.9, 6, 0.08


def is_copy(left: Signature, right: Signature) -> bool:
    """Whether the two texts are one, reposted, cut or spun."""
    if left.language != right.language or tell_otherwise(left, right):
        return False
    share = resemblance(left.wording, right.wording)
    return share >= SHARED or containment(left.wording, right.wording) >= CONTAINED or _is_spun(left, right, share)


def tell_otherwise(left: Signature, right: Signature) -> bool:
    """Whether they give other figures for the same thing: one newsroom's phrases, but another event."""
    return any(left.figures[key][0] != right.figures[key][0] for key in left.figures.keys() & right.figures.keys())


def _is_spun(left: Signature, right: Signature, share: float) -> bool:
    if share < _SPUN_WORDING or min(len(left.outline), len(right.outline)) < _SPUN_LENGTH:
        return False
    return SequenceMatcher(None, left.outline, right.outline, autojunk=False).ratio() >= _SPUN_OUTLINE


def sources(members: Sequence[Signature]) -> dict[str, str]:
    """Map each report to the first of which it is a copy, itself where it is none."""
    first: dict[str, str] = {}
    originals: list[Signature] = []
    for one in in_order_of_publication(members):
        source = next((s for s in originals if is_copy(s, one)), None)
        if source is None:
            originals.append(one)
        first[one.report_id] = (source or one).report_id
    return first


def in_order_of_publication(members: Iterable[Signature]) -> list[Signature]:
    """The earliest first; those without a day of publication last."""
    return sorted(members, key=lambda s: (s.published or "~", s.report_id))
