"""How files would be otherwise, as a unified diff."""

from collections.abc import Iterator
from difflib import unified_diff

from kehoach.output.terminal import Piece, Screen, Style
from kehoach.output.visible import visible

_STYLES = {"+": Style.GOOD, "-": Style.ERROR, "@": Style.EDGE}


def write_diff(path: str, before: str | None, after: str, screen: Screen) -> None:
    """Write what is otherwise in a file, with three lines around; characters that nobody sees as their codes.

    `before` is None for a file that is made new.
    """
    for line in _lines(visible(path), before, after):
        screen.write(Piece(f"{line}\n", _STYLES[line[0]]) if line[0] in _STYLES else f"{line}\n")


def _lines(name: str, before: str | None, after: str) -> Iterator[str]:
    old = "/dev/null" if before is None else f"a/{name}"
    texts = (before or "").split("\n"), after.split("\n")
    if all(text[-1] == "" for text in texts):  # what follows the last line end is no line
        texts = texts[0][:-1], texts[1][:-1]
    for line in unified_diff(*texts, old, f"b/{name}", lineterm=""):
        yield line[0] + visible(line[1:].removesuffix("\r"))
