"""Creating a file whole or not at all, and never over another."""

import os
import tempfile
from pathlib import Path

_DRAFT = ".draft"
NEW_FILE = 0o644


def create(path: Path, text: str) -> None:
    """Write a new file as UTF-8 with LF; FileExistsError where the name is taken."""
    create_bytes(path, text.encode())


def create_bytes(path: Path, content: bytes) -> None:
    """Write a new file; FileExistsError where the name is taken."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = draft(path, content)
    try:
        name(written, path)
    finally:
        written.unlink(missing_ok=True)


def draft(path: Path, content: bytes, mode: int = NEW_FILE) -> Path:
    """Write bytes to the disk, beside the file that they are for."""
    handle, written = tempfile.mkstemp(prefix=f".{path.name}.", suffix=_DRAFT, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(written).chmod(mode)
    except OSError:
        Path(written).unlink(missing_ok=True)
        raise
    return Path(written)


def name(written: Path, path: Path) -> None:
    """Give a draft its name at once; FileExistsError where it is taken."""
    if os.name == "nt":
        written.rename(path)  # fails where the name is taken, unlike elsewhere
        return
    try:
        path.hardlink_to(written)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if path.exists():
            raise
        written.replace(path)


def sweep(path: Path) -> None:
    """Remove the drafts that a process left behind which was killed while it wrote; nobody else may be writing."""
    for left in path.parent.iterdir() if path.parent.is_dir() else ():
        if left.name.startswith(f".{path.name}.") and left.name.endswith(_DRAFT):
            left.unlink(missing_ok=True)
