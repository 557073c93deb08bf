from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "look-alike-letter"
BLOCK = 'duties:\n  - number: 1\n    title: "{words}"\n    lead: Sở Tư pháp\n'


@pytest.mark.parametrize(
    "words",
    ["Quyết định 766/QĐ-TTg", "Đề án đổi mới", "chương trình Русский язык", "góc α, β", "Straße, Øre"],
)
def test_vietnamese_letters_and_whole_words_of_other_alphabets_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize("words", ["Quyết định 766/QÐ-TTg", "Ɖề án", "Sở Tư phаp"])
def test_letters_that_only_look_so_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
