from collections.abc import Callable

import pytest

from kehoach.plan.roster_file import RosterFile
from kehoach.roster.compose import compose
from kehoach.roster.shipped import names, shipped_rosters, text_of
from kehoach.text.source import Source

Look = Callable[[str], RosterFile | None]


def test_the_province_before_the_merger_is_shipped() -> None:
    assert "province-before-2025-03" in names()


@pytest.mark.parametrize("name", names())
def test_a_shipped_roster_has_no_problem_of_its_own(shipped_roster: Look, name: str) -> None:
    file = shipped_roster(name)
    assert file
    assert compose(file, shipped_roster)[1] == ()


@pytest.mark.parametrize("name", ["", "nowhere", "../entry", "province-before-2025-03.yaml"])
def test_other_names_are_nobody(shipped_roster: Look, name: str) -> None:
    assert text_of(name) is None
    assert shipped_roster(name) is None


def test_a_roster_is_read_once() -> None:
    read: list[str] = []

    def reading(source: Source) -> None:
        read.append(source.path)

    look = shipped_rosters(reading)
    look("province-before-2025-03")
    look("province-before-2025-03")
    assert read == ["province-before-2025-03.yaml"]
