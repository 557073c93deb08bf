"""Tables on screens of any width: what holds of every one of them."""

import io

from hypothesis import given
from hypothesis import strategies as st

from kehoach.output.table import Column, Table, write
from kehoach.output.terminal import Screen
from kehoach.output.visible import width
from kehoach.words import Language, Words

CELL = st.lists(st.text("aăôđ部1-/", min_size=1, max_size=12), max_size=12).map(" ".join)
COLUMN = st.builds(
    Column,
    st.just("name"),
    st.sampled_from([Words(one, one) for one in ("Hạn", "Nhiệm vụ", "Chưa xác định", "Thời hạn ghi")]),
    st.booleans(),
    st.booleans(),
    st.integers(4, 24),
    st.integers(0, 3),
)


@st.composite
def tables(draw):
    columns = draw(st.lists(COLUMN, min_size=1, max_size=6))
    rows = draw(st.lists(st.tuples(*[CELL] * len(columns)), max_size=5))
    return Table(columns, rows)


def drawn(table, columns, *, encoding="utf-8"):
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    write(table, Screen(stream, columns, drawn=True), Language.VI)
    stream.seek(0)
    return stream.read()


def words(text):
    return [word for word in text.split() if word not in {"·", "─"}]


@given(tables(), st.integers(24, 200))
def test_no_line_is_wider_than_the_screen(table, columns):
    assert all(width(line) <= columns for line in drawn(table, columns).splitlines())


@given(tables(), st.integers(24, 200))
def test_every_word_of_every_cell_stands_whole_on_the_screen(table, columns):
    shown = words(drawn(table, columns))
    for row in table.rows:
        for cell in row:
            assert all(word in shown for word in words(cell))


@given(tables(), st.integers(24, 200))
def test_no_line_ends_in_blanks(table, columns):
    assert all(line == line.rstrip() for line in drawn(table, columns).splitlines())


def test_columns_that_are_dropped_are_named():
    columns = [Column(one, Words(one, one), drops=bool(at), rank=at) for at, one in enumerate("abc")]
    shown = drawn(Table(columns, [["x" * 12, "y" * 12, "z" * 12]]), 30)
    assert "z" not in shown
    assert shown.splitlines()[-2:] == ["không đủ chỗ cho các cột: c;", "--format csv có đủ"]


def test_a_console_without_unicode_gets_plain_signs():
    columns = [Column(one, Words(one, one), rank=at) for at, one in enumerate("abcd")]
    assert drawn(Table(columns, [["x" * 20, "y", "z", "w" * 12]]), 23, encoding="ascii") == (
        "a                     b\n"
        "-----------------------\n"
        "xxxxxxxxxxxxxxxxxxxx  y\n"
        "    c: z\n"
        "    d: wwwwwwwwwwww\n"
    )
