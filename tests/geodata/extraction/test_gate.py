"""Which reports may give facts: action by Chinese police against trade in persons, and nothing else."""

import pytest

from geodata.extraction.document import read_document
from geodata.extraction.gate import passes_gate
from geodata.model import Report


def document(text, language="en"):
    return read_document(Report("r-1", text, None, None, "2015-05-05", None, language, "a.txt"))


PASSES = [
    ("zh-Hans", "账本上写着:男婴6.6万,女婴4.8万。账本的主人5月14日在徐州被抓,民警说到案的有8人。"),
    ("zh-Hans", "专案组在山东枣庄端掉3个窝点,抓获28人,解救男婴11名。"),
    ("zh-Hans", "怒江边防民警从货车夹层里救出6名少女。驾车的三人被当场控制。"),
    ("zh-Hans", "他们把残疾儿童带到大连的夜市行乞。警方拘捕11人。"),
    ("en", "Police in Gansu province freed 14 abducted children and arrested 40 suspects."),
    ("en", "A court in Kunming sentenced two traffickers to death. Chinese police said they had sold 11 babies."),
    ("en", "In 2008 the Ministry of Public Security said police across China solved 2,500 child-trafficking cases."),
    ("en", "Chinese police flew to Hanoi, where a gang that sold women as brides was broken."),
    ("zh-Hans", "甘肃警方破获一起拐卖儿童案,抓获嫌疑人40名,解救儿童14名。"),
    ("zh-Hant", "公安部通報,全國公安機關去年打掉拐賣團夥300個。"),
    ("zh-Hans", "昆明市公安局举行认亲仪式,12名被拐儿童与父母团聚。"),
    ("zh-Hans", "宜昌民警远赴湖南从“淫窟”中救出小花,原来小花被骗至广东东莞强迫卖淫,后又被4次转手。"),
    ("zh-Hans", "18岁的女孩被网友骗到山西,强迫其卖淫,后被转手卖给他人。太原警方将其解救,抓获嫌疑人3名。"),
    ("zh-Hans", "警方在广西解救了12名被骗来的越南女子,她们被卖给当地农民做媳妇。"),
    ("zh-Hans", "浙江警方打掉一个以招工为名诱骗妇女到外地卖淫的团伙,解救女孩6名。"),
    ("zh-Hans", "湖南警方破获组织强迫妇女卖淫案,解救被骗少女5名,她们是以每人2万元的价格转手的。"),
    ("zh-Hans", "民警在河南一黑砖窑解救被骗智障男子12名,他们被人以几百元的价格卖到窑厂。"),
    ("zh-Hans", "四川警方解救被“收养”的女婴,抓获买卖婴儿的李某等3人。"),
    ("zh-Hans", "福建警方抓获3名贩卖新生儿的嫌疑人。"),
    ("zh-Hans", "广东警方解救一名被抱走的婴儿,嫌疑人供认欲将孩子卖掉。"),
    ("zh-Hans", "被人骗走的3岁男童在山东获救,警方抓获偷孩子的嫌疑人王某。"),
    ("zh-Hans", "云南警方解救被骗卖到缅甸的女子。"),
    ("zh-Hans", "河南警方解救被骗卖的聋哑女孩两名。"),
    ("zh-Hans", "云南瑞丽警方与缅甸警方联合行动,解救被拐卖的中国妇女5名,抓获嫌疑人3名。"),
    ("zh-Hans", "昆明铁路警方在列车上查获一名携带婴儿的妇女,该妇女承认婴儿是花8000元买来准备到河南出手的。"),
    ("zh-Hans", "湖南警方捣毁一家“地下产房”,解救待产孕妇6名,查明已有11名新生儿被卖。"),
    ("zh-Hans", "河北一法院宣判,买卖妇女的中介李某获刑八年,她把两名越南女子介绍给本地光棍,收取彩礼12万元。"),
    ("zh-Hans", "山东警方查处一起“代养”女婴案,中间人收取2.6万元,女婴已获救。"),
    ("zh-Hans", "公安机关通过打拐DNA库,帮助失散26年的母子在贵阳相认。"),
    ("zh-Hans", "民警接到一名女子求助短信:“我被卖到安徽一个村子,快来救我。”警方随后将其救出。"),
    ("zh-Hans", "广东警方打掉以招工为名拐骗聋哑人的团伙,解救聋哑少年9名。"),
]
REFUSED = [
    ("zh-Hans", "杭州消防救出5名被困儿童,民警到场维持秩序。"),
    ("zh-Hans", "民警救助12名走失儿童,并将其送回家中。"),
    ("en", "Police officers in Hunan province rescued 120 people and 14 children from the floods."),
    ("en", "Police in Yunnan seized 40 kg of heroin and arrested nine drug traffickers who carried it to Sichuan."),
    ("en", "Vietnamese police arrested five people in Hanoi who had sold women abroad."),
    ("en", "Children are stolen for sale. As many as 40,000 a year may be taken, some experts say."),
    ("en", "Guangdong beat Shandong 3-1. Police kept 12,000 people apart."),
    ("en", "Genre: mystery. In this novel a Chinese police officer rescues an abducted girl in Sichuan."),
    ("zh-Hans", "第12章 解救。刑警队长冲进屋里,被拐的孩子们哭了,人贩子全部落网。公安局长很高兴。"),
    ("zh-Hans", "云南警方破获特大贩毒案,缴获毒品40公斤,抓获嫌疑人12名。"),
    ("zh-Hans", "受暴雨影响,湖南、江西等11个省区市受灾,消防救出儿童23人。"),
    ("zh-Hans", "广西边境公安抓获组织偷渡人员12名,遣返偷渡客40人。"),
    ("zh-Hans", "湖南岳阳一名6岁男童被绑架到湖北省洪湖市,绑匪讨要欠款未果。民警抓获两名嫌疑人,解救男童。"),
    ("zh-Hans", "广西警方破获一起绑架案,绑匪向家属索要赎金50万元,人质获救,3名嫌疑人落网。"),
    ("zh-Hans", "安徽警方捣毁一个传销窝点,解救被骗人员23名,抓获嫌疑人8名。"),
    ("zh-Hans", "浙江警方解救被非法拘禁的女子,嫌疑人因讨债将其扣押。"),
    ("zh-Hans", "四川一名3岁男童走失,民警两小时将其找回,送还家人。"),
    ("zh-Hans", "河南警方破获系列拐骗手机案,抓获嫌疑人1名。"),
    ("zh-Hans", "山东警方抓获一名入室抢劫的男子,解救被劫持的女孩。"),
    ("zh-Hans", "广东警方捣毁一个卖淫窝点,抓获卖淫嫖娼人员12名。"),
    ("zh-Hans", "江西消防员救出被困儿童3名。"),
    ("zh-Hans", "湖北警方破获绑架学生案,解救被绑架女生,嫌疑人勒索20万元。"),
    ("zh-Hans", "湖南警方破获一起贩卖婴幼儿奶粉假货案,抓获嫌疑人5名。"),
    ("zh-Hans", "昆明警方破获盗窃案,小偷专偷儿童自行车。"),
    ("zh-Hans", "江苏警方解救被骗到缅甸从事电信诈骗的男子3名。"),
    ("zh-Hans", "走失多年的老人在民警帮助下回家。"),
    ("zh-Hans", "一名女孩与家人吵架离家出走,石家庄民警将其找回。"),
    ("zh-Hans", "广西警方查获偷渡的越南妇女15名,抓获组织者2名。"),
    ("zh-Hans", "杭州警方抓获一名猥亵儿童的嫌疑人。"),
    ("zh-Hans", "成都民警救出轻生女子。"),
    ("zh-Hans", "西班牙警方捣毁一个强迫卖淫团伙,解救华人妇女100余名,抓获嫌疑人37名。受害者来自浙江、福建等地。"),
    ("zh-Hans", "越南警方在河内逮捕5名人贩子,他们将12名女孩卖到中国。"),
    ("zh-Hans", "据马来西亚《星洲日报》报道,警方捣破贩婴集团,救出8名婴儿,逮捕13人。"),
    ("zh-Hans", "印度警方解救34名被拐儿童,人贩子计划将他们卖到孟买的工厂。"),
    ("zh-Hans", "美国联邦调查局展开行动,解救105名儿童,逮捕150名皮条客。"),
    ("zh-Hans", "缅甸警方将5名涉嫌拐卖妇女的嫌疑人移交中国警方。"),
    ("zh-Hans", "江西警方破获特大电信诈骗案,抓获嫌疑人72名,受骗群众遍及全国8省,其中有多名妇女儿童。"),
    ("zh-Hans", "他写的小说讲述了一名女警解救被拐儿童的故事。第一章里,人贩子把孩子卖到河南。"),
    ("zh-Hans", "专家提醒,春节期间家长要看好孩子,谨防拐骗。公安机关提示,孩子走失应立即报警。"),
    ("zh-Hans", "公安部公布“团圆”系统上线情况,提醒市民如发现线索请拨打110。"),
    ("zh-Hans", "电影《亲爱的》上映,讲述父母寻找被拐儿子的故事,公安局长也来观影。"),
    ("zh-Hans", "广西边防查获一起组织越南籍人员偷渡案,抓获组织者3名、偷渡客27名,其中妇女15名。"),
    ("zh-Hans", "四川凉山发生泥石流,消防和公安民警连夜转移群众300余人,救出儿童5名。"),
    ("zh-Hans", "广州警方捣毁一制假窝点,查获假奶粉3000罐,抓获嫌疑人6名。"),
    ("zh-Hans", "河南警方打掉一个盗窃电动车团伙,抓获12人,其中未成年人5名。"),
    ("zh-Hans", "深圳海关查获走私婴儿奶粉案,抓获嫌疑人9名。"),
    ("zh-Hans", "云南警方在一辆客车上查获海洛因3公斤,两名孕妇被人雇佣运毒,5名嫌疑人落网。"),
    ("zh-Hans", "福建警方破获虚假收养诈骗案,嫌疑人以送养婴儿为名骗取他人钱财。"),
]


@pytest.mark.parametrize(("language", "text"), PASSES)
def test_passes(language, text):
    assert passes_gate(document(text, language))


@pytest.mark.parametrize(("language", "text"), REFUSED)
def test_refuses(language, text):
    assert not passes_gate(document(text, language))
