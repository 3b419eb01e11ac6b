"""What each verb does to a place: its class, and role = class x preposition."""

from __future__ import annotations

from geodata.extraction.tagger import Tag

VICTIMS = ("children", "women", "women_and_children", "victims")
_CLASS = {
    **dict.fromkeys(("arrested", "detained", "broken", "struck", "solved", "raided", "deployed", "opened"), "police"),
    "surrendered": "police",
    "investigation": "police",
    **dict.fromkeys(("rescued", "found"), "rescue"),
    **dict.fromkeys(("abducted", "bought", "born"), "take"),
    "sold": "sell",
    "moved": "move",
    "based": "base",
    "reunited": "return",
    "convicted": "court",
    "charged": "court",
}
# (class, preposition) -> role; what is not here is no role.
_IN = ("in", "at", "including")
_ROLES = {
    **dict.fromkeys((("police", p) for p in (*_IN, "from", "to", "via", "none")), "raid"),
    **dict.fromkeys((("rescue", p) for p in (*_IN, "from", "to", "none")), "rescue"),
    **dict.fromkeys((("take", p) for p in (*_IN, "from")), "origin"),
    **dict.fromkeys((("base", p) for p in (*_IN, "from", "to", "none")), "base"),
    **dict.fromkeys((("return", p) for p in ("to", "from")), "origin"),
    ("take", "to"): "destination",
    ("take", "via"): "transit",
    ("sell", "in"): "destination",
    ("sell", "including"): "destination",
    ("move", "including"): "destination",
    **dict.fromkeys(((c, p) for c in ("sell", "move") for p in ("from", "by")), "origin"),
    **dict.fromkeys(((c, p) for c in ("sell", "move") for p in ("via", "at")), "transit"),
    **dict.fromkeys(((c, "to") for c in ("sell", "move")), "destination"),
}


def verb_class(verb: Tag | None) -> str:
    """Class of a verb: police, rescue, take, sell, move, base, return, court, or none."""
    return _CLASS.get(verb.value, "none") if verb is not None else "none"


def role_of(kind: str, preposition: str) -> str | None:
    """Role that a class of verbs gives a place after a preposition; None where it gives none."""
    return _ROLES.get((kind, preposition))
