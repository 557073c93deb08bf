from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "invisible-character"
BLOCK = 'duties:\n  - number: 1\n    title: "{words}"\n    lead: Sở Tư pháp\n'


@pytest.mark.parametrize("words", ["Rà soát\xa0danh mục", "Rà soát – danh mục", "100 %"])
def test_spaces_that_are_seen_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "Một cửa \U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\U0001f469\U0001f3fd\u200d\U0001f4bb \u2764\ufe0f\u200d\U0001f525",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    ],
)
def test_what_joins_pictures_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words", ["Rà soát\u3164", "danh\u034f mục", "Rà\u180e soát", "A\U000e0041 B", "Rà\u200d soát"]
)
def test_fillers_of_other_scripts_and_tags_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


@pytest.mark.parametrize("words", ["Rà\u200b soát", "danh\xad mục", "\u202eđảo chiều\u202c", "a\u2060b"])
def test_characters_that_nobody_sees_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
