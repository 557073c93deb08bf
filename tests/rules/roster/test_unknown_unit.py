from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.words import Language

Check = Callable[[str], tuple[Finding, ...]]
SECTION = 'sections:\n  - number: 1\n    title: A\n    lead: "{words}"\n'
HELP = "ngăn các đơn vị bằng dấu `;`: `{}`"


def unknown(findings: tuple[Finding, ...]) -> list[str]:
    return [one.help(Language.VI) for one in findings if one.rule.name == "unknown-unit"]


@pytest.mark.parametrize("mark", [" - ", "-", " – ", " — ", " + ", " & ", "&"])
def test_two_units_with_a_mark_between_them_are_told_to_be_parted(found: Check, mark: str) -> None:
    words = SECTION.format(words=f"Sở Tư pháp{mark}Sở Nội vụ")
    assert unknown(found(words)) == [HELP.format("Sở Tư pháp; Sở Nội vụ")]


def test_a_mark_that_belongs_to_a_name_stays(found: Check) -> None:
    words = "Sở Tư pháp - Sở Lao động - Thương binh và Xã hội - Các sở, ban, ngành"
    meant = "Sở Tư pháp; Sở Lao động - Thương binh và Xã hội; Các sở, ban, ngành"
    assert unknown(found(SECTION.format(words=words))) == [HELP.format(meant)]


@pytest.mark.parametrize("words", ["Sở Tư pháp - Sở Lạ", "Sở Lạ - Xây dựng", "Sở Văn hóa - Thể thao"])
def test_where_one_side_is_unknown_nothing_is_parted(found: Check, words: str) -> None:
    assert not any(one.startswith("ngăn") for one in unknown(found(SECTION.format(words=words))))


@pytest.mark.parametrize("words", ["Sở Tư pháp/Sở Nội vụ", "Sở Tư pháp / Sở Nội vụ"])
def test_a_slash_parts_units_and_is_fine(found: Check, words: str) -> None:
    assert unknown(found(SECTION.format(words=words))) == []


def test_units_on_two_lines_are_two(found: Check) -> None:
    assert (
        unknown(
            found("sections:\n  - number: 1\n    title: A\n    lead: |\n      Sở Tư pháp\n      Sở Nội vụ\n")
        )
        == []
    )
