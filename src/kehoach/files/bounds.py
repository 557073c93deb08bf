"""How much of a file is read: one that is larger than any plan need not come into memory to be refused."""

from pathlib import Path
from typing import Final

MAX_BYTES: Final = 5_000_000


def bounded(path: Path) -> bytes:
    """Give the bytes of a file; of one that is too large, one byte more than a file may have."""
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)
