from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met
from kehoach.rules.document.unknown_sort_of_file import unknown_sort_of_file
from kehoach.text.source import Span
from kehoach.words import Fact, Language


def advice(**facts: Fact) -> str:
    problem = Problem("unknown-sort-of-file", Span(0, 5), {"known": ("plan", "units"), **facts})
    (reported,) = unknown_sort_of_file.check(Met({"unknown-sort-of-file": (problem,)}))
    return unknown_sort_of_file.help.say(Language.VI, **reported.facts)


def test_help_lists_the_keys_that_may_stand_at_the_top() -> None:
    assert advice() == "viết ở ngoài cùng một trong các khóa `plan`, `units`"


def test_help_names_the_key_that_was_probably_meant() -> None:
    assert advice(nearest="plan").startswith("có lẽ là `plan`")
