"""Invented names of many kinds, by chance but always the same: no name is a real person's but by coincidence."""

from dataclasses import dataclass

listed = str.split

SURNAMES_EN = listed(
    "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng "
    "Xie Han Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Fu Shen Zeng Peng Lu Su Jiang Cai Jia Ding Wei "
    "Xue Ye Yan Pan Du Dai Xia Zhong Tian Ren Fan Shi Yao Tan Liao Zou Xiong Jin Hao Kong Bai Cui Kang "
    "Mao Qiu Qin Gu Hou Shao Meng Long Wan Duan Lei Qian Yin Yi Chang Qiao Lai Gong Wen Pang Lan Nie Tong "
    "Xing Qi Zhuang Mo Nong Qu Bi Ning Ouyang Shangguan "
)
GIVEN_EN = listed(
    "Jianguo Xiaohong Guiying Weiqiang Shuying Meilan Yuzhen Chunhua Guoqiang Haiyan Zhiming Lijuan "
    "Fengxia Dehua Xiulan Jianjun Yonggang Shufen Caixia Zhenhua Ping Wei Min Lan Gang Hua Qiang Jing "
    "Fang Bo Mei Yun Juan Tao Xiaoping Aiguo Yumei Laifu Shengli Yuhuan Xingwang Chaoying Zongyi Niuniu "
    "Mengmeng Erdan Daniu Guilan Suzhen Yinhua Ruoxi "
)
SURNAMES_ZH = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
    "范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤兰温樊农蓝岑仇占卜盘练"
)
DOUBLE_ZH = ["欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "慕容", "端木"]
GIVEN_ZH = listed(
    "建国 小红 桂英 伟强 淑英 美兰 玉珍 春花 国强 海燕 志明 丽娟 凤霞 德华 秀兰 建军 永刚 淑芬 彩霞 "
    "振华 平 伟 敏 兰 刚 华 强 静 芳 波 梅 云 娟 涛 晓萍 爱国 玉梅 来福 胜利 玉环 兴旺 朝英 "
    "宗义 妞妞 萌萌 二蛋 大牛 桂兰 素珍 银花 若曦 子轩 浩然 莲妹 光辉 天宝 成林 龙 良 英 艮香 云飞 "
    "青山 水生 有才 长贵 家乐 喜风 梦瑶 铁柱 金凤 安邦 文 明 "
)
VIETNAMESE = ["Nguyen Thi Hoa", "Tran Van Duc", "Le Thi Thu", "Pham Thi Mai Lan", "Vang Thi So", "Hoang Van Minh"]
BURMESE = ["Ma Khin Aye", "Seng Moon", "Nang Kham", "Srey Mao", "Aye Aye Thin", "Thida San"]
ROMAN_MINORITY = ["Aygul Memet", "Yusuf Tursun", "Mahmut Abliz", "Jike Wuzhi", "Tsering Dolma", "Ade Mahei", "Patigul"]
NICK_EN = [
    "Brother Dragon",
    "Sister Hong",
    "Ah Lan",
    "Scarface",
    "Aunt Mei",
    "Fourth Uncle",
    "Big Sister Fang",
    "Fatty",
]
NICK_ZH = [
    "阿龙",
    "大头",
    "四姐",
    "刀疤",
    "梅姨",
    "水妹",
    "光头强",
    "胖子",
    "红姐",
    "老鬼",
    "阿水",
    "三叔",
    "黑皮",
    "阿莲嫂",
]
NET_EN = ["Lonely Wolf", "Mother Love", "sunshine88", "Red Maple", "Little Sparrow", "Blue Sky 2010"]
NET_ZH = ["孤独的狼", "天使妈妈", "红叶", "蓝天2010", "小麻雀", "爱心妈妈", "随风", "幸福一家人"]
DOTTED = [
    "古丽·买买提",
    "玉素甫·吐尔逊",
    "阿卜杜拉·热合曼",
    "艾合买提·托合提",
    "帕提古丽·艾则孜",
    "吐尔洪·阿布都热依木",
]
MINORITY_ZH = [
    "阿尔么日洗",
    "吉克伍各木",
    "阿的么沙作",
    "沙马阿牛",
    "吉伍阿果",
    "曲比么",
    "马海日洗",
    "俄木里呷",
    "阿苦么尔扎",
]
MINORITY_MOU = ["阿某么某某", "吉某伍某", "阿某某", "沙某阿某", "曲某么", "阿某么某洗", "吉某某木", "马某日某"]
FOREIGN_ZH = ["阮氏花", "陈氏秋香", "阮文德", "黎氏梅", "范氏红", "杨氏娟", "玛钦埃", "黄氏玉兰"]
TRADITIONAL = [
    "萬國強",
    "張桂英",
    "陳玉蘭",
    "劉建國",
    "楊鳳霞",
    "趙偉",
    "鄭小紅",
    "葉秀蘭",
    "龔雲飛",
    "蘇麗娟",
    "羅永剛",
]


@dataclass(frozen=True)
class Name:
    """An invented name, whole and in parts."""

    whole: str
    surname: str = ""
    given: str = ""


def _romanised(chance):
    surname, given = chance.choice(SURNAMES_EN), chance.choice(GIVEN_EN)
    return Name(f"{surname} {given}", surname, given)


def _western(chance):
    surname, given = chance.choice(SURNAMES_EN), chance.choice([g for g in GIVEN_EN if len(g) > 5])
    return Name(f"{given} {surname}", surname, given)


def _chinese(chance):
    surname, given = chance.choice(SURNAMES_ZH), chance.choice(GIVEN_ZH)
    return Name(surname + given, surname, given)


def _hidden(chance):
    """王某, 王某某, 王某英."""
    return Name(chance.choice(SURNAMES_ZH) + "某" + chance.choice(["", "", "某", *"英文明花强飞武芹良"]))


def _alias(chance):
    return Name(
        chance.choice(
            ["小红", "小宁", "妞妞", "李小明", "王某强", "阿兰", "林奏", "小雨点", "乐乐", "陈亮亮", "欧阳小雪"]
        )
    )


def _pseudonym(chance):
    return Name(chance.choice(["Xiao Hong", "Lili", "Xiaoyu", "Mei", "Niuniu", "Xiao Li", "Yangyang"]))


def _initial(chance):
    return Name(chance.choice(["L", "Z.L.", "Zhang X", "Wang Mou", "Li Moumou", "X."]).rstrip("."))


def _letter(chance):
    return Name(chance.choice("ABCLMZ"))


def _identity(chance):
    """Eighteen digits with the checksum that makes them valid."""
    born = f"19{chance.randint(50, 99)}{chance.randint(1, 12):02}17"
    body = chance.choice(["522321", "510722", "450103"]) + born + f"{chance.randint(0, 999):03}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True))
    return Name(body + "10X98765432"[total % 11])


def _phone(chance):
    middle, last = chance.randint(1000, 9999), chance.randint(1000, 9999)
    return Name(chance.choice([f"138{middle}{last}", f"159 {middle} {last}", f"0591-8{last}{middle % 1000:03}"]))


def _plate(chance):
    return Name(f"{chance.choice(['粤B', '闽A·', '湘N'])}{chance.randint(10000, 99999)}")


def _house_zh(chance):
    return Name(f"{chance.randint(2, 98)}号{chance.choice(['', '3单元502室', '2栋'])}")


def _house_en(chance):
    return Name(f"No. {chance.randint(2, 198)}")


_PLACED = {"en": [_identity, _phone, _plate, _house_en], "zh": [_identity, _phone, _plate, _house_zh]}


def _of(*pool):
    return lambda chance: Name(chance.choice(pool))


KINDS = {
    "en": {
        "full": _romanised, "west": _western, "surname": lambda chance: Name(chance.choice(SURNAMES_EN)),
        "nick": _of(*NICK_EN), "pseudonym": _pseudonym, "foreign": _of(*VIETNAMESE, *BURMESE),
        "minority": _of(*ROMAN_MINORITY), "initial": _initial, "net": _of(*NET_EN),
    },
    "zh": {
        "full": _chinese, "double": lambda chance: Name(chance.choice(DOUBLE_ZH) + chance.choice(GIVEN_ZH)),
        "mou": _hidden, "alias": _alias, "surname": lambda chance: Name(chance.choice(SURNAMES_ZH)),
        "nick": _of(*NICK_ZH), "old": lambda chance: Name("老" + chance.choice(SURNAMES_ZH)),
        "dotted": _of(*DOTTED), "minority": _of(*MINORITY_ZH),
        "minority_mou": _of(*MINORITY_MOU), "foreign": _of(*FOREIGN_ZH), "initial": _letter, "net": _of(*NET_ZH),
        "traditional": _of(*TRADITIONAL),
    },
}  # fmt: skip


def invented(language, kind, index, chance):
    """A name of a kind; numbers go by the place of the frame, which says what sort of number it holds."""
    return (_PLACED[language][index] if kind == "number" else KINDS[language][kind])(chance)
