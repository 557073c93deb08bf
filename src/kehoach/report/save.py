"""Saving documents: a file appears whole or not at all, and none is overwritten unasked."""

import os
import tempfile
from pathlib import Path
from unicodedata import normalize

from kehoach.record.create import create_bytes
from kehoach.report.errors import AlreadyThereError, UnwritableError

_LONGEST = 80


def save(path: Path, content: bytes, *, force: bool) -> None:
    """Write a document; an error where a file of the name is there and `force` is not given."""
    try:
        if force and path.is_file():
            _replace(path, content)
        else:
            create_bytes(path, content)
    except FileExistsError as error:
        raise AlreadyThereError(path=path.as_posix()) from error
    except OSError as error:
        raise UnwritableError(path=path.as_posix(), reason=error.strerror or str(error)) from error


def must_be_free(path: Path, *, force: bool) -> None:
    """Tell of what is there before anything is written; a folder or a link to nowhere can't be overwritten by `force` either."""
    if os.path.lexists(path) and not (force and path.is_file()):
        raise AlreadyThereError(path=path.as_posix())


def slug(name: str) -> str:
    """Make a name fit for files everywhere: so-tu-phap. Nothing of it leads to another folder."""
    plain = normalize("NFD", name.lower().replace("đ", "d"))
    letters = "".join(
        one if one.isascii() and one.isalnum() else " " for one in plain if one.isascii() or one.isspace()
    )
    return "-".join(letters.split())[:_LONGEST].strip("-") or "khong-ten"


def _replace(path: Path, content: bytes) -> None:
    """Write beside a file, then put the new one in its place at once."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(path.stat().st_mode & 0o777)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
