from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "target-without-task"
BLOCK = "sections:\n  - number: 1\n    title: A\n    lead: Sở Tư pháp\n    when: Quý I năm 2024\n    measure: Tỷ lệ số hóa\n    goal: 60%\ntargets:\n  - {words}\n"


@pytest.mark.parametrize(
    "words",
    [
        "{id: a, task: 1, measure: Tỷ lệ ký số, goal: tối thiểu 60%}",
        "{id: a, measure: Tỷ lệ số hóa, goal: 60%}",
    ],
)
def test_a_target_that_a_task_carries_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize("words", ["{id: a, measure: Tỷ lệ ký số, goal: tối thiểu 60%}"])
def test_a_target_of_nobody_is_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


def test_a_target_below_a_section_is_carried_by_it(fired: Fired) -> None:
    section = (
        "sections:\n  - number: I\n    title: A\n    targets: [{id: a, measure: B, goal: 60%}]\n    tasks:\n"
    )
    task = "      - {number: 1, title: C, lead: Sở Tư pháp, outputs: D, when: Quý I năm 2024}\n"
    assert NAME not in fired(section + task)


def test_duties_may_carry_targets_as_well(fired: Fired) -> None:
    duties = "duties:\n  - {number: 1, title: A, lead: Sở Tư pháp}\n"
    target = "targets:\n  - {id: a, measure: B, goal: 60%}\n"
    assert NAME in fired(duties + target)


def test_a_plan_of_targets_alone_is_fine(fired: Fired) -> None:
    assert NAME not in fired("targets:\n  - {id: a, measure: B, goal: 60%}\n")
