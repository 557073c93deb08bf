"""The one place that writes.

Colour and pages are rich's, which is imported only where a person looks at a terminal.
"""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TextIO

from kehoach.output.wrap import folded
from kehoach.words import Language

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_WIDTH_OF_A_PIPE = 100


class Style(StrEnum):
    """How a piece of text looks, in rich's words."""

    PLAIN = ""
    STRONG = "bold"
    FAINT = "dim"
    ERROR = "bold red"
    WARNING = "bold yellow"
    NOTE = "bold cyan"
    GOOD = "green"
    EDGE = "bold blue"


class Piece(NamedTuple):
    """Some text in one style; text of a user has gone through `visible`."""

    text: str
    style: Style = Style.PLAIN


def plain(*pieces: Piece) -> str:
    """Give the bare text."""
    return "".join(piece.text for piece in pieces)


@dataclass(frozen=True)
class Screen:
    """A stream to write on. `drawn`: a person looks at it, so that tables are drawn and fit its width."""

    stream: TextIO
    width: int = _WIDTH_OF_A_PIPE
    drawn: bool = False
    colour: bool = False

    def write(self, *parts: str | Piece) -> None:
        """Write text as it stands, in colour where the screen has any."""
        pieces = [Piece(part) if isinstance(part, str) else part for part in parts]
        if not self.colour:
            self.stream.write(plain(*pieces))
            return
        from rich.text import Text  # noqa: PLC0415 - only terminals pay for it

        self._console.print(Text.assemble(*pieces), end="", soft_wrap=True)

    def tell(self, text: str, style: Style = Style.PLAIN, indent: int = 0) -> None:
        """Write visible text as a paragraph: broken between words on a terminal, one line in a pipe."""
        self.write(" " * indent, Piece(f"{self.fitted(text, indent)}\n", style))

    def fitted(self, text: str, indent: int = 0) -> str:
        """Break visible text between words where a person looks at it, so that it stands behind an indent."""
        return folded(text, self.width, indent) if self.drawn else text

    def write_raw(self, text: str) -> None:
        """Write what a machine reads, without a change."""
        self.stream.write(text)

    def draw(self, thing: "RenderableType") -> None:
        """Draw a page of rich's."""
        self._console.print(thing)

    @property
    def is_unicode(self) -> bool:
        """Tell whether every character can be written."""
        return (self.stream.encoding or "utf-8").lower().startswith(("utf-", "utf_", "utf8"))

    @cached_property
    def _console(self) -> "Console":
        from rich.console import Console  # noqa: PLC0415 - only terminals pay for it

        return Console(
            file=self.stream,
            width=self.width,
            force_terminal=self.colour,
            no_color=not self.colour,
            highlight=False,
            markup=False,
            emoji=False,
        )


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where a command writes, and in which language."""

    language: Language
    out: Screen
    err: Screen


def screen_on(stream: TextIO, environment: Mapping[str, str] = os.environ) -> Screen:
    """Look at a stream: NO_COLOR and TERM=dumb take colour away, FORCE_COLOR makes a pipe a terminal."""
    forced = bool(environment.get("FORCE_COLOR"))
    drawn = forced or stream.isatty()
    allowed = not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    columns = shutil.get_terminal_size((_WIDTH_OF_A_PIPE, 24)).columns
    return Screen(stream, columns, drawn=drawn, colour=drawn and allowed)
