"""`kehoach.yaml` and the command line choose rules, what they weigh, and what fails a check."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kehoach.rules.renamed import RENAMED

PLAN = """\
plan:
  id: mau-2024
  title: Kiểm soát TTHC năm 2024
  issuer: UBND tỉnh Mẫu
  issued: 28/12/2023
  period: 2024
sections:
  - number: I
    tasks:
      - number: 1
        title: Rà soát danh mục
        lead: Sở Tư phạp
        outputs: Báo cáo
        when: Quý I năm 2024
"""


@pytest.fixture
def repo(repository: Callable[..., Path]) -> Callable[[str], Path]:
    """A plan with an unknown unit (error), no number and no signer (warning, note), and settings."""

    def write(lint: str, plan: str = PLAN) -> Path:
        settings = "settings:\n  lint:\n" + "".join(f"    {line}\n" for line in lint.splitlines())
        return repository({"plans/2024.yaml": plan} | ({"kehoach.yaml": settings} if lint else {}))

    return write


@pytest.fixture
def rules(run) -> Callable[..., set[str]]:
    def rules(folder: Path, *more: str) -> set[str]:
        told = json.loads(run("check", "--format", "json", *more, cwd=folder).out)
        return {one["rule"] for one in told["findings"]}

    return rules


def test_without_settings_all_rules_are_looked_at(repo, rules):
    assert rules(repo("")) >= {"unknown-unit", "missing-number", "missing-signer"}


@pytest.mark.parametrize(
    "lint",
    [
        "ignore: missing-number; missing-signer",
        "ignore: missing-number, missing-signer",
        "ignore:\n  - missing-number\n  - missing-signer",
    ],
)
def test_settings_ignore_rules(repo, rules, lint):
    found = rules(repo(lint))
    assert "unknown-unit" in found
    assert not found & {"missing-number", "missing-signer"}


def test_settings_select_rules(repo, rules):
    assert rules(repo("select: missing-number")) == {"missing-number"}


def test_the_command_line_takes_the_place_of_a_selection_and_adds_to_what_is_ignored(repo, rules):
    folder = repo("select: missing-number; unknown-unit\nignore: missing-signer")
    assert rules(folder, "--ignore", "missing-number") == {"unknown-unit"}
    assert rules(folder, "--select", "missing-signer") == {"missing-signer"}
    assert rules(folder, "--select", "missing-signer,missing-number", "--ignore", "missing-number") == {
        "missing-signer"
    }


def test_a_file_that_cannot_be_read_is_said_whatever_is_selected(repo, rules):
    assert rules(repo("", "plan: [\n"), "--select", "missing-number") == {"syntax"}


def test_an_ignore_for_a_rule_that_is_not_selected_is_not_unused(repo, rules):
    plan = PLAN.replace("phạp", "phạp  # kehoach: ignore[unknown-unit] văn bản ghi như vậy")
    assert rules(repo("", plan), "--select", "unused-ignore") == set()


def test_settings_say_what_a_rule_weighs_and_what_fails(repo, run):
    quiet = repo("severity: {unknown-unit: note}")
    ran = run("check", "plans", "--lang", "en", cwd=quiet)
    assert (ran.code, "note[unknown-unit]" in ran.out) == (0, True)
    assert run("check", "plans", "--fail-on", "note", cwd=quiet).code == 1


def test_settings_say_from_which_severity_on_a_check_fails(repo, run):
    plan = PLAN.replace("phạp", "pháp")
    strict = repo("fail_on: warning", plan)
    assert run("check", cwd=strict).code == 1
    assert run("check", "plans/2024.yaml", cwd=strict).code == 1
    assert run("check", "--fail-on", "error", cwd=strict).code == 0


def test_a_mistyped_rule_in_the_settings_is_said_and_silences_nothing(repo, run, rules, snapshot):
    folder = repo("select: mising-number\nseverity: {unknown_unit: erorr}")
    assert "unknown-unit" in rules(folder)
    snapshot(run("check", "kehoach.yaml", cwd=folder).out)
    snapshot(run("check", "kehoach.yaml", "--lang", "en", cwd=folder).out)


def test_a_mistyped_rule_on_the_command_line_stops_the_run(repo, run):
    ran = run("check", "--select", "mising-number", cwd=repo(""))
    assert (ran.code, ran.out) == (2, "")
    assert "`missing-number`" in ran.err
    assert run("check", "--ignore", "zzz", cwd=repo("")).code == 2


HOUSE = """\
settings:
  rules:
    - name: san-pham
      select: {what: task}
      require: {outputs: Quyết định …}
      message: Sản phẩm phải là quyết định
      severity: warning
"""


@pytest.mark.parametrize(
    ("place", "asked"),
    [
        ("kehoach.yaml", ()),
        ("kehoach.yaml", ("plans/2024.yaml",)),
        ("kehoach.yaml", ("plans/2024.yaml", "kehoach.yaml")),
        ("plans/kehoach.yaml", ("plans",)),
        ("plans/kehoach.yaml", (".",)),
    ],
)
def test_rules_of_the_office_can_be_chosen_on_the_command_line(repository, rules, place, asked):
    folder = repository({"plans/2024.yaml": PLAN, place: HOUSE})
    assert rules(folder, *asked, "--select", "san-pham") == {"san-pham"}
    assert "san-pham" not in rules(folder, *asked, "--ignore", "san-pham")


def test_a_mistyped_rule_of_the_office_is_told_with_the_nearest(repository, run):
    folder = repository({"plans/2024.yaml": PLAN, "kehoach.yaml": HOUSE})
    ran = run("check", "--select", "san-phan", cwd=folder)
    assert (ran.code, "`san-pham`" in ran.err) == (2, True)


@pytest.mark.parametrize("lint", ["ignore: syntax", "severity: {syntax: note}", "select: missing-number"])
def test_a_plan_that_is_not_read_fails_whatever_the_settings_say(repo, run, lint):
    ran = run("check", "--lang", "en", cwd=repo(lint, "plan: [\n"))
    assert (ran.code, "error[syntax]" in ran.out) == (1, True)


@pytest.mark.parametrize("lint", ["ignore: syntax; missing-number", "severity: {syntax: warning}"])
def test_settings_that_would_hide_an_unread_file_are_said(repo, rules, lint):
    assert rules(repo(lint)) >= {"ignore-refused", "unknown-unit"}


def test_what_is_not_read_may_weigh_what_it_weighs(repo, rules):
    assert "ignore-refused" not in rules(repo("severity: {syntax: error}"))


def test_an_option_does_not_hide_an_unread_file_either(repo, run):
    ran = run("check", "--ignore", "missing-number,syntax", cwd=repo(""))
    assert (ran.code, ran.out, "`syntax`" in ran.err) == (2, "", True)


@pytest.mark.parametrize(
    "lint", ["ignore: unit-unknown", "select: missing-number", "severity: {unit-unknown: note}"]
)
def test_the_name_that_a_rule_had_before_still_leads_to_it(repo, run, rules, monkeypatch, lint):
    """In settings and on the command line; for comments see test_renamed_ignore, for a baseline test_check_baseline."""
    monkeypatch.setitem(RENAMED, "unit-unknown", "unknown-unit")
    folder = repo(lint)
    assert run("check", cwd=folder).code == 0
    assert "unknown-rule" not in rules(folder)
    assert rules(folder, "--select", "unit-unknown") == {"unknown-unit"}
    assert "unknown-unit" not in rules(folder, "--select", "unit-unknown", "--ignore", "unit-unknown")
