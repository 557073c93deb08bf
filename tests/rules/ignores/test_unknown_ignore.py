import pytest

from kehoach.finding.ignored import Ignored, IgnoreEntry
from kehoach.rules.ignores.unknown_ignore import unknown_ignore
from kehoach.text.source import Span
from kehoach.words import Language

KNOWN = frozenset({"missing-lead", "missing-output", "duplicate-number"})


def advice(name: str) -> list[str]:
    ignored = Ignored((IgnoreEntry(name, Span(3, 9), Span(0, 20), used=False, reason="lý do"),), KNOWN)
    return [unknown_ignore.help.say(Language.VI, **one.facts) for one in unknown_ignore.check(ignored)]


@pytest.mark.parametrize("name", ["mising-lead", "missing_lead", "Missing-Lead", "missing lead"])
def test_help_names_the_rule_that_was_probably_meant(name: str) -> None:
    (help_,) = advice(name)
    assert help_.startswith("có lẽ là `missing-lead`")


def test_help_leads_to_the_list_where_nothing_is_near() -> None:
    assert advice("E501") == ["lệnh `kehoach rule` liệt kê các quy tắc; bỏ tên không có trong đó"]


def test_a_rule_that_exists_is_not_unknown() -> None:
    assert not advice("missing-lead")
