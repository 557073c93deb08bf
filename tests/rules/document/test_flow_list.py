from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met
from kehoach.rules.document.flow_list import flow_list
from kehoach.text.source import Span
from kehoach.words import Language

BRACKETS = Span(9, 20)


def advice(*items: str) -> str:
    (problem,) = flow_list.check(Met({"flow-list": (Problem("flow-list", BRACKETS, {"items": items}),)}))
    return flow_list.help.say(Language.VI, **problem.facts)


def test_help_shows_the_lines_to_write() -> None:
    assert "`- Tờ trình` `- Quyết định`; " in advice("Tờ trình", "Quyết định")


def test_help_shows_the_first_lines_of_a_long_list() -> None:
    assert "`- A` `- B` `- C` `- D` …; " in advice("A", "B", "C", "D", "E")


def test_help_for_an_empty_list_is_to_drop_the_brackets() -> None:
    assert advice().endswith("danh sách trống thì bỏ ngoặc")


def test_braces_in_an_item_are_text() -> None:
    assert "`- {a: b}`" in advice("{a: b}")


def test_brackets_in_the_place_of_a_key_are_reported_as_a_key_only() -> None:
    here = Problem("flow-list", BRACKETS, {"items": ("Dự thảo",)})
    met = Met({"flow-list": (here,), "complex-key": (Problem("complex-key", BRACKETS),)})
    assert not list(flow_list.check(met))
