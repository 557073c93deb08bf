from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
BLOCK = 'targets:\n  - {{id: a, measure: Thứ hạng, goal: "{goal}"}}\n'


@pytest.mark.parametrize(
    "goal",
    [
        "phấn đấu đứng trong top cao toàn quốc",
        "trong nhóm đầu cả nước",
        "xếp thứ hạng cao",
        "hầu hết các xã",
        "cơ bản hoàn thành",
        "nâng cao chất lượng",
    ],
)
def test_words_without_a_number_that_nobody_can_hold_a_unit_to(fired: Fired, goal: str) -> None:
    assert "vague-goal" in fired(BLOCK.format(goal=goal))


@pytest.mark.parametrize(
    "goal",
    [
        "trong top 15",
        "tất cả các xã",
        "hầu hết, tối thiểu 90%",
        "đạt chuẩn quốc gia",
        "xếp loại tốt",
        "cao hơn năm trước",
        "khoảng 03 lớp",
        "đủ dịch vụ cơ bản",
    ],
)
def test_numbers_and_what_can_be_looked_up_are_fine(fired: Fired, goal: str) -> None:
    assert "vague-goal" not in fired(BLOCK.format(goal=goal))
