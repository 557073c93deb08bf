from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "unknown-item"
TASK = "      - {{number: {number}, title: {title}, lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I/2024}}\n"
TEXT = "text:\n  - number: Phần III\n    title: Giải pháp\n    text:\n      - a) Tuyên truyền\n      - b) Kiểm tra\n"


def block(words: str) -> str:
    tasks = TASK.format(number=1, title="Rà soát") + TASK.format(number=2, title=f"'{words}'")
    return f"sections:\n  - number: II\n    tasks:\n{tasks}{TEXT}"


@pytest.mark.parametrize(
    "words",
    [
        "Theo mục 4 phần II Kế hoạch này",
        "Theo khoản 4, mục II của Kế hoạch này",
        "Theo mục II.7 Kế hoạch này",
        "Theo điểm d phần III Kế hoạch này",
    ],
)
def test_an_item_that_is_not_there_is_told(fired: Fired, words: str) -> None:
    assert NAME in fired(block(words))


@pytest.mark.parametrize(
    "words",
    [
        "Theo mục 1 phần II Kế hoạch này",
        "Theo mục II.2 Kế hoạch này",
        "Theo điểm b phần III Kế hoạch này",
        "Theo khoản 9 Điều 4 Thông tư này",
        "Theo mục 4 phần V Kế hoạch này",
        "Theo điểm a khoản 1 mục II Kế hoạch này",
        "Theo Điều 7 Quyết định này",
    ],
)
def test_what_is_there_or_may_be_left_out_of_the_file_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(block(words))
