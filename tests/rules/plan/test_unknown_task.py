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


def test_help_names_what_there_is_beside_it(found: Check) -> None:
    [finding] = of(found(SECTION + "targets:\n  - {id: a, measure: Tỷ lệ, goal: 100%, task: II.2/3}\n"))
    assert finding.help(Language.EN) == "`II.2` has `II.2/1`, `II.2/2`"


STEPS = """\
sections:
  - number: I
    tasks:
      - {{number: 1, title: A}}
      - {{number: 2, title: B, after: {after}}}
      - {{number: 3, title: C, after: I.2}}
  - number: II
    tasks:
      - {{number: 1, title: D}}
      - {{number: 5, title: E, rows: [{{title: F}}, {{title: G}}]}}
"""


@pytest.mark.parametrize(
    ("after", "meant"),
    [
        ("I.l", "I.1"),
        ("l.1", "I.1"),
        ("1.1", "I.1"),
        ("i.1", "I.1"),
        ("I-1", "I.1"),
        ("I. 1", "I.1"),
        ("I.01", "I.1"),
        ("Mục I.1", "I.1"),
        ("1", "I.1"),
        ("5", "II.5"),
        ("II.5.2", "II.5/2"),
        ("5/1", "II.5/1"),
    ],
)
def test_a_slip_with_the_same_numbers_is_told(found: Check, after: str, meant: str) -> None:
    [finding] = of(found(STEPS.format(after=after)))
    assert finding.problem.facts["nearest"] == meant


@pytest.mark.parametrize(
    "after", ["I.8", "II.9", "II.2", "III.1", "I.2a", "2", "1.2", "3", "I.III", "việc đầu"]
)
def test_no_other_task_is_offered_nor_the_step_itself_nor_one_that_waits_for_it(
    found: Check, after: str
) -> None:
    [finding] = of(found(STEPS.format(after=after)))
    assert finding.problem.facts["nearest"] is None


@pytest.mark.parametrize(
    ("after", "said"),
    [
        ("I.8", "`I` has `I.1`, `I.2`, `I.3`"),
        ("II.5/3", "`II.5` has `II.5/1`, `II.5/2`"),
        ("II.8/1", "`II` has `II.1`, `II.5`"),
        ("IX.1", "write an address like II.2, or II.2/1 for the first row; `kehoach tasks` lists them"),
    ],
)
def test_help_names_what_there_is(found: Check, after: str, said: str) -> None:
    [finding] = of(found(STEPS.format(after=after)))
    assert finding.help(Language.EN) == said


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
