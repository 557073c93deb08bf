"""Help pages, in one language from the first word to the last."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.output.terminal import Piece, Style
from kehoach.output.visible import padded, width
from kehoach.words import Language, Words

_WIDEST = 100
_TIED = "\u00a0"  # a blank at which no line is broken
_NAMES = 30  # columns for names at most; longer ones have a line of their own

USAGE = Words(vi="Cách dùng: ", en="Usage: ")
ARGUMENTS = Words(vi="Tham số:", en="Arguments:")
OPTIONS = Words(vi="Tùy chọn:", en="Options:")
COMMANDS = Words(vi="Lệnh:", en="Commands:")
EXAMPLES = Words(vi="Ví dụ:", en="Examples:")
ANY_OPTION = Words(vi="[TÙY_CHỌN]", en="[OPTIONS]")
ANY_COMMAND = Words(vi="LỆNH …", en="COMMAND …")
HELP = Words(vi="hiện trang này rồi thoát", en="show this page and exit")
LANG = Words(
    vi="ngôn ngữ của thông báo, tiếng Việt hoặc tiếng Anh (hoặc đặt biến KEHOACH_LANG)",
    en="language of the messages, Vietnamese or English (or set KEHOACH_LANG)",
)
DEFAULT = Words(vi="[mặc\u00a0định:\u00a0{value}]", en="[default:\u00a0{value}]")


class Row(NamedTuple):
    """A name and what is said about it."""

    name: str
    text: str


class Section(NamedTuple):
    """A heading with its rows."""

    heading: Words
    rows: Sequence[Row]


class Page(NamedTuple):
    """All that a help page says."""

    usage: str
    about: str
    sections: Sequence[Section]
    examples: Sequence[str] = ()


def laid_out(page: Page, language: Language, columns: int) -> Iterator[Piece]:
    """Lay a page out for so many columns."""
    columns = min(columns, _WIDEST)
    yield Piece(USAGE.say(language), Style.STRONG)
    yield Piece(f"{page.usage}\n\n")
    for paragraph in page.about.split("\n\n"):
        yield Piece(textwrap.fill(paragraph, columns, initial_indent="  ", subsequent_indent="  ") + "\n\n")
    for section in page.sections:
        if section.rows:
            yield Piece(f"{section.heading.say(language)}\n", Style.STRONG)
            yield from _rows(section.rows, columns)
            yield Piece("\n")
    if page.examples:
        yield Piece(f"{EXAMPLES.say(language)}\n", Style.STRONG)
        yield Piece("".join(f"  {example}\n" for example in page.examples))


def _rows(rows: Sequence[Row], columns: int) -> Iterator[Piece]:
    names = max((width(row.name) for row in rows if width(row.name) <= _NAMES), default=_NAMES)
    indent = " " * (names + 4)
    for row in rows:
        text = textwrap.fill(row.text, columns, initial_indent=indent, subsequent_indent=indent)
        text = text.replace(_TIED, " ")
        long = width(row.name) > names
        yield Piece("  " + (row.name if long else padded(row.name, names)), Style.NOTE)
        yield Piece(f"\n{text}\n" if long else f"  {text.strip()}\n")
