"""Dates as newsrooms write them, resolved against the day of publication and never the clock."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.text.dates import find_case_names, find_dates, find_unresolved
from geodata.text.normal import matching_copy

FRIDAY = "2015-05-08"
EDTF = re.compile(r"(?:[0-9]{4}|XXXX)(?:-[0-9]{2}){0,2}")


def dates(words, published=FRIDAY):
    return [d.edtf for d in find_dates(matching_copy(words).text, published) if d.kind != "dateline"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on Sept. 11, 2013", "2013-09-11"),
        ("on 11 September 2013", "2013-09-11"),
        ("on the 11th of September 2013", "2013-09-11"),
        ("on September the 11th, 2013", "2013-09-11"),
        ("on Wednesday, 11 September, 2013", "2013-09-11"),
        ("on Monday (May 4)", "2015-05-04"),
        ("2013-09-11", "2013-09-11"),
        ("2013/9/11", "2013-09-11"),
        ("on SEPT 11, 2013", "2013-09-11"),
        ("in September 2013", "2013-09"),
        ("in April last year", "2014-04"),
        ("last November", "2014-11"),
        ("in mid-April", "2015-04"),
        ("during April", "2015-04"),
        ("in late 2014", "2014"),
        ("on September 11", "2014-09-11"),
        ("on May 8", "2015-05-08"),
        ("on May 9", "2014-05-09"),
    ],
)
def test_a_day_of_the_calendar_in_english(words, edtf):
    """A month and day after the day of publication are last year's."""
    assert dates(f"It was {words}, police said") == [edtf]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2013年9月11日", "2013-09-11"),
        ("２０１３年９月１１日", "2013-09-11"),
        ("二〇一三年九月十一日", "2013-09-11"),
        ("2013 年 9 月 11 日", "2013-09-11"),
        ("13年9月11日", "2013-09-11"),
        ("98年9月11日", "1998-09-11"),
        ("民國102年9月11日", "2013-09-11"),
        ("九月廿一日", "2014-09-21"),
        ("四月卅日", "2015-04-30"),
        ("4月11号", "2015-04-11"),
        ("5月9日", "2014-05-09"),
        ("去年4月", "2014-04"),
        ("去年的4月11日", "2014-04-11"),
        ("今年4月中旬", "2015-04"),
        ("前年4月", "2013-04"),
        ("2014年底", "2014"),
        ("去年年底", "2014"),
        ("本月3日", "2015-05-03"),
        ("上月11日", "2015-04-11"),
        ("上個月底", "2015-04"),
        ("这个月3日", "2015-05-03"),
        ("月初", "2015-05"),
        ("3日凌晨", "2015-05-03"),
        ("30日凌晨", "2015-04-30"),
    ],
)
def test_a_day_of_the_calendar_in_chinese(words, edtf):
    """The 30th, told on the 8th of May, is April's."""
    assert dates(f"警方{words},动手") == [edtf]


@pytest.mark.parametrize(
    "words",
    [
        "from May 3 to 7", "May 3-7", "May 3–7", "May 3 to May 7", "3-7 May", "from 3 to 7 May", "on May 3 and 4",
        "on 3 and 4 May", "on May 3, 4 and 5", "between May 3 and 5", "on Monday and Tuesday",
        "5月3日至7日", "5月3日到7日", "5月3日—7日", "5月3至7日", "5月3日、4日", "5月3、4日", "5月3日和4日",
        "5月3日晚至4日凌晨", "3日至5日", "本月3日至5日", "五月三日至七日", "5月3日至5月7日",
    ],
)  # fmt: skip
def test_several_days_of_a_month_are_the_month(words):
    assert dates(f"({words})") == ["2015-05"]


@pytest.mark.parametrize("words", ["May 3 and 20 children", "May 3, 20 people", "5月3日、4名儿童"])
def test_a_count_behind_a_day_is_no_second_day(words):
    assert dates(words) == ["2015-05-03"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("from April 9 to May 4", "2015"),
        ("between June and August last year", "2014"),
        ("June to December 2014", "2014"),
        ("in the first half of 2014", "2014"),
        ("4月9日至5月4日", "2015"),
        ("2014年6月至8月", "2014"),
        ("2014年上半年", "2014"),
    ],
)
def test_a_span_of_months_is_its_year(words, edtf):
    assert dates(f"{words}:") == [edtf]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on Wednesday", "2015-05-06"),
        ("on Friday", "2015-05-08"),
        ("last Wednesday", "2015-05-06"),
        ("on Wed. night", "2015-05-06"),
        ("Wednesday last week", "2015-04-29"),
        ("on Wednesday of last week", "2015-04-29"),
        ("yesterday", "2015-05-07"),
        ("the day before yesterday", "2015-05-06"),
        ("last night", "2015-05-07"),
        ("three days ago", "2015-05-05"),
        ("two weeks ago", "2015-04"),
        ("a month ago", "2015-04"),
        ("five months ago", "2014-12"),
        ("two years ago", "2013"),
        ("earlier this week", "2015-05"),
        ("last week", "2015"),
        ("over the weekend", "2015-05"),
        ("earlier this month", "2015-05"),
        ("late last month", "2015-04"),
        ("on the 3rd of this month", "2015-05-03"),
        ("on the 20th of last month", "2015-04-20"),
        ("a few days ago", "2015-05"),
        ("周三", "2015-05-06"),
        ("週三晚", "2015-05-06"),
        ("星期三", "2015-05-06"),
        ("礼拜三", "2015-05-06"),
        ("上周三", "2015-04-29"),
        ("上個星期三", "2015-04-29"),
        ("上周", "2015"),
        ("昨日", "2015-05-07"),
        ("昨晚", "2015-05-07"),
        ("前天", "2015-05-06"),
        ("大前天", "2015-05-05"),
        ("三天前", "2015-05-05"),
        ("两周前", "2015-04"),
        ("半个月前", "2015-04"),
        ("五个月前", "2014-12"),
        ("两年前", "2013"),
        ("近日", "2015-05"),
        ("几天前", "2015-05"),
    ],
)
def test_counted_from_the_day_of_publication(words, edtf):
    """Weeks and months ago give a month; a week in two months gives their year. Without that day, they are open."""
    assert dates(f"{words},") == [edtf]
    assert dates(f"{words},", None) == []
    assert [d.kind for d in find_unresolved(matching_copy(f"{words},").text, None)] == ["unresolved"]


@pytest.mark.parametrize("words", ["目前", "recently", "以前天气", "四周一片", "3日内", "3日后", "100日元", "一审"])
def test_words_that_date_nothing(words):
    assert dates(f"{words},") == []


def test_in_recent_days_is_open_at_the_turn_of_a_month():
    assert dates("in recent days,", "2015-05-02") == []
    assert dates("近日,", "2015-05-02") == ["2015"]
    assert dates("近日,", "2015-01-02") == []


@pytest.mark.parametrize("words", ["日前", "前不久", "不久前"])
def test_of_late_is_within_the_year_of_publication_but_for_its_first_month(words):
    assert dates(f"{words},", "2015-05-20") == dates(f"{words},", "2015-05") == ["2015"]
    assert dates(f"{words},", "2015-01-20") == dates(f"{words},", None) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("5月3日接到举报,次日凌晨动手。", ["XXXX-05-03", "XXXX-05-04"]),
        ("5月31日接到举报,两天后动手。", ["XXXX-05-31", "XXXX-06-02"]),
        ("2月28日接到举报,次日动手。", ["XXXX-02-28"]),
        ("12月31日接到举报,次日动手。", ["XXXX-12-31"]),
        ("8月28日下午走失。民警蹲守到凌晨1点。", ["XXXX-08-28", "XXXX-08-29"]),
        ("8月28日上午走失。民警凌晨1点动手。", ["XXXX-08-28"]),
        ("28日晚走失。29日清晨报警,民警守到凌晨1点。", []),
        ("\u3000\u30005月3日,警方动手。", ["XXXX-05-03"]),
    ],
)
def test_days_without_a_year_can_be_counted_on_from(words, found):
    assert dates(words, None) == found


def test_the_indent_of_a_line_is_no_part_of_its_date():
    text = "他走失了。\n\n  5月3日,警方动手。"
    (found,) = find_dates(text, "2015-06-01")
    assert text[found.start : found.end] == "5月3日"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("4月的兰州很冷。7日零时,警方动手。", ["2015-04", "2015-04-07"]),
        ("On April 2 he was seen. On the 7th, police moved.", ["2015-04-02", "2015-04-07"]),
        ("4月7日他露面,次日被抓。", ["2015-04-07", "2015-04-08"]),
        ("4月7日他露面,两个月后被抓。", ["2015-04-07", "2015-06"]),
        ("4月7日他露面,两周后被抓。", ["2015-04-07", "2015-04-21"]),
        ("He was seen on April 7 and caught three days later.", ["2015-04-07", "2015-04-10"]),
        ("He was seen on April 7 and caught two weeks later.", ["2015-04-07", "2015-04-21"]),
        ("He was seen on April 7 and caught the next day.", ["2015-04-07", "2015-04-08"]),
        ("2011年4月他露面,同年12月被抓,次年3月受审。", ["2011-04", "2011-12", "2012-03"]),
        ("1月19日她失踪。大年初三警方到达,当日救出。", ["2015-01-19"]),
    ],
)
def test_a_date_leans_on_the_one_before_it(words, found):
    """Not on one that cannot be reckoned, such as a day of the lunar calendar."""
    assert dates(words) == found


def test_the_month_of_publication_is_enough_for_this_month():
    assert dates("本月11日", "2011-07") == ["2011-07-11"]
    assert dates("earlier this month", "2011-07") == ["2011-07"]
    assert dates("on Monday", "2011-07") == []
    assert dates("2月29日", "2012-02") == ["2012-02-29"]


def test_without_any_year():
    assert dates("on May 3", None) == dates("5月3日", None) == ["XXXX-05-03"]
    assert dates("去年4月", None) == []


@pytest.mark.parametrize(
    ("words", "published", "found"),
    [
        ("2014年3月3日他露面,5月4日被抓。", None, ["2014-03-03", "2014-05-04"]),
        ("2014年3月3日以来失踪多人,5月4日警方动手。", None, ["2014-03-03", "XXXX-05-04"]),
        ("Missing since March 3, 2014, she was found on May 4.", None, ["2014-03-03", "XXXX-05-04"]),
        ("He was seen on March 3, 2014 and held on May 4.", None, ["2014-03-03", "2014-05-04"]),
        ("2014年3月3日他露面,5月4日被抓。", FRIDAY, ["2014-03-03", "2015-05-04"]),
        ("5月4日他被抓。", None, ["XXXX-05-04"]),
        ("昨日警方动手,5月4日通报。", None, ["XXXX-05-04"]),
    ],
)
def test_without_a_day_of_publication_a_day_takes_the_year_named_last(words, published, found):
    """But not that of the beginning of a span; with one, the year of publication."""
    assert dates(words, published) == found


def test_dates_about_a_case_name_stay():
    text = matching_copy("5月3日立案的“4·09”拐卖儿童案,5月7日告破。").text
    assert [d.edtf for d in find_dates(text, FRIDAY)] == ["2015-05-03", "2015-05-07"]


@pytest.mark.parametrize("words", ["last week", "on Monday", "昨日", "上月11日"])
def test_what_would_lean_on_an_unknown_day_of_publication(words):
    assert [d.kind for d in find_unresolved(words, None)] == ["unresolved"]
    assert find_unresolved(words, FRIDAY) == ()


@pytest.mark.parametrize(
    "words", ["2014年3月3日他露面,次日被抓。", "He was seen on March 3, 2014 and caught the next day.", "2014年3月3日"]
)
def test_what_leans_on_another_date_or_on_none_is_resolved(words):
    assert find_unresolved(words, None) == ()


@pytest.mark.parametrize(
    "words",
    [
        "新华社北京5月7日电 警方", "(兰州7日讯)警方", "BEIJING, May 7 (Xinhua) -- Police",
        "BEIJING, May 7 (Legal Daily) -- Police", "BEIJING, May 7 - Police", "LANZHOU, China, May 7 - Police",
    ],
)  # fmt: skip
def test_a_dateline_says_when_the_news_was_written(words):
    assert {d.kind for d in find_dates(matching_copy(words).text, FRIDAY)} == {"dateline"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("“2011·11·18”专案", "2011·11·18"),
        ("“4·09”拐卖儿童案", "4·09"),
        ("2011.4.9特大拐卖儿童案", "2011.4.9"),
        ("the '5.05' case", "5.05"),
        ("“五·十九”案", "五·十九"),
    ],
)
def test_a_case_name_holds_a_date_and_is_none(words, name):
    text = matching_copy(words).text
    assert [n for _, _, n in find_case_names(text)] == [name]
    assert find_dates(text, FRIDAY) == ()


@pytest.mark.parametrize("words", ["2月30日", "31 April 2015", "2015-13-01", "April 0, 2015", "13月1日"])
def test_no_day_of_the_calendar_is_no_day(words):
    assert not any(len(d) == len(FRIDAY) for d in dates(f"({words})"))


WORDS = st.sampled_from(
    [
        "May 3",
        "on Monday",
        "the next day",
        "2013年",
        "9月11日",
        "31日",
        "2月30日",
        "次日",
        "三个月后",
        "0月",
        "99月99日",
        "last week",
    ]
)


@settings(deadline=None)
@given(st.lists(WORDS | st.text(max_size=4), max_size=8), st.sampled_from([None, FRIDAY, "2012-02-29", "2011-07", "x"]))
def test_every_date_is_edtf_and_quotes_its_words(parts, published):
    text = " ".join(parts)
    found = find_dates(text, published)
    assert all(EDTF.fullmatch(d.edtf) and text[d.start : d.end].strip() for d in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
