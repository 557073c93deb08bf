"""`kehoach units`: the roster as a tree; what a name resolves to."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli.options import AsOf, Format, FormatOption
from kehoach.cli.parameter import Parameter
from kehoach.errors import KehoachError, NoRosterError
from kehoach.output.terminal import Piece, Style, Terminal
from kehoach.output.visible import visible
from kehoach.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.roster.entry import Group, Unit
    from kehoach.roster.model import Roster
    from kehoach.words import Fact

ABOUT = Words(
    vi=(
        "Danh mục là tệp units.yaml gần nhất quanh thư mục hiện tại, hoặc tệp nêu ở --roster. "
        "Tên tắt, tên cũ, tên không dấu đều tìm được."
    ),
    en=(
        "The roster is the nearest units.yaml around the working folder, or the one that --roster names. "
        "Short names, former names and names without marks are found."
    ),
)
EXAMPLES = (
    "kehoach units",
    'kehoach units "so tu phap"',
    'kehoach units "Các sở: Tư pháp, Tài chính" --roster plans/lao-cai/units.yaml',
)
_UNKNOWN = Words(vi="không có đơn vị `{query}` trong danh mục", en="no unit `{query}` in the roster")
_NOT_IN_PART = Words(
    vi="không có đơn vị `{query}` trong phần đọc được của danh mục",
    en="no unit `{query}` in the part of the roster that can be read",
)
_PARTED = Words(vi="; ngăn các đơn vị bằng dấu `;`: `{parted}`", en="; part the units by `;`: `{parted}`")
_NEAR = Words(vi="; gần nhất là `{near}`", en="; the nearest is `{near}`")


class NoRosterAroundError(NoRosterError):
    """There is no units.yaml around the working folder."""

    help = Words(vi="chỉ ra tệp bằng --roster", en="name the file with --roster")


class NotARosterError(KehoachError):
    """The file that is named is no roster, or can't be read as one."""

    words = Words(vi="`{path}` không phải danh mục đơn vị", en="`{path}` is no roster")
    help = Words(vi="xem `kehoach check {path}`", en="see `kehoach check {path}`")


def run(
    terminal: Terminal,
    query: Annotated[
        str | None,
        typer.Argument(),
        Parameter(
            Words(vi="tên cần tìm, hoặc cả một ô đơn vị của kế hoạch", en="a name, or a whole cell of units")
        ),
    ] = None,
    roster: Annotated[
        Path | None,
        typer.Option("--roster"),
        Parameter(Words(vi="tệp danh mục đơn vị", en="the roster file")),
    ] = None,
    as_of: AsOf = None,
    form: FormatOption = Format.TEXT,
) -> int:
    """Show the roster, or look a name up in it."""
    from kehoach.cli.plans import say_skipped
    from kehoach.output import units as output
    from kehoach.roster.members import units_on

    holds, skipped = _roster(roster)
    say_skipped(skipped, terminal)
    found: tuple[Unit | Group, ...]
    found = _found(holds, query) if query else (*units_on(holds, as_of), *holds.groups)
    if form is Format.JSON:
        output.write_json(holds, found, skipped, terminal)
    elif form is Format.CSV:
        output.write_table(holds, found, terminal)
    elif query:
        output.write_found(holds, found, terminal)
    else:
        output.write_tree(holds, as_of, terminal)
    unknown = _unknown(holds, query) if query else ()
    for one in unknown:
        _say_unknown(one, _NOT_IN_PART if skipped else _UNKNOWN, terminal)
    return 1 if unknown or skipped else 0


def _roster(named: Path | None) -> "tuple[Roster, tuple[str, ...]]":
    """Give the roster, and its file where a part of what is written there, or taken in, could not be read."""
    from kehoach.repository.file import Sort
    from kehoach.repository.places import ROSTER, above, plans_around, shown
    from kehoach.repository.shelf import Shelf, composed, take

    here = Path.cwd()
    path = named / ROSTER if named and named.is_dir() else named or above(here / ROSTER, ROSTER)
    if path is None:
        beside = plans_around(here) / ROSTER
        path = beside if beside.is_file() else None
    if path is None:
        raise NoRosterAroundError(path=str(here))
    shelf = Shelf(here)
    if take(shelf, path).sort is not Sort.ROSTER:
        raise NotARosterError(path=path.as_posix())
    roster, _, is_whole = composed(shelf, path)
    return roster, () if is_whole else (shown(path, shelf.folder),)


def _found(roster: "Roster", query: str) -> "tuple[Unit | Group, ...]":
    """Give every unit and group that a cell of units names; else what a name typed at the keyboard means."""
    from kehoach.roster.find import best_of, find

    return best_of(find(roster, query))


def _unknown(roster: "Roster", query: str) -> "tuple[Mapping[str, Fact], ...]":
    """Give the words of a cell that name nobody: those beside what was found, or all where nothing is but a likeness."""
    from kehoach.roster.find import Likeness, find
    from kehoach.roster.resolve import resolve
    from kehoach.text.source import Span

    found = find(roster, query)
    if found and Likeness.EXACT < found[0].likeness < Likeness.CLOSE:
        return ()
    read = resolve(roster, query, Span(0, len(query)), None)
    near = found[0].entry.name if found and not read.owners else None
    unknown = tuple(problem.facts for problem in read.problems) or (() if found else ({"text": query},))
    return tuple({**facts, "nearest": facts.get("nearest") or near} for facts in unknown)


def _say_unknown(facts: "Mapping[str, Fact]", said: Words, terminal: Terminal) -> None:
    words = said.say(terminal.language, query=facts["text"])
    near = facts.get("nearest")
    parted = facts.get("parted")
    more = _NEAR.say(terminal.language, near=near) if near else ""
    more = _PARTED.say(terminal.language, parted=parted) if parted else more
    terminal.err.write(Piece(visible(f"{words}{more}") + "\n", Style.ERROR))
