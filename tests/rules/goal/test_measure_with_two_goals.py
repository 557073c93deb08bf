from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]


def block(*goals: str, more: str = "") -> str:
    lines = (f"  - {{id: t{at}, measure: Số lớp, goal: {goal}{more}}}\n" for at, goal in enumerate(goals))
    return f"targets:\n{''.join(lines)}"


@pytest.mark.parametrize(
    "goals",
    [
        ("tối thiểu 03 lớp", "tối đa 05 lớp"),
        ("03 lớp", "3 lớp"),
        ("{2023: 03 lớp}", "{2024: 05 lớp}"),
        ("{cấp tỉnh: 03 lớp}", "{cấp xã: 05 lớp}"),
        ("100% công chức", "95% viên chức"),
        ("tối thiểu 60%", "tăng 5%"),
        ("trong nhóm đầu", "03 lớp"),
    ],
)
def test_goals_that_do_not_contradict(fired: Fired, goals: tuple[str, ...]) -> None:
    assert "measure-with-two-goals" not in fired(block(*goals))


@pytest.mark.parametrize(
    "goals",
    [
        ("03 lớp", "05 lớp"),
        ("trên 60%", "60%"),
        ("từ 30 đến 50%", "từ 35 đến 50%"),
        ("tăng 5%", "tăng 10%"),
    ],
)
def test_goals_that_contradict(fired: Fired, goals: tuple[str, ...]) -> None:
    assert "measure-with-two-goals" in fired(block(*goals))


def test_milestones_within_a_year_are_no_contradiction(fired: Fired) -> None:
    rows = """\
sections:
  - number: 1
    measure: Tỷ lệ
    rows:
      - {goal: 50%, when: Trước ngày 30/6/2024}
      - {goal: 80%, when: Trước ngày 31/12/2024}
"""
    assert "measure-with-two-goals" not in fired(rows)


@pytest.mark.parametrize("goals", [("trên 60%", "tối thiểu 60%"), ("dưới 5%", "không quá 5%")])
def test_two_words_for_one_number_are_told_once(fired: Fired, goals: tuple[str, ...]) -> None:
    names = fired(block(*goals))
    assert "two-operators" in names
    assert "measure-with-two-goals" not in names
