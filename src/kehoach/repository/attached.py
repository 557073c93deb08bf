"""Files that a progress file names as evidence: there, inside the repository, and as they were when reported."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import Final

from kehoach.files.digest import sha256_of
from kehoach.finding.problem import Problem
from kehoach.plan.cell import Cell
from kehoach.plan.evidence import Evidence
from kehoach.plan.progress_file import Progress
from kehoach.repository.file import File
from kehoach.repository.places import ROSTER, above, upwards
from kehoach.repository.shelf import Shelf

_DIGEST: Final = re.compile(r"[0-9a-fA-F]{64}")


def attached(shelf: Shelf, file: File) -> tuple[Problem, ...]:
    """Give the problems of the evidence files of a progress file; nothing outside the repository is looked at."""
    if file.progress is None:
        return ()
    named = [one for one in _evidence(file.progress) if one.file or one.sha256]
    root = _root(file.path) if named else file.path
    place = _Place(file.path.resolve().parent, root, shelf.digests) if named else None
    return tuple(problem for one in named if place for problem in _problems(place, one))


@dataclass(frozen=True, slots=True)
class _Place:
    """The folder of a progress file, where its repository ends, and the digests of files that are named several times."""

    folder: Path
    root: Path
    digests: dict[Path, str]

    def digest(self, path: Path) -> str:
        if path not in self.digests:
            self.digests[path] = sha256_of(path)
        return self.digests[path]


def _evidence(progress: Progress) -> Iterator[Evidence]:
    yield from progress.evidence
    yield from (document for one in progress.tasks for document in one.evidence)
    yield from (document for one in progress.events for document in one.evidence)
    yield from (document for one in progress.extensions for document in one.evidence)


def _root(path: Path) -> Path:
    """Give where the repository ends: the git root, else the folder of the roster, else that of the file."""
    top = list(upwards(path.parent))[-1]
    roster = above(path, ROSTER)
    return top if (top / ".git").exists() else (roster or path.resolve()).parent


def _problems(place: _Place, evidence: Evidence) -> Iterator[Problem]:
    digest = evidence.sha256
    is_digest = digest is not None and _DIGEST.fullmatch(digest.text)
    if digest and not is_digest:
        yield Problem("digest-malformed", digest.span, {"text": digest.text})
    if evidence.file is None:
        return
    path = _inside(place.folder, place.root, evidence.file)
    facts = {"file": evidence.file.text}
    if path is None:
        yield Problem("evidence-file-outside", evidence.file.span, facts)
    elif not _is_file(path):
        yield Problem("missing-evidence-file", evidence.file.span, facts)
    elif digest and is_digest:
        yield from _changed(place, path, evidence.file, digest)


def _changed(place: _Place, path: Path, named: Cell, digest: Cell) -> Iterator[Problem]:
    try:
        now = place.digest(path)
    except OSError:
        yield Problem("missing-evidence-file", named.span, {"file": named.text})
        return
    if now != digest.text.lower():
        yield Problem("evidence-file-changed", named.span, {"file": named.text, "now": now}, digest.span)


def _inside(folder: Path, root: Path, named: Cell) -> Path | None:
    """Find a file by its path from the progress file's folder; None where that leads out of the repository."""
    if named.text.startswith(("/", "\\")) or PureWindowsPath(named.text).drive or "\0" in named.text:
        return None
    found = [_resolved(folder / written) for written in _written(named.text.replace("\\", "/"))]
    within = [one for one in found if one.is_relative_to(root)]
    return next((one for one in within if _is_file(one)), within[0] if within else None)


def _written(name: str) -> tuple[str, ...]:
    """Give a name in both forms of Vietnamese letters: file systems keep the one or the other."""
    return tuple(dict.fromkeys((name, *(unicodedata.normalize(form, name) for form in ("NFC", "NFD")))))


def _resolved(path: Path) -> Path:
    """Follow links; where they lead in a circle there is no file, as there is none at the name of the folder."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path.parent


def _is_file(path: Path) -> bool:
    """Tell whether there is a plain file; what the system refuses to tell of is none."""
    try:
        return path.is_file()
    except OSError:
        return False
