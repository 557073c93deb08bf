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


class UnknownUnitError(KehoachError):
    """The unit asked for is in no roster."""

    words = Words(vi="không có đơn vị `{unit}` trong danh mục", en="no unit `{unit}` in the roster")
    help = Words(
        vi='tìm tên đơn vị bằng `kehoach units "{unit}"`',
        en='find the name of a unit with `kehoach units "{unit}"`',
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
    for path in skipped:
        terminal.err.write(f"{visible(_SKIPPED.say(terminal.language, path=path))}\n")
    return followed, skipped


def must_not_lead_out(paths: Iterable[Path]) -> None:
    """Refuse a name that is a link out of its repository, where that is all there is."""
    from kehoach.files.links import leads_out

    for path in paths:
        if leads_out(path):
            raise LeadsOutsideError(path=path.as_posix())


def names_of(rosters: "Sequence[Roster]", query: str) -> frozenset[str]:
    """Give the names under which a unit or the members of a group owe something; an error where nobody knows it."""
    from kehoach.roster.find import best_of, find

    entries = [entry for roster in rosters for entry in best_of(find(roster, query))]
    names = frozenset(name for entry in entries for name in (entry.name, *getattr(entry, "members", ())))
    if not names:
        raise UnknownUnitError(unit=query)
    return names


def relative(path: Path) -> Path:
    """Give a path as the user would type it from the working folder."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
