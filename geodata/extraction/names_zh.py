"""Names of private persons in Chinese text, by the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

# The hundred and sixty most common family names cover well over nine in ten people; double ones first.
_DOUBLE = "欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|东方|夏侯"
_SINGLE = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤奠苑蓝阮农岑甘蒙"
    "罕刀岩玉景束包申辛管柴蒲卓阎舒季翁庄柯欧卫凌冉祁耿焦聂关费喻裴路鲁盛解霍樊康倪牛骆"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇魏呂盧鐘譚陸範賈韋鄒閆龍賀顧龔邵萬錢嚴湯藍"
)
_SURNAME = f"(?:{_DOUBLE}|[{_SINGLE}])"
_HAN = "[㐀-鿿]"
# Words that go on after 张某: none of them is the last character of a name.
_GOES_ON = '供认被的和在与與等为為说說称稱因于於是有将將从從到向把已及也曾又落归歸抓系家则則均等就还還以来來了时時承交带帶不某本并並取获獲名某父母夫妇婦一二三四五六七八九十两兩案女男今谎謊随隨生怀懷抱亲親诱誘时時早晚昨前后後即立告携攜卖賣买買拐骗騙找去往走死打花收付用让讓请請叫给給只未0-9（(,，。、；;:：“”"」』 '

_MOU = re.compile(rf"{_SURNAME}某某?(?:(?!某)[^{_GOES_ON}\W](?!察|方|安))?")
_ALIAS = re.compile(
    rf"(?:[“\"「『](?P<q>{_HAN}{{1,8}})[”\"」』]|(?P<n>{_SURNAME}某{_HAN}{{0,2}}|{_SURNAME}{_HAN}{{2}}|小{_HAN}{{1,2}}|{_HAN}{{2}}))"
    r"[(（](?:化名|音|女|男)[,，)）]"
)
_QUOTED = re.compile(rf"[“\"「『](?P<n>阿{_HAN}{{1,2}}|{_HAN}{{1,2}}[妹姐哥嫂婶嬸姨叔爷爺婆]|某{_HAN}{{1,2}})[”\"」』]")
_DOTTED = re.compile(rf"(?P<n>{_HAN}{{2,8}}·{_HAN}{{2,10}})")
_FULL = rf"(?P<n>{_SURNAME}(?!某){_HAN}{{1,2}}?)"
_AFTER = r"(?=[(（]?[男女][,，)）]|夫妇|夫婦|夫妻|两人|兩人|二人|等人|等\d|为首|為首|[,，。、；;:：(（]|被|供|交代|交待|说|說|称|稱|是|在|于|于|於|把|将|將|从|從|因|和|与|及|到案|落网|落網|归案|报警|报案|今年|\d{1,2}岁|的)"
_BEFORE = (
    r"(?:嫌疑人|嫌犯|疑犯|主犯|从犯|人贩子|人販子|人贩|头目|頭目|被告人|被告|案犯|逃犯|通缉犯|在逃犯|男子|女子|妇女|婦女|村民|受害人|被害人|受害者|被拐者|母亲|母親|父亲|父親|妻子|丈夫|"
    r"儿子|兒子|女儿|女兒|孩子|名叫|叫|取名|改名|姓名|原名|男童|女童|男孩|女孩|少女|中间人|买主|買主|卖家|司机|店主|房东|助产士|产妇|家长|婆婆|同乡|老乡|市民|农民|工人|保姆|以|由|和|、)"
)
_TRIGGERED = re.compile(_BEFORE + r"[“\"]?" + _FULL + _AFTER)
_COUPLE = re.compile(rf"(?P<n>{_SURNAME}(?!某){_HAN}{{1,2}})(?=夫妇|夫婦|夫妻|[(（][男女])")
# 以…为首 and a list need more than a family name to be a person.
_WEAK = ("以", "由", "和", "、")


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Spans of private names, in no order, perhaps twice."""
    for match in _MOU.finditer(text):
        yield match.span()
    for match in _ALIAS.finditer(text):
        yield match.span("q" if match.group("q") else "n")
    for pattern in (_QUOTED, _DOTTED, _COUPLE):
        for match in pattern.finditer(text):
            yield match.span("n")
    yield from _triggered(text)


def _triggered(text: str) -> Iterator[tuple[int, int]]:
    for match in _TRIGGERED.finditer(text):
        weak = match.group().startswith(_WEAK)
        if not weak or text[match.end() :].startswith(("为首", "為首", "夫妇", "夫婦", "夫妻", "(", "（")):
            yield match.span("n")
