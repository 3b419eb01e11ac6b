"""Scope of a figure: of the operation, of a campaign or a year, or of something else, as whole reports tell it."""

import pytest
from narrated import scopes_in

OPERATION, CUMULATIVE, OTHER = "operation", "cumulative", "other"
SCOPES = [
    ("Police in Yunnan have rescued 356 abducted children since April 2009.", {356: CUMULATIVE}),
    ("Police freed 23 babies and held 18 people in the largest such case since 2009.", {23: OPERATION, 18: OPERATION}),
    ("警方近日破获今年四月严打以来全国最大宗贩婴案,救出儿童23人,拘捕18人。", {23: OPERATION, 18: OPERATION}),
    (
        "Police rescued 89 children and arrested 355 suspects in raids in nine provinces. In 2011 "
        "police rescued 8,660 abducted children nationwide.",
        {89: OPERATION, 355: OPERATION, 8660: CUMULATIVE},
    ),
    (
        "Police in four provinces arrested 103 suspects and freed 37 infants. Since 2009 police have "
        "smashed 11,000 gangs and rescued 54,000 children.",
        {103: OPERATION, 37: OPERATION, 11000: CUMULATIVE, 54000: CUMULATIVE},
    ),
    (
        "Police freed 77 children on Wednesday. Last year, Chinese police saved more than 15,000 women "
        "and 8,600 children.",
        {77: OPERATION, 15000: CUMULATIVE, 8600: CUMULATIVE},
    ),
    (
        "Police rescued 64 babies and held 171 suspects. In Shandong alone, 42 babies were freed. In "
        "Yunnan police caught 20 suspects.",
        {64: OPERATION, 171: OPERATION, 42: OTHER, 20: OTHER},
    ),
    ("Police arrested 178 people, of whom 26 were ringleaders.", {178: OPERATION, 26: OTHER}),
    ("Police freed 24 children, including three from Vietnam.", {24: OPERATION, 3: OTHER}),
    (
        "Some experts estimate that 70,000 children are abducted every year. Police rescued 15 children "
        "in Hebei on Tuesday.",
        {70000: OTHER, 15: OPERATION},
    ),
    (
        "In a separate case, police in Guangxi rescued six women. Police in Hunan had freed 12 boys a day earlier.",
        {6: OTHER, 12: OPERATION},
    ),
    (
        "Police in Fujian arrested 18 suspects and rescued 4 children, part of a nationwide operation "
        "in which 608 suspects were detained and 178 children freed.",
        {18: OTHER, 4: OTHER, 608: OPERATION, 178: OPERATION},
    ),
    (
        "The ministry launched a campaign in April. By the end of October, police had broken 2,050 "
        "gangs and rescued 3,215 children and 5,340 women.",
        {2050: CUMULATIVE, 3215: CUMULATIVE, 5340: CUMULATIVE},
    ),
    (
        "From April 2009 to the end of 2010, police solved 9,165 cases, arrested 17,486 suspects and "
        "freed 9,388 children.",
        {9165: CUMULATIVE, 17486: CUMULATIVE, 9388: CUMULATIVE},
    ),
    (
        "In one case, a gang of nine was caught selling 20 infants. During the two-year crackdown "
        "24,000 women were saved.",
        {9: OTHER, 20: OTHER, 24000: CUMULATIVE},
    ),
    ("Each child sold for 30,000 yuan. Police saved 11 of them.", {30000: OTHER, 11: OPERATION}),
    (
        "Courts nationwide tried 1,919 trafficking cases in 2012 and convicted 2,801 people.",
        {1919: CUMULATIVE, 2801: CUMULATIVE},
    ),
    (
        "Police in Guizhou said they had freed 17 children and detained 18 suspects. Eleven of the "
        "children were flown home on Wednesday.",
        {17: OPERATION, 18: OPERATION, 11: OTHER},
    ),
    ("The DNA database has helped 2,348 children find their parents since it opened in 2009.", {2348: CUMULATIVE}),
    (
        "Police caught 36 members of the gang. A similar gang had sold 100 babies before it was broken up in 2007.",
        {36: OPERATION, 100: OTHER},
    ),
    (
        "Chinese police rescued 1,130 foreign women in a joint operation with five countries in the "
        "second half of 2018.",
        {1130: OPERATION},
    ),
    (
        "More than 5,000 officers took part in the raids, in which 608 people were held. In Sichuan "
        "alone 600 officers were deployed.",
        {5000: OPERATION, 608: OPERATION, 600: OTHER},
    ),
    (
        "警方在9省同步收网,抓获犯罪嫌疑人355名,解救儿童89名。2011年,全国公安机关共解救儿童8660名。",
        {355: OPERATION, 89: OPERATION, 8660: CUMULATIVE},
    ),
    (
        "自2009年4月专项行动开展以来,全国共破获拐卖案件3.9万起,打掉团伙4885个,解救儿童1.46万人。",
        {39000: CUMULATIVE, 4885: CUMULATIVE, 14600: CUMULATIVE},
    ),
    ("今年以来,全国公安机关共解救被拐儿童2008名。", {2008: CUMULATIVE}),
    (
        "行动中共抓获嫌疑人310名,解救儿童77名,其中山东抓获46人,解救儿童12名。",
        {310: OPERATION, 77: OPERATION, 46: OTHER, 12: OTHER},
    ),
    ("抓获犯罪嫌疑人103名,其中主犯15名。", {103: OPERATION, 15: OTHER}),
    ("警方解救儿童24名。据估计,每年约有7万名儿童被拐。", {24: OPERATION, 70000: OTHER}),
    ("警方抓获18人,解救婴儿9名。另一起案件中,警方解救儿童5名。", {18: OPERATION, 9: OPERATION, 5: OTHER}),
    ("此前,贵州警方曾解救儿童11名。昨日,河南警方解救儿童6名。", {11: OTHER, 6: OPERATION}),
    ("截至10月底,公安机关共打掉拐卖犯罪团伙2050个,解救儿童3215人。", {2050: CUMULATIVE, 3215: CUMULATIVE}),
    ("去年,全国法院审结拐卖案件1918件,判处罪犯3631人。", {1918: CUMULATIVE, 3631: CUMULATIVE}),
    (
        "龙岩战区抓获18人,解救4名儿童。全国共抓获608人,解救儿童178名。",
        {18: OTHER, 4: OTHER, 608: OPERATION, 178: OPERATION},
    ),
    ("每名男婴卖价4万元,警方解救男婴22名。", {40000: OTHER, 22: OPERATION}),
    ("经查,该团伙自2008年以来先后贩卖婴儿52名。警方抓获29人。", {52: OPERATION, 29: OPERATION}),
    (
        "2010年全省共破获拐卖妇女儿童案件725宗,抓获嫌疑人899名,解救儿童376名。",
        {725: CUMULATIVE, 899: CUMULATIVE, 376: CUMULATIVE},
    ),
    (
        "此次行动抓获嫌疑人147名,解救妇女32名。据统计,近三年来该市共解救妇女210名。",
        {147: OPERATION, 32: OPERATION, 210: CUMULATIVE},
    ),
    ("打拐DNA数据库建立以来,已为2348名儿童找到亲生父母。", {2348: CUMULATIVE}),
    ("经审讯,嫌疑人供述还拐卖了另外3名儿童。警方共解救8名儿童。", {3: OTHER, 8: OPERATION}),
]


@pytest.mark.parametrize(("text", "expected"), SCOPES)
def test_each_figure_has_the_scope_that_the_report_gives_it(text, expected):
    assert {int(value): scope for value, scope in scopes_in(text).items()} == expected
