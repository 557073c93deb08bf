from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "output-repeats-title"
BLOCK = 'sections:\n  - number: 1\n    title: Rà soát danh mục\n    lead: Sở Tư pháp\n    outputs: "{words}"\n    when: Quý I năm 2024\n'


@pytest.mark.parametrize("words", ["Danh mục được rà soát", "Rà soát danh mục và báo cáo"])
def test_an_output_near_the_title_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize("words", ["Rà soát danh mục", "rà soát danh mục."])
def test_the_same_words_are_told_whatever_their_case(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
