"""Movements of victims: lists, way-stations, unnamed ends, and what is no movement."""

import pytest
from narrated import flows_in, roles_in

FLOWS = [
    (
        "The gang bought babies in Yunnan and sold them to families in Shandong for 50,000 yuan each.",
        "Yunnan > Shandong",
    ),
    (
        "The infants were abducted in Guizhou and transported to Fujian via Guangxi.",
        "Guizhou > Guangxi, Guangxi > Fujian",
    ),
    (
        "The women, lured from Vietnam, were smuggled into Guangxi and then sold as brides in Anhui and Henan.",
        "Vietnam > Guangxi, Guangxi > Anhui, Guangxi > Henan",
    ),
    ("The ring, based in Guangdong, stole children in Hunan and resold them in other provinces.", "Hunan > None"),
    (
        "Six children kidnapped from Kunming, capital of Yunnan province, were found in Putian, Fujian province.",
        "Yunnan > Fujian",
    ),
    (
        "Most of the babies came from poor families in Guangxi and Yunnan and were sold to childless "
        "couples in Guangdong.",
        "Guangxi > Guangdong, Yunnan > Guangdong",
    ),
    (
        "KUNMING, June 3 (Xinhua) -- Police rescued 11 women from Myanmar who had been sold in Henan.",
        "Myanmar > Henan",
    ),
    ("The gang trafficked 20 women from Myanmar into China.", "Myanmar > None"),
    (
        "The babies were gathered in Chongqing and sold from there to Hebei and Shandong.",
        "Chongqing > Hebei, Chongqing > Shandong",
    ),
    ("The children were taken by train from Liuzhou in Guangxi to Shantou in Guangdong.", "Guangxi > Guangdong"),
    ("She bought boys in one village in Gansu and sold them in another county of the province.", "Gansu > Gansu"),
    (
        "Guizhou police said they had smashed a gang which abducted children and sold them to Jiangsu.",
        "None > Jiangsu",
    ),
    ("The girl was abducted in Chengdu in 2009 and found in Linyi, Shandong, last week.", "Sichuan > Shandong"),
    (
        "Yunnan, Sichuan and Guizhou were the main source of the children, while Fujian and Guangdong "
        "were the destination.",
        "Yunnan > Fujian, Yunnan > Guangdong, Sichuan > Fujian, Sichuan > Guangdong, Guizhou > Fujian, "
        "Guizhou > Guangdong",
    ),
    (
        "They targeted children in Yunnan and Sichuan. The victims were transported to other provinces.",
        "Yunnan > None, Sichuan > None",
    ),
    ("该团伙从云南购买婴儿,运到山东贩卖。", "Yunnan > Shandong"),
    ("嫌疑人在贵州拐骗儿童后,经广西转卖到福建。", "Guizhou > Guangxi, Guangxi > Fujian"),
    ("被拐妇女由越南偷运到广西,再卖到安徽、河南等地。", "Vietnam > Guangxi, Guangxi > Anhui, Guangxi > Henan"),
    ("婴儿大多来自云南文山,被卖往江西、福建等地。", "Yunnan > Jiangxi, Yunnan > Fujian"),
    ("该团伙以云南为货源地,以福建为中转站,将婴儿卖到广东。", "Yunnan > Fujian, Fujian > Guangdong"),
    ("他们在贵州收买男婴,以每名5万元的价格卖给山东、河南的买家。", "Guizhou > Shandong, Guizhou > Henan"),
    ("一名在成都被拐的男孩在山东临沂被找到。", "Sichuan > Shandong"),
    ("他们在云南、四川拐走儿童,转卖到外地。", "Yunnan > None, Sichuan > None"),
    ("婴儿被从广西带到广东贩卖。", "Guangxi > Guangdong"),
    (
        "Police in east China's Jiangsu Province cracked a case in which 23 women were sold to villagers in Xuzhou.",
        "None > Jiangsu",
    ),
    (
        "The victims, mostly from rural areas of Yunnan and Guizhou, were trafficked to Jiangxi, Hunan and Guangdong.",
        "Yunnan > Jiangxi, Yunnan > Hunan, Yunnan > Guangdong, Guizhou > Jiangxi, Guizhou > Hunan, Guizhou > Guangdong",
    ),
    (
        "Investigators discovered that the gang had purchased newborns from poor families in Honghe, "
        "Yunnan, and shipped them by bus to Zhengzhou in Henan, from where they were resold in Hebei and "
        "Shandong.",
        "Yunnan > Henan, Henan > Hebei, Henan > Shandong",
    ),
    (
        "The boy, who was kidnapped in Shenzhen in 2007, was located by police in Heze, Shandong, on Tuesday.",
        "Guangdong > Shandong",
    ),
    ("Chinese authorities rescued 207 Vietnamese women sold as brides in Hebei.", "Vietnam > Hebei"),
    (
        "Members of the ring would travel to Yunnan to buy infants and bring them back to Shandong to sell.",
        "Yunnan > Shandong",
    ),
    (
        "He admitted buying 12 boys in Guangxi and reselling them in Chaozhou and Shantou, both in Guangdong.",
        "Guangxi > Guangdong",
    ),
    (
        "A baby girl stolen from a hospital in Wuhan was recovered in Zhumadian, Henan province, and "
        "returned to her parents.",
        "Hubei > Henan",
    ),
    (
        "Eleven children were taken out of Myanmar and delivered to buyers in Fujian and Jiangxi through "
        "Ruili, Yunnan.",
        "Myanmar > Yunnan, Yunnan > Fujian, Yunnan > Jiangxi",
    ),
    ("Women from Laos were tricked into coming to China and sold in Hunan.", "Laos > Hunan"),
    ("The trafficking route ran from Guangxi through Hunan to Henan.", "Guangxi > Hunan, Hunan > Henan"),
    (
        "Police said the group abducted children in Guizhou's Bijie city and sold them to people in "
        "Zaozhuang, a city in Shandong.",
        "Guizhou > Shandong",
    ),
    (
        "1999年至2003年,张某伙同他人在广西、贵州、云南等地拐骗男童23名,带到广东增城贩卖。",
        "Guangxi > Guangdong, Guizhou > Guangdong, Yunnan > Guangdong",
    ),
    (
        "该网络以福建为据点,从云南、贵州收购婴儿,贩卖到广东、江西、浙江等省。",
        "Yunnan > Guangdong, Yunnan > Jiangxi, Yunnan > Zhejiang, Guizhou > Guangdong, Guizhou > Jiangxi, "
        "Guizhou > Zhejiang",
    ),
    ("这些缅甸妇女被拐卖到河南农村,最高的卖到10万元。", "Myanmar > Henan"),
    ("男孩2005年在广东东莞被人抱走,上周在福建莆田被解救。", "Guangdong > Fujian"),
    ("贵州籍女子杨某被拐到安徽。", "Guizhou > Anhui"),
    ("人贩子从越南把妇女贩卖到中国。", "Vietnam > None"),
    ("孩子们分别来自云南、贵州和四川,被卖到福建沿海。", "Yunnan > Fujian, Guizhou > Fujian, Sichuan > Fujian"),
    ("他们将婴儿由昆明经贵阳运至石家庄,再转手卖到邯郸、邢台等地。", "Yunnan > Guizhou, Guizhou > Hebei, Hebei > Hebei"),
    ("該集團由雲南購入嬰兒,經湖南運往廣東出售。", "Yunnan > Hunan, Hunan > Guangdong"),
    (
        "China's Ministry of Public Security said police in Sichuan and Yunnan had uncovered a network "
        "which bought babies from poor families and sold them to couples in Henan, Shandong and Jiangsu.",
        "None > Henan, None > Shandong, None > Jiangsu",
    ),
    ("A Chongqing woman who was abducted 20 years ago has been found living in Hebei.", "Chongqing > Hebei"),
    (
        "The suspects confessed that they had abducted five boys in Guangdong's Huizhou and sold them to "
        "Heyuan, also in Guangdong.",
        "Guangdong > Guangdong",
    ),
    (
        "Gangs abduct women in Vietnam's northern provinces and sell them in Guangxi and Yunnan.",
        "Vietnam > Guangxi, Vietnam > Yunnan",
    ),
    ("They transported the infants from Yunnan to Shanxi by long-distance bus.", "Yunnan > Shanxi"),
    ("Hou bought the babies in Yunnan's Wenshan prefecture, and Li resold them in Fujian.", "Yunnan > Fujian"),
    ("Women were taken from their homes in Cambodia and forced to marry men in Jiangxi.", "Cambodia > Jiangxi"),
    (
        "Police in Henan's Luoyang said on Tuesday that they had detained 15 people for trafficking "
        "babies out of Sichuan.",
        "Sichuan > None",
    ),
    ("The mother sold her baby to a couple from Hebei.", "None > Hebei"),
    ("赵某从云南红河州以2万元收买一名女婴,随后带回山西运城以5万元卖出。", "Yunnan > Shanxi"),
    ("4名妇女被骗至内蒙古,卖给当地农民为妻。", "None > Inner Mongolia"),
    ("孩子被卖到千里之外的山东。", "None > Shandong"),
    ("女子李某将亲生儿子卖给广东揭阳一户人家。", "None > Guangdong"),
    ("老挝籍女子被以务工为名骗到中国,卖到湖南农村。", "Laos > Hunan"),
    ("儿童被拐出贵州后,大多流入河南、河北、山东等省。", "Guizhou > Henan, Guizhou > Hebei, Guizhou > Shandong"),
    (
        "Police in Guangxi have smashed a cross-border ring that smuggled babies from Vietnam and sold "
        "them in Guangdong, Xinhua reported.",
        "Vietnam > Guangdong",
    ),
    (
        "The traffickers, from Guizhou and Yunnan, took the girls to Shanxi, where they were sold as wives.",
        "None > Shanxi",
    ),
    (
        "The baby was sold to a family in Tangshan for 58,000 yuan after passing through the hands of "
        "dealers in Beijing and Tianjin.",
        "None > Hebei",
    ),
    (
        "The boys had been abducted in Hebei, Henan and Hubei between 2003 and 2008, and were traced to "
        "homes in Fujian.",
        "Hebei > Fujian, Henan > Fujian, Hubei > Fujian",
    ),
    (
        "被拐妇女来自越南、缅甸、老挝,多被卖到河南、安徽农村。",
        "Vietnam > Henan, Vietnam > Anhui, Myanmar > Henan, Myanmar > Anhui, Laos > Henan, Laos > Anhui",
    ),
    ("小强4岁时在河南郑州被拐,被卖到山东菏泽,今年终于找到亲生父母。", "Henan > Shandong"),
    ("团伙成员先在四川物色孕妇,待其产子后将婴儿带到山东出售。", "Sichuan > Shandong"),
    ("新疆警方将从乌鲁木齐被拐的女孩从河南带回。", "Xinjiang > Henan"),
]
NONE = [
    "Children were kidnapped in Sichuan, Chongqing and Hubei.",
    "Police officers were sent to Anhui and Jiangxi to arrest the buyers.",
    "The boys were to be sold in Hebei.",
    "The 33 suspects were taken back to Guizhou by police.",
    "A train from Kunming to Shanghai was searched and three babies were found.",
    "Eleven babies were sold in Fujian.",
    "警方在云南解救被拐儿童3名,送到昆明市儿童福利院。",
    "昆明开往郑州的K80次列车上,4名人贩子落网。",
    "11名被拐儿童被护送回贵州。",
]
ACROSS = [
    ("They abducted boys in Guizhou. The children were then sold to Fujian.", "Guizhou > Fujian"),
    ("The babies came from Yunnan. A week later they were brought to Henan. They were then sold in Hebei.",
     "Yunnan > Henan, Henan > Hebei"),
    ("Girls had vanished in Hunan since 2009. Five of them were found in Guangdong last week.", "Hunan > Guangdong"),
    ("The gang targeted children in Yunnan and Sichuan. It transported them to other provinces for sale.",
     "Yunnan > None, Sichuan > None"),
    ("该团伙在贵州拐骗男童。得手后,他们把孩子带往福建出售。", "Guizhou > Fujian"),
    ("2013年3月,一名男孩在湖南被抱走。昨天,警方在广东解救出这名孩子。", "Hunan > Guangdong"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FLOWS)
def test_flows(text, expected):
    assert flows_in(text) == set(expected.split(", "))


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_movement_of_victims(text):
    assert flows_in(text) == set()


@pytest.mark.parametrize(("text", "expected"), ACROSS)
def test_across_sentences(text, expected):
    assert flows_in(text) == set(expected.split(", "))


def test_a_named_flow_stands_alone():
    text = "The gang sold babies to Henan. It had bought them in Yunnan and taken them to Henan."
    assert flows_in(text) == {"Yunnan > Henan"}


def test_the_middle_of_a_way_is_a_transit():
    assert "Henan: transit" in roles_in("Babies from Yunnan were taken to Henan and then sold in Hebei.")
