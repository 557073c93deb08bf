import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.output.visible import cells, padded, visible, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Sở Tư pháp", "Sở Tư pháp"),
        ("a\x1b[31m", r"a\x1b[31m"),
        ("a\nb\tc\r", r"a\nb\tc\r"),
        ("\x9b\x85", r"\x9b\x85"),
        ("\u202eabc\u2066", "<U+202E>abc<U+2066>"),
        ("a\u200bb\ufeff", "a<U+200B>b<U+FEFF>"),
        ("\udcff", r"\xff"),
        ("\ud800", "<U+D800>"),
    ],
)
def test_what_steers_a_terminal_is_shown_as_its_code(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters(codec=None)))
def test_nothing_invisible_is_left(text: str) -> None:
    assert not {unicodedata.category(char) for char in visible(text)} & {"Cc", "Cs", "Zl", "Zp"}
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("Ủy", 2),
        (unicodedata.normalize("NFD", "Ủy ế"), 4),
        ("財務", 4),
        ("Ａ", 2),
        ("→…", 2),
    ],
)
def test_width_counts_columns(text: str, columns: int) -> None:
    assert width(text) == columns


def test_a_tab_reaches_to_the_next_stop() -> None:
    assert cells("\ta\tbcde\t") == ["    ", "a", "   ", "b", "c", "d", "e", "    "]


def test_filling_counts_columns() -> None:
    assert padded("部", 4) == "部  "
    assert padded("12", 4, right=True) == "  12"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", ":<U+003A>error::x"),
        ("a ::add-mask::x", "a :<U+003A>add-mask::x"),
        ("##[group]x", "#<U+0023>[group]x"),
        ("a##vso[task.x]y", "a#<U+0023>vso[task.x]y"),
        ("\ufffe", "<U+FFFE>"),
    ],
)
def test_commands_to_the_log_of_a_service_are_broken(text, shown):
    assert visible(text) == shown
    assert "".join(cells(text)) == shown


@pytest.mark.parametrize("text", ["a::b", "## Mục", "8:: 9", "#1"])
def test_what_commands_nothing_is_left_as_it_is(text):
    assert visible(text) == text
