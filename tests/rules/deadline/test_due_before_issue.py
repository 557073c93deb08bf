from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "due-before-issue"
BLOCK = 'plan:\n  title: A\n  issuer: UBND tỉnh Mẫu\n  issued: 22/01/2024\n  period: 2024\nsections:\n  - number: 1\n    title: Rà soát danh mục\n    lead: Sở Tư pháp\n    outputs: Quyết định\n    when: "{words}"\n'


@pytest.mark.parametrize(
    "words",
    [
        "trong tháng 01 năm 2024",
        "Trước ngày 30/01/2024",
        "Hàng tháng",
        "Thường xuyên",
        "Năm 2024",
        "22/01/2024",
    ],
)
def test_what_is_due_later_or_recurs_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize("words", ["Trước ngày 15/01/2024", "Chậm nhất ngày 19/01/2024"])
def test_what_had_passed_is_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


def test_a_late_plan_is_told_once_by_another_rule(fired: Fired) -> None:
    names = fired(BLOCK.format(words="Trước ngày 15/02/2024").replace("22/01/2024", "22/3/2024"))
    assert NAME not in names
    assert "issued-after-start" in names


def test_preparation_before_the_period_counts_too(fired: Fired) -> None:
    block = BLOCK.format(words="Trước ngày 15/12/2023")
    assert NAME in fired(block.replace("issued: 22/01/2024", "issued: 28/12/2023"))
    assert NAME not in fired(
        BLOCK.format(words="Tháng 12/2023").replace("issued: 22/01/2024", "issued: 26/12/2023")
    )
