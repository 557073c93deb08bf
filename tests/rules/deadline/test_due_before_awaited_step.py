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


CHAIN = (
    "sections:\n  - {{number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: Trước ngày 30/9/2024}}\n"
    "  - {{number: 2, title: C, lead: Sở Tư pháp, outputs: D, after: 1, when: {middle}}}\n"
    "  - {{number: 3, title: E, lead: Sở Tư pháp, outputs: G, after: 2, when: {last}}}\n"
)


@pytest.mark.parametrize(
    ("middle", "last", "is_told"),
    [
        ("sau 05 ngày kể từ ngày ban hành", "Tháng 8 năm 2024", True),
        ("sau 05 ngày kể từ ngày ban hành", "Tháng 10 năm 2024", False),
        ("Thường xuyên", "Tháng 8 năm 2024", False),
        ("Tháng 7 năm 2024", "Tháng 8 năm 2024", True),
    ],
)
def test_a_step_that_only_counts_days_hands_on_the_day_before_it(
    fired: Fired,
    middle: str,
    last: str,
    is_told: bool,  # noqa: FBT001
) -> None:
    assert (NAME in fired(CHAIN.format(middle=middle, last=last))) is is_told


def test_steps_in_a_circle_end(fired: Fired) -> None:
    circle = CHAIN.format(middle="sau 05 ngày kể từ ngày ban hành", last="sau 05 ngày kể từ ngày ban hành")
    assert NAME not in fired(circle.replace("after: 1", "after: 3"))
