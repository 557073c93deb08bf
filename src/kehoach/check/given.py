"""Checking a text that somebody is about to write to a file: an editor's, a hook's."""

from datetime import date
from pathlib import Path

from kehoach.check.choice import ALL, Choice, narrowed
from kehoach.check.run import Outcome, check_file
from kehoach.repository.shelf import Shelf, put_bytes, settings_for


def outcome_of(
    data: bytes, path: Path, folder: Path, *, choice: Choice = ALL, today: date = date.max
) -> Outcome:
    """Check bytes as if they stood at a path: the roster, settings and plans of that place hold for them.

    What stands in the file itself is not read, and need not be there. No day is later than `today` if it is left out.
    """
    shelf = Shelf(folder)
    put_bytes(shelf, path, data)
    outcome = check_file(shelf, path, is_named=True, use_ignores=choice.use_ignores, today=today)
    return narrowed(outcome, settings_for(shelf, path).lint, choice)
