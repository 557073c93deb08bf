"""Mending files: read, mended and replaced under the lock of their repository, all of them or none."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kehoach.check.choice import Choice, narrowed
from kehoach.check.fix import Check, mended
from kehoach.check.run import check_file
from kehoach.files.bounds import MAX_BYTES, bounded
from kehoach.finding.finding import Finding
from kehoach.record.lock import lock_path, locked
from kehoach.record.replace import Replacement, replace_all
from kehoach.repository.places import shown
from kehoach.repository.shelf import Shelf, put, settings_for

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Fixing:
    """How files are checked while they are mended: where the user stands, which rules, what day, which fixes."""

    folder: Path
    choice: Choice
    today: date
    unsafe: bool


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file that is otherwise after its fixes, and in how many places each rule was mended."""

    replacement: Replacement
    fixed: Counter[str] = field(default_factory=Counter)


def mend(paths: Iterable[Path], fixing: Fixing) -> tuple[MendedFile, ...]:
    """Tell how files would be after their fixes; nothing is written."""
    return tuple(_mended(paths, fixing))


def mend_and_write(paths: Sequence[Path], fixing: Fixing) -> tuple[MendedFile, ...]:
    """Mend files and write them; nobody else records meanwhile."""
    with ExitStack() as stack:
        locks = {lock_path(path): path for path in paths}
        for lock in sorted(locks):
            stack.enter_context(locked(locks[lock]))
        files = mend(paths, fixing)
        replace_all([one.replacement for one in files])
    return files


def _mended(paths: Iterable[Path], fixing: Fixing) -> Iterator[MendedFile]:
    for path in paths:
        before = bounded(path)
        if len(before) > MAX_BYTES:
            continue
        try:
            text = before.decode()
        except UnicodeDecodeError:
            continue
        content = text.lstrip(_BOM)
        marks = text[: len(text) - len(content)]
        after = mended(content, _checker(path, fixing), unsafe=fixing.unsafe)
        data = (marks + after.text).encode()
        if data != before:
            name = shown(path, fixing.folder)
            yield MendedFile(Replacement(path.resolve(), name, before, data), after.fixed)


def _checker(path: Path, fixing: Fixing) -> Check:
    """Give what checks a text as if it stood in a file, beside the other files as they are."""

    def check(text: str) -> Sequence[Finding]:
        shelf = Shelf(fixing.folder)
        put(shelf, path, text)
        choice, today = fixing.choice, fixing.today
        outcome = check_file(shelf, path, is_named=True, use_ignores=choice.use_ignores, today=today)
        return narrowed(outcome, settings_for(shelf, path).lint, choice).findings

    return check
