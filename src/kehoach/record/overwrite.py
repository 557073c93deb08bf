"""Writing a new text over a file at once: whoever reads it sees the old text or the new one."""

import os
import tempfile
from pathlib import Path


def overwrite(path: Path, text: str) -> None:
    """Replace a file, as UTF-8 with LF; the old one stays whole where that fails."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(path.stat().st_mode & 0o777)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
