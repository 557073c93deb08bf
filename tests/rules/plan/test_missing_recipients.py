from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "missing-recipients"
BLOCK = "plan:\n  title: A\n  issuer: UBND tỉnh Mẫu\n  period: 2024\n{words}"


@pytest.mark.parametrize("words", ['  signed_as: TM. ỦY BAN NHÂN DÂN\n  recipients: "Lưu: VT"\n', ""])
def test_recipients_or_a_plan_without_formal_parts_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "  place: Mẫu\n",
        "  signed_as: TM. ỦY BAN NHÂN DÂN\n",
        "  signed_as: TM. ỦY BAN NHÂN DÂN\n  recipients:\n",
    ],
)
def test_formal_parts_without_recipients_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
