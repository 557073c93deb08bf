from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "mixed-days"
BLOCK = (
    "sections:\n  - number: 1\n    title: A\n    lead: Sở Tư pháp\n    outputs: Văn bản\n    rows:\n{words}"
)


@pytest.mark.parametrize(
    "words",
    [
        "      - {title: B, when: 20 ngày kể từ ngày nhận hồ sơ}\n      - {title: C, after: 1/1, when: trong thời hạn 02 ngày}\n",
        "      - {title: B, when: Quý I năm 2024}\n      - {title: C, when: trong thời hạn 02 ngày làm việc}\n",
        "      - {title: B, when: 03 tháng kể từ ngày nhận hồ sơ}\n      - {title: C, when: 05 ngày làm việc kể từ ngày nhận hồ sơ}\n",
    ],
)
def test_steps_in_one_unit_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "      - {title: B, when: 20 ngày kể từ ngày nhận hồ sơ}\n      - {title: C, after: 1/1, when: trong thời hạn 02 ngày làm việc}\n"
    ],
)
def test_steps_in_two_units_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


def test_tasks_of_their_own_are_not_compared(fired: Fired) -> None:
    tasks = ("05 ngày kể từ ngày nhận hồ sơ", "05 ngày làm việc kể từ ngày nhận hồ sơ")
    rows = "".join(
        f"  - {{number: {at}, title: A, lead: Sở Tư pháp, outputs: B, when: {one}}}\n"
        for at, one in enumerate(tasks, 1)
    )
    assert NAME not in fired(f"sections:\n{rows}")


def test_a_task_is_compared_with_the_one_that_it_waits_for(fired: Fired) -> None:
    task = "  - {{number: {number}, title: A, {after}lead: Sở Tư pháp, outputs: B, when: {when}}}\n"
    first = task.format(number=1, after="", when="05 ngày kể từ ngày nhận hồ sơ")
    second = task.format(number=2, after="after: 1, ", when="03 ngày* kể từ ngày nhận hồ sơ")
    assert NAME in fired(f"sections:\n{first}{second.replace('*', ' làm việc')}")
    assert NAME not in fired(f"sections:\n{first}{second.replace('*', '')}")
