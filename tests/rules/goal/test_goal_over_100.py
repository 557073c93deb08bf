from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]


def block(goal: str, measure: str = "Tỷ lệ hồ sơ") -> str:
    return f"targets:\n  - {{id: a, measure: {measure}, goal: {goal}}}\n"


@pytest.mark.parametrize(
    "goal", ["120%", "trên 100%", "từ 90% đến 110%", "mỗi năm tăng 20% cho đến khi đạt 120%"]
)
def test_a_share_that_no_figure_can_meet(fired: Fired, goal: str) -> None:
    assert "goal-over-100" in fired(block(goal))


@pytest.mark.parametrize(
    ("goal", "measure"),
    [
        ("100%", "Tỷ lệ hồ sơ"),
        ("tối thiểu 150 hồ sơ", "Số hồ sơ"),
        ("đạt 110% dự toán", "Thu ngân sách"),
        ("110%", "Thu ngân sách so với dự toán"),
        ("đạt 105% kế hoạch được giao", "Tỷ lệ hoàn thành"),
        ("tăng 120%", "Số hồ sơ trực tuyến"),
    ],
)
def test_what_may_exceed_100(fired: Fired, goal: str, measure: str) -> None:
    assert "goal-over-100" not in fired(block(goal, measure))
