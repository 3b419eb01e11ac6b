"""The gate: whether a report tells of action by Chinese police against trafficking in persons.

Floods, drugs, fiction and other countries' raids hold numbers, provinces and children too (notes: the document
gate). A report passes when its title, deck and body hold all three of: trade in persons, a Chinese authority, and
police or court action; and nothing that marks it as fiction or as mainly about another crime.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from geodata.extraction.bare_sums import is_bare_sum
from geodata.extraction.document import Document, Sentence
from geodata.extraction.figures import figures
from geodata.extraction.prices import prices
from geodata.extraction.tagger import Tag
from geodata.extraction.verb_classes import VICTIMS

_TRADE = ("abducted", "bought", "sold")
_ACTION = (
    "rescued",
    "arrested",
    "detained",
    "broken",
    "struck",
    "solved",
    "reunited",
    "convicted",
    "charged",
    "raided",
    "deployed",
    "opened",
)
# 拐 and 贩婴 are written of trade in persons only, but for what thieves make off with, and walking sticks.
_UNMISTAKABLE = re.compile(
    "拐(?![杖弯角点]|骗?走?(?:手机|钱|现金|财物|电动|摩托|汽车|车辆))|贩婴|贩童|买卖婴|骗卖|代孕"
    "|骗[^,，。;；]{0,14}(?:当|做|嫁)[^,，。;；]{0,4}(?:媳妇|新娘|老婆|妻)"
)
# Who is taken for money that is owed or asked for comes home for it, and is sold to nobody.
_HOSTAGE = re.compile(r"绑架|绑匪|人质|劫持|扣押|扣为|拘禁|\bkidnap|\babduct|\bhostages?\b", re.IGNORECASE)
_FOR_MONEY = re.compile(
    r"赎金|赎人|勒索|敲诈|讨债|讨要|索债|要债|追债|债务|欠款|欠债|撕票|交钱"
    r"|\bransom|\bextort|\b(?:unpaid|owed) debts?\b",
    re.IGNORECASE,
)
_SALE = re.compile(
    r"拐|贩[卖婴童]|[倒转]卖|卖[给到往至掉]|买主|买家|收买|转手|出售|\btraffick|\bsold\b|\bsell|\bbuyers?\b|\bbought\b",
    re.IGNORECASE,
)
_LOST = re.compile("走失|失踪|丢失|下落不明|丢")
_CRIME = re.compile("拐|贩|卖|买|偷|盗|抢|骗|抱走|绑|诱|掳|嫌疑|犯罪|立案|DNA|血样|采血", re.IGNORECASE)
# Milk powder for babies is no baby.
_GOODS = re.compile("的?(?:奶粉|用品|玩具|服装|衣物|自行车|食品|疫苗|药品?|座椅|色情|淫秽|图书|照片)")
_SOLD_TO = re.compile("[贩卖][到往至给]")
_TRADERS = re.compile(
    r"traffick|kidnap|\b(?:baby|child|bride|infant)[- ](?:trad(?:e|er|ers|ing)|brokers?|dealers?|rings?|sell\w*)\b"
    r"|\b(?:buy|bought|sold) (?:a |the )?brides?\b|\bchanged hands\b",
    re.IGNORECASE,
)
_CAPITAL = "CN-BJ"
_CHINESE_FORCE = re.compile(
    r"\b(?:chinese|china|china's|china’s|prc) (?:[\w-]+ ){0,3}?"
    r"(?:police|public security|authorit|officers|ministry|law enforcement|government|state|courts?|officials)"
    r"|公安|民警|派出所|干警|打拐|刑警|铁警|(?:中国|中方|我国|我方|内地|大陆)(?:警|政府|公安|执法|司法)"
    r"|\b(?:ministry of public security|public security (?:ministry|bureau|department|organs?|authorities))\b"
    r"|\b(?:police|authorities|officers|courts?)\b[^.;]{0,60}\b(?:in|across|throughout)\b[^.;]{0,30}\bchina\b",
    re.IGNORECASE,
)
_BONDAGE = re.compile(r"\bslaves?\b|\bslavery\b|forced labou?r", re.IGNORECASE)
_PRICED = re.compile(
    r"\b(?:obtained|rented|paid for|a head|apiece|fetched|went for)\b|租来|从[^,，。]{2,12}租|要价|成交",
    re.IGNORECASE,
)
_PUT_TO_WORK = re.compile(
    r"\b(?:made|forced|coerced|compelled|trained)(?: \w+){0,2} (?:to|into) (?:beg|steal|pick|work|marry|prostitut)"
    r"|\bbegged\b|\bbegging\b|\bprostitution\b|\bbrothels?\b|\bkilns?\b"
    "|乞讨|卖淫|陪侍|坐台|扒窃|偷窃|行窃|行乞|讨钱|卖艺|卖花|砖窑|黑窑|窑工",
    re.IGNORECASE,
)
# So many words that may stand in a novel or a review mark one.
_HINTS = 2
# "The film tells of a farmer who looks for his son".
_RETELLS = re.compile(
    r"\b(?:film|movie|novel|drama|series|play) (?:tells|follows|stars|depicts|portrays|is about|centres|centers)\b",
    re.IGNORECASE,
)
# A chapter heading of a web novel, such as 第744章.
_CHAPTER = re.compile(r"第[0-9一二三四五六七八九十百千]{1,5}[章回节卷]")


def passes_gate(document: Document) -> bool:
    """Whether the report may give facts."""
    return stopped_by(document) is None


def stopped_by(document: Document) -> str | None:
    """Say in words why the report may give no facts; None where it may."""
    return next((reason for stops, reason in _STOPS if stops(document)), None)


def _tells_of_no_trade(document: Document) -> bool:
    return not _tells_of_trade(document)


def _lacks_chinese_authority(document: Document) -> bool:
    return not _has_chinese_authority(document)


def _tells_of_no_action(document: Document) -> bool:
    return not document.has("verb", *_ACTION)


def _tells_of_trade(document: Document) -> bool:
    """In so many words; or victims are freed and gangs broken, as a campaign's tallies put it."""
    if any(_is_of_trade(s) for s in document.sentences):
        return True
    if document.has("other_crime"):
        return False
    freed = any(s.has("verb", "rescued") and s.has("who", *VICTIMS) for s in document.sentences)
    if freed and (document.has("who", "gangs", "suspects") or _holds_who_had_them(document)):
        return True
    acted = document.has("verb", "rescued", "arrested", "detained", "reunited", "convicted")
    return acted and any(_is_of_gain(s) for s in document.sentences)


def _holds_who_had_them(document: Document) -> bool:
    """Whether those who had the victims are held there and then: 抓获28人,解救男婴11名; 救出6名少女。三人被控制."""
    freed = {s.index for s in document.sentences if s.has("verb", "rescued") and _counts_victims(s)}
    held = {s.index for s in document.sentences if s.has("verb", "arrested", "detained") and s.has("number")}
    return any({index, index + 1} & held for index in freed)


def _counts_victims(sentence: Sentence) -> bool:
    """Whether it counts two or more: one girl may have been a hostage."""
    return any(f.who in VICTIMS and f.value > 1 for f in figures(sentence))


def _is_of_gain(sentence: Sentence) -> bool:
    """Whether people have a price, or are put to work: "infants obtained for 8,000 yuan each", "boys made to steal"."""
    if not sentence.has("who", *VICTIMS):
        return False
    if _PUT_TO_WORK.search(sentence.text) or any(is_bare_sum(sentence, t) for t in sentence.of("number")):
        return True
    return bool(_PRICED.search(sentence.text) and prices(sentence))


def _is_of_trade(sentence: Sentence) -> bool:
    """Trade in persons in so many words, or victims beside a verb of abduction or sale."""
    if sentence.has("trafficking") or _UNMISTAKABLE.search(sentence.text):
        return True
    named = sentence.of("who", *VICTIMS, "men")
    if all(_GOODS.match(sentence.text, t.end - sentence.start) for t in named):
        return False
    return (
        sentence.has("verb", *_TRADE)
        or bool(_SOLD_TO.search(sentence.text))
        or bool(_TRADERS.search(sentence.text) or _BONDAGE.search(sentence.text))
    )


def _has_chinese_authority(document: Document) -> bool:
    """A force, ministry or court that is not another country's, in a text about China; or action within China."""
    if not _names_chinese_action(document):
        return False
    named = any(_is_chinese(s, t) for s in document.sentences for t in (*s.of("authority"), *s.of("who", "officers")))
    return (named and any(_is_in_china(s) for s in document.sentences)) or any(
        s.has("verb", *_ACTION) and s.has("who", "suspects", *VICTIMS) and _is_in_china(s) for s in document.sentences
    )


def _names_chinese_action(document: Document) -> bool:
    """Whether a text names a Chinese force, or a place in China: "police" alone may be any country's."""
    sentences = document.sentences
    return (
        any(_is_place_in_china(t) for s in sentences for t in s.of("place"))
        or any(_is_headline_of_china(s) for s in sentences)
        or any(_CHINESE_FORCE.search(s.text) for s in sentences)
    )


def _is_place_in_china(tag: Tag) -> bool:
    """Whether a place is no country and surely one; Beijing may stand for the government, or be where a flight goes."""
    return not tag.bare and not _is_country(tag) and tag.ids != (_CAPITAL,)


def _is_headline_of_china(sentence: Sentence) -> bool:
    """Whether a headline tells of China, and of no other country before it: "Chinese baby smuggling ring busted"."""
    if sentence.zone != "title":
        return False
    named = [t for t in sentence.tags if t.kind in {"china", "place"}]
    abroad = any(t.kind == "place" and _is_country(t) for t in named)
    first = bool(named) and (named[0].kind == "china" or named[0].ids == (_CAPITAL,))
    return first or (bool(named) and not abroad and sentence.has("china"))


def _is_chinese(sentence: Sentence, authority: Tag) -> bool:
    """Neither "Vietnamese police" nor 越南公安: no country stands right before the authority."""
    before = [t for t in sentence.before(authority.start)[-2:] if authority.start - t.end <= 2]
    return not any(t.kind == "place" and _is_country(t) for t in before)


def _is_country(place: Tag) -> bool:
    return all(len(one) == 2 for one in place.ids)


def _is_in_china(sentence: Sentence) -> bool:
    """China, its ministry or one of its places is named; a bare county name proves nothing."""
    if sentence.has("china") or sentence.has("authority", "ministry"):
        return True
    return any(not t.bare and not _is_country(t) for t in sentence.of("place"))


def _is_fiction(document: Document) -> bool:
    """Marks of a novel, a review or a chapter; looked for in every zone, since a site's furniture tells it too."""
    marks = [t for t in document.tags if t.kind == "fiction"]
    hints = {document.copy.text[t.start : t.end].lower() for t in marks if t.value == "hint"}
    marked = any(t.value == "fiction" for t in marks) or len(hints) >= _HINTS
    body = next((s for s in document.sentences if s.zone == "body"), None)
    retells = body is not None and _RETELLS.search(body.text) is not None
    return marked or retells or _CHAPTER.search(document.copy.text) is not None


def _is_of_another_crime(document: Document) -> bool:
    """More sentences tell of drugs, fraud, smuggling or a disaster than of trade in persons."""
    if not document.has("other_crime"):
        return False
    other = sum(s.has("other_crime") for s in document.sentences)
    return other > sum(_is_of_trade(s) for s in document.sentences)


def _is_of_a_hostage(document: Document) -> bool:
    """Whether someone was taken for money, and nobody was sold: 绑架…讨要欠款."""
    told = [s.text for s in document.sentences]
    if any(map(_SALE.search, told)) or any(map(_PUT_TO_WORK.search, told)):
        return False
    near = [f"{one} {following}" for one, following in zip(told, (*told[1:], ""), strict=True)]
    return any(_HOSTAGE.search(text) and _FOR_MONEY.search(text) for text in near)


def _is_of_the_lost_alone(document: Document) -> bool:
    """Whether a child only went astray, and police brought it home: 走失…找回, with no crime in the text."""
    told = [s.text for s in document.sentences]
    return any(map(_LOST.search, told)) and not any(map(_CRIME.search, told))


_STOPS: tuple[tuple[Callable[[Document], bool], str], ...] = (
    (_tells_of_no_trade, "it tells of no trade in persons"),
    (_lacks_chinese_authority, "it tells of no Chinese authority, and of no action in China"),
    (_tells_of_no_action, "it tells of nothing that police or a court did"),
    (_is_of_a_hostage, "it tells of someone held for money, and of no sale"),
    (_is_of_the_lost_alone, "it tells of someone lost, and of no crime"),
    (_is_fiction, "it is marked as fiction"),
    (_is_of_another_crime, "it tells more of another crime, or of a disaster, than of trade in persons"),
)
