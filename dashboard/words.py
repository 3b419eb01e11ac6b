"""Every word that the screen says, in English and Chinese."""

from __future__ import annotations

from geodata.places.layer import BOUNDARY_SOURCE, DISCLAIMER

LANGUAGES = {"en": "English", "zh": "中文"}

_WORDS: dict[str, tuple[str, str]] = {
    "app.about": (
        "What news reports say of Chinese police operations against trafficking in women and children, "
        "with the words that say so.",
        "新闻报道所述的中国警方打击拐卖妇女儿童行动，并附原文依据。",
    ),
    "nav.map": ("Map", "地图"),
    "nav.totals": ("Running totals", "累计数字"),
    "nav.reports": ("Add reports", "添加报道"),
    "nav.about": ("About", "说明"),
    "sample": ("Sample reports, retold; not quotable.", "样本报道为改写文字，不可引用。"),
    "source": ("Reports", "报道来源"),
    "source.sample": ("Sample", "样本"),
    "source.own": ("My reports", "我的报道"),
    "language": ("Language", "语言"),
    "filter.years": ("Year of the raid", "行动年份"),
    "filter.undated": ("Include year not stated", "包括未载明年份的行动"),
    "filter.provinces": ("Province named", "涉及省份"),
    "filter.roles": ("Role of the province", "省份的角色"),
    "filter.languages": ("Language of the report", "报道语言"),
    "filter.any": ("All", "全部"),
    "filter.clear": ("Clear filters", "清除筛选"),
    "en": ("English", "英文"),
    "zh": ("Chinese", "中文"),
    "role.raid": ("raided", "行动地"),
    "role.base": ("base", "据点"),
    "role.origin": ("origin", "拐出地"),
    "role.transit": ("transit", "中转地"),
    "role.destination": ("destination", "拐入地"),
    "kpi.reports": ("Reports", "报道"),
    "kpi.operations": ("Operations", "行动"),
    "kpi.children": ("Children reported rescued", "报道解救儿童"),
    "kpi.women": ("Women reported rescued", "报道解救妇女"),
    "kpi.suspects": ("Suspects reported arrested or detained", "报道抓获或拘留嫌疑人"),
    "kpi.provinces": ("Provinces raided", "行动涉及省份"),
    "kpi.without": ("{n} {n:operation gives|operations give} no figure", "{n}个行动未给出数字"),
    "kpi.none": ("not stated", "未载明"),
    "kpi.named": ("{n} named", "具名{n}个"),
    "kpi.none_named": ("none named", "均未具名"),
    "kpi.raided": ("{n} raided", "{n}个"),
    "kpi.most_stated": (
        "up to {n} stated for one operation",
        "单次行动最多载明{n}个",
    ),
    "sentence.all": ("Showing {n:the one operation|all {n} operations}.", "显示全部{n}个行动。"),
    "sentence.some": ("Showing {n} of {m} {m:operation|operations}: {what}.", "显示{m}个行动中的{n}个：{what}。"),
    "sentence.part": ("Showing {n} of {m} {m:operation|operations}.", "显示{m}个行动中的{n}个。"),
    "sentence.years": ("raided in {x}", "行动年份为{x}"),
    "sentence.provinces": ("naming {x}", "涉及{x}"),
    "sentence.roles": ("as {x}", "角色为{x}"),
    "sentence.roles_only": ("with a province named as {x}", "有省份角色为{x}"),
    "sentence.languages": ("reported in {x}", "有{x}报道"),
    "sentence.undated_in": ("{n} with no year stated {n:is|are} included", "包括{n}个未载明年份的行动"),
    "sentence.undated_out": ("{n} with no year stated {n:is|are} left out", "不包括{n}个未载明年份的行动"),
    "in_operations": (
        "Figures are what reports say in operations that name {x}. An operation is counted in every province that it "
        "names, so provinces overlap and do not add up.",
        "以上数字为涉及{x}的行动中所报道的数字。一个行动计入其涉及的每个省份，因此各省数字互有重叠，不能相加。",
    ),
    "map.title": ("Operations and reported movements of victims", "行动与报道所述的被拐者流向"),
    "map.showing": (
        "Showing {n} of {m} {m:flow|flows}, by number of operations that state them.",
        "按载明该流向的行动数，显示{m}条流向中的{n}条。",
    ),
    "map.flows": ("Flows shown", "显示流向数"),
    "map.caveat": ("Reported in the press, not prevalence.", "仅为媒体报道，不代表实际发生情况。"),
    "map.legend": (
        "Number in a circle: operations that name the province. "
        "Number on an arrow: operations that state the movement.",
        "圆内数字：涉及该省的行动数。箭头数字：载明该流向的行动数。",
    ),
    "map.unnamed": ("A dashed arrow to or from '?': that end is not named.", "虚线与“?”：该端未具名。"),
    "map.largest": ("Largest flows, by operations", "主要流向（按行动数）"),
    "map.disclaimer": (
        f"{DISCLAIMER} {BOUNDARY_SOURCE}",
        "本图所示边界、名称及标注不表示官方认可或接受，亦不对任何领土的法律地位或边界划分表示意见。"
        "边界：Natural Earth 5.1.1（公有领域），按实际控制划定，经简化。",
    ),
    "map.whole": ("Show all of China", "显示全国"),
    "map.alt": (
        "Map of China: {provinces} {provinces:province|provinces} with operations and {flows} {flows:flow|flows}. "
        "Most often stated: {largest}. The tables below say the same.",
        "中国地图：{provinces}个有行动的省份，{flows}条流向。载明最多者：{largest}。下方表格内容相同。",
    ),
    "map.within": ("A ring: within the province.", "圆环：省内。"),
    "tip.operations": ("{n} {n:operation|operations}", "{n}个行动"),
    "tip.children": ("children reported rescued", "报道解救儿童"),
    "tip.women": ("women reported rescued", "报道解救妇女"),
    "tip.suspects": ("suspects arrested or detained", "抓获或拘留嫌疑人"),
    "tip.to": ("{a} to {b}", "{a}至{b}"),
    "unnamed": ("not named", "未具名"),
    "chart.title": ("Operations in these reports, by year of the raid", "报道所述行动，按行动年份"),
    "chart.year": ("Year of the raid", "行动年份"),
    "chart.operations": ("Operations in these reports", "报道所述行动数"),
    "not_stated": ("not stated", "未载明"),
    "table.flows": ("Flows", "流向"),
    "table.provinces": ("Provinces", "省份"),
    "table.operations": ("Operations", "行动"),
    "table.dash": ("–: no report gives it.", "–：报道未载明。"),
    "col.origin": ("From", "来自"),
    "col.destination": ("To", "去往"),
    "col.operations": ("Operations", "行动数"),
    "col.reports": ("Reports", "报道数"),
    "col.province": ("Province", "省份"),
    "col.date": ("Date", "日期"),
    "col.children": ("Children", "儿童"),
    "col.women": ("Women", "妇女"),
    "col.suspects": ("Suspects", "嫌疑人"),
    "col.provinces": ("Provinces raided", "行动省份"),
    "why.title": ("Why is this here?", "依据"),
    "why.choose": ("Read the words behind", "查看原文依据"),
    "why.nothing": (
        "Choose an operation, a province or a flow, or click the map.",
        "请选择行动、省份或流向，或点击地图。",
    ),
    "why.joined": ("Taken for one operation because", "判为同一行动的理由"),
    "why.conflicts": ("The reports disagree", "报道互有出入"),
    "why.copy": (
        "A copy of {x}; not counted as a source of its own.",
        "转载自{x}，不另计为来源。",
    ),
    "why.mention": (
        "Recalled in passing by {x}, in a report of something else; not counted here.",
        "{x}在报道他事时顺带提及；不计入本行动。",
    ),
    "why.shares": (
        "Figures that reports give for {place} itself; not added to totals: {x}.",
        "报道就{place}单独给出的数字，不计入合计：{x}。",
    ),
    "why.victims": (
        "Victims whom a sentence ties to the movement {flow}: {x}.",
        "原文明确属于“{flow}”这一流向的被拐者：{x}。",
    ),
    "why.victims_none": (
        "Victims of this movement: number not stated.",
        "该流向的被拐者人数未载明。",
    ),
    "why.report": ("{x}, {date}", "{x}（{date}）"),
    "conflict.update": ("{what}: later reports give more: {x}.", "{what}：较晚的报道给出的数字更大：{x}。"),
    "conflict.then": (", then ", "，后为"),
    "conflict.or": ("; ", "；"),
    "conflict.part": (
        "{what}: {whole} in all, of which a report gives a part: {x}.",
        "{what}：共{whole}；另有报道只给出其中一部分：{x}。",
    ),
    "conflict.part_date": ("{what}: {whole}; of a part of the operation: {x}.", "{what}：{whole}；其中一部分为：{x}。"),
    "conflict.night": ("{what}: one night, over midnight: {x}.", "{what}：同一夜，跨越零时：{x}。"),
    "conflict.misprint": ("{what}: {x}; one of these looks like a misprint.", "{what}：{x}；其中之一疑为笔误。"),
    "conflict.contradiction": ("{what}: reports contradict each other: {x}.", "{what}：报道互相矛盾：{x}。"),
    "conflict.by": ("{x} ({n} {n:report|reports})", "{x}（{n}篇报道）"),
    "conflict.named_or_stated": ("Provinces raided, as a number and by name", "行动省份的数目与名单"),
    "conflict.stated": ("{n} stated", "载明{n}个"),
    "conflict.named": ("{n} named", "具名{n}个"),
    "why.offered": (
        "{n} of {m} operations are offered here; filters bring up the others.",
        "此处列出{m}个行动中的{n}个；可用筛选找到其他行动。",
    ),
    "page": ("Page, 1 to {m} ({n} in all)", "页码，1至{m}（共{n}条）"),
    "kind.operation": ("Operation", "行动"),
    "kind.province": ("Province", "省份"),
    "kind.flow": ("Flow", "流向"),
    "retold": ("retold from", "改写自"),
    "unknown_publisher": ("publisher not known", "发布者不详"),
    "chart.none": ("No operation is left by these filters.", "没有符合筛选条件的行动。"),
    "export.title": ("Take into a briefing", "导出"),
    "export.map": ("Map (PNG)", "地图 (PNG)"),
    "export.chart": ("Year chart (PNG)", "年份图 (PNG)"),
    "export.operations": ("Operations (CSV)", "行动 (CSV)"),
    "export.flows": ("Flows (CSV)", "流向 (CSV)"),
    "export.facts": ("Facts with quotes (CSV)", "事实与原文 (CSV)"),
    "add.title": ("Add your own reports", "添加自己的报道"),
    "add.drop": ("Drop .txt or .md files here", "将 .txt 或 .md 文件拖到此处"),
    "add.paste": ("Or paste the text of a report", "或粘贴报道全文"),
    "add.name": ("Name for this text", "文本名称"),
    "add.read": ("Read it", "读取"),
    "add.receipt": (
        "Read {read} = {stored} stored + {duplicate} already there + {refused} refused.",
        "读取{read} = 存入{stored} + 已有{duplicate} + 拒绝{refused}。",
    ),
    "add.stored": ("Stored reports", "已存报道"),
    "add.remove": ("Remove this report", "删除此报道"),
    "add.removed": ("The report and everything derived from it is removed.", "该报道及由其得出的一切内容均已删除。"),
    "add.none": ("No reports of your own yet.", "尚无自己的报道。"),
    "empty": ("There are no reports yet. Add some on the page “Add reports”.", "尚无报道。请在“添加报道”页添加。"),
    "filling": ("Reading the sample reports", "正在读取样本报道"),
    "joining": ("Joining the reports into operations", "正在将报道归并为行动"),
    "error": (
        "Something went wrong (error {id}). The details are in the log of the program.",
        "出现错误（编号{id}），详情见程序日志。",
    ),
    "mark.statistic": ("figure", "数字"),
    "mark.place": ("place", "地点"),
    "mark.operation": ("date or case", "日期或案名"),
    "mark.province_count": ("provinces counted", "省份数"),
    "mark.flow": ("movement", "流向"),
    "checked": (
        "{k} of {n} {n:figure|figures} checked by an analyst.",
        "{n}个数字中有{k}个经分析员核对。",
    ),
    "filter.checked": ("Only checked figures", "仅看已核对的数字"),
    "sentence.checked": (
        "only figures that an analyst checked; what was not checked, a year as well, counts as not stated",
        "仅限分析员核对过的数字；未核对的（包括年份）按未载明处理",
    ),
    "check.open": ("Check these words", "核对原文"),
    "check.title": ("Check against the words", "对照原文核对"),
    "check.name": ("Your name, kept with every verdict", "姓名（与结论一同保存）"),
    "check.note": ("Note; names in it are masked", "备注（其中的姓名会被遮盖）"),
    "check.nameless": ("Say first who you are.", "请先填写姓名。"),
    "check.confirm": ("Confirm", "确认"),
    "check.reject": ("Reject", "否定"),
    "check.correct": ("Correct", "更正"),
    "check.keep": ("Keep the correction", "保存更正"),
    "check.undo": ("Undo", "撤销"),
    "check.all": ("Confirm all {n} not judged yet", "确认其余{n}项"),
    "check.whole": ("The report as a whole", "整篇报道"),
    "check.no_operation": ("It tells of no operation", "未讲述任何行动"),
    "check.other": ("Does it tell of the same operation as", "与另一篇报道是否讲述同一行动"),
    "check.choose": ("Choose a report", "请选择报道"),
    "check.same": ("Same operation", "同一行动"),
    "check.different": ("Different operations", "不同行动"),
    "check.unsure": ("Unsure", "不能确定"),
    "fact.case": ("Case", "案名"),
    "verdict.confirmed": ("Confirmed by {by}, {at}.", "{by}已确认，{at}。"),
    "verdict.corrected": ("Stated by {by}, {at}.", "{by}更正后的内容，{at}。"),
    "verdict.superseded": ("Corrected by {by}, {at}; no longer counted.", "{by}已更正，{at}；不再计入。"),
    "verdict.rejected": ("Rejected by {by}, {at}; no longer counted.", "{by}已否定，{at}；不再计入。"),
    "said.confirm": ("confirmed", "确认"),
    "said.reject": ("rejected", "否定"),
    "said.correct": ("corrected", "更正"),
    "said.not_an_operation": ("tells of no operation", "未讲述任何行动"),
    "said.same": ("same operation", "同一行动"),
    "said.different": ("different operations", "不同行动"),
    "said.unsure": ("unsure", "不能确定"),
    "journal.title": ("Verdicts of analysts", "分析员的结论"),
    "journal.count": ("{n} {n:verdict stands|verdicts stand}.", "现有{n}条结论。"),
    "journal.export": ("Verdicts (JSON Lines)", "结论 (JSON Lines)"),
    "journal.import": ("Take in verdicts that others exported", "导入他人导出的结论"),
    "journal.receipt": (
        "{n} {n:verdict|verdicts} of the file {n:is|are} in the journal.",
        "文件中的{n}条结论均已收录。",
    ),
    "journal.elsewhere": ("a report that is not here", "不在此处的报道"),
    "wish.value": ("It should say", "应为"),
    "wish.qualifier": ("The number is", "数字的性质"),
    "wish.role": ("Role", "角色"),
    "wish.place": ("Place: a name or an id", "地点：名称或代码"),
    "wish.origin": ("From; leave empty where it is not named", "来自；未具名则留空"),
    "wish.destination": ("To; leave empty where it is not named", "去往；未具名则留空"),
    "qualifier.exact": ("exact", "确数"),
    "qualifier.at_least": ("at least", "至少"),
    "qualifier.about": ("about", "约"),
    "qualifier.at_most": ("at most", "至多"),
    "role.rescue": ("victims found there", "解救地"),
    "role.other": ("named, in no role", "仅提及"),
    "who.children": ("children", "儿童"),
    "who.women": ("women", "妇女"),
    "who.women_and_children": ("women and children", "妇女儿童"),
    "who.people": ("people", "人"),
    "who.suspects": ("suspects", "嫌疑人"),
    "who.gangs": ("gangs", "团伙"),
    "who.cases": ("cases", "案件"),
    "who.officers": ("officers", "民警"),
    "who.cny": ("yuan", "元"),
    "who.other": ("others", "其他"),
    "action.rescued": ("rescued", "解救"),
    "action.arrested": ("arrested", "抓获"),
    "action.detained": ("detained", "拘留"),
    "action.gangs_broken": ("broken", "打掉"),
    "action.cases_solved": ("solved", "破获"),
    "action.reunited": ("reunited", "团圆"),
    "action.abducted": ("abducted", "被拐"),
    "action.sold": ("sold", "被卖"),
    "action.convicted": ("convicted", "判刑"),
    "action.officers": ("taking part", "参战"),
    "action.price": ("price", "价格"),
    "action.other": ("otherwise", "其他"),
    "counted.rescued": ("{who} rescued", "解救{who}"),
    "counted.arrested": ("{who} arrested or detained", "抓获或拘留{who}"),
    "counted.detained": ("{who} arrested or detained", "抓获或拘留{who}"),
    "counted.gangs_broken": ("{who} broken up", "打掉{who}"),
    "counted.cases_solved": ("{who} solved", "破获{who}"),
    "counted.reunited": ("{who} reunited with their families", "与家人团聚的{who}"),
    "counted.abducted": ("{who} abducted", "被拐{who}"),
    "counted.sold": ("{who} sold", "被卖{who}"),
    "counted.convicted": ("{who} convicted", "获刑{who}"),
    "counted.officers": ("{who} taking part", "参战{who}"),
    "counted.price": ("price in {who}", "价格（{who}）"),
    "counted.other": ("{who}, counted otherwise", "其他口径的{who}"),
    "counted": ("{n} {what}", "{what} {n}"),
    "totals.title": ("Running totals of campaigns and years", "专项行动与年度的累计数字"),
    "totals.belong": (
        "Totals that reports give for a whole campaign or year; each includes the one before it. "
        "They belong to no operation and are in none of the sums on the page “Map”.",
        "报道就整个专项行动或全年给出的累计数，后一个数包含前一个。它们不属于任何单个行动，也不计入“地图”页的任何合计。",
    ),
    "totals.count": (
        "Showing all {n} running totals, from {m} {m:report|reports}.",
        "显示全部{n}组累计数字，来自{m}篇报道。",
    ),
    "totals.none": ("No report here gives a running total.", "此处的报道均未给出累计数字。"),
    "totals.choose": ("Choose a running total", "选择一组累计数字"),
    "totals.since": ("since {x}", "{x}以来"),
    "totals.in": ("in {x}", "{x}"),
    "totals.country": ("nationwide", "全国"),
    "totals.no_area": ("area not stated", "范围未载明"),
    "totals.latest": ("Latest total", "最新累计数"),
    "totals.as_of": ("as of {x}", "截至{x}"),
    "totals.no_day": ("day not stated", "日期未载明"),
    "totals.reports": ("{n} {n:report|reports}", "{n}篇报道"),
    "totals.higher": ("an earlier report gives more: {x}, {when}", "先前的报道数字更大：{x}（{when}）"),
    "totals.curve": ("How it grew", "变化"),
    "totals.falls": (
        "Shown as reported: a later total may be lower than an earlier one where reports round or count otherwise. "
        "A month or year without a day stands at its first day. Hollow points: not exact.",
        "按报道原样显示：报道取整或口径不同时，后来的数可能低于先前的数。只载明年或月的数置于其第一天。空心点：非确数。",
    ),
    "totals.off_curve": (
        "{n} {n:total|totals} without a day {n:stands|stand} in the table only.",
        "{n}个未载明日期的数仅列于表中。",
    ),
    "totals.words": ("The words that say so", "原文依据"),
    "totals.all": ("All running totals", "全部累计数字"),
    "totals.export": ("Running totals (CSV)", "累计数字 (CSV)"),
    "totals.export_facts": ("Their sentences (CSV)", "累计数字的原文 (CSV)"),
    "col.span": ("Campaign or year", "专项行动或年份"),
    "col.area": ("Area", "范围"),
    "col.counted": ("What is counted", "统计对象"),
    "col.latest": ("Latest total", "最新累计数"),
    "col.as_of": ("As of", "截至"),
    "col.total": ("Total", "累计数"),
    "col.points": ("Totals given", "数值个数"),
    "caption.totals": (
        "{totals} running {totals:total|totals} with {points} {points:value|values}, in no sum.",
        "{totals}组累计数字，共{points}个数值，不计入任何合计。",
    ),
    "caption.counts": (
        "{reports} {reports:report|reports}, {operations} {operations:operation|operations}.",
        "{reports}篇报道，{operations}个行动。",
    ),
    "caption.sources": ("Sources: {x}.", "来源：{x}。"),
    "caption.more": ("and {n} more {n:publisher|publishers}", "以及另外{n}家"),
}


class _Count(int):
    """A number in a phrase: with thousands separated, or ``{n:report|reports}`` as one or many."""

    def __format__(self, spec: str) -> str:
        one, several, many = spec.partition("|")
        if several:
            return one if self == 1 else many
        return format(int(self), spec or ",")


def say(key: str, language: str, **values: object) -> str:
    """Return a phrase in a language, its gaps filled.

    Raises
    ------
    KeyError
        If there is no such phrase.
    """
    phrase = _WORDS[key][language == "zh"]
    counted = {k: _Count(v) if isinstance(v, int) else v for k, v in values.items()}
    return phrase.format(**counted) if values else phrase


def sentences(*told: str) -> str:
    """Write one sentence after the other; a Chinese full stop is as wide as stop and space together."""
    return "".join(f"{one} " if one and not one.endswith("。") else one for one in told).strip()


def keys() -> tuple[str, ...]:
    """All phrases, for the test that both languages have each."""
    return tuple(_WORDS)
