"""The parts of a plan that a rule of an office can be about, and the values under their keys."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from kehoach.calendar.period import Period
from kehoach.phrase.deadline.model import Deadline, Kind
from kehoach.phrase.goal.model import Op
from kehoach.plan.budget import amount_of
from kehoach.plan.cell import Cell
from kehoach.plan.citation import Citation
from kehoach.plan.house import Anchor, What
from kehoach.plan.model import Plan, Role, Section, Target, Task, Tier, owed
from kehoach.roster.assigned import Assigned
from kehoach.roster.model import Owner, OwnerSort
from kehoach.text.source import Span

Thing: TypeAlias = Plan | Section | Task | Target
_OF_UNITS = frozenset({"lead", "support", "roles", "to"})
_NAMED = frozenset({OwnerSort.UNIT, OwnerSort.GROUP, OwnerSort.COLLECTIVE})
_WITH_DAYS = frozenset({Kind.SPAN, Kind.BY_DATE, Kind.RECURRING})


@dataclass(frozen=True, slots=True)
class Part:
    """A plan, section, task, row, duty or target; `head` is the place for what is missing."""

    thing: Thing
    kinds: frozenset[What]
    address: str
    head: Span


@dataclass(frozen=True, slots=True)
class Value:
    """What stands at one place: the ways of writing it, its first and last day, or its number.

    Amounts of money are in đồng and have no unit.
    """

    span: Span
    texts: tuple[str, ...]
    days: Period | None = None
    number: Decimal | None = None
    unit: str | None = None


@dataclass(frozen=True, eq=False)
class Parts:
    """A plan with its parts in their order, and the owners that its words name, by their places."""

    plan: Plan
    parts: tuple[Part, ...]
    owners: tuple[Owner, ...]
    starts: tuple[int, ...]


def parts_of(plan: Plan, owners: Assigned | None) -> Parts:
    """Take a plan apart; its words as they were issued."""
    named = {one.span: one for one in _owners(owners)} if owners else {}
    ordered = tuple(named[span] for span in sorted(named))
    return Parts(plan, tuple(_parts(plan)), ordered, tuple(one.span.start for one in ordered))


def _parts(plan: Plan) -> Iterator[Part]:
    yield Part(plan, frozenset({What.PLAN}), "", plan.head)
    for section in plan.sections:
        yield Part(section, frozenset({What.SECTION}), section.address, section.span)
    for task in owed(plan):
        yield Part(task, _kinds(task), task.address, task.head)
    for target in plan.targets:
        yield Part(target, frozenset({What.TARGET}), target.task or "", target.head)


def _kinds(task: Task) -> frozenset[What]:
    kinds = {What.DUTY if task.is_duty else What.TASK}
    if task.is_row:
        kinds.add(What.ROW)
    if task.report:
        kinds.add(What.REPORT)
    return frozenset(kinds)


def _owners(owners: Assigned) -> Iterator[Owner]:
    for those in owners.by_address.values():
        yield from (*those.lead, *those.support, *those.to)
        for role in those.roles.values():
            yield from role


def values(whole: Parts, part: Part, key: str) -> Iterator[Value]:
    """Give what stands under a key of a part."""
    thing = part.thing
    if key == "goal" and isinstance(thing, Target):
        yield from map(_of_goal, thing.tiers)
        return
    for one in _cells(getattr(thing, "period_words" if key == "period" else key, None)):
        if key in _OF_UNITS and (named := _named(whole, one)):
            yield from (Value(owner.span, _names(owner)) for owner in named)
        else:
            yield Value(one.span, (one.text,), _days(thing, key), _amount(whole, key, one))


def _cells(found: Cell | Iterable[Cell | Citation | Role] | None) -> Iterator[Cell]:
    for one in (found,) if isinstance(found, Cell) else found or ():
        if isinstance(one, Role):
            yield from one.units
        else:
            yield one.cell if isinstance(one, Citation) else one


def _named(whole: Parts, cell: Cell) -> tuple[Owner, ...]:
    """Give the owners whose words lie in a cell."""
    first, last = bisect_left(whole.starts, cell.span.start), bisect_left(whole.starts, cell.span.end)
    return whole.owners[first:last]


def _names(owner: Owner) -> tuple[str, ...]:
    """Give the words for an owner, and its name in the roster where they say surely who."""
    entry = owner.group or (owner.units[0] if owner.units else None)
    return (owner.words, entry.name) if entry and owner.sort in _NAMED else (owner.words,)


def _days(thing: Thing, key: str) -> Period | None:
    """Give the days of a plan's date or period, or the first and last day on which a task is due."""
    if isinstance(thing, Plan):
        return {"issued": thing.issued_on, "period": thing.period}.get(key)
    if key != "when" or not isinstance(thing, Task) or thing.deadline is None:
        return None
    due = [day for one in (thing.deadline, *thing.deadline.also) for day in _due(one)]
    return Period(min(due), max(due)) if due else None


def _due(deadline: Deadline) -> Iterator[date]:
    if deadline.kind in _WITH_DAYS:
        yield from (one.due for one in deadline.occurrences)
        yield from (day for day in (deadline.due, deadline.last) if day)


def _amount(whole: Parts, key: str, cell: Cell) -> Decimal | None:
    amount = amount_of(whole.plan, cell) if key == "budget" else None
    return None if amount is None else Decimal(amount)


def _of_goal(tier: Tier) -> Value:
    """Give a level that must be reached; an increase is no level, and a range has no one number."""
    goal = tier.goal
    if goal is None or goal.op in {None, Op.INCREASE, Op.BETWEEN}:
        return Value(tier.words.span, (tier.words.text,))
    return Value(tier.words.span, (tier.words.text,), None, goal.value, goal.unit)


def anchor(plan: Plan, of: Anchor) -> date | None:
    """Give the day from which days are counted; None where nobody knows it to the day."""
    if of is Anchor.ISSUED:
        return plan.issued_on.start if plan.issued_on and plan.issued_on.is_day else None
    if plan.period is None:
        return None
    return plan.period.start if of is Anchor.START else plan.period.end
