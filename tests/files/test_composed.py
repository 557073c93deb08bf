import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import takes_linear_time
from kehoach.files.composed import first_decomposed

NFD = unicodedata.normalize("NFD", "Kế hoạch")


def test_the_first_word_is_told_with_the_count() -> None:
    found = first_decomposed(f"Sở 12 {NFD}.")
    assert found
    span, count = found
    assert f"Sở 12 {NFD}."[span.start : span.end] == unicodedata.normalize("NFD", "Kế")
    assert count == 2


@pytest.mark.parametrize("text", ["Kế hoạch", "Plan", "", "r\u0303 không có chữ dựng sẵn"])
def test_composed_text_is_fine(text: str) -> None:
    assert first_decomposed(text) is None


def test_half_composed_letters_are_told() -> None:
    assert first_decomposed("Kê\u0301")


@given(st.text(st.sampled_from("aêếơ \u0301\u0323\u0302.1"), max_size=30))
def test_nothing_is_told_of_text_in_nfc(text: str) -> None:
    assert first_decomposed(unicodedata.normalize("NFC", text)) is None


@pytest.mark.parametrize(
    "garbage",
    [
        lambda size: "a" * size + " e\u0301",
        lambda size: "a\u0301" * (size // 2),
        lambda size: "\u0301" * size,
    ],
)
def test_long_garbage_is_read_in_linear_time(garbage: Callable[[int], str]) -> None:
    assert takes_linear_time(lambda size: first_decomposed(garbage(size)), 50_000)
