"""Which verb a figure goes with: the nearest that can take what it counts (selectional restriction).

Suspects are held and children are freed, so "802 suspects were arrested and 181 children freed" binds without a parser,
in active, passive, nominal and headline forms alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geodata.extraction.counted import counts_members, has_chinese
from geodata.extraction.document import Sentence
from geodata.extraction.figures import Figure, figures
from geodata.extraction.tagger import Tag

_VICTIM = {
    "rescued": "rescued",
    "found": "rescued",
    "reunited": "reunited",
    "abducted": "abducted",
    "sold": "sold",
    "bought": "sold",
    "moved": "sold",
}
_OFFENDER = {
    "arrested": "arrested",
    "detained": "detained",
    "convicted": "convicted",
    "charged": "other",
    "sought": "other",
    "surrendered": "other",
    "penalised": "other",
    "accused": "other",
    "solved": "arrested",
}
_PERSON = {**_VICTIM, **{k: v for k, v in _OFFENDER.items() if k != "solved"}}
_GANG = {"broken": "gangs_broken", "solved": "gangs_broken", "struck": "other"}
_CASE = {"solved": "cases_solved", "broken": "cases_solved", "opened": "other"}
# What is counted -> verb -> action.
ACTIONS: dict[str, dict[str, str]] = {
    "children": {**_VICTIM, "arrested": "rescued"},
    "women": {**_VICTIM, "arrested": "arrested", "accused": "other"},
    "women_and_children": _VICTIM,
    "victims": _VICTIM,
    "people": _PERSON,
    "men": {k: v for k, v in _PERSON.items() if v not in {"abducted", "sold"}},
    "suspects": _OFFENDER,
    "gangs": _GANG,
    "cases": _CASE,
    "families": {"reunited": "reunited"},
}
_VICTIMS = frozenset({"children", "women", "women_and_children", "victims"})
# A verb that is told of victims in passing ("children who had been abducted") yields to one of rescue.
_BACKGROUND = frozenset({"abducted", "sold", "bought", "moved", "reunited", "accused"})
_BACKGROUND_COST = 40
# 5名孩子已与家人团聚, after a rescue in the clause before.
_BACK_HOME_COST = 15
_RIGHT_BEFORE = 6
_CARE_REACH = 16
_RELATIVE_COST = 160
# "took 178 children out of the hands of": right before the figure it still yields to a rescue right behind it.
_ADJACENT_COST = 4
_CLAUSE_COST = 30
_CLAUSE_MARK = re.compile("[,，;；]")
# 解救8名婴儿;屋里有7个妇女: a clause with a verb of being of its own.
_OWN_CLAUSE = re.compile("[;；][^,，;；]{0,6}[有是]")
# 10起案件已破7起: a verb right before a number goes with that.
_COUNTS_ANEW = re.compile("[0-9一二三四五六七八九十百千]{1,12}余?[名人位个起件宗]")
# 还有三名孕妇等着把孩子卖给: what stands behind 把 is sold, not what stands before.
_OBJECT_BEFORE = re.compile("[把将](?!她们|他们|它们|其|孩子们|这些)(?=[一-鿿])")
# "Its 104 members, of whom 40 are arrested": the verb behind goes with the part.
_PARTITIVE = re.compile(r"\b(?:of (?:whom|them|these|which|those)|among (?:whom|them|which))\b|其中|其余|另外")
# "34 were trafficked": nothing is nearer than a passive right behind its figure.
_PASSIVE = re.compile(
    r" (?:(?:of them|of whom|of these|others|more|of (?:the|these|those)(?: [\w-]+){1,3}) )?"
    r"(?:(?:was|were|are|is|had been|have been|has been|being) )?"
    r"(?:all |also |then )?|[名人位个](?:还|仍|已|均|都|全部|至今|尚未|仍未|未)?"
)
# "20 children who had been abducted returned home": what the clause tells is not what the sentence says of them.
_RELATIVE = re.compile(r" (?:who|that|whom) ")
# 解救|被人|拐卖|到河北的越南|妇女.
_BY = re.compile("(?:了|出)?(?:被|遭)?[^,，。;；]{0,3}")
_WHICH = re.compile("[^,，。;；]{0,10}的[^,，。;；的]{0,6}")
# 20名是从宁夏被卖到榆林的.
_FROM_WHERE = re.compile("[名人位个](?:是|系|均|都|全)*(?:从|由)[^,，。;；]{1,20}?(?:被|遭)[^,，。;；]{0,3}")
# 曾被拐到上海,如今回到父母身边.
_ONCE = re.compile("(?:曾|曾经|当年|早年|先后)$")
_ONCE_REACH = 2
_AUXILIARY = re.compile(r"\b(?:was|were|are|is|been|being) (?:\w+ly )?$")
# 被拐儿童92名, 走失儿童3名 against 拐卖儿童92名.
_OF_THE_LOST = re.compile("被|走失|失踪|丢失")
_NEGATED = re.compile(
    r"(?:未|未能|没有|没能|尚未|仍未|无法)$|\b(?:not|never|not yet been|yet to be|could not be|not been) $"
    r"|\b(?:would|will|plans? to|planned to|aims? to|pledged to|vowed to|hopes? to|hoped to) $"
)
# Longer than any of these words, and what they end in.
_NEGATION, _ENDS_NEGATION = 20, (*"未能有法", "not ", "never ", "been ", "be ", "would ", "will ", "to ")
# What these verbs can have as the object right behind them; with any other they count nothing further on.
_OBJECTS = {
    "arrested": ("suspects", "people", "gangs", "other"), "detained": ("suspects", "people", "gangs", "other"),
    **dict.fromkeys(("reunited", "found"), (*sorted(_VICTIMS), "people", "families")),
}  # fmt: skip
# 被一个犯罪团伙控制: held by the gang, not by the police.
_BY_THE_GANG = re.compile("被[^,，。;；]{0,12}(?:团伙|集团|嫌疑人|人贩子?)$")
_MANY = 1_000_000
# 24名儿童里22名已找回: what follows is told of some of them.
_OF_WHOM = re.compile(
    "(?:里|中|当中|之中)[,，]?(?:已经?|有|至今|目前|现){0,3}[0-9一二两三四五六七八九十百]{1,4}余?[名人位个]"
)
# Children who are seized with their sellers are found in a raid; any other verb of theirs goes first.
_LAST_RESORT = frozenset({"arrested"})
_THE = (" the ", " these ", " those ", " its ", " their ")
_THEY = (" they ", " they had ", " it ", " it had ", " who were ", " who had been ", " ")
_PAIRED = frozenset({"and", "并", "和", "、", "and then"})
_ANYONE = {
    "rescued": "rescued", "reunited": "reunited", "arrested": "arrested", "detained": "detained",
    "convicted": "convicted", "charged": "other", "sought": "other", "surrendered": "other", "penalised": "other",
    "accused": "other",
}  # fmt: skip
# "34 were trafficked", "48 of whom had been abducted": without a noun only right before the verb.
_OF_CRIME = {"abducted": "abducted", "sold": "sold", "moved": "sold", "found": "rescued"}


def verb_of(sentence: Sentence, figure: Figure) -> Tag | None:
    """The verb that a figure goes with, or None."""
    if figure.who == "cases" and any(0 <= figure.start - t.end <= 1 for t in sentence.of("extent")):
        return None  # 共涉及八案: how far it reaches, not what was solved
    if counts_members(sentence, figure.number):
        return None
    verbs = [v for v in sentence.once(_told_of_people) if _takes(sentence, v, figure)]
    if _OF_WHOM.match(sentence.text, figure.end - sentence.start):
        verbs = [v for v in verbs if v.end <= figure.start]
    verbs = [v for v in verbs if not _is_of_another(sentence, figure, v)]
    if _is_whole(sentence, figure):
        verbs = [v for v in verbs if _is_told_of_whole(sentence, figure, v)]
    if len(verbs) < 2:
        return verbs[0] if verbs else None
    nearest = min(verbs, key=lambda v: (_cost(sentence, figure, v), v.start))
    return _first_of_pair(sentence, nearest, verbs)


def _told_of_people(sentence: Sentence) -> Iterator[Tag]:
    """Verbs that a figure may go with: one inside a noun phrase ("92 kidnapped children") is an adjective."""
    counted = figures(sentence)
    for verb in sentence.of("verb"):
        if not _is_adjective(sentence, verb, counted) and not _is_to_care(sentence, verb):
            yield verb


def _is_whole(sentence: Sentence, figure: Figure) -> bool:
    """Whether the verb goes with a part of it: the five of "rescued three of the five girls"."""
    before = sentence.before(figure.start)[-2:]
    apart = sentence.text[before[-1].end - sentence.start : figure.start - sentence.start] if before else ""
    return len(before) == 2 and before[0].kind == "number" and before[1].has("preposition", "of") and apart in _THE


def _is_told_of_whole(sentence: Sentence, figure: Figure, verb: Tag) -> bool:
    return verb.start >= figure.end and sentence.gap(verb, figure.noun or figure.number) in _THEY


def _is_to_care(sentence: Sentence, verb: Tag) -> bool:
    """Whether victims are brought to a place that looks after them: 送往福利院, "sent to an orphanage"."""
    return verb.value == "moved" and any(0 <= t.start - verb.end <= _CARE_REACH for t in sentence.of("care"))


def _takes(sentence: Sentence, verb: Tag, figure: Figure) -> bool:
    """Whether a verb can go with what is counted."""
    if _is_of_care(sentence, verb):
        return False
    if figure.who:
        return verb.value in ACTIONS.get(figure.who, {})
    return verb.value in _ANYONE or (verb.value in _OF_CRIME and _is_passive(sentence, figure, verb))


def _is_of_care(sentence: Sentence, verb: Tag) -> bool:
    """Whether nobody was held who had them: 救助3名流浪乞讨儿童 tells of care, 拘捕11人,救助儿童14名 of a rescue."""
    helped = sentence.text.startswith("救助", verb.start - sentence.start)
    return helped and not sentence.has("verb", "arrested", "detained", "broken", "solved")


def _first_of_pair(sentence: Sentence, verb: Tag, verbs: Sequence[Tag]) -> Tag:
    """Of "saved and sent home 1,281 women" the first: those who were brought home are those who were freed."""
    before = [v for v in verbs if v.end <= verb.start and v.value == "rescued"]
    if verb.value == "reunited" and before and sentence.gap(before[-1], verb).strip() in _PAIRED:
        return before[-1]
    return verb


def is_negated(sentence: Sentence, verb: Tag) -> bool:
    """Whether what the verb says did not happen: 未能解救, "not been found"."""
    at = verb.start - sentence.start
    may_be = sentence.text.endswith(_ENDS_NEGATION, 0, at)
    return may_be and _NEGATED.search(sentence.text, max(0, at - _NEGATION), at) is not None


def action_of(figure: Figure, verb: Tag | None, meant: str, *, negated: bool = False) -> tuple[str, str] | None:
    """Action and who of a figure with its verb; None where it counts nothing that we know of.

    Parameters
    ----------
    figure : Figure
    verb : Tag or None
    meant : str
        Victims that a figure without a noun is of: those last counted.
    negated : bool
        Whether the verb is denied.
    """
    who = figure.who
    if who == "officers":
        return "officers", "officers"
    if who == "other":
        return None
    if verb is None:
        who = "suspects" if who == "men" else who
        return (
            ("other", who)
            if (who in {"suspects", "cases"} and figure.value < _MANY) or (who == "gangs" and figure.value < 5_000)
            else None
        )
    if who is None:
        who = "people" if verb.value == "penalised" else "suspects" if verb.value in _OFFENDER else meant
    action = "other" if negated else ACTIONS[who].get(verb.value, "other")
    if who in {"people", "men", "women"} and verb.value in _OFFENDER and verb.value != "penalised":
        who = "suspects"
    return action, _scored_who(who)


def _scored_who(who: str) -> str:
    return {"victims": "people", "men": "people", "families": "other"}.get(who, who)


def _is_adjective(sentence: Sentence, verb: Tag, figures: Sequence[Figure]) -> bool:
    """Within a counted noun phrase, or right before a noun: "abducted children", 被拐儿童."""
    if any(f.noun is not None and min(f.number.start, f.noun.start) <= verb.start < f.noun.end for f in figures):
        return True
    if any(_says_which(sentence, verb, f) for f in figures):
        return True
    if verb.value not in {"abducted", "sold"}:
        return False
    following = sentence.first_after(verb.end)
    if following is None or not following.has("who", *_VICTIMS) or following.start - verb.end > 1:
        return False
    counted_behind = any(f.noun == following and f.noun.start < f.number.start for f in figures)
    return not counted_behind or bool(_OF_THE_LOST.match(sentence.text, verb.start - sentence.start))


def _says_which(sentence: Sentence, verb: Tag, figure: Figure) -> bool:
    """Whether a passive clause in 的 only says whom police freed: 解救被贩卖入境的缅甸妇女64名."""
    noun = figure.noun
    if noun is None or verb.value not in _BACKGROUND or not verb.end <= noun.start:
        return False
    before = next((t for t in reversed(sentence.before(verb.start)) if t.kind != "classifier"), None)
    freed = before is not None and before.has("verb", "rescued") and _BY.fullmatch(sentence.gap(before, verb))
    return bool(freed) and _WHICH.fullmatch(sentence.gap(verb, noun)) is not None


def _cost(sentence: Sentence, figure: Figure, verb: Tag) -> int:
    """Distance in characters; a clause between costs more, and background verbs stand back."""
    if _is_passive(sentence, figure, verb):
        return 0
    first, last = min(figure.end, verb.end), max(figure.start, verb.start)
    between = sentence.text[max(0, first - sentence.start) : max(0, last - sentence.start)]
    wide = 3 if has_chinese(between) else 1
    marks = len(_CLAUSE_MARK.findall(between)) + _opens_clause(figure, verb, between)
    cost = max(last - first, 0) * wide + _CLAUSE_COST * marks
    if verb.value in _BACKGROUND:
        cost += _background_cost(sentence, figure, verb, between)
    if (verb.value in _LAST_RESORT and figure.who in _VICTIMS) or verb.value == "accused":
        cost += _BACKGROUND_COST * 2
    return cost


def _background_cost(sentence: Sentence, figure: Figure, verb: Tag, between: str) -> int:
    """How far a verb told in passing stands back: most behind "who", least right before the figure."""
    if verb.end <= figure.start and figure.start - verb.end <= _RIGHT_BEFORE:
        return _ADJACENT_COST
    if verb.value == "reunited":
        return _BACK_HOME_COST
    passing = verb.start >= figure.end and (_RELATIVE.search(between) or _is_told_later(sentence, verb))
    return _BACKGROUND_COST + (_RELATIVE_COST if passing else 0)


def _opens_clause(figure: Figure, verb: Tag, between: str) -> bool:
    """Whether the verb ends the clause before the figure's: "12 were rescued and 20 suspects ..."."""
    return verb.end <= figure.start and between.strip() in {"and", "while", "but"}


def _is_passive(sentence: Sentence, figure: Figure, verb: Tag) -> bool:
    gap = sentence.text[figure.end - sentence.start : max(figure.end, verb.start) - sentence.start]
    if verb.start > figure.end and _is_from_where(sentence, figure, verb):
        return True
    if verb.start <= figure.end or gap in {"", " "} or not _PASSIVE.fullmatch(gap):
        return False
    if _is_of_their_trade(sentence, gap, verb):
        return False
    if verb.value in _BACKGROUND and not gap.strip() and _is_told_later(sentence, verb):
        return False
    return not any(0 <= figure.start - v.end <= 1 for v in sentence.of("verb"))  # "selling four babies were caught"


def _is_of_their_trade(sentence: Sentence, gap: str, verb: Tag) -> bool:
    """Whether those counted trade in others: 3人拐卖儿童5名."""
    goods = sentence.first_after(verb.end)
    active = gap in {"名", "人", "位", "个"} and not sentence.text.startswith("被", verb.start - sentence.start)
    return active and goods is not None and goods.has("who", *_VICTIMS) and goods.start - verb.end <= 1


def _is_from_where(sentence: Sentence, figure: Figure, verb: Tag) -> bool:
    """Whether it is told from where those counted were taken, and how: 其中20名是从A被卖到B的."""
    told = sentence.text[figure.end - sentence.start : verb.end - sentence.start]
    return verb.value in _OF_CRIME and _FROM_WHERE.fullmatch(told) is not None


def _is_told_later(sentence: Sentence, verb: Tag) -> bool:
    """Whether the sentence goes on to its verb: "42,215 women kidnapped since 2001 had been located"."""
    later = [v for v in sentence.of("verb", "rescued", "reunited") if v.start > verb.end]
    at = verb.start - sentence.start
    if later and _ONCE.search(sentence.text, max(0, at - _ONCE_REACH), at):
        return True
    return any(
        _AUXILIARY.search(sentence.text[: v.start - sentence.start]) or _ends_clause(sentence, verb, v) for v in later
    )


def _ends_clause(sentence: Sentence, participle: Tag, verb: Tag) -> bool:
    """Whether a headline has its verb behind a participle: "11 women forced into marriage freed"."""
    between = sentence.between(participle.end, verb.start)
    return sentence.zone == "title" and not any(t.kind in {"number", "list"} for t in between)


def _is_of_another(sentence: Sentence, figure: Figure, verb: Tag) -> bool:
    """Whether a verb behind a figure goes with a part of it, with the object of a 把, or with another clause."""
    if verb.start < figure.end:
        before = sentence.text[verb.end - sentence.start : max(verb.end, figure.start) - sentence.start]
        if _OWN_CLAUSE.search(before):
            return True
        return _has_another_object(sentence, figure, verb) or _is_of_gang(sentence, figure, verb)
    between = sentence.text[figure.end - sentence.start : verb.start - sentence.start]
    if verb.value in _OBJECTS and _BY_THE_GANG.search(between):
        return True
    if ";" in between or "；" in between or _COUNTS_ANEW.match(sentence.text, verb.end - sentence.start):
        return True
    parts = [m for m in _PARTITIVE.finditer(between) if m.start() > 1]
    of_part = bool(parts) and "," not in between[parts[-1].end() :]
    return of_part or bool(_OBJECT_BEFORE.search(between))


def _is_of_gang(sentence: Sentence, figure: Figure, verb: Tag) -> bool:
    """Whether a verb has the gang whose members are counted as its object: "busted a ring of 30 suspects"."""
    before = [t for t in sentence.tags if t.end <= figure.start and t.kind != "qualifier"][-2:]
    of_gang = len(before) == 2 and before[0].has("who", "gangs") and before[1].has("preposition", "of")
    return of_gang and verb.value in {"broken", "solved", "struck"}


def _has_another_object(sentence: Sentence, figure: Figure, verb: Tag) -> bool:
    """Whether a verb before the figure has its object already: "holding babies", 找到乘警."""
    if verb.value not in _OBJECTS:
        return False
    if _BY_THE_GANG.search(sentence.text[: verb.start - sentence.start]):
        return True
    following = sentence.first_after(verb.end)
    if following is None or following.kind != "who" or following.start - verb.end > 1:
        return False
    return following is not figure.noun and not following.has("who", *_OBJECTS[verb.value])
