"""Made-up page furniture, and reports with it put before, between and after their paragraphs.

Every second item was held back while the rules were written: `HELD_BACK`.
"""

from dataclasses import replace

from geodata.extraction import extract
from geodata.text.zones import zones

# Each item is one or more lines; what it tells of places, figures and days is of no report.
ENGLISH = [
    "Home » News » Asia » Crime",
    "Home > World > Hunan",
    "Share on Facebook | Tweet | WhatsApp | Email",
    "Facebook Twitter LinkedIn WhatsApp Copy link",
    "Related stories:\nPolice in Hubei free 47 women from brothels\nGuangdong court jails 12 over baby sales",
    "Related News\nHenan police arrest 55 in tomb raids\nTwo held in Shanxi over mine blast",
    "MOST READ\n1. Beijing bans 300 old taxis\n2. Panda cub born in Chengdu\n3. Rain floods 14 Zhejiang towns",
    "Most Popular\nShanghai opens 3 new metro lines\n100 best noodle shops in Lanzhou\nWhy Dalian beats Qingdao",
    "Recommended for you\nTrain robbers caught in Xinjiang after 12 years",
    "You may also like\nFive children saved from well in Shandong",
    "Sponsored content\nInvest in Hainan: 500 sea-view flats left",
    "Paid content from our partners",
    "We use cookies on this site to improve your experience. By continuing you accept our policy.",
    "This website uses cookies to remember 12 settings. Accept all cookies",
    "Comments (3)",
    "14 comments",
    "Copyright 2014 Gansu Evening Herald. All rights reserved.",
    "© 2011 The Jilin Courier Ltd. No part of this page may be copied without permission.",
    "Editor: Wang Mou",
    "Web editor: Li Mou, Guangxi desk",
    "Source: Anhui Evening Post",
    "SOURCE: Agencies",
    "Font size: A- A A+",
    "Adjust font size: large medium small",
    "By Zhang Mou in Kunming",
    "By LI MOU and CHEN MOU (Fujian Daily)",
    "Advertisement",
    "ADVERTISEMENT - SCROLL TO CONTINUE",
    "Read more: Guizhou police free 29 miners from kiln",
    "READ MORE: Sichuan gang of 40 on trial",
    "ALSO READ: Jiangxi couple sold 6 fake visas, police say",
    "Also read: 33 arrested in Ningxia drugs bust",
    "Tags: Hebei, trafficking, police, children",
    "Topics: Liaoning | crime | 2012",
    "[Photo by Zhao Mou/Tibet Daily]",
    "(Photo: Qinghai News Agency)",
    "Villagers wait outside a court in Heilongjiang. Photo: Sun Mou/AFP",
    "A street in Urumqi, Xinjiang. /VCG Photo",
    "1 2 3 4 5 Next >",
    "Page 1 of 3",
    "Continue reading the main story",
    "CONTINUE READING BELOW",
    "Sign up for our newsletter and get the 5 stories of the day in your inbox.",
    "Subscribe to The Hunan Brief, read by 20,000 people each morning.",
    "Updated: 2016-05-04 08:15",
    "Last updated: 14:20, May 4, 2016",
    "See also: Tibet bus crash kills 44",
    "Follow us on Twitter for more from Inner Mongolia.",
    "Print  Mail  Large  Medium  Small",
    "Save article | Print | Listen to this article",
    "More from China\nYunnan quake: 80 schools closed\nHunan rescues 18 stranded tourists",
    "Editor's Picks\nHow Tianjin counts its 7,000 bridges\nChongqing's last porters",
    "Trending now\nHainan: 26 held over wine fraud\nFujian tea prices double",
    "What to read next\nShaanxi digs up 30 bronze horses\nZhejiang tests 12 robot officers",
    "(Reporting by Chen Mou in Jinan; Editing by Ann Other)",
    "Writing by Bo Other; additional reporting by the Guiyang newsroom",
    "Click here to read the report in Chinese.",
    "Please enable JavaScript to view the comments.",
    "Download our app to get alerts from Guangdong first.",
    "Get the morning briefing: 10 stories from China in your inbox.",
]
CHINESE = [
    "首页 > 新闻中心 > 国内 > 正文",
    "您的位置：首页 >> 社会新闻 >> 湖南",
    "分享到：微信 微博 QQ空间",
    "微信 | 新浪微博 | 复制链接",
    "相关新闻\n湖北警方捣毁卖淫窝点解救47名妇女\n广东法院判处12名盗墓者",
    "相关阅读：\n河南抓获55名盗墓嫌疑人\n山西矿难两人被刑拘",
    "热门推荐\n成都新增3条地铁线\n兰州100家牛肉面馆",
    "点击排行\n1 北京淘汰300辆旧车\n2 浙江14个乡镇被淹",
    "猜你喜欢\n新疆铁路劫匪潜逃12年落网",
    "推荐阅读\n山东5名儿童坠井获救",
    "网友评论",
    "已有 32 条评论，我要评论",
    "责任编辑：王某某",
    "（责编：李某某、赵某）",
    "编辑：陈某",
    "【责任编辑:张某】",
    "来源：安徽晚报",
    "文章来源：青海日报",
    "稿源：新华网 2014-03-05 10:22:31",
    "2014年03月05日 10:22 来源：辽宁日报",
    "字体：大 中 小",
    "【字号 大 中 小】",
    "本报记者 王某 通讯员 李某",
    "记者 张某某 实习生 赵某",
    "版权所有 未经授权不得转载",
    "凡本网注明“来源：甘肃新闻网”的所有作品，版权均属于本网，未经授权不得转载。",
    "免责声明：本文仅代表作者个人观点，与本网无关。",
    "声明：转载此文是出于传递更多信息之目的，若有来源标注错误请与本网联系。",
    "扫一扫，关注吉林发布公众号",
    "微信扫描二维码，下载江西新闻客户端",
    "点击查看更多图片",
    "点击进入专题：2013年全国两会",
    "上一篇：宁夏破获特大贩毒案抓获33人",
    "下一篇：贵州29名矿工获救",
    "标签：拐卖 河北 儿童",
    "关键词：打拐 陕西",
    "图为福建警方押解嫌疑人。",
    "图为12名海南渔民返航。 新华社记者 张某 摄",
    "新华社发（赵某 摄）",
    "（资料图片）",
    "广告",
    "赞助内容",
    "第1页 共3页",
    "1 2 3 4 下一页",
    "延伸阅读：四川40人团伙受审",
    "相关报道：广西警方解救18名游客",
    "展开全文",
    "阅读全文",
    "打印 | 收藏 | 关闭",
    "【打印】【收藏】【纠错】",
    "注册 登录 搜索",
    "找回密码 立即注册",
    "发表于 2011-8-4 09:23 | 只看该作者",
    "查看: 4175|回复: 12",
    "更多新闻\n2015-06-17 云南地震80所学校停课\n2015-06-16 湖南救出18名被困游客",
    "新闻推荐\n天津7000座桥梁普查\n重庆最后的棒棒",
    "视频：上海街头3只猴子出逃",
    "图集：黑龙江26人冬泳",
    "本网站所刊载信息，不代表本网观点。",
    "举报电话：010-00000000 京ICP备00000000号",
]
MEANING = ("kind", "subject", "attribute", "value", "qualifier", "scope", "period", "role")
TUNED, HELD_BACK = (ENGLISH[::2], CHINESE[::2]), (ENGLISH[1::2], CHINESE[1::2])


def places(report):
    """Where furniture can go: before the first paragraph, between two, after the last line."""
    paragraphs = [zone.start for zone in zones(report.text) if zone.kind == "body"]
    spots = {"after": len(report.text)}
    if paragraphs:
        spots["before"] = paragraphs[0]
    if len(paragraphs) > 1:
        spots["between"] = paragraphs[len(paragraphs) // 2]
    return spots


def furnished(report, item, at):
    """The report with an item put in as lines of its own."""
    return replace(report, text=f"{report.text[:at].rstrip()}\n\n{item}\n\n{report.text[at:]}".rstrip() + "\n")


def told(report, item=None):
    """What a report tells, and the words that say so, without an item that stands between two of them."""
    return sorted(
        "|".join(map(str, (*(getattr(fact, name) for name in MEANING), quote(report, fact, item))))
        for fact in extract(report).facts
    )


def quote(report, fact, item):
    words = report.text[fact.evidence.start : fact.evidence.end]
    return " ".join((words.replace(item, "") if item else words).split())
