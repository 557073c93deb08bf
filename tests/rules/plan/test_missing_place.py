from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "missing-place"
BLOCK = (
    "plan:\n  title: A\n  issuer: UBND tỉnh Mẫu\n  period: 2024\n  signed_as: TM. ỦY BAN NHÂN DÂN\n{words}"
)


@pytest.mark.parametrize("words", ["  place: Mẫu\n  issued: 28/12/2023\n", ""])
def test_a_place_or_no_date_line_at_all_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize("words", ["  issued: 28/12/2023\n"])
def test_a_date_without_its_place_is_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


def test_a_plan_with_recipients_keeps_its_formal_parts(fired: Fired) -> None:
    plan = BLOCK.replace("  signed_as: TM. ỦY BAN NHÂN DÂN\n", "").format(words="  issued: 28/12/2023\n")
    assert NAME in fired(f'{plan}  recipients: "Lưu: VT"\n')
    assert NAME not in fired(plan)
