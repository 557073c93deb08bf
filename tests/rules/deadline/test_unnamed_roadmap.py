from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "unnamed-roadmap"
BLOCK = 'sections:\n  - number: 1\n    title: Rà soát danh mục\n    lead: Sở Tư pháp\n    outputs: Quyết định\n    when: "{words}"\n'


@pytest.mark.parametrize(
    "words",
    [
        "Theo lộ trình tại Quyết định số 2236/QĐ-UBND ngày 01/11/2022",
        "Theo lộ trình của Chính phủ",
        "Theo thời hạn xây dựng các văn bản",
        "Theo lộ trình Đề án 06",
    ],
)
def test_a_roadmap_with_a_name_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize("words", ["Thực hiện theo lộ trình quy định", "Theo lộ trình"])
def test_a_roadmap_of_nobody_is_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
