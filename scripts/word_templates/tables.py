"""Tables with a head that is repeated on every page, and the columns that several documents share."""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document as Doc
from docx.table import Table, _Row

from word_templates.pieces import grid, mark, say, steer


@dataclass(frozen=True)
class Column:
    """A column of a table: its head, its width in mm, and what stands in a row."""

    head: str
    width: float
    text: str
    style: str = "ND30 Bảng"


DONE = "{{ one.item.done }}{% if one.item.evidence %}; {{ one.item.evidence|join('; ') }}{% endif %}"
WHO = "{{ one.units|named }}"
TASK = "{{ one.item.title }} ({{ one.item|which }})"
TASKS = (
    Column("TT", 15, "{{ line.number or line.address }}", "ND30 Bảng, giữa"),
    Column("Nhiệm vụ", 50, "{{ line|name }}"),
    Column("Chủ trì", 36, "{{ line|lead|join('; ') }}"),
    Column("Phối hợp", 34, "{{ line|support|join('; ') }}"),
    Column("Sản phẩm", 34, "{{ line.outputs|join('; ') }}"),
    Column("Thời hạn", 36, "{{ line.when or '' }}"),
    Column("Tình hình thực hiện", 47, ""),
)
PROGRESS = (
    "{{ line.progress or '' }}{% if line.evidence %} ({{ line.evidence|join('; ') }}){% endif %}"
    "{% if line.changes %}{{ '; ' if line.progress }}{{ line.changes|join('; ') }}{% endif %}"
)
SECTION = "{{ line.number|mark }}{{ ' ' if line.number }}{{ line.title or '' }}"
DUE = "{{ one|due }}"
WITH_REPORT = (
    "(Kèm theo Báo cáo số {{ BLANK }}/BC-{{ issuer.symbol }} ngày {{ BLANK }} tháng {{ BLANK }} năm {{ as_of.year }} "
    "của {{ issuer.in_text }})"
)
WITH_DOCUMENT = (
    "(Kèm theo Văn bản số {{ BLANK }}/{{ BLANK }} ngày {{ BLANK }} tháng {{ BLANK }} năm {{ as_of.year }} "
    "của {{ issuer.in_text }})"
)


def of_unit(words: str) -> str:
    """Say before some words, where a list is about one unit only, that it is."""
    return f"{{% if unit %}}Phần của {{{{ unit }}}}; {words[0].lower()}{{% else %}}{words[0]}{{% endif %}}{words[1:]}"


MEASURE = "{{ row|measure }}"


def table(made: Doc, columns: Sequence[Column], loop: str, section: str = "", more: str = "") -> Table:
    """Add a table with a head that is repeated, and a row for each round of a loop.

    `section` is what stands in a row that has one cell, where the round is of kind section; `more` is a loop in a
    round, with the texts of its row between bars.
    """
    rows = 4 + (3 if section else 0) + (3 if more else 0)
    made_table = grid(made, [one.width for one in columns], rows, lined=True)
    lines = iter(made_table.rows)
    top = next(lines)
    mark(top, "cantSplit", "tblHeader")
    for cell, one in zip(top.cells, columns, strict=True):
        say(cell, one.head, "ND30 Bảng, đầu")
    steer(next(lines), f"{{%tr for {loop} %}}")
    if section:
        steer(next(lines), "{%tr if line.kind == 'section' %}")
        row = next(lines)
        mark(row, "cantSplit")
        say(row.cells[0].merge(row.cells[-1]), section, "ND30 Bảng, mục")
        steer(next(lines), "{%tr else %}")
    row = next(lines)
    mark(row, "cantSplit")
    for cell, one in zip(row.cells, columns, strict=True):
        say(cell, one.text, one.style)
    if section:
        steer(_insert(made_table, row), "{%tr endif %}")
    if more:
        inner, *texts = more.split("|")
        steer(next(lines), f"{{%tr for {inner} %}}")
        row = next(lines)
        mark(row, "cantSplit")
        for cell, text, one in zip(row.cells, texts, columns, strict=True):
            say(cell, text.replace("¦", "|"), one.style)
        steer(next(lines), "{%tr endfor %}")
    steer(next(lines), "{%tr endfor %}")
    return made_table


def _insert(made_table: Table, after: _Row) -> _Row:
    """Add a row below another."""
    row = made_table.add_row()
    after._tr.addnext(row._tr)
    return row


def task_columns(last: Column) -> tuple[Column, ...]:
    """Give the columns of a table of tasks with another last one."""
    return (*TASKS[:-1], last)
