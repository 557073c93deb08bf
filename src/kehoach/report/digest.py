"""What a report says, as plain data: texts, days, numbers, and None for what nobody has told.

Words of plans and units stand as they were written; words of kehoach are Vietnamese, as the documents are.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class Window:
    """The period reported on: its calendar days, and the days of its data with what sets them for the office, where that is known."""

    name: str
    title: str
    kind: str
    start: date
    end: date
    data_from: date
    data_to: date
    citation: str | None


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues the document; `lines` and `superior` as the head shows them, `symbol` as its number does."""

    name: str
    in_text: str
    superior: str | None
    lines: tuple[str, ...]
    symbol: str | None
    place: str | None


@dataclass(frozen=True, slots=True)
class Signature:
    """The lines above the signature, None for the one that is not known, and the name below."""

    lines: tuple[str | None, ...]
    name: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a plan that nobody follows."""

    number: str | None
    title: str | None
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanHead:
    """The plan as a document; `called` names it by its number, `reference` in a sentence, `issued` is its day as the head of it writes it.

    `money` is the unit of amounts without one.
    """

    id: str
    number: str | None
    title: str | None
    issuer: str | None
    issued: str | None
    issued_on: date | None
    period: str | None
    money: str | None
    called: str
    reference: str
    restated: bool
    notes: tuple[str, ...]
    basis: tuple[str, ...]
    implements: tuple[str, ...]
    passages: tuple[Passage, ...]
    recipients: tuple[str, ...]
    signature: Signature


@dataclass(frozen=True, slots=True)
class Item:
    """What one unit owes once, and its state on the day; `unit` took over from `instead_of`.

    `first_units` are those whose duty it was from the first, mostly the unit itself. `event` tells what began the `case`;
    `repeats` is the address of the line that it is repeated for until that is done. `limb` counts the parts of a deadline with several, from 0.
    `when_issued` are the words of time that the plan was issued with, `moves` what changed them or moved the due day, each with its document.
    `is_report`: a regular report is owed. `said` and `percent` are the unit's words, `difficulty` and `proposal` too. `days_late` counts up to the day of the
    report, or to the day it was done.
    """

    address: str
    title: str
    unit: str
    instead_of: tuple[str, ...]
    first_units: tuple[str, ...]
    via: str | None
    occurrence: str | None
    case: str | None
    event: str | None
    repeats: str | None
    limb: int
    is_report: bool
    when: str | None
    when_issued: str | None
    moves: tuple[str, ...]
    start: date | None
    due: date | None
    first_due: date | None
    done: date | None
    days_late: int
    state: str
    state_words: str
    said: str | None
    percent: str | None
    reason: str | None
    difficulty: str | None
    proposal: str | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """So many obligations are in a state."""

    state: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    """Obligations by state; `in_time` of `was_due` is the rate of what was due and has been judged."""

    total: int
    states: tuple[Count, ...]
    in_time: int
    late: int
    overdue: int
    was_due: int


@dataclass(frozen=True, slots=True)
class TaskResult:
    """What was done of a task in the period, and what is under way; of `owed` obligations in all."""

    address: str
    title: str
    owed: int
    done: tuple[Item, ...]
    under_way: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class SectionResult:
    """An outermost section with the tasks that something was done of."""

    address: str
    title: str | None
    counts: Counts
    tasks: tuple[TaskResult, ...]


@dataclass(frozen=True, slots=True)
class UnitFigure:
    """What one unit reported for a goal."""

    unit: str
    figure: str | None
    parts: str | None
    value: float | None
    count: float | None
    of: float | None


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One goal with its figure; `sub_measure` is the part of the measure that it is about. `parts` are count and of, `missing` the units that have not reported.

    `value` and `to_reach` are in `measured_in`; `to_reach` is the number that `needed` writes out. `at_most` is the
    one that a value must not pass, `to_reach` itself where that is an upper end; None where more is never worse.
    """

    id: str
    task: str | None
    measure: str | None
    sub_measure: str | None
    goal: str
    year: str | None
    level: str | None
    field: str | None
    excluded: str | None
    figure: str | None
    parts: str | None
    measured_in: str | None
    value: float | None
    count: float | None
    of: float | None
    needed: str | None
    to_reach: float | None
    at_most: float | None
    periods: tuple[str, ...]
    result: str
    result_words: str
    reason: str | None
    missing: tuple[str, ...]
    units: tuple[UnitFigure, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A difficulty or a proposal in the unit's own words, of the report on a period; `outcome` where its task is over by now."""

    unit: str
    period: str
    address: str | None
    title: str | None
    difficulty: str | None
    proposal: str | None
    reported: date | None
    outcome: str | None


@dataclass(frozen=True, slots=True)
class Adjusted:
    """What a document changed, extended, paused or ended; `reason` in the words of the document or the unit.

    `occurrence` and `case` tell which time of the line it is, None where it is the line itself.
    """

    address: str
    title: str
    units: tuple[str, ...]
    occurrence: str | None
    case: str | None
    event: str | None
    what: str
    documents: tuple[str, ...]
    reason: str | None


@dataclass(frozen=True, slots=True)
class Owed:
    """A regular report that a unit owes."""

    unit: str
    address: str
    title: str
    to: tuple[str, ...]
    period: str | None
    due: date | None
    sent: date | None
    days_late: int
    state: str
    state_words: str


@dataclass(frozen=True, slots=True)
class Part:
    """Units in a part of the document's own word: thẩm định, theo dõi."""

    word: str
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the plan: `kind` is section, task or row, `depth` 0 for the outermost; `duty` under Tổ chức thực hiện.

    `changes` say in short words which documents changed or extended it.
    `measure` is what a line measures whose goal stands among the targets; `amount` the money in đồng. `progress` says in
    a few words how far it is.
    """

    kind: str
    depth: int
    duty: bool
    address: str
    number: str | None
    title: str | None
    measure: str | None
    lead: tuple[str, ...]
    support: tuple[str, ...]
    parts: tuple[Part, ...]
    outputs: tuple[str, ...]
    when: str | None
    budget: str | None
    amount: int | None
    note: str | None
    due: date | None
    progress: str | None
    changes: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """All that a report says.

    `as_of` is the day it speaks of; `unit` the one it is about, None for all; `is_group`: that is a group of units. `until` is the last day of the look
    ahead. `obligations` are all of the plan, those that are not due yet too. `silent` units owe something and have reported nothing for the period. `drafting` is the unit that drafts.
    `recorded` counts what is on record of the plan, so that of two digests of one day the one that knows more can be told.
    """

    office: str
    issuer: Issuer
    plan: PlanHead
    period: Window
    as_of: date
    until: date
    unit: str | None
    is_group: bool
    is_followed: bool
    recorded: int
    counts: Counts
    sections: tuple[SectionResult, ...]
    targets: tuple[TargetRow, ...]
    obligations: tuple[Item, ...]
    done_in_time: tuple[Item, ...]
    done_late: tuple[Item, ...]
    overdue: tuple[Item, ...]
    undetermined: tuple[Item, ...]
    coming: tuple[Item, ...]
    adjusted: tuple[Adjusted, ...]
    said: tuple[Said, ...]
    lines: tuple[Line, ...]
    reports_owed: tuple[Owed, ...]
    silent: tuple[str, ...]
    addressees: tuple[str, ...]
    recipients: tuple[str, ...]
    drafting: str | None
    signature: Signature


UNSENT: Final = frozenset({"open", "overdue", "undetermined"})
"""States of a regular report that has not been sent and is still awaited."""


def has_reminders(digest: Digest) -> bool:
    """Tell whether there is anything to remind of: overdue, coming, or a report not sent."""
    return bool(digest.overdue or digest.coming or any(one.state in UNSENT for one in digest.reports_owed))
