"""What a document consists of.

Tuples because thousands are built for each file; `tuple.__new__` is the cheapest way to make one.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator
from datetime import date
from operator import attrgetter
from typing import NamedTuple, TypeAlias, cast

from kehoach.text.source import Source, Span


class Scalar(NamedTuple):
    """A text from `start` to `end`, which hold its quotes, or the `|` or `>` of a block.

    `style` is empty for a plain text, else the character that opens it: one of " ' | >.
    """

    text: str
    start: int
    end: int
    style: str

    @property
    def span(self) -> Span:
        """Give its place; a point where nothing is written."""
        return Span(self.start, self.end)

    @property
    def quoted(self) -> bool:
        """Tell whether it stands in quotes."""
        return self.style in ("'", '"')

    @property
    def block(self) -> bool:
        """Tell whether it is a block below `|` or `>`."""
        return self.style in ("|", ">")


class Sequence(NamedTuple):
    """A list; `flow` means in brackets. A block starts at its first dash and ends with its last item."""

    items: tuple["Node", ...]
    start: int
    end: int
    flow: bool

    @property
    def span(self) -> Span:
        """Give its place."""
        return Span(self.start, self.end)


class Mapping(NamedTuple):
    """Keys with values, in the order of the text; a key may stand there twice, which is a problem.

    `nodes` holds keys and values by turns; pairs are made when asked for, since few are. `values` finds a
    value by its key, the last where one stands twice.
    """

    nodes: tuple["Node", ...]
    start: int
    end: int
    flow: bool
    values: dict[str, "Node"]

    @property
    def span(self) -> Span:
        """Give its place."""
        return Span(self.start, self.end)

    @property
    def entries(self) -> tuple["Entry", ...]:
        """Give the keys with their values."""
        keys = cast("tuple[Scalar, ...]", self.nodes[::2])
        return tuple(Entry(key, value) for key, value in zip(keys, self.nodes[1::2], strict=True))


class Entry(NamedTuple):
    """A key and its value; a missing value is an empty scalar whose span is a point."""

    key: Scalar
    value: "Node"

    @property
    def span(self) -> Span:
        """Give its place, from the key to the end of the value."""
        return Span(self.key.start, self.value.end)


Node: TypeAlias = Scalar | Sequence | Mapping


class IgnoredRule(NamedTuple):
    """The name of a rule in an ignore comment."""

    name: str
    span: Span


class Until(NamedTuple):
    """The last day on which an ignore comment holds, and where it stands."""

    day: date
    span: Span


class Ignore(NamedTuple):
    """One comment `# kehoach: ignore[rule, rule] until=31/12/2026 reason` and the part of the text it covers.

    `until` is the last day on which it holds, with the place where that stands. One that is not in form is reported for that
    alone.
    """

    rules: tuple[IgnoredRule, ...]
    reason: str
    span: Span
    covers: Span
    until: Until | None = None
    is_in_form: bool = True


class Document(NamedTuple):
    """A text with what was read from it; `root` is None where the text is no mapping.

    `unsure` holds the parts that were skipped or read by a guess because of a syntax error, in their order and
    apart: what is found there may be a consequence of it.
    """

    source: Source
    root: Mapping | None
    ignores: tuple[Ignore, ...] = ()
    unsure: tuple[Span, ...] = ()

    @property
    def complete(self) -> bool:
        """Tell whether the whole text was read as it was meant."""
        return not self.unsure

    def is_unsure(self, at: int) -> bool:
        """Tell whether an offset lies in a part that was skipped or guessed."""
        return lies_in(self.unsure, at)


def lies_in(spans: tuple[Span, ...], at: int) -> bool:
    """Tell whether an offset lies in one of some spans that stand in their order and apart."""
    before = bisect_right(spans, at, key=attrgetter("start"))
    return before > 0 and at < spans[before - 1].end


def by_key(nodes: Collection[Node]) -> dict[str, Node]:
    """Give the values of keys and values by turns, without those whose key is no text."""
    turns = iter(nodes)
    return {key[0]: value for key, value in zip(turns, turns, strict=True) if key.__class__ is Scalar}


def scalars(root: Node | None) -> Iterator[tuple[Scalar, bool]]:
    """Give all texts in their order, each with whether it is a key."""
    waiting = [(root, False)] if root else []
    while waiting:
        node, is_key = waiting.pop()
        if isinstance(node, Scalar):
            yield node, is_key
        elif isinstance(node, Sequence):
            waiting.extend((item, False) for item in reversed(node.items))
        else:
            last = len(node.nodes) - 1
            waiting.extend((child, (last - at) % 2 == 0) for at, child in enumerate(reversed(node.nodes)))
