"""A table drawn for a terminal: no line is wider than the screen, and no word is broken that fits."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from kehoach.output.layout import GAP, Layout
from kehoach.output.terminal import Piece, Style
from kehoach.output.visible import width
from kehoach.output.wrap import wrapped

_INDENT, _HANGING = 4, 2


@dataclass(frozen=True, slots=True)
class Look:
    """The signs of a drawing, which consoles without Unicode lack, and how wide the screen is."""

    room: int
    rule: str = "─"
    between: str = " · "


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a column; `right`: its cells end alike. `whole`: it has no long words."""

    text: str
    right: bool
    whole: bool


class Item(NamedTuple):
    """A cell that stands on a line with others, behind its label."""

    label: str
    piece: Piece

    @property
    def text(self) -> str:
        """The label and the words."""
        return f"{self.label} {self.piece.text}" if self.label else self.piece.text


def drawn(
    heads: Sequence[Head], rows: Sequence[Sequence[Piece]], layout: Layout, look: Look
) -> Iterator[Piece]:
    """Draw a table as it was laid out."""
    if not layout.beside:
        for at, row in enumerate(rows):
            yield from ([Piece("\n")] if at else [])
            yield from _card(heads, row, look)
        return
    yield from _beside(heads, [Piece(head.text, Style.STRONG) for head in heads], layout, at_the_foot=True)
    columns = sum(columns for _, columns in layout.beside) + GAP * (len(layout.beside) - 1)
    yield Piece(f"{look.rule * columns}\n", Style.FAINT)
    for row in rows:
        yield from _beside(heads, row, layout)
        yield from _told(heads, row, layout.below, look)


def _beside(
    heads: Sequence[Head], row: Sequence[Piece], layout: Layout, *, at_the_foot: bool = False
) -> Iterator[Piece]:
    """Draw cells side by side, each broken between words in its own width."""
    cells = [wrapped(row[at].text, columns) for at, columns in layout.beside]
    if at_the_foot:
        most = max(map(len, cells))
        cells = [[""] * (most - len(cell)) + cell for cell in cells]
    for line in zip_longest(*cells, fillvalue=""):
        blanks = 0
        for text, (at, columns) in zip(line, layout.beside, strict=True):
            left = columns - width(text) if heads[at].right else 0
            if text:
                yield Piece(" " * (blanks + left))
                yield Piece(text, row[at].style)
                blanks = columns - left - width(text) + GAP
            else:
                blanks += columns + GAP
        yield Piece("\n")


def _card(heads: Sequence[Head], row: Sequence[Piece], look: Look) -> Iterator[Piece]:
    """Draw a row as a block: what names it first, then its words, then the rest with its headings."""
    naming = max(next((at for at, head in enumerate(heads) if not head.whole), len(heads)), 1)
    names = [Item("", Piece(one.text, one.style or Style.STRONG)) for one in row[:naming] if one.text]
    yield from _flow(names, 0, " " * GAP, look.room)
    worded = naming + 1 if heads[0].whole and naming < len(heads) and not heads[naming].right else naming
    yield from _flow([Item("", one) for one in row[naming:worded] if one.text], _INDENT, "", look.room)
    yield from _told(heads, row, range(worded, len(heads)), look)


def _told(heads: Sequence[Head], row: Sequence[Piece], those: Iterable[int], look: Look) -> Iterator[Piece]:
    """Draw cells below their row with their headings, as many on a line as fit."""
    items = [Item(f"{heads[at].text}:", row[at]) for at in those if row[at].text]
    yield from _flow(items, _INDENT, look.between, look.room)


def _flow(items: Sequence[Item], indent: int, between: str, room: int) -> Iterator[Piece]:
    """Draw items one behind the other; what does not fit behind the one before begins a new line."""
    used = 0
    for item in items:
        columns = width(item.text)
        if used and used + width(between) + columns <= room:
            yield Piece(between, Style.FAINT)
            yield from _labelled(item, item.text)
            used += width(between) + columns
            continue
        yield Piece(("\n" if used else "") + " " * indent)
        lines = wrapped(item.text, room - indent - (_HANGING if indent + columns > room else 0))
        for at, line in enumerate(lines):
            yield from [Piece("\n" + " " * (indent + _HANGING))] if at else []
            yield from _labelled(item, line)
        used = indent + columns if len(lines) == 1 else room
    yield from [Piece("\n")] if used else []


def _labelled(item: Item, line: str) -> Iterator[Piece]:
    """Draw a line of an item; the label, which stands at its start, is faint."""
    label = item.label if line.startswith(item.label) else ""
    yield Piece(label, Style.FAINT)
    yield Piece(line[len(label) :], item.piece.style)
