from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "approximate-goal"
BLOCK = 'targets:\n  - {{id: a, measure: Tỷ lệ hồ sơ trực tuyến, goal: "{words}"}}\n'


@pytest.mark.parametrize(
    "words", ["tối thiểu 60%", "ít nhất 03 lớp", "35-45%", "phấn đấu 70%", "trong nhóm đầu cả nước"]
)
def test_goals_with_a_bound_or_no_number_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize("words", ["khoảng 03 lớp", "dự kiến 03 đơn vị"])
def test_goals_that_are_about_so_much_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
