"""Words of a plan on standard output, in every form: no character steers a terminal, and no line commands a log."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

TITLE = r'"::error::x\n::error file=a::multi\n##[group]\e[31m \u202e \u0007 \u009b \u200b \U000E0041"'
PLAN = f"""\
plan: {{id: a, number: 1/KH-UBND, title: Rà soát, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, period: 2024}}
sections:
  - number: I
    title: {TITLE}
    tasks:
      - {{number: 1, title: {TITLE}, lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I năm 2024}}
"""
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
COMMAND = re.compile(r"^\s*[\"']?::|##\[", re.MULTILINE)


@pytest.fixture
def folder(repository: Callable[..., Path]) -> Path:
    report = "progress: {plan: a, unit: Sở Nội vụ, period: 2024-Q1}\n"
    return repository({"plans/2024.yaml": PLAN, "plans/2024/Q1/so.yaml": report})


@pytest.mark.parametrize("form", ["csv", "json", "text"])
@pytest.mark.parametrize("command", ["tasks", "overdue", "status", "check"])
def test_no_list_holds_a_command_or_a_character_that_steers(run, folder, command, form):
    day = () if command == "tasks" else ("--as-of", "2024-06-01")
    out = run(command, "--format", form, *day, cwd=folder).out.removeprefix("\ufeff")
    assert out
    assert not STEERING.search(out)
    assert not COMMAND.search(out)


@pytest.mark.parametrize("form", ["md", "csv", "json"])
def test_no_report_on_the_output_does_either(run, folder, form):
    out = run("report", "--period", "2024-Q1", "--format", form, cwd=folder).out.removeprefix("\ufeff")
    assert out
    assert not STEERING.search(out)
    assert not COMMAND.search(out)


def test_each_row_of_a_table_is_one_line_and_keeps_the_words(run, folder):
    out = run("tasks", "--format", "csv", cwd=folder).out
    assert out.count("\n") == len(list(csv.reader(io.StringIO(out))))
    assert "multi / " in out


def test_json_reads_back_what_the_plan_says(run, folder):
    told = json.loads(run("tasks", "--format", "json", cwd=folder).out)
    assert told["tasks"][0]["title"].endswith("\u202e \x07 \x9b \u200b \U000e0041")
