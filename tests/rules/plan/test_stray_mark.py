from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "stray-mark"
BLOCK = 'duties:\n  - number: 1\n    title: "{words}"\n    lead: Sở Tư pháp\n'


@pytest.mark.parametrize(
    "words",
    [
        "Quý 2 - quý 4/2024",
        "giai đoạn 2016-2020",
        "từ 30-50%",
        "Nội dung: (1) kế hoạch; (2) báo cáo, tờ trình",
        "tập huấn,... và hội thảo",
        "trong đó có 1.180 hồ sơ, 20,5%",
        "TCVN ISO 9001:2008",
        "lúc 8:00, ngày 05/3",
        "điểm a,b,c khoản 1",
        "đạt 20,5tr đồng",
        "gửi đến a,ban@mau.gov.vn",
        "tại https://mau.gov.vn/a,bc;de",
        "cán bộ (công chức), viên chức",
        "tập huấn,.. và hội thảo...",
        "ô trống ( ) đánh dấu",
        "Nội dung a) kế hoạch; b) báo cáo",
    ],
)
def test_marks_as_offices_write_them_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "đăng ký từ 35- 45% số TTHC",
        "Quý 2- quý 4/2024",
        "hải quan;, thuế",
        "danh mục ,thủ tục , hồ sơ",
        "hải quan,, thuế",
        "báo cáo;.",
        "cán bộ ,công chức",
        "cán bộ,công chức",
        "năm 2024,công chức",
        "báo cáo ;tờ trình",
        "cán bộ ( công chức)",
        "cán bộ (công chức )",
        "cán bộ..",
    ],
)
def test_marks_left_over_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))
