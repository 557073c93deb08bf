from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "skipped-year"
BLOCK = "targets:\n  - {{id: a, measure: Tỷ lệ hồ sơ, goal: {words}}}\n"


@pytest.mark.parametrize(
    "words",
    [
        "{2021: tối thiểu 20%, 2022: tối thiểu 30%, 2023-2025: tối thiểu 50%}",
        "{2025: tối thiểu 80%, 2030: tối thiểu 95%}",
        "{2021: tối thiểu 20%, 2022: tăng tối thiểu 20%, 2023: tối thiểu 60%}",
        "{2024: tối thiểu 60%}",
        "{2022: tối thiểu 60%, 2025: tối thiểu 90%}",
        "{2021: tối thiểu 20%, 2022: tối thiểu 60%, 2026: tối thiểu 90%}",
        "{2022: {cấp huyện: 50%, cấp xã: 30%}, 2023: {cấp huyện: 60%, cấp xã: 40%}}",
    ],
)
def test_years_in_a_row_and_milestones_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "{2016: từ 50% - dưới 70%, 2018: từ 70% - 80%, 2020: trên 80%}",
        "{2021-2022: tối thiểu 20%, 2024: tối thiểu 40%}",
        "{2021: tối thiểu 20%, 2022: tối thiểu 40%, 2025: tối thiểu 80%}",
        "{2021-2023: tối thiểu 20%, 2026: tối thiểu 80%}",
    ],
)
def test_a_year_left_out_between_two_is_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    ("last", "is_told"), [("Năm 2023", False), ("Năm 2024", True), ("Trong năm 2024", True)]
)
def test_the_year_may_stand_in_the_deadline_of_a_target(fired: Fired, last: str, is_told: bool) -> None:  # noqa: FBT001
    whens = ("Năm 2021", "Năm 2022", last)
    lines = (
        f"  - {{id: t{at}, measure: Tỷ lệ, goal: {at}0%, when: {when}}}\n" for at, when in enumerate(whens, 1)
    )
    assert (NAME in fired(f"targets:\n{''.join(lines)}")) is is_told
