from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]


def block(goal: str) -> str:
    return f"targets:\n  - {{id: a, measure: Tỷ lệ, goal: {goal}}}\n"


@pytest.mark.parametrize(
    "goal",
    [
        "tăng 5% so với năm 2023",
        "tăng từ 20% lên 50%",
        "{2021: {cấp xã: 15%}, 2022: tăng 20%, 2023-2025: mỗi năm tăng 20%}",
        "thêm 15 dịch vụ",
        "giảm 30% thời gian",
        "tăng ít nhất 5 bậc",
    ],
)
def test_increases_that_are_complete(fired: Fired, goal: str) -> None:
    assert "increment-without-base" not in fired(block(goal))


@pytest.mark.parametrize(
    "goal",
    ["tăng 5%", "{2021: tăng 5%, 2022: 40%}", "{cấp xã: tăng 5%}", "tăng 20% số lượng hồ sơ", "tăng 5-10%"],
)
def test_increases_from_nowhere(fired: Fired, goal: str) -> None:
    assert "increment-without-base" in fired(block(goal))
