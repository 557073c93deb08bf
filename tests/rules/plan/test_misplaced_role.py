from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "misplaced-role"
TASK = "sections:\n  - number: 1\n    title: A\n{lines}    outputs: Quyết định\n    when: Quý I năm 2024\n"


@pytest.mark.parametrize("word", ["thực hiện", "thẩm định", "đầu mối"])
def test_other_roles_stay_where_they_are(fired: Fired, word: str) -> None:
    assert NAME not in fired(TASK.format(lines=f"    roles: {{{word}: Sở Tư pháp}}\n"))


def test_a_lead_among_the_roles_is_not_also_missing(fired: Fired) -> None:
    assert fired(TASK.format(lines="    roles: {Chủ trì: Sở Tư pháp}\n")) == {NAME}


def test_support_among_the_roles_does_not_excuse_a_missing_lead(fired: Fired) -> None:
    assert fired(TASK.format(lines="    roles: {phối hợp: Sở Tư pháp}\n")) == {NAME, "missing-lead"}
