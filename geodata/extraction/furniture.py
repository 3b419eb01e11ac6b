"""Place names that name no place of the report: a newspaper's, a dateline's, a person's, the ends of a line."""

from __future__ import annotations

import re

from geodata.extraction.document import Sentence
from geodata.extraction.tagger import Tag
from geodata.places.gazetteer import provinces

# "(Xinhua) --", "(AP) —", "(Online):", " - " right after the town and the day.
_WIRE = re.compile(
    r"[^.!?。]{0,30}?(?: ?-- ?| [-–—] |\) ?[:：])"
    r"|[,，] [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \(?[A-Z][A-Za-z]+\)?)? ?[:：]"
    r"| \((?:AP|AFP|IANS|UPI|Xinhua|Reuters|CNN)\)"
)
_DASH = re.compile(r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2})? ?(?:--|[-–—]) ")
# As the matching copy has them.
_DASHES = ("--", "—", "→")
_COLON = re.compile(r" ?: ")
# "kidnapping.Beijing, Jan 7 : A ring"
_DAY_AND_COLON = re.compile(r", [A-Z][a-z]{2,8}\.? \d{1,2} ?: ")
_CLOSED = re.compile(r"\) [A-Z\"“]")
_SYLLABLE = r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:i?[aeou]{1,2}|[iuv]|i?ao|ua)(?:ng|n|r)?"
_GIVEN = re.compile(rf" (?=[A-Z])(?i:(?:{_SYLLABLE}){{1,3}})(?![A-Za-z'])")
_SURNAME = re.compile(rf"(?<![A-Za-z'-])(?=[A-Z][a-z])(?!An )(?i:{_SYLLABLE}) $")
_PROVINCES = frozenset(one.id for one in provinces())
# Between the town of a dateline and its 电, in code points.
_DATELINE = 16
# Before the town: the wire's own name.
_HEAD = 30
# Between the ends of a line and the train that serves it: 贵阳开往北京的T88次列车.
_LINE = 12
_TRAIN = re.compile("[东南西北]?站?的?[A-Z]?[0-9]{1,4}(?:/[0-9]{1,4})?次")
# "the train from Baotou to Nanchang, capital of Jiangxi": how far the line's words reach.
_LINE_WORDS = 70
_ORGANISATION = re.compile(
    r"(?: [A-Z][\w&'-]+){0,4} (?:Law Firm|University|Institute|Academy|Association|Federation|Foundation|Company"
    r"|Corporation|College|Press|Society|Museum|Club)\b"
)
_ROUTE = re.compile(r" (?:\w+ )?(?:route|line|railway|train|coach|express|expressway|highway|section|flight)\b")
_HYPHEN_LINE = re.compile(rf"[-–][A-Z][a-z']+{_ROUTE.pattern}")
_NUMBERED = re.compile(r"\b(?:train|flight|coach|bus) (?:[Nn]o\.? ?)?[A-Z]{0,2}[0-9]{1,4} $")
_BY_MEANS = re.compile(r"\bby (?:[\w-]+ ){0,2}$")


def is_furniture(sentence: Sentence, index: int) -> bool:
    """Whether the tag at an index is part of such a name."""
    return any(rule(sentence, index) for rule in _RULES)


def _is_in_menu(sentence: Sentence, index: int) -> bool:
    """永川市|大安市|武威市: a menu or spam."""
    end = sentence.tags[index].end - sentence.start
    return sentence.text[end : end + 1] == "|"


def _is_media(sentence: Sentence, index: int) -> bool:
    """Henan Daily, 河北新闻网: the name goes on into that of a publisher."""
    tag, after = sentence.tags[index], sentence.tags[index + 1 : index + 2]
    words = sentence.text[tag.start - sentence.start : tag.end - sentence.start]
    if words == "Xinhua":  # the agency, but for Xinhua county in Hunan
        before = sentence.tags[index - 1 : index]
        lies = bool(before) and before[0].has("preposition", "in", "from", "to") and tag.start - before[0].end == 1
        return not (after and after[0].kind == "place_unit") and not lies
    return bool(after) and after[0].kind == "media" and after[0].start - tag.end <= 1


def _is_within_word(sentence: Sentence, index: int) -> bool:
    """焦柳铁路, 成昆铁路, 桃园市场: letters of a longer word."""
    tag = sentence.tags[index]
    if tag.value.isascii():
        return False
    behind = sentence.text[tag.end - sentence.start : tag.end - sentence.start + 1]
    return (tag.value.endswith("铁") and behind in "路道") or (tag.value.endswith("市") and behind == "场")


def _is_organisation(sentence: Sentence, index: int) -> bool:
    """Guangdong Keyun Law Firm; China Daily (Hong Kong): an edition."""
    tag = sentence.tags[index]
    first, last = tag.start - sentence.start, tag.end - sentence.start
    edition = sentence.text[first - 1 : first] == "(" and sentence.text[last : last + 1] == ")"
    if edition and index and sentence.tags[index - 1].kind == "media":
        return True
    return _ORGANISATION.match(sentence.text, last) is not None


def _is_dateline(sentence: Sentence, index: int) -> bool:
    """BEIJING, Nov 3 (Xinhua) --; 新华社广州2月14日电; (北京21日综合电)."""
    tag = sentence.tags[index]
    at = tag.start - sentence.start
    head, tail = sentence.text[:at], sentence.text[tag.end - sentence.start :]
    if _is_on_route(sentence, index):
        return False
    if not head.strip(" (（【["):
        return not tail.strip() or bool(_WIRE.match(tail)) or _is_wired(sentence, index)
    return at <= _HEAD and _follows_media(sentence, index) and _is_wired(sentence, index)


def _is_on_route(sentence: Sentence, index: int) -> bool:
    """Whether a dash leads on to the next place of a way: 遵义——重庆——宁波."""
    following = next((t for t in sentence.tags[index + 1 :] if t.kind == "place"), None)
    return following is not None and sentence.gap(sentence.tags[index], following) in _DASHES


def _is_dateline_within(sentence: Sentence, index: int) -> bool:
    """Read a dateline that its line does not open with: "By Li Na (Xinhua) BEIJING - "; "Beijing: Police ..."."""
    tag = sentence.tags[index]
    at = tag.start - sentence.start
    head, tail = sentence.text[:at].rstrip(), sentence.text[tag.end - sentence.start :]
    if not head:
        return sentence.zone == "body" and _COLON.match(tail) is not None
    if head == "(" and _CLOSED.match(tail):
        return sentence.zone == "body"
    if sentence.zone == "body" and _DAY_AND_COLON.match(tail):
        return True
    capitals = sentence.text[at : at + 4].isupper() and not head.isupper()
    return _DASH.match(tail) is not None and (capitals or head.endswith((")", "|")))


def _is_person(sentence: Sentence, index: int) -> bool:
    """Tell a name below the province that is half of a person's: "Xian Yanming", "Wang Dali"."""
    tag = sentence.tags[index]
    if sentence.zone != "body" or not tag.value.isascii() or " " in tag.value or any(i in _PROVINCES for i in tag.ids):
        return False
    first = sentence.start
    before, after = sentence.tags[index - 1 : index], sentence.tags[index + 1 : index + 2]
    given = _GIVEN.match(sentence.text, tag.end - first)
    if given and not (after and after[0].start < first + given.end()):
        return not (before and before[0].kind in {"preposition", "place"} and tag.start - before[0].end <= 1)
    surname = _SURNAME.search(sentence.text, 0, tag.start - first)
    return surname is not None and not (before and before[0].end > first + surname.start())


def _is_wired(sentence: Sentence, index: int) -> bool:
    """Nothing but a date stands between the town and its 电."""
    for tag in sentence.tags[index + 1 :]:
        if tag.start - sentence.tags[index].end > _DATELINE or tag.kind not in {"date", "number", "dateline"}:
            return False
        if tag.kind == "dateline":
            return True
    return False


def _follows_media(sentence: Sentence, index: int) -> bool:
    before = sentence.tags[:index]
    return bool(before) and before[-1].kind == "media" and sentence.tags[index].start - before[-1].end <= 1


def is_by_transport(sentence: Sentence, line: Tag) -> bool:
    """Whether it says how victims were brought to a place: "took them by sleeper bus to A"."""
    moved = any(t.has("verb", "moved", "sold") for t in sentence.before(line.start))
    return moved and _BY_MEANS.search(sentence.text, 0, line.start - sentence.start) is not None


def _is_line(sentence: Sentence, index: int) -> bool:
    """Whether it is an end of a line: the train from Baotou to Nanchang; 成都开往青岛的K207次列车."""
    near = _opens_line(sentence, index) or _closes_line(sentence, index)
    return near or _follows_line(sentence, index) or _names_line(sentence, index)


def _names_line(sentence: Sentence, index: int) -> bool:
    """The Kunming-Nanjing route."""
    tag, at = sentence.tags[index], sentence.tags[index].start - sentence.start
    head, tail = sentence.text[:at], sentence.text[tag.end - sentence.start :]
    return _HYPHEN_LINE.match(tail) is not None or (head.endswith(("-", "–")) and _ROUTE.match(tail) is not None)


def _opens_line(sentence: Sentence, index: int) -> bool:
    after = sentence.tags[index + 1 : index + 4]
    if after and after[0].start == sentence.tags[index].end and _runs(after[0]):
        return after[0].kind == "transport" or any(_serves(sentence.tags[index], t) for t in after)
    return False


def _closes_line(sentence: Sentence, index: int) -> bool:
    tag, before, after = sentence.tags[index], sentence.tags[:index], sentence.tags[index + 1 : index + 3]
    runs = bool(before) and before[-1].end == tag.start and _runs(before[-1])
    return runs and (_is_number_of_train(sentence, tag) or any(_serves(tag, t) for t in after))


def _runs(tag: Tag) -> bool:
    return tag.has("transport", "runs") or tag.has("preposition", "to")


def _is_number_of_train(sentence: Sentence, end: Tag) -> bool:
    """开往北京西的K22次: the number of the train says that its terminus is told."""
    return _TRAIN.match(sentence.text, end.end - sentence.start) is not None


def _serves(end: Tag, tag: Tag) -> bool:
    return tag.has("transport", "vehicle") and 0 < tag.start - end.end <= _LINE


def _follows_line(sentence: Sentence, index: int) -> bool:
    """Whether it follows "the train from", before any verb."""
    if "transport" not in sentence.by_kind and not sentence.has("preposition", "from"):
        return False
    tag = sentence.tags[index]
    for before in reversed(sentence.tags[:index]):
        if tag.start - before.end > _LINE_WORDS or before.kind in {"verb", "say", "authority"}:
            return False
        if before.has("transport", "line"):
            return not is_by_transport(sentence, before)
        if before.kind == "exchange" or before.has("who", "suspects"):
            return False  # "taken on trains to buyers in A"
        if before.has("preposition", "from") and _NUMBERED.search(sentence.text, 0, before.start - sentence.start):
            return True
    return False


_RULES = (
    _is_media,
    _is_organisation,
    _is_within_word,
    _is_dateline,
    _is_dateline_within,
    _is_line,
    _is_in_menu,
    _is_person,
)
