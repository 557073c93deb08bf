"""Opening the plans that a command works on."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.errors import KehoachError, LeadsOutsideError, NothingToDoError
from kehoach.output.terminal import Terminal
from kehoach.output.visible import visible
from kehoach.words import Words

if TYPE_CHECKING:
    from kehoach.repository.follow import Followed
    from kehoach.roster.model import Roster

_SKIPPED = Words(
    vi="{path} không đọc được trọn vẹn; xem `kehoach check {path}`",
    en="{path} can't be read whole; see `kehoach check {path}`",
)
_MOST_NEAR = 5


class UnknownUnitError(KehoachError):
    """The unit asked for is in no roster."""

    words = Words(vi="không có đơn vị `{unit}` trong danh mục", en="no unit `{unit}` in the roster")
    help = Words(
        vi='tìm tên đơn vị bằng `kehoach units "{unit}"`',
        en='find the name of a unit with `kehoach units "{unit}"`',
    )


class MistypedUnitError(UnknownUnitError):
    """The unit asked for is in no roster, and some names there are like it."""

    help = Words(
        vi="gần nhất là {near}; ghi tên như trong danh mục, không dấu hoặc tên tắt cũng được",
        en="nearest: {near}; write the name as in the roster, with or without marks, or a short one",
    )


def meant(paths: Sequence[Path] | None) -> list[Path]:
    """Give the paths asked for; without any, the plans around the working folder."""
    from kehoach.repository.places import plans_around

    return list(paths) if paths else [relative(plans_around(Path.cwd()))]


def open_plans(
    paths: Sequence[Path] | None, terminal: Terminal
) -> "tuple[tuple[Followed, ...], tuple[str, ...]]":
    """Read plans with their owners and progress; files that can't be read whole are named on standard error."""
    from kehoach.repository.follow import gather
    from kehoach.repository.shelf import Shelf

    chosen = meant(paths)
    followed, skipped = gather(Shelf(Path.cwd()), chosen)
    if not followed:
        must_not_lead_out(chosen)
    if not followed and not skipped:
        raise NothingToDoError(path=", ".join(str(path) for path in chosen))
    say_skipped(skipped, terminal)
    return followed, skipped


def say_skipped(paths: Iterable[str], terminal: Terminal) -> None:
    """Name files that can't be read whole on standard error."""
    for path in paths:
        terminal.err.write(f"{visible(_SKIPPED.say(terminal.language, path=path))}\n")


def must_not_lead_out(paths: Iterable[Path]) -> None:
    """Refuse a name that is a link out of its repository, where that is all there is."""
    from kehoach.files.links import leads_out

    for path in paths:
        if leads_out(path):
            raise LeadsOutsideError(path=path.as_posix())


def names_of(rosters: "Sequence[Roster]", query: str) -> frozenset[str]:
    """Give the names under which a unit or the members of a group owe something; an error where nobody knows it."""
    from kehoach.roster.find import meant as units_meant

    entries = [entry for roster in rosters for entry in units_meant(roster, query)]
    names = frozenset(name for entry in entries for name in (entry.name, *getattr(entry, "members", ())))
    if not names:
        raise unknown_unit(rosters, query)
    return names


def unknown_unit(rosters: "Sequence[Roster]", query: str) -> UnknownUnitError:
    """Make the error for a name that is in no roster, with those that are like it."""
    from kehoach.roster.find import nearest_names

    asked = [nearest_names(roster, query) for roster in rosters]
    near = tuple(dict.fromkeys(name for _, names in asked for name in names))
    unit = asked[0][0] if asked else query
    return MistypedUnitError(unit=unit, near=near[:_MOST_NEAR]) if near else UnknownUnitError(unit=unit)


def relative(path: Path) -> Path:
    """Give a path as the user would type it from the working folder."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
