from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "mixed-numbering"
BLOCK = "sections:\n{words}"


@pytest.mark.parametrize(
    "words",
    [
        "  - {number: I, title: A}\n  - {number: II, title: A}\n  - {number: III, title: A}\n  - {number: IV, title: A}\n  - {number: V, title: A}\n",
        "  - {number: A, title: A}\n  - {number: B, title: A}\n  - {number: C, title: A}\n  - {number: D, title: A}\n  - {number: I, title: A}\n",
        "  - {number: a), title: A}\n  - {number: b), title: A}\n  - {number: c), title: A}\n  - {number: đ), title: A}\n",
        "  - {number: 1., title: A}\n  - {number: 2., title: A}\n  - {number: 3., title: A}\n",
        "  - {number: 1, title: A}\n  - {number: 2, title: A}\n  - {number: 2b, title: A}\n",
        "  - {number: Điều 1, title: A}\n  - {number: I, title: A}\n",
        "  - number: I\n    title: A\n    tasks:\n      - {number: 1., title: B}\n  - number: II\n    title: C\n    tasks:\n      - {number: a), title: D}\n",
    ],
)
def test_one_kind_at_each_level_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "  - {number: I, title: A}\n  - {number: 2, title: B}\n",
        "  - {number: 1, title: A}\n  - {number: b), title: B}\n",
        "  - number: 3\n    tasks:\n      - {number: 3.1., title: A}\n      - {number: 3.2, title: B}\n",
    ],
)
def test_two_kinds_or_marks_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
