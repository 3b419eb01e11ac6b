"""The date of the raid, told apart from announcement, crime, inquiry, trial and publication."""

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.extraction import extract
from geodata.model import Report

RAID = "Chinese police arrested 40 suspects and freed 14 abducted children"
FREED = "抓获拐卖儿童犯罪嫌疑人40名,解救被拐儿童14名"
FRIDAY = "2015-05-08"


def operation(text, published=FRIDAY, language=None):
    language = language or ("en" if text.isascii() else "zh-Hans")
    found = extract(Report("r-1", text, None, None, published, None, language, "a.txt")).of("operation")
    return {f.attribute: (f.value, f.status) for f in found}


def date(text, published=FRIDAY):
    """Date of the raid, which is the same where a sentence stands before all others."""
    found = operation(text, published)["date"][0]
    opening = "Nobody knew what it was about. " if text.isascii() else "没有人知道是怎么回事。"
    assert operation(opening + text, published)["date"][0] == found
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"On May 3 {RAID} in Gansu, the ministry said on Friday.", "2015-05-03"),
        (f"{RAID} in Gansu on May 3, the ministry said Friday.", "2015-05-03"),
        (f"{RAID} in Gansu on Wednesday, state media said.", "2015-05-06"),
        (f"The ministry said on Friday that {RAID} in Gansu earlier this month.", "2015-05"),
        (f"The ministry said on Thursday that on Tuesday {RAID} in Gansu.", "2015-05-05"),
        (f"State media reported Friday that {RAID} in Gansu on April 20.", "2015-04-20"),
        (f"{RAID} in Gansu in the small hours of Thursday last week.", "2015-04-30"),
        (f"{RAID} in Gansu two weeks ago, it emerged on Friday.", "2015-04"),
        (f"{RAID} in Gansu last November, it was reported this week.", "2014-11"),
        ("The raids, carried out on May 3 and 4, freed 14 abducted children in Gansu, police said.", "2015-05"),
        ("Wednesday's raids in Gansu freed 14 abducted children, police said.", "2015-05-06"),
        ("A May 3 raid freed 14 abducted children in Gansu.", "2015-05-03"),
        ("The rescue of 14 abducted children in Gansu on May 3 followed months of work, police said.", "2015-05-03"),
        (
            "The sweep, which came to light on Thursday, ran from May 3 to 4, police said. "
            "Forty child traffickers were held in Gansu.",
            "2015-05",
        ),
        ("In an operation launched on May 3, police in Gansu freed 14 abducted children.", "2015-05-03"),
        (
            "On 3 May Gansu police moved in on a child trafficking ring. Forty suspects were held.",
            "2015-05-03",
        ),
        (f"On September 11 {RAID} in Gansu.", "2014-09-11"),
        ("On May 3, Gansu police said, a trafficking ring that had sold 14 babies was broken.", None),
    ],
)
def test_english_dates(text, expected):
    assert date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"5月3日,甘肃警方{FREED}。", "2015-05-03"),
        (f"公安部7日通报,5月3日,甘肃、河北等地公安机关统一行动,{FREED}。", "2015-05-03"),
        (f"本月3日,甘肃警方{FREED}。", "2015-05-03"),
        (f"甘肃警方于4月20日凌晨展开收网行动,{FREED}。", "2015-04-20"),
        (f"甘肃警方4月20日至22日在三省同时收网,{FREED}。", "2015-04"),
        (f"4月的兰州,专案组已经布控多日。20日零时,公安部一声令下,甘肃等6省警方同时收网,{FREED}。", "2015-04-20"),
        (f"去年11月,甘肃警方打掉一个拐卖儿童团伙,{FREED}。", "2014-11"),
        (f"上周五,甘肃警方{FREED}。", "2015-05-01"),
        (f"甘肃警方２０１５年４月２０日{FREED}。", "2015-04-20"),
        ("甘肅警方昨搗破一個拐賣兒童集團,拘捕40人,救出14名兒童。", "2015-05-07"),
        ("(蘭州7日電)甘肅警方上週三搗破一個拐賣兒童集團,拘捕40人,救出14名兒童。", "2015-04-29"),
        ("新华社兰州5月7日电(记者马某)甘肃警方6日打掉一个拐卖儿童团伙,解救儿童14名。", "2015-05-06"),
    ],
)
def test_chinese_dates(text, expected):
    assert date(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"The ministry announced on Friday that {RAID} in Gansu.",
        f"{RAID} in Gansu, a statement released on Thursday said.",
        "At a news conference on May 6, Gansu police said 14 abducted children had been rescued.",
        "Chinese police announced on May 6 the rescue of 14 abducted children in Gansu.",
        f"BEIJING, May 7 (Xinhua) -- {RAID} in Gansu.",
        f"公安部昨日通报,甘肃警方{FREED}。",
        f"5月7日,记者从甘肃省公安厅获悉,兰州警方{FREED}。",
        f"5月7日,甘肃省公安厅召开新闻发布会,通报兰州警方{FREED}。",
        f"中新社兰州5月7日电 甘肃警方{FREED}。",
        f"甘肃警方{FREED}。5月7日,警方将解救出的三名越南女童移交越方。",
        f"{RAID} in Gansu.\n\n8 May 2015\n\nForty people are in custody for child trafficking.",
    ],
)
def test_the_day_of_the_news_dates_no_raid(text):
    assert operation(text)["date"] == (None, "unknown")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{RAID} in Gansu on April 20. The first child vanished on March 2, 2014.", "2015-04-20"),
        ("Gansu police, who began investigating in January, freed 14 abducted children on May 3.", "2015-05-03"),
        (
            "Clues found in January led Gansu police to a ring that they broke on May 3, freeing 14 babies.",
            "2015-05-03",
        ),
        ("Gansu police, on a tip of April 2, raided a farm on April 20 and freed 14 abducted children.", "2015-04-20"),
        (f"2014年9月,兰州接连有婴儿被盗。2015年4月20日,专案组赴河北,{FREED}。", "2015-04-20"),
        ("1月2日,兰州一名男童失踪。甘肃警方接报后,4月20日在河北找到孩子,抓获人贩子2名。", "2015-04-20"),
        (f"今年1月,兰州市民李某报警称孩子被抱走。警方历时3个月,于4月20日在河北{FREED}。", "2015-04-20"),
        (f"6月2日,经过三天调查,兰州警方{FREED}。", "2014-06-02"),
    ],
)
def test_crime_and_inquiry_come_before_the_raid(text, expected):
    assert date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On April 2 police in Lanzhou, Gansu held 39 child traffickers and freed eight babies. "
            "On April 20 more than 2,600 officers went after a ring in Hebei.\n\n"
            "There 81 children were rescued and 330 suspects held.",
            "2015-04-20",
        ),
        (
            "Gansu police found an abducted girl on Tuesday. On Wednesday they also freed three boys.",
            "2015-05-05",
        ),
        (f"{RAID} in Gansu on April 20. On May 3 another three children were found in Hebei.", "2015-04-20"),
        (
            "The ring's head was caught in Gansu on April 2. On April 20 police in seven provinces struck at the same "
            "time against the child traffickers.",
            "2015-04-20",
        ),
        (f"4月2日,主犯马某在兰州落网。4月20日,甘肃、河北警方统一收网,{FREED}。", "2015-04-20"),
        (f"4月20日,甘肃警方{FREED}。5月2日,又在河北解救3名。", "2015-04-20"),
        ("4月2日抓获2人,4月20日抓获38人,甘肃警方至此打掉这个拐卖儿童团伙,解救儿童14名。", "2015-04-20"),
        ("4月2日,甘肃警方抓获拐卖儿童的马某。4月5日,警方抓获拐卖儿童的杨某。", "2015-04-02"),
    ],
)
def test_of_several_raids_the_main_one(text, expected):
    """The joint raid, that of most people, no follow-up; then the first."""
    assert date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Officers fanned out across Gansu on May 3. They arrested 40 child traffickers and freed 14 babies.",
            "2015-05-03",
        ),
        ("5月3日晚,几名警察走进兰州一户人家。人贩子马某被抓,与他一起被捕的还有4名嫌疑人,解救女婴1名。", "2015-05-03"),
        ("莒县警方围住一处院子,时间是3月6日23时。这是公安部指挥14省同步行动解救被拐儿童的一幕。", "2015-03-06"),
        ("5月3日,兰州的列车上,乘警发现两名妇女抱着婴儿神色慌张,遂将其带回审查,人贩子落网,解救婴儿2名。", "2015-05-03"),
    ],
)
def test_a_day_opens_a_scene(text, expected):
    assert date(text) == expected


def test_without_any_year():
    assert operation(f"On May 3 {RAID} in Gansu.", published=None)["date"] == ("XXXX-05-03", "stated")
    assert operation(f"5月3日,甘肃警方{FREED}。", published=None)["date"] == ("XXXX-05-03", "stated")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"2014年12月2日,兰州有婴儿被盗。3月6日,甘肃警方{FREED}。", "2015-03-06"),
        (f"3月6日,甘肃警方{FREED}。这些孩子是2014年12月2日在兰州被拐走的。", "2015-03-06"),
        (f"2014年2月2日,兰州有婴儿被盗。3月6日,甘肃警方{FREED}。", "2014-03-06"),
        (
            "A baby was stolen in Lanzhou, Gansu on December 2, 2014. On March 6 police freed 14 abducted children.",
            "2015-03-06",
        ),
    ],
)
def test_the_stages_of_the_case_give_the_year(text, expected):
    """Where nobody knows when the page was published."""
    assert date(text, None) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"{RAID} in Gansu last week. One suspect was held there on Dec. 31.",
        f"上周,甘肃警方{FREED}。12月31日另有1名嫌疑人落网。",
    ],
)
def test_a_main_raid_that_cannot_be_dated_is_not_dated_by_a_lesser_one(text):
    """Nobody knows when the page was published, so "last week" is no date, and the one arrest is not the raid."""
    assert operation(text, published=None)["date"] == (None, "unknown")


@pytest.mark.parametrize(
    "silence",
    [
        "The exact date was not given.",
        "An exact date of when the children were rescued and the arrests were made was not given.",
        "The ministry did not say when the raids took place.",
        "The report gave no date for the operation.",
        "It was unclear when the arrests were made.",
        "Authorities have not disclosed the date of the operation.",
        "No date was given for the raid.",
        "警方未透露行动的具体日期。",
        "警方没有说明行动时间。",
        "收网的具体时间没有公布。",
        "行动日期不详。",
        "警方未公佈行動日期。",
    ],
)
def test_said_not_to_be_given(silence):
    told = f"{RAID} in Gansu. {silence}" if silence.isascii() else f"甘肃警方{FREED}。{silence}"
    assert operation(told)["date"] == (None, "not_given")


@pytest.mark.parametrize(
    "text",
    [
        f"{RAID} in Gansu. Police did not say when the children would go home.",
        f"{RAID} in Gansu. The date of the trial was not announced.",
        f"甘肃警方{FREED}。开庭日期尚未公布。",
    ],
)
def test_silence_about_something_else(text):
    assert operation(text)["date"] == (None, "unknown")


@pytest.mark.parametrize(
    "text",
    [
        "Since April 2009 police across China have freed 14,600 abducted children, the ministry said.",
        "A campaign launched in March has freed 1,400 abducted children across China, the ministry said.",
        "今年以来,甘肃警方破获拐卖儿童案件340起,解救儿童440名。",
        "2014年,甘肃警方共破获拐卖儿童案件340起,解救儿童440名。",
        "全国公安机关自4月20日开展集中行动以来,已解救被拐儿童1400名。",
    ],
)
def test_campaign_and_yearly_figures_are_no_operation(text):
    assert operation(text).get("date", (None,))[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "A court in Gansu sentenced four men to death on Thursday for trafficking 14 children.",
        "Four child traffickers were sentenced in Gansu on Thursday. Police freed 14 children on May 3, 2013.",
        "5月6日,兰州市中级人民法院一审判处拐卖儿童的马某死刑。2013年4月20日,警方将马某等10人抓获。",
        "Fourteen children abducted from Gansu were reunited with their parents on Thursday.",
        "5月6日,14名被拐儿童在兰州与父母团聚。",
    ],
)
def test_trial_and_reunion_date_no_raid(text):
    assert operation(text).get("date", (None,))[0] is None


def test_a_case_name_is_no_raid():
    told = operation(f"“2014·11·18”拐卖儿童案告破,甘肃警方{FREED}。")
    assert told["name"][0] == "2014·11·18"
    assert told["date"] == (None, "unknown")


def test_a_joint_raid_on_a_named_case_is_an_operation_among_tallies():
    tally = "截至5月6日,甘肃警方侦破拐卖婴儿案19起,解救婴儿16名。"
    text = f"{tally}\n5月3日零时,全国14个省对“2.21”专案统一抓捕,甘肃救出6名儿童。"
    assert date(text) == "2015-05-03"


def test_bounds_of_a_raid_that_no_word_dates():
    text = "Chinese police have broken a ring that sold 14 children in Gansu. In January a boy had vanished in Lanzhou."
    assert date(text) == "2015"
    assert date(text, "2014-05-08") == "2014"
    assert date(text.replace("In January", "In January 2013"), "2015-05-08") is None


DAYS = st.sampled_from(
    [
        "5月3日",
        "本月3日",
        "去年11月",
        "上月20日",
        "昨日",
        "上周五",
        "近日",
        "4月20日至22日",
        "二〇一四年九月十一日",
        "２０１４年９月１１日",
    ]
)
ACTS = st.sampled_from(
    [
        "甘肃警方打掉一个拐卖儿童团伙,抓获嫌疑人40名,解救被拐儿童14名",
        "公安部统一指挥甘肃等省警方收网,抓获拐卖儿童嫌疑人40名",
        "甘肃省公安厅召开发布会,通报解救被拐儿童14名",
        "兰州一名男童失踪,甘肃警方立案侦查,后抓获拐卖儿童的嫌疑人2名",
        "14名被拐儿童与甘肃的父母团聚",
        "兰州法院判处拐卖儿童的马某死刑",
    ]
)
SENTENCES = st.lists(st.tuples(DAYS, ACTS).map(",".join), min_size=1, max_size=4).map(lambda s: "。".join(s) + "。")
ENGLISH = st.lists(
    st.tuples(
        st.sampled_from(
            ["On May 3", "On Tuesday", "Last month", "In April last year", "Two weeks ago", "On April 20 and 21"]
        ),
        st.sampled_from(
            [
                "police in Gansu freed 14 abducted children",
                "police in Gansu said a child trafficking ring was broken",
                "a boy was abducted in Gansu",
                "a court in Gansu sentenced four child traffickers",
            ]
        ),
    ).map(", ".join),
    min_size=1,
    max_size=4,
).map(lambda s: ". ".join(s) + ".")
FURNITURE = {
    "en": (
        "Home | News | World\n\n",
        "\n\nRelated News\n\nFlood of May 5 kills 20 in Hunan\n\nCopyright 2015. All rights reserved.",
    ),
    "zh-Hans": ("您当前的位置:首页 > 新闻\n\n", "\n\n相关新闻\n\n5月5日湖南洪水\n\n版权声明:2015年1月1日起"),
}


@settings(deadline=None, max_examples=60)
@given(SENTENCES, st.sampled_from([FRIDAY, None, "2015-05"]))
def test_simplified_and_traditional_give_the_same_date(text, published):
    traditional = opencc.OpenCC("s2t").convert(text)
    assert operation(traditional, published, "zh-Hant") == operation(text, published, "zh-Hans")


@settings(deadline=None, max_examples=60)
@given(SENTENCES | ENGLISH)
def test_furniture_around_a_report_changes_no_date(text):
    language = "en" if text.isascii() else "zh-Hans"
    title = "Police act on child trafficking" if language == "en" else "警方行动打击拐卖儿童"
    before, after = FURNITURE[language]
    bare = f"{title}\n\n{text}"
    assert operation(before + bare + after, language=language) == operation(bare, language=language)


@settings(deadline=None, max_examples=60)
@given(SENTENCES | ENGLISH)
def test_no_date_is_later_than_its_publication(text):
    value = operation(text).get("date", (None,))[0]
    assert value is None or value <= FRIDAY


@settings(deadline=None, max_examples=40)
@given(ACTS, st.dates().map(str))
def test_the_day_of_publication_alone_dates_nothing(act, published):
    assert operation(f"{act}。", published).get("date", (None,))[0] is None


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            None,
            "8月28日下午,江西宜丰县一名4岁女童在外玩耍时走失,被陌生人诱拐。"
            "民警蹲守在厂房外直到凌晨1点多,迅速将嫌疑人控制,并成功解救了孩子。",
            "XXXX-08-29",
        ),
        (None, "5月3日,贵州警方抓获拐卖儿童犯罪嫌疑人12名,解救被拐儿童5名。", "XXXX-05-03"),
        (
            None,
            "5月3日凌晨,四川警方统一行动,打掉一个拐卖妇女团伙,抓获嫌疑人8人。5月20日,被拐妇女全部回家。",
            "XXXX-05-03",
        ),
        (None, "3月6日至9日,河南警方连续作战,抓获人贩子7名,解救儿童4名。", "XXXX-03"),
        (
            None,
            "5月4日,云南男子上大巴时发现一名带婴儿的女子形迹可疑。"
            "5月5日,大巴在湖南卡口被拦下,民警抓获两名拐卖婴儿的嫌疑人。",
            "XXXX-05-05",
        ),
        (None, "湖南警方5月12日通报,两名嫌疑人因涉嫌拐卖婴儿被刑事拘留。", None),
        ("2019-11-06", "近日,江西警方成功抓获拐卖妇女的犯罪嫌疑人李某,解救两名被拐女子。", "2019"),
        ("2019-11-06", "日前,浙江警方打掉一个拐卖儿童团伙,解救婴儿3名。", "2019"),
        (
            "2011-06-15",
            "日前,杭州市公安局刑侦支队秘密出击,解救被拐骗女孩3名。今年4月3日,女孩的父亲到派出所报案。",
            "2011",
        ),
        ("2019-11-06", "昨日,福建警方解救被拐婴儿两名。", "2019-11-05"),
        ("2019-11-06", "昨日记者从福建警方获悉,该省警方日前解救被拐婴儿两名。", "2019"),
        (
            "2012-12-28",
            "记者昨日从龙岩警方获悉,警方抓获拐卖儿童犯罪嫌疑人10人。18日深夜11点,民警在长汀逮捕了陈某,解救儿童4名。",
            "2012-12-18",
        ),
        ("2015-04-24", "公安部22日通报,近日,公安机关统一组织集中抓捕,打掉6个贩婴团伙,解救婴儿15名。", "2015-04"),
        ("2012-12-28", "由公安部指挥的“9·26”特大拐卖儿童案取得突破,警方在长汀县抓获犯罪嫌疑人10人。", None),
        ("2012-12-28", "在“9 26”特大拐卖儿童案中,18日,警方在长汀县抓获犯罪嫌疑人10人。", "2012-12-18"),
        (
            None,
            "2003年3月17日,广西警方接到报警,立刻赶到收费站布防,当晚8点42分,警方拦下大客车,找到28名被拐婴儿。",
            "2003-03-17",
        ),
        (None, "2003年3月17日上午,广西警方接到报警。当晚,民警在大巴上解救被拐婴儿28名。", "2003-03-17"),
        (None, "2008年4月2日,云南警方接到举报。次日凌晨,民警在火车站抓获人贩子3名,解救婴儿2名。", "2008-04-03"),
        (None, "2008年4月2日,云南警方接到举报。两天后,民警在昆明抓获人贩子3名,解救婴儿2名。", "2008-04-04"),
        ("2013-09-30", "9月11日、12日,四川警方分别在两地收网,抓获拐卖妇女嫌疑人30名。", "2013-09"),
        ("2014-01-20", "正月初三(2月2日)警方赴浙江将被拐少女解救。", "2013-02-02"),
        ("2014-03-20", "今年9月17日,民警踏上解救之路,在内蒙古解救了被拐女孩。", "2014-09-17"),
        ("2015-01-20", "去年7月,山东警方发现一条贩婴线索。经过半年侦查,近日捣毁一个贩婴集团,拘捕疑犯7人。", "2015-01"),
        ("2015-01-20", "山东警方上周捣毁一个贩婴集团,拘捕疑犯7人。", "2015-01"),
        ("2015-01-20", "本月初,山东警方捣毁一个拐卖儿童团伙,抓获嫌疑人7人。", "2015-01"),
        ("2015-01-20", "上月底,山东警方捣毁一个拐卖儿童团伙,抓获嫌疑人7人。", "2014-12"),
        ("2015-01-02", "近日,山东警方捣毁一个拐卖儿童团伙,抓获嫌疑人7人。", None),
        ("2009-07-10", "6月中旬,宜昌民警远赴湖南救出被拐卖的小花,抓获3名嫌疑人。", "2009-06"),
        (
            "2009-08-19",
            "8月8日,一名群众到派出所报警,称孙女被人拐卖到四川。17日,远赴四川的大荔警方将女孩解救回来。",
            "2009-08-17",
        ),
        ("2009-08-19", "8月17日,远赴四川的大荔警方终于将被拐卖的女孩从大山深处解救回来。", "2009-08-17"),
        ("2005-06-02", "5月27日,贵州警方赶赴山西。5月29日,两地警方联手,在宁武县解救6名被拐卖女子。", "2005-05-29"),
        ("2017-02-03", "智障少女1月19日失踪,当日18时许家人报警。1月30日,塘沽警方赴浙江将被拐少女解救。", "2017-01-30"),
        (
            None,
            "1月15日,河南警方抓获拐卖婴儿嫌疑人3名。1月20日,警方又解救婴儿1名。本报记者 李明 2011年1月25日",
            "2011-01-15",
        ),
        ("2019-11-16", "近日,江西警方成功抓获拐卖妇女的犯罪嫌疑人李某,解救两名被拐女子。", "2019-11"),
        ("2019-01-06", "日前,江西警方成功抓获拐卖妇女的犯罪嫌疑人李某,解救两名被拐女子。", None),
        ("2019-11-16", "前不久,河南警方捣毁一个贩婴团伙,解救婴儿6名。", "2019"),
        (None, "5月3日,贵州警方接到举报。次日凌晨,民警在火车站抓获人贩子3名,解救婴儿2名。", "XXXX-05-04"),
        (None, "5月3日,贵州警方接到举报。两天后,民警在贵阳抓获人贩子3名,解救婴儿2名。", "XXXX-05-05"),
        (
            None,
            "7月2日晚上8时许,四川的李某报警称儿子被人抱走。民警追踪至凌晨3时,在一处出租屋内抓获嫌疑人,解救男童。",
            "XXXX-07-03",
        ),
        (None, "12月31日,贵州警方接到举报。次日凌晨,民警抓获人贩子3名,解救婴儿2名。", None),
        (
            "2010-05-31",
            "5月28日凌晨4时,随着一声令下,云南、山东两地警方同时行动,一举抓获犯罪嫌疑人23人,"
            "解救婴儿9名。"
            "5月30日,记者从专案组获悉,案件仍在侦办中。",
            "2010-05-28",
        ),
        ("2010-05-31", "从5月10日到20日,专案组转战河南、安徽,先后抓获拐卖妇女嫌疑人14名,解救妇女6名。", "2010-05"),
        ("2010-05-31", "5月上旬,河南警方捣毁一个贩婴窝点,解救婴儿3名,抓获嫌疑人5名。", "2010-05"),
        ("2010-05-31", "今年4月,河南警方打掉一个拐卖儿童团伙,抓获嫌疑人12名,解救儿童5名。", "2010-04"),
        ("2010-05-31", "去年底,河南警方打掉一个拐卖儿童团伙,抓获嫌疑人12名,解救儿童5名。", "2009"),
        ("2010-05-31", "上周三,福建警方在泉州抓获人贩子3名,解救男婴1名。", "2010-05-26"),
        ("2010-05-31", "前天上午,福建警方在泉州抓获人贩子3名,解救男婴1名。", "2010-05-29"),
        ("2010-05-31", "福建泉州警方29日抓获人贩子3名,解救男婴1名。", "2010-05-29"),
        ("2010-05-31", "中新网泉州5月30日电 福建泉州警方29日抓获人贩子3名,解救男婴1名。", "2010-05-29"),
        ("2010-05-31", "本报泉州5月30日讯 记者今天获悉,福建泉州警方一举打掉一个贩婴团伙,抓获嫌疑人9名。", None),
        (
            None,
            "2012年2月,河南警方接到线索。经过一个多月的侦查,3月16日,警方在郑州收网,抓获拐卖妇女嫌疑人11名。",
            "2012-03-16",
        ),
        (
            None,
            "2012年2月3日,一名3岁男童在成都失踪。民警追踪12天,2月15日在德阳将男童解救,抓获嫌疑人2名。",
            "2012-02-15",
        ),
        ("2012-02-20", "本月15日,四川德阳警方解救被拐男童,抓获嫌疑人2名。", "2012-02-15"),
        ("2012-02-20", "四川德阳警方历时12天,成功解救被拐男童,抓获嫌疑人2名。2月3日,男童在家门口被人抱走。", "2012-02"),
        (
            "2012-02-20",
            "2月18日,四川省公安厅举行新闻发布会,通报德阳警方解救被拐男童一案。"
            "2月15日深夜,民警破门而入,抓获嫌疑人2名,男童安然无恙。",
            "2012-02-15",
        ),
        (
            "2012-02-20",
            "15日下午,男童被解救。18日,男童被送回四川德阳的家中,与父母团聚。警方抓获拐卖儿童嫌疑人2名。",
            "2012-02-15",
        ),
        ("2012-02-20", "2月18日,在四川警方组织的认亲仪式上,6名被拐儿童与亲人团聚。", None),
        ("2012-02-20", "目前,四川警方已抓获拐卖儿童嫌疑人2名,解救男童1名。案件正在进一步侦办中。", None),
        ("2012-02-20", "大年三十晚上,四川德阳民警放弃团圆,在河北邢台解救被拐男童,抓获嫌疑人1名。", None),
        ("2012-02-20", "元宵节当天(2月6日),四川德阳民警在河北邢台解救被拐男童,抓获嫌疑人1名。", "2012-02-06"),
    ],
)
def test_as_newsrooms_date_a_raid(published, text, expected):
    assert date(text, published) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5月3日,甘肃警方抓获拐卖儿童嫌疑人王某。5月5日,甘肃警方捣毁拐卖儿童窝点。", "2015-05-05"),
        ("On May 3 Gansu police arrested a child trafficker. On May 5 they raided the ring's den.", "2015-05-05"),
        ("甘肃警方5月3日抓获拐卖儿童嫌疑人4名,5月5日抓获嫌疑人40名。", "2015-05-05"),
        ("甘肃警方5月3日抓获拐卖儿童嫌疑人40名,5月5日抓获嫌疑人4名。", "2015-05-03"),
        ("本月,甘肃警方抓获拐卖儿童嫌疑人40名。其中5月5日,警方抓获嫌疑人2名。", "2015-05"),
        ("本月,甘肃警方抓获拐卖儿童嫌疑人40名。其中5月5日,警方抓获嫌疑人30名。", "2015-05-05"),
        (f"5月3日起,甘肃警方{FREED}。", "2015-05"),
    ],
)
def test_of_several_days_the_raid_is_the_one_that_struck_the_gang_or_most_people(text, expected):
    assert date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"5月3日,甘肃警方{FREED}。5月5日,警方抓获嫌疑人60名。", "2015-05-05"),
        (f"5月3日,甘肃警方{FREED}。5月5日,警方又抓获嫌疑人60名。", "2015-05-03"),
        (f"On May 3 {RAID} in Gansu. On May 5 police arrested 60 suspects.", "2015-05-05"),
        (f"On May 3 {RAID} in Gansu. On May 5 they also arrested 60 suspects.", "2015-05-03"),
        (f"On May 3 {RAID} in Gansu. On May 5 police arrested another 60 suspects.", "2015-05-03"),
        (f"On May 3 {RAID} in Gansu. A further 60 suspects were arrested on May 5.", "2015-05-03"),
    ],
)
def test_arrests_that_follow_a_raid_are_not_the_raid(text, expected):
    assert date(text) == expected


@pytest.mark.parametrize(
    ("scene", "expected"),
    [("", "2015-05-03"), ("雨下了一夜。", "2015-05-03"), ("5月4日下了雨。", "2015-05"), ("另一起案件中,", "2015-05")],
)
def test_a_day_reaches_the_strike_of_its_scene_and_no_other_day_or_case(scene, expected):
    assert date(f"甘肃警方打掉一个拐卖儿童团伙。5月3日晚,民警赶到村口。{scene}他们抓获嫌疑人4名。") == expected


def test_a_report_that_opens_in_court_dates_no_raid():
    text = "四川法院昨日开庭审理一起拐卖儿童案,被告人张某2011年5月被抓获。"
    assert operation(text, "2012-02-20")["date"][0] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"2010年11月,甘肃警方接到报案,立案侦查。3月5日,警方{FREED}。", "2011-03-05"),
        (f"2010年3月,甘肃警方接到报案,立案侦查。11月5日,警方{FREED}。", "2010-11-05"),
        (f"In November 2010 police in Gansu opened an inquiry. On March 5 {RAID}.", "2011-03-05"),
    ],
)
def test_where_nobody_knows_the_publication_a_day_follows_the_stages_of_the_case(text, expected):
    assert date(text, None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2015年4月,甘肃警方接到报案,立案侦查。警方打掉一个拐卖儿童团伙,解救被拐儿童14名。", ("2015-04", "stated")),
        ("2015年4月,甘肃警方接到报案,立案侦查。今年以来,警方共打掉拐卖儿童团伙20个,解救被拐儿童140名。", None),
        (
            "In April 2015 police in Gansu opened an inquiry into a ring. This year they have broken up 20 rings "
            "and freed 140 abducted children.",
            None,
        ),
    ],
)
def test_the_stages_of_a_case_bound_its_raid_but_no_tally(text, expected):
    assert operation(text).get("date") == expected


def test_a_day_on_a_short_line_of_its_own_dates_what_comes_below():
    assert date(f"5月3日\n甘肃警方{FREED}。") == date(f"May 3\n{RAID} in Gansu.") == "2015-05-03"


def test_the_day_that_victims_came_home_is_no_day_of_the_raid():
    text = "被拐7年的女孩,19日在甘肃警方解救下,终于回到家中。今年4月17日,民警又一次踏上解救之路,将女孩解救。"
    assert date(text) == "2015-04-17"


def test_an_operation_of_several_days_is_of_its_month():
    text = "In a three-day operation that ended on May 22, police in Henan freed 12 abducted children."
    assert date(f"Police act\n\n{text}", "2015-06-01") == "2015-05"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("陕西警方为期10天的专项打击5月31日结束,打掉团伙3个,抓获58人,解救妇女26名。", "2015-05"),
        ("河南警方历时三天的集中收网4月20日告捷,抓获拐卖儿童嫌疑人21名,解救儿童14名。", "2015-04"),
        ("4月26日,全国打击拐卖工作会议在南昌召开。4月27日,温州警方解救9名被拐儿童。", "2015-04-27"),
        ("4月18日,他带着5名民警,在浙江台州敲开了买主的家门,解救两名被拐女童。", "2015-04-18"),
        ("浙江等12省公安机关5月8日集中查处,抓获涉案人员217名,解救被贩卖儿童66名。", "2015-05-08"),
        ("5月26日,在海口的一对夫妇发现女儿被人抱走;次日傍晚,徐闻警方将嫌疑人拦下,救出女孩。", "2015-05-27"),
    ],
)
def test_chinese_days_of_a_raid_and_of_what_is_none(text, expected):
    assert date(f"警方行动\n\n{text}", "2015-06-01") == expected


def test_an_appeal_dates_no_raid():
    text = "拐卖9名儿童案今日二审\n\n3月26日,法院二审审理此案。2016年3月,广东警方抓获5名嫌疑人。"
    assert operation(text, "2021-03-26")["date"][0] is None
