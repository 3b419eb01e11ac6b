"""Several reports in one file are told apart; one report, whatever parts its page, stays one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.reading import discover, read, read_bytes, reports_of

SEEDS = Path(__file__).parents[3] / "seeds"
FIRST = (
    "Police free 24 children\n\nHENAN, June 3 (Xinhua) -- Police in Henan freed 24 children and arrested 15 suspects "
    "on Monday, the ministry said in a statement.\n"
)
SECOND = (
    "Eight women rescued in Anhui\n\nHEFEI, July 9 (Xinhua) -- Police in Anhui rescued eight women who had been sold "
    "to villagers, and detained three people.\n"
)
CHINESE = (
    "警方解救婴儿9名\n\n新华社昆明7月9日电 云南警方9日通报,近日捣毁一个贩卖婴儿的犯罪团伙,抓获犯罪嫌疑人18名,"
    "解救婴儿9名,目前案件正在进一步侦办中,被解救的婴儿已送往福利院妥善安置,警方正在寻找其亲生父母。\n"
)
RULES = ["=====", "-----", "**********", "———————", "  ######  "]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("second", [SECOND, CHINESE])
def test_a_rule_parts_what_opens_like_a_report(rule, second):
    first, later = reports_of(read_bytes("day.txt", f"{FIRST}\n{rule}\n\n{second}".encode()))
    assert (first.path, later.path) == ("day.txt#1", "day.txt#2")
    assert (first.text, later.text) == (FIRST.strip("\n"), second.strip("\n"))
    assert first.id != later.id
    assert later.language == ("en" if second is SECOND else "zh-Hans")


@pytest.mark.parametrize("pasted", [(FIRST, SECOND), (FIRST, CHINESE), (CHINESE, SECOND), (FIRST, SECOND, CHINESE)])
def test_a_headline_over_a_dateline_opens_a_report_below_another(pasted):
    parts = reports_of(read_bytes("day.txt", "\n".join(pasted).encode()))
    assert [part.text for part in parts] == [one.strip("\n") for one in pasted]


@pytest.mark.parametrize(
    "page",
    [
        f"{FIRST}\nHow the raid went\n\nOfficers had followed the gang for six months before they struck, he said.\n",
        f"Home > China > Law\n\n{FIRST}\nRelated news\n\nPolice in Anhui free eight women\n\nCourt jails traffickers\n",
        f"{FIRST}\nMore than 300 officers took part.\n\nXIAMEN, June 3 (Xinhua) -- Police here joined the search.\n",
    ],
    ids=["heading within", "related headlines", "dateline without headline"],
)
def test_a_heading_or_a_related_headline_parts_nothing(page):
    assert len(reports_of(read_bytes("page.txt", page.encode()))) == 1


def test_front_matter_opens_a_report_and_is_its_own():
    text = (
        f"---\ntitle: One\npublisher: Xinhua\npublished: 2013-06-04\n---\n{FIRST}\n"
        f"---\ntitle: Two\npublisher: AFP\nretold: true\n---\n{SECOND}"
    )
    first, later = reports_of(read_bytes("day.md", text.encode()))
    assert (first.title, first.publisher, first.published, first.retold) == ("One", "Xinhua", "2013-06-04", False)
    assert (later.title, later.publisher, later.retold) == ("Two", "AFP", True)
    assert later.text == f"Two\n\n{SECOND}".rstrip("\n")


def test_a_day_of_publication_stays_with_the_first_report():
    text = f"---\ntitle: One\npublished: 2013-09-11\n---\n{FIRST}\n=====\n\n{SECOND}"
    first, _ = reports_of(read_bytes("day.md", text.encode()))
    assert first.published == "2013-09-11"


@pytest.mark.parametrize(
    "after",
    [
        "Comments (3)\nGood work by the police.\nMore of this please.",
        "Editor: Li",
        "The suspects, who came from three villages, had sold the children to families in two provinces for years.",
        "相关新闻\n警方解救妇女14名",
    ],
)
def test_a_rule_before_anything_else_parts_nothing(after):
    report = read_bytes("page.txt", f"{FIRST}\n=====\n{after}\n".encode())
    assert reports_of(report) == (report,)


@pytest.mark.parametrize("path", discover([SEEDS]).files, ids=lambda path: path.stem)
def test_every_sample_report_is_one(path):
    assert len(reports_of(read(path))) == 1


@given(st.lists(st.sampled_from([FIRST, SECOND, CHINESE]), min_size=1, max_size=5), st.sampled_from(RULES))
def test_as_many_reports_come_out_as_were_pasted(reports, rule):
    parts = reports_of(read_bytes("day.txt", f"\n{rule}\n\n".join(reports).encode()))
    assert [part.text.strip("\n") for part in parts] == [report.strip("\n") for report in reports]
