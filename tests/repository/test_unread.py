"""What stands in progress that nobody can read is never called late for want of it."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from kehoach.repository.follow import gather
from kehoach.repository.shelf import Shelf
from kehoach.status.late import judged

PLAN = """\
plan: {id: mau, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}
sections:
  - {number: 1, title: A, lead: Sở Tư pháp; Sở Nội vụ, outputs: B, when: Quý I/2024}
"""
HEAD = "progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 20/3/2024}\n"
DONE = "tasks:\n  - {task: 1, state: hoàn thành, date: 20/3/2024}\n"
OTHER = "progress: {plan: mau, unit: Sở Nội vụ, period: 2024-Q1, reported: 20/3/2024}\n"

Repository = Callable[[Mapping[str, str]], Path]


def found(folder: Path) -> tuple[dict[str, str], tuple[str, ...]]:
    (followed,), skipped = gather(Shelf(folder), [folder / "plans"])
    return {one.obligation.unit: one.state.value for one in judged(followed, date(2024, 7, 1))}, skipped


@pytest.mark.parametrize(
    "text",
    [
        HEAD + DONE.replace("tasks:", "task:"),
        HEAD + DONE.replace("task: 1", "tsk: 1"),
        HEAD + DONE.replace("task: 1", "task: 11"),
        HEAD + 'tasks: "\n',
        (HEAD + DONE).replace("mau,", "mau-2025,"),
        HEAD + "events:\n  - {date: 04/3/2024, event: A, starts: 1, unit: Sở Ma}\n",
    ],
)
def test_what_is_lost_of_a_report_leaves_its_unit_undetermined(repository: Repository, text: str) -> None:
    states, skipped = found(
        repository({"plans/mau.yaml": PLAN, "plans/mau/a.yaml": text, "plans/mau/b.yaml": OTHER})
    )
    assert states == {"Sở Tư pháp": "undetermined", "Sở Nội vụ": "overdue"}
    assert skipped == ("plans/mau/a.yaml",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        (HEAD + DONE).replace("progress:", "progres:"),
        (HEAD + DONE).replace("Sở Tư pháp", "Sở Tư fáp"),
        (HEAD + DONE).replace("Sở Tư pháp", "Sở Tư pháp; Sở Nội vụ"),
    ],
)
def test_a_report_of_nobody_knows_whom_leaves_all_undetermined(repository: Repository, text: str) -> None:
    states, skipped = found(
        repository({"plans/mau.yaml": PLAN, "plans/mau/a.yaml": text, "plans/mau/b.yaml": OTHER})
    )
    assert states == {"Sở Tư pháp": "undetermined", "Sở Nội vụ": "undetermined"}
    assert skipped == ("plans/mau/a.yaml",)


def test_what_is_done_stays_done(repository: Repository) -> None:
    files = {"plans/mau.yaml": PLAN, "plans/mau/a.yaml": HEAD + DONE, "plans/mau/b.yaml": ""}
    assert found(repository(files))[0]["Sở Tư pháp"] == "done_in_time"


def test_files_of_no_concern_are_passed_over(repository: Repository) -> None:
    files = {"plans/mau.yaml": PLAN, "plans/mau/a.yaml": HEAD + DONE, "plans/mau/ci.yaml": "jobs: {a: b}\n"}
    assert found(repository(files))[1] == ()


def test_a_plan_in_no_readable_encoding_is_named(repository: Repository) -> None:
    folder = repository({"plans/mau.yaml": PLAN})
    (folder / "plans/khac.yaml").write_bytes(PLAN.encode("utf-16"))
    assert found(folder)[1] == ("plans/khac.yaml",)


def test_a_group_that_reports_is_not_its_first_member(repository: Repository) -> None:
    group = "units:\n  - {name: Sở Tư pháp, kind: sở, level: tỉnh}\n  - {name: Sở Nội vụ, kind: sở, level: tỉnh}\n"
    group += 'office: UBND tỉnh Mẫu\ngroups:\n  - {name: "Các sở, ngành", members: Sở Tư pháp; Sở Nội vụ}\n'
    report = (HEAD + DONE).replace("unit: Sở Tư pháp", 'unit: "Các sở, ngành"')
    files = {"plans/units.yaml": group, "plans/mau.yaml": PLAN, "plans/mau/a.yaml": report}
    assert found(repository(files))[0] == {"Sở Tư pháp": "undetermined", "Sở Nội vụ": "undetermined"}


@pytest.mark.parametrize(
    "plan", [PLAN.replace("sections:", "section:"), PLAN.replace("period: 2024", "period: hai")]
)
def test_a_plan_that_lost_its_tasks_or_days_is_named(repository: Repository, plan: str) -> None:
    assert found(repository({"plans/mau.yaml": plan}))[1] == ("plans/mau.yaml",)


def test_a_roster_that_lost_its_units_is_named(repository: Repository) -> None:
    files = {
        "plans/mau.yaml": PLAN,
        "plans/mau/a.yaml": HEAD + DONE,
        "plans/units.yaml": "extends: khong-co\noffice: A\n",
    }
    assert found(repository(files))[1] == ("plans/units.yaml",)


def test_progress_without_its_head_in_the_folder_of_a_plan_is_lost(repository: Repository) -> None:
    """Nobody knows whose it is."""
    states, skipped = found(
        repository({"plans/mau.yaml": PLAN, "plans/mau/a.yaml": DONE, "plans/mau/b.yaml": OTHER})
    )
    assert states == {"Sở Tư pháp": "undetermined", "Sở Nội vụ": "undetermined"}
    assert skipped == ("plans/mau/a.yaml",)


def test_tasks_of_another_program_outside_the_folder_of_a_plan_are_not_progress(
    repository: Repository,
) -> None:
    states, skipped = found(
        repository({"plans/mau.yaml": PLAN, "plans/Taskfile.yml": DONE, "plans/mau/b.yaml": OTHER})
    )
    assert set(states.values()) == {"overdue"}
    assert skipped == ()


def test_a_file_is_read_however_its_suffix_is_written(repository: Repository) -> None:
    states, _ = found(
        repository({"plans/mau.yaml": PLAN, "plans/mau/a.YAML": HEAD + DONE, "plans/mau/b.yaml": OTHER})
    )
    assert states["Sở Tư pháp"] == "done_in_time"
