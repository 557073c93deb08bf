"""Which files one process checks together: those of one plan, since what is on record of it is laid out once."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

_MOST = 256
"""A folder with more files than this is worth being laid out by several processes."""


def chunks_of(files: Sequence[Path], size: int) -> Iterator[tuple[Path, ...]]:
    """Part files, in their order, into chunks of at least `size`, with the reports on one plan in one chunk."""
    folders: dict[Path, Path] = {}
    chunk: tuple[Path, ...] = ()
    for _, those in groupby(files, lambda path: _plan_of(path, folders)):
        whole = tuple(those)
        for at in range(0, len(whole), _MOST):
            chunk += whole[at : at + _MOST]
            if len(chunk) >= size:
                yield chunk
                chunk = ()
    if chunk:
        yield chunk


def _plan_of(path: Path, known: dict[Path, Path]) -> Path:
    """Give the plan in whose folder a file lies, by its name alone; the file itself where there is none."""
    folder = path.parent
    if folder not in known:
        plans = (one.with_name(f"{one.name}.yaml") for one in (folder, *folder.parents) if one.name)
        known[folder] = next((one for one in plans if one.is_file()), folder)
    return known[folder] if known[folder] != folder else path
