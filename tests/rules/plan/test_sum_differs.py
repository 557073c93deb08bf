from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "sum-differs"
TASK = "      - {{number: {at}, title: A, lead: Sở Tư pháp, outputs: B, when: Quý I năm 2024{budget}}}\n"


def section(whole: str, *parts: str) -> str:
    budgets = [f", budget: {part}" if part else "" for part in parts]
    tasks = "".join(TASK.format(at=at, budget=budget) for at, budget in enumerate(budgets, 1))
    return f"sections:\n  - number: I\n    title: C\n    budget: {whole}\n    tasks:\n{tasks}"


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("60 triệu đồng", ("30 triệu đồng", "30.000.000")),
        ("60 triệu đồng", ("30 triệu đồng", "")),
        ("60 triệu đồng", ("", "")),
        ("0,06 tỷ đồng", ("30 triệu đồng", "30 triệu đồng")),
    ],
)
def test_sums_that_add_up_or_can_not_be_told_are_fine(
    fired: Fired, whole: str, parts: tuple[str, ...]
) -> None:
    assert NAME not in fired(section(whole, *parts))


@pytest.mark.parametrize("parts", [("30 triệu đồng", "20 triệu đồng"), ("70 triệu đồng", "")])
def test_less_of_all_parts_or_more_of_some_is_told(fired: Fired, parts: tuple[str, ...]) -> None:
    assert NAME in fired(section("60 triệu đồng", *parts))


def test_rows_add_up_to_their_task(fired: Fired) -> None:
    rows = "".join(
        f"      - {{outputs: B{at}, when: Quý I năm 2024, budget: {amount}}}\n"
        for at, amount in enumerate((1, 2))
    )
    task = "sections:\n  - number: 1\n    title: A\n    lead: Sở Tư pháp\n    budget: {whole}\n    rows:\n"
    assert NAME not in fired(task.format(whole=3) + rows)
    assert NAME in fired(task.format(whole=4) + rows)
