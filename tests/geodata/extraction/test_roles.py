"""Which part each province had: role = class of the verb x preposition, along lists, beside the police and the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from narrated import document, places_in, roles_in, ways
from opencc import OpenCC

from geodata.extraction import flows, roles
from geodata.extraction.findings import anchor
from geodata.extraction.lexicon import lexicon
from geodata.places.gazetteer import provinces

ROLES = [
    (
        "Police in Yunnan, Guizhou and Sichuan provinces arrested 40 suspects.",
        "Yunnan: raid, Guizhou: raid, Sichuan: raid",
    ),
    (
        "Officers from Henan and Hebei provinces raided dozens of homes on Monday night.",
        "Henan: raid, Hebei: raid",
    ),
    (
        "The gang bought babies in Yunnan and sold them to families in Shandong for 50,000 yuan each.",
        "Yunnan: origin, Shandong: destination",
    ),
    (
        "The infants were abducted in Guizhou and transported to Fujian via Guangxi.",
        "Guizhou: origin, Fujian: destination, Guangxi: transit",
    ),
    (
        "The women, lured from Vietnam, were smuggled into Guangxi and then sold as brides in Anhui and Henan.",
        "Vietnam: origin, Guangxi: transit, Anhui: destination, Henan: destination",
    ),
    (
        "The ring, based in Guangdong, stole children in Hunan and resold them in other provinces.",
        "Guangdong: base, Hunan: origin",
    ),
    (
        "Simultaneous raids were carried out in nine provinces, including Hebei, Shanxi and Shaanxi.",
        "Hebei: raid, Shanxi: raid, Shaanxi: raid",
    ),
    ("Police from 12 provinces, municipalities and autonomous regions joined the operation.", ""),
    ("A total of 23 children were freed in Henan Province and another 11 in Hebei.", "Henan: raid, Hebei: raid"),
    (
        "Six children kidnapped from Kunming, capital of Yunnan province, were found in Putian, Fujian province.",
        "Yunnan: origin, Fujian: raid, Fujian: destination",
    ),
    (
        "The suspects, all from Sichuan, were caught at a bus station in Guangzhou.",
        "Sichuan: other, Guangdong: raid",
    ),
    ("Sichuan-born Wang was arrested in Zhejiang.", "Sichuan: other, Zhejiang: raid"),
    (
        "Most of the babies came from poor families in Guangxi and Yunnan and were sold to childless "
        "couples in Guangdong.",
        "Guangxi: origin, Yunnan: origin, Guangdong: destination",
    ),
    ("A court in Fujian sentenced the leader to death.", "Fujian: other"),
    ("According to the Henan Daily, police in Shaanxi rescued 12 women.", "Shaanxi: raid"),
    (
        "KUNMING, June 3 (Xinhua) -- Police rescued 11 women from Myanmar who had been sold in Henan.",
        "Henan: destination, Myanmar: origin",
    ),
    ("The gang trafficked 20 women from Myanmar into China.", "Myanmar: origin"),
    (
        "The babies were gathered in Chongqing and sold from there to Hebei and Shandong.",
        "Chongqing: transit, Hebei: destination, Shandong: destination",
    ),
    (
        "The children were taken by train from Liuzhou in Guangxi to Shantou in Guangdong.",
        "Guangxi: origin, Guangdong: destination",
    ),
    (
        "She bought boys in one village in Gansu and sold them in another county of the province.",
        "Gansu: origin, Gansu: destination",
    ),
    ("Two women were rescued from a brothel in Yunnan.", "Yunnan: raid"),
    (
        "Guizhou police said they had smashed a gang which abducted children and sold them to Jiangsu.",
        "Guizhou: raid, Jiangsu: destination",
    ),
    ("Yunnan Provincial Public Security Department said 14 suspects had been detained.", "Yunnan: raid"),
    ("The gang spanned seven provinces.", ""),
    ("Raids took place across 13 provinces and municipalities.", ""),
    (
        "The girl was abducted in Chengdu in 2009 and found in Linyi, Shandong, last week.",
        "Sichuan: origin, Shandong: raid, Shandong: destination",
    ),
    (
        "Yunnan, Sichuan and Guizhou were the main source of the children, while Fujian and Guangdong "
        "were the destination.",
        "Yunnan: origin, Sichuan: origin, Guizhou: origin, Fujian: destination, Guangdong: destination",
    ),
    ("A train from Kunming to Shanghai was searched and three babies were found.", ""),
    ("Police officers were sent to Anhui and Jiangxi to arrest the buyers.", "Anhui: raid, Jiangxi: raid"),
    ("Local police in the city of Handan, Hebei, broke up a baby-selling network.", "Hebei: raid"),
    ("The couple planned to sell the baby in Shanxi.", "Shanxi: destination"),
    (
        "They targeted children in Yunnan and Sichuan. The victims were transported to other provinces.",
        "Yunnan: origin, Sichuan: origin",
    ),
    ("Police in Suzhou, Anhui province, detained two women.", "Anhui: raid"),
    ("云南、贵州、四川三省警方联合行动,抓获犯罪嫌疑人40名。", "Yunnan: raid, Guizhou: raid, Sichuan: raid"),
    ("该团伙从云南购买婴儿,运到山东贩卖。", "Yunnan: origin, Shandong: destination"),
    ("嫌疑人在贵州拐骗儿童后,经广西转卖到福建。", "Guizhou: origin, Guangxi: transit, Fujian: destination"),
    ("警方在河南、河北等9省同时收网,解救儿童52名。", "Henan: raid, Hebei: raid"),
    (
        "被拐妇女由越南偷运到广西,再卖到安徽、河南等地。",
        "Vietnam: origin, Guangxi: transit, Anhui: destination, Henan: destination",
    ),
    ("云贵川三省警方协作破案。", "Yunnan: raid, Guizhou: raid, Sichuan: raid"),
    ("鲁豫皖交界处的三个团伙被打掉。", "Shandong: raid, Henan: raid, Anhui: raid"),
    ("四川籍嫌疑人王某在浙江落网。", "Sichuan: other, Zhejiang: raid"),
    ("广东省公安厅通报,抓获拐卖儿童犯罪嫌疑人30名。", "Guangdong: raid"),
    ("婴儿大多来自云南文山,被卖往江西、福建等地。", "Yunnan: origin, Jiangxi: destination, Fujian: destination"),
    ("民警赶赴河南安阳,解救被拐儿童3名。", "Henan: raid"),
    ("该团伙以云南为货源地,以福建为中转站,将婴儿卖到广东。", "Yunnan: origin, Fujian: transit, Guangdong: destination"),
    ("该团伙长期盘踞在河北,拐卖妇女20余名。", "Hebei: base"),
    ("新华社昆明3月2日电 云南警方近日破获一起拐卖案。", "Yunnan: raid"),
    ("据河南日报报道,陕西警方解救妇女12名。", "Shaanxi: raid"),
    ("福建省高级人民法院判处主犯死刑。", "Fujian: other"),
    ("成都铁路公安处民警在昆明开往上海的K80次列车上抓获两名人贩子。", "Sichuan: raid"),
    ("该案涉及山东、河北等七省。", "Shandong: other, Hebei: other"),
    (
        "他们在贵州收买男婴,以每名5万元的价格卖给山东、河南的买家。",
        "Guizhou: origin, Shandong: destination, Henan: destination",
    ),
    ("一名在成都被拐的男孩在山东临沂被找到。", "Sichuan: origin, Shandong: raid, Shandong: destination"),
    ("嫌疑人将拐来的儿童转卖到外省。", ""),
    ("他们在云南、四川拐走儿童,转卖到外地。", "Yunnan: origin, Sichuan: origin"),
    ("婴儿被从广西带到广东贩卖。", "Guangxi: origin, Guangdong: destination"),
    (
        "公安部指挥河北、山西、内蒙古等15个省区市公安机关开展集中行动。",
        "Hebei: raid, Shanxi: raid, Inner Mongolia: raid",
    ),
    ("陕西、山西两省警方抓获嫌疑人12名。", "Shaanxi: raid, Shanxi: raid"),
    ("苏、鲁、川、贵四省公安机关同时行动。", "Jiangsu: raid, Shandong: raid, Sichuan: raid, Guizhou: raid"),
    (
        "BEIJING, Oct. 31 (Xinhua) -- Chinese police have busted a child trafficking ring operating in "
        "Shandong, Hebei and Henan provinces, detaining 41 suspects and rescuing 37 babies, the Ministry "
        "of Public Security announced Saturday.",
        "Shandong: base, Hebei: base, Henan: base",
    ),
    (
        "Police in east China's Jiangsu Province cracked a case in which 23 women were sold to villagers in Xuzhou.",
        "Jiangsu: raid, Jiangsu: destination",
    ),
    (
        "The victims, mostly from rural areas of Yunnan and Guizhou, were trafficked to Jiangxi, Hunan and Guangdong.",
        "Yunnan: origin, Guizhou: origin, Jiangxi: destination, Hunan: destination, Guangdong: destination",
    ),
    (
        "Investigators discovered that the gang had purchased newborns from poor families in Honghe, "
        "Yunnan, and shipped them by bus to Zhengzhou in Henan, from where they were resold in Hebei and "
        "Shandong.",
        "Yunnan: origin, Henan: transit, Hebei: destination, Shandong: destination",
    ),
    (
        "Gansu police, working with their counterparts in Shaanxi and Ningxia, freed seven children.",
        "Gansu: raid, Shaanxi: raid, Ningxia: raid",
    ),
    (
        "The Ministry of Public Security ordered police in Fujian, Guangdong and 12 other provinces to "
        "take part in the raids.",
        "Fujian: raid, Guangdong: raid",
    ),
    (
        "The boy, who was kidnapped in Shenzhen in 2007, was located by police in Heze, Shandong, on Tuesday.",
        "Guangdong: origin, Shandong: raid, Shandong: destination",
    ),
    (
        "Chinese authorities rescued 207 Vietnamese women sold as brides in Hebei.",
        "Hebei: destination, Vietnam: origin",
    ),
    (
        "Members of the ring would travel to Yunnan to buy infants and bring them back to Shandong to sell.",
        "Yunnan: origin, Shandong: destination",
    ),
    (
        "He admitted buying 12 boys in Guangxi and reselling them in Chaozhou and Shantou, both in Guangdong.",
        "Guangxi: origin, Guangdong: destination",
    ),
    (
        "Police seized the couple at a train station in Kunming as they were about to take two babies to Henan.",
        "Yunnan: raid, Henan: destination",
    ),
    ("The crackdown, launched in Guangxi in June, has led to the arrest of 120 people.", "Guangxi: raid"),
    ("At least 10 provinces were involved in the operation.", ""),
    (
        "Hunan, Hubei, Anhui and Jiangxi provinces sent more than 1,000 officers.",
        "Hunan: raid, Hubei: raid, Anhui: raid, Jiangxi: raid",
    ),
    ("Zhang, a native of Fujian, was the leader.", "Fujian: other"),
    ("The network stretched from Yunnan to Shandong.", "Yunnan: base, Shandong: base"),
    (
        "A baby girl stolen from a hospital in Wuhan was recovered in Zhumadian, Henan province, and "
        "returned to her parents.",
        "Hubei: origin, Henan: raid, Henan: destination",
    ),
    ("Guangzhou railway police rescued four infants on a train bound for Beijing.", "Guangdong: raid"),
    (
        "Eleven children were taken out of Myanmar and delivered to buyers in Fujian and Jiangxi through "
        "Ruili, Yunnan.",
        "Myanmar: origin, Fujian: destination, Jiangxi: destination, Yunnan: transit",
    ),
    ("In Anhui, 14 women were rescued and 9 suspects detained.", "Anhui: raid"),
    ("Women from Laos were tricked into coming to China and sold in Hunan.", "Laos: origin, Hunan: destination"),
    (
        "The trafficking route ran from Guangxi through Hunan to Henan.",
        "Guangxi: origin, Hunan: transit, Henan: destination",
    ),
    ("Beijing has vowed to fight trafficking.", ""),
    (
        "Children were kidnapped in Sichuan, Chongqing and Hubei.",
        "Sichuan: origin, Chongqing: origin, Hubei: origin",
    ),
    ("The 33 suspects were taken back to Guizhou by police.", "Guizhou: raid"),
    ("Xinjiang and Tibet were not affected.", "Xinjiang: other, Tibet: other"),
    (
        "Police said the group abducted children in Guizhou's Bijie city and sold them to people in "
        "Zaozhuang, a city in Shandong.",
        "Guizhou: origin, Shandong: destination",
    ),
    (
        "The infants had been bought for 10,000 yuan each in Xichang, Sichuan, and were to be sold for "
        "50,000 yuan in Handan, Hebei.",
        "Sichuan: origin, Hebei: destination",
    ),
    (
        "Police raided hideouts in Nanning, Liuzhou and Guilin and freed 30 Vietnamese women.",
        "Guangxi: raid, Vietnam: origin",
    ),
    (
        "记者从公安部获悉,湖南、湖北、安徽等10省公安机关抽调警力1200名,摧毁3个犯罪团伙。",
        "Hunan: raid, Hubei: raid, Anhui: raid",
    ),
    (
        "1999年至2003年,张某伙同他人在广西、贵州、云南等地拐骗男童23名,带到广东增城贩卖。",
        "Guangxi: origin, Guizhou: origin, Yunnan: origin, Guangdong: destination",
    ),
    ("在山东警方协助下,云南警方将7名被解救的婴儿接回。", "Shandong: raid, Yunnan: raid"),
    ("嫌疑人交代,婴儿是从四川凉山买来的,准备带到河北邯郸出售。", "Sichuan: origin, Hebei: destination"),
    (
        "该网络以福建为据点,从云南、贵州收购婴儿,贩卖到广东、江西、浙江等省。",
        "Fujian: base, Yunnan: origin, Guizhou: origin, Guangdong: destination, Jiangxi: destination, "
        "Zhejiang: destination",
    ),
    ("专案组民警先后奔赴河南、河北、山东三省,行程3万公里,抓获嫌疑人22名。", "Henan: raid, Hebei: raid, Shandong: raid"),
    (
        "2月5日凌晨,在公安部统一指挥下,广东、广西、云南三地警方同时收网。",
        "Guangdong: raid, Guangxi: raid, Yunnan: raid",
    ),
    ("这些缅甸妇女被拐卖到河南农村,最高的卖到10万元。", "Myanmar: origin, Henan: destination"),
    ("买主多在河北、山东农村。", "Hebei: destination, Shandong: destination"),
    ("男孩2005年在广东东莞被人抱走,上周在福建莆田被解救。", "Guangdong: origin, Fujian: raid, Fujian: destination"),
    ("昆明铁路警方在开往郑州的列车上查获4名人贩子,解救婴儿3名。", "Yunnan: raid"),
    ("贵州籍女子杨某被拐到安徽。", "Guizhou: origin, Anhui: destination"),
    ("据《南方都市报》报道,广州警方昨日通报此案。", "Guangdong: raid"),
    ("人贩子从越南把妇女贩卖到中国。", "Vietnam: origin"),
    ("山西省太原市中级人民法院对此案公开宣判。", "Shanxi: other"),
    ("警方在湖北武汉一出租屋内解救3名女婴,抓获河南籍嫌疑人2名。", "Hubei: raid, Henan: other"),
    (
        "孩子们分别来自云南、贵州和四川,被卖到福建沿海。",
        "Yunnan: origin, Guizhou: origin, Sichuan: origin, Fujian: destination",
    ),
    ("全国31个省区市公安机关共破获拐卖案件1200起。", ""),
    (
        "他们将婴儿由昆明经贵阳运至石家庄,再转手卖到邯郸、邢台等地。",
        "Yunnan: origin, Guizhou: transit, Hebei: transit, Hebei: destination",
    ),
    ("廣西警方聯同廣東警方搗破跨境拐賣集團,救出越南婦女十一人。", "Guangxi: raid, Guangdong: raid, Vietnam: origin"),
    ("該集團由雲南購入嬰兒,經湖南運往廣東出售。", "Yunnan: origin, Hunan: transit, Guangdong: destination"),
    (
        "China's Ministry of Public Security said police in Sichuan and Yunnan had uncovered a network "
        "which bought babies from poor families and sold them to couples in Henan, Shandong and Jiangsu.",
        "Sichuan: raid, Yunnan: raid, Henan: destination, Shandong: destination, Jiangsu: destination",
    ),
    (
        "Nine people from Hunan were arrested in Guangzhou for trafficking infants.",
        "Hunan: other, Guangdong: raid",
    ),
    (
        "Among the rescued are 12 children from Guizhou, five from Yunnan and three from Guangxi.",
        "Guizhou: origin, Yunnan: origin, Guangxi: origin",
    ),
    (
        "A Chongqing woman who was abducted 20 years ago has been found living in Hebei.",
        "Chongqing: origin, Hebei: raid, Hebei: destination",
    ),
    (
        "The suspects confessed that they had abducted five boys in Guangdong's Huizhou and sold them to "
        "Heyuan, also in Guangdong.",
        "Guangdong: origin, Guangdong: destination",
    ),
    (
        "The 37 infants rescued in the raid are being cared for at welfare homes in Jining, Shandong.",
        "Shandong: other",
    ),
    (
        "Gangs abduct women in Vietnam's northern provinces and sell them in Guangxi and Yunnan.",
        "Vietnam: origin, Guangxi: destination, Yunnan: destination",
    ),
    (
        "The trail took investigators to Hebei, Shanxi and Inner Mongolia.",
        "Hebei: raid, Shanxi: raid, Inner Mongolia: raid",
    ),
    (
        "Police forces of Hebei, Shandong, Henan and four other provinces cooperated in the case.",
        "Hebei: raid, Shandong: raid, Henan: raid",
    ),
    (
        "They transported the infants from Yunnan to Shanxi by long-distance bus.",
        "Yunnan: origin, Shanxi: destination",
    ),
    ("Two suspects were seized on a bus heading from Yunnan to Zhejiang with three babies.", ""),
    (
        "Buyers in Shandong and Henan paid up to 60,000 yuan for a boy.",
        "Shandong: destination, Henan: destination",
    ),
    (
        "Hou bought the babies in Yunnan's Wenshan prefecture, and Li resold them in Fujian.",
        "Yunnan: origin, Fujian: destination",
    ),
    (
        "Women were taken from their homes in Cambodia and forced to marry men in Jiangxi.",
        "Cambodia: origin, Jiangxi: destination",
    ),
    (
        "Police in Henan's Luoyang said on Tuesday that they had detained 15 people for trafficking "
        "babies out of Sichuan.",
        "Henan: raid, Sichuan: origin",
    ),
    ("The mother sold her baby to a couple from Hebei.", "Hebei: destination"),
    ("The children were returned to their families in Guangxi.", "Guangxi: origin"),
    ("Lin was executed in Putian.", "Fujian: other"),
    (
        "More than 5,000 police in 14 provinces, autonomous regions and municipalities took part in the crackdown.",
        "",
    ),
    ("In the six provinces police freed 77 children.", ""),
    ("Yunnan, one of the provinces worst hit by trafficking, borders Myanmar.", "Yunnan: other, Myanmar: other"),
    ("Tianjin Municipality and Hebei Province launched a joint operation.", "Tianjin: raid, Hebei: raid"),
    ("警方循线追踪至安徽阜阳,成功解救被拐儿童2名。", "Anhui: raid"),
    ("赵某从云南红河州以2万元收买一名女婴,随后带回山西运城以5万元卖出。", "Yunnan: origin, Shanxi: destination"),
    ("4名妇女被骗至内蒙古,卖给当地农民为妻。", "Inner Mongolia: destination"),
    ("孩子被卖到千里之外的山东。", "Shandong: destination"),
    ("目前,婴儿已由广东警方移交云南民政部门。", "Guangdong: raid, Yunnan: other"),
    ("公安部部署山东、河南、河北等地公安机关成立联合专案组。", "Shandong: raid, Henan: raid, Hebei: raid"),
    ("南宁铁路公安局柳州公安处民警抓获人贩子3名。", "Guangxi: raid"),
    (
        "这条贩婴通道从云南出发,经贵州、湖南,终点为江西、福建。",
        "Yunnan: origin, Guizhou: transit, Hunan: transit, Jiangxi: destination, Fujian: destination",
    ),
    ("警方辗转四川、重庆、湖北三省市,行程上万公里。", "Sichuan: raid, Chongqing: raid, Hubei: raid"),
    ("女子李某将亲生儿子卖给广东揭阳一户人家。", "Guangdong: destination"),
    ("13名儿童在河北、山东两省被成功解救。", "Hebei: raid, Shandong: raid"),
    ("他涉嫌在湖南、江西拐卖妇女。", "Hunan: origin, Jiangxi: origin"),
    ("甘肃陇南警方昨日赴江苏徐州,将被拐12年的女子接回家。", "Gansu: raid, Jiangsu: raid"),
    ("黑龙江、吉林、辽宁三省同步收网。", "Heilongjiang: raid, Jilin: raid, Liaoning: raid"),
    ("老挝籍女子被以务工为名骗到中国,卖到湖南农村。", "Laos: origin, Hunan: destination"),
    ("嫌疑人刘某(云南省镇雄县人)在逃。", "Yunnan: other"),
    (
        "儿童被拐出贵州后,大多流入河南、河北、山东等省。",
        "Guizhou: origin, Henan: destination, Hebei: destination, Shandong: destination",
    ),
    ("香港警方与深圳警方合作破案。", "Hong Kong: raid, Guangdong: raid"),
    ("北京市公安局捣毁一拐卖团伙。", "Beijing: raid"),
    (
        "Police in Guangxi have smashed a cross-border ring that smuggled babies from Vietnam and sold "
        "them in Guangdong, Xinhua reported.",
        "Guangxi: raid, Vietnam: origin, Guangdong: destination",
    ),
    (
        "The operation, which covered Yunnan, Sichuan, Guizhou and Chongqing, ended with 203 arrests.",
        "Yunnan: raid, Sichuan: raid, Guizhou: raid, Chongqing: raid",
    ),
    (
        "Ma Jun, of the Henan Provincial Public Security Bureau, said the babies came from Yunnan.",
        "Henan: raid, Yunnan: origin",
    ),
    (
        "Eighteen months after he was stolen from his home in Shaanxi, a four-year-old was reunited with "
        "his parents in Xi'an.",
        "Shaanxi: origin",
    ),
    (
        "The traffickers, from Guizhou and Yunnan, took the girls to Shanxi, where they were sold as wives.",
        "Guizhou: other, Yunnan: other, Shanxi: destination",
    ),
    (
        "Customers in Fujian and Guangdong ordered boys by telephone.",
        "Fujian: destination, Guangdong: destination",
    ),
    (
        "Simultaneous operations in Qinghai, Gansu and Ningxia netted 56 suspects.",
        "Qinghai: raid, Gansu: raid, Ningxia: raid",
    ),
    ("More than 200 police officers from three provinces stormed a village in Jiangxi.", "Jiangxi: raid"),
    (
        "The baby was sold to a family in Tangshan for 58,000 yuan after passing through the hands of "
        "dealers in Beijing and Tianjin.",
        "Hebei: destination, Beijing: transit, Tianjin: transit",
    ),
    (
        "In December 2008 police in Changsha, Hunan province, caught four people carrying three babies from Guangxi.",
        "Hunan: raid, Guangxi: origin",
    ),
    (
        "The boys had been abducted in Hebei, Henan and Hubei between 2003 and 2008, and were traced to "
        "homes in Fujian.",
        "Hebei: origin, Henan: origin, Hubei: origin, Fujian: raid, Fujian: destination",
    ),
    ("Li Ming, 45, from Anhui province, had bought two children.", "Anhui: other"),
    ("The two-month crackdown saw 1,500 cases solved in Yunnan alone.", "Yunnan: raid"),
    (
        "Guangdong police, assisted by colleagues in Hunan and Jiangxi, recovered 11 boys.",
        "Guangdong: raid, Hunan: raid, Jiangxi: raid",
    ),
    (
        "There were 35 suspects caught in Shandong, 20 in Hebei and 11 in Shanxi.",
        "Shandong: raid, Hebei: raid, Shanxi: raid",
    ),
    ("Public security organs in Zhejiang province detained nine.", "Zhejiang: raid"),
    ("警方在云南昆明、曲靖等地解救被拐儿童8名,在河南抓获买主5名。", "Yunnan: raid, Henan: raid"),
    ("嫌疑人李某,男,35岁,贵州毕节人。", "Guizhou: other"),
    (
        "被拐妇女来自越南、缅甸、老挝,多被卖到河南、安徽农村。",
        "Vietnam: origin, Myanmar: origin, Laos: origin, Henan: destination, Anhui: destination",
    ),
    ("该网络辐射全国12个省份。", ""),
    ("此次行动共有15个省份的公安机关参与。", ""),
    (
        "行动在河北、河南、山东、江苏、安徽5省同时展开。",
        "Hebei: raid, Henan: raid, Shandong: raid, Jiangsu: raid, Anhui: raid",
    ),
    ("福建漳州警方跨省追踪,在江西赣州将人贩子抓获归案。", "Fujian: raid, Jiangxi: raid"),
    ("小强4岁时在河南郑州被拐,被卖到山东菏泽,今年终于找到亲生父母。", "Henan: origin, Shandong: destination"),
    ("团伙成员先在四川物色孕妇,待其产子后将婴儿带到山东出售。", "Sichuan: origin, Shandong: destination"),
    ("记者在石家庄采访时了解到,河北警方共抓获嫌疑人31名。", "Hebei: raid"),
    ("拐卖儿童犯罪团伙主犯在广西南宁被执行死刑。", "Guangxi: other"),
    ("新疆警方将从乌鲁木齐被拐的女孩从河南带回。", "Xinjiang: raid, Xinjiang: origin, Henan: raid, Henan: destination"),
    ("浙江省温州市两级公安机关成功捣毁一个拐卖婴儿的网络。", "Zhejiang: raid"),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles(text, expected):
    assert roles_in(text) == set(filter(None, expected.split(", ")))


def test_a_place_below_the_province_gives_its_province_the_same_role():
    rows = {(f.subject, f.attribute, f.value, f.role) for f in places_in("他们在云南昆明拐骗儿童3名。")}
    assert ("Kunming", "prefecture", "530100", "origin") in rows
    assert ("Yunnan", "province", "CN-YN", "origin") in rows


def test_a_place_with_a_role_gets_no_other():
    text = "Yunnan borders Myanmar. Police in Yunnan arrested 14 suspects."
    assert roles_in(text) == {"Yunnan: raid", "Myanmar: other"}


def test_a_place_has_a_row_for_each_role():
    text = "Police in Yunnan arrested a gang. It bought babies in Yunnan and sold them to Henan."
    assert roles_in(text) == {"Yunnan: raid", "Yunnan: origin", "Henan: destination"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Public Security in Beijing announced the arrest of 14 suspects.", set()),
        ("Police broke a network that stole, bought and sold children in Henan.", {"Henan: base"}),
        ("Beijing means to punish those who buy children.", set()),
        (
            "Gangs in Guizhou stole the children, while those in Fujian found buyers.",
            {"Guizhou: origin", "Fujian: destination"},
        ),
        ("11名被拐婴儿被送到昆明市儿童福利院。", {"Yunnan: other"}),
        ("砚山县还有四个家族式团伙。", {"Yunnan: base"}),
        ('遵义"1149"系列拐卖儿童案已破。', {"Guizhou: origin"}),
    ],
)  # fmt: skip
def test_what_stands_beside_a_place(text, expected):
    assert roles_in(text) == expected


def test_named_only_gives_no_role():
    text = "Police in Yunnan arrested a gang that sold babies to Henan."
    assert {f.role for f in roles.named_only(document(text))} == {"other"}


CHINESE = [text for text, _ in ROLES if not text.isascii()]


@pytest.mark.parametrize("text", CHINESE)
def test_traditional_characters_give_the_same_roles(text):
    assert roles_in(OpenCC("s2t").convert(text), "zh-Hant") == roles_in(text)


@pytest.mark.parametrize("text", [text for text, _ in ROLES])
def test_every_end_of_a_flow_has_its_role_and_every_row_its_evidence(text):
    found = ways(text)
    rows = roles.find(found.stations)
    roled = {f.subject for f in rows if f.role in {"origin", "transit", "destination"}}
    ends = {end for f in flows.find(found.legs) for end in (f.subject, f.value) if end}
    assert ends <= roled
    report = document(text)
    for row in (*rows, *flows.find(found.legs)):
        fact = anchor(report, row)
        assert fact.original in fact.evidence.quote(report.report)


WORDS = [
    *(entry.surface for language in ("en", "zh") for entry in lexicon(language)),
    *(
        "Yunnan",
        "Henan",
        "Vietnam",
        "Suzhou",
        "云南",
        "河南",
        "越南",
        "朝阳",
        "鲁",
        "豫",
        "14",
        "3",
        ",",
        ".",
        "、",
        "。",
    ),
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join), st.sampled_from(["en", "zh-Hans"]))
def test_whatever_is_written_ends_have_roles_and_facts_their_words(text, language):
    found = ways(text, language)
    rows, legs = roles.find(found.stations), flows.find(found.legs)
    roled = {f.subject for f in rows if f.role in {"origin", "transit", "destination"}}
    assert {end for f in legs for end in (f.subject, f.value) if end} <= roled
    report = document(text, language)
    for fact in (anchor(report, row) for row in (*rows, *legs)):
        quote = fact.evidence.quote(report.report)
        assert fact.original in quote
        assert len(quote) <= 400


NAMES = st.sampled_from([p for p in provinces() if p.name not in {"Hong Kong", "Macau", "Taiwan", "Beijing"}])


@given(st.tuples(NAMES, NAMES, NAMES).filter(lambda three: len(set(three)) == 3))
def test_another_province_changes_just_that(three):
    a, b, c = three
    english = f"Police in {a.name} said babies bought in {b.name} had been sold to families in {c.name}."
    chinese = f"{a.name_zh}警方查明,该团伙在{b.name_zh}收买婴儿,卖到{c.name_zh}。"
    expected = {f"{a.name}: raid", f"{b.name}: origin", f"{c.name}: destination"}
    assert roles_in(english) == expected
    assert roles_in(chinese) == expected
