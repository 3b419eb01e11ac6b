"""Kinds of tags and the values that each may have: what the lexicons may say and the grammars may ask."""

from __future__ import annotations

VOCABULARY: dict[str, tuple[str, ...]] = {
    # What is done, and to whom it can be done: the class decides which figures it can take.
    "verb": (
        "rescued",
        "arrested",
        "detained",
        "broken",  # of gangs and rings: gangs_broken
        "struck",  # a gang that is only hit or raided: other
        "solved",
        "reunited",
        "abducted",  # takes victims from a place
        "bought",  # takes victims from a place, for money
        "sold",  # gives victims to a place
        "moved",  # moves victims to a place: taken, sent, transported
        "convicted",
        "penalised",  # administrative penalties, which are no arrest: other, of people
        "accused",  # suspected of, accused of: what is counted are suspects
        "charged",  # court and other dealings that are no arrest: other
        "deployed",  # of officers
        "sought",  # wanted, on the run
        "raided",  # police acted at a place
        "based",  # the gang sat or was run from there
        "found",  # compatible with victims (rescued) and with cases
        "opened",  # cases opened, handled
        "surrendered",
        "born",
    ),
    "who": (
        "children",
        "women",
        "women_and_children",
        "people",
        "men",  # suspects, unless they are freed
        "victims",
        "suspects",
        "gangs",
        "cases",
        "officers",
        "families",
        "other",
    ),
    "qualifier": ("at_least", "about", "at_most"),
    # A word after the figure, such as 余 or "or more".
    "qualifier_after": ("at_least", "about"),
    "money": ("cny", "other"),
    "price": ("price", "no_price"),
    "cumulative": ("since", "until", "span", "year", "campaign", "database", "total"),
    "rate": ("rate", "estimate", "abroad"),
    # one_case: one of several cases or raids that the report is about; another_case: one that it is not about.
    "part": ("part", "another_case", "one_case", "more", "total"),
    "preposition": ("in", "from", "to", "via", "including", "of", "by", "at", "between"),
    "list": ("and", "comma", "etc", "end"),
    "unnamed_end": ("elsewhere",),
    "province_unit": ("province", "provinces", "region"),
    "authority": ("police", "ministry", "railway_police", "court", "agency"),
    "role_noun": ("origin", "transit", "destination", "base"),
    "say": ("say",),
    "date_role": ("raid", "announcement", "investigation", "not_given", "none"),
    "stop": ("stop",),
    "age": ("age",),
    "classifier": ("person", "case", "gang"),
    "negation": ("not",),
    "media": ("media",),
    # Words around places.
    "place_unit": ("unit",),  # of a place below the province: city, county
    "direction": ("side", "near"),  # "in the north", "neighbouring": part of a list of places, never its end
    "border": ("with",),  # what lies beside a place: no role
    "extent": ("spans",),  # what a gang or a case spans: no role
    "dateline": ("wire",),
    "transport": ("line", "runs", "vehicle"),  # the ends of a line of trains are no places of the report
    "native": ("native",),  # a person's home
    "order": ("then",),  # one leg after another
    "hypothetical": ("hypothetical",),  # what was only meant to happen
    "anaphor": ("province",),  # "the province": the one named last
    "care": ("welfare",),  # where rescued victims are looked after
    "telling": ("event",),  # where figures are told: a press conference is no raid
    "labour": ("forced",),  # what victims are made to do where they end up
    "living": ("home",),  # where victims have lived since
    "prospect": ("work",),  # what lures victims; nobody need have gone there
    "exchange": ("party",),  # whom victims are handed to, or got from
    # What the gate asks: is it about China, about trade in persons, or about something else?
    "china": ("china",),
    "trafficking": ("persons",),
    "fiction": ("fiction", "hint"),  # one is enough; of hints it takes two
    "other_crime": ("drugs", "fraud", "smuggling", "disaster"),
}
