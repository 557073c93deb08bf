from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]


@pytest.mark.parametrize(
    "block",
    [
        "sections:\n  - {number: 2, title: A}\n  - {title: B}\n",
        "sections:\n  - {number: 1, id: x, title: A}\n  - {number: 2, id: x, title: B}\n",
        "sections:\n  - {number: 1, rows: [{number: 2}, {title: B}]}\n",
    ],
)
def test_one_address_for_two_places_is_reported(fired: Fired, block: str) -> None:
    rules = fired(block)
    assert "duplicate-address" in rules
    assert "duplicate-number" not in rules


def test_an_id_that_tells_two_numbers_apart_is_enough(fired: Fired) -> None:
    assert "duplicate-address" not in fired("sections:\n  - {number: 1}\n  - {number: 1, id: 1b}\n")
