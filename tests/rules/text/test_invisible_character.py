from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "invisible-character"
BLOCK = 'duties:\n  - number: 1\n    title: "{words}"\n    lead: Sở Tư pháp\n'


@pytest.mark.parametrize("words", ["Rà soát\xa0danh mục", "Rà soát – danh mục", "100 %"])
def test_spaces_that_are_seen_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize("words", ["Rà\u200b soát", "danh\xad mục", "\u202eđảo chiều\u202c", "a\u2060b"])
def test_characters_that_nobody_sees_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
