import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.letters import match_key, old_tone_placement


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("\u00d0ài Truyền hình", "Đài Truyền hình"),
        ("\u0189ẤT \u0256ai", "đất đai"),
        ("B\u0430n Dân tộc", "Ban Dân tộc"),
        ("Uỷ ban", "ủy\u00a0ban"),
    ],
)
def test_words_that_look_the_same_have_one_key(typed: str, meant: str) -> None:
    assert match_key(typed) == match_key(meant)


def test_a_small_greek_mu_is_no_m() -> None:
    assert match_key("\u03bcg") != match_key("mg")


VOWELS = "oeauyàáảãạèéẻẽẹỳýỷỹỵậấẹqgđ \u0301\u0323\u0302"


@given(st.text(st.sampled_from(VOWELS), max_size=8))
def test_a_key_has_the_old_placement_of_tones_whatever_the_letters(text: str) -> None:
    key = match_key(text)
    assert old_tone_placement(key) == key
    assert match_key(unicodedata.normalize("NFD", text)) == key
