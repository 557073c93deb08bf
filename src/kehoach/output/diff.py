"""How files would be otherwise, as a unified diff."""

from collections.abc import Iterator
from difflib import unified_diff

from kehoach.output.terminal import Piece, Screen, Style
from kehoach.output.visible import visible

_STYLES = {"+": Style.NOTE, "-": Style.ERROR, "@": Style.EDGE}


def write_diff(path: str, before: str, after: str, screen: Screen) -> None:
    """Write what is otherwise in a file, with three lines around; characters that nobody sees as their codes."""
    for line in _lines(path, before, after):
        screen.write(Piece(f"{line}\n", _STYLES[line[0]]) if line[0] in _STYLES else f"{line}\n")


def _lines(path: str, before: str, after: str) -> Iterator[str]:
    name = visible(path)
    diff = unified_diff(before.split("\n"), after.split("\n"), f"a/{name}", f"b/{name}", lineterm="")
    for line in diff:
        yield line[0] + visible(line[1:].removesuffix("\r"))
