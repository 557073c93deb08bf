"""Which files lie below a folder: each real one once, those behind links of the repository too."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Final

from kehoach.files.links import leads_out

SUFFIXES: Final = (".yaml", ".yml")
OURS: Final = frozenset({"units.yaml", "kehoach.yaml"})
"""What has one of these names is meant as a file, whatever it is."""


@dataclass(slots=True)
class _Met:
    """What a walk has met: real folders, files behind links, links to follow, and folders that can't be listed."""

    folders: set[str] = field(default_factory=set)
    linked: set[str] = field(default_factory=set)
    links: list[Path] = field(default_factory=list)
    refused: list[Path] = field(default_factory=list)


def below(folder: Path) -> Iterator[Path]:
    """Give the YAML files below a folder, sorted, those behind links after all others; hidden entries are passed over.

    What can't be read is given too, by its own name, so that whoever reads it meets the error: a link that leads out of the
    repository or nowhere, a pipe or a device named like a file, a folder that can't be listed.
    """
    met = _Met()
    yield from _walk(folder, os.path.realpath(folder), met)
    while met.links:
        yield from _followed(met.links.pop(0), met)
    yield from met.refused


def _walk(folder: Path, real: str, met: _Met) -> Iterator[Path]:
    waiting = [(folder, real)]
    while waiting:
        here, real = waiting.pop()
        if real in met.folders:
            continue
        met.folders.add(real)
        folders = []
        for entry in _entries(here, met):
            path = here / entry.name
            if entry.is_symlink():
                met.links.append(path)
            elif entry.is_dir(follow_symlinks=False) and entry.name not in OURS:
                folders.append((path, os.path.join(real, entry.name)))  # noqa: PTH118 - as realpath gives it
            elif _is_yaml(entry.name):
                yield path
        waiting += reversed(folders)


def _entries(folder: Path, met: _Met) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted((one for one in entries if not one.name.startswith(".")), key=lambda one: one.name)
    except OSError:
        met.refused.append(folder)
        return []


def _followed(link: Path, met: _Met) -> Iterator[Path]:
    """Give what lies behind a link, as far as it was not met under its own name or another link."""
    is_folder = link.is_dir() and link.name not in OURS
    if leads_out(link):
        if is_folder or _is_yaml(link.name):
            yield link
    elif is_folder:
        yield from _walk(link, os.path.realpath(link), met)
    elif _is_yaml(link.name) and not _was_met(os.path.realpath(link), met):
        yield link


def _was_met(real: str, met: _Met) -> bool:
    folder, name = os.path.split(real)
    is_listed = folder in met.folders and _is_yaml(name) and not name.startswith(".")
    was_met = real in met.linked or (is_listed and os.path.lexists(real))
    met.linked.add(real)
    return was_met


def _is_yaml(name: str) -> bool:
    return name.casefold().endswith(SUFFIXES)


def is_device(path: Path) -> bool:
    """Tell whether a name of a file stands for a pipe or a device, which may never end."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (S_ISREG(mode) or S_ISDIR(mode)) and _is_yaml(path.name)


def is_strange(path: Path) -> bool:
    """Tell whether a name that is meant as a file is none: a link out of the repository or nowhere, a pipe, a folder."""
    try:
        is_regular = S_ISREG(path.stat().st_mode)
    except OSError:
        return True
    return not is_regular or (path.is_symlink() and leads_out(path))
