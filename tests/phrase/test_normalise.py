import pytest

from kehoach.phrase.deadline.normalise import normalise


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Hàng Quí,  06 tháng", "hằng quý, 6 tháng"),
        ("Quý 2- quý 4/2024", "quý 2 - quý 4/2024"),
        ("Quý IV năm trước liền kề năm KH", "quý iv năm trước liền kề năm kế hoạch"),
        ("hàng tuân", "hằng tuần"),
        ("05 (năm) ngày", "5 (năm) ngày"),
        ("15 / 03 / 2024", "15/3/2024"),
        ("Ngân hàng", "ngân hàng"),
        ("Trung ương, TW", "trung ương, trung ương"),
        ("giai đoạn 2021 – 2025", "giai đoạn 2021 - 2025"),
        ("Tuỳ tình hình", "tùy tình hình"),
        ("hoặc đột xuất", "hoặc đột xuất"),
        ("", ""),
    ],
)
def test_writes_one_spelling(words: str, expected: str) -> None:
    assert normalise(words) == expected
