"""Checking a text that somebody is about to write to a file: an editor's, a hook's."""

from pathlib import Path

from kehoach.check.run import Outcome, check_file
from kehoach.repository.shelf import Shelf


def outcome_of(data: bytes, path: Path, folder: Path, *, use_ignores: bool = True) -> Outcome:
    """Check bytes as if they stood at a path: the roster, settings and plans of that place hold for them.

    What stands in the file itself is not read, and need not be there.
    """
    shelf = Shelf(folder, given={path.resolve(): data})
    return check_file(shelf, path, is_named=True, use_ignores=use_ignores)
