from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met
from kehoach.rules.document.key_without_value import key_without_value
from kehoach.text.source import Span
from kehoach.words import Language


def advice(key: str, whole: str | None) -> str:
    problem = Problem("key-without-value", Span(3, 5), {"key": key, "whole": whole})
    (reported,) = key_without_value.check(Met({"key-without-value": (problem,)}))
    return key_without_value.help.say(Language.VI, **reported.facts)


def test_help_puts_a_value_together_that_a_comma_has_cut() -> None:
    assert '`"20,5%"`' in advice("5%", "20,5%")


def test_help_asks_for_a_value_where_none_was_cut() -> None:
    assert "`cấp xã: …`" in advice("cấp xã", None)
