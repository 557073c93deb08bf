import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kehoach.report import escape

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs")), max_size=30)
MARKS = st.text("#*_[]()!<>|~&;$@`\\-+=.:/1 aĐ\n\t{}%\"'", max_size=30)
NASTY = [
    "| a | b |", "**x**", "__y__", "# Tiêu đề", "- gạch", "+ cộng", "1. một", "12) hai", "<b>x</b>", "<script>",
    "&amp;", "&#35;", "[x](http://a.vn)", "![x](y)", "http://a.vn", "www.a.vn", "a@b.vn", "`x`", "```", "~~x~~",
    "\\", "\\|", "***", "---", "===", "    mã", "a  \nb", "$x$", "{{ 7 * 7 }}", "{% raw %}", "C:\\thư mục", ">trích",
]  # fmt: skip


def shown(source: str) -> str:
    """Give what a reader of Markdown sees, as one text."""
    tokens = READER.parse(source)
    kinds = {token.type for token in tokens}
    assert kinds <= {"paragraph_open", "paragraph_close", "inline"}, (source, kinds)
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "text_special"}, (source, inline)
    return "".join(child.content for child in inline)


def typed(text: str) -> str:
    return re.sub(r"\s+", " ", escape.clean(text)).strip()


@pytest.mark.parametrize("text", NASTY)
def test_text_shows_as_typed(text):
    assert shown(escape.markdown(text)) == typed(text)


@given(TEXTS | MARKS)
def test_any_text_shows_as_typed(text):
    assert re.sub(r"\s+", " ", shown(escape.markdown(text))).strip() == typed(text)


@given(MARKS)
def test_any_text_stays_in_its_cell_of_a_table(text):
    table = READER.parse(f"| a | b |\n|---|---|\n| {escape.markdown(text)} | y |\n")
    cells = [table[at + 1] for at, token in enumerate(table) if token.type == "td_open"]
    assert len(cells) == 2
    content = "".join(child.content for child in cells[0].children)
    assert re.sub(r"\s+", " ", content).strip() == typed(text)


@given(st.text(max_size=40))
def test_cleaned_text_has_nothing_that_steers(text):
    left = escape.clean(text)
    assert not any(unicodedata.category(one) in ("Cc", "Cs") for one in left)
    assert not set(left) & set("\u202e\u2066\u2028\ufffe")


@given(st.text(max_size=40))
def test_xml_has_neither_tags_nor_braces(text):
    assert not set(escape.xml(text)) & set("<>{}\"'")
