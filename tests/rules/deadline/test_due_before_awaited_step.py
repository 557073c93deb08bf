from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "due-before-awaited-step"
BLOCK = 'sections:\n  - {{number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: Quý II năm 2024}}\n  - {{number: 2, title: C, lead: Sở Tư pháp, outputs: D, after: 1, when: "{words}"}}\n'


@pytest.mark.parametrize(
    "words",
    [
        "Quý II năm 2024",
        "Quý III năm 2024",
        "Thường xuyên",
        "trong thời hạn 02 ngày làm việc",
        "Hàng năm",
        "Khi có yêu cầu",
    ],
)
def test_the_same_time_a_later_one_or_one_that_is_not_fixed_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize("words", ["Quý I năm 2024", "Trước ngày 15/5/2024"])
def test_an_earlier_day_is_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
