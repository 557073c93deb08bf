"""A roster as a tree, and what a name resolves to."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from kehoach.output import json
from kehoach.output.day import day
from kehoach.output.table import Column, Table, Value, write_csv
from kehoach.output.terminal import Piece, Style, Terminal
from kehoach.output.visible import visible
from kehoach.roster.entry import LEVELS, Group, Unit
from kehoach.roster.members import groups_of, units_on
from kehoach.roster.model import Roster
from kehoach.words import Language, Words

_CSV = ("name", "kind", "level", "groups", "short", "aliases", "valid_from", "valid_to", "successor", "basis")
_OFFICE = Words(vi="{office}: {units} đơn vị, {groups} nhóm", en="{office}: {units} units, {groups} groups")
_LEVEL = Words(vi="Cấp {level}", en="Level {level}")
_NO_LEVEL = Words(vi="Không ghi cấp", en="No level")
_GROUPS = Words(vi="Nhóm đơn vị", en="Groups")
_COLLECTIVE = Words(
    vi="cả nhóm là một, chưa liệt kê thành viên", en="one owner as a whole, no members listed"
)
_MEMBERS = Words(vi="{count} đơn vị", en="{count} units")
_FROM, _TO = Words(vi="từ {day}", en="from {day}"), Words(vi="đến {day}", en="to {day}")
_HEIR = Words(vi="chuyển sang {names}", en="passed to {names}")
_KIND, _SHORT = Words(vi="loại", en="kind"), Words(vi="tên tắt", en="short")
_ALIASES, _IN = Words(vi="tên khác", en="also called"), Words(vi="thuộc nhóm", en="in groups")
_HOLDS, _VALID = Words(vi="gồm", en="holds"), Words(vi="hiệu lực", en="valid")
_BASIS = Words(vi="căn cứ", en="basis")


def write_tree(roster: Roster, as_of: date | None, terminal: Terminal) -> None:
    """Write units by level and kind, then groups; with a day, only what is there on it."""
    language, out = terminal.language, terminal.out
    units = units_on(roster, as_of)
    heading = _OFFICE.say(language, office=roster.office, units=len(units), groups=len(roster.groups))
    out.write(Piece(f"{visible(heading)}\n", Style.STRONG))
    for level, those in groupby(sorted(units, key=_rank), key=lambda unit: unit.level):
        name = _LEVEL.say(language, level=level) if level else _NO_LEVEL.say(language)
        out.write(Piece(f"\n{visible(name)}\n", Style.EDGE))
        for kind, members in groupby(sorted(those, key=lambda unit: unit.kind), key=lambda unit: unit.kind):
            out.write(Piece(f"  {visible(kind)}\n", Style.FAINT))
            out.write(*(f"    {visible(line)}\n" for line in (_unit(unit, language) for unit in members)))
    out.write(Piece(f"\n{_GROUPS.say(language)}\n", Style.EDGE))
    out.write(*(f"    {visible(_group(group, language))}\n" for group in roster.groups))


def write_found(roster: Roster, found: Sequence[Unit | Group], terminal: Terminal) -> None:
    """Write what a name resolves to, each whole."""
    for entry in found:
        terminal.out.write(Piece(f"{visible(entry.name)}\n", Style.STRONG))
        for label, text in _lines(roster, entry, terminal.language):
            if not text:
                continue
            head = f"  {label.say(terminal.language)}: "
            terminal.out.write(Piece(head, Style.EDGE), f"{terminal.out.fitted(visible(text), len(head))}\n")
        terminal.out.write("\n")


def write_json(
    roster: Roster, found: Sequence[Unit | Group], skipped: Sequence[str], terminal: Terminal
) -> None:
    """Write units and groups as one list; a group's kind is "group"."""
    entries = [entry(roster, one) for one in found]
    json.write(terminal.out, "units", entries, office=roster.office, skipped=list(skipped))


def write_table(roster: Roster, found: Sequence[Unit | Group], terminal: Terminal) -> None:
    """Write the same for a spreadsheet."""
    columns = tuple(Column(name, Words(name, name)) for name in _CSV)
    rows = [[_plain(entry(roster, one)[name]) for name in _CSV] for one in found]
    write_csv(Table(columns, rows), terminal.out, terminal.language)


def entry(roster: Roster, one: Unit | Group) -> dict[str, json.Value]:
    """Give a unit or group for machines."""
    if isinstance(one, Group):
        return {
            **dict.fromkeys(_CSV),
            "name": one.name,
            "kind": "group",
            "level": one.level,
            "groups": [],
            "members": list(one.members),
            "short": [],
            "aliases": list(one.aliases),
            "successor": [],
        }
    return {
        "name": one.name,
        "kind": one.kind,
        "level": one.level,
        "groups": [group.name for group in groups_of(roster, one)],
        "members": [],
        "short": list(one.short),
        "aliases": list(one.aliases),
        "valid_from": one.valid.start,
        "valid_to": one.valid.end,
        "successor": list(one.successors),
        "basis": one.basis,
    }


def _rank(unit: Unit) -> tuple[int, str]:
    level = unit.level or ""
    return (LEVELS.index(level) if level in LEVELS else len(LEVELS), level)


def _unit(unit: Unit, language: Language) -> str:
    return ", ".join(part for part in (unit.name, *unit.short[:1], *_validity(unit, language)) if part)


def _validity(unit: Unit, language: Language) -> Iterator[str]:
    if unit.valid.start:
        yield _FROM.say(language, day=day(unit.valid.start))
    if unit.valid.end:
        yield _TO.say(language, day=day(unit.valid.end))
    if unit.successors:
        yield _HEIR.say(language, names="; ".join(unit.successors))


def _group(group: Group, language: Language) -> str:
    size = _COLLECTIVE.say(language) if group.collective else _MEMBERS.say(language, count=len(group.members))
    return f"{group.name}: {size}"


def _lines(roster: Roster, one: Unit | Group, language: Language) -> Iterator[tuple[Words, str]]:
    if isinstance(one, Group):
        yield _HOLDS, "; ".join(one.members) or _COLLECTIVE.say(language)
    else:
        yield _KIND, ", ".join(part for part in (one.kind, one.level) if part)
        yield _SHORT, "; ".join(one.short)
        yield _IN, "; ".join(group.name for group in groups_of(roster, one))
        yield _VALID, ", ".join(_validity(one, language))
        yield _BASIS, one.basis or ""
    yield _ALIASES, "; ".join(one.aliases)


def _plain(value: json.Value) -> Value:
    if isinstance(value, list):
        return tuple(str(one) for one in value)
    return value if isinstance(value, (str, int, date)) else None
