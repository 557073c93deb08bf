from hypothesis import given
from hypothesis import strategies as st

from kehoach.output.visible import width
from kehoach.output.wrap import folded, wrapped

WORDS = st.lists(st.text("aáộđ部\u0301.-;/0", min_size=1, max_size=30), max_size=20)


@given(WORDS, st.integers(2, 60))
def test_no_line_is_too_wide_and_nothing_is_lost(words, columns):
    lines = wrapped(" ".join(words), columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(words)


@given(WORDS, st.integers(2, 60))
def test_only_a_word_wider_than_a_line_is_broken(words, columns):
    whole = [word for word in words if width(word) <= columns]
    shown = " ".join(wrapped(" ".join(words), columns)).split(" ")
    assert all(word in shown for word in whole)


def test_a_mark_stays_with_its_letter():
    assert wrapped("a\u0301" * 4, 2) == ["a\u0301a\u0301"] * 2


def test_a_blank_that_must_not_be_broken_at_holds_words_together():
    assert wrapped("ngày 20\u00a0tháng\u00a012", 12) == ["ngày", "20\u00a0tháng\u00a012"]


def test_text_that_fits_keeps_its_blanks():
    assert wrapped("II.8  Rà soát", 20) == ["II.8  Rà soát"]


def test_folded_text_stands_behind_its_indent():
    assert folded("một hai ba bốn năm sáu bảy tám", 24, 4) == "một hai ba bốn năm\n    sáu bảy tám"
