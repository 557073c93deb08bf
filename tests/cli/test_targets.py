import csv
import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Snapshot = Callable[..., None]
Repository = Callable[[Mapping[str, str]], Path]

PLAN = """\
plan: {id: mau-2024, number: 12/KH-UBND, title: Kế hoạch mẫu, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: (mẫu), period: 2024}
targets:
  - id: so-hoa
    measure: Tỷ lệ số hóa
    goal: {2023: {cấp tỉnh: tối thiểu 60%, cấp xã: 40%}, 2024: {cấp tỉnh: tăng ít nhất 5%, cấp xã: "từ 50% - dưới 70%"}}
    base: {cấp tỉnh: "60,5%"}
    except: các xã vùng sâu
  - id: cho-doi
    measure: Thời gian chờ
    goal: tối đa 20 phút/01 lần
    of_which:
      - {field: đất đai, goal: 95.5%}
  - {id: xep-hang, measure: Thứ hạng, goal: trong nhóm đầu cả nước}
"""

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(repository: Repository) -> Path:
    return repository({"plans/2024.yaml": PLAN})


@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_goal_stands_beside_its_reading(
    run: Run, folder: Path, snapshot: Snapshot, language: str
) -> None:
    ran = run("targets", "--as-of", "2024-07-15", "--lang", language, cwd=folder)
    assert ran.code == 0
    snapshot(ran.out)


def test_one_entry_a_tier_for_machines(run: Run, folder: Path, snapshot: Snapshot) -> None:
    ran = run("targets", "--as-of", "2024-07-15", "--format", "json", cwd=folder)
    assert len(json.loads(ran.out)["targets"]) == 7
    snapshot(ran.out, "json")


def test_one_row_a_tier_for_spreadsheets(run: Run, folder: Path) -> None:
    ran = run("targets", "--as-of", "2024-07-15", "--format", "csv", "--level", "xã", cwd=folder)
    rows = list(csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff"))))
    assert [(row["year"], row["reading"], row["op"], row["low"], row["high_closed"]) for row in rows] == [
        ("2023", "≥ 40% (không ghi rõ)", ">=", "", ""),
        ("2024", "50% – < 70%", "between", "50", "false"),
    ]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_figures_of_the_sample_are_held_against_its_goals(
    run: Run, snapshot: Snapshot, language: str
) -> None:
    ran = run("targets", "plans/2024.yaml", "--as-of", "2024-07-15", "--lang", language, cwd=ROOT)
    assert ran.code == 0
    snapshot(ran.out)


def test_a_terminal_shows_bars_and_does_without_what_it_has_no_room_for(run: Run, snapshot: Snapshot) -> None:
    ran = run(
        "targets",
        "plans/2024.yaml",
        "--as-of",
        "2024-07-15",
        cwd=ROOT,
        env={"FORCE_COLOR": "1", "NO_COLOR": "1"},
    )
    snapshot(ran.out)


def test_fail_is_the_exit_code_of_a_goal_that_is_not_met(run: Run) -> None:
    sample = ("targets", "plans/2024.yaml", "--period", "2024-Q2")
    assert run(*sample, cwd=ROOT).code == 0
    assert run(*sample, "--fail", cwd=ROOT).code == 1
    assert run(*sample, "--fail", "--unit", "Sở Tài chính", cwd=ROOT).code == 0
