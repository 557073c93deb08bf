"""What amends a node: its own `amends`, and those of the nodes above where they reach it."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from kehoach.document.node import Mapping, Node, Scalar, by_key
from kehoach.finding.problem import Problem
from kehoach.plan.cells import cell, head, one_or_more
from kehoach.plan.citation import Citation, cite
from kehoach.words import Fact, Words

CHANGES = ("title", "lead", "support", "roles", "outputs", "when", "report", "to", "budget", "note")
_MERGED = frozenset({"lead", "support", "roles", "outputs", "when", "report", "to"})
"""What a merged cell can say; only this reaches the nodes below, as the cells themselves do."""
_NUMBER, _DATE = Words(vi="số", en="number"), Words(vi="ngày", en="date")
_BOTH = Words(vi="số và ngày", en="number and date")
_EMPTY = Words(vi="mục sửa đổi không nêu thay đổi nào", en="an amendment names no change")
_GROUP = Words(
    vi="`{key}` của một nhóm không làm thay đổi nhiệm vụ nào",
    en="`{key}` of a group changes none of its tasks",
)
_SAME = Words(vi="`{key}` sau khi sửa đổi vẫn như cũ", en="`{key}` reads as before the amendment")


class Order(NamedTuple):
    """One document's changes to one node."""

    node: Mapping
    by: Citation | None
    inherited: bool = False

    @property
    def since(self) -> date | None:
        """Give the date of the document."""
        return self.by.date.start if self.by and self.by.date else None

    @property
    def keys(self) -> tuple[str, ...]:
        """Give the keys that it changes."""
        return tuple(key for key in CHANGES if key in self.node.values)

    @property
    def is_empty(self) -> bool:
        """Tell whether it neither changes a key nor ends the task."""
        return not self.keys and "state" not in self.node.values


def orders(node: Mapping, above: tuple[Order, ...]) -> tuple[Order, ...]:
    """Give what amends a node, in the order of dates; what has none last."""
    passed = (one._replace(node=_reaching(one.node, node), inherited=True) for one in above)
    those = (*(one for one in passed if not one.is_empty), *own_orders(node))
    return tuple(sorted(those, key=lambda one: one.since or date.max))


def own_orders(node: Mapping) -> tuple[Order, ...]:
    """Give what stands under `amends` of a node itself."""
    if "amends" not in node.values:
        return ()
    return tuple(
        Order(one, cite(by) if (by := cell(one, "by")) else None) for one in one_or_more(node, "amends")
    )


def overlaid(node: Mapping, order: Order) -> Mapping:
    """Give a node as it reads with the changes of an order, without what amends it."""
    kept = [key for key in node.values if key not in order.keys and key != "amends"]
    return _of(node, (*_turns(node, kept), *_turns(order.node, order.keys)))


def undocumented(node: Mapping) -> Iterator[Problem]:
    """Give the documents under `amends` of which number or date can't be read."""
    for one in own_orders(node):
        if one.by and (lacks := _lacks(one.by)):
            facts: dict[str, Fact] = {"text": one.by.cell.text, "lacks": lacks}
            yield Problem("amendment-without-document", one.by.cell.span, facts)


def idle(order: Order, same: Collection[str] = (), *, of_group: bool = False) -> Iterator[Problem]:
    """Give what an order changes in vain: nothing at all, what reads the `same`, what only a task can have."""
    if order.is_empty:
        yield Problem("amendment-changes-nothing", head(order.node), {"what": _EMPTY})
    for key in order.keys:
        why = _SAME if key in same else _GROUP if of_group and key not in _MERGED else None
        if why:
            span = order.node.values[key].span
            yield Problem("amendment-changes-nothing", span, {"what": _filled(why, key)})


def _filled(words: Words, key: str) -> Words:
    return Words(vi=words.vi.format(key=key), en=words.en.format(key=key))


def _lacks(by: Citation) -> Words | None:
    if by.number is None and by.date is None:
        return _BOTH
    if by.number is None:
        return _NUMBER
    return None if by.date else _DATE


def _reaching(order: Mapping, node: Mapping) -> Mapping:
    """Keep of an order from above what a node doesn't say itself."""
    kept = {key for key in _MERGED if key not in node.values} | {"by", "state", "reason"}
    return _of(order, tuple(_turns(order, kept)))


def _turns(node: Mapping, keys: Collection[str]) -> Iterator[Node]:
    """Give keys and values by turns."""
    turns = iter(node.nodes)
    for key, value in zip(turns, turns, strict=True):
        if isinstance(key, Scalar) and key.text in keys:
            yield key
            yield value


def _of(node: Mapping, nodes: tuple[Node, ...]) -> Mapping:
    """Give a mapping of these, at the place of a node."""
    return node._replace(nodes=nodes, values=by_key(nodes))
