"""Hand tables of the gazetteer: provinces and countries, spellings that no rule gives, words that name no place."""

from __future__ import annotations

# ISO 3166-2 key | GB/T 2260 | Chinese | full suffix | abbreviations | English | other English names | capital lon,lat
PROVINCES = """\
BJ|110000|北京|市|京|Beijing|Peking|116.4074,39.9042
TJ|120000|天津|市|津|Tianjin|Tientsin|117.2010,39.0842
HE|130000|河北|省|冀|Hebei|Hopei|114.5149,38.0428
SX|140000|山西|省|晋|Shanxi||112.5489,37.8706
NM|150000|内蒙古|自治区|蒙|Inner Mongolia|Inner Mongolia Autonomous Region;Nei Mongol|111.7492,40.8426
LN|210000|辽宁|省|辽|Liaoning||123.4315,41.8057
JL|220000|吉林|省|吉|Jilin|Kirin|125.3235,43.8171
HL|230000|黑龙江|省|黑|Heilongjiang||126.5350,45.8038
SH|310000|上海|市|沪|Shanghai||121.4737,31.2304
JS|320000|江苏|省|苏|Jiangsu|Kiangsu|118.7969,32.0603
ZJ|330000|浙江|省|浙|Zhejiang|Chekiang|120.1551,30.2741
AH|340000|安徽|省|皖|Anhui|Anhwei|117.2272,31.8206
FJ|350000|福建|省|闽|Fujian|Fukien|119.2965,26.0745
JX|360000|江西|省|赣|Jiangxi|Kiangsi|115.8579,28.6829
SD|370000|山东|省|鲁|Shandong|Shantung|117.1205,36.6510
HA|410000|河南|省|豫|Henan|Honan|113.6254,34.7466
HB|420000|湖北|省|鄂|Hubei|Hupeh|114.3055,30.5928
HN|430000|湖南|省|湘|Hunan||112.9388,28.2282
GD|440000|广东|省|粤|Guangdong|Kwangtung|113.2644,23.1291
GX|450000|广西|壮族自治区|桂|Guangxi|\
Guangxi Zhuang Autonomous Region;Guangxi Zhuang autonomous region;\
Guangxi autonomous region;Guanxi;Kwangsi|108.3665,22.8170
HI|460000|海南|省|琼|Hainan||110.3312,20.0310
CQ|500000|重庆|市|渝|Chongqing|Chungking|106.5516,29.5630
SC|510000|四川|省|川蜀|Sichuan|Szechuan;Szechwan|104.0668,30.5728
GZ|520000|贵州|省|黔贵|Guizhou|Kweichow|106.6302,26.6477
YN|530000|云南|省|滇云|Yunnan||102.8329,24.8801
XZ|540000|西藏|自治区|藏|Tibet|Xizang;Tibet Autonomous Region;Xizang Autonomous Region|91.1409,29.6456
SN|610000|陕西|省|陕秦|Shaanxi|Shannxi;Shensi|108.9398,34.3416
GS|620000|甘肃|省|甘陇|Gansu|Kansu|103.8343,36.0611
QH|630000|青海|省|青|Qinghai|Tsinghai|101.7782,36.6171
NX|640000|宁夏|回族自治区|宁|Ningxia|Ningxia Hui Autonomous Region;Ningxia Hui autonomous region|106.2309,38.4872
XJ|650000|新疆|维吾尔自治区|新|Xinjiang|\
Xinjiang Uygur Autonomous Region;Xinjiang Uyghur Autonomous Region;Sinkiang|87.6168,43.8256
TW|710000|台湾|省|台|Taiwan||121.5654,25.0330
HK|810000|香港|特别行政区|港|Hong Kong|Hong Kong SAR|114.1588,22.2819
MO|820000|澳门|特别行政区|澳|Macau|Macao;Macao SAR|113.5439,22.1987"""

# ISO 3166-1 | English | Chinese | other names | nationality (English) | capital lon,lat where it is near China
COUNTRIES = """\
VN|Vietnam|越南|Viet Nam|Vietnamese|105.85,21.03
MM|Myanmar|缅甸|Burma|Burmese|96.08,19.75
LA|Laos|老挝|寮国|Laotian;Lao|102.60,17.97
KH|Cambodia|柬埔寨||Cambodian|104.92,11.56
TH|Thailand|泰国||Thai|100.50,13.75
KP|North Korea|朝鲜|北韩;北朝鲜;DPRK|North Korean|125.75,39.03
KR|South Korea|韩国||South Korean|126.98,37.57
MN|Mongolia|蒙古国|外蒙古|Mongolian|106.90,47.90
RU|Russia|俄罗斯||Russian|
JP|Japan|日本||Japanese|
PH|Philippines|菲律宾||Filipino;Philippine|121.00,14.60
ID|Indonesia|印度尼西亚|印尼|Indonesian|
MY|Malaysia|马来西亚||Malaysian|
SG|Singapore|新加坡|||
NP|Nepal|尼泊尔||Nepali;Nepalese|85.30,27.70
IN|India|印度||Indian|77.20,28.60
BD|Bangladesh|孟加拉国|孟加拉|Bangladeshi|90.40,23.80
PK|Pakistan|巴基斯坦||Pakistani|73.05,33.70
KZ|Kazakhstan|哈萨克斯坦||Kazakh|
KG|Kyrgyzstan|吉尔吉斯斯坦|||
UZ|Uzbekistan|乌兹别克斯坦|||
UA|Ukraine|乌克兰||Ukrainian|
NG|Nigeria|尼日利亚||Nigerian|
ET|Ethiopia|埃塞俄比亚||Ethiopian|
AO|Angola|安哥拉||Angolan|
ZA|South Africa|南非||South African|
CO|Colombia|哥伦比亚||Colombian|
PE|Peru|秘鲁||Peruvian|
US|United States|美国|the U.S.;America|American|
GB|United Kingdom|英国|Britain;UK|British|
CA|Canada|加拿大||Canadian|
AU|Australia|澳大利亚||Australian|
FR|France|法国||French|
DE|Germany|德国||German|
IT|Italy|意大利||Italian|
ES|Spain|西班牙||Spanish|
NL|Netherlands|荷兰||Dutch|"""

# Short Chinese name -> English, where pypinyin is wrong or newsrooms write another name.
SPELLING = {
    "西安": "Xi'an", "六安": "Lu'an", "吉安": "Ji'an", "雅安": "Ya'an", "淮安": "Huai'an", "泰安": "Tai'an",
    "延安": "Yan'an", "广安": "Guang'an", "瑞安": "Rui'an", "集安": "Ji'an", "长治": "Changzhi", "朝阳": "Chaoyang",
    "漯河": "Luohe", "吕梁": "Lvliang", "呼和浩特": "Hohhot", "包头": "Baotou", "鄂尔多斯": "Ordos",
    "呼伦贝尔": "Hulunbuir", "巴彦淖尔": "Bayannur", "乌兰察布": "Ulanqab", "锡林郭勒": "Xilin Gol",
    "兴安": "Hinggan", "阿拉善": "Alxa", "乌鲁木齐": "Urumqi", "克拉玛依": "Karamay", "吐鲁番": "Turpan",
    "哈密": "Hami", "喀什": "Kashgar", "和田": "Hotan", "阿克苏": "Aksu", "伊犁": "Ili", "阿勒泰": "Altay",
    "塔城": "Tacheng", "拉萨": "Lhasa", "日喀则": "Shigatse", "林芝": "Nyingchi", "昌都": "Chamdo", "那曲": "Nagqu",
    "阿里": "Ngari", "山南": "Shannan", "哈尔滨": "Harbin", "齐齐哈尔": "Qiqihar", "佳木斯": "Jiamusi",
    "甘孜": "Garze", "阿坝": "Aba", "六盘水": "Liupanshui", "西双版纳": "Xishuangbanna", "德宏": "Dehong",
    "迪庆": "Diqing", "普洱": "Pu'er", "临汾": "Linfen", "蚌埠": "Bengbu", "亳州": "Bozhou", "厦门": "Xiamen",
    "东莞": "Dongguan", "莘县": "Shenxian", "浚县": "Xunxian", "台州": "Taizhou", "邕宁": "Yongning",
}  # fmt: skip
# Other spellings of prefectures, misprints that occur in reports among them: English name -> name of the table.
ALIASES = {
    "Quqing": "Qujing", "Canton": "Guangzhou", "Amoy": "Xiamen", "Swatow": "Shantou", "Luliang": "Lvliang",
    "Xian": "Xi'an", "Puer": "Pu'er", "Daliangshan": "Liangshan", "Simao": "Pu'er", "Huhehot": "Hohhot",
    "Urumchi": "Urumqi", "Kashi": "Kashgar",
}  # fmt: skip
# Towns and hills below the county, or older names, that reports name for a place of the table: Chinese -> Chinese.
# Railway bureaus are known by the letter of their seat: 柳铁警方.
ALIASES_ZH = {
    "大凉山": "凉山彝族自治州", "思茅": "普洱市", "襄樊": "襄阳市", "柳铁": "柳州市", "昆铁": "昆明市",
    "郑铁": "郑州市", "沈铁": "沈阳市", "哈铁": "哈尔滨市",
    "闽南": "福建", "闽东": "福建", "闽西": "福建", "闽北": "福建", "鲁南": "山东", "鲁西": "山东",
    "鲁西南": "山东", "鲁北": "山东", "苏北": "江苏", "苏南": "江苏", "皖北": "安徽", "皖南": "安徽",
    "豫东": "河南", "豫北": "河南", "豫南": "河南", "冀南": "河北", "冀中": "河北", "粤东": "广东",
    "粤西": "广东", "粤北": "广东", "潮汕": "广东", "湘南": "湖南", "赣南": "江西", "桂北": "广西",
    "陕南": "陕西", "陕北": "陕西", "晋南": "山西", "浙南": "浙江", "滇南": "云南", "川南": "四川",
    "台北市": "台湾", "新北市": "台湾", "台中市": "台湾", "台南市": "台湾", "高雄": "台湾", "桃园市": "台湾",
}  # fmt: skip
# Short forms of counties that are everyday words in the news: never a place without their suffix.
_EVERYDAY = """
名山 大城
公安 和平 解放 新华 新民 人民 中山 建设 城区 郊区 矿区 市中 城关 前进 胜利 团结 向阳 永定 长安 太平 东风 光明 红旗
青年 友好 文明 宝贝 合作 福利 民族 安全 平安 国家 大同 通道 法库 新城 新建 新安 新和 新民 开发 高新 江北 江南 河东
河西 山城 城中 城东 城西 城北 城南 东城 西城 海港 中原 中方 方正 任县 华阳 东山 西山 南山 北海 交口 交城 建华 宣化
成安 定南 定边 保定 安定 安康 安平 安心 大方 大名 大化 开平 开化 连续 集中 公平 富民 民主 文化 长乐 永康 东方 西方
武功 武装 警方 五华 同心 同意 互助 共和 化名 乐业 安置 金额 康复 宁静 明白 和政 和静 和顺 正宁 清水 高平 临时 古城
老城 新区 沿河 沿海 道外 道里 桥东 桥西 路南 路北 丰满 昌平 怀来 曲江 天等 江口 应县 代县 资源 凤凰 花都 花溪 高要
南海 白云 天河 越秀 海珠 荔湾 黄埔 增城 从化 长子 长治 延长 延期 宽城 双桥 鹰手 隆化 平泉 滦平 兴隆 安次 广阳
"""
WORDS = frozenset(_EVERYDAY.split())
# English bare names that are words or common family names.
WORDS_EN = frozenset({
    "Dali", "Ali", "Hami", "Anda", "Long", "Song", "Shan", "Yang", "Chen", "Wang", "Huang", "Jiang", "Liang", "Shang",
    "Xiang", "Wei", "Yan", "Ning",
})  # fmt: skip
# Districts whose full name is a common noun: the old town, the suburbs.
GENERIC = frozenset({
    "老城区", "新城区", "城区", "郊区", "矿区", "新市区", "市区", "旧城区", "城关区", "城中区", "新区", "开发区",
    "老城镇",
})  # fmt: skip
