from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "open-list"
BLOCK = 'sections:\n  - number: 1\n    title: Rà soát danh mục\n    lead: Sở Tư pháp\n    outputs: "{words}"\n    when: Quý I năm 2024\n'


@pytest.mark.parametrize(
    "words",
    [
        "Văn bản hướng dẫn; Hội thảo",
        "Quyết định số 5/QĐ-UBND ngày 05.3.2024.",
        "Hệ thống (PAKN...) được vận hành",
        "Báo cáo v.2024",
        "Tài liệu về Luật Đất đai và các văn bản khác; Danh mục TV",
        "Quy chế phối hợp giữa Sở và các cơ quan khác",
    ],
)
def test_a_closed_list_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "Văn bản hướng dẫn, hội thảo, tập huấn,..",
        "Tin, bài, chương trình phát thanh, ấn phẩm, ...",
        "Video, băng rôn, tờ gấp, ... về khẩu hiệu",
        "Kế hoạch, báo cáo v.v.",
        "Kế hoạch, báo cáo…",
        "Tờ rơi vv",
        "Tờ rơi, áp phích vv.",
        "Quyết định, kế hoạch và các văn bản khác",
        "Công văn và các văn bản khác có liên quan",
    ],
)
def test_the_open_lists_of_the_documents_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
