"""A plan as data: what the document says, with merged cells filled in and deadlines read."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from kehoach.calendar.period import Period
from kehoach.phrase.deadline.model import Deadline
from kehoach.phrase.goal.model import Goal
from kehoach.plan.amendment import Amendment
from kehoach.plan.cell import Cell
from kehoach.plan.citation import Citation
from kehoach.text.letters import match_key
from kehoach.text.source import Source, Span

DOES = "thực hiện"
"""The role whose units owe what nobody leads."""


@dataclass(frozen=True, slots=True)
class Role:
    """Units in a part other than lead and support, by the document's own word (thẩm định, theo dõi)."""

    word: Cell
    units: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """What must be done: a task, or one row of a task.

    `head` is the place for findings about what is missing: the first key of the node. All other cells say what
    the document said when it was issued; `amended` has the task as it reads after each of `amendments`, in the
    order of their dates. Those without a date come last and never hold. `whole` is the title of the task that a row
    belongs to.
    """

    address: str
    section: str
    span: Span
    head: Span
    number: Cell | None = None
    title: Cell | None = None
    lead: tuple[Cell, ...] = ()
    support: tuple[Cell, ...] = ()
    roles: tuple[Role, ...] = ()
    outputs: tuple[Cell, ...] = ()
    when: Cell | None = None
    deadline: Deadline | None = None
    measure: Cell | None = None
    budget: Cell | None = None
    note: Cell | None = None
    implements: tuple[Citation, ...] = ()
    report: Cell | None = None
    to: tuple[Cell, ...] = ()
    after: Cell | None = None
    unless: Cell | None = None
    rows: tuple["Task", ...] = ()
    is_row: bool = False
    whole: Cell | None = None
    is_duty: bool = False
    amendments: tuple[Amendment, ...] = ()
    amended: tuple["Task", ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A group of tasks, at any depth."""

    address: str
    number: Cell | None
    title: Cell | None
    span: Span
    budget: Cell | None = None


@dataclass(frozen=True, slots=True)
class Tier:
    """One level that a target must reach: its words and meaning, and for which year, level and field they hold.

    `base` is the figure that an increase starts from, where the plan names one. `is_cut_off`: its words lost their end
    to a comma in braces, so that they have no meaning. `is_measure`: what stands as its field is a measure of its own.
    """

    words: Cell
    year: str | None = None
    level: str | None = None
    field: str | None = None
    goal: Goal | None = None
    base: Decimal | None = None
    is_cut_off: bool = False
    is_measure: bool = False


@dataclass(frozen=True, slots=True)
class Base:
    """A figure that increases start from, for one level and field or for all."""

    words: Cell
    level: str | None = None
    field: str | None = None
    value: Decimal | None = None


class Accrual(StrEnum):
    """What the figures of several periods make together."""

    PER_PERIOD = "trong kỳ"
    CUMULATIVE = "lũy kế"


@dataclass(frozen=True, slots=True)
class Target:
    """A measure with the levels it must reach.

    `accrual` tells whether its figures add up over periods or each holds from the beginning on; None where the
    plan does not say, and then each figure stands for its own period alone.
    """

    id: str
    task: str | None
    measure: Cell | None
    tiers: tuple[Tier, ...]
    span: Span
    head: Span
    bases: tuple[Base, ...] = ()
    accrual: Accrual | None = None
    index: Cell | None = None
    excluded: Cell | None = None
    when: Cell | None = None
    note: Cell | None = None


@dataclass(frozen=True, slots=True)
class Prose:
    """A part that the document needs and nobody follows, by its paragraphs."""

    number: Cell | None
    title: Cell | None
    paragraphs: tuple[Cell, ...]


@dataclass(frozen=True, eq=False)
class Plan:
    """One issued document; `prose` are the numbers of the parts that nobody follows, `texts` those parts whole.

    `signed_as` are the lines above the signature (TM., KT., TL. and the office held). A plan is equal only to itself.
    """

    source: Source
    id: str
    head: Span
    number: Cell | None
    title: Cell | None
    issuer: Cell | None
    issued: Cell | None
    issued_on: Period | None
    signer: Cell | None
    period: Period | None
    period_words: Cell | None
    money: Cell | None
    basis: tuple[Citation, ...]
    implements: tuple[Citation, ...]
    restated: bool
    prose: tuple[Cell, ...]
    sections: tuple[Section, ...]
    tasks: tuple[Task, ...]
    duties: tuple[Task, ...]
    targets: tuple[Target, ...]
    place: Cell | None = None
    signed_as: tuple[Cell, ...] = ()
    proposed: tuple[Cell, ...] = ()
    recipients: tuple[Cell, ...] = ()
    note: tuple[Cell, ...] = ()
    texts: tuple[Prose, ...] = ()

    @cached_property
    def by_address(self) -> Mapping[str, tuple["Task", ...]]:
        """Find tasks, duties and rows; several where an address is there several times."""
        found: defaultdict[str, list[Task]] = defaultdict(list)
        for task in entries(self):
            found[task.address].append(task)
        return {address: tuple(those) for address, those in found.items()}

    @cached_property
    def named(self) -> tuple[str, ...]:
        """Give the addresses of all tasks, duties and rows, in the order of the file."""
        return tuple(task.address for task in entries(self))

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Give the addresses of all tasks, duties and rows."""
        return frozenset(self.named)


def does(word: str) -> bool:
    """Tell whether a role word, however it is typed, is that of who owes where nobody leads."""
    return match_key(word) == DOES


def owed(plan: Plan) -> Iterator[Task]:
    """Give the nodes that somebody owes: rows where a task has rows, else the task; then the duties."""
    for task in (*plan.tasks, *plan.duties):
        yield from task.rows or (task,)


def entries(plan: Plan) -> Iterator[Task]:
    """Give every task and duty, each followed by its rows."""
    for task in (*plan.tasks, *plan.duties):
        yield task
        yield from task.rows


def readings(plan: Plan) -> Iterator[Task]:
    """Give every task, duty and row as it was issued, each followed by how it reads after each amendment."""
    for task in entries(plan):
        yield task
        yield from task.amended
