"""Every date of a report that may be the raid's: police act in its sentence or in the scene that it opens."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geodata.extraction.date_roles import is_end_of_span, role_of
from geodata.extraction.document import Document, Sentence
from geodata.extraction.findings import Finding
from geodata.extraction.raid_scenes import SCENE, Scene, finer
from geodata.extraction.tagger import Tag
from geodata.text.dates import find_unresolved
from geodata.text.seldom import Seldom

OF_POLICE = ("rescued", "arrested", "detained", "broken", "solved", "raided", "struck")
_FREED, _HELD = ("rescued",), ("arrested", "detained")
_PRECISION = {"day": 2, "month": 1, "recent": 1, "year": 0, "span": 0, "unresolved": 0}
# The day of publication said so ("became public only today") is the news's day.
_WORDS_OF_TODAY = re.compile("today|今[日天晚]", re.IGNORECASE)
# "Operations such as the one conducted on Friday" points back at the news, and dates nothing.
_LOOSE = re.compile(
    r"\b(?:the one|those)(?: \w+){0,2} (?:on|last) $|\b(?:like|such as|as on) $|\bdates? (?:back to|from) $"
    r"|\bby(?: last| this)? $"
)
_ENDS_LOOSE = ("on ", "last ", "like ", "as ", "to ", "from ", "by ", "this ")
_BEGAN = re.compile(r"\b(?:began|begun|beginning|opened|launched|started)(?: \w+){0,2}? (?:in |on )?$")
_RAID_NOUN = re.compile(r"\b(?:operation|raids?|swoops?|sweeps?|action)\b")
# "Just last week two gangs were broken in Anhui": another case, told because it is like this one.
_ANOTHER = re.compile(r"^\s*(?:just|only|as recently as) (?:last|this|on|in|a|two) ", re.IGNORECASE)
_COORDINATED = Seldom(
    re.compile(
        r"\b(?:simultaneous|coordinated|co-ordinated|synchroni[sz]ed|nationwide raids?)|\bat (?:once|the same time)\b"
        r"|\b(?:in|across|from) (?:[0-9]{1,4}|[a-z]{3,5}teen|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
        r"|twenty[a-z-]{0,8})"
        r" (?:provinces|provincial)|统一(?:行动|抓捕|收网|指挥|部署|组织)|同步"
        r"|同时(?:收网|行动|抓捕|出击)|集中(?:收网|抓捕|行动|统一)|收网行动|[0-9一二三四五六七八九十]{1,3}个?省[^,。;]{0,12}(?:警|公安|行动)",
        re.IGNORECASE,
    ),
    (
        *("simultaneous", "ordinated", "synchroni", "nationwide raid", "at once", "same time", " provinc"),
        *("统一", "同步", "同时", "集中", "收网", "省"),
    ),
)
# An operation of several days is of their month.
_SEVERAL_DAYS = re.compile(
    r"\b(?:[2-9]|[12][0-9]|two|three|four|five|six|seven|eight|nine|ten)-day (?:[\w-]+ ){0,2}"
    r"(?:operation|raids?|crackdown|sweep|campaign|action|drive)\b"
    "|(?:为期|历时|持续|连续)(?:[2-9]|[12][0-9]|[两二三四五六七八九十]{1,2})个?(?:天|昼夜|日)的?"
    "[^,，。;；]{0,10}(?:行动|打击|抓捕|收网|围捕|攻坚|清查|奋战)"
)
# "On Wednesday police also saved three": a raid that came after the one the report is about.
_COUNT = r"(?:[0-9]{1,9}|[a-z]{3,5}teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\b"
_FOLLOW_UP = re.compile(
    rf"[^,;]{{0,30}}\b(?:also (?:\w+ed|found|broke|caught)\b|(?:another|a further) {_COUNT})"
    "|[^;。]{0,25}?(?:又(?:[解抓查救将捕在从]|有)|再(?:次|度)?[解抓查救捕]|另[解抓查救捕])",
    re.IGNORECASE,
)
_ONE_AFTER_ANOTHER = re.compile("[^。;；]{0,60}陆续[^,，。;；]{0,6}(?:解救|救出|抓获|找到)")
_OPENS_FOLLOW_UP = re.compile(rf"(?:another|a further) {_COUNT}", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Candidate:
    """A date that goes with police action.

    Attributes
    ----------
    people : int
        How many were freed and held, as the sentences of the date tell.
    victims : int
        How many are told of besides: carried, sold or bought.
    own : bool
        Whether figures of the report's own operation stand beside it.
    verb : str
        Class of the verb that it goes with; empty for a date that only opens a scene.
    coordinated, follow_up : bool
        Whether it is told of a joint raid; whether its words make it a later one.
    backing : int
        People that another sentence gives the same day.
    """

    sentence: Sentence
    tag: Tag
    people: int
    victims: int
    own: bool
    verb: str
    coordinated: bool = False
    follow_up: bool = False
    backing: int = 0
    value: str = ""

    @property
    def kind(self) -> str:
        """Kind of the date mention."""
        return self.tag.date.kind if self.tag.date else ""

    @property
    def precision(self) -> int:
        """How fine the date is."""
        return _PRECISION.get(self.kind, 0)

    @property
    def is_resolved(self) -> bool:
        """Whether the date could be told from the text and the day of publication."""
        return self.kind != "unresolved"


def candidates(document: Document, statistics: Sequence[Finding]) -> list[Candidate]:
    """Find the dates that may be the raid's, in the order of the text."""
    sentences, unresolved = document.sentences, _unresolved(document)
    found: list[Candidate] = []
    for index, sentence in enumerate(sentences):
        tags = _dates_of(sentence, unresolved)
        if not tags or sentence.has("part", "another_case") or _ANOTHER.match(sentence.text):
            continue
        scene = Scene(sentence, sentences[index + 1 : index + 1 + SCENE], statistics, finer(tags))
        for tag in tags:
            found.extend(_candidate(document, scene, tag))
    return found


def _unresolved(document: Document) -> list[Tag]:
    """Dates that lean on a day of publication that nobody knows: "last week", 昨日."""
    mentions = find_unresolved(document.copy.text, document.report.published)
    return [Tag(m.start, m.end, "date", "", date=m) for m in mentions]


def _dates_of(sentence: Sentence, unresolved: Sequence[Tag]) -> list[Tag]:
    """Dates of a sentence, resolved or not, in the order of the text."""
    told = sentence.of("date")
    if not unresolved:
        return list(told)
    first = bisect_left(unresolved, sentence.start, key=lambda t: t.start)
    last = bisect_left(unresolved, sentence.end, key=lambda t: t.start)
    taken = (*told, *sentence.of("case_name"))
    free = [t for t in unresolved[first:last] if not any(o.start < t.end and t.start < o.end for o in taken)]
    return sorted((*told, *free), key=lambda t: t.start)


def _candidate(document: Document, scene: Scene, tag: Tag) -> Iterator[Candidate]:
    figures = scene.figures(tag)
    own = any(f.scope == "operation" for f in figures)
    if not _may_be_of_raid(scene.sentence, tag, own):
        return
    role, verb = role_of(scene.sentence, tag, chinese=document.is_chinese)
    heads = (
        scene.is_heading
        and tag.value != document.report.published
        and any(s.has("verb", *OF_POLICE) for s in scene.told_in)
    )
    opens = role == "none" and not verb and scene.leads_to_raid(tag)
    if role == "raid" or heads or opens:
        yield Candidate(
            sentence=scene.sentence,
            tag=tag,
            people=_sum(figures, _FREED) + max(_sum(figures, _HELD), _sum(figures, ("other",), "suspects")),
            victims=_sum(figures, ("abducted", "sold", "other")),
            own=own,
            verb=verb,
            coordinated=any(_COORDINATED.search(s.text, s.lowered) for s in scene.told_in),
            follow_up=_is_follow_up(scene.sentence, tag),
            value=_value(scene.sentence, tag),
        )


def _is_follow_up(sentence: Sentence, tag: Tag) -> bool:
    after = sentence.text[tag.end - sentence.start :]
    return bool(_FOLLOW_UP.match(after) or _OPENS_FOLLOW_UP.match(sentence.text))


def _sum(figures: Sequence[Finding], actions: Sequence[str], subject: str | None = None) -> int:
    counted = [f for f in figures if f.attribute in actions and subject in {None, f.subject}]
    return sum(int(f.value or 0) for f in counted)


def _value(sentence: Sentence, tag: Tag) -> str:
    """从10月19日起: a raid that goes on from a day is of its month."""
    behind = sentence.text[tag.end - sentence.start :]
    goes_on = behind.startswith("起,") or _SEVERAL_DAYS.search(sentence.text) or _ONE_AFTER_ANOTHER.match(behind)
    return tag.value[:7] if goes_on else tag.value


def _may_be_of_raid(sentence: Sentence, tag: Tag, own: bool) -> bool:
    """A dateline dates nothing, nor does an end of a span ("since April", 截至11月5日), nor a year without a figure."""
    if tag.date is None or tag.date.kind not in _PRECISION or (tag.date.kind == "year" and not own):
        return False
    words = sentence.text[tag.start - sentence.start : tag.end - sentence.start]
    before = sentence.text[: tag.start - sentence.start]
    loose = before.endswith(_ENDS_LOOSE) and _LOOSE.search(before)
    if _WORDS_OF_TODAY.fullmatch(words) or loose or _is_beginning(before, tag):
        return False
    return not is_end_of_span(sentence, tag)


def _is_beginning(before: str, tag: Tag) -> bool:
    """The beginning of a campaign or an inquiry dates no raid; an operation that began on a day does."""
    of_raid = tag.date is not None and tag.date.kind == "day" and _RAID_NOUN.search(before)
    return bool(_BEGAN.search(before)) and not of_raid
