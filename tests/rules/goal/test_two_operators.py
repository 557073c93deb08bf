from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "two-operators"
BLOCK = "targets:\n  - {{id: a, measure: Mức độ hài lòng về giải quyết TTHC, goal: phấn đấu đạt tối thiểu 95%}}\n  - {words}\n"


@pytest.mark.parametrize(
    "words",
    [
        "{id: b, measure: Tỷ lệ hài lòng về giải quyết TTHC, goal: tối thiểu 95%}",
        "{id: b, measure: Mức độ hài lòng về giải quyết TTHC, goal: 95%}",
        "{id: b, measure: Mức độ hài lòng về dịch vụ y tế, goal: trên 95%}",
        "{id: b, measure: Mức độ hài lòng về giải quyết TTHC, goal: {2025: trên 95%}}",
        "{id: b, measure: Thời gian chờ, goal: tối đa 30 phút}",
        "{id: b, measure: Tỷ lệ số hóa, goal: từ 80% trở lên}",
        "{id: b, measure: Tỷ lệ số hóa, goal: trên địa bàn tỉnh tối thiểu 80%}",
        "{id: b, measure: Số lớp, goal: ít nhất 03 lớp; tối đa 05 lớp}",
    ],
)
def test_one_word_for_one_bound_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "{id: b, measure: Tỷ lệ người dân và doanh nghiệp hài lòng về việc giải quyết TTHC, goal: phấn đấu trên 95%}",
        "{id: b, measure: Tỷ lệ luân chuyển, goal: tối thiểu từ 80% trở lên}",
        "{id: b, measure: Tỷ lệ luân chuyển, goal: tối thiểu trên 80%}",
        "{id: b, measure: Tỷ lệ luân chuyển, goal: trên tối thiểu 80%}",
        "{id: b, measure: Tỷ lệ hồ sơ quá hạn, goal: dưới tối đa 5%}",
    ],
)
def test_two_words_for_one_bound_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
