from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding

Check = Callable[[str], tuple[Finding, ...]]


def of(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [
        (one.source.part(one.problem.span), str(one.problem.facts["missing"]))
        for one in findings
        if one.rule.name == "gap-in-numbers"
    ]


def listed(*numbers: str) -> str:
    tasks = "".join(
        f"      - {{number: {one}, title: A}}\n" if one else "      - {title: A}\n" for one in numbers
    )
    return f"sections:\n  - number: I\n    tasks:\n{tasks}"


@pytest.mark.parametrize(
    ("numbers", "after", "missing"),
    [
        (("1", "2", "4"), "4", "3"),
        (("1.", "2.", "5."), "5.", "3, 4"),
        (("1", "7"), "7", "2 … 6"),
        (("I", "II", "IV"), "IV", "III"),
        (("VIII", "IX", "XI"), "XI", "X"),
        (("a)", "b)", "d)"), "d)", "c"),
        (("d", "đ", "g"), "g", "e"),
        (("a", "b", "c", "d", "e", "g"), "e", "đ"),
        (("4.1", "4.3"), "4.3", "4.2"),
        (("4.9", "4.11"), "4.11", "4.10"),
        (("Điều 2", "Điều 4"), "Điều 4", "điều 3"),
    ],
)
def test_a_number_left_out_is_told_at_the_next(
    found: Check, numbers: tuple[str, ...], after: str, missing: str
) -> None:
    assert of(found(listed(*numbers))) == [(after, missing)]


@pytest.mark.parametrize(
    "numbers",
    [
        ("1", "2", "3"),
        ("5", "6", "7"),
        ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"),
        ("a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m"),
        ("a", "b", "c", "d", "e", "f", "g"),
        ("a", "b", "c", "d", "e"),
        ("c", "d"),
        ("h", "i", "k"),
        ("1.1", "1.2", "2.1", "2.2"),
        ("1", "3", "2"),
        ("1", "1", "2"),
        ("1", "2", "2a", "2b", "3"),
        ("1", "", "3"),
        ("1", "I", "2", "II"),
        ("một", "hai", "bốn"),
        ("1", "2024"),
    ],
)
def test_other_lists_are_no_finding(found: Check, numbers: tuple[str, ...]) -> None:
    assert of(found(listed(*numbers))) == []


def test_sections_duties_and_rows_each_are_lists_of_their_own(found: Check) -> None:
    block = """\
sections:
  - {number: I, tasks: [{number: 1, title: A}, {number: 2, title: A, rows: [{number: a, when: Quý I}, {number: c, when: Quý I}]}]}
  - {number: III, tasks: [{number: 4, title: A}]}
duties:
  - {number: 1, title: A}
  - {number: 3, title: A}
"""
    assert of(found(block)) == [("c", "b"), ("III", "II"), ("3", "2")]


def test_a_number_under_a_mistyped_key_is_no_gap(found: Check) -> None:
    block = "sections:\n  - {number: 1, title: A}\n  - {numbr: 2, title: A}\n  - {number: 3, title: A}\n"
    assert of(found(block)) == []


def test_a_section_that_is_there_twice_says_no_more(found: Check) -> None:
    block = "sections:\n  - {number: I, tasks: [{number: 1}]}\n  - {number: I, tasks: [{number: 3}]}\n"
    assert of(found(block)) == []


def test_a_section_that_stands_as_prose_is_not_missing(fired: Callable[[str], set[str]]) -> None:
    sections = "".join(
        f"  - {{number: {number}, title: A, lead: Sở Tư pháp, outputs: B, when: Quý I/2024}}\n"
        for number in ("I", "II", "IV")
    )
    assert "gap-in-numbers" in fired(f"sections:\n{sections}")
    assert "gap-in-numbers" not in fired(
        f"sections:\n{sections}text:\n  - {{number: III, title: Kinh phí, text: C}}\n"
    )
