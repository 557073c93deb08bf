"""The digest of a file, whatever its size."""

from hashlib import file_digest
from pathlib import Path


def sha256_of(path: Path) -> str:
    """Give the SHA-256 of a file as 64 hexadecimal digits, read piece by piece; what the system refuses is raised."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
