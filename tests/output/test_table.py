import io
from collections.abc import Callable
from datetime import date

from kehoach.output.table import Cell, Column, Table, from_entries, write, write_csv
from kehoach.output.terminal import Screen, Style
from kehoach.output.visible import width
from kehoach.words import Language, Words

Snapshot = Callable[..., None]

TABLE = Table(
    (
        Column("unit", Words(vi="Đơn vị", en="Unit")),
        Column("due", Words(vi="Đến hạn", en="Due"), whole=True),
        Column("late", Words(vi="Muộn", en="Late"), right=True),
        Column("state", Words(vi="Tình trạng", en="State")),
    ),
    [
        ("Sở Tư pháp", date(2024, 6, 14), 31, Cell("quá hạn", Style.ERROR)),
        ("Sở Nội vụ", date(2024, 12, 20), None, Words(vi="đang làm", en="open")),
        ("Ủy ban [bold]x[/bold] 部 \x1b[31m", None, -5, ("Sở A", "Sở B")),
        ("Văn phòng Ủy ban nhân dân tỉnh và các cơ quan chuyên môn có tên rất dài", None, 1180, "=1+1"),
    ],
)


def screen(**how: object) -> Screen:
    return Screen(io.StringIO(), **how)  # type: ignore[arg-type]


def written(on: Screen) -> str:
    assert isinstance(on.stream, io.StringIO)
    return on.stream.getvalue()


def test_a_pipe_gets_aligned_columns_that_are_never_broken(snapshot: Snapshot) -> None:
    on = screen(width=20)
    write(TABLE, on, Language.VI)
    snapshot(written(on))
    starts = {width(line[: line.index("/2024") - 5]) for line in written(on).splitlines() if "/2024" in line}
    assert len(starts) == 1


def test_a_terminal_gets_a_drawing_that_fits(snapshot: Snapshot) -> None:
    for columns in (60, 100):
        on = screen(width=columns, drawn=True)
        write(TABLE, on, Language.VI)
        assert max(map(width, written(on).splitlines())) <= columns
        snapshot(written(on))


def test_a_colour_terminal_gets_colour() -> None:
    on = screen(width=100, drawn=True, colour=True)
    write(TABLE, on, Language.EN)
    assert "\x1b[1;31mquá hạn" in written(on)


def test_a_table_without_rows_has_its_headings() -> None:
    on = screen()
    write(Table(TABLE.columns, []), on, Language.EN)
    assert written(on) == "Unit  Due  Late  State\n"


def test_a_spreadsheet_gets_a_mark_for_utf_8_and_nothing_it_would_run() -> None:
    on = screen()
    write_csv(TABLE, on, Language.VI)
    assert written(on).splitlines() == [
        "\ufeffunit,due,late,state",
        "Sở Tư pháp,2024-06-14,31,quá hạn",
        "Sở Nội vụ,2024-12-20,,đang làm",
        "Ủy ban [bold]x[/bold] 部 \\x1b[31m,,-5,Sở A; Sở B",
        "Văn phòng Ủy ban nhân dân tỉnh và các cơ quan chuyên môn có tên rất dài,,1180,'=1+1",
    ]


def test_numbers_that_are_written_out_stay_numbers_in_a_spreadsheet() -> None:
    on = screen()
    column = Column("x", Words("x", "x"))
    write_csv(Table([column], [["-5"], ["+20%"], ["-5,5"], ["- Sở A"], ["@a"], ["+84 ()"]]), on, Language.VI)
    assert written(on).split() == ["\ufeffx", "-5", "+20%", '"-5,5"', "'-", "Sở", "A", "'@a", "'+84", "()"]


def test_entries_become_rows() -> None:
    entries = [
        {"unit": "a", "late": True, "state": ["x", "y"], "more": 1},
        {"due": date(2024, 1, 1), "late": 1.5},
    ]
    assert from_entries(TABLE.columns, entries).rows == [
        ["a", None, "true", ("x", "y")],
        [None, date(2024, 1, 1), "1.5", None],
    ]


def test_numbers_are_written_out() -> None:
    on = screen()
    entries = [{"unit": -1e-06, "due": 1e22, "late": [1e-07], "state": {"a": -2.5e-05}}]
    write_csv(from_entries(TABLE.columns, entries), on, Language.VI)
    assert written(on).splitlines()[1] == "-0.000001,10000000000000000000000,0.0000001,a -0.000025"
