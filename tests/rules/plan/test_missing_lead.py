from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "missing-lead"
BLOCK = 'sections:\n  - {{number: 1, title: A, lead: "{lead}", outputs: Danh mục, when: Quý I năm 2024}}\n'


@pytest.mark.parametrize("lead", ["Sở Tư pháp", "- Sở Tư pháp"])
def test_a_unit_however_it_is_written_is_a_lead(fired: Fired, lead: str) -> None:
    assert NAME not in fired(BLOCK.format(lead=lead))


@pytest.mark.parametrize("lead", ["-", "//", "…", " – "])
def test_marks_in_the_cell_name_nobody(fired: Fired, lead: str) -> None:
    assert NAME in fired(BLOCK.format(lead=lead))
