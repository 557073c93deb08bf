"""Reading each file of a repository once, whoever asks for it."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kehoach.errors import NoSuchPathError
from kehoach.files.below import is_device
from kehoach.files.links import leads_out
from kehoach.files.read import decode, read
from kehoach.finding.problem import Problem
from kehoach.plan.read_settings import Settings
from kehoach.plan.roster_file import RosterFile
from kehoach.repository.file import File, Sort, read_file
from kehoach.repository.places import ROSTER, SETTINGS, above, is_within, shown, upwards
from kehoach.roster.compose import compose
from kehoach.roster.model import Roster
from kehoach.roster.shipped import shipped_rosters
from kehoach.text.source import Source, Span
from kehoach.words import Fact, Words

if TYPE_CHECKING:
    from kehoach.repository.near import Near

_NO_FILE = Words(vi="đây là ống dẫn hoặc thiết bị, không phải tệp", en="it is a pipe or a device, no file")
_LEADS_NOWHERE = Words(vi="liên kết dẫn tới tệp không có", en="the link leads to a file that is not there")
_LACKING = frozenset({"unknown-roster", "too-many-entries"})
_STAYS = frozenset({Sort.PLAN, Sort.ROSTER, Sort.SETTINGS})
_MOST_ROSTERS = 16
_MOST_CHARACTERS = 400_000
"""A plan and its progress lie near one another: 16 large plans, or a plan with 100 reports, need be kept at once."""


class Composed(NamedTuple):
    """A roster with what it takes in, the problems of that, and whether nothing of it is lost."""

    roster: Roster
    problems: tuple[Problem, ...]
    is_whole: bool


@dataclass(slots=True, eq=False)
class Shelf:
    """The files asked for last, by path, and the rosters; `folder` is where the user stands.

    `places`, `above`, `homes` and `plans` keep what was looked for in the folders above a file, `near` what lies under a
    roster: thousands of reports share it. `last` are the plan, roster and settings asked for last, which stay whatever
    their size: each of those reports asks for them. `digests` are those of evidence files, `outside` tells which folders lead out of the repository. `drafts` are texts that stand for files as they will be when they are written.
    """

    folder: Path
    files: dict[Path, File] = field(default_factory=dict)
    characters: int = 0
    plans: dict[tuple[Path, str], Path | None] = field(default_factory=dict)
    rosters: "dict[Path, Composed]" = field(default_factory=dict)
    places: dict[Path, Path] = field(default_factory=dict)
    above: dict[tuple[Path, str], Path | None] = field(default_factory=dict)
    homes: dict[Path, tuple[Path, ...]] = field(default_factory=dict)
    near: "dict[Path, Near]" = field(default_factory=dict)
    last: dict[Sort, Path] = field(default_factory=dict)
    digests: dict[Path, str] = field(default_factory=dict)
    outside: dict[Path, bool] = field(default_factory=dict)
    drafts: dict[Path, File] = field(default_factory=dict)


def take(shelf: Shelf, path: Path) -> File:
    """Read a file, or give it as it was read before; the one asked for last is kept longest."""
    place = full(shelf, path)
    if place in shelf.drafts:
        return shelf.drafts[place]
    file = shelf.files.pop(place, None)
    if file is None:
        file = _read(shelf, path)
        shelf.characters += _size(file)
        _make_room(shelf)
    shelf.files[place] = file
    if file.sort in _STAYS:
        shelf.last[file.sort] = place
    return file


def _make_room(shelf: Shelf) -> None:
    """Put away the files that nobody has asked for longest."""
    stays = frozenset(shelf.last.values())
    while shelf.characters > _MOST_CHARACTERS:
        oldest = next((one for one in shelf.files if one not in stays), None)
        if oldest is None:
            return
        shelf.characters -= _size(shelf.files.pop(oldest))


def put(shelf: Shelf, path: Path, text: str) -> File:
    """Let a text stand for a file, whatever is on disk."""
    return put_bytes(shelf, path, text.encode())


def put_bytes(shelf: Shelf, path: Path, data: bytes) -> File:
    """Let bytes stand for those of a file, whatever is on disk."""
    source, problems = decode(data, path.as_posix())
    file = shelf.drafts[full(shelf, path)] = _made(shelf, path, source, problems)
    return file


def _size(file: File) -> int:
    return len(file.document.source.text)


def full(shelf: Shelf, path: Path) -> Path:
    """Give the one true path of a file; asking the system for it costs as much as reading a small file."""
    place = shelf.places.get(path)
    if place is None:
        place = shelf.places[path] = Path(os.path.realpath(path))
    return place


def holding(shelf: Shelf, path: Path, name: str) -> Path | None:
    """Give the nearest file of a name in the folders above a file, looked up once for each folder."""
    key = (path.parent, name)
    if key not in shelf.above:
        shelf.above[key] = above(path, name)
    return shelf.above[key]


def homes(shelf: Shelf, path: Path) -> tuple[Path, ...]:
    """Give the files named like the folders that a file lies in: plans/2024.yaml for plans/2024/Q1/x.yaml."""
    folder = path.parent
    if folder not in shelf.homes:
        folders = tuple(upwards(folder))
        beside = (one.parent / f"{one.name}.yaml" for one in folders)
        shelf.homes[folder] = tuple(one for one in beside if is_within(one, folders[-1]))
    return shelf.homes[folder]


def roster_for(shelf: Shelf, path: Path) -> Roster | None:
    """Give the roster that holds for a file: the nearest units.yaml above it, alone."""
    found = holding(shelf, path, ROSTER)
    return composed(shelf, found).roster if found else None


def composed(shelf: Shelf, path: Path) -> Composed:
    """Give the roster of a file of units with what it takes in, and the problems of that."""
    place = full(shelf, path)
    found = shelf.rosters.pop(place, None) or _composed(take(shelf, path))
    if len(shelf.rosters) >= _MOST_ROSTERS:
        del shelf.rosters[next(iter(shelf.rosters))]
    shelf.rosters[place] = found
    return found


def _composed(file: File) -> Composed:
    roster, problems = compose(file.roster, _shipped)
    is_whole = file.is_whole and not any(problem.rule in _LACKING for problem in problems)
    return Composed(roster, problems, is_whole)


def roster_is_whole(shelf: Shelf, path: Path) -> bool:
    """Tell whether a roster has all that its file says, and all that it takes in."""
    return composed(shelf, path).is_whole


def settings_for(shelf: Shelf, path: Path) -> Settings:
    """Give the settings above a file; the defaults where there are none."""
    found = holding(shelf, path, SETTINGS)
    return (take(shelf, found).settings if found else None) or Settings()


def _read(shelf: Shelf, path: Path) -> File:
    if _leads_out(shelf, path):
        return _unread(shelf, path, Problem("link-leads-outside", Span(0, 0)))
    if is_device(path):
        return _unreadable(shelf, path, _NO_FILE)
    try:
        source, problems = read(path)
    except FileNotFoundError as error:
        if not path.is_symlink():
            raise NoSuchPathError(path=str(path)) from error
        return _unreadable(shelf, path, _LEADS_NOWHERE)
    except OSError as error:
        return _unreadable(shelf, path, error.strerror or str(error))
    return _made(shelf, path, source, problems)


def _made(shelf: Shelf, path: Path, source: Source, problems: tuple[Problem, ...]) -> File:
    is_settings = path.name == SETTINGS
    before = not is_settings and settings_for(shelf, path).before_inclusive
    named = Source(shown(path, shelf.folder), source.text)
    return read_file(path, named, before_inclusive=before, met=problems)


def _leads_out(shelf: Shelf, path: Path) -> bool:
    """Tell whether a name leads out of its repository; of the many files in one folder only links are looked at."""
    folder = path.parent
    if folder not in shelf.outside:
        shelf.outside[folder] = leads_out(folder)
    return shelf.outside[folder] or (path.is_symlink() and leads_out(path))


def _unreadable(shelf: Shelf, path: Path, reason: Fact) -> File:
    """Keep a file that the system refuses as one of no text, so that it does not hide the others."""
    return _unread(shelf, path, Problem("unreadable-file", Span(0, 0), {"reason": reason}))


def _unread(shelf: Shelf, path: Path, problem: Problem) -> File:
    return read_file(path, Source(shown(path, shelf.folder, is_followed=False), ""), met=(problem,))


def _read_shipped(source: Source) -> RosterFile | None:
    return read_file(Path(source.path), source).roster


_shipped = shipped_rosters(_read_shipped)
