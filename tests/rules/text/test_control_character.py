from collections.abc import Callable

from kehoach.finding.finding import Finding
from kehoach.words import Language


def test_the_character_is_named_by_its_code(found: Callable[[str], tuple[Finding, ...]]) -> None:
    (one,) = (one for one in found("text: A\x0bB\n") if one.rule.name == "control-character")
    assert "U+000B" in one.message(Language.VI)
    assert one.source.part(one.problem.span) == "\x0b"


def test_an_escape_in_quotes_is_the_same(fired: Callable[[str], set[str]]) -> None:
    assert "control-character" in fired(r'text: "A\0B"' + "\n")


def test_a_tab_inside_a_text_is_fine(fired: Callable[[str], set[str]]) -> None:
    assert "control-character" not in fired("text:\n  - title: A\tB\n")
