"""What a date is of - raid, announcement, crime, inquiry, trial, reunion - by the verb that it goes with."""

import pytest
from narrated import document

from geodata.extraction.date_roles import is_end_of_span, role_of

ROLES = [
    ("On May 3, 300 officers moved on villages in Gansu.", "2015-05-03: raid"),
    ("On May 3 some 300 police officers fanned out across Gansu.", "2015-05-03: raid"),
    ("Officers stood guard on May 3.", "2015-05-03: none"),
    ("On May 3, four officers took 36 of them back to Gansu by train.", "2015-05-03: reunion"),
    ("On May 3 officers moved the women back to Gansu.", "2015-05-03: reunion"),
    ("On May 3 the gang moved three babies back to Gansu.", "2015-05-03: crime"),
    ("Police launched a probe after they found a baby on May 3.", "2015-05-03: inquiry"),
    ("On May 3 clues found at a bus station led police to the gang.", "2015-05-03: inquiry"),
    ("In a statement released on May 3, the ministry gave no figures.", "2015-05-03: announcement"),
    (
        "The ministry said on May 4 that 12 suspects had been arrested on May 3.",
        "2015-05-04: announcement, 2015-05-03: raid",
    ),
    (
        "The sweep, which came to light on May 7, ran from May 3, police said.",
        "2015-05-07: announcement, 2015-05-03: raid",
    ),
    ("Late on May 4 the ministry said 12 people had been arrested.", "2015-05-04: announcement"),
    ("The abducted children were freed on May 3.", "2015-05-03: raid"),
    ("The rescued children went home on May 3.", "2015-05-03: reunion"),
    ("Twelve suspects were caught, and on May 3 the children went home.", "2015-05-03: reunion"),
    ("On May 3 police took 178 children out of the hands of two rings.", "2015-05-03: raid"),
    ("On May 3 the ring took 178 children out of Gansu.", "2015-05-03: crime"),
    ("On May 3 police found that 14 children had been abducted.", "2015-05-03: none"),
    ("On May 3 police made their find after a long hunt.", "2015-05-03: none"),
    ("On May 3 police found two women with a baby and arrested them.", "2015-05-03: raid"),
    ("The court sentenced two men on May 3.", "2015-05-03: trial"),
    ("Police moved in on May 3.", "2015-05-03: raid"),
    ("On May 3 police moved swiftly against the gang.", "2015-05-03: raid"),
    ("On May 3 police moved simultaneously in Gansu and Hebei.", "2015-05-03: raid"),
    ("5月3日,300名民警分头行动。", "2015-05-03: raid"),
    ("5月3日、6日,警方抓获12名嫌疑人。", "2015-05: raid"),
    ("5月3日,警方将解救出的儿童移交给民政部门。", "2015-05-03: reunion"),
    ("5月3日,经过3天调查,警方抓获12名嫌疑人。", "2015-05-03: raid"),
    ("5月3日,经过3天调查,警方仍无线索。", "2015-05-03: inquiry"),
    ("5月3日,警方发现两名妇女抱着婴儿,遂将其抓获。", "2015-05-03: raid"),
    ("5月3日,警方发现两名妇女抱着婴儿,经过两个月侦查将其抓获。", "2015-05-03: inquiry"),
    ("5月3日,儿童在警方解救下,终于与父母团聚。", "2015-05-03: reunion"),
    ("5月3日,警方在兰州找到了男孩。", "2015-05-03: raid"),
    ("5月3日,在警方帮助下,男孩找到了父母。", "2015-05-03: none"),
    ("公安部5月7日通报,5月3日警方抓获12名嫌疑人。", "2015-05-07: announcement, 2015-05-03: raid"),
    ("5月3日,男孩在兰州被拐走。", "2015-05-03: crime"),
    ("警方5月3日抓获嫌疑人12名,5月7日将14名儿童送回家。", "2015-05-03: raid, 2015-05-07: reunion"),
]


def dated(text):
    """Sentences of a report below its title, each with its dates, and whether it is in Chinese."""
    read = document(text)
    return [(sentence, date, read.is_chinese) for sentence in read.sentences for date in sentence.of("date")]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_role(text, expected):
    found = [f"{date.value}: {role_of(sentence, date, chinese=chinese)[0]}" for sentence, date, chinese in dated(text)]
    assert ", ".join(found) == expected


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Since May 3 police have freed 14 children.", True),
        ("As of May 3 police had freed 14 children.", True),
        ("On May 3 police freed 14 children.", False),
        ("截至5月3日,警方解救儿童14名。", True),
        ("5月3日以来,警方解救儿童14名。", True),
        ("5月3日,警方解救儿童14名。", False),
    ],
)
def test_a_date_may_begin_or_end_a_span(text, ends):
    assert [is_end_of_span(sentence, date) for sentence, date, _ in dated(text)] == [ends]
