import pytest

from kehoach.text.syllable import is_syllable

SYLLABLES = [
    "ủy", "uỷ", "ban", "nhân", "dân", "tỉnh", "sở", "nội", "vụ", "tư", "pháp", "kế", "hoạch", "kiểm", "soát",
    "thủ", "tục", "hành", "chính", "quyết", "định", "giải", "trình", "nghiêng", "nghĩa", "gì", "giếng", "quý",
    "quyền", "quốc", "qúy", "hòa", "hoà", "khoẻ", "thuế", "thuở", "khuya", "khuỷu", "xoáy", "ngoèo", "yêu", "ý",
    "yếu", "yến", "oan", "uẩn", "ước", "được", "đường", "trường", "nguyễn", "thuyền", "chuyện", "ruộng", "muỗi",
    "tuổi", "rượu", "hươu", "mười", "lịch", "ích", "cách", "bịch", "sáng", "ăn", "ấm", "ồn", "ổn", "ơn", "ếch"
]  # fmt: skip


@pytest.mark.parametrize("word", SYLLABLES)
def test_a_vietnamese_syllable_is_one(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["kõ", "keá", "qđ", "hđnd", "côg", "nguói", "zürich", "ngế", "các1", "ghá", "báà", "", "thùc"]
)
def test_other_words_are_none(word: str) -> None:
    assert not is_syllable(word)


def test_a_long_text_is_read_in_no_time() -> None:
    assert not is_syllable("ngườ" * 50_000)
