from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding

Fired = Callable[[str], set[str]]
Check = Callable[[str], tuple[Finding, ...]]


def of(findings: tuple[Finding, ...]) -> list[str]:
    return [one.rule.name for one in findings if one.rule.name.startswith("duplicate-")]


def test_the_second_place_is_pointed_at_and_the_first_beside_it(found: Check) -> None:
    block = "sections:\n  - number: I\n    tasks:\n      - {number: 1.}\n      - {number: 1, id: 1b}\n"
    [finding] = [one for one in found(block) if one.rule.name == "duplicate-number"]
    assert finding.problem.other
    assert finding.source.part(finding.problem.other) == "1."
    assert (finding.start.line, finding.source.part(finding.problem.span)) == (13, "1")


@pytest.mark.parametrize(
    "block",
    [
        "sections:\n  - {number: I, tasks: [{number: 1}]}\n  - {number: II, tasks: [{number: 1}]}\n",
        "sections:\n  - {number: 1, title: A}\nduties:\n  - {number: 1, title: B}\n",
        "sections:\n  - {number: 1, tasks: [{number: 1.1}]}\nduties:\n  - {number: 1, tasks: [{number: 1.1}]}\n",
        "sections:\n  - {number: 4.1, title: A}\n  - {number: 4.10, title: B}\n",
        "duties:\n  - {title: A}\n  - {title: B}\n",
    ],
)
def test_the_same_number_elsewhere_is_no_finding(found: Check, block: str) -> None:
    assert of(found(block)) == []


def test_rows_are_looked_at_too(fired: Fired) -> None:
    block = "duties:\n  - {number: 1, rows: [{number: a}, {number: a), id: b}]}\n"
    assert "duplicate-number" in fired(block)


def test_sections_deep_down_are_looked_at_too(fired: Fired) -> None:
    block = "sections:\n  - {number: I, tasks: [{number: 1, tasks: []}, {number: 1, id: 1b, tasks: []}]}\n"
    assert "duplicate-number" in fired(block)


def test_a_section_and_a_task_beside_it_share_their_numbers(fired: Fired) -> None:
    assert "duplicate-number" in fired(
        "sections:\n  - {number: 1, tasks: []}\n  - {number: 1, id: 1b, title: A}\n"
    )


def test_two_sections_without_an_id_are_one_finding_whatever_lies_in_them(found: Check) -> None:
    section = "  - {number: VII, tasks: [{number: 1, rows: [{title: A}]}, {number: 2}]}\n"
    assert of(found("sections:\n" + section * 2)) == ["duplicate-number"]


def test_three_times_the_same_number_are_two_findings(found: Check) -> None:
    assert of(found("duties:\n" + "  - {number: 1}\n" * 3)) == ["duplicate-number"] * 2


@pytest.mark.parametrize(
    ("numbers", "count"),
    [
        (("I", "II", "II"), 1),
        (("II.1", "II.2", "II"), 1),
        (("II", "II.1", "II.2", "III"), 0),
        (("Phần I, I", "Phần I, II", "Phần II, I"), 0),
    ],
)
def test_parts_that_nobody_follows_are_compared_with_one_another(
    found: Check, numbers: tuple[str, ...], count: int
) -> None:
    parts = "".join(f'  - {{number: "{number}", title: A, text: B}}\n' for number in numbers)
    assert of(found(f"text:\n{parts}")) == ["duplicate-number"] * count


def test_a_part_may_have_the_number_of_a_section(found: Check) -> None:
    block = "sections:\n  - {number: I, tasks: [{number: 1}]}\ntext:\n  - {number: I, title: A, text: B}\n"
    assert of(found(block)) == []
