"""Reading each file of a repository once, whoever asks for it."""

from dataclasses import dataclass, field
from pathlib import Path

from kehoach.errors import NoSuchPathError
from kehoach.files.read import decode, read
from kehoach.finding.problem import Problem
from kehoach.plan.read_settings import Settings
from kehoach.plan.roster_file import RosterFile
from kehoach.repository.file import File, read_file
from kehoach.repository.places import ROSTER, SETTINGS, above, shown
from kehoach.roster.compose import compose
from kehoach.roster.model import Roster
from kehoach.roster.shipped import shipped_rosters
from kehoach.text.source import Source, Span

_MOST_FILES = 16
"""A plan and its progress lie near one another: more files need not be kept at once."""


@dataclass(slots=True)
class Shelf:
    """The files read last, by path, and the rosters; `folder` is where the user stands.

    `drafts` are texts that stand for files as they will be when they are written.
    """

    folder: Path
    files: dict[Path, File] = field(default_factory=dict)
    rosters: dict[Path, tuple[Roster, tuple[Problem, ...]]] = field(default_factory=dict)
    drafts: dict[Path, File] = field(default_factory=dict)


def take(shelf: Shelf, path: Path) -> File:
    """Read a file, or give it as it was read before."""
    full = path.resolve()
    if full in shelf.drafts:
        return shelf.drafts[full]
    file = shelf.files.get(full)
    if file is None:
        file = shelf.files[full] = _read(shelf, path)
        if len(shelf.files) > _MOST_FILES:
            del shelf.files[next(iter(shelf.files))]
    return file


def put(shelf: Shelf, path: Path, text: str) -> File:
    """Let a text stand for a file, whatever is on disk."""
    source, problems = decode(text.encode(), path.as_posix())
    file = shelf.drafts[path.resolve()] = _made(shelf, path, source, problems)
    return file


def roster_for(shelf: Shelf, path: Path) -> Roster | None:
    """Give the roster that holds for a file: the nearest units.yaml above it, alone."""
    found = above(path, ROSTER)
    return composed(shelf, found)[0] if found else None


def composed(shelf: Shelf, path: Path) -> tuple[Roster, tuple[Problem, ...]]:
    """Give the roster of a file of units with what it takes in, and the problems of that."""
    full = path.resolve()
    if full not in shelf.rosters:
        shelf.rosters[full] = compose(take(shelf, path).roster, _shipped)
    return shelf.rosters[full]


def roster_is_whole(shelf: Shelf, path: Path) -> bool:
    """Tell whether a roster has all that its file says, and all that it takes in."""
    problems = composed(shelf, path)[1]
    return take(shelf, path).is_whole and not any(problem.rule == "unknown-roster" for problem in problems)


def settings_for(shelf: Shelf, path: Path) -> Settings:
    """Give the settings above a file; the defaults where there are none."""
    found = above(path, SETTINGS)
    return (take(shelf, found).settings if found else None) or Settings()


def _read(shelf: Shelf, path: Path) -> File:
    try:
        source, problems = read(path)
    except FileNotFoundError as error:
        raise NoSuchPathError(path=str(path)) from error
    except OSError as error:
        return _unreadable(shelf, path, error)
    return _made(shelf, path, source, problems)


def _made(shelf: Shelf, path: Path, source: Source, problems: tuple[Problem, ...]) -> File:
    is_settings = path.name == SETTINGS
    before = not is_settings and settings_for(shelf, path).before_inclusive
    named = Source(shown(path, shelf.folder), source.text)
    return read_file(path, named, before_inclusive=before, met=problems)


def _unreadable(shelf: Shelf, path: Path, error: OSError) -> File:
    """Keep a file that the system refuses as one of no text, so that it does not hide the others."""
    problem = Problem("unreadable-file", Span(0, 0), {"reason": error.strerror or str(error)})
    return read_file(path, Source(shown(path, shelf.folder), ""), met=(problem,))


def _read_shipped(source: Source) -> RosterFile | None:
    return read_file(Path(source.path), source).roster


_shipped = shipped_rosters(_read_shipped)
