"""Patterns of words with … for any others."""

import re
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.phrase.wildcard import fits, read_pattern

WORD = st.sampled_from(["a", "b", "ab", "…"])


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("Quyết định", "quyết  định."),
        ("Quyết định …", "Quyết định"),
        ("Quyết định …", "Quyết định của UBND tỉnh"),
        ("Quyết định ...", "Quyết định của UBND tỉnh"),
        ("… rà soát …", "Báo cáo rà soát, đánh giá"),
        ("Kế hoạch … năm 2024", "Kế hoạch kiểm soát TTHC năm 2024"),
        ("Ủy ban nhân dân", "Uỷ ban nhân dân"),
        ("Báo cáo, thống kê", "Báo cáo thống kê"),
        ("…", "bất cứ chữ nào"),
        ("…", ";"),
        ("4.10 …", "4.10 Rà soát"),
    ],
)
def test_a_pattern_fits_words_however_they_are_typed(pattern, text):
    assert fits(read_pattern(pattern), text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("Quyết định", "Quyết định của UBND tỉnh"),
        ("Quyết định …", "Dự thảo quyết định"),
        ("Quyết định …", "Quyết định2"),
        ("… định", "Quyết địn"),
        ("a … a", "a"),
        ("a b … b c", "a b c"),
        ("… a … b …", "b a"),
    ],
)
def test_a_pattern_fits_whole_texts_by_whole_words(pattern, text):
    assert not fits(read_pattern(pattern), text)


@pytest.mark.parametrize("text", ["", " ", ";", ", .", '"" '])
def test_what_has_no_words_is_no_pattern(text):
    assert read_pattern(text) is None


@given(st.lists(WORD, min_size=1, max_size=6), st.lists(st.sampled_from(["a", "b", "ab"]), max_size=8))
def test_a_pattern_fits_as_the_same_regular_expression_would(words, text):
    steps = ["(?:\\w+ )*" if word == "…" else f"{word} " for word in words]
    expected = re.fullmatch("".join(steps), "".join(f"{word} " for word in text)) is not None
    assert fits(read_pattern(" ".join(words)), " ".join(text)) is expected


@pytest.mark.parametrize("pattern", ["a … a … a … a … b", "… a a a a a a b …", "a … " * 50 + "b"])
def test_time_grows_with_the_text_alone_for_the_worst_patterns(pattern):
    one = read_pattern(pattern)

    def needed(count):
        text = "a " * count
        times = []
        for _ in range(3):
            fits.cache_clear()
            start = perf_counter()
            assert not fits(one, text)
            times.append(perf_counter() - start)
        return min(times)

    assert needed(80_000) < 5 * 8 * needed(10_000) + 0.01
