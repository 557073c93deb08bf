"""Links: where a repository ends, and which names lead out of it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_ROOTS: Final = (".git", "kehoach.yaml")
"""What stands at the root of a repository: of git's, else the settings of an office."""


def upwards(start: Path) -> Iterator[Path]:
    """Give a folder and those above it, up to the git root."""
    here = start.resolve()
    for folder in (here, *here.parents):
        yield folder
        if (folder / ".git").exists():
            return


def leads_out(path: Path) -> bool:
    """Tell whether a name passes a link of a repository and ends outside of it.

    A link that itself lies in no repository is the user's own, and may lead anywhere.
    """
    whole = Path(os.path.abspath(path))  # noqa: PTH100 (does not follow links, as resolve() would)
    real = _real(whole)
    if real == whole:
        return False
    links = (one for one in (whole, *whole.parents) if one.is_symlink())
    roots = (root for link in links if (root := root_of(link.parent)))
    return any(real is None or not _is_in(real, root) for root in roots)


def _is_in(real: Path, root: Path) -> bool:
    """Tell whether a file is one of a repository; what git keeps for itself, with its passwords, is none."""
    return real.is_relative_to(root) and ".git" not in real.relative_to(root).parts


def _real(path: Path) -> Path | None:
    """Follow links; None where they lead in a circle."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return None


def root_of(folder: Path) -> Path | None:
    """Give the root of the repository in which a folder lies."""
    folders = tuple(upwards(folder))
    for sign in _ROOTS:
        if found := next((one for one in folders if (one / sign).exists()), None):
            return found
    return None
