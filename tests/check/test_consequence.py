"""Each mistake is one finding: what only follows from it is not said."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kehoach.check.run import check_file
from kehoach.repository.shelf import Shelf
from kehoach.words import Language

Repository = Callable[[Mapping[str, str]], Path]
ROSTER = """\
extends: units.yaml
office: UBND tỉnh Mẫu
groups:
  - {name: "Các sở, ngành", members: Sở Y tế}
"""
PLAN = """\
plan: {id: mau, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}
sections:
  - number: 1
    title: A
    lead: Các đơn vị có liên quan  # kehoach: ignore[vague-lead] văn bản ghi như vậy
    outputs: B
    when: Quý I/2024
targets:
  - {id: a, measure: A, goal: tối thiểu 60%, task: 1}
"""


def rules(folder: Path, name: str = "plans/2024.yaml") -> list[str]:
    outcome = check_file(Shelf(folder), folder / name, is_named=True)
    return [finding.rule.name for finding in outcome.findings]


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("sections:", "section:", "unknown-key"),
        ("sections:", "Các mục:", "unknown-key"),
        ("    when:", "    deadline:", "unknown-key"),
        ("    outputs:", "    sản phẩm:", "unknown-key"),
        ("period: 2024}", "period: hai năm}", "period-malformed"),
        ("    title: A\n", "    <<: {a: b}\n    title: A\n", "merge-key"),
        ("    title: A\n", "    [a, b]: c\n    title: A\n", "complex-key"),
        ("    title: A\n", "    title: % A\n", "syntax"),
    ],
)
def test_a_mistake_in_a_plan_is_one_finding(
    repository: Repository, right: str, wrong: str, rule: str
) -> None:
    assert PLAN.count(right) == 1
    assert rules(repository({"plans/2024.yaml": PLAN.replace(right, wrong)})) == [rule]


def test_a_roster_that_is_missing_makes_no_ignore_unused(repository: Repository) -> None:
    folder = repository({"plans/2024.yaml": PLAN})
    (folder / "plans/units.yaml").unlink()
    assert rules(folder) == ["missing-roster"]


def test_a_roster_that_takes_in_nothing_is_said_of_the_roster_alone(repository: Repository) -> None:
    plan = PLAN.replace(
        "Các đơn vị có liên quan  # kehoach: ignore[vague-lead] văn bản ghi như vậy", "Sở Y tế"
    )
    folder = repository({"plans/2024.yaml": plan, "plans/units.yaml": ROSTER})
    assert rules(folder) == []
    assert rules(folder, "plans/units.yaml") == ["unknown-roster"]


PROGRESS = """\
progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 20/3/2024}
tasks:
  - task: 1
    state: hoàn thành
    date: 08/3/2024
    evidence: Báo cáo 1/BC-STP
figures:
  - target: a
    count: 1
    of: 2
"""
SOUND = PLAN.replace(
    "Các đơn vị có liên quan  # kehoach: ignore[vague-lead] văn bản ghi như vậy", "Sở Tư pháp"
)


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("evidence:", "evidnce:", "unknown-key"),
        ("evidence:", "minh chứng:", "unknown-key"),
        ("date:", "Ngày:", "unknown-key"),
        ("unit: Sở Tư pháp", "đơn vị: Sở Tư pháp", "unknown-key"),
        ("figures:", "số liệu:", "unknown-key"),
        ("evidence: Báo", "evidence: % Báo", "syntax"),
        ("evidence: Báo cáo 1/BC-STP", "evidence: [Báo cáo, Tờ trình]", "flow-list"),
        ("date: 08/3/2024", "date: 2024", "date-malformed"),
        ("date: 08/3/2024", "dat: 08/3/2024", "unknown-key"),
        ("count: 1", "count: 1.1.1", "figure-malformed"),
        ("    count: 1\n", "    coun: 1\n", "unknown-key"),
        ("figures:", "figure:", "unknown-key"),
        ("period: 2024-Q1", "perid: 2024-Q1", "unknown-key"),
        ("unit: Sở Tư pháp", "unt: Sở Tư pháp", "unknown-key"),
        ("plan: mau", "plan: mua", "unknown-plan"),
    ],
)
def test_a_mistake_in_a_report_is_one_finding(
    repository: Repository, right: str, wrong: str, rule: str
) -> None:
    assert PROGRESS.count(right) == 1
    files = {"plans/2024.yaml": SOUND, "plans/2024/a.yaml": PROGRESS.replace(right, wrong)}
    assert rules(repository(files), "plans/2024/a.yaml") == [rule]


@pytest.mark.parametrize(
    "wrong", [SOUND.replace("lead:", "led:"), SOUND.replace("period: 2024}", "period: x}"), "plan: {"]
)
def test_a_report_is_not_held_against_a_plan_that_lost_something(repository: Repository, wrong: str) -> None:
    report = PROGRESS.replace("Sở Tư pháp", "Sở Nội vụ").replace("target: a", "target: b")
    report += "# kehoach: ignore[task-not-owed] văn bản ghi như vậy\n"
    folder = repository({"plans/2024.yaml": wrong, "plans/2024/a.yaml": report})
    assert set(rules(folder, "plans/2024/a.yaml")) <= {"unknown-plan"}


CUT = """\
plan: {id: mau, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}
sections:
  - number: 1
    title: A
    tasks:
      - {number: 2, title: B, lead: Các sở, ban, ngành, outputs: Quyết định; Báo cáo, when: Quý I/2024}
"""


@pytest.mark.parametrize(
    ("right", "wrong", "found", "edits"),
    [
        ("B, lead", "B, lead", ["ban, ngành"], ['"Các sở, ban, ngành"']),
        (
            "Quyết định; Báo cáo",
            "Quyết định, Báo cáo",
            ["ban, ngành", "Báo cáo"],
            ['"Các sở, ban, ngành"'],
        ),
        ("lead: Các sở, ban, ngành", "lead", ["lead"], []),
        ("lead: Các sở, ban, ngành", "leed Sở Tư pháp, lead: Sở Tư pháp", ["leed Sở Tư pháp"], []),
        (
            "when:",
            "support: Các sở, ban, ngành, when:",
            ["ban, ngành", "ban, ngành"],
            ['"Các sở, ban, ngành"'] * 2,
        ),
    ],
)
def test_names_that_commas_cut_in_braces_are_told_once(
    repository: Repository, right: str, wrong: str, found: list[str], edits: list[str]
) -> None:
    folder = repository({"plans/2024.yaml": CUT.replace(right, wrong)})
    findings = check_file(Shelf(folder), folder / "plans/2024.yaml", is_named=True).findings
    assert {one.rule.name for one in findings} == {"key-without-value"}
    assert [one.source.part(one.problem.span) for one in findings] == found
    assert [edit.instead for one in findings for edit in one.problem.edits] == edits


def test_a_number_that_a_comma_cuts_is_told_once(repository: Repository) -> None:
    report = PROGRESS.replace(
        "  - target: a\n    count: 1\n    of: 2\n", "  - {target: a, count: 12,5, of: 20}\n"
    )
    folder = repository({"plans/2024.yaml": SOUND, "plans/2024/a.yaml": report})
    assert rules(folder, "plans/2024/a.yaml") == ["key-without-value"]


def test_names_in_a_list_in_brackets_are_not_looked_up(repository: Repository) -> None:
    plan = SOUND.replace("lead: Sở Tư pháp", "lead: [Sở Tư pháp, Các sở, ban, ngành]")
    folder = repository({"plans/2024.yaml": plan})
    [finding] = check_file(Shelf(folder), folder / "plans/2024.yaml", is_named=True).findings
    assert finding.rule.name == "flow-list"
    assert "`- Sở Tư pháp` `- Các sở, ban, ngành`" in finding.help(Language.VI)
