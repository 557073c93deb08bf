from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "deadline-as-output"
TASK = "sections:\n  - number: I\n    tasks:\n      - {{number: 1, title: A, lead: Sở Tư pháp, outputs: {output}{more}}}\n"


@pytest.mark.parametrize(
    "output",
    [
        "Trước 30/6/2024",
        "Quý II/2024",
        "30/6/2024",
        "2024-06-30",
        "Hằng năm",
        "Thường xuyên",
        "6 tháng đầu năm 2024",
    ],
)
def test_words_of_time_are_no_product_and_that_is_the_one_finding(fired: Fired, output: str) -> None:
    assert fired(TASK.format(output=output, more="")) == {NAME}


@pytest.mark.parametrize(
    "output",
    [
        "Báo cáo quý I/2024",
        "Kế hoạch năm 2024",
        "Báo cáo trước 30/6/2024",
        "Tháng hành động",
        "Năm 2024 có 3 báo cáo",
        "02 lớp/năm",
        "12",
        "Quý đơn vị hướng dẫn",
        "Ngày hội chuyển đổi số",
        "Từ điển dữ liệu",
    ],
)
def test_products_with_a_time_in_them_are_fine(fired: Fired, output: str) -> None:
    assert NAME not in fired(TASK.format(output=output, more=", when: Quý I năm 2024"))
