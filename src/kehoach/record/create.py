"""Creating a file whole or not at all; over another only where that was asked for."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kehoach.errors import KehoachError
from kehoach.words import Words


class UnwritablePathError(KehoachError):
    """The operating system refuses to write a file."""

    words = Words(vi="không ghi được `{path}` ({reason})", en="`{path}` can't be written ({reason})")
    help = Words(
        vi="chọn thư mục khác, hoặc kiểm tra quyền ghi vào thư mục ấy",
        en="choose another folder, or check the permissions of that one",
    )


def create(path: Path, text: str) -> None:
    """Write a new file as UTF-8 with LF; FileExistsError where the name is taken."""
    with _draft_of(path, text) as draft:
        _name(draft, path)


def put(path: Path, text: str) -> None:
    """Write a file as UTF-8 with LF in place of what was there under the name; a device or pipe is written into."""
    if _is_stream(path):
        with path.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        return
    with _draft_of(path, text) as draft:
        draft.replace(path)


def _is_stream(path: Path) -> bool:
    """Tell whether a name is no file that could be replaced: /dev/stderr is a link that has to stay."""
    return path.absolute().parts[1:2] in (("dev",), ("proc",)) or (path.exists() and not path.is_file())


@contextmanager
def _draft_of(path: Path, text: str) -> Iterator[Path]:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(0o644)
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def _name(draft: Path, path: Path) -> None:
    """Give the draft its name at once; a link fails where rename would overwrite."""
    if os.name == "nt":
        draft.rename(path)
    else:
        path.hardlink_to(draft)
