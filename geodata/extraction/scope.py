"""Scope of one figure, as its own sentence tells it: of the operation, of a campaign or a year, or of something else.

The rules, in order (notes: scope): a price, a rate, an estimate or another country's figure is ``other``; so is a part
and another case; a cumulative cue makes ``cumulative``, with its period; what is left is ``operation``. What only the
whole report can tell (parts of a whole, a report that is all tallies) is settled in `wholes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from geodata.extraction.asides import is_among, is_aside
from geodata.extraction.counted import is_number_of
from geodata.extraction.document import Sentence
from geodata.extraction.figures import Figure, figures
from geodata.extraction.tagger import Tag
from geodata.text.seldom import Seldom

_PEOPLE = frozenset({"children", "women", "women_and_children", "people", "men", "victims", "suspects", None})
_ALWAYS_OTHER = frozenset({"price"})
# What a gang did over the years is no campaign's tally, nor is a span that its crimes took.
_CRIMES = frozenset({"abducted", "sold", "bought", "moved", "born"})
# A cue of one of these makes a tally by itself; "so far" and "as of" only beside another.
_STRONG = frozenset({"since", "span", "database"})
# A joint operation, a gang or a case in the singular: what is counted beside it is its own, even "last year".
_ONE_OPERATION = re.compile(
    r"\b(?:an?|the|one|joint|cross-border) (?:[\w-]+ ){0,4}(?:operation|raids?|gang|ring|network|syndicate|case)\b(?!s)"
    r"|\b(?:\d+|two|three|four|five|six|seven|ten)-day\s(?:[\w-]+\s){0,3}(?:campaign|crackdown|drive|sweep|operation)\b"
    r"|\bin raids\b|\bjoint(?:ly)?\b|\btogether\b|联合(?:打拐)?行动|联手|[与同和][^,，。;；]{1,16}国[^,，。;；]{0,4}共"
    r"|一[个起宗][^,，。;；]{0,30}?(?:团伙|网络|集团|案)",
    re.IGNORECASE,
)
_OF_ONE_OPERATION = Seldom(
    _ONE_OPERATION,
    (
        *("operation", "raid", "gang", "ring", "network", "syndicate", "case", "joint", "together", "-day"),
        *("联合", "联手", "国", "一个", "一起", "一宗"),
    ),
)
_OF_THE = Seldom(re.compile(r"\b[Oo]f the (?:[0-9][0-9,]* [\w -]{1,40}, |[\w -]{1,24}(?:, |\b ))?$"), ("of the ",))
# Behind these words the rest of a Chinese sentence tells of something else: "另破获婚姻诈骗案126起,抓获202名".
_SPREADING = re.compile("另(?!外?有?[0-9一二两三])|此外")
_FIGURE_BEHIND = re.compile(r"[0-9一二三四五六七八九十百千万][^,，。;；()]{0,3}$")
_WITHIN_CLAUSE = re.compile("[,，;；。()]")
# "had links to at least 26 gangs": how far a gang or a case reaches.
_EXTENT_REACH = 12
_BOUNDS = re.compile(r" ?(?:to|and|until|till|through|-|–|—|~|至|到)(?: the end of| early| late| mid)? ?")
_RANK_REACH = 40
_RANKED = re.compile(r"\b(?:largest|biggest|worst|first|most serious)\b[^.;]{0,30}$", re.IGNORECASE)
_RANKS = re.compile("[^,，。;；]{0,8}(?:最大|最多|首[次起例]|规模最|罕见)")
_BY_MEANS = re.compile("(?:根据|通过|经过?|利用|依托|运用|借助)[^,，。;；]{0,10}$")
_MEANS_REACH = 16
_SOME_YEARS = re.compile("的?[0-9一二两三四五六七八九十几数多半]")
# "In a Shanxi case six women were promised jobs".
_A_CASE = re.compile(r"[Ii]n (?:an?|one) [A-Z]\w+ case\b")
_PLACE_REACH = 60
# "in the course of a two-year investigation" tells how long one case took.
_INQUIRY = re.compile(r" (?:an?|the|their|its) (?:[\w-]+ ){0,3}(?:investigation|inquiry|probe|operation|raid|search)\b")
_CONCEDES = re.compile(r", (?:although|though) ")
# "As of" and its day stand side by side.
_BESIDE = 4
# What police of each side of a joint raid do.
_SPLIT = frozenset({"rescued", "arrested", "detained", "found", "broken", "solved"})
_ONCE_TAKEN = re.compile("曾[经]?被?[^。;；]{0,30}(?:如今|现在|现已|目前|今天)")
_AMONG = re.compile("(?:其中|当中)[有含的]?$")
_MANY_CASES, _MANY_PEOPLE = 3, 150
# More than any raid in the press has freed, held or broken at a stroke: figures of a campaign.
_TOO_MANY_FOR_ONE = {
    "rescued": 2_000, "arrested": 2_500, "detained": 2_500, "gangs_broken": 60, "cases_solved": 300, "reunited": 300,
}  # fmt: skip


def scope_of(sentence: Sentence, figure: Figure, action: str) -> tuple[str, str | None]:
    """Scope and period of one figure, before the document is looked at as a whole."""
    if action in _ALWAYS_OTHER or _is_rate(sentence, figure):
        return "other", None
    if sentence.has("part", "another_case", "one_case") and not _are_back_now(sentence, action):
        return "other", None
    if _A_CASE.match(sentence.text):
        return "other", None
    if figure.who == "gangs" and any(0 <= figure.start - t.end <= _EXTENT_REACH for t in sentence.of("extent")):
        return "other", None
    if is_number_of(sentence, figure.number):
        return "cumulative", None
    if is_aside(sentence, figure) or _is_split(sentence, figure) or _is_included(sentence, figure):
        return "other", None
    cue = None if action in _CRIMES else _cumulative_cue(sentence, figure, action)
    if cue is not None:
        return "cumulative", _period(sentence, cue)
    if figure.value >= _TOO_MANY_FOR_ONE.get(action, figure.value + 1) and not _is_of_one_operation(sentence):
        return "cumulative", None
    return "operation", None


def _are_back_now(sentence: Sentence, action: str) -> bool:
    """Whether 曾 only tells of those who are back how they were lost: 68名孩子曾被拐到A,如今回到父母身边."""
    return action == "reunited" and _ONCE_TAKEN.search(sentence.text) is not None


def _is_rate(sentence: Sentence, figure: Figure) -> bool:
    """Whether its clause tells of a rate, an estimate or another country: "..., although it may be even higher"."""
    if not sentence.has("rate"):
        return False
    at = figure.start - sentence.start
    cut = [m.start() for m in _CONCEDES.finditer(sentence.text)]
    first = max((c for c in cut if c <= at), default=0)
    last = min((c for c in cut if c > at), default=len(sentence.text))
    return any(first <= t.start - sentence.start < last for t in sentence.of("rate"))


def _is_split(sentence: Sentence, figure: Figure) -> bool:
    """Whether it is one of several figures of a kind, each with its place: "47 in Yunnan and 10 others in Shandong"."""
    counted = [f for f in figures(sentence) if f.who in {figure.who, None} or figure.who is None]
    if len(counted) < 2:
        return False
    if _is_split_in_chinese(sentence, figure, counted):
        return True
    counted = [f for f in counted if f.who in {figure.who, None}]
    placed = [
        f for f, following in zip(counted, [*counted[1:], None], strict=True) if _has_place(sentence, f, following)
    ]
    return len(placed) > 1 and any(f.number is figure.number for f in placed)


def _is_split_in_chinese(sentence: Sentence, figure: Figure, counted: list[Figure]) -> bool:
    """Whether clauses give each place its own: 在A抓获12名,在B抓获20名; A解救19名,B解救6名."""
    told = [(f, where) for f in counted if (where := _where(sentence, f))]
    mine = next((where for f, where in told if f.number is figure.number), None)
    return mine is not None and any(where[0] == mine[0] and where[1] != mine[1] for _, where in told)


def _where(sentence: Sentence, figure: Figure) -> tuple[str, tuple[str, ...]] | None:
    """What is done in the clause that leads to a figure, and the place that the clause names first."""
    head = sentence.text[: figure.start - sentence.start]
    clause = sentence.between(sentence.start + len(head) - len(_WITHIN_CLAUSE.split(head)[-1]), figure.start)
    where = next((t for t in clause if t.kind == "place"), None)
    deeds = [t.value for t in clause if t.kind == "verb" and where is not None and t.start >= where.end]
    return (deeds[0], where.ids) if where is not None and deeds and deeds[0] in _SPLIT else None


def _is_included(sentence: Sentence, figure: Figure) -> bool:
    """Whether it is a part of the figure before it: "217 people, including 29 children", 抓获12人,包括3名护士."""
    if _is_of_those_freed(sentence, figure):
        return True
    before = sentence.last_before(figure.start)
    if before is None or not before.has("preposition", "including") or figure.start - before.end > 1:
        return False
    return any(f.end <= before.start and f.who in _PEOPLE for f in figures(sentence))


def _is_of_those_freed(sentence: Sentence, figure: Figure) -> bool:
    """Whether children or women are counted of people just counted: 解救38人,其中未成年人6名."""
    if figure.who not in {"children", "women"} or not _AMONG.search(sentence.text[: figure.start - sentence.start]):
        return False
    before = [f for f in figures(sentence) if f.end <= figure.start][-1:]
    return any(f.who in {None, "people", "victims"} and f.value > figure.value for f in before)


def _has_place(sentence: Sentence, figure: Figure, following: Figure | None) -> bool:
    """Whether a place stands behind "in" right after the figure, before the next one."""
    end = following.start if following else sentence.end
    behind = sentence.between(figure.end, min(end, figure.end + _PLACE_REACH))
    return len(behind) > 1 and behind[0].has("preposition", "in") and behind[1].kind in {"place", "direction"}


def may_be_part(sentence: Sentence, figure: Figure) -> bool:
    """Whether its words make it a part of a larger figure of its kind, should the report give one."""
    before = sentence.before(figure.start)
    near = [t for t in before[-2:] if t.has("part", "part", "more") and figure.start - t.end <= 4]
    after = [t for t in sentence.of("part", "part", "more") if 0 <= t.start - figure.number.end <= 2]
    behind = sentence.text[figure.number.end - sentence.start :][:2]
    told = bool(near or (after and not _WITHIN_CLAUSE.search(behind))) or _is_of_those(sentence, figure)
    return told or _may_be_part_in_chinese(sentence, figure)


def _is_of_those(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure is taken of others: "six of the arrested", "of the 20 most wanted, 19"."""
    before = figure.start - sentence.start
    of_the = _OF_THE.search(sentence.text, sentence.lowered, before) is not None
    return of_the or sentence.text.startswith(" of the ", figure.number.end - sentence.start)


def _may_be_part_in_chinese(sentence: Sentence, figure: Figure) -> bool:
    """其中 rules its clause, 另 the rest of the sentence, and brackets hold parts of what stands before them."""
    head = sentence.text[: figure.start - sentence.start]
    if head.isascii() and "(" not in head:
        return False
    clause = _WITHIN_CLAUSE.split(head)[-1]
    opened = head.rfind("(")
    bracketed = opened > head.rfind(")") and _FIGURE_BEHIND.search(head[:opened])
    return "其中" in clause or is_among(sentence, figure) or bool(_SPREADING.search(head)) or bool(bracketed)


def _is_of_one_operation(sentence: Sentence) -> bool:
    return sentence.has("case_name") or any(sentence.once(_one_operation))


def _one_operation(sentence: Sentence) -> Iterator[bool]:
    yield _OF_ONE_OPERATION.search(sentence.text, sentence.lowered) is not None


def _cumulative_cue(sentence: Sentence, figure: Figure, action: str) -> Tag | None:
    """A span, a year or a tally of the whole country; a day of the month beside it speaks of one raid."""
    if "cumulative" not in sentence.by_kind and "date" not in sentence.by_kind:
        return None
    cues = [t for t in sentence.of("cumulative") if _rules(sentence, t, figure)]
    strong = [t for t in cues if t.value in _STRONG]
    if strong:
        return strong[0]
    dates = sentence.of("date")
    days = [t for t in dates if t.date and t.date.kind in {"day", "month"}]
    one = _is_of_one_operation(sentence)
    yearly = [t for t in cues if t.value == "year"] or [t for t in dates if t.date and t.date.kind == "year"]
    if yearly and not days and not one and (action == "reunited" or _is_of_many(sentence)):
        return yearly[0]
    campaign = [t for t in cues if t.value in {"campaign", "total"}]
    if not one and (spanned := _span_of_months(sentence, dates)) is not None:
        return spanned
    spans = [t for t in dates if t.date and t.date.kind == "span"]
    if spans and not one and _is_of_many(sentence):
        return spans[0]  # 今年1月至2月,破获案件35起
    until = any(t.value == "until" for t in cues)
    many = any(a.value != b.value for a, b in pairwise(cues))
    if campaign and (until or many):
        return campaign[0]
    if until and not one and sentence.has("verb", "opened") and _is_of_many(sentence):
        return next(t for t in cues if t.value == "until")  # 截至4月30日,共立案65起
    return next((t for t in campaign if t.value == "campaign" and not days and not one), None)


def _span_of_months(sentence: Sentence, dates: tuple[Tag, ...]) -> Tag | None:
    """The first of two dates that bound weeks or months of police work: "between April and July"."""
    for first, last in pairwise(dates):
        joined = _BOUNDS.fullmatch(sentence.gap(first, last)) and first.value[:7] != last.value[:7]
        if joined and first.date and last.date and {first.date.kind, last.date.kind} <= {"day", "month"}:
            return first
    return None


def _is_of_many(sentence: Sentence) -> bool:
    """Several cases or gangs, or more people than most raids: a year's tally, and no raid dated by its year."""
    counted = figures(sentence)
    cases = any(f.who in {"cases", "gangs"} and f.value >= _MANY_CASES for f in counted)
    return cases or any(f.value >= _MANY_PEOPLE for f in counted) or sentence.has("cumulative", "campaign", "total")


def _rules(sentence: Sentence, cue: Tag, figure: Figure) -> bool:
    """Whether a cue speaks of police action, not of the crimes; in Chinese it stands before what it counts."""
    if cue.value not in _STRONG:
        return True
    if _INQUIRY.match(sentence.text, cue.end - sentence.start):
        return False
    if _is_of_rank(sentence, cue) or _is_means(sentence, cue) or _is_no_span(sentence, cue):
        return False
    verbs = [t for t in sentence.of("verb") if t.value != "raided" and not _is_no_deed(sentence, t)]
    if sentence.text[cue.start - sentence.start].isascii():
        ruled = [t for t in verbs if t.end <= cue.start][-1:] or verbs[:1]
    else:
        ruled = [t for t in verbs if t.start >= cue.end][:1]
        if cue.start > figure.start:
            return False
    return not any(t.value in _CRIMES for t in ruled)


def _is_of_rank(sentence: Sentence, cue: Tag) -> bool:
    """Whether a span only ranks the case: "the largest since 2009", 严打以来全国最大宗贩婴案."""
    before, behind = sentence.text[: cue.start - sentence.start], sentence.text[cue.end - sentence.start :]
    return bool(_RANKED.search(before[-_RANK_REACH:]) or _RANKS.match(behind))


def _is_means(sentence: Sentence, cue: Tag) -> bool:
    """Whether a database only helped to find them: 根据DNA信息库比对的结果找到7名."""
    at = cue.start - sentence.start
    return cue.value == "database" and _BY_MEANS.search(sentence.text, max(0, at - _MEANS_REACH), at) is not None


def _is_no_span(sentence: Sentence, cue: Tag) -> bool:
    """Whether 过去 tells of no years: 回想起过去, 被骗过去."""
    past = sentence.text.startswith("过去", cue.start - sentence.start)
    return past and _SOME_YEARS.match(sentence.text, cue.end - sentence.start) is None


def _is_no_deed(sentence: Sentence, verb: Tag) -> bool:
    """Whether a verb names what suspects are held for ("of trafficking") or victims by their lot ("abducted")."""
    if sentence.text[verb.start - sentence.start : verb.end - sentence.start].lower().endswith("ing"):
        return True
    following = next((t for t in sentence.tags if t.start >= verb.end), None)
    victims = following is not None and following.has("who", "children", "women", "women_and_children", "victims")
    return victims and following is not None and following.start - verb.end <= 1


def _period(sentence: Sentence, cue: Tag) -> str | None:
    """What a tally spans: from the date that "since" leans on, up to the day that it is told "as of"."""
    dates = [t for t in sentence.of("date") if t.date and t.date.kind != "dateline"]
    if not dates:
        return None
    if cue.value != "since":
        return dates[0].value
    marks = [t.end for t in sentence.of("cumulative") if t.value == "until"]
    until = [t for t in dates if any(0 <= t.start - end <= _BESIDE for end in marks)]
    since = [t for t in dates if t not in until] or dates
    start = min(since, key=lambda t: max(t.start - cue.end, cue.start - t.end))
    return f"{start.value}/{until[0].value if until else ''}"
