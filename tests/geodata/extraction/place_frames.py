"""Sentences without a private name, in which every place of the gazetteer is named as newsrooms name it."""

from functools import cache

from geodata.places.gazetteer import place, toponyms

ENGLISH = [
    "Police in {place} arrested 12 suspects on Friday and rescued 14 children.",
    "The women were taken from {place} and sold in other provinces.",
    "The gang sold infants to buyers in {place}, where police found nine of them.",
    "{place} police said the suspects had been detained in three raids.",
    "{place}, 300 kilometres from the border, is where the girls were held.",
    "A court in {place} sentenced two men and a woman to death.",
    "Most victims came from {place}, and the rest from nearby counties.",
    "A mother from {place} was reunited with her son after 24 years.",
    "The suspects, of {place}, confessed to selling six babies.",
    "Officers from {place} and Beijing took part in the operation.",
    "The public security bureau of {place} set up a special team.",
    "The boy's parents, farmers in {place}, had searched for years.",
]
CHINESE = [
    "{place}警方抓获犯罪嫌疑人12名，解救儿童14名。",
    "该团伙从{place}拐骗妇女，卖到外省。",
    "婴儿被贩卖到{place}等地，警方找到9名。",
    "民警赶赴{place}，将嫌疑人抓获。",
    "{place}人民法院作出一审判决，两名被告人被判处死刑。",
    "犯罪嫌疑人在{place}落网，供认了犯罪事实。",
    "受害人多来自{place}、云南等地。",
    "一名{place}籍男子被警方控制。",
    "被拐儿童回到{place}，与父母团聚。",
    "案件由{place}公安局侦办。",
    "母亲在{place}务工时，孩子被人抱走。",
    "民警说，{place}的村民买下了孩子。",
]


@cache
def placed():
    """Each toponym once in a sentence, frames in turn: (surface, sentence)."""
    made = []
    for index, toponym in enumerate(_natural()):
        frames = ENGLISH if toponym.surface.isascii() else CHINESE
        made.append((toponym.surface, frames[index % len(frames)].format(place=toponym.surface)))
    return made


def _natural():
    """No adjectives of nations; a county of one syllable is never named without its unit."""
    return [t for t in toponyms() if not (t.bare and place(t.ids[0]).level == "country") and not _is_cut_short(t)]


def _is_cut_short(toponym):
    return (
        toponym.bare
        and toponym.surface.isascii()
        and f"{toponym.surface} County" in _surfaces()
        and len(toponym.surface) < 6
        and not _has_two_syllables(toponym)
    )


def _has_two_syllables(toponym):
    return all(len(place(i).name_zh) > 2 for i in toponym.ids)


@cache
def _surfaces():
    return {t.surface for t in toponyms()}


def wrongly_masked(mask):
    """Sentences in which anything at all is masked."""
    return [(surface, sentence, masked) for surface, sentence in placed() if "▇" in (masked := mask(sentence))]
