from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "unknown-role"
BLOCK = "sections:\n  - number: 1\n    title: A\n    lead: Sở Nội vụ\n    roles: {{{words}: Sở Tư pháp}}\n    outputs: Quyết định\n    when: Quý I năm 2024\n"


@pytest.mark.parametrize(
    "words", ["thực hiện", "Thẩm định", "được kiểm tra", "theo dõi", "giám sát", "chủ trì"]
)
def test_the_role_words_of_the_documents_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize("words", ["đầu mối", "thực hiên"])
def test_other_words_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
