"""From located nodes to targets: each year, level, field and trong đó is a tier of its own."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kehoach.document.node import Entry, Mapping, Node, Scalar
from kehoach.document.route import cut_off, entry
from kehoach.plan.address import bare
from kehoach.plan.cell import Cell
from kehoach.plan.cells import cell, head, mappings
from kehoach.plan.model import Accrual, Base, Target, Tier
from kehoach.text.letters import match_key

_YEAR = re.compile(r"(?:năm )?(\d{4})(?: ?[-–] ?(\d{4}))?")
_LEVEL = re.compile(r"(?:cấp )?(tỉnh|thành phố|huyện|xã|bộ|trung ương)|cấp \S.*")

_ACCRUALS = {match_key(accrual): accrual for accrual in Accrual}


def read_targets(nodes: tuple[Mapping, ...], task: str | None = None) -> Iterator[Target]:
    """Read the entries of a `targets` list; `task` is the address of the node that holds it."""
    for index, node in enumerate(nodes, 1):
        own = cell(node, "id") or cell(node, "number")
        name = bare(own.text) if own else str(index)
        within = cell(node, "task")
        address = f"{task}#{name}" if task and own is None else name
        yield _target(node, address, within.text if within else task)


def read_own_targets(
    node: Mapping, address: str, measure: Cell | None, years: str | None
) -> Iterator[Target]:
    """Read what a section, task or row says of targets: its `targets`, and a `goal` of its own.

    A goal of its own is one for the `measure` that holds there, which may stand in the task above a row,
    and for the `years` that its time names.
    """
    if entry(node, "goal") is not None:
        target = _target(node, address, address)
        tiers = tuple(replace(tier, year=tier.year or years) for tier in target.tiers)
        yield replace(target, measure=measure or target.measure, tiers=tiers)
    yield from read_targets(mappings(node, "targets"), address)


def _target(node: Mapping, name: str, task: str | None) -> Target:
    goal, how = entry(node, "goal"), cell(node, "figures")
    bare = Tier(Cell("", node.span), is_cut_off="goal" in cut_off(node))
    tiers = list(_tiers(goal.value, bare)) if goal else []
    for part in mappings(node, "of_which"):
        tiers.extend(_part(part))
    return Target(
        id=name,
        task=task,
        measure=cell(node, "measure") or cell(node, "title"),
        tiers=tuple(tiers),
        span=node.span,
        head=head(node),
        bases=tuple(_bases(node)),
        accrual=_ACCRUALS.get(match_key(how.text)) if how else None,
        index=cell(node, "index"),
        excluded=cell(node, "except"),
        when=cell(node, "when"),
        note=cell(node, "note"),
    )


def _part(node: Mapping) -> Iterator[Tier]:
    goal, field, measure = entry(node, "goal"), cell(node, "field"), cell(node, "measure")
    named = field or measure
    if goal:
        bare = Tier(
            Cell("", node.span),
            field=named.text if named else None,
            is_measure=named is not None and field is None,
        )
        yield from _tiers(goal.value, replace(bare, is_cut_off="goal" in cut_off(node)))


def _bases(node: Mapping) -> Iterator[Base]:
    base = entry(node, "base")
    bare = Tier(Cell("", node.span), is_cut_off="base" in cut_off(node))
    for one in _tiers(base.value, bare) if base else ():
        if not one.is_cut_off:
            yield Base(one.words, one.level, one.field)


def _tiers(goal: Node, above: Tier) -> Iterator[Tier]:
    """Unfold a goal by year, level and field, in any nesting."""
    if isinstance(goal, Scalar):
        if goal.text.strip():
            yield replace(above, words=Cell(goal.text.strip(), goal.span))
    elif isinstance(goal, Mapping):
        cut_here = cut_off(goal)
        for one in goal.entries:
            cut = above.is_cut_off or one.key.text in cut_here
            yield from _tiers(one.value, replace(_narrowed(one, above), is_cut_off=cut))


def _narrowed(one: Entry, above: Tier) -> Tier:
    key = match_key(one.key.text)
    if match := _YEAR.fullmatch(key):
        return replace(above, year="-".join(part for part in match.groups() if part))
    if _LEVEL.fullmatch(key):
        return replace(above, level=one.key.text)
    return replace(above, field=one.key.text)
