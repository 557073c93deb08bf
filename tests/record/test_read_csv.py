"""Entries from CSV files, as Excel and others write them; every slip with its line and column."""

import pytest

from kehoach.plan.shape.progress import EventShape, ExtensionShape, FigureShape, TaskReportShape
from kehoach.record.entry import Entry, Part
from kehoach.record.keys import KEYS, NAMES, part_named
from kehoach.record.read_csv import NotCsvError, read_csv

ROWS = [
    ["part", "unit", "period", "task", "state", "note"],
    ["task", "Sở A", "2024-Q1", "I.1", "hoàn thành", ""],
]
ENTRY = Entry(Part.TASKS, "Sở A", "2024-Q1", {"task": "I.1", "state": "hoàn thành"}, "2")


@pytest.fixture
def read(tmp_path):
    def read(text: str | bytes, unit: str | None = None, period: str | None = None):
        path = tmp_path / "a.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_csv(path, unit, period)

    return read


def places(slips):
    return [slip.where for slip in slips]


@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_all_that_spreadsheets_write_is_read(read, bom, delimiter, end):
    assert read(bom + "".join(delimiter.join(row) + end for row in ROWS)) == ((ENTRY,), ())


def test_headings_and_parts_may_be_vietnamese(read):
    text = "Phần;Đơn vị;Kỳ;Chỉ tiêu;Số đạt;Tổng số\nSố liệu;Sở A;2024-q1;so-hoa;1.180;1.240\n"
    assert read(text)[0] == (
        Entry(Part.FIGURES, "Sở A", "2024-Q1", {"target": "so-hoa", "count": "1.180", "of": "1.240"}, "2"),
    )


def test_unit_and_period_may_be_given_beside_the_file(read):
    (one, other), _ = read("part,task,state,unit\ntask,I.1,x,\ntask,I.1,x,Sở B\n", "Sở A", "2024-Q1")
    assert [(one.unit, one.period), (other.unit, other.period)] == [("Sở A", "2024-Q1"), ("Sở B", "2024-Q1")]


def test_empty_lines_are_passed_over_and_lines_are_counted_as_editors_do(read):
    text = 'part,task,state,note\n\n,,,\ntask,I.1,x,"một\nhai; ba"\ntask,I.2,x,\n'
    entries, _ = read(text, "A", "2024")
    assert [entry.origin for entry in entries] == ["4", "6"]
    assert entries[0].values["note"] == "một\nhai; ba"


def test_letters_in_parts_are_composed(read):
    entries, _ = read("part,task,state\ntask,I.1,hoa\u0300n tha\u0300nh\n", "A", "2024")
    assert entries[0].values["state"] == "hoàn thành"


def test_all_slips_are_told_at_once(read):
    text = (
        "part,unit,period,task,target,state,due\n"
        "task,A,2024,I.1,,,\nfigure,A,2024,,so-hoa,x,\nextension,,,I.1,,,\nlạ,A,2024,,,,\ntask,A,2024,I.1,,x,,9\n"
    )
    entries, slips = read(text)
    assert not entries
    assert places(slips) == ["2:state", "3:state", "4:unit", "4:period", "4:due", "5:part", "6"]


@pytest.mark.parametrize(
    ("heading", "where"),
    [("part,unit,sai\n", ["1"]), ("part,unit,đơn vị\n", ["1"]), ("unit,period\n", ["1:part"])],
)
def test_a_heading_that_nobody_knows_is_a_slip(read, heading, where):
    assert places(read(heading)[1]) == where


@pytest.mark.parametrize(
    "data",
    [
        "part,unit\n".encode("utf-16"),
        "phần,đơn vị\nnhiệm vụ,Sở Tư pháp\n".encode("cp1258", "replace"),
        b'part,unit\n"a\n',
    ],
)
def test_what_is_no_csv_in_utf_8_is_refused(read, data):
    with pytest.raises(NotCsvError):
        read(data)


def test_a_cell_as_long_as_no_cell_is_refused(read):
    with pytest.raises(NotCsvError):
        read("part,task,state\ntask,I.1," + "x" * 200_000)


def test_an_empty_file_has_nothing(read):
    assert read("") == ((), ())


def test_the_keys_are_those_of_the_format():
    shapes = {
        Part.TASKS: TaskReportShape,
        Part.FIGURES: FigureShape,
        Part.EVENTS: EventShape,
        Part.EXTENSIONS: ExtensionShape,
    }
    for part, shape in shapes.items():
        keys = {field.alias or name for name, field in shape.model_fields.items()}
        assert set(KEYS[part]) == keys
        assert keys <= set(NAMES)


@pytest.mark.parametrize("text", ["task", "Nhiệm vụ", "nhiem vu", "NHIỆM  VỤ", "tasks"])
def test_a_part_is_known_by_any_of_its_names(text):
    assert part_named(text) is Part.TASKS
