from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "vague-output"
BLOCK = 'sections:\n  - number: 1\n    title: Rà soát danh mục\n    lead: Sở Tư pháp\n    outputs: "{words}"\n    when: Quý I năm 2024\n'


@pytest.mark.parametrize(
    "words",
    [
        "Báo cáo theo quy định",
        "Kế hoạch theo từng nội dung",
        "Theo dõi trên hệ thống",
        "Các lớp tập huấn theo kế hoạch",
        "NTM",
        "Báo cáo như trên",
    ],
)
def test_an_output_with_more_words_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    ["Theo từng nội dung.", "Theo quy định hiện hành", "theo yêu cầu", "nt", "-nt-", "N.T", "Như trên", "”"],
)
def test_cells_that_name_nothing_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
