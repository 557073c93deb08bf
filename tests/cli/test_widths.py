"""Lists on terminals of any width: whole outputs at six widths, and what holds at each."""

import re
from pathlib import Path

import pytest

from kehoach.output.visible import width

ROOT = Path(__file__).parents[2]
DAY = ("--as-of", "2024-07-15")
LISTS = {
    "overdue": ("overdue", "plans/2024.yaml", *DAY),
    "tasks": ("tasks", "plans/2024.yaml", "--section", "II"),
    "task": ("tasks", "plans/2024.yaml", "V.6/1", *DAY),
    "status": ("status", "plans/2024.yaml", *DAY),
    "targets": ("targets", "plans/2024.yaml", *DAY),
}
WIDTHS = (40, 60, 80, 100, 120, 200)
# names in full, and a goal that a row cuts with its sign of omission
WORD = re.compile(r"[^\W\d_]{2,}")


def drawn(run, name, columns):
    screen = {"FORCE_COLOR": "1", "NO_COLOR": "1", "COLUMNS": str(columns)}
    ran = run(*LISTS[name], cwd=ROOT, env=screen)
    assert ran.code == 0
    return ran.out


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("name", LISTS)
def test_a_list_fits_every_terminal(run, snapshot, name, columns):
    out = drawn(run, name, columns)
    assert max(map(width, out.splitlines())) <= columns
    snapshot(out)


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("name", LISTS)
def test_no_word_of_a_list_is_broken(run, name, columns):
    piped = set(WORD.findall(run(*LISTS[name], "--lang", "vi", cwd=ROOT).out))
    headings = set(WORD.findall("không đủ chỗ cho các cột có đủ csv format đơn vị"))
    assert set(WORD.findall(drawn(run, name, columns))) <= piped | headings


def test_what_many_units_owe_alike_stands_in_one_row_on_a_terminal_and_in_lines_of_its_own_in_a_pipe(run):
    on_a_screen = drawn(run, "overdue", 80)
    assert on_a_screen.count("VI.1 2024-Q1") == 1
    assert "(6 đơn vị)" in on_a_screen
    assert run(*LISTS["overdue"], cwd=ROOT).out.count("VI.1 2024-Q1") == 6


def test_a_screen_of_eighty_columns_shows_what_is_late_in_few_lines(run):
    assert drawn(run, "overdue", 80).count("\n") < 120
