"""What Chinese newsrooms count, whose it is and of what: parts, rates, ringleaders, dealers, running totals."""

import pytest
from narrated import document

from geodata.extraction import statistics

# Text, "action who value scope" of each figure.
FIGURES = [
    ("警方抓获犯罪嫌疑人28名,其中主犯3名。", ["arrested suspects 28 operation", "arrested suspects 3 other"]),
    ("专案组在郯城县抓获3名主犯。", ["arrested suspects 3 other"]),
    ("一般给个三五千块就把孩子卖了。", ["price cny 3000 other"]),
    ("获救的6名男童只是该团伙拐卖儿童的一部分受害者。", ["rescued children 6 other"]),
    ("警方破获拐卖案件3起。3起案件发生后,警方高度重视。", ["cases_solved cases 3 operation"]),
    (
        "民警解救儿童6名,抓获人贩子4名。4名人贩子无一逃脱。",
        ["arrested suspects 4 operation", "rescued children 6 operation"],
    ),
    (
        "截至4月30日,全市共立拐卖案件65起,破案40起,其中拐卖妇女案件6件,拐卖儿童案件13起,收买被拐妇女案件21起;打掉团伙5个。",
        [
            "cases_solved cases 13 other",
            "cases_solved cases 21 other",
            "cases_solved cases 40 cumulative",
            "cases_solved cases 6 other",
            "gangs_broken gangs 5 cumulative",
            "other cases 65 cumulative",
        ],
    ),
    (
        "警方解救儿童20名,其中男婴12名,女婴8名。",
        ["rescued children 12 other", "rescued children 20 operation", "rescued children 8 other"],
    ),
    ("根据全国DNA信息库比对的结果,警方找到7名被拐失踪的儿童。", ["reunited children 7 operation"]),
    ("通过数据库比对,警方为4名被拐儿童找到亲人。", ["reunited children 4 operation"]),
    (
        "民警发现两名妇女疑似被一个犯罪团伙控制,于是赶到当地,将两名妇女解救出来。",
        ["other gangs 1 operation", "rescued women 2 operation"],
    ),
    (
        "这两名妇女以800元从农户家购买女婴一名,准备以3500元贩卖。",
        ["other suspects 2 operation", "price cny 3500 other", "price cny 800 other"],
    ),
    (
        "两名中年女子携带三名女婴乘车,被民警当场抓获。",
        ["arrested suspects 2 operation", "rescued children 3 operation"],
    ),
    ("拐卖儿童案件年发案降至20起左右。", ["other cases 20 other"]),
    ("警方组成12人的解救小组,解救被拐女孩3名。", ["officers officers 12 operation", "rescued children 3 operation"]),
    ("抽调23名民警组成专案组,抓获嫌疑人9名。", ["arrested suspects 9 operation", "officers officers 23 operation"]),
    ("由5名民警组成的解救小组赶赴安徽。", ["officers officers 5 operation"]),
    ("转手可得5000元的利润。", []),
    ("每名婴儿以2万元买进,以5万元卖出,获利3万元。", ["price cny 20000 other", "price cny 50000 other"]),
    ("他从中赚取1000元好处费。", []),
    ("这些婴儿每个能卖到四五万元。", ["price cny 40000 other"]),
    ("孩子以两万至三万不等的价格买来。", ["price cny 20000 other"]),
    ("他们以四万到五万的价钱出手。", ["price cny 40000 other"]),
    ("民警一一核对身份,解救妇女3名。", ["rescued women 3 operation"]),
    ("警方没能交代10个被贩儿童的下落,警员们只好走访。", ["other children 10 operation"]),
    ("此前,该市警方曾解救被拐儿童12名。", ["rescued children 12 other"]),
    (
        "今年以来,该省警方共破获拐卖案件120起,抓获嫌疑人230人。",
        ["arrested suspects 230 cumulative", "cases_solved cases 120 cumulative"],
    ),
    (
        "3个月来,该局破获拐卖案件18起,解救妇女22人。",
        ["cases_solved cases 18 cumulative", "rescued women 22 cumulative"],
    ),
    (
        "公安机关打掉团伙9个,抓获嫌疑人86名,解救儿童24名。其中,云南警方抓获嫌疑人31名,解救儿童8名。",
        [
            "arrested suspects 31 other",
            "arrested suspects 86 operation",
            "gangs_broken gangs 9 operation",
            "rescued children 24 operation",
            "rescued children 8 other",
        ],
    ),
    ("据了解,该团伙共拐卖妇女22名,已解救9名。", ["rescued women 9 operation", "sold women 22 operation"]),
    (
        "5月20日,专案组在云南、河南、山东三省同步收网,抓获犯罪嫌疑人46名,解救被拐儿童19名,其中男婴15名,女婴4名。",
        [
            "arrested suspects 46 operation",
            "rescued children 15 other",
            "rescued children 19 operation",
            "rescued children 4 other",
        ],
    ),
    (
        "经审查,该团伙先后作案12起,拐卖儿童15名,获利60余万元。",
        ["other cases 12 operation", "sold children 15 operation"],
    ),
    (
        "2009年4月全国开展打拐专项行动以来,公安机关共侦破拐卖妇女儿童案件3.9万起,解救儿童1.4万人、妇女2.4万人。",
        ["cases_solved cases 39000 cumulative", "rescued children 14000 cumulative", "rescued women 24000 cumulative"],
    ),
    (
        "截至目前,该案共抓获犯罪嫌疑人37名,解救儿童14名。",
        ["arrested suspects 37 operation", "rescued children 14 operation"],
    ),
    (
        "法院一审判处张某等3人死刑,其余9名被告人分别被判处有期徒刑。",
        ["convicted suspects 3 operation", "convicted suspects 9 other"],
    ),
    ("每名男婴售价4万至6万元,女婴2万元左右。", ["price cny 20000 other", "price cny 40000 other"]),
    ("民警从车上解救出3名婴儿,最大的3个月,最小的仅7天。", ["rescued children 3 operation"]),
    ("警方悬赏5万元征集线索,抓获2名嫌疑人。", ["arrested suspects 2 operation"]),
    ("嫌疑人王某(女,45岁)、李某(男,38岁)等7人被抓获。", ["arrested suspects 7 operation"]),
    (
        "全市公安机关出动警力300余人次,捣毁窝点4个,抓获嫌疑人19人。",
        ["arrested suspects 19 operation", "officers officers 300 operation"],
    ),
    ("DNA比中后,两个家庭终于团圆。", ["reunited other 2 operation"]),
    ("在另一起案件中,警方抓获5名嫌疑人。", ["arrested suspects 5 other"]),
    ("2012年,该局曾破获一起拐卖案,解救儿童6名。", ["cases_solved cases 1 other", "rescued children 6 other"]),
    ("去年全年,全省共立拐卖案件210起,破案198起。", ["cases_solved cases 198 cumulative", "other cases 210 cumulative"]),
    ("10名被拐卖妇女中,年龄最大的41岁,最小的17岁。", ["other women 10 operation"]),
    (
        "抓获拐卖妇女犯罪嫌疑人李某等11人,打掉犯罪团伙2个,破获案件9起。",
        ["arrested suspects 11 operation", "cases_solved cases 9 operation", "gangs_broken gangs 2 operation"],
    ),
    ("三年来,该院共审结拐卖案件41件,判处罪犯67人。", ["convicted suspects 67 cumulative", "other cases 41 cumulative"]),
    ("嫌疑人以8万元的价格将两名女婴卖给同一买家。", ["price cny 80000 other", "sold children 2 operation"]),
    ("一次抓获了41名人贩子,一次解救了38名婴儿。", ["arrested suspects 41 operation", "rescued children 38 operation"]),
    ("4名被解救的婴儿被送到福利院,其中一名因病死亡。", ["rescued children 4 operation"]),
    ("在账上,男婴6.6万,女婴4.8万。", ["price cny 48000 other", "price cny 66000 other"]),
    ("中间人以13万把一名女子卖给村民。", ["price cny 130000 other"]),
    ("买家花7万买下一名男婴。", ["price cny 70000 other"]),
    ("女孩要价5万左右,男孩开价8万至10万。", ["price cny 50000 other", "price cny 80000 other"]),
    ("两年里全省走访群众6.6万人。", []),
    ("民警已解救被贩卖入境的缅甸妇女64名。", ["rescued women 64 operation"]),
    ("今年以来,该州已解救被人拐卖到本地的妇女31名。", ["rescued women 31 cumulative"]),
    ("“宝贝回家”平台上线一年,已找回失踪儿童182名。", ["reunited children 182 cumulative"]),
    ("在遵义抓获收婴者12名,在宁波抓获卖婴者20名。", ["arrested suspects 12 other", "arrested suspects 20 other"]),
    ("淄博解救婴儿19名,潍坊解救6名。", ["rescued children 19 other", "rescued children 6 other"]),
    ("警方在枣庄抓获28人,解救男婴11名。", ["arrested suspects 28 operation", "rescued children 11 operation"]),
    ("解救妇女26名,其中20名是从宁夏被卖到榆林的。", ["rescued women 26 operation", "sold women 20 other"]),
    ("解救38人,其中未成年人6名。", ["rescued children 6 other", "rescued people 38 operation"]),
    ("当年的68名孩子曾被拐到上海行窃,如今全部回到父母身边。", ["reunited children 68 operation"]),
    ("此前已有两批女孩被送到安徽。", []),
    ("以一名男子为首的团伙被警方打掉。", []),
    (
        "前后卖出7名婴儿,4名流入山西,3名流入河南。",
        ["sold children 3 other", "sold children 4 other", "sold children 7 operation"],
    ),
    ("警方拘捕11人,救助儿童14名。", ["arrested suspects 11 operation", "rescued children 14 operation"]),
    ("民警在站内拦下两名抱婴妇女。", ["arrested suspects 2 operation"]),
    ("主犯及骨干共13人落网。", ["arrested suspects 13 operation"]),
    ("法院同时公布的3起典型案例。", ["other cases 3 other"]),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures(text, expected):
    found = {f"{f.attribute} {f.subject} {f.value} {f.scope}" for f in statistics.find(document(text, "zh-Hans"))}
    assert found == set(expected)
