from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.words import Language

Fired = Callable[[str], set[str]]
NAME = "unit-named-twice"
BLOCK = 'sections:\n  - number: 1\n    title: A\n    lead: "{words}"\n    outputs: Quyết định\n    when: Quý I năm 2024\n'


@pytest.mark.parametrize(
    "words",
    [
        "Sở Tư pháp; Sở Nội vụ",
        "Sở Tư pháp; Các sở, ban, ngành",
        "UBND cấp huyện, UBND cấp xã",
        "Sở, ban, ngành được giao; Sở, ban, ngành có liên quan",
    ],
)
def test_different_units_and_groups_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words", ["Sở Tư pháp; Sở Nội vụ, Sở TP", "UBND cấp xã; UBND các xã, phường, thị trấn"]
)
def test_one_unit_by_two_names_is_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Sở Tư pháp; Sở Nội vụ; Sở Tư pháp", "`Sở Tư pháp` đứng hai lần trong ô này"),
        ("Sở Tư pháp; sở Tư  pháp", "`sở Tư  pháp` đứng hai lần trong ô này"),
        ("Sở Tư pháp; Sở TP", "`Sở TP` đã nêu ở ô này với tên `Sở Tư pháp`"),
    ],
)
def test_the_same_name_is_said_to_stand_twice_and_another_one_is_named(
    found: Callable[[str], tuple[Finding, ...]], words: str, said: str
) -> None:
    [finding] = [one for one in found(BLOCK.format(words=words)) if one.rule.name == NAME]
    assert finding.message(Language.VI) == said
