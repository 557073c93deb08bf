from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.words import Language

Check = Callable[[str], tuple[Finding, ...]]


def block(goal: str) -> str:
    return f"targets:\n  - {{id: a, measure: Tỷ lệ, goal: {goal!r}}}\n"


@pytest.mark.parametrize(
    ("goal", "said", "place"),
    [
        ("95.5%", "the nearest form: `95,5%`", "95.5%"),
        ("20 phút", "say which side counts: `tối đa …`", "20 phút"),
        ("90%; 80%", "give each goal a place of its own", "80%"),
        ("tăng từ 5 đến 10%", "say whether it grows by so much", "tăng từ 5 đến 10%"),
        ("tối thẻu 80%", "the nearest form: `tối thiểu 80%`", "tối thẻu 80%"),
        ("at most 5%", "write it like `tối thiểu 80%`", "at most 5%"),
        ("80% đến khi đạt 100%", "only follows an increase", "80% đến khi đạt 100%"),
        ("hai phần ba số xã", "write the number in digits", "hai phần ba"),
        ("tám mươi phần trăm", "write the number in digits", "tám mươi phần trăm"),
        ("khoảng tám mươi lăm phần trăm số hồ sơ", "in digits", "khoảng tám mươi lăm phần trăm"),
        ("mở năm mươi lớp tập huấn", "in digits", "năm mươi lớp tập huấn"),
        ("năm nghìn hồ sơ", "in digits", "năm nghìn hồ sơ"),
        ("2/3 số xã", "write a count out of a total", "2/3"),
        ("30% đến 5 lớp", "both ends of a range need the same unit", "30% đến 5 lớp"),
        ("tối đa 5% trở lên", "two words of comparison", "tối đa 5% trở lên"),
    ],
)
def test_the_help_says_what_to_write_instead(found: Check, goal: str, said: str, place: str) -> None:
    [finding] = [one for one in found(block(goal)) if one.rule.stage == "goal"]
    assert said in finding.help(Language.EN)
    assert finding.source.part(finding.problem.span) == place


@pytest.mark.parametrize(
    "goal", ["trong nhóm đầu cả nước", "đạt chuẩn mức độ 3", "thống nhất ở 03 cấp", "xếp loại tốt"]
)
def test_words_without_a_number_are_no_mistake(fired: Callable[[str], set[str]], goal: str) -> None:
    assert "goal-not-understood" not in fired(block(goal))
