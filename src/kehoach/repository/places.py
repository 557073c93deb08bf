"""Where things lie: the plans around a folder, the roster and settings above a file.

A search upwards ends at the root of the git repository, or of the disk.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from kehoach.errors import NothingToDoError
from kehoach.files.below import is_strange
from kehoach.files.links import upwards

__all__ = ["upwards"]

ROSTER = "units.yaml"
SETTINGS = "kehoach.yaml"
PLANS = "plans"


def above(path: Path, name: str) -> Path | None:
    """Find the nearest file of a name in the folders above a file.

    What has the name and can't be read is given too: going on to a file further up would let that hold in its place.
    """
    found = (folder / name for folder in upwards(path.parent))
    return next((one for one in found if os.path.lexists(one)), None)


def strange_above(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Give the rosters and settings that should hold for files and can't be read."""
    folders = dict.fromkeys(path.parent for path in paths)
    found = (above(folder / name, name) for folder in folders for name in (ROSTER, SETTINGS))
    return tuple(dict.fromkeys(one for one in found if one and is_strange(one)))


def is_within(path: Path, root: Path) -> bool:
    """Tell whether there is a file, and where links lead from it is still below a folder."""
    return path.is_file() and (not path.is_symlink() or path.resolve().is_relative_to(root))


def plans_around(folder: Path) -> Path:
    """Find the plans that are meant when no path is given: the nearest `plans` folder, from here upwards."""
    for here in upwards(folder):
        if (here / PLANS).is_dir():
            return here / PLANS
        if here.name == PLANS:
            return here
    raise NothingToDoError(path=str(folder))


def around(folder: Path) -> tuple[Path, ...]:
    """Give what is checked when no path is given: the plans, with the roster and settings that hold for them."""
    plans = plans_around(folder)
    holding = (above(plans / name, name) for name in (ROSTER, SETTINGS))
    return (*(path for path in holding if path and not path.is_relative_to(plans)), plans)


def below_root(path: Path, folder: Path) -> str:
    """Name a file as CI services do: from the root of its git repository, with slashes.

    Outside of one it is named from `folder`; where it does not lie below that, by its whole path.
    """
    place = path.parent.resolve() / path.name
    root = next((one for one in upwards(place.parent) if (one / ".git").exists()), folder.resolve())
    return (place.relative_to(root) if place.is_relative_to(root) else place).as_posix()


def shown(path: Path, folder: Path, *, is_followed: bool = True) -> str:
    """Name a path as the user would type it: relative to the folder where that is shorter, with slashes.

    A link is named by what it leads to, unless it is not followed.
    """
    real = os.path.realpath
    full, here = Path(real(path)) if is_followed else Path(real(path.parent), path.name), folder.resolve()
    return (full.relative_to(here) if full.is_relative_to(here) else path).as_posix()
