"""One process at a time records into a repository, from reading its files to replacing them."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from kehoach.errors import KehoachError, UnwritablePathError
from kehoach.repository.places import upwards
from kehoach.words import Words

_PATIENCE = 30  # seconds
_ANYBODY = 0o666  # the lock says nothing; who else may write the plans must be able to take it


class BusyError(KehoachError):
    """Another process has been recording for long."""

    words = Words(
        vi="một tiến trình khác đang ghi vào kho kế hoạch này",
        en="another process is recording in this repository",
    )
    help = Words(vi="chờ tiến trình ấy xong rồi chạy lại", en="wait until it is done, then run again")


@contextmanager
def locked(*plans: Path) -> Iterator[None]:
    """Hold the locks of the repositories in which plans lie, always in the same order: nobody waits for one another."""
    with ExitStack() as held:
        for path in sorted({lock_path(plan) for plan in plans}):
            held.enter_context(_held(path))
        yield


@contextmanager
def _held(path: Path) -> Iterator[None]:
    from filelock import FileLock, Timeout  # noqa: PLC0415 - only who writes needs it

    lock = FileLock(path, timeout=_PATIENCE, mode=_ANYBODY, poll_interval=0.01)
    try:
        lock.acquire()
    except Timeout as error:
        raise BusyError from error
    except OSError as error:
        raise UnwritablePathError(path=path.as_posix(), reason=error.strerror or str(error)) from error
    try:
        yield
    finally:
        lock.release()


def lock_path(plan: Path) -> Path:
    """Tell where the lock lies: in git's own folder, which git does not track.

    Without git beside the plan, hidden, so that it also holds between machines on a shared drive. Where `.git` is a
    file that names another folder, that name is not followed.
    """
    folder = plan.resolve().parent
    git = next((above / ".git" for above in upwards(folder) if (above / ".git").exists()), None)
    if git is None:
        return folder / ".kehoach.lock"
    if git.is_dir() and not git.is_symlink():
        return git / "kehoach.lock"
    digest = hashlib.sha256(str(git.parent).encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"kehoach-{digest}.lock"
