"""Writing several files, all or none; each is whole at any moment, the old one or the new."""

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from stat import S_IMODE

from kehoach.errors import KehoachError, UnwritablePathError
from kehoach.record.create import NEW_FILE, draft, name, sweep
from kehoach.words import Words

_TRIES = 10
_PAUSE = 0.05  # seconds


class FileInUseError(KehoachError):
    """Another program has the file open and keeps it from being replaced."""

    words = Words(
        vi="tệp `{path}` đang mở ở chương trình khác, chưa ghi được gì",
        en="`{path}` is open in another program; nothing was written",
    )
    help = Words(
        vi="đóng tệp ấy ở Excel, Word hoặc trình soạn thảo rồi chạy lại",
        en="close it in Excel, Word or the editor, then run again",
    )


class ChangedMeanwhileError(KehoachError):
    """Another program has written the file since it was read."""

    words = Words(
        vi="tệp `{path}` vừa bị chương trình khác thay đổi, chưa ghi được gì",
        en="another program has just changed `{path}`; nothing was written",
    )
    help = Words(vi="chạy lại", en="run again")


@dataclass(frozen=True, slots=True)
class Replacement:
    """The bytes that a file shall have, and those that it has; None where it is not there yet."""

    path: Path
    shown: str
    before: bytes | None
    after: bytes


def replace_all(replacements: Sequence[Replacement]) -> None:
    """Write the drafts of all files first, then let each take its name; what was done is undone when one can't."""
    drafts: list[Path] = []
    begun: list[tuple[Replacement, Path]] = []
    try:
        for one in replacements:
            drafts.append(_draft(one))  # noqa: PERF401 - those before a failure must be known
        for one, written in zip(replacements, drafts, strict=True):
            begun.append((one, written))
            _take_name(one, written)
    except BaseException:  # whoever stops the command with Ctrl-C means all of it, too
        for one, written in reversed(begun):
            if _has_name(one, written):
                _undo(one)
        raise
    finally:
        for written in drafts:
            written.unlink(missing_ok=True)


def _draft(one: Replacement) -> Path:
    """Write the draft of one file, in its folder and with its mode."""
    try:
        one.path.parent.mkdir(parents=True, exist_ok=True)
        sweep(one.path)
        mode = NEW_FILE if one.before is None else S_IMODE(one.path.stat().st_mode)
        return draft(one.path, one.after, mode)
    except OSError as error:
        raise UnwritablePathError(path=one.shown, reason=error.strerror or str(error)) from error


def _take_name(one: Replacement, written: Path) -> None:
    try:
        if one.before is None:
            name(written, one.path)
        else:
            _replace(one, written)
        _keep_names(one.path.parent)
    except FileExistsError as error:
        raise ChangedMeanwhileError(path=one.shown) from error
    except OSError as error:
        raise UnwritablePathError(path=one.shown, reason=error.strerror or str(error)) from error


def _replace(one: Replacement, written: Path) -> None:
    """Let a draft take the place of a file; on Windows that fails while another program has the file open."""
    if one.path.read_bytes() != one.before:
        raise ChangedMeanwhileError(path=one.shown)
    for _ in range(_TRIES):
        try:
            os.replace(written, one.path)  # noqa: PTH105 - the one call that must be seen
        except PermissionError:
            time.sleep(_PAUSE)
        else:
            return
    raise FileInUseError(path=one.shown)


def _has_name(one: Replacement, written: Path) -> bool:
    """Tell whether a draft has taken the name of its file: it was moved there, or both are one file now."""
    return not written.exists() or (one.path.exists() and one.path.samefile(written))


def _undo(one: Replacement) -> None:
    """Put a file back as it was."""
    if one.before is None:
        one.path.unlink()
    else:
        os.replace(draft(one.path, one.before, S_IMODE(one.path.stat().st_mode)), one.path)  # noqa: PTH105


def _keep_names(folder: Path) -> None:
    """Bring the new name itself to the disk, where the system lets a folder be opened."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
