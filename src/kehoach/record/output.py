"""Writing the output of a command to a file that the user named: over the one of an earlier run, too."""

from pathlib import Path

from kehoach.record.create import draft


def put(path: Path, text: str) -> None:
    """Write a file whole, as UTF-8 with LF, in place of what has the name; a device or pipe is written into."""
    if _is_stream(path):
        with path.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    written = draft(path, text.encode())
    try:
        written.replace(path)
    finally:
        written.unlink(missing_ok=True)


def _is_stream(path: Path) -> bool:
    """Tell whether a name is no file that could be replaced: /dev/stderr is a link that has to stay."""
    return path.absolute().parts[1:2] in (("dev",), ("proc",)) or (path.exists() and not path.is_file())
