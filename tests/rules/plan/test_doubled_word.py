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
        "công khai tại Bộ phận hiện tại tại UBND cấp xã; cơ quan cấp trên trên địa bàn",
        "đơn vị trực thuộc thuộc diện; phần công việc việc này; kết quả thu được được đăng tải",
        "công chứng, chứng thực thực hiện tại xã; chấp hành hành chính; lương thực thực phẩm",
        "tổ chức chức danh; hội nghị nghị quyết; trình bày vấn đề đề xuất; kê khai khai man",
    ],
)
def test_a_syllable_that_ends_one_word_and_begins_the_next_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "Triển khai song song, bảo đảm tiến độ",
        "giao việc chung chung",
        "Rà soát từ từ",
        "Chậm chậm",
        "Bản Pu Pu",
        "Xã Nậm Nậm, xã Hành Hành",
        "từng bước từng bước.",
    ],
)
def test_what_is_doubled_on_purpose_and_names_are_fine(fired: Fired, words: str) -> None:
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
        "Thực thực hiện kế hoạch",
        "rà soát, thực thực hiện",
        "Ban hành hành văn bản",
        "Công khai trên cổng cổng dịch vụ công",
        "đánh giá đề đề xuất đưa vào",
        "Rà soát các thủ thủ tục",
        "Thủ tục thủ tục",
        "Đăng tải trên trên Cổng",
    ],
)
def test_what_the_documents_say_twice_is_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
