from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "missing-title"
TASKS = "sections:\n  - number: I\n    tasks:\n"
FULL = "      - {number: 1, title: Rà soát, lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I năm 2024}\n"
TITLED = "      - {number: 2, title: Niêm yết, lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I năm 2024}\n"
UNTITLED = "      - {{number: {}, lead: Sở Tư pháp, outputs: Báo cáo quý, when: 2024}}\n"


@pytest.mark.parametrize(
    "task",
    [
        "      - {number: 1, lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I năm 2024}\n",
        "      - {number: 1, title: , lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I năm 2024}\n",
        "      - {number: 1, title: '', lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I năm 2024}\n",
        "      - number: 1\n        title:\n        lead: Sở Tư pháp\n        outputs: Báo cáo\n        when: 2024\n",
        "      - number: 1\n        lead: Sở Tư pháp\n        rows: [{title: A, when: 2024}, {when: 2024}]\n",
    ],
)
def test_one_task_without_a_title_among_others_is_told(fired: Fired, task: str) -> None:
    assert NAME in fired(TASKS + task + TITLED)


def test_a_task_that_nothing_names_is_told_even_alone(fired: Fired) -> None:
    assert NAME in fired(TASKS + "      - {number: 1, lead: Sở Tư pháp, when: Quý I năm 2024}\n")
    assert NAME in fired("duties:\n  - {number: 1, lead: Sở Tư pháp}\n")


@pytest.mark.parametrize(
    "block",
    [
        FULL,
        UNTITLED.format(1) + UNTITLED.format(2),
        "      - {number: 1, lead: Sở Tư pháp, measure: Tỷ lệ, goal: 80%, when: 2024}\n",
        "      - number: 1\n        lead: Sở Tư pháp\n        rows: [{title: A, when: 2024}, {title: B, when: 2024}]\n"
        + TITLED,
        "      - number: 1\n        title: A\n        rows: [{outputs: B, lead: Sở Tư pháp}, {when: 2024}]\n",
    ],
)
def test_tables_of_products_and_rows_need_no_title(fired: Fired, block: str) -> None:
    assert NAME not in fired(TASKS + block)


def test_a_task_of_which_nothing_is_said_is_told_once(fired: Fired) -> None:
    assert fired(TASKS + "      - number: 1\n") == {"missing-lead"}
