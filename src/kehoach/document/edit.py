"""Adding items to a list of a file: text is put in at places known from the nodes, and every other character stays."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeAlias

from kehoach.document.lines import line_at
from kehoach.document.node import Document, Entry, Mapping, Node, Scalar
from kehoach.document.node import Sequence as List
from kehoach.document.route import entry
from kehoach.errors import KehoachError
from kehoach.text.edit import Edit
from kehoach.text.source import Span
from kehoach.words import Words

_BLANK_OR_COMMENT = re.compile(r"[ \t]*(?:[ \t]#.*)?")
_TO_BRACKETS = re.compile(r"[ \t]*:[ \t]+")
_EMPTY_BRACKETS = re.compile(r"\[[ \t]*\]")
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")


class NotEditableError(KehoachError):
    """A part of a file is written in a way to which nothing can be added without touching the rest."""

    words = Words(
        vi="không thêm được vào `{key}` ở {path}:{line}",
        en="nothing can be added to `{key}` at {path}:{line}",
    )
    help = Words(
        vi="viết `{key}` thành danh sách, mỗi mục một dòng bắt đầu bằng `- `",
        en="write `{key}` as a list, each item on a line that starts with `- `",
    )


class Layout(NamedTuple):
    """How the items of a list are written.

    `indent` stands before the dash, `gap` behind it; `flow`: the last item is in braces on one line; `spaced`: blank
    lines part the items.
    """

    indent: str
    gap: str = " "
    flow: bool = False
    spaced: bool = False


Writer: TypeAlias = Callable[[Layout], Sequence[Sequence[str]]]
"""Gives for each new item its lines, without line ends."""


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Give the text after edits, one after the other."""
    for edit in edits:
        text = text[: edit.span.start] + edit.instead + text[edit.span.end :]
    return text


def moved(edits: Iterable[Edit], offset: int) -> int:
    """Tell where a place of the text before the edits is after them, one edit after the other."""
    for edit in edits:
        if offset >= edit.span.end:
            offset += len(edit.instead) - (edit.span.end - edit.span.start)
        elif offset > edit.span.start:
            offset = edit.span.start
    return offset


def line_end_of(text: str) -> str:
    """Give the line end that a text uses: that of its first line."""
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"


def addition(document: Document, key: str, write: Writer) -> tuple[Edit, ...]:
    """Put items at the end of the list under a key of the top; below all else where the key is absent."""
    root = document.root
    if root is None or root.flow:
        raise _refusal(document, key, 0)
    found = entry(root, key)
    if found is None:
        return (_new_list(document, root, key, write),)
    if isinstance(found.value, List) and not found.value.flow:
        return (_behind_last(document, key, found.value, write),)
    if isinstance(found.value, List) and not found.value.items:
        return _for_brackets(document, root, found, write)
    if isinstance(found.value, Scalar) and found.value.start == found.value.end:
        layout = _neighbour_layout(document, root)
        return (_below(document, key, found.value.end, _lines(write(layout), layout)),)
    raise _refusal(document, key, found.key.start)


def _behind_last(document: Document, key: str, items: List, write: Writer) -> Edit:
    layout = _layout(document, items)
    if layout is None:
        raise _refusal(document, key, items.start)
    lines = _lines(write(layout), layout)
    return _below(document, key, items.items[-1].end, ["", *lines] if layout.spaced else lines)


def _below(document: Document, key: str, at: int, lines: Sequence[str]) -> Edit:
    """Put lines below the line on which something ends; its comment stays with it."""
    text = document.source.text
    line = line_at(text, at)
    if not _BLANK_OR_COMMENT.fullmatch(text, at, line.end):
        raise _refusal(document, key, at)
    end = text.find("\n", line.end) + 1
    eol = line_end_of(text)
    put_in = "".join(line + eol for line in lines)
    return Edit(Span(end, end), put_in) if end else Edit(Span(len(text), len(text)), eol + put_in)


def _for_brackets(document: Document, root: Mapping, found: Entry, write: Writer) -> tuple[Edit, Edit]:
    """Put items in the place of `[]`; a comment behind it stays on the line of the key."""
    text, key = document.source.text, found.key.text
    colon = _TO_BRACKETS.fullmatch(text, found.key.end, found.value.start)
    if not colon or not _EMPTY_BRACKETS.fullmatch(text, found.value.start, found.value.end):
        raise _refusal(document, key, found.key.start)
    layout = _neighbour_layout(document, root)
    below = _below(document, key, found.value.end, _lines(write(layout), layout))
    return below, Edit(Span(text.index(":", found.key.end) + 1, found.value.end), "")


def _new_list(document: Document, root: Mapping, key: str, write: Writer) -> Edit:
    text = document.source.text
    eol, layout = line_end_of(text), _neighbour_layout(document, root)
    before = "" if text.endswith("\n") else eol
    blank = "" if text.endswith(("\n\n", "\n\r\n")) else eol
    lines = [f"{_indent(text, root.start)}{key}:", *_lines(write(layout), layout)]
    return Edit(Span(len(text), len(text)), before + blank + "".join(line + eol for line in lines))


def _lines(items: Sequence[Sequence[str]], layout: Layout) -> list[str]:
    parted = [["", *item] if number and layout.spaced else item for number, item in enumerate(items)]
    return [line for item in parted for line in item]


def _neighbour_layout(document: Document, root: Mapping) -> Layout:
    """Take over how the last list of the file is written; else one that every office can read."""
    lists = [one.value for one in root.entries if isinstance(one.value, List) and not one.value.flow]
    layout = _layout(document, lists[-1]) if lists else None
    return layout or Layout(f"{_indent(document.source.text, root.start)}  ")


def _layout(document: Document, items: List) -> Layout | None:
    """See how the items of a list are written; None where they do not stand on lines of their own."""
    text, last = document.source.text, items.items[-1]
    indent = _indent(text, items.start)
    if indent.strip(" "):
        return None
    return Layout(indent, _gap(text, last, indent), _is_flow(text, last), _is_spaced(text, items))


def _gap(text: str, item: Node, indent: str) -> str:
    gap = text[text.rfind("\n", 0, item.start) + 2 + len(indent) : item.start]
    return gap if gap and not gap.strip(" ") else " "


def _is_flow(text: str, item: Node) -> bool:
    return isinstance(item, Mapping) and item.flow and "\n" not in text[item.start : item.end]


def _is_spaced(text: str, items: List) -> bool:
    between = text[items.items[-2].end : items.items[-1].start] if len(items.items) > 1 else ""
    return _BLANK_LINE.search(between) is not None


def _indent(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 : at]


def _refusal(document: Document, key: str, at: int) -> NotEditableError:
    place = document.source.place(at)
    return NotEditableError(key=key, path=document.source.path, line=place.line)
