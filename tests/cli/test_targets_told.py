"""What `kehoach targets` says of one repository in which much is missing; all figures are invented."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

Run = Callable[..., Any]
Snapshot = Callable[..., None]
Repository = Callable[[Mapping[str, str]], Path]

ROOT = Path(__file__).parents[2]
ROSTER = """\
office: UBND tỉnh Mẫu
units:
  - {name: Sở Nội vụ, kind: sở, level: tỉnh}
  - {name: Sở Tư pháp, kind: sở, level: tỉnh}
  - {name: UBND xã Ví Dụ Một, kind: ubnd, level: xã}
  - {name: UBND xã Ví Dụ Hai, kind: ubnd, level: xã}
groups:
  - {name: "Các sở, ban, ngành", kind: sở, level: tỉnh}
  - {name: UBND cấp xã, kind: ubnd, level: xã}
"""
PLAN = """\
plan: {id: mau, number: 1/KH-UBND, title: Kế hoạch mẫu, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: (mẫu), period: 2024-2025}
sections:
  - number: I
    title: Số hóa
    tasks:
      - {number: 1, title: Số hóa, lead: "Các sở, ban, ngành", outputs: A, when: Năm 2024}
      - {number: 2, title: Tập huấn, lead: UBND cấp xã, outputs: A, when: Năm 2024}
targets:
  - id: so-hoa
    task: I.1
    measure: Tỷ lệ kết quả được số hóa
    figures: lũy kế
    goal: {2024: tối thiểu 60%, 2025: tăng tối thiểu 20%}
  - id: hai-long
    measure: Mức độ hài lòng
    goal: tối thiểu 95%
    except: thủ tục nội bộ
    of_which:
      - {field: "đất đai, xây dựng", goal: tối thiểu 85%}
  - {id: lop, task: I.2, measure: Lớp tập huấn, figures: trong kỳ, goal: ít nhất 15 lớp}
  - {id: cho, measure: Thời gian chờ, goal: từ 10 đến 15 phút}
  - {id: ky-so, measure: Tỷ lệ ký số, goal: mỗi năm tăng thêm 20% cho đến khi đạt 100%, base: 30%}
  - {id: ho-so, measure: Tỷ lệ hồ sơ, goal: tăng tối thiểu 20%}
  - {id: khac, measure: Tỷ lệ khác, goal: tăng 5% so với quy định}
"""
HEAD = (
    "progress: {{plan: mau, unit: {unit}, period: 2024-{period}, reported: 20/6/2024}}\nfigures:\n{figures}"
)


def report(unit: str, period: str, *figures: str) -> str:
    lines = "".join(f"  - {{target: {figure}}}\n" for figure in figures)
    return HEAD.format(unit=unit, period=period, figures=lines)


FILES = {
    "plans/units.yaml": ROSTER,
    "plans/2024.yaml": PLAN,
    "plans/2024/Q1/so-tu-phap.yaml": report(
        "Sở Tư pháp",
        "Q1",
        "so-hoa, count: 50, of: 100",
        "hai-long, count: 90, of: 100",
        "cho, value: 17",
        "ky-so, count: 4, of: 10",
        "khac, count: 4, of: 10",
        "ho-so, count: 4, of: 10",
    ),
    "plans/2024/Q2/so-tu-phap.yaml": report(
        "Sở Tư pháp",
        "Q2",
        "so-hoa, count: 6.100, of: 10.000",
        "so-hoa, count: 5.996, of: 10.000, corrects: 2024-Q2, reason: Đếm trùng",
        "hai-long, count: 96, of: 100",
        "hai-long, field: đất đai, count: 9, of: 10",
    ),
    "plans/2024/Q1/xa-mot.yaml": report("UBND xã Ví Dụ Một", "Q1", "lop, value: 4"),
    "plans/2024/Q2/xa-hai.yaml": report(
        "UBND xã Ví Dụ Hai", "Q2", "lop, value: 4", "lop, value: 5", "hai-long, value: 95"
    ),
}
BROKEN = {"plans/2024/Q2/so-noi-vu.yaml": report("Sở Nội vụ", "Q2", "so-hoa, count: 4") + "  - {target"}


@pytest.fixture
def folder(repository: Repository) -> Path:
    return repository(FILES)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_missing_stands_below_the_goal_that_it_concerns(
    run: Run, folder: Path, snapshot: Snapshot, language: str
) -> None:
    ran = run("targets", "--as-of", "2024-07-15", "--lang", language, cwd=folder)
    assert ran.code == 0
    snapshot(ran.out)


@pytest.mark.parametrize("columns", [80, 140])
def test_a_terminal_of_any_width_shows_bars_and_results(
    run: Run, folder: Path, snapshot: Snapshot, columns: int
) -> None:
    drawn = {"FORCE_COLOR": "1", "NO_COLOR": "1", "COLUMNS": str(columns)}
    ran = run("targets", "--as-of", "2024-07-15", cwd=folder, env=drawn)
    assert max(len(line) for line in ran.out.splitlines()) <= columns
    assert "░" in ran.out
    snapshot(ran.out)


def test_a_report_that_cannot_be_read_is_named_and_marks_the_result(
    run: Run, repository: Repository, snapshot: Snapshot
) -> None:
    folder = repository(FILES | BROKEN)
    ran = run("targets", "--period", "2024-Q2", "--unit", "Các sở, ban, ngành", cwd=folder)
    assert ran.code == 1
    assert "plans/2024/Q2/so-noi-vu.yaml" in ran.err
    snapshot(ran.out)
    told = json.loads(run("targets", "--period", "2024-Q2", "--format", "json", cwd=folder).out)
    assert told["skipped"] == ["plans/2024/Q2/so-noi-vu.yaml"]
    figure = told["targets"][0]["figure"]
    assert (figure["unread"], figure["missing"], figure["value"]) == (["Sở Nội vụ"], [], 59.96)


def test_json_keeps_to_its_schema(run: Run, repository: Repository, snapshot: Snapshot) -> None:
    ran = run("targets", "--as-of", "2024-07-15", "--format", "json", cwd=repository(FILES | BROKEN))
    schema = json.loads((ROOT / "docs/json/targets.schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads(ran.out), schema)
    snapshot(ran.out, "json")


def test_a_spreadsheet_has_the_same(run: Run, folder: Path, snapshot: Snapshot) -> None:
    ran = run("targets", "--as-of", "2024-07-15", "--format", "csv", cwd=folder)
    rows = list(csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff"))))
    assert [(row["id"], row["result"], row["figure"]) for row in rows][:2] == [
        ("so-hoa", "not_met", "59.96"),
        ("so-hoa", "not_due", ""),
    ]
    snapshot(ran.out, "csv")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_level_that_nobody_has_is_refused(
    run: Run, folder: Path, language: str, snapshot: Snapshot
) -> None:
    ran = run("targets", "--level", "xa", "--lang", language, cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    snapshot(ran.err)


def test_what_is_missing_or_not_due_does_not_fail(run: Run, folder: Path) -> None:
    asked = ("targets", "--period", "2024-Q3", "--fail")
    assert run(*asked, cwd=folder).code == 0
    assert run("targets", "--as-of", "2024-07-15", "--fail", cwd=folder).code == 1


def test_many_missing_units_are_counted_and_some_named(run: Run, repository: Repository) -> None:
    communes = "".join(f"  - {{name: UBND xã Số {at}, kind: ubnd, level: xã}}\n" for at in range(1, 10))
    roster = ROSTER.replace("groups:\n", f"{communes}groups:\n")
    files = FILES | {"plans/units.yaml": roster}
    ran = run("targets", "--as-of", "2024-07-15", "--level", "xã", cwd=repository(files))
    assert "UBND xã Số 5, UBND xã Số 6 và 3 đơn vị khác" in ran.out
