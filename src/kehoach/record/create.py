"""Creating a file whole or not at all, and never over another."""

import os
import tempfile
from pathlib import Path


def create(path: Path, text: str) -> None:
    """Write a new file as UTF-8 with LF; FileExistsError where the name is taken."""
    create_bytes(path, text.encode("utf-8"))


def create_bytes(path: Path, content: bytes) -> None:
    """Write a new file; FileExistsError where the name is taken."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(0o644)
        _name(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _name(draft: Path, path: Path) -> None:
    """Give the draft its name at once; a link fails where rename would overwrite."""
    if os.name == "nt":
        draft.rename(path)
    else:
        path.hardlink_to(draft)
