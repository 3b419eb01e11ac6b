"""Places that share a name: settled by the province beside them, in both languages; else ambiguous, never guessed."""

import pytest
from narrated import places_in


def below(text):
    """Ids of the places below the province that a text names; of an ambiguous one its candidates."""
    return [f.value or f.candidates for f in places_in(text) if f.attribute in {"prefecture", "county"}]


SETTLED = [
    ("Suzhou", "Jiangsu", "苏州", "江苏", "320500"),
    ("Suzhou", "Anhui", "宿州", "安徽", "341300"),
    ("Taizhou", "Zhejiang", "台州", "浙江", "331000"),
    ("Taizhou", "Jiangsu", "泰州", "江苏", "321200"),
    ("Fuzhou", "Fujian", "福州", "福建", "350100"),
    ("Fuzhou", "Jiangxi", "抚州", "江西", "361000"),
    ("Yulin", "Guangxi", "玉林", "广西", "450900"),
    ("Yulin", "Shaanxi", "榆林", "陕西", "610800"),
    ("Yichun", "Jiangxi", "宜春", "江西", "360900"),
    ("Yichun", "Heilongjiang", "伊春", "黑龙江", "230700"),
    ("Chaoyang", "Liaoning", "朝阳", "辽宁", "211300"),
    ("Chaoyang district", "Beijing", "朝阳", "北京", "110105"),
    ("Jilin City", "Jilin", "吉林市", "吉林省", "220200"),
    ("Hainan prefecture", "Qinghai", "海南", "青海", "632500"),
    ("Gong'an county", "Hubei", "公安县", "湖北", "421022"),
]
ENGLISH = ("Police in {name}, {province}, freed 12 children.", "Police in {name} in {province} freed 12 children.")


@pytest.mark.parametrize(("name", "province", "_zh", "_province_zh", "place_id"), SETTLED)
@pytest.mark.parametrize("words", ENGLISH)
def test_the_province_beside_an_english_name_settles_it(words, name, province, _zh, _province_zh, place_id):
    assert below(words.format(name=name, province=province)) == [place_id]


@pytest.mark.parametrize(("_name", "_province", "zh", "province_zh", "place_id"), SETTLED)
@pytest.mark.parametrize("words", ["{province}{name}警方解救12名儿童。", "警方在{province}{name}解救12名儿童。"])
def test_the_province_before_a_chinese_name_settles_it(words, _name, _province, zh, province_zh, place_id):
    assert below(words.format(name=zh, province=province_zh)) == [place_id]


AMBIGUOUS = [
    ("Suzhou", {"320500", "341300"}),
    ("Taizhou", {"331000", "321200"}),
    ("Fuzhou", {"350100", "361000"}),
    ("Yulin", {"450900", "610800"}),
    ("Yichun", {"360900", "230700"}),
]


@pytest.mark.parametrize(("name", "candidates"), AMBIGUOUS)
def test_nothing_beside_it_leaves_it_ambiguous(name, candidates):
    (found,) = below(f"Police in {name} freed 12 children.")
    assert candidates <= set(found)
    assert not [f for f in places_in(f"Police in {name} freed 12 children.") if f.attribute == "province"]


@pytest.mark.parametrize(
    ("zh", "place_id"),
    [("苏州", "320500"), ("宿州", "341300"), ("台州", "331000"), ("泰州", "321200"), ("福州", "350100"),
     ("抚州", "361000"), ("玉林", "450900"), ("榆林", "610800"), ("宜春", "360900"), ("伊春", "230700")],
)  # fmt: skip
def test_chinese_tells_them_apart_by_itself(zh, place_id):
    assert below(f"{zh}警方解救12名儿童。") == [place_id]


@pytest.mark.parametrize(
    ("text", "province"),
    [("Police in Jilin freed 12 children.", "CN-JL"), ("吉林警方解救12名儿童。", "CN-JL"),
     ("Police in Hainan freed 12 children.", "CN-HI"), ("海南警方解救12名儿童。", "CN-HI")],
)  # fmt: skip
def test_a_province_goes_before_what_else_bears_its_name(text, province):
    assert [f.value for f in places_in(text)] == [province]


def test_police_are_no_county():
    assert places_in("公安解救12名儿童。") == ()
    assert [f.value for f in places_in("湖北公安解救12名儿童。")] == ["CN-HB"]
