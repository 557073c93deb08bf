import pytest

from kehoach.text.letters import match_key


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
