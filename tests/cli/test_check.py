"""`kehoach check`, on files made wrong in one place each."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAD = """\
plan:
  id: mau-2024
  number: 12/KH-UBND
  title: Kiểm soát TTHC năm 2024
  issuer: UBND tỉnh Mẫu
  issued: 28/12/2023
  signer: (mẫu)
  period: 2024
"""
GOOD = """\
sections:
  - number: I
    tasks:
      - number: 1
        title: Rà soát danh mục
        lead: Sở Tư pháp
        support: Văn phòng UBND tỉnh
        outputs: Báo cáo
        when: Quý I năm 2024
"""
WRONG = {
    "wrong key": ("lead: Sở", "leed: Sở"),
    "wrong unit": ("Sở Tư pháp", "Sở Tư phạp"),
    "wrong date": ("Quý I năm 2024", "trước ngày 31/4/2024"),
    "wrong head date": ("issued: 28/12/2023", "issued: 31/11/2023"),
    "two places": ("when: Quý", "lead: Sở Nội vụ\n        when: Quý"),
    "start after end": ("Quý I năm 2024", "từ 30/6/2024 đến 01/3/2024"),
}


@pytest.fixture
def repo(repository: Callable[..., Path]) -> Callable[[str], Path]:
    return lambda text: repository({"plans/2024.yaml": text})


def test_the_plans_that_come_with_kehoach_are_clean(run):
    ran = run("check", "plans/2024.yaml", "plans/lao-cai", "plans/2024", cwd=ROOT)
    assert (ran.code, ran.err) == (0, "")


def test_a_clean_plan_is_said_to_be_so(run, repo, snapshot):
    ran = run("check", cwd=repo(HEAD + GOOD))
    assert ran.code == 0
    snapshot(ran.out)


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_one_slip_is_one_finding_at_its_place(run, repo, snapshot, name, language):
    text = (HEAD + GOOD).replace(*WRONG[name])
    ran = run("check", "--lang", language, cwd=repo(text))
    assert ran.code == 1
    snapshot(ran.out)


def test_json_has_places_in_code_points_with_exclusive_ends(run, repo):
    ran = run("check", "--format", "json", cwd=repo((HEAD + GOOD).replace("Sở Tư pháp", "Sở Tư phạp")))
    told = json.loads(ran.out)
    (finding,) = told["findings"]
    assert told["version"] == 1
    assert (finding["rule"], finding["severity"], finding["path"]) == (
        "unknown-unit",
        "error",
        "plans/2024.yaml",
    )
    assert (finding["line"], finding["column"], finding["end_line"], finding["end_column"]) == (
        14,
        15,
        14,
        25,
    )


def test_csv_opens_in_a_spreadsheet(run, repo):
    ran = run("check", "--format", "csv", cwd=repo((HEAD + GOOD).replace("Sở Tư pháp", "Sở Tư phạp")))
    assert ran.out.startswith("\ufeffrule,severity,message,")
    assert ran.out.count("\n") == 2


def test_ignored_findings_are_counted_and_listed_on_request(run, repo):
    text = (
        (HEAD + GOOD)
        .replace("        lead: Sở Tư pháp\n", "")
        .replace("- number: 1", "- number: 1   # kehoach: ignore[missing-lead] ô trống trong văn bản")
    )
    folder = repo(text)
    plain, shown, all_of_them = (
        run("check", *more, cwd=folder) for more in ((), ("--show-ignored",), ("--no-ignore",))
    )
    assert (plain.code, shown.code, all_of_them.code) == (0, 0, 1)
    assert "missing-lead" not in plain.out
    assert "plans/2024.yaml:12:9: lỗi[missing-lead]" in shown.out
    assert "lỗi[missing-lead]" in all_of_them.out


def test_a_warning_fails_only_where_it_is_asked_to(run, repo):
    folder = repo((HEAD + GOOD).replace("  number: 12/KH-UBND\n", ""))
    assert run("check", cwd=folder).code == 0
    assert run("check", "--fail-on", "warning", cwd=folder).code == 1


def test_without_a_path_roster_and_settings_are_checked_too(run, repository):
    folder = repository({"plans/2024.yaml": HEAD + GOOD, "kehoach.yaml": "settings:\n  languag: vi\n"})
    ran = run("check", cwd=folder)
    assert ran.code == 1
    assert "kehoach.yaml:2:3" in ran.out


def test_another_yaml_file_in_a_folder_is_passed_over_and_named(run, repository):
    folder = repository({"plans/2024.yaml": HEAD + GOOD, "plans/docker-compose.yaml": "services: {}\n"})
    ran = run("check", cwd=folder)
    assert ran.code == 0
    assert "plans/docker-compose.yaml" in ran.out


def test_json_tells_files_that_are_not_kehoachs_from_files_that_could_not_be_read(run, repository):
    folder = repository(
        {
            "plans/2024.yaml": HEAD + GOOD,
            "plans/docker-compose.yaml": "services: {}\n",
            "plans/list.yaml": "- a\n",
            "plans/2023.yaml": HEAD + GOOD.replace("title: ", "title: % "),
        }
    )
    (folder / "plans/2022.yaml").write_bytes("plan: Sở".encode("utf-16"))
    told = json.loads(run("check", "--format", "json", cwd=folder).out)
    assert told["passed_over"] == ["plans/docker-compose.yaml"]
    assert told["skipped"] == ["plans/2022.yaml", "plans/list.yaml"]
    assert {one["path"] for one in told["findings"]} >= set(told["skipped"])


def test_the_same_file_named_is_a_finding(run, repository):
    folder = repository({"plans/docker-compose.yaml": "services: {}\n"})
    assert "unknown-sort-of-file" in run("check", "plans/docker-compose.yaml", cwd=folder).out


@pytest.mark.parametrize("path", ["nowhere.yaml", "nowhere"])
def test_a_path_that_is_not_there_is_an_error_of_the_call(run, repo, path):
    ran = run("check", path, cwd=repo(HEAD + GOOD))
    assert (ran.code, ran.out) == (2, "")
    assert path in ran.err


def test_where_there_is_no_plan_the_call_fails(run, tmp_path):
    (tmp_path / ".git").mkdir()
    ran = run("check", cwd=tmp_path)
    assert ran.code == 2
    assert "kehoach init" in ran.err


def test_one_broken_file_does_not_hide_the_others(run, repository):
    folder = repository(
        {"plans/a.yaml": "plan: [\n", "plans/b.yaml": (HEAD + GOOD).replace("Sở Tư pháp", "Sở X")}
    )
    out = run("check", "--format", "json", cwd=folder).out
    assert {finding["path"] for finding in json.loads(out)["findings"]} == {"plans/a.yaml", "plans/b.yaml"}


def test_the_same_wrong_unit_in_two_tasks_and_in_a_merged_cell_is_three_findings(run, repo):
    text = (
        HEAD
        + """\
sections:
  - number: I
    lead: Sở Lạ
    tasks:
      - {number: 1, title: A, outputs: B, when: Quý I/2024}
      - {number: 2, title: A, outputs: B, when: Quý I/2024, lead: Sở Lạ}
      - {number: 3, title: A, outputs: B, when: Quý I/2024}
      - {number: 4, title: A, outputs: B, when: Quý I/2024, support: Sở Lạ}
"""
    )
    findings = json.loads(run("check", "--format", "json", cwd=repo(text)).out)["findings"]
    assert [(one["rule"], one["line"]) for one in findings] == [
        ("unknown-unit", line) for line in (11, 14, 16)
    ]
