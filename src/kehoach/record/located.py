"""Where what the checks find in a new item was given: a cell of a file, an option of the command line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kehoach.document.node import Document, Mapping
from kehoach.finding.finding import Finding
from kehoach.record.draft import new_items
from kehoach.record.entry import Entry
from kehoach.text.source import Span


@dataclass(frozen=True, slots=True)
class Item:
    """An entry as it stands in the new text of a file: the spans of its keys with their values, and its own."""

    entry: Entry
    span: Span
    keys: tuple[tuple[str, Span], ...]

    def where(self, finding: Finding) -> str | None:
        """Name where the words were given in which something is wrong; None for another place of the file."""
        start, end = finding.problem.span.start, finding.problem.span.end
        if not self.span.start <= start <= end <= self.span.end:
            return None
        key = next((name for name, span in self.keys if span.start <= start <= end <= span.end), None)
        return self.entry.where(key) if key else self.entry.origin


def items_of(document: Document, entries: Sequence[Entry]) -> tuple[Item, ...]:
    """Tell where new entries stand in their text."""
    return tuple(
        Item(entry, node.span, tuple((one.key.text, one.span) for one in node.entries))
        for entry, node in new_items(document, entries)
        if isinstance(node, Mapping)
    )


def place_given(items: Iterable[Item], finding: Finding) -> str | None:
    """Name where the words were given in which something is wrong; None for what was in the file before."""
    return next((where for item in items if (where := item.where(finding))), None)
