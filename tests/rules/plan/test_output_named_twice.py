from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "output-named-twice"
TASK = "sections:\n  - number: I\n    outputs: Báo cáo\n    tasks:\n      - {{number: 1, title: A, outputs: {output}}}\n      - {{number: 2, title: B}}\n"


@pytest.mark.parametrize(
    "output", ["Báo cáo; Báo cáo", "Báo cáo; Quyết định; báo cáo", "Quy chế hòa giải; Quy chế hoà giải"]
)
def test_the_same_product_twice_is_told(fired: Fired, output: str) -> None:
    assert NAME in fired(TASK.format(output=output))


@pytest.mark.parametrize("output", ["Báo cáo", "Báo cáo quý; Báo cáo năm", "Báo cáo; Báo cáo tổng hợp"])
def test_different_products_and_one_of_all_tasks_are_fine(fired: Fired, output: str) -> None:
    assert NAME not in fired(TASK.format(output=output))
