"""The text of a file with new items in it, proven to say what it said before and the new items."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from kehoach.document.edit import Layout, addition, applied, line_end_of
from kehoach.document.node import Document, Mapping, Node
from kehoach.document.node import Sequence as List
from kehoach.document.parse import parse
from kehoach.document.route import Plain, plain
from kehoach.errors import KehoachError
from kehoach.record.entry import Entry, Part
from kehoach.record.item import item, pair
from kehoach.text.edit import Edit
from kehoach.text.source import Source
from kehoach.words import Words


class NotProvenError(KehoachError):
    """The new text would not read as the old one with the new items."""

    words = Words(
        vi="chưa ghi: nếu thêm vào `{path}` thì tệp ấy không còn đọc được như trước",
        en="nothing was written: with the new items `{path}` would no longer read as it did",
    )
    help = Words(
        vi="thêm bằng tay rồi chạy `kehoach check {path}`", en="add them by hand, then `kehoach check {path}`"
    )


@dataclass(frozen=True, slots=True)
class Draft:
    """A text before and after entries were added."""

    before: str
    after: str
    edits: tuple[Edit, ...] = ()


def head(values: dict[str, str]) -> str:
    """Write the head of a new progress file."""
    lines = (line for key, value in values.items() for line in pair(key, value, "  "))
    return "\n".join(("progress:", *lines, ""))


def drafted(document: Document, entries: Sequence[Entry]) -> Draft:
    """Add entries to a text, each to the end of its list."""
    before, path = document.source.text, document.source.path
    edits: list[Edit] = []
    for part in Part:
        if new := [entry for entry in entries if entry.part is part]:
            now = document if not edits else parse(Source(path, applied(before, edits)))[0]
            edits += addition(now, part, partial(_items, new))
    return Draft(before, applied(before, edits), tuple(edits))


def prove(before: Document, after: Document, entries: Sequence[Entry]) -> None:
    """Stop unless a text reads as it did, and the new items at the end of their lists."""
    grown = after.source.text.endswith("\n") and not before.source.text.endswith("\n")
    old = _with_last_line_end(before) if grown else before
    if after.root is None or not after.complete or plain(after.root) != _expected(old, entries):
        raise NotProvenError(path=before.source.path)


def _with_last_line_end(document: Document) -> Document:
    """Read the text as if its last line had an end, as it will: a text of several lines may stand there."""
    path, text = document.source.path, document.source.text
    return parse(Source(path, text + line_end_of(text)))[0]


def _items(entries: Sequence[Entry], layout: Layout) -> list[Sequence[str]]:
    return [item(entry.values, layout) for entry in entries]


def _expected(before: Document, entries: Sequence[Entry]) -> Plain:
    """Say what the new text must read as."""
    said = plain(before.root) if before.root else {}
    assert isinstance(said, dict)  # noqa: S101 - a root is a mapping
    for entry in entries:
        known = said.get(entry.part)
        items = known if isinstance(known, list) else []
        said[entry.part] = [*items, dict(entry.values)]
    return said


def lines_of(document: Document, entries: Sequence[Entry]) -> tuple[tuple[Entry, int], ...]:
    """Find the new items in their text, with the lines on which they begin: they are the last ones of each list."""
    return tuple(
        (entry, document.source.place(node.start).line) for entry, node in new_items(document, entries)
    )


def new_items(document: Document, entries: Sequence[Entry]) -> Iterator[tuple[Entry, Node]]:
    """Find the new items in their text: they are the last ones of each list."""
    for part in Part:
        new = [entry for entry in entries if entry.part is part]
        items = _list(document, part)[-len(new) :] if new else ()
        yield from zip(new, items, strict=True)


def _list(document: Document, part: Part) -> tuple[Node, ...]:
    value = document.root.values[part] if isinstance(document.root, Mapping) else None
    return value.items if isinstance(value, List) else ()
