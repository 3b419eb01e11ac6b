"""What the words beside a capitalised word say of it: that it is a name, a place, one of a list."""

from __future__ import annotations

import re

from geodata.extraction.names.words import words

_REACH = 64
_AGE = r"(?:aged |age |now )?[1-9]\d?(?:(?: |-)(?:years?|months?)(?: |-)old)?"
_AGED = rf"\.?(?:, {_AGE}(?=[,.;)]|-| and | from | of )(?!,\d)| ?\({_AGE}(?: ?[,)])|, (?:fe)?male,)"
_KIN = (
    r"(?:wife|husband|mother|father|parents?|sons?|daughters?|sisters?|brothers?|uncle|aunt|cousin|grand\w{4,7}"
    r"|child(?:ren)?)"
)
_PSEUDONYM = (
    r"['\"]?,?['\"]? ?(?:\((?:an? )?(?:pseudonym|alias|not (?:his|her|their|the) real names?|name changed)"
    r"|a pseudonym|not (?:his|her|their) real names?|whose (?:real )?names? (?:has|have|had|was|were) been changed"
    r"|as [\w' ]{1,30} (?:is|was|were|are) (?:called|known))"
)
_TRADE = (
    r"(?:farmer|worker|labou?rer|nurse|midwife|broker|villager|peasant|housewife|trafficker|driver|vendor|shopkeeper"
    r"|matchmaker|resident|native|suspect|victim|obstetrician|mother|father|widow|student|waitress|carpenter|mason|cook|fugitive)\b"
)
_FOLLOWED = re.compile(
    rf"{_AGED}|,? and (?:his|her|their) (?:\w+ )?{_KIN}\b|, whose {_KIN}\b"
    rf"|, (?:an?|the|his|her|their|one of the) (?:[\w'-]+ ){{0,4}}?{_TRADE}"
)
_PSEUDONYM_AFTER = re.compile(_PSEUDONYM)
_KIN_AFTER = re.compile(rf"'s {_KIN}\b")
_HOUSEHOLD = re.compile(r" (?:couple|family|brothers|sisters)\b")
_JOINED = re.compile(r"(?: \(\d{1,2}\))?(?:,? (?:and|or|&)(?: (?:his|her) \w+)?|,|, \d{1,2},(?: and)?)? $")
_SENTENCE_END = re.compile(r"\n|[!?] |(?<!Mr)(?<!Ms)(?<!Mrs)(?<!Dr)(?<!No)(?<![A-Z])\. ")
_TELLING = re.compile(r"nickname|alias|a\.?k\.?a|moniker|called|pseudonym|real name|been changed|known", re.IGNORECASE)
# Words after which a nickname follows, whatever it is made of.
_NICKNAMING = {"nicknamed", "nickname", "alias", "aka", "a.k.a", "moniker"}


def before(text: str, start: int) -> list[str]:
    """Words before an offset, in lower case, without quotes and commas; those of the same sentence."""
    stretch = text[max(0, start - _REACH) : start]
    stretch = _SENTENCE_END.split(stretch)[-1]
    return [stripped for word in stretch.lower().split() if (stripped := word.strip(",:;\"'()[]-"))]


def is_naming(found: list[str]) -> bool:
    """Surnamed X, named X, known as X, whose family name is X: but of no thing."""
    if not found or words("en")["not_persons"] & set(found[-4:-1]):
        return False
    last, rest = found[-1], found[-5:-1]
    if last in {"as"}:
        return bool({"known", "identified", "named", "referred", "surname", "name", "introduced"} & set(rest))
    if last in {"is", "was", "of", "only", "were", "are"}:
        told = {"name", "names", "surname", "surnames", "surnamed", "nickname", "named", "identified"}
        return bool(told & set(rest))
    if last == "called":
        return bool((words("en")["persons"] | {"people", "everyone", "locals"}) & set(rest[-3:]))
    return last in words("en")["naming"]


def is_nicknaming(found: list[str]) -> bool:
    """Nicknamed X, alias X, a man called X: X may be made of any words."""
    if not is_naming(found):
        return False
    last, rest = found[-1], set(found[-4:-1])
    return last in _NICKNAMING or last == "called" or bool(rest & {"nickname", "pseudonym"})


def tells_nicknames(text: str) -> bool:
    """Whether a text has any word after which a nickname or a changed name may stand."""
    return bool(_TELLING.search(text))


def is_person(found: list[str]) -> bool:
    """The suspect X, mother X, Mr X."""
    return bool(found) and found[-1] in words("en")["persons"]


def is_followed(text: str, end: int) -> bool:
    """X, 43; X (43); X and his wife; X, a farmer; X, whose son; X, a pseudonym."""
    return bool(_FOLLOWED.match(text, end, end + _REACH)) or is_pseudonym(text, end)


def is_pseudonym(text: str, end: int) -> bool:
    """X (not her real name); X, as the leader was called."""
    return bool(_PSEUDONYM_AFTER.match(text, end, end + _REACH))


def is_followed_by_kin(text: str, end: int) -> bool:
    """X's mother."""
    return bool(_KIN_AFTER.match(text, end, end + _REACH))


def is_household(text: str, end: int) -> bool:
    """The X couple."""
    return bool(_HOUSEHOLD.match(text, end, end + _REACH))


def is_joined(between: str) -> bool:
    """Whether what stands between two names makes a list of them."""
    return len(between) <= _REACH and between.strip() != "" and bool(_JOINED.match(between))


def is_place_before(found: list[str]) -> bool:
    """In X, near X: a place."""
    return bool(found) and found[-1] in {"in", "near", "at", "around", "outside", "across"}


def is_within_sentence(text: str, start: int) -> bool:
    """Whether a lower-case word or a comma stands right before."""
    return start > 1 and text[start - 1] == " " and (text[start - 2].islower() or text[start - 2] == ",")
