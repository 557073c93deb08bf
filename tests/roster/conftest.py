"""Rosters for tests, read from YAML text without the stages before."""

import re
import textwrap
from collections.abc import Callable
from datetime import date
from itertools import chain

import pytest
import yaml

from kehoach.calendar.period import Period, read_date
from kehoach.plan.cell import Cell
from kehoach.plan.roster_file import GroupEntry, RosterFile, UnitEntry
from kehoach.roster.compose import compose
from kehoach.roster.model import Owner, OwnerSort, Roster
from kehoach.roster.resolve import resolve
from kehoach.roster.shipped import shipped_rosters
from kehoach.text.source import Source, Span

LAO_CAI = """
extends: province-before-2025-03
office: UBND tỉnh Lào Cai
units:
  - name: Sở Giao thông vận tải - Xây dựng
    kind: sở
    level: tỉnh
    short: Sở GTVT-XD
    valid_from: 15/7/2018
    valid_to: 28/02/2025
    replaces: Sở Giao thông vận tải; Sở Xây dựng
    successor: Sở Xây dựng
  - {name: Sở Xây dựng, kind: sở, level: tỉnh, valid_from: 01/3/2025}
  - {name: Trung tâm Phục vụ hành chính công tỉnh, kind: trung tâm, level: tỉnh}
  - {name: Đài Phát thanh - Truyền hình tỉnh, kind: đơn vị sự nghiệp, level: tỉnh}
  - {name: Báo Lào Cai, kind: cơ quan báo chí, level: tỉnh}
  - {name: Cổng Thông tin điện tử tỉnh, kind: cơ quan báo chí, level: tỉnh}
  - {name: UBND thành phố Lào Cai, kind: ubnd, level: huyện, valid_to: 30/6/2025}
  - {name: UBND thị xã Sa Pa, kind: ubnd, level: huyện, valid_to: 30/6/2025}
  - {name: UBND huyện Bát Xát, kind: ubnd, level: huyện, valid_to: 30/6/2025}
"""

Read = Callable[[str], RosterFile]
Compose = Callable[[str], Roster]


def read_file(text: str, path: str = "units.yaml") -> RosterFile:
    source = Source(path, text)
    data = yaml.load(text, Loader=yaml.BaseLoader) or {}  # noqa: S506 - all scalars stay text
    at = 0

    def cells(value: object) -> tuple[Cell, ...]:
        nonlocal at
        parts = value if isinstance(value, list) else re.split(r";", str(value or ""))
        found = []
        for words in (part.strip().removesuffix(";") for part in parts):
            if words:
                start = max(text.find(words, at), text.find(words) if text.find(words, at) < 0 else -1)
                found.append(Cell(words, Span(start, start + len(words))))
                at = start + len(words)
        return tuple(found)

    def cell(value: object) -> Cell | None:
        found = cells([value]) if value else ()
        return found[0] if found else None

    def day(value: str | None) -> Period | None:
        return read_date(value) if value else None

    def unit(node: dict[str, str]) -> UnitEntry:
        name = cell(node["name"])
        assert name
        return UnitEntry(
            name,
            node.get("kind", ""),
            node.get("level"),
            cells(node.get("short")),
            cells(node.get("aliases")),
            day(node.get("valid_from")),
            day(node.get("valid_to")),
            cells(node.get("replaces")),
            cells(node.get("successor")),
            cell(node.get("basis")),
            name.span,
        )

    def group(node: dict[str, str]) -> GroupEntry:
        name = cell(node["name"])
        assert name
        kinds = tuple(kind.strip() for kind in node.get("kind", "").split(";") if kind.strip())
        return GroupEntry(
            name,
            cells(node.get("aliases")),
            cells(node.get("members")),
            kinds,
            node.get("level"),
            cells(node.get("except")),
            name.span,
        )

    extends, office = cells(data.get("extends")), cell(data.get("office"))
    units = tuple(unit(node) for node in data.get("units", []))
    groups = tuple(group(node) for node in data.get("groups", []))
    return RosterFile(source, extends, office, units, groups, cells(data.get("vague")))


def composed(text: str) -> Roster:
    own = read_file(textwrap.dedent(text))
    roster, problems = compose(own, shipped_rosters(lambda source: read_file(source.text, source.path)))
    assert not problems, list(chain(problems))
    return roster


@pytest.fixture(scope="session")
def read_roster() -> Read:
    return lambda text: read_file(textwrap.dedent(text))


@pytest.fixture(scope="session")
def shipped_roster() -> Callable[[str], RosterFile | None]:
    return shipped_rosters(lambda source: read_file(source.text, source.path))


@pytest.fixture(scope="session")
def roster_of() -> Compose:
    """Compose a roster from YAML text that has no problem."""
    return composed


@pytest.fixture(scope="session")
def lao_cai() -> Roster:
    return composed(LAO_CAI)


def read_as(roster: Roster, text: str, on: date | None = date(2023, 12, 28)) -> list[str]:
    """Write owners as unit, [group], {collective}, conditional?, ~vague; then what is unknown as !words."""
    found = resolve(roster, text, Span(0, len(text)), on)
    return [*map(_shown, found.owners), *(f"!{problem.facts['text']}" for problem in found.problems)]


def _shown(owner: Owner) -> str:
    name = owner.group.name if owner.group else owner.units[0].name if owner.units else owner.words
    marks = {
        OwnerSort.UNIT: "{}",
        OwnerSort.GROUP: "[{}]",
        OwnerSort.COLLECTIVE: "{{{}}}",
        OwnerSort.CONDITIONAL: "{}?",
        OwnerSort.VAGUE: "~{}",
    }
    return marks[owner.sort].format(name)


@pytest.fixture(scope="session")
def said() -> Callable[..., list[str]]:
    return read_as
