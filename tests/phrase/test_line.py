import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.phrase.line import folded, place_in, spaced

WORDS = ["tối thiểu", "hòa", "Ủy", "80%", "tăng", "số hóa"]


@pytest.mark.parametrize(
    ("text", "line"),
    [("  tối \u00a0 thiểu\n80% ", "tối thiểu 80%"), ("80\u200b%", "80 %"), ("", ""), (" \t", "")],
)
def test_blanks_of_all_sorts_become_one_space(text: str, line: str) -> None:
    assert spaced(text) == line


def test_letters_and_tones_have_one_form() -> None:
    assert folded(spaced("ỦY ban UỶ quyền Số HOÁ")) == "ủy ban ủy quyền số hóa"


@given(st.text())
def test_a_folded_line_is_as_long_as_the_line(text: str) -> None:
    line = spaced(text)
    assert len(folded(line)) == len(line)


@given(st.lists(st.sampled_from(WORDS), min_size=2, max_size=6), st.data())
def test_a_part_of_the_line_is_found_in_the_text_as_it_was_typed(
    words: list[str], data: st.DataObject
) -> None:
    blank = data.draw(st.sampled_from([" ", "  ", "\u00a0", "\n"]))
    form = data.draw(st.sampled_from(["NFC", "NFD"]))
    text = unicodedata.normalize(form, blank.join(words))
    line = spaced(text)
    start = len(" ".join(words[:1])) + 1
    span = place_in(text, line, start, start + len(words[1]))
    assert unicodedata.normalize("NFC", text[span.start : span.end]) == words[1]


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_a_place_lies_in_the_text(text: str, start: int, length: int) -> None:
    line = spaced(text)
    start = min(start, len(line))
    span = place_in(text, line, start, min(start + length, len(line)))
    assert 0 <= span.start <= span.end <= len(text)
