from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "doubled-word"
BLOCK = 'duties:\n  - number: 1\n    title: "{words}"\n    lead: Sở Tư pháp\n'


@pytest.mark.parametrize(
    "words",
    [
        "trực tiếp tiếp nhận hồ sơ",
        "chi phí tuân thủ thủ tục hành chính",
        "thực hiện hiện đại hóa hành chính",
        "luôn luôn kịp thời, dần dần, ngày ngày",
        "cán bộ Bộ Nội vụ; bộ Bộ chỉ số",
        "năm 2024 2024",
        "từ 01 01 lần",
        "kiểm tra, kiểm tra lại",
        "Rà soát - Rà soát",
        "đường từ Từ Sơn về; Trực tiếp tiếp nhận",
    ],
)
def test_a_syllable_that_ends_one_word_and_begins_the_next_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "tổng hợp kết quả thực hiện hiện; báo cáo",
        "xây dựng Kế hoạch triển khai triển khai các nội dung",
        "Đề án của của tỉnh",
        "theo quy định quy định.",
        "Triển khai triển khai các nội dung",
        "Các các xã",
    ],
)
def test_what_the_documents_say_twice_is_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
