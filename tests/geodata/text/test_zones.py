"""Headline, deck and body are told from what a page puts around them."""

import time

import pytest

from geodata.text.zones import zones

LEAD = "Police in Gansu have freed fourteen children and arrested nine suspects, officials said on Friday."
MORE = "The children had been sold to buyers in Hebei by a gang that stole them in villages of Gansu, police said."
NEXT = "The suspects were taken to Lanzhou, where the police questioned them about other children who are missing."
ZH_LEAD = "甘肃警方日前解救被拐儿童14名，抓获犯罪嫌疑人9名，这些儿童被卖到河北。"
ZH_MORE = "据警方介绍，犯罪嫌疑人在甘肃农村拐走儿童，再转卖给河北的买主，从中牟利。"


def kinds(*lines):
    text = "\n\n".join(lines)
    return [zone.kind for zone in zones(text)]


@pytest.mark.parametrize("label", ["Related News", "Most read", "Comments (3)", "Share this", "Editor: Wang"])
def test_what_ends_a_page_ends_nothing_above_the_report(label):
    assert kinds("Fourteen children freed", label, "Home » Nation", LEAD, MORE)[-2:] == ["body", "body"]


@pytest.mark.parametrize("label", ["Related stories:", "RELATED READINGS", "You may also like", "* More from China *"])
def test_headlines_under_a_label_are_not_read_and_the_report_goes_on_below(label):
    found = kinds("Fourteen freed", LEAD, label, "Police rescue 47 women", "Two held over 9 fake brides", MORE, NEXT)
    assert found == ["title", "body", "tail", "tail", "tail", "body", "body"]


def test_teasers_of_other_pages_are_not_taken_for_the_report():
    teasers = ["Weavers are taught again in Iraq, but not without challenges.", "A leader lacks his father's charisma."]
    assert kinds("Fourteen freed", LEAD, MORE, "Featured on our site", *teasers)[3:] == ["tail"] * 3


def test_another_report_below_a_list_is_not_read():
    other = (
        "本刊讯 甘肃警方昨日通报，6月17日抓获犯罪嫌疑人60名，解救儿童30名，案件正在进一步侦办之中，"
        "警方呼吁群众提供线索，共同打击犯罪。"
    )
    assert kinds("甘肃警方解救14名儿童", ZH_LEAD, ZH_MORE, "新闻推荐", other)[-1] == "tail"


@pytest.mark.parametrize(
    "opening", ["【本报讯】", "【人民報訊】", "【核心提示】", "核心提示：", "[本网讯] ", "（本报讯）"]
)
def test_a_paragraph_is_read_whatever_label_opens_it(opening):
    assert kinds("甘肃警方解救14名儿童", opening + ZH_LEAD, ZH_MORE)[1:] == ["body", "body"]


@pytest.mark.parametrize("label", ["STORY HIGHLIGHTS", "Key points:", "Highlights"])
def test_the_page_s_own_summary_is_deck(label):
    found = kinds("Fourteen freed", label, "* Police freed 14 children", "- Nine suspects arrested in Gansu", LEAD)
    assert found == ["title", "meta", "deck", "deck", "body"]


@pytest.mark.parametrize(
    "caption",
    [
        "Villagers wait outside a court. Photo: Sun Mou/AFP",
        "A street in Urumqi. /VCG Photo",
        "Zhang, a doctor REUTERS/China Daily",
        "警方先后解救了16名婴儿，有6个被送往福利院，图为其中一名被解救的孩子。",
        "图说：民警和孩子",
        "获救儿童在福利院。新华社记者 张某 摄",
        "（资料图片）",
    ],
)
def test_captions_are_not_read(caption):
    assert kinds("Fourteen children freed", LEAD, caption, MORE)[2] == "caption"


def test_the_line_before_a_credit_is_a_caption():
    assert (
        kinds("Fourteen freed", "Parents hold up pictures", "China Photos/Getty Images", LEAD)[1:3] == ["caption"] * 2
    )


@pytest.mark.parametrize("sign", ["(Xinhua)", "(China Daily)", "(AFP)"])
def test_an_agency_that_signs_the_last_paragraph_makes_it_no_caption(sign):
    assert kinds("Fourteen freed", LEAD, MORE, f"Nine people were handed over to prosecutors. {sign}")[-1] == "body"


@pytest.mark.parametrize(
    "sentence",
    [
        "Share prices were published by the gang, and police say that each boy fetched 40,000 yuan in Hebei.",
        "Related cases in Yunnan led the police to nine more suspects, who were all arrested on Friday.",
        "Editors at the county's newspaper were told that the police had freed fourteen children from traffickers.",
        "Photos of the fourteen children were put on the internet by the police, and nine were claimed at once.",
        "Most viewed the sale as an adoption, the police said, and paid the gang up to 40,000 yuan for a boy.",
        "相关部门表示，警方已将获救的14名儿童送往福利院，并在网上公布其照片。",
        "编辑好短信发出后，民警在河北一处村庄找到了被拐的两名儿童，并抓获三人。",
        "来源于云南的9名婴儿被卖到河北，警方在行动中抓获犯罪嫌疑人12名。",
        "发表于网上的一封求助信引起了民警的注意，14名儿童因此在河北获救。",
    ],
)
def test_no_sentence_is_furniture_for_its_first_words(sentence):
    assert kinds("Fourteen children freed", LEAD, sentence, MORE)[2] == "body"


def test_a_list_of_headlines_after_the_report_needs_no_label():
    heads = [
        "Panda cub born in a zoo of Chengdu",
        "100 best noodle shops of Lanzhou",
        "Two held in Shanxi over mine blast",
    ]
    assert kinds("Fourteen freed", LEAD, MORE, *heads)[3:] == ["promo"] * 3
    assert kinds("甘肃解救14名儿童", ZH_LEAD, "2015-06-16 湖南救出18名被困游客", ZH_MORE)[2] == "promo"


def test_a_list_that_the_report_announces_is_read():
    assert (
        kinds("Freed", LEAD, "By province:", "- Henan 12 suspects held", "- Hebei 9 suspects held")[3:] == ["body"] * 2
    )


def test_a_subheading_within_the_report_is_read():
    assert kinds("甘肃警方解救14名儿童", ZH_LEAD, "抓获嫌疑人9名", ZH_MORE)[2] == "body"


def test_a_paragraph_broken_at_a_fixed_width_is_one():
    text = f"Fourteen freed\n\n{LEAD[:60]}\n{LEAD[60:]}\n\n{MORE[:57]}\n{MORE[57:]}\n"
    assert [text[z.start : z.end].count("\n") for z in zones(text)] == [0, 1, 1]


def test_zones_follow_each_other_within_the_text_and_hold_all_of_its_lines():
    text = "\n".join(["", " Fourteen freed ", "", LEAD, "\u3000" + ZH_LEAD, "Comments (3)", ""])
    found = zones(text)
    assert [text[z.start : z.end] for z in found] == [line for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize(
    "line", ["Related news", "a.(" * 30, "新闻" * 40, LEAD, "- x", "| " * 60, "图" * 60], ids=range(7)
)
def test_time_grows_with_the_length_of_a_page_and_no_faster(line):
    def seconds(count):
        text = "\n".join([LEAD, *[line] * count])
        start = time.process_time()
        zones(text)
        return time.process_time() - start

    seconds(50)
    assert min(seconds(2000) for _ in range(2)) < 12 * min(seconds(400) for _ in range(2)) + 0.05
