from collections.abc import Callable
from datetime import date

import pytest

from kehoach.roster.members import groups_of, members_of
from kehoach.roster.model import Roster

GROUPS = """
units:
  - {name: Sở Cũ, kind: sở, level: tỉnh, valid_to: 28/02/2025}
  - {name: Sở Mới, kind: sở, level: tỉnh, valid_from: 01/3/2025}
  - {name: Sở Luôn, kind: sở, level: tỉnh}
groups:
  - {name: Các sở, kind: sở}
  - {name: Các hội}
"""


@pytest.mark.parametrize(
    ("on", "names"),
    [
        (date(2025, 2, 28), ["Sở Cũ", "Sở Luôn"]),
        (date(2025, 3, 1), ["Sở Mới", "Sở Luôn"]),
        (None, ["Sở Cũ", "Sở Mới", "Sở Luôn"]),
    ],
)
def test_both_ends_of_validity_count(
    roster_of: Callable[[str], Roster], on: date | None, names: list[str]
) -> None:
    roster = roster_of(GROUPS)
    assert [unit.name for unit in members_of(roster, roster.groups[0], on)] == names


def test_a_collective_group_has_no_members(roster_of: Callable[[str], Roster]) -> None:
    roster = roster_of(GROUPS)
    assert members_of(roster, roster.groups[1], None) == ()


def test_a_unit_knows_its_groups(roster_of: Callable[[str], Roster]) -> None:
    roster = roster_of(GROUPS)
    assert [group.name for group in groups_of(roster, roster.by_name["Sở Cũ"])] == ["Các sở"]
