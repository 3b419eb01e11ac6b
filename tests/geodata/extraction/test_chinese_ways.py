"""How Chinese newsrooms tell where victims come from, pass through and end up, and who else has a home or a way."""

import pytest
from narrated import flows_in, roles_in

# Text, "places: role; ...", "origins > destinations; ..." (every pair of them).
WAYS = [
    (
        "据查,被拐儿童主要来自云南、贵州。人贩子以每名4万元的价格将他们卖到河南。",
        "Guizhou, Yunnan: origin; Henan: destination",
        "Guizhou, Yunnan > Henan",
    ),
    (
        "该团伙先后将20余名婴儿贩卖到河北、山东等地。经查,这些婴儿均来自四川凉山。",
        "Hebei, Shandong: destination; Sichuan: origin",
        "Sichuan > Hebei, Shandong",
    ),
    (
        "获救的11名妇女分别来自越南、缅甸。她们被人以介绍工作为名骗到安徽,卖给当地农民做媳妇。",
        "Anhui: destination; Myanmar, Vietnam: origin",
        "Myanmar, Vietnam > Anhui",
    ),
    (
        "犯罪嫌疑人把孩子贩卖到江苏、安徽。孩子的父母多是云南文山的贫困农民。",
        "Anhui, Jiangsu: destination; Yunnan: origin",
        "Yunnan > Anhui, Jiangsu",
    ),
    (
        "记者了解到,这些男婴的来源地是广西百色。买家多为福建莆田的村民,每名男婴要价6万元。",
        "Fujian: destination; Guangxi: origin",
        "Guangxi > Fujian",
    ),
    (
        "獲救女嬰來自貴州畢節。疑犯供稱,女嬰以三萬元賣給廣東汕頭的買家。",
        "Guangdong: destination; Guizhou: origin",
        "Guizhou > Guangdong",
    ),
    (
        "这名男孩5岁时在成都火车站走失。近日,民警在河南商丘找到了他。",
        "Henan: destination; Henan: raid; Sichuan: origin",
        "Sichuan > Henan",
    ),
    (
        "1994年,年仅4岁的他在广西柳州的菜市场附近走失。被拐后,他在河北一户人家长大成人。",
        "Guangxi: origin; Hebei: destination",
        "Guangxi > Hebei",
    ),
    (
        "王某两年前在广东打工时失踪。8月17日,警方在四川达州将其解救。",
        "Guangdong: origin; Sichuan: destination; Sichuan: raid",
        "Guangdong > Sichuan",
    ),
    ("李某的女儿在深圳被骗走,后被卖到江西赣州。", "Guangdong: origin; Jiangxi: destination", "Guangdong > Jiangxi"),
    (
        "一名16岁的陕西女孩在广东打工期间被人欺骗,先后被卖给四川几名男子。",
        "Guangdong: origin; Shaanxi: other; Sichuan: destination",
        "Guangdong > Sichuan",
    ),
    (
        "受害人小梅是贵州黔西人,去年3月在昆明打工时被骗至山东菏泽,卖给一老光棍为妻。",
        "Guizhou: other; Shandong: destination; Yunnan: origin",
        "Yunnan > Shandong",
    ),
    (
        "女孩今年17岁,湖南人,在东莞一家电子厂上班时认识了嫌疑人,被骗到河北,以5万元卖给村民赵某。",
        "Guangdong: origin; Hebei: destination; Hunan: other",
        "Guangdong > Hebei",
    ),
    (
        "2017年,姐妹俩被一名缅甸“老乡”拐骗到中国。到中国后,“老乡”将她们拐卖给了江西鄱阳的李某。",
        "Jiangxi: destination; Myanmar: origin",
        "Myanmar > Jiangxi",
    ),
    ("买主是河南林州的农民。孩子则是从云南昭通收买来的。", "Henan: destination; Yunnan: origin", "Yunnan > Henan"),
    (
        "被拐男童於深圳龍崗被抱走,警方其後在湖南邵陽尋回男童。",
        "Guangdong: origin; Hunan: destination; Hunan: raid",
        "Guangdong > Hunan",
    ),
    (
        "三名受害女子均为老挝籍。她们先被带到云南,后被卖到河南农村。",
        "Henan: destination; Laos: origin; Yunnan: transit",
        "Yunnan > Henan; Laos > Yunnan",
    ),
    (
        "被解救的儿童中,有6名来自广西,4名来自贵州,均被卖往广东潮汕地区。",
        "Guangdong: destination; Guangxi, Guizhou: origin",
        "Guangxi, Guizhou > Guangdong",
    ),
    (
        "民警在福建泉州解救被拐男童3名,其中两名是在贵阳被拐走的。",
        "Fujian: destination; Fujian: raid; Guizhou: origin",
        "Guizhou > Fujian",
    ),
    (
        "经DNA比对,确认该男子就是29年前在重庆失踪的儿童,他如今生活在福建莆田。",
        "Chongqing: origin; Fujian: destination",
        "Chongqing > Fujian",
    ),
    (
        "24年前,3岁的儿子在武汉被拐。如今,民警在山东聊城找到了已经成家的儿子。",
        "Hubei: origin; Shandong: destination; Shandong: raid",
        "Hubei > Shandong",
    ),
    (
        "云南籍的婴儿经由广西转卖到广东。",
        "Guangdong: destination; Guangxi: transit; Yunnan: origin",
        "Guangxi > Guangdong; Yunnan > Guangxi",
    ),
    (
        "他们从云南出发,途经贵州,把婴儿贩卖到福建。",
        "Fujian: destination; Guizhou: transit; Yunnan: origin",
        "Guizhou > Fujian; Yunnan > Guizhou",
    ),
    (
        "人贩子取道广西,将越南妇女卖到安徽。",
        "Anhui: destination; Guangxi: transit; Vietnam: origin",
        "Guangxi > Anhui; Vietnam > Guangxi",
    ),
    ("桂林是人贩子贩运婴儿的必经之地。", "Guangxi: transit", ""),
    ("柳州成了这条贩婴链条的中转站。", "Guangxi: transit", ""),
    ("桂林正处于这个黑色链条的中间。", "Guangxi: transit", ""),
    ("婴儿在昆明火车站交接后,被带上列车运往河南。", "Henan: destination; Yunnan: transit", "Yunnan > Henan"),
    (
        "嫌疑人在四川凉山收买婴儿,在成都转手后贩卖到山东。",
        "Shandong: destination; Sichuan: origin; Sichuan: transit",
        "Sichuan > Shandong",
    ),
    ("石家庄被人贩子当作中转地,婴儿在此转手后被卖往周边县市。", "Hebei: transit", ""),
    (
        "女嬰從雲南運抵深圳,在深圳轉手後,再賣往潮州。",
        "Guangdong: destination; Guangdong: transit; Yunnan: origin",
        "Guangdong, Yunnan > Guangdong",
    ),
    (
        "该团伙把从贵州拐来的男童带到邯郸中转,再卖到山东。",
        "Guizhou: origin; Hebei: transit; Shandong: destination",
        "Guizhou > Hebei; Hebei > Shandong",
    ),
    ("她们被骗到西安,在那里转车前往山西,被卖给当地村民。", "Shaanxi: transit; Shanxi: destination", "Shaanxi > Shanxi"),
    ("郑州是贩婴通道上的重要一站。", "Henan: transit", ""),
    (
        "人贩子以南宁为中转站,将收来的婴儿分销到福建、江西。",
        "Fujian, Jiangxi: destination; Guangxi: transit",
        "Guangxi > Fujian, Jiangxi",
    ),
    (
        "女孩先被骗至广东东莞强迫卖淫,后又被转手卖到湖南。",
        "Guangdong: transit; Hunan: destination",
        "Guangdong > Hunan",
    ),
    (
        "在广西的玉林、陆川或广东的河唇和云南等地,花几百上千元买来的婴儿,通过铁路贩运到河南和河北等地。",
        "Guangdong, Guangxi, Yunnan: origin; Hebei, Henan: destination",
        "Guangdong, Guangxi, Yunnan > Hebei, Henan",
    ),
    (
        "嫌疑人在云南的镇雄县、彝良县或贵州的毕节市和四川等地以每名8000元的价格收买婴儿,贩卖到山东和河北。",
        "Guizhou, Sichuan, Yunnan: origin; Hebei, Shandong: destination",
        "Guizhou, Sichuan, Yunnan > Hebei, Shandong",
    ),
    (
        "该团伙从云南、贵州、四川等省收买婴儿,卖往福建、广东。",
        "Fujian, Guangdong: destination; Guizhou, Sichuan, Yunnan: origin",
        "Guizhou, Sichuan, Yunnan > Fujian, Guangdong",
    ),
    (
        "人贩子主要从贵州、云南以及广西玉林等地的农村,通过各种手段弄到婴儿后,通过铁路长途运送到河南的郑州、"
        "新乡、河北的石家庄等地。",
        "Guangxi, Guizhou, Yunnan: origin; Hebei, Henan: destination",
        "Guangxi, Guizhou, Yunnan > Hebei, Henan",
    ),
    (
        "婴儿由文山州广南、富宁两县及广西百色等地购得,经列车转运至安阳、邯郸等地出售。",
        "Guangxi, Yunnan: origin; Hebei, Henan: destination",
        "Guangxi, Yunnan > Hebei, Henan",
    ),
    (
        "被拐骗的妇女多为云南、贵州、四川三省人,被卖到安徽、江苏两省。",
        "Anhui, Jiangsu: destination; Guizhou, Sichuan, Yunnan: origin",
        "Guizhou, Sichuan, Yunnan > Anhui, Jiangsu",
    ),
    (
        "集團從雲南、貴州及廣西等地以二萬元人民幣買入嬰兒,轉賣至福建及廣東。",
        "Fujian, Guangdong: destination; Guangxi, Guizhou, Yunnan: origin",
        "Guangxi, Guizhou, Yunnan > Fujian, Guangdong",
    ),
    (
        "在四川凉山州越西县、美姑县和云南宁蒗县等地低价收购婴儿,再以四五万元的价格贩卖给山东临沂、江苏连云港的买主。",
        "Jiangsu, Shandong: destination; Sichuan, Yunnan: origin",
        "Sichuan, Yunnan > Jiangsu, Shandong",
    ),
    (
        "这名男婴从广西买来,以3.5万元卖给河南焦作一户人家,另一名女婴卖给了山西晋城的买主。",
        "Guangxi: origin; Henan, Shanxi: destination",
        "Guangxi > Henan, Shanxi",
    ),
    (
        "他们将在越南、缅甸拐骗的妇女,卖到河南、河北、山东的农村。",
        "Hebei, Henan, Shandong: destination; Myanmar, Vietnam: origin",
        "Myanmar, Vietnam > Hebei, Henan, Shandong",
    ),
    (
        "两名妇女以800元从广西合浦县购买女婴一名,准备以3500元贩卖到河南郑州。"
        "今年2月20日,由湛江开往北京西的K158次列车运行到柳州至鹿寨区间时,乘警查获一对贩卖婴儿的夫妻。",
        "Guangxi: origin; Guangxi: raid; Henan: destination",
        "",
    ),
    ("警方帮助一位安徽父亲找到了被拐的女儿。", "Anhui: other", ""),
    ("桂林开往北京西的列车上,乘警抓获两名人贩子。", "", ""),
    ("他们主要乘坐湛江开往北京西的K158次、桂林开往北京西的K22次和南宁开往郑州的1628次列车贩运婴儿。", "", ""),
    ("家人连夜从河北开车赶来,与失散多年的儿子相见。", "Hebei: other", ""),
    ("和他接头的是个云南妇女,警方当场将两人抓获。", "Yunnan: other", ""),
    ("一名河南籍司机发现车上的婴儿可疑,随即报警,警方解救了婴儿。", "Henan: other", ""),
    ("与越南接壤的广西警方破获一起拐卖儿童案。", "Guangxi: raid; Vietnam: other", ""),
    ("从四川来的志愿者带着孩子们回家。", "Sichuan: other", ""),
    ("胡某在凉山地区发展了多名“下线”,专门收购婴儿。", "Sichuan: origin", ""),
    ("一名从湖北来打工的男子向警方提供线索,警方解救了3名被拐儿童。", "Hubei: other", ""),
    ("中新网南宁3月5日电 广西警方解救被拐婴儿5名。", "Guangxi: raid", ""),
    ("青海警方坚持源头治理,严打拐卖犯罪。", "Qinghai: raid", ""),
    ("記者從北京趕到南寧,採訪獲救嬰兒。", "Beijing: other; Guangxi: raid", ""),
    ("孩子的父亲从江西赶到广东,在警方的帮助下见到了被拐的儿子。", "Guangdong, Jiangxi: other", ""),
    (
        "去年,河南警方破获一起拐卖案。今年5月,福建警方解救3名被拐儿童,孩子均从云南拐来。",
        "Fujian: destination; Fujian, Henan: raid; Yunnan: origin",
        "Yunnan > Fujian",
    ),
    ("列车运行到岳阳至武昌站间时,乘警抓获一名贩卖婴儿的妇女。", "Hubei, Hunan: raid", ""),
    ("K158次列车运行至柳州至鹿寨区间时,乘警解救了一名婴儿。", "Guangxi: raid", ""),
    ("列车刚驶离武昌站不久,乘警便将两名人贩子控制。", "Hubei: raid", ""),
    ("列车行至衡阳站,乘警解救女婴一名。", "Hunan: raid", ""),
    ("民警赴湖南解救出被拐女孩。", "Hunan: raid", ""),
    ("专案组远赴河北邯郸,在当地警方配合下,将被拐儿童解救。", "Hebei: raid", ""),
    ("在贵州警方配合下,被拐男童成功获救。", "Guizhou: raid", ""),
    ("大荔警方跨省赴四川将被拐女孩解救回来。", "Shaanxi, Sichuan: raid", ""),
    ("侦查员辗转河南、安徽、江苏等地,抓获犯罪嫌疑人7名。", "Anhui, Henan, Jiangsu: raid", ""),
    ("当列车停靠郑州站时,铁路民警上车将嫌疑人抓获。", "Henan: raid", ""),
    ("列車駛至長沙站時,乘警拘捕一名販嬰女子。", "Hunan: raid", ""),
    ("大巴行至湖南醴陵境内的省际卡口时被拦下,民警抓获两名嫌疑人,解救一名婴儿。", "Hunan: raid", ""),
    ("民警在京广线安阳段的一趟列车上查获被拐婴儿一名。", "Henan: raid", ""),
    ("警方兵分三路,分别赶往山东、河南、山西,一举抓获嫌疑人12人。", "Henan, Shandong, Shanxi: raid", ""),
    ("柳铁公安处民警在K22次列车上抓获人贩子4名。", "Guangxi: raid", ""),
    ("在湘潭、株洲两地警方的协助下,抓获犯罪嫌疑人5名。", "Hunan: raid", ""),
    (
        "专案组民警赴浙江东阳,在一山沟里将被拐骗的韩某解救。女孩是1月19日在天津塘沽被拐走的。",
        "Tianjin: origin; Zhejiang: destination; Zhejiang: raid",
        "Tianjin > Zhejiang",
    ),
    (
        "大荔县民警远赴四川达州,将被拐两年的女孩解救回来。她是在广东打工时失踪的。",
        "Guangdong: origin; Shaanxi, Sichuan: raid; Sichuan: destination",
        "Guangdong > Sichuan",
    ),
    (
        "民警前往安徽阜阳,从一户村民家中救出女婴。该女婴在江苏徐州一家医院被偷走。",
        "Anhui: destination; Anhui: raid; Jiangsu: origin",
        "Jiangsu > Anhui",
    ),
    (
        "2006年,3岁男孩在昆明一菜市场被人抱走。专案组赶赴福建莆田,找到了已满18岁的男孩。",
        "Fujian: destination; Fujian: raid; Yunnan: origin",
        "Yunnan > Fujian",
    ),
    ("在这个贩婴链条的上游,胡某在凉山地区发展了多名成员。", "Sichuan: other", ""),
    ("近日,在南昌西站,被拐卖到中国的外籍女孩向民警道谢。", "Jiangxi: other", ""),
    (
        "女孩被骗到广东东莞强迫卖淫,后又被多次转手,警方最终在湖南将其救出。",
        "Guangdong: transit; Hunan: destination; Hunan: raid",
        "Guangdong > Hunan",
    ),
    (
        "该女子被骗至山西,随后又被转卖,最终警方在河北邯郸将其解救。",
        "Hebei: destination; Hebei: raid; Shanxi: transit",
        "Shanxi > Hebei",
    ),
    ("2008年,老师带着她和其他同学远赴广东惠州一家电子厂实习。", "Guangdong: other", ""),
    ("他早年到浙江打工,后来参与贩卖婴儿,被民警抓获。", "Zhejiang: other", ""),
    ("今年2月20日,列车运行到柳州至鹿寨区间时,婴儿的哭声惊动了乘警。", "Guangxi: raid", ""),
    ("客车行至怀化境内时被民警拦下,车上3名婴儿获救。", "Hunan: raid", ""),
    ("列车刚过长沙站,乘警发现两名妇女抱着5名婴儿,十分可疑。", "Hunan: raid", ""),
    ("K79次列车行驶到衡阳区间时,一名旅客向乘警反映,邻座妇女怀中的婴儿来历不明。", "Hunan: raid", ""),
    ("儿子在离家不远的广西柳州一个菜市场附近走失,从此杳无音讯。", "Guangxi: origin", ""),
    ("当天上午,3岁的杨某在深圳罗湖一幼儿园门口失踪。", "Guangdong: origin", ""),
    (
        "2007年10月,4岁的小孙在深圳南山走失。2021年,警方确认一名湖北籍男子就是当年被拐的小孙。",
        "Guangdong: origin; Hubei: destination",
        "Guangdong > Hubei",
    ),
    (
        "2004年,他们3岁的儿子在深圳失踪。经DNA比对,两名山东籍男子正是当年失踪的孩子。",
        "Guangdong: origin; Shandong: destination",
        "Guangdong > Shandong",
    ),
    (
        "30年前,小军在贵阳被人拐走。民警发现,福建莆田的一名男子疑似就是当年被拐的小军。",
        "Fujian: destination; Guizhou: origin",
        "Guizhou > Fujian",
    ),
    (
        "3月21日,陈某到高要市公安局派出所报案称,其女儿不见了,怀疑已被拐走。次日,警方远赴湛江将被拐女童解救。",
        "Guangdong: destination; Guangdong: origin; Guangdong: raid",
        "Guangdong > Guangdong",
    ),
    (
        "5月2日,李某向四川绵阳警方报警,称6岁的儿子放学后失踪。5月9日,男孩在陕西宝鸡获救。",
        "Shaanxi: destination; Shaanxi, Sichuan: raid; Sichuan: origin",
        "Sichuan > Shaanxi",
    ),
    ("一名老人到大荔派出所报警,称其孙女两年前在广东打工时失踪。", "Guangdong: origin; Shaanxi: raid", ""),
    ("警方在内蒙古凉城县天城乡解救一名被拐女孩。", "Inner Mongolia: raid", ""),
    ("集团把婴儿带到宿迁泗阳县来安乡。", "Jiangsu: destination", "None > Jiangsu"),
    ("南宁市南湖公安分局民警解救11名被拐儿童。", "Guangxi: raid", ""),
    (
        "大荔县一名16岁女孩外出打工期间被人欺骗,先后被卖给四川几名男子。",
        "Shaanxi: other; Sichuan: destination",
        "None > Sichuan",
    ),
    (
        "家住河南周口的6岁男孩小亮去年放学后失踪,上月在山西临汾被警方解救。",
        "Henan: origin; Shanxi: destination; Shanxi: raid",
        "Henan > Shanxi",
    ),
    (
        "人贩子在云南文山收买婴儿,卖给昆明的二道贩子,最后把孩子带到山东出手。",
        "Shandong: destination; Yunnan: origin; Yunnan: transit",
        "Yunnan > Shandong",
    ),
    ("婴儿先被卖给河南商丘的中间人,再由其转卖到江苏。", "Henan: transit; Jiangsu: destination", "Henan > Jiangsu"),
    ("该团伙在南宁的一处出租屋里控制11名被拐儿童,逼他们乞讨。", "Guangxi: base", ""),
    ("两名妇女被一个犯罪团伙控制在甘肃白银。", "Gansu: base", ""),
    ("这伙人在福建晋江设立窝点,专门收购婴儿。", "Fujian: base", ""),
    ("该团伙的窝点设在河北邯郸一个村子里。", "Hebei: base", ""),
    ("她们被关押在云南河口的一间民房里,等待买主。", "Yunnan: base", ""),
    ("嫌疑人被警方控制在郑州一家旅馆。", "Henan: raid", ""),
    ("青海坚持关口前移、源头治理,严打拐卖犯罪。", "Qinghai: other", ""),
    ("打拐行动在以桂林为中心的千里铁道线上展开,一个个人贩子落网。", "Guangxi: base", ""),
    ("民警在桂林站母婴候车室盘查了两名抱婴儿的妇女。", "Guangxi: raid", ""),
    ("人贩子将她们带到西安,以便转车去山西时,被民警抓获。", "Shaanxi: transit; Shanxi: destination", ""),
    (
        "本报讯 昨日,记者从南宁铁路公安处获悉,乘警近日在昆明开往上海的列车上抓获两名贩婴嫌疑人,解救男婴1名。"
        "经查,嫌疑人以1.5万元在云南文山收买该男婴,准备带到浙江温州出手。",
        "Guangxi: raid; Yunnan: origin; Zhejiang: destination",
        "",
    ),
    (
        "8月12日,接到贵州警方协查通报后,山东菏泽警方迅速出击,在曹县一村庄将被拐三年的小玉解救。"
        "小玉老家在贵州纳雍,三年前在昆明火车站被一名中年妇女骗走。",
        "Guizhou, Shandong: raid; Shandong: destination; Yunnan: origin",
        "Yunnan > Shandong",
    ),
    (
        "新华社石家庄5月9日电 河北邯郸警方日前打掉一个贩卖婴儿团伙。"
        "该团伙长期盘踞在邯郸、邢台一带,从四川凉山低价收购婴儿,用火车运至河北,再加价卖给河北、河南、"
        "山东的买主。",
        "Hebei: base; Hebei, Henan, Shandong: destination; Hebei: raid; Hebei: transit; Sichuan: origin",
        "Hebei > Hebei, Henan, Shandong; Sichuan > Hebei",
    ),
    (
        "法制日报讯 云南省文山州警方历时半年侦查,成功侦破“3·06”特大跨国拐卖妇女案,解救缅甸籍妇女27名。"
        "犯罪嫌疑人在缅甸以打工为名诱骗妇女,经瑞丽偷渡入境后,贩卖到河南、安徽等地。",
        "Anhui, Henan: destination; Myanmar: origin; Yunnan: raid; Yunnan: transit",
        "Yunnan > Anhui, Henan; Myanmar > Yunnan",
    ),
    (
        "被告人陈某某从广西钦州将11名越南妇女带至江西上饶,以每人4万至6万元的价格卖给当地村民。"
        "江西省高级人民法院维持原判。",
        "Guangxi, Vietnam: origin; Jiangxi: destination",
        "Guangxi, Vietnam > Jiangxi",
    ),
    (
        "深圳警方聯同湖南警方搗破一個拐賣兒童集團,在湖南邵陽拘捕11人,救出9名被拐男童。"
        "男童均於深圳、東莞的工廠區被抱走,其後由集團成員乘長途巴士帶返湖南轉售。",
        "Guangdong: origin; Guangdong, Hunan: raid; Hunan: destination",
        "Guangdong > Hunan",
    ),
    (
        "2015年6月,家住陕西安康的王女士报警称,19岁的女儿去西安找工作后失去联系。"
        "民警经过缜密侦查,发现女孩被人贩子以找工作为由骗至内蒙古,以3.5万元卖给一户农民。",
        "Inner Mongolia: destination; Shaanxi: origin",
        "Shaanxi > Inner Mongolia",
    ),
    (
        "经审讯,犯罪嫌疑人赵某供述,2013年以来,她先后从贵州毕节、六盘水等地低价买入婴儿8名,"
        "带到河南周口、驻马店等地高价卖出,从中牟利20余万元。",
        "Guizhou: origin; Henan: destination",
        "Guizhou > Henan",
    ),
    (
        "福建警方在厦门、漳州、泉州三地同时收网,抓获犯罪嫌疑人34名,解救儿童12名。"
        "被解救的儿童大多来自云南、广西的贫困山区,被人以2万元左右的价格买走后卖到闽南沿海农村。",
        "Fujian: destination; Fujian: raid; Guangxi, Yunnan: origin",
        "Guangxi, Yunnan > Fujian",
    ),
    (
        "孩子是1998年在四川南充被拐的。如今,他已在江苏徐州成家立业,还有了两个孩子。",
        "Jiangsu: destination; Sichuan: origin",
        "Sichuan > Jiangsu",
    ),
    (
        "23年前,不满周岁的儿子在陕西西安被人从家中抱走。今年9月,警方通过DNA比对,在河北邢台找到了他。",
        "Hebei: destination; Hebei: raid; Shaanxi: origin",
        "Shaanxi > Hebei",
    ),
    (
        "嫌疑人刘某交代,他在网上发布收养信息,联系上四川、重庆等地的孕妇,等孩子生下后带到山东枣庄,转手卖给买家。",
        "Chongqing, Sichuan: origin; Shandong: destination",
        "Chongqing, Sichuan > Shandong",
    ),
    (
        "该网络上线在云南、贵州物色货源,中间人在湖南怀化中转,下线在广东潮州、汕头寻找买家。",
        "Guangdong: destination; Guizhou, Yunnan: origin; Hunan: transit",
        "Hunan > Guangdong; Guizhou, Yunnan > Hunan",
    ),
    (
        "民警顺藤摸瓜,先后在安徽亳州、江苏徐州、山东临沂抓获涉案人员19名,追回被拐儿童6名。",
        "Anhui, Jiangsu, Shandong: raid",
        "",
    ),
    (
        "三名越南女子被老乡以到中国打工为名骗至广西东兴,随后被转卖到广东湛江,被迫卖淫。湛江警方接到求助后将她们救出。",
        "Guangdong: destination; Guangdong: raid; Guangxi: transit; Vietnam: origin",
        "Guangxi > Guangdong; Vietnam > Guangxi",
    ),
    (
        "在福建打工的四川夫妇杨某、刘某2011年丢失了8个月大的儿子。警方查明,孩子被邻居抱走,以4.2万元卖到福建安溪。",
        "Fujian: destination; Fujian: origin; Sichuan: other",
        "Fujian > Fujian",
    ),
    (
        "女婴出生后,生父以2.8万元的价格把她卖给了河南南阳的一对夫妇。生父是湖北十堰人。",
        "Henan: destination; Hubei: origin",
        "Hubei > Henan",
    ),
    (
        "涉案人员中,有负责在云南“进货”的,有负责运输的,也有专门在河北邯郸找买家的。",
        "Hebei: destination; Yunnan: origin",
        "Yunnan > Hebei",
    ),
    (
        "大理州公安局组织警力分赴湖北、江西、浙江开展抓捕解救工作,抓获犯罪嫌疑人15名,解救被拐妇女5名。",
        "Hubei, Jiangxi, Yunnan, Zhejiang: raid",
        "",
    ),
    (
        "警方查明,这名男婴在广州一家医院出生,3天后就被亲生父亲卖给揭阳的李某。",
        "Guangdong: destination; Guangdong: origin",
        "Guangdong > Guangdong",
    ),
    (
        "两名女孩被从湖北襄阳拐到河南,又从河南被卖到山西大同的一家黑砖窑。",
        "Henan: transit; Hubei: origin; Shanxi: destination",
        "Hubei > Henan; Henan > Shanxi",
    ),
    (
        "据交代,孩子们来自新疆,被人从乌鲁木齐、喀什等地拐骗到郑州,强迫在街头扒窃。",
        "Henan: destination; Xinjiang: origin",
        "Xinjiang > Henan",
    ),
    (
        "警方成功解救了崇州市两名被拐聋哑妇女。两人在甘肃白银被找到。",
        "Gansu: destination; Gansu: raid; Sichuan: origin",
        "Sichuan > Gansu",
    ),
    ("警方解救云南3名被拐儿童,并将他们送回家。", "Yunnan: origin", ""),
    ("民警发现两名妇女在甘肃省白银市,疑似被一个犯罪团伙控制。", "Gansu: base", ""),
    ("温州贩卖婴儿团伙落网,医生谎称婴儿已死。", "Zhejiang: base", ""),
    ("山东特大贩婴集团被捣破,37名婴儿获救。", "Shandong: base", ""),
    ("警方打掉临沂一个贩婴团伙。", "Shandong: base", ""),
    ("远在广东实习的湖北某技校毕业生小花离奇失踪,大半年音讯全无。", "Guangdong: origin; Hubei: other", ""),
    ("在浙江务工的贵州籍夫妇李某、王某两岁的儿子被人抱走。", "Guizhou: other; Zhejiang: origin", ""),
    ("警方調查發現,女童被帶往雲南昆明,再轉送至緬甸。", "Myanmar: destination; Yunnan: transit", "Yunnan > Myanmar"),
    ("台灣女子遭人口販子誘騙到福建,警方循線救出3人。", "Fujian: destination; Taiwan: origin", "Taiwan > Fujian"),
    (
        "犯罪嫌疑人专门到越南边境物色年轻女子,谎称介绍到广东工厂打工,将其骗入境后贩卖到江西、湖南等地农村。",
        "Guangdong: other; Hunan, Jiangxi: destination; Vietnam: origin",
        "Vietnam > Hunan, Jiangxi",
    ),
    (
        "2008年至2010年,马某伙同他人从云南文山、红河等地拐骗、收买婴儿30余名,经湖南、江西贩卖至福建。",
        "Fujian: destination; Hunan, Jiangxi: transit; Yunnan: origin",
        "Hunan, Jiangxi > Fujian; Yunnan > Hunan, Jiangxi",
    ),
    (
        "警方在河北、山西、内蒙古等地解救出23名被拐妇女,她们均为云南、贵州籍。",
        "Guizhou, Yunnan: origin; Hebei, Inner Mongolia, Shanxi: raid",
        "",
    ),
    (
        "买主多在广东潮汕和福建莆田一带,一名男婴可卖到8万元。婴儿的来源则集中在云南文山、广西百色。",
        "Fujian, Guangdong: destination; Guangxi, Yunnan: origin",
        "Guangxi, Yunnan > Fujian, Guangdong",
    ),
    (
        "他从贵州老家带出3名亲戚的女儿,谎称到江苏打工,却把她们卖到了安徽宿州。",
        "Anhui: destination; Guizhou: origin; Jiangsu: other",
        "Guizhou > Anhui",
    ),
    (
        "嫌疑人在湖南永州用面包车掳走两名女孩,一路开到广西桂林,卖给当地一个强迫卖淫团伙。",
        "Guangxi: destination; Hunan: origin",
        "Hunan > Guangxi",
    ),
    ("孩子被抱走时,一家人正暂住在东莞长安镇。", "Guangdong: origin", ""),
    (
        "DNA比对成功,失散25年的儿子就在浙江台州。当年,他在老家湖南衡阳的集市上被人贩子拐走。",
        "Hunan: origin; Zhejiang: destination",
        "Hunan > Zhejiang",
    ),
    ("公安部协调内蒙古、山西两地警方,解救出被囚禁在砖窑的智障民工12人。", "Inner Mongolia, Shanxi: raid", ""),
    (
        "凉山州越西县的马某等人,将自己的亲生孩子卖到山东、江苏。",
        "Jiangsu, Shandong: destination; Sichuan: origin",
        "Sichuan > Jiangsu, Shandong",
    ),
    (
        "从2014年起,河北一些光棍汉通过中介花十余万元“买”越南新娘,其中不少人后来失踪。",
        "Hebei: destination; Vietnam: origin",
        "Vietnam > Hebei",
    ),
    ("列车到达安阳站后,嫌疑人抱着婴儿下车,与前来接货的买主交易时,被蹲守的民警抓获。", "Henan: raid", ""),
    (
        "该犯罪网络上家在四川,下家在山东,中间环节多达五六层。",
        "Shandong: destination; Sichuan: origin",
        "Sichuan > Shandong",
    ),
    ("昆明铁路警方得知,砚山县还有四个家族式团伙。", "Yunnan: base; Yunnan: raid", ""),
    ("据办案民警介绍,美姑县有三个贩婴团伙。", "Sichuan: base", ""),
    ("他们是湖北“3·28”系列案最后找到的几个孩子。", "Hubei: other", ""),
    ("2009年至2014年间,福建拐卖儿童立案数占全国一成。", "Fujian: other", ""),
    ("我被卖到河南,逃了三次都没成功。", "Henan: destination", "None > Henan"),
    ("四川夫妇将5名亲生子女卖给福建买家。", "Fujian: destination; Sichuan: origin", "Sichuan > Fujian"),
    ("河南警方将3名被拐妇女护送回贵州老家。", "Guizhou: origin; Henan: raid", ""),
    ("云南警方到湖南抓捕嫌疑人时,当地村民百般阻挠。", "Hunan, Yunnan: raid", ""),
    ("广西警方赴贵州核查,确认被解救的4名儿童均为毕节人。", "Guangxi, Guizhou: raid; Guizhou: origin", ""),
    ("警方在去往安徽的大巴上解救了被拐女孩。", "", ""),
    ("专案组先后前往北京、上海调取证据。", "Beijing, Shanghai: raid", ""),
    ("公安部在北京召开电视电话会议,部署打拐专项行动。", "Beijing: other", ""),
    ("民警坐火车把获救儿童从福建送回贵州父母身边。", "Fujian: raid; Guizhou: origin", ""),
    ("嫌疑人被从广东押解回贵州。", "Guangdong, Guizhou: raid", ""),
    ("主犯潜逃至新疆,三年后在乌鲁木齐落网。", "Xinjiang: raid", ""),
    ("四川省公安厅厅长介绍,四川是拐卖犯罪的重灾区之一。", "Sichuan: origin; Sichuan: raid", ""),
    ("该校老师说,孩子们大多随父母从外省来广东读书。", "Guangdong: other", ""),
    ("犯罪嫌疑人户籍地为河南,长期在云南边境活动,专门物色缅甸妇女。", "Henan: other; Myanmar: origin; Yunnan: base", ""),
    ("被拐女孩的家乡在贵州大山里,她靠一封信获救。", "Guizhou: origin", ""),
    ("获救儿童被安置在昆明市儿童福利院。", "Yunnan: other", ""),
    ("警方经过比对,发现南宁、柳州等地近期发生多起儿童失踪案。", "Guangxi: origin", ""),
    ("买主李某家住河北魏县,他花5万元买下男婴。", "Hebei: destination", ""),
    ("香港警方聯同廣東公安搗破一個操控內地女子賣淫集團,救出12名女子。", "Guangdong, Hong Kong: raid", ""),
    ("越南警方与中国广西警方联合行动,在芒街解救3名妇女。", "Guangxi, Vietnam: raid", ""),
    (
        "在云南省广南县,人贩子以每名婴儿5000元至1万元的价格从农户手中买来,"
        "交给“运输员”乘长途客车送往河南安阳。"
        "在安阳,婴儿被加价后分销到周边的河北、山西等地。",
        "Hebei, Shanxi: destination; Henan: transit; Yunnan: origin",
        "Henan > Hebei, Shanxi; Yunnan > Henan",
    ),
    (
        "2010年7月的一天,在贵阳火车站候车的杨女士一转身,发现3岁的女儿不见了。"
        "警方调取监控发现,一名中年男子抱着孩子登上了开往浙江的列车。"
        "三天后,民警在浙江金华将孩子解救。",
        "Guizhou: origin; Zhejiang: destination; Zhejiang: raid",
        "Guizhou > Zhejiang",
    ),
    (
        "该案涉及云南、四川、河南、山东四省。四川籍犯罪嫌疑人阿某负责在当地收买婴儿,河南籍的王某负责联系买家。",
        "Henan, Shandong, Sichuan, Yunnan: other",
        "",
    ),
    (
        "23岁的阿芳(化名)是广西靖西人。"
        "两年前,她在广东佛山打工时结识了男子黄某,黄某以带她回家见父母为名,把她骗到了河南驻马店,"
        "以2.8万元卖给当地一名40多岁的农民。",
        "Guangdong: origin; Guangxi: other; Henan: destination",
        "Guangdong > Henan",
    ),
    (
        "记者从陕西省公安厅获悉,陕西、河南、山西三地警方联手,历时8个月,彻底摧毁了一条由陕西、"
        "山西“供货”,经河南中转,销往河北、山东的贩婴链条。",
        "Hebei, Shandong: destination; Henan, Shaanxi, Shanxi: raid; Henan: transit; Shaanxi, Shanxi: origin",
        "Henan > Hebei, Shandong; Shaanxi, Shanxi > Henan",
    ),
    (
        "犯罪嫌疑人交代,女婴是她从广西北海一名孕妇手中以6000元买来的,原本打算卖给在广东揭阳的表姐。",
        "Guangdong: destination; Guangxi: origin",
        "",
    ),
    (
        "警方在山东郯城县解救了10名婴儿。这些婴儿大多不满周岁,都是从云南个旧、元阳一带被拐骗来的。",
        "Shandong: destination; Shandong: raid; Yunnan: origin",
        "Yunnan > Shandong",
    ),
    (
        "1997年,15岁的她被人从湖南怀化骗到福建南安,被迫与一名比她大20岁的男人成婚。"
        "去年底,她向南安警方报案,终于回到了阔别多年的家乡。",
        "Fujian: destination; Fujian: raid; Hunan: origin",
        "Hunan > Fujian",
    ),
    (
        "经过三省警方的共同努力,被拐到内蒙古赤峰的3名河北女孩,全部安全返家。",
        "Hebei: origin; Inner Mongolia: destination",
        "Hebei > Inner Mongolia",
    ),
    (
        "一个以四川凉山籍人员为主要成员的拐卖团伙,把婴儿从凉山带到山东、江苏贩卖。",
        "Jiangsu, Shandong: destination; Sichuan: origin",
        "Sichuan > Jiangsu, Shandong",
    ),
    (
        "被捕的主犯供稱,嬰兒多由雲南及廣西農村收購,經深圳轉往福建及江西出售,每名索價四至六萬元人民幣。",
        "Fujian, Jiangxi: destination; Guangdong: transit; Guangxi, Yunnan: origin",
        "Guangdong > Fujian, Jiangxi; Guangxi, Yunnan > Guangdong",
    ),
    (
        "一名十七歲的越南少女被誘騙到雲南邊境,其後輾轉被賣到河北一戶農家。",
        "Hebei: destination; Vietnam: origin; Yunnan: transit",
        "Yunnan > Hebei; Vietnam > Yunnan",
    ),
    (
        "小军的养父母说,孩子是1990年花3000元从一名四川人手里买的。如今小军在河南濮阳的亲生父母终于找到了他。",
        "Henan: raid; Sichuan: origin",
        "",
    ),
    (
        "他们先后从凉山州布拖县、昭觉县带出婴儿13名,分别卖给了河北邢台、邯郸的买家。",
        "Hebei: destination; Sichuan: origin",
        "Sichuan > Hebei",
    ),
    (
        "嫌疑人从柬埔寨招募女子,以相亲为名带入中国,再以10万元左右的价格卖给江西、安徽的男子。",
        "Anhui, Jiangxi: destination; Cambodia: origin",
        "Cambodia > Anhui, Jiangxi",
    ),
    (
        "贵州公安机关派出5个工作组,奔赴河南、山东、河北等8省,解救被拐儿童34名。"
        "这些孩子均是在贵州遵义、毕节等地被拐的。",
        "Guizhou: origin; Guizhou, Hebei, Henan, Shandong: raid; Hebei, Henan, Shandong: destination",
        "Guizhou > Hebei, Henan, Shandong",
    ),
    (
        "两名男孩在重庆万州被拐后,一名被卖到福建,另一名被卖到广东。",
        "Chongqing: origin; Fujian, Guangdong: destination",
        "Chongqing > Fujian, Guangdong",
    ),
    ("孩子被卖到了500公里外的山东菏泽。", "Shandong: destination", "None > Shandong"),
    (
        "民警乔装成买家,在厦门与卖家见面,当场解救男婴,抓获嫌疑人3名。经查,男婴由嫌疑人从江西上饶抱来。",
        "Fujian: destination; Fujian: raid; Jiangxi: origin",
        "Jiangxi > Fujian",
    ),
    (
        "“当时我只有5岁,在四川简阳的外婆家门口被人用糖果哄走。”42岁的王强说。他被卖到福建莆田,在那里生活了37年。",
        "Fujian: destination; Sichuan: origin",
        "Sichuan > Fujian",
    ),
    (
        "据通报,2009年3月至9月间,刘某等人在广东东莞、惠州等地盗抢儿童11名,"
        "并以1万元至2.8万元不等的价格贩卖至广东梅州、福建漳州。",
        "Fujian, Guangdong: destination; Guangdong: origin",
        "Guangdong > Fujian, Guangdong",
    ),
    (
        "民警在河南濮阳一户农家找到小燕时,她已经是两个孩子的母亲。小燕家在四川达州,15岁那年被同村人骗出家门。",
        "Henan: destination; Henan: raid; Sichuan: origin",
        "Sichuan > Henan",
    ),
    ("警方抓获的67名犯罪嫌疑人分别来自云南、贵州、河南等8个省份。", "Guizhou, Henan, Yunnan: other", ""),
    (
        "公安部指揮雲南、河南等十一個省區市公安機關同步展開行動,摧毀一個拐賣兒童犯罪網絡,解救兒童九十二名。",
        "Henan, Yunnan: raid",
        "",
    ),
    ("该案的告破,得益于河南、安徽警方的大力支持。", "Anhui, Henan: raid", ""),
    (
        "一条从越南经广西到广东的跨国拐卖通道被警方切断,解救越南男婴8名。",
        "Guangdong: destination; Guangxi: transit; Vietnam: origin",
        "Guangxi > Guangdong; Vietnam > Guangxi",
    ),
    ("买主遍布山东、江苏、河南三省。", "Henan, Jiangsu, Shandong: destination", ""),
    (
        "女孩被拐后,被辗转带到河北、山东,最后被卖到江苏沛县一户人家。",
        "Hebei, Shandong: transit; Jiangsu: destination",
        "Hebei, Shandong > Jiangsu",
    ),
    (
        "据统计,被拐妇女的来源地主要为云南、贵州、四川等西南省份,流入地主要为安徽、河南、山东。",
        "Anhui, Henan, Shandong: destination; Guizhou, Sichuan, Yunnan: origin",
        "Guizhou, Sichuan, Yunnan > Anhui, Henan, Shandong",
    ),
    ("重庆铁路警方在成都至上海的列车上抓获人贩子两名。", "Chongqing: raid", ""),
    ("办案民警辗转云南、福建两省六地,行程上万公里,终于将拐卖婴儿的犯罪网络一网打尽。", "Fujian, Yunnan: raid", ""),
    (
        "村民阿英把刚满月的女儿以1.2万元卖给人贩子,女婴很快被带离云南,转卖到了江西。",
        "Jiangxi: destination; Yunnan: origin",
        "Yunnan > Jiangxi",
    ),
    (
        "山西运城的李某夫妇婚后多年不育,2012年经人介绍花4.5万元买了一名男婴。男婴的亲生父母在四川美姑。",
        "Shanxi: destination; Sichuan: origin",
        "Sichuan > Shanxi",
    ),
    (
        "被告人在柬埔寨金边物色女子,伪造签证后带至上海,再由同伙接往浙江、江西,以介绍婚姻为名出卖。",
        "Cambodia: origin; Jiangxi, Zhejiang: destination; Shanghai: transit",
        "Shanghai > Jiangxi, Zhejiang; Cambodia > Shanghai",
    ),
    ("几经倒手,婴儿最终流落到河北威县。", "Hebei: destination", "None > Hebei"),
    (
        "警方根据线索,在安徽利辛、临泉和河南项城、沈丘等地解救被拐妇女16名,她们多数来自云南思茅、临沧。",
        "Anhui, Henan: raid; Yunnan: origin",
        "",
    ),
    (
        "警方发现,这个团伙的成员多为贵州威宁人,他们把老家的孩子拐到浙江慈溪,逼迫他们偷窃。",
        "Guizhou: other; Zhejiang: destination",
        "None > Zhejiang",
    ),
    (
        "新北市警方偵破人蛇集團,該集團以假結婚名義將大陸女子騙至台灣,強迫賣淫。",
        "Taiwan: destination; Taiwan: raid",
        "None > Taiwan",
    ),
    (
        "據《南方都市報》報道,兩名男童在深圳寶安被拐,廣東警方輾轉千里,最終在廣西貴港找到他們。",
        "Guangdong: origin; Guangdong, Guangxi: raid; Guangxi: destination",
        "Guangdong > Guangxi",
    ),
    (
        "嬰兒的生母多是四川大涼山的貧困婦女,中間人以一萬多元買下,賣到山東可得六七萬元。",
        "Shandong: destination; Sichuan: origin",
        "Sichuan > Shandong",
    ),
    (
        "警方赶到时,女孩已被转移到广西。民警连夜追踪,终于在南宁将其解救。",
        "Guangxi: destination; Guangxi: raid",
        "None > Guangxi",
    ),
    (
        "“我想回家。”在河北保定被卖给一个聋哑人为妻的她,在日历背面写下了云南老家的地址。",
        "Hebei: destination; Yunnan: other",
        "",
    ),
    (
        "12月3日,一趟由昆明开往厦门的列车上,乘警发现一对男女怀抱的婴儿哭闹不止。"
        "经审问,两人承认婴儿是在云南开远买的,要带到福建安溪。",
        "Fujian: destination; Yunnan: origin",
        "Yunnan > Fujian",
    ),
    (
        "三个月内,湖南籍男子肖某先后把4名女网友骗到广东惠州,以5000元到1万元不等的价格卖给按摩店。",
        "Guangdong: destination; Hunan: other",
        "None > Guangdong",
    ),
    (
        "1岁的阳阳在浙江义乌被保姆抱走,保姆坐长途车逃到江西鹰潭,欲将孩子出手时落网。",
        "Jiangxi: raid; Zhejiang: origin",
        "",
    ),
    (
        "孩子被带到福建龙海后,先由当地的“接生婆”代养,再一个个卖给附近县市的买家。",
        "Fujian: destination",
        "None > Fujian",
    ),
    (
        "被拐13年后,四川女孩小敏在山东菏泽获救。13年前,她在成都荷花池市场与母亲走散。",
        "Shandong: destination; Shandong: raid; Sichuan: origin",
        "Sichuan > Shandong",
    ),
    (
        "今年3月,警方先后在湖北黄冈、安徽安庆抓获主犯,查明二人在武汉、九江等地拐骗、盗窃婴儿7名,卖往福建。",
        "Anhui, Hubei: raid; Fujian: destination; Hubei, Jiangxi: origin",
        "Hubei, Jiangxi > Fujian",
    ),
    (
        "家住重庆奉节的张某在浙江打工期间,5岁的女儿被同乡抱走,以3万元卖到了江西乐平。",
        "Chongqing: other; Jiangxi: destination; Zhejiang: origin",
        "Zhejiang > Jiangxi",
    ),
    (
        "犯罪嫌疑人将拐来的残疾儿童带到广州、深圳等大城市,强迫他们沿街乞讨。",
        "Guangdong: destination",
        "None > Guangdong",
    ),
    (
        "人贩子瞄准城乡结合部的外来务工人员子女,在东莞、惠州作案后,通过长途大巴把孩子送到揭阳、汕尾。",
        "Guangdong: destination; Guangdong: origin",
        "Guangdong > Guangdong",
    ),
]
TRADITIONAL = frozenset("運買來賣從經獲貴")


def _told(words, sign):
    """Both sides of each part, and every pair of their names."""
    parts = [part.split(f"{sign} ") for part in words.split("; ") if part]
    return {f"{a.strip()}{sign} {b}" for left, right in parts for a in left.split(",") for b in right.split(", ")}


@pytest.mark.parametrize(("text", "roles", "flows"), WAYS)
def test_ways(text, roles, flows):
    language = "zh-Hant" if TRADITIONAL & set(text) else "zh-Hans"
    assert roles_in(text, language) == _told(roles, ":")
    assert flows_in(text, language) == _told(flows, " >")
