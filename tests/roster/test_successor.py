from collections.abc import Callable
from datetime import date

import pytest

from kehoach.roster.model import Roster
from kehoach.roster.successor import in_charge

CHAIN = """
units:
  - {name: A, kind: sở, valid_to: 31/12/2020, successor: B}
  - {name: B, kind: sở, valid_from: 01/01/2021, valid_to: 28/02/2025, successor: C; D}
  - {name: C, kind: sở, valid_from: 01/3/2025}
  - {name: D, kind: sở}
  - {name: Hết, kind: sở, valid_to: 31/12/2020}
  - {name: Vòng, kind: sở, valid_to: 31/12/2020, successor: Quanh}
  - {name: Quanh, kind: sở, valid_to: 31/12/2020, successor: Vòng}
"""


@pytest.mark.parametrize(
    ("unit", "on", "names"),
    [
        ("A", date(2020, 12, 31), ["A"]),
        ("A", date(2021, 1, 1), ["B"]),
        ("A", date(2025, 2, 28), ["B"]),
        ("A", date(2025, 3, 1), ["C", "D"]),
        ("C", date(2000, 1, 1), ["C"]),
        ("Hết", date(2021, 1, 1), []),
        ("Vòng", date(2021, 1, 1), []),
    ],
)
def test_duties_pass_on_the_day_after_the_end(
    roster_of: Callable[[str], Roster], unit: str, on: date, names: list[str]
) -> None:
    roster = roster_of(CHAIN)
    assert [one.name for one in in_charge(roster, roster.by_name[unit], on)] == names


def test_what_lao_cai_merged_twice_ends_with_the_last(lao_cai: Roster) -> None:
    transport = lao_cai.by_name["Sở Giao thông vận tải"]
    assert [one.name for one in in_charge(lao_cai, transport, date(2018, 7, 14))] == ["Sở Giao thông vận tải"]
    assert [one.name for one in in_charge(lao_cai, transport, date(2024, 1, 1))] == [
        "Sở Giao thông vận tải - Xây dựng"
    ]
    assert [one.name for one in in_charge(lao_cai, transport, date(2025, 3, 1))] == ["Sở Xây dựng"]
