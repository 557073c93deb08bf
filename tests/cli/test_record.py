"""`kehoach record` on a copy of the sample plan, as a person and as a script use it."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from kehoach.cli import clock
from kehoach.record import replace

ROOT = Path(__file__).parents[2]
Q2, Q3 = "plans/2024/Q2/so-tu-phap.yaml", "plans/2024/Q3/so-tu-phap.yaml"
STP = ("--unit", "so tu phap", "--period", "2024-Q3")
DONE = ("--state", "hoan thanh", "--date", "15/3/2024", "--evidence", "Công văn 88/STP-VP ngày 15/3/2024")
CORRECTED = ("--corrects", "2024-Q2", "--reason", "cộng nhầm")
GOOD = "Phần;Đơn vị;Kỳ;Nhiệm vụ;Chỉ tiêu;Trạng thái;Số đạt;Tổng số\nNhiệm vụ;stp;2024-Q3;II.9;;đang thực hiện;;\nSố liệu;Sở Nội vụ;2024-Q3;;hai-long;;402;420\n"
BAD = "part,unit,period,task,target,state,count\ntask,stp,2024-Q3,II.9,,,\nfigure,stp,,,hai-long,xong,1\nviệc,stp,2024-Q3,,,,\ntask,stp,2024-Q3,I.1,,xong,,8\n"
COMMANDS = {
    "a task into a file that is there": ("task", "II.9", "--unit", "stp", "--period", "2024-Q2", *DONE),
    "a task into a new file": ("nhiệm vụ", "II.9", *STP, *DONE),
    "a figure": ("figure", "so-hoa", *STP, "--level", "cấp tỉnh", "--count", "8.420", "--of", "9.310"),
    "a figure that is there": ("figure", "truc-tuyen", "--unit", "stp", "--period", "2024-Q2", "--value", "61,9%"),
    "a figure that corrects": ("figure", "truc-tuyen", "--unit", "stp", "--period", "2024-Q2", "--value", "61,9%", *CORRECTED),
    "an event": ("event", "II.4/1", *STP, "--date", "04/7/2024", "--event", "nhận Quyết định công bố", "--id", "btp-09"),
    "an extension": ("extension", "II.8", *STP, "--due", "30/9/2024", "--reason", "Chờ hướng dẫn", "--evidence", "Công văn 502/UBND-KSTT ngày 28/6/2024"),
    "words that the checks refuse": ("task", "II.99", "--unit", "stp", "--period", "2024-Q2", "--state", "xong", "--date", "31/6/2024"),
    "a period that is closed": ("task", "II.9", "--unit", "stp", "--period", "2024-Q1", *DONE),
    "a dry run": ("task", "II.9", "--unit", "stp", "--period", "2024-Q2", *DONE, "--dry-run"),
    "a dry run of a new file": ("task", "II.9", *STP, *DONE, "--dry-run"),
    "a file": ("--from", "tot.csv"),
    "a file with slips": ("--from", "sai.csv"),
    "nothing": (),
    "no name": ("task",),
    "no options": ("task", "II.9"),
    "no part that there is": ("việc", "II.9"),
    "no unit that there is": ("task", "II.9", "--unit", "Sở Vũ trụ", "--period", "quý 3", *DONE),
    "several units": ("task", "II.9", "--unit", "Sở Tư pháp; Sở Nội vụ", "--period", "2024-Q3", *DONE),
    "nearly a unit": ("task", "II.9", "--unit", "Bộ Tài chính", "--period", "2024-Q3", *DONE),
    "a group": ("task", "II.9", "--unit", "các sở, ban, ngành", "--period", "2024-Q3", *DONE),
    "an option of another part": ("task", "II.9", *STP, *DONE, "--count", "5"),
    "no plan that there is": ("task", "II.9", *STP, *DONE, "--plan", "mau-2023"),
    "a plan that is none": ("task", "II.9", *STP, *DONE, "--plan", "plans/units.yaml"),
    "a file and a part": ("task", "--from", "tot.csv"),
    "a file and a key": ("--from", "tot.csv", "--state", "hoàn thành"),
    "an empty form and a key": ("--form", *STP, "-o", "stp.xlsx", "--note", "A"),
    "a form and a unit": ("--from", "stp.xlsx", "--unit", "stp"),
    "no such file": ("--from", "khong.csv"),
    "an empty file": ("--from", "rong.csv"),
}  # fmt: skip


@pytest.fixture
def sample(tmp_path, monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: date(2024, 9, 20))
    (tmp_path / ".git").mkdir()
    (tmp_path / "plans").mkdir()
    for name in ("2024.yaml", "units.yaml"):
        shutil.copy(ROOT / "plans" / name, tmp_path / "plans" / name)
    shutil.copytree(ROOT / "plans/2024", tmp_path / "plans/2024")
    for name, text in {"tot.csv": GOOD, "sai.csv": BAD, "rong.csv": "part,task\n"}.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def texts(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.yaml")}


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_output(run, snapshot, sample, name, language):
    before = texts(sample)
    ran = run("record", *COMMANDS[name], "--lang", language, cwd=sample)
    snapshot(f"{ran.out}--- {ran.code}\n{ran.err}")
    after = texts(sample)
    assert "Traceback" not in ran.err
    assert (before == after) == ("--dry-run" in COMMANDS[name] or ran.code != 0)
    assert before == after or run("check", cwd=sample).code == 0


def test_what_is_recorded_is_what_overdue_sees(run, sample):
    assert "II.9" in run("overdue", "--unit", "stp", "--as-of", "2024-07-15", cwd=sample).out
    assert run("record", "task", "II.9", *STP, *DONE, cwd=sample).code == 0
    assert "II.9" not in run("overdue", "--unit", "stp", "--as-of", "2024-07-15", cwd=sample).out


def test_an_extension_moves_the_due_day_and_says_so(run, sample):
    ran = run(
        "record",
        "extension",
        "II.8",
        *STP,
        "--due",
        "30/9/2024",
        "--reason",
        "chờ",
        "--lang",
        "en",
        cwd=sample,
    )
    assert "now open (due 30/09/2024" in ran.out


def test_all_or_nothing_over_several_files(run, sample):
    (sample / "x.csv").write_text(GOOD + "Nhiệm vụ;stp;2024-Q2;II.99;;đang thực hiện;;\n", "utf-8")
    before = texts(sample)
    ran = run("record", "--from", "x.csv", cwd=sample)
    assert ran.code == 1
    assert "unknown-reported-task" in ran.out
    assert texts(sample) == before


def test_a_file_that_is_open_in_excel_is_said_so(run, sample, monkeypatch):
    def refuse(_source: object, target: object) -> None:
        raise PermissionError(13, "in use", str(target))

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(replace, "_PAUSE", 0)
    before = texts(sample)
    ran = run("record", "task", "II.9", "--unit", "stp", "--period", "2024-Q2", *DONE, cwd=sample)
    assert ran.code == 2
    assert f"tệp `{Q2}` đang mở ở chương trình khác" in ran.err
    assert texts(sample) == before


def test_the_plan_is_found_by_its_id_and_by_its_path(run, sample):
    for number, plan in enumerate(("mau-2024", "plans/2024.yaml")):
        ran = run("record", "task", "II.9", *STP, *DONE, "--plan", plan, cwd=sample)
        assert (ran.code, ran.out.count(Q3)) == (0, 1), number


def test_the_plan_is_told_by_what_is_recorded(run, sample):
    shutil.copytree(ROOT / "plans/lao-cai", sample / "plans/lao-cai")
    assert run("record", "task", "II.9", *STP, *DONE, cwd=sample).code == 0
    assert (
        run("record", "task", "12.2.1", "--unit", "stp", "--period", "2024-Q3", *DONE, cwd=sample).code == 0
    )
    assert (sample / "plans/lao-cai/2024/Q3/so-tu-phap.yaml").is_file()


def test_several_plans_that_may_be_meant_are_listed(run, sample):
    shutil.copytree(sample / "plans", sample / "x")
    (sample / "x").rename(sample / "plans/khac")
    ran = run("record", "task", "II.9", *STP, *DONE, cwd=sample)
    assert ran.code == 2
    assert "`plans/2024.yaml`, `plans/khac/2024.yaml`" in ran.err
    assert "--plan" in ran.err


def test_no_plan_around_is_said_so(run, tmp_path):
    (tmp_path / ".git").mkdir()
    assert run("record", "task", "II.9", *STP, *DONE, cwd=tmp_path).code == 2


CHECKED = """\
Phần;Đơn vị;Kỳ;Nhiệm vụ;Chỉ tiêu;Trạng thái;Số đạt;Tổng số;Ngày
Nhiệm vụ;stp;2024-Q3;II.9;;xong rồi;;;20/6/2024
Nhiệm vụ;stp;2024-Q3;II.99;;đang thực hiện;;;
Số liệu;Sở Nội vụ;2024-Q3;;hai-long;;12;10;
"""


def test_what_the_checks_refuse_is_told_by_line_and_heading_of_the_csv_file(run, sample, snapshot):
    (sample / "a.csv").write_text(CHECKED, "utf-8")
    ran = run("record", "--from", "a.csv", cwd=sample)
    assert ran.code == 1
    assert [line for line in ran.out.splitlines() if "-->" in line] == [
        " --> a.csv:2:Trạng thái",
        " --> a.csv:3:Nhiệm vụ",
        " --> a.csv:4:Số đạt",
    ]
    snapshot(ran.out + ran.err)


def test_what_the_checks_refuse_is_told_by_cell_of_the_form(run, sample):
    run("record", "--form", *STP, "-o", "stp.xlsx", cwd=sample)
    book = load_workbook(sample / "stp.xlsx")
    sheet = book["Số liệu"]
    head = next(row for row in sheet.iter_rows() if any(cell.value == "Tử số" for cell in row))
    count = next(cell for cell in head if cell.value == "Tử số")
    sheet.cell(count.row + 1, count.column).value, sheet.cell(count.row + 1, count.column + 1).value = (
        "12",
        "10",
    )
    book.save(sample / "stp.xlsx")
    ran = run("record", "--from", "stp.xlsx", cwd=sample)
    assert ran.code == 1
    assert f" --> stp.xlsx:Số liệu!{count.column_letter}{count.row + 1}\n" in ran.out


def test_a_correction_without_a_reason_names_the_option(run, sample):
    figure = ("figure", "truc-tuyen", "--unit", "stp", "--period", "2024-Q2", "--value", "61,9%")
    ran = run("record", *figure, "--corrects", "2024-Q2", cwd=sample)
    assert (ran.code, ran.err) == (2, "lỗi: --reason: sửa số liệu phải có lý do\nchưa ghi gì\n")


def test_from_a_folder_below_the_plans(run, sample):
    ran = run("record", "task", "II.9", *STP, *DONE, cwd=sample / "plans/2024/Q1")
    assert ran.code == 0
    assert (sample / Q3).is_file()


def test_letters_typed_in_parts_are_composed(run, sample):
    assert run("record", "task", "II.9", *STP, *DONE, "--note", "ghi chu\u0301", cwd=sample).code == 0
    assert "ghi ch\u00fa" in (sample / Q3).read_text("utf-8")


def test_the_day_of_the_report_may_be_given(run, sample):
    run("record", "task", "II.9", *STP, *DONE, "--reported", "18/9/2024", cwd=sample)
    assert "  reported: 18/9/2024\n" in (sample / Q3).read_text("utf-8")


def test_each_correction_has_its_own_day_and_the_last_one_holds(run, sample, monkeypatch):
    figure = ("figure", "truc-tuyen", "--unit", "stp", "--period", "2024-Q2", *CORRECTED)
    assert run("record", *figure, "--value", "61,9%", cwd=sample).code == 0
    monkeypatch.setattr(clock, "today", lambda: date(2024, 9, 23))
    assert run("record", *figure, "--value", "63,9%", cwd=sample).code == 0
    text = (sample / Q2).read_text("utf-8")
    assert text.count("reported: 20/9/2024") == 1
    assert text.count("reported: 23/9/2024") == 1


def test_a_day_goes_into_a_figure_and_is_refused_for_a_task_in_a_file_of_another_day(run, sample):
    day = ("--unit", "stp", "--period", "2024-Q2", "--reported", "19/9/2024")
    before = texts(sample)
    ran = run("record", "task", "II.9", "--state", "đang thực hiện", *day, "--lang", "en", cwd=sample)
    assert ran.code == 2
    assert f"--reported: `{Q2}` is not of 19/9/2024" in ran.err
    assert texts(sample) == before
    ran = run(
        "record",
        "figure",
        "hai-long",
        "--count",
        "402",
        "--of",
        "420",
        *day,
        *CORRECTED,
        "--dry-run",
        cwd=sample,
    )
    assert "+" in ran.out
    assert "reported: 19/9/2024" in ran.out


def test_unit_and_period_of_a_csv_file_may_be_options(run, sample):
    (sample / "x.csv").write_text("part\ttask\tstate\ntask\tII.9\tđang thực hiện\n", "utf-8-sig")
    assert run("record", "--from", "x.csv", *STP, cwd=sample).code == 0
    assert (sample / Q3).is_file()


def test_an_excel_form_goes_out_and_comes_back(run, sample):
    ran = run("record", "--form", "--unit", "so tu phap", "--period", "2024-q3", "-o", "stp.xlsx", cwd=sample)
    assert (ran.code, ran.out) == (0, "đã tạo stp.xlsx\n")
    book = load_workbook(sample / "stp.xlsx")
    sheet = book["Nhiệm vụ"]
    row = next(cell.row for cell in sheet["A"] if cell.value == "II.9")
    sheet.cell(row, 10).value = "đang thực hiện"
    book.save(sample / "stp.xlsx")
    assert run("record", "--from", "stp.xlsx", cwd=sample).code == 0
    assert "  - task: II.9\n    state: đang thực hiện\n" in (sample / Q3).read_text("utf-8")


def test_a_slip_in_a_form_is_told_by_its_cell(run, sample):
    run("record", "--form", *STP, "-o", "stp.xlsx", cwd=sample)
    book = load_workbook(sample / "stp.xlsx")
    book["Nhiệm vụ"]["J5"] = "xong rồi"
    book.save(sample / "stp.xlsx")
    ran = run("record", "--from", "stp.xlsx", cwd=sample)
    assert ran.code == 1
    assert ran.err.startswith("lỗi: stp.xlsx:Nhiệm vụ!J5: `xong rồi`")
    assert not (sample / Q3).exists()


@pytest.mark.parametrize("left_out", ["--unit", "--period", "-o"])
def test_a_form_needs_its_unit_period_and_file(run, sample, left_out):
    options = {"--unit": "stp", "--period": "2024-Q3", "-o": "stp.xlsx"}
    given = [word for name, value in options.items() if name != left_out for word in (name, value)]
    ran = run("record", "--form", *given, cwd=sample)
    assert ran.code == 2
    assert f"thiếu `{'--out' if left_out == '-o' else left_out}`" in ran.err
