from collections.abc import Callable

from kehoach.finding.finding import Finding


def test_the_same_rest_of_two_cut_values_is_no_duplicate(fired: Callable[[str], set[str]]) -> None:
    rules = fired("targets:\n  - id: a\n    measure: Tỷ lệ\n    goal: {2022: 20,5%, 2023: 40,5%}\n")
    assert "key-without-value" in rules
    assert "duplicate-key" not in rules


def test_the_same_key_in_two_tasks_is_no_duplicate(fired: Callable[[str], set[str]]) -> None:
    assert "duplicate-key" not in fired("duties:\n  - number: 1\n    title: A\n  - number: 2\n    title: B\n")


def test_both_places_are_shown(found: Callable[[str], tuple[Finding, ...]]) -> None:
    (one,) = (one for one in found("text: []\ntext: []\n") if one.rule.name == "duplicate-key")
    assert one.problem.other is not None
    assert one.source.place(one.problem.other.start).line == one.start.line - 1
