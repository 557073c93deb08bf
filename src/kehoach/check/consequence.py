"""What is missing only because its key was mistyped or its value refused: the cause is said, not this."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from collections.abc import Mapping as Table
from typing import NamedTuple, cast

from kehoach.document.node import Document, Entry, Mapping, Node, Scalar, Sequence, lies_in
from kehoach.finding.problem import Problem
from kehoach.text.source import Span

_KEYS: Table[str, frozenset[str]] = {
    "missing-number": frozenset({"number"}),
    "missing-date": frozenset({"issued"}),
    "missing-signer": frozenset({"signer"}),
    "missing-lead": frozenset({"lead", "roles"}),
    "missing-output": frozenset({"outputs", "measure", "targets", "goal"}),
    "missing-deadline": frozenset({"when"}),
    "done-without-evidence": frozenset({"evidence"}),
    "done-without-date": frozenset({"date"}),
    "cancelled-without-document": frozenset({"evidence"}),
    "unfounded-extension": frozenset({"reason", "evidence"}),
    "ambiguous-report": frozenset({"for", "case"}),
    "incomplete-figure": frozenset({"count", "of", "value"}),
    "duplicate-figure": frozenset({"level", "field", "period", "corrects"}),
    "correction-without-reason": frozenset({"reason"}),
}
LACKING = frozenset(_KEYS)
"""The rules that speak of what is not there, or not told apart for want of a key."""
_NO_KEY = frozenset({"merge-key", "complex-key"})
_STOPS = frozenset({"tab-indentation", "nested-too-deep"})
_OF_NAMES = frozenset({"unknown-unit", "unknown-member"})
_NEAR, _OPENING = 500, " \n\t[{-"
_OF_ADDRESSES = frozenset({"sections", "duties", "tasks", "rows", "number", "id"})
_OF_UNITS = frozenset({"units", "groups", "name", "short", "aliases"})
_ELSEWHERE: Table[str, frozenset[str]] = {
    "unknown-task": _OF_ADDRESSES,
    "unknown-item": _OF_ADDRESSES | {"text"},
    "gap-in-numbers": _OF_ADDRESSES,
    "sum-differs": _OF_ADDRESSES | {"budget"},
    "target-without-task": frozenset({"task"}),
    "increment-without-base": frozenset({"base"}),
    "skipped-year": frozenset({"goal"}),
    "undated-citation": frozenset({"basis", "implements"}),
    "owner-not-recipient": frozenset({"recipients"}),
    "unknown-member": _OF_UNITS,
    "unknown-successor": _OF_UNITS,
}
"""The keys, anywhere in a file, for want of which a rule misses what it looks for."""


class Refused(NamedTuple):
    """A key that was written but not read, and the mapping in which it stands."""

    key: str
    holder: Span


def without_consequences(document: Document, problems: Collection[Problem]) -> Iterator[Problem]:
    """Leave out that a key is missing where it was written in vain, at the node or in one around it.

    A key that is no key at all is not called unknown as well, nor a task that may stand under a mistyped key; a value
    at which reading stopped is not said to be of the wrong form, nor a unit to be unknown for a character that is in
    its name by mistake.
    """
    refused = {one for problem in problems for one in _refused(document.root, problem)}
    merged = {holder for problem in problems if (holder := _merged_into(document.root, problem))}
    lacked = frozenset(one.key for one in refused)
    if any(one.rule == "too-many-entries" for one in problems):
        lacked |= _OF_ADDRESSES
    at_places = _AtPlaces.of(problems)
    for problem in problems:
        is_elsewhere = not lacked.isdisjoint(_ELSEWHERE.get(problem.rule, ()))
        if is_elsewhere or at_places.explain(document, problem):
            continue
        keys = _KEYS.get(problem.rule, frozenset())
        if problem.rule == "missing-key":
            keys = frozenset({str(problem.facts["key"])})
        holders = tuple(_holders(document.root, problem.span)) if keys else ()
        if not any(one in merged or any(Refused(key, one) in refused for key in keys) for one in holders):
            yield problem


class _AtPlaces(NamedTuple):
    """Where keys are none, where reading stopped, where a character is that nobody typed on purpose, what a comma cut."""

    no_keys: frozenset[int]
    stops: tuple[int, ...]
    characters: tuple[int, ...]
    cut: tuple[Span, ...]
    lists: tuple[Span, ...]

    @classmethod
    def of(cls, problems: Collection[Problem]) -> "_AtPlaces":
        return cls(
            frozenset(one.span.start for one in problems if one.rule in _NO_KEY),
            tuple(sorted(one.span.start for one in problems if one.rule in _STOPS)),
            tuple(sorted(one.span.start for one in problems if one.rule == "control-character")),
            tuple(sorted(_whole_of(one) for one in problems if one.rule == "key-without-value")),
            tuple(sorted(one.span for one in problems if one.rule == "flow-list")),
        )

    def explain(self, document: Document, problem: Problem) -> bool:
        """Tell whether a problem is there only because of what is wrong at its place."""
        if problem.rule != "key-without-value" and lies_in(self.cut, problem.span.start):
            return True
        if problem.rule in _OF_NAMES and lies_in(self.lists, problem.span.start):
            return True
        if problem.rule in {"unknown-key", "text-with-colon"}:
            return problem.span.start in self.no_keys
        if problem.rule == "wrong-type":
            stop = _first_from(self.stops, problem.span.end)
            between = slice(problem.span.end, stop)
            return (
                stop is not None
                and stop - problem.span.end < _NEAR
                and not document.source.text[between].strip(_OPENING)
            )
        if problem.rule == "unknown-unit":
            character = _first_from(self.characters, problem.span.start)
            return character is not None and character < problem.span.end
        return False


def _whole_of(problem: Problem) -> Span:
    """Give the place of a value with what a comma has cut off it."""
    whole, end = problem.facts["whole"], problem.span.end
    return Span(end - len(whole), end) if isinstance(whole, str) else problem.span


def _first_from(places: tuple[int, ...], start: int) -> int | None:
    at = bisect_left(places, start)
    return places[at] if at < len(places) else None


def _merged_into(root: Node | None, problem: Problem) -> Span | None:
    """Give the mapping that keys were to be taken into from elsewhere: nobody knows which."""
    around = list(_around(root, problem.span)) if problem.rule == "merge-key" else []
    return around[-1][0].span if around else None


def _refused(root: Node | None, problem: Problem) -> Iterator[Refused]:
    """Give the key that a problem makes unread: the one that was meant, or whose value was refused, or is there twice.

    Where a comma has cut a value in braces, it is the key of that value, and the one that has none.
    """
    place, beginning = problem.span, Span(problem.span.start, problem.span.start + 1)
    if problem.rule == "unknown-key":
        yield from _key_around(root, place, str(problem.facts["nearest"] or ""))
    elif problem.rule in {"wrong-type", "text-with-colon"}:
        around = [(holder, entry) for holder, entry in _around(root, place) if entry.value.span.covers(place)]
        yield from (Refused(entry.key.text, holder.span) for holder, entry in around[-1:])
    elif problem.rule == "duplicate-key":
        yield from _key_around(root, beginning)
    elif problem.rule == "key-without-value":
        start = _whole_of(problem).start
        yield from (*_key_around(root, beginning), *_key_around(root, Span(start, start + 1)))


def _key_around(root: Node | None, place: Span, meant: str | None = None) -> Iterator[Refused]:
    """Give the key of the innermost entry around a place, or the one that was meant by it."""
    for holder, entry in list(_around(root, place))[-1:]:
        yield Refused(entry.key.text if meant is None else meant, holder.span)


def _around(node: Node | None, span: Span) -> Iterator[tuple[Mapping, Entry]]:
    """Give the entries in which a place lies with their mappings, from the outside in."""
    while node is not None:
        within = _within(node, span)
        if isinstance(node, Mapping) and isinstance(within, Entry):
            yield node, within
        node = within.value if isinstance(within, Entry) else within


def _holders(node: Node | None, span: Span) -> Iterator[Span]:
    """Give the mappings in which a place lies, from the outside in."""
    while node is not None and node.span.covers(span):
        if isinstance(node, Mapping):
            yield node.span
        within = _within(node, span)
        node = within.value if isinstance(within, Entry) else within


def _within(node: Node, span: Span) -> Entry | Node | None:
    """Give the part of a node in which a place lies; a list of a hundred thousand is halved, not walked."""
    if isinstance(node, Scalar):
        return None
    nodes = node.items if isinstance(node, Sequence) else node.nodes
    at = bisect_right(nodes, span.start, key=_start) - 1
    if at < 0:
        return None
    turn = at - at % 2
    part = nodes[at] if isinstance(node, Sequence) else Entry(cast("Scalar", nodes[turn]), nodes[turn + 1])
    return part if part.span.covers(span) else None


def _start(node: Node) -> int:
    return node.start
