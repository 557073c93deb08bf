from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.words import Language

Check = Callable[[str], tuple[Finding, ...]]
SECTION = "sections:\n  - number: II\n    tasks:\n      - {number: 2, rows: [{title: A}, {title: B}]}\n"


def of(findings: tuple[Finding, ...]) -> list[Finding]:
    return [one for one in findings if one.rule.name == "unknown-task"]


def test_a_target_is_pointed_at_where_it_names_the_task(found: Check) -> None:
    target = "targets:\n  - {id: II.9-x, measure: Tỷ lệ II.9, goal: 100%, task: II.9}\n"
    [finding] = of(found(SECTION + target))
    assert finding.source.part(finding.problem.span) == "II.9"
    assert finding.source.text[: finding.problem.span.start].endswith("task: ")


def test_help_names_the_nearest_address(found: Check) -> None:
    [finding] = of(found(SECTION + "targets:\n  - {id: a, measure: Tỷ lệ, goal: 100%, task: II.2/3}\n"))
    assert finding.help(Language.EN).startswith("probably `II.2/")


@pytest.mark.parametrize("address", ["II", "II.2", "II.2/1"])
def test_a_target_may_name_a_section_a_task_or_a_row(found: Check, address: str) -> None:
    assert (
        of(found(SECTION + f"targets:\n  - {{id: a, measure: Tỷ lệ, goal: 100%, task: {address}}}\n")) == []
    )


def test_a_target_below_its_task_names_none(found: Check) -> None:
    block = "sections:\n  - number: II\n    targets:\n      - {measure: Tỷ lệ, goal: 100%}\n    tasks: []\n"
    assert of(found(block)) == []


def test_a_step_waits_for_tasks_and_rows_only(found: Check) -> None:
    steps = "duties:\n  - {number: 1, after: II}\n  - {number: 2, unless: II.2/2}\n"
    assert [one.problem.facts["text"] for one in of(found(SECTION + steps))] == ["II"]
