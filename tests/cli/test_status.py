import csv
import io
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ("status", "plans/2024.yaml", "--as-of", "2024-07-15")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_plan_stands_on_one_screen(run, snapshot, language):
    ran = run(*SAMPLE, "--lang", language, cwd=ROOT)
    assert ran.code == 0
    assert ran.out.count("\n") < 72
    snapshot(ran.out)


def test_a_terminal_draws_bars_and_breaks_no_word(run, snapshot):
    ran = run(*SAMPLE, cwd=ROOT, env={"FORCE_COLOR": "1", "NO_COLOR": "1"})
    snapshot(ran.out)


def test_a_narrow_terminal_does_without_some_columns_and_breaks_no_number(run, snapshot):
    screen = {"FORCE_COLOR": "1", "NO_COLOR": "1", "COLUMNS": "80"}
    snapshot(run(*SAMPLE, cwd=ROOT, env=screen).out)


def test_reports_for_which_there_is_no_room_are_counted(run):
    ran = run("status", "plans/2024.yaml", "--as-of", "2024-12-31", cwd=ROOT)
    assert "và 7 kỳ báo cáo trước đó" in ran.out


def test_a_plan_that_nobody_follows_says_so(run, snapshot):
    snapshot(run("status", "plans/lao-cai", "--as-of", "2024-07-15", cwd=ROOT).out)


def test_the_table_for_spreadsheets_has_the_same_total_by_plan_section_and_unit(run):
    ran = run(*SAMPLE, "--format", "csv", cwd=ROOT)
    rows = list(csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff"))))
    totals = {
        by: sum(int(row["total"]) for row in rows if row["by"] == by) for by in ("plan", "section", "unit")
    }
    assert totals["plan"] == totals["section"] == totals["unit"] > 200
    assert sum(int(rows[0][state]) for state in list(rows[0])[6:]) == totals["plan"]


def test_the_overdue_are_those_of_the_command_overdue(run):
    (plan,) = json.loads(run(*SAMPLE, "--format", "json", cwd=ROOT).out)["plans"]
    overdue = json.loads(run("overdue", *SAMPLE[1:], "--format", "json", cwd=ROOT).out)
    assert plan["counts"]["overdue"] == overdue["totals"]["overdue"] == 39


def test_one_plan_or_one_unit_can_be_asked_for(run):
    ran = run(
        "status", "plans", "--plan", "mau-2024", "--unit", "stp", *SAMPLE[2:], "--format", "json", cwd=ROOT
    )
    (plan,) = json.loads(ran.out)["plans"]
    assert [each["unit"] for each in plan["by_unit"]] == ["Sở Tư pháp"]


def test_a_plan_that_is_not_there_is_named_with_those_that_are(run, snapshot):
    ran = run("status", "plans/2024.yaml", "--plan", "mau-2023", cwd=ROOT)
    assert ran.code == 2
    snapshot(ran.err)


def test_fail_is_the_exit_code_of_what_is_overdue(run):
    assert run(*SAMPLE, "--fail", cwd=ROOT).code == 1
    assert run("status", "plans/2024.yaml", "--as-of", "2024-01-02", "--fail", cwd=ROOT).code == 0


def test_a_goal_that_must_not_be_passed_is_too_high_not_short(run):
    out = run("status", "plans/2024.yaml", "--as-of", "2024-04-15", cwd=ROOT).out
    assert "cho-doi: 23 phút/lần, cao hơn 3 phút" in out
