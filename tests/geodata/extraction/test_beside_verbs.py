"""What must stand beside a verb before its place is one of victims: their noun, a recipient, no mark between."""

import pytest
from narrated import flows_in, roles_in

ROLES = [
    ("He was found guilty of trafficking 20 babies in Yunnan.", "Yunnan: base"),
    ("She was convicted of trafficking women in Henan.", "Henan: base"),
    ("The trafficking of women in Henan has a long history.", "Henan: other"),
    ("The gang took the babies through Guangxi to Guangdong.", "Guangdong: destination, Guangxi: transit"),
    ("The suspects drove through Guangxi.", "Guangxi: other"),
    ("They passed through Guangxi with three babies.", "Guangxi: transit"),
    ("The women were sold to bachelors in Henan.", "Henan: destination"),
    ("They admitted selling a girl to a farmer in Shandong.", "Shandong: destination"),
    ("They sold to bachelors in Henan the women they had lured.", "Henan: destination"),
    ("The suspect told reporters in Beijing that he was sorry.", "Beijing: other"),
    ("The minister said in Beijing that police had freed 14 babies.", "Beijing: other"),
    ("They forced the children to steal in Guangdong.", "Guangdong: destination"),
    ("The children were forced to beg on the streets of Guangzhou, Guangdong.", "Guangdong: destination"),
    ("孩子们被迫在广东乞讨。", "Guangdong: destination"),
    ("他们被带到广东乞讨。", "Guangdong: destination"),
    ("Relatives in Sichuan found the women.", "Sichuan: other"),
    ("Parents in Sichuan found their daughter in Hebei.", "Hebei: raid, Sichuan: other"),
    ("He took babies from rural areas of Yunnan to other provinces.", "Yunnan: origin"),
    ("She had sold her own baby for 30,000 yuan in Guangxi.", "Guangxi: origin"),
    ("A woman in Guangxi had sold her own baby to the gang.", "Guangxi: origin"),
    ("The women were taken from villages over the mountains of Yunnan.", "Yunnan: origin"),
    ("Police rescued ten women, five from Yunnan and five from Guizhou.", "Guizhou: origin, Yunnan: origin"),
    ("The gang sold 76 babies, most of them from Yunnan.", "Yunnan: origin"),
    ("Of the women freed, six were from Myanmar.", "Myanmar: origin"),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles(text, expected):
    assert ", ".join(sorted(roles_in(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gang took the babies through Guangxi to Guangdong.", {"Guangxi > Guangdong"}),
        ("The suspects drove through Guangxi.", set()),
        ("The women were sold to bachelors in Henan.", {"None > Henan"}),
        ("He took babies from rural areas of Yunnan to other provinces.", {"Yunnan > None"}),
        ("婴儿被从遵义带到重庆,再到宁波贩卖。", {"Guizhou > Chongqing", "Chongqing > Zhejiang"}),
    ],
)
def test_flows(text, expected):
    assert flows_in(text) == expected
