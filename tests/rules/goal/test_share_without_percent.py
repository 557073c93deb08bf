from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "share-without-percent"
TARGET = "targets:\n  - {{id: a, measure: {measure}, goal: {goal}}}\n"


@pytest.mark.parametrize(
    "goal", ["80", "tối thiểu 80", "trên 80", "từ 50 đến 70", "{2024: 80}", "phấn đấu đạt 95,5"]
)
@pytest.mark.parametrize("measure", ["Tỷ lệ hồ sơ nộp trực tuyến", "Tỉ lệ hài lòng (%)", "Tỷ trọng chi"])
def test_a_bare_number_for_a_share_is_told(fired: Fired, measure: str, goal: str) -> None:
    assert NAME in fired(TARGET.format(measure=measure, goal=goal if "{" in goal else f"'{goal}'"))


@pytest.mark.parametrize(
    ("measure", "goal"),
    [
        ("Tỷ lệ hồ sơ nộp trực tuyến", "80%"),
        ("Tỷ lệ hồ sơ nộp trực tuyến", "80 phần trăm"),
        ("Tỷ lệ hồ sơ nộp trực tuyến", "50% - dưới 70%"),
        ("Tỷ lệ bác sĩ trên 10.000 dân", "tối thiểu 12"),
        ("Tỷ lệ bác sĩ trên một vạn dân", "tối thiểu 12"),
        ("Tỷ lệ giới tính khi sinh", "tối đa 112"),
        ("Số hồ sơ nộp trực tuyến", "tối thiểu 80"),
        ("Chỉ số hài lòng", "trên 80"),
        ("Tỷ lệ xã đạt chuẩn", "12 xã"),
        ("Tỷ lệ hồ sơ", "nâng cao"),
    ],
)
def test_shares_with_their_sign_and_other_measures_are_fine(fired: Fired, measure: str, goal: str) -> None:
    assert NAME not in fired(TARGET.format(measure=measure, goal=f"'{goal}'"))
