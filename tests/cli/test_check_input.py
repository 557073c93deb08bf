"""`kehoach check -`: text on standard input is checked as if it stood in a file."""

import json

import pytest

PLAN = """\
plan: {id: mau, number: 12/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}
sections:
  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: Quý I/2024}
"""
PROGRESS = """\
progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
tasks:
  - {task: "9", state: đang thực hiện}
"""


@pytest.fixture
def repo(repository):
    return repository({"plans/2024.yaml": PLAN, "plans/a/units.yaml": "units: [{name: Sở Lạ, kind: sở}]\n"})


def findings(run, repo, text, *options):
    ran = run("check", "-", *options, "--format", "json", cwd=repo, stdin=text)
    return [(one["path"], one["rule"], one["line"]) for one in json.loads(ran.out)["findings"]]


def test_text_is_checked_by_the_roster_of_its_place(run, repo):
    wrong = PLAN.replace("Sở Tư pháp", "Sở Lạ")
    assert findings(run, repo, PLAN, "--stdin-filename", "plans/2025.yaml") == []
    assert findings(run, repo, wrong, "--stdin-filename", "plans/2025.yaml") == [
        ("plans/2025.yaml", "unknown-unit", 3)
    ]


def test_a_text_takes_the_place_of_what_the_file_holds(run, repo):
    wrong = PLAN.replace("Sở Tư pháp", "Sở Lạ")
    assert findings(run, repo, wrong, "--stdin-filename", "plans/2024.yaml") == [
        ("plans/2024.yaml", "unknown-unit", 3)
    ]
    assert (repo / "plans" / "2024.yaml").read_text("utf-8") == PLAN


def test_progress_is_held_against_the_plan_of_its_place(run, repo):
    found = findings(run, repo, PROGRESS, "--stdin-filename", "plans/2024/Q1/so-tu-phap.yaml")
    assert ("plans/2024/Q1/so-tu-phap.yaml", "unknown-reported-task", 3) in found


def test_settings_around_hold(run, repo):
    (repo / "kehoach.yaml").write_text("settings:\n  language: en\n")
    ran = run("check", "-", "--stdin-filename", "plans/2025.yaml", cwd=repo, stdin=PLAN)
    assert ran.out == "no findings in 1 file\n"


def test_without_a_name_the_text_stands_in_the_working_folder(run, repo):
    assert [one[:2] for one in findings(run, repo / "plans", PLAN.replace("mau", "mau2"))] == []
    assert findings(run, repo, "plan: [\n")[0][0] == "-"


@pytest.mark.parametrize("text", ["", "\udcff\udcfe", "a: b\n", "\ufeff" + PLAN.replace("\n", "\r\n")])
def test_any_text_has_findings_or_none(run, repo, text):
    ran = run("check", "-", "--stdin-filename", "plans/x.yaml", cwd=repo, stdin=text)
    assert ran.code == (0 if "plan:" in text else 1)
    assert not ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-", "plans"), "`-`"),
        (("plans", "--stdin-filename", "a.yaml"), "kehoach check - --stdin-filename a.yaml"),
        (("--stdin-filename", "a.yaml"), "kehoach check - --stdin-filename a.yaml"),
        (("-", "--stdin-filename", "plans"), "plans"),
    ],
)
def test_what_makes_no_sense_is_refused(run, repo, arguments, said):
    ran = run("check", *arguments, cwd=repo)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
