"""Saving documents: a file appears whole or not at all, and none is overwritten unasked."""

import os
from pathlib import Path
from unicodedata import normalize

from kehoach.errors import UnwritablePathError
from kehoach.record.create import create_bytes
from kehoach.record.replace import Replacement, replace_all
from kehoach.report.errors import NotForcedError

_LONGEST = 80


def save(path: Path, content: bytes, *, force: bool) -> None:
    """Write a document; an error where a file of the name is there and `force` is not given."""
    try:
        if force and path.is_file():
            replace_all([Replacement(path, path.as_posix(), path.read_bytes(), content)])
        else:
            create_bytes(path, content)
    except FileExistsError as error:
        raise NotForcedError(path=path.as_posix()) from error
    except OSError as error:
        raise UnwritablePathError(path=path.as_posix(), reason=error.strerror or str(error)) from error


def must_be_free(path: Path, *, force: bool) -> None:
    """Tell of what is there before anything is written; a folder or a link to nowhere can't be overwritten by `force` either."""
    if os.path.lexists(path) and not (force and path.is_file()):
        raise NotForcedError(path=path.as_posix())


def slug(name: str) -> str:
    """Make a name fit for files everywhere: so-tu-phap. Nothing of it leads to another folder."""
    plain = normalize("NFD", name.lower().replace("đ", "d"))
    letters = "".join(
        one if one.isascii() and one.isalnum() else " " for one in plain if one.isascii() or one.isspace()
    )
    return "-".join(letters.split())[:_LONGEST].strip("-") or "khong-ten"
