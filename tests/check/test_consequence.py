"""Each mistake is one finding: what only follows from it is not said."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kehoach.check.run import check_file
from kehoach.repository.shelf import Shelf

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
