"""The data files beside this module: what regulations set, as TOML."""

from collections.abc import Mapping
from typing import Any, TypeAlias

Tables: TypeAlias = Mapping[str, Any]


def shipped_tables(name: str) -> Tables | None:
    """Read one data file by its path from this folder; None where there is none."""
    # Imported late: a command that counts no days does not pay for them.
    import tomllib  # noqa: PLC0415
    from pathlib import Path  # noqa: PLC0415

    file = Path(__file__).parent / name
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else None
