import unicodedata
from collections.abc import Callable

from kehoach.finding.finding import Finding
from kehoach.words import Language

Check = Callable[[str], tuple[Finding, ...]]


def test_a_file_is_told_once_with_the_first_word(found: Check) -> None:
    names = unicodedata.normalize("NFD", "Sở Tư pháp; Sở Nội vụ")
    findings = found(
        f"sections:\n  - {{number: 1, title: A, lead: {names}, outputs: B, when: Quý I năm 2024}}\n"
    )
    assert [one.rule.name for one in findings] == ["not-nfc"]
    assert findings[0].message(Language.EN).endswith("words like this in the file: 6")


def test_a_letter_that_unicode_has_only_in_parts_is_fine(fired: Callable[[str], set[str]]) -> None:
    assert "not-nfc" not in fired("text:\n  - {title: r\u0303}\n")


def test_a_plan_in_parts_is_read_like_any_other(fired: Callable[[str], set[str]]) -> None:
    task = "sections:\n  - {number: 1, title: A, roles: {thực hiện: Sở Tư pháp}, outputs: Kế hoạch năm 2023, when: Quý I}\n"
    assert fired(unicodedata.normalize("NFD", task)) == fired(task) | {"not-nfc"}
