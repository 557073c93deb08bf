"""Links, pipes and folders that are met where a file is looked for: followed inside the repository, else an error."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import UNITS

PLAN = """\
plan: {id: a, number: 1/KH-UBND, title: Rà soát, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: (mẫu), period: 2024}
sections:
  - number: I
    title: Rà soát
    tasks:
      - {number: 1, title: Rà soát, lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I năm 2024}
"""
REPORT = "progress: {plan: a, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}\n"


@pytest.fixture
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    there = tmp_path_factory.mktemp("outside")
    (there / "2024.yaml").write_text(PLAN, "utf-8")
    (there / "units.yaml").write_text(UNITS, "utf-8")
    (there / "kehoach.yaml").write_text("settings: {language: vi}\n", "utf-8")
    return there


@pytest.fixture
def rules(run) -> Callable[..., set[tuple[str, str]]]:
    """Give rule and path of each finding that fails a check, and hold the exit code to it."""

    def rules(folder: Path, *arguments: str) -> set[tuple[str, str]]:
        ran = run("check", "--format", "json", *arguments, cwd=folder)
        errors = [one for one in json.loads(ran.out)["findings"] if one["severity"] == "error"]
        assert ran.code == bool(errors)
        return {(one["rule"], one["path"]) for one in errors}

    return rules


@pytest.mark.parametrize("name", ["plans/2024.yaml", "plans/units.yaml", "kehoach.yaml"])
@pytest.mark.parametrize("arguments", [(), ("plans",)])
def test_a_link_out_of_the_repository_is_an_error_at_its_name(repository, outside, rules, name, arguments):
    folder = repository({"plans/2025.yaml": PLAN.replace("id: a", "id: b")})
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(outside / Path(name).name)
    assert rules(folder, *arguments) == {("link-leads-outside", name)}


@pytest.mark.parametrize("name", ["plans/2025.yaml", "plans/units.yaml", "kehoach.yaml"])
@pytest.mark.parametrize("what", ["pipe", "nowhere", "circle"])
def test_what_is_no_file_and_has_the_name_of_one_is_an_error(repository, rules, name, what):
    folder = repository({"plans/2024.yaml": PLAN})
    (folder / name).unlink(missing_ok=True)
    if what == "pipe":
        os.mkfifo(folder / name)
    else:
        (folder / name).symlink_to(folder / (name if what == "circle" else "plans/gone.yaml"))
    expected = "link-leads-outside" if what == "circle" else "unreadable-file"
    assert (expected, name) in rules(folder)


@pytest.mark.parametrize("name", ["plans/units.yaml", "kehoach.yaml"])
def test_a_folder_with_the_name_of_a_roster_or_of_settings_is_an_error(repository, rules, name):
    folder = repository({"plans/2024.yaml": PLAN})
    (folder / name).unlink(missing_ok=True)
    (folder / name).mkdir()
    assert rules(folder) == {("unreadable-file", name)}


def test_a_link_inside_the_repository_is_followed(repository, run, rules):
    folder = repository({"docs/real.txt": PLAN})
    (folder / "plans/2024.yaml").symlink_to("../docs/real.txt")
    assert rules(folder) == set()
    assert json.loads(run("tasks", "--format", "json", cwd=folder).out)["tasks"][0]["address"] == "I.1"
    (folder / "docs/real.txt").write_text(PLAN.replace("Sở Tư pháp", "Sở Tư phạp"), "utf-8")
    assert rules(folder) == {("unknown-unit", "docs/real.txt")}


def test_a_linked_plan_has_its_reports_beside_the_link(repository, run, rules):
    folder = repository({"docs/real.txt": PLAN, "plans/2024/Q1/so.yaml": REPORT})
    (folder / "plans/2024.yaml").symlink_to("../docs/real.txt")
    assert rules(folder) == set()
    done = run("record", "done", "I.1", "--help", cwd=folder)
    assert done.code == 0
    status = json.loads(run("status", "--as-of", "2024-06-01", "--format", "json", cwd=folder).out)
    assert status["skipped"] == []


def test_each_real_file_is_checked_once_however_many_links_lead_to_it(repository, run):
    folder = repository({"plans/2024.yaml": PLAN})
    (folder / "plans/a.yaml").symlink_to("2024.yaml")
    (folder / "plans/b.yml").symlink_to("a.yaml")
    (folder / "plans/again").symlink_to(".", target_is_directory=True)
    (folder / "plans/all").symlink_to("..", target_is_directory=True)
    ran = run("check", "plans", "plans/a.yaml", "--lang", "en", cwd=folder)
    assert (ran.code, ran.out) == (0, "no findings in 2 files\n")
    assert len(json.loads(run("tasks", "--format", "json", cwd=folder).out)["tasks"]) == 1


def test_a_folder_behind_a_link_is_checked_and_one_outside_is_an_error(repository, outside, rules):
    folder = repository({"plans/2024.yaml": PLAN, "docs/old/2023.yaml": "plan: [\n"})
    (folder / "plans/old").symlink_to("../docs/old", target_is_directory=True)
    (folder / "plans/strange").symlink_to(outside, target_is_directory=True)
    assert rules(folder) == {("syntax", "docs/old/2023.yaml"), ("link-leads-outside", "plans/strange")}


def test_what_git_keeps_for_itself_is_not_read_through_a_link(repository, run):
    folder = repository({"plans/2024.yaml": PLAN, ".git/config": "secret: [\n"})
    (folder / "plans/config.yaml").symlink_to("../.git/config")
    ran = run("check", cwd=folder)
    assert (ran.code, "secret" in ran.out, "[link-leads-outside]" in ran.out) == (1, False, True)


@pytest.mark.parametrize("command", ["tasks", "overdue", "status", "targets", "report"])
def test_the_other_commands_name_a_plan_behind_a_link_out(repository, outside, run, command):
    folder = repository({})
    (folder / "plans/2024.yaml").symlink_to(outside / "2024.yaml")
    more = ("--period", "2024-Q1") if command == "report" else ()
    ran = run(command, *more, "--lang", "en", cwd=folder)
    assert ran.code in (1, 2)
    assert "plans/2024.yaml" in ran.err, ran.err


def test_recording_goes_past_a_pipe_and_a_link_out(repository, outside, run):
    folder = repository({"plans/2024.yaml": PLAN})
    os.mkfifo(folder / "plans/2025.yaml")
    (folder / "plans/2023.yaml").symlink_to(outside / "2024.yaml")
    ran = run(
        "record",
        "I.1",
        "--unit",
        "Sở Tư pháp",
        "--state",
        "đang thực hiện",
        "--as-of",
        "2024-03-18",
        cwd=folder,
    )
    assert "2025" not in ran.err


def test_a_fix_goes_through_a_link_of_the_repository(repository, run):
    folder = repository(
        {"docs/real.txt": PLAN.replace("title: Rà soát, lead", 'title: "Rà soát , mẫu", lead')}
    )
    (folder / "plans/2024.yaml").symlink_to("../docs/real.txt")
    assert run("check", "--fix", cwd=folder).code == 0
    assert '"Rà soát, mẫu"' in (folder / "docs/real.txt").read_text("utf-8")
    assert (folder / "plans/2024.yaml").is_symlink()
