"""A target's goal held against what was reported."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.plan.model import Target, Tier
from kehoach.plan.progress_file import Figure
from kehoach.words import Fact, Words


class Result(StrEnum):
    """What a goal has come to; `not_met` is so far while its time runs."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_DUE = "not_due"
    NO_FIGURE = "no_figure"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked: as of which day or up to the end of which period, of which units, of which level."""

    as_of: date
    period: ReportingPeriod | None = None
    units: frozenset[str] | None = None
    level: str | None = None

    @property
    def day(self) -> date:
        """Give the day on which the results are asked for: the last one of the period, where one is named."""
        return self.period.period.end if self.period else self.as_of


@dataclass(frozen=True, slots=True)
class Holding:
    """The figure of one unit for a target, level, fields and period that holds now.

    `level` is the one that the figure names, else that of the unit. `replaced` are those that it corrects, oldest
    first. `is_contested`: there are several that no correction explains, so that nobody knows which one holds.
    """

    unit: str
    target: str
    level: str
    fields: frozenset[str]
    period: ReportingPeriod
    figure: Figure
    names_level: bool = False
    replaced: tuple[Figure, ...] = ()
    is_contested: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a result is what it is, in words and facts."""

    words: Words
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rolled:
    """The figures of several units as one: sum over sum.

    `value` is in the unit of the goal, per cent for a share; None where the figures make none. `of` is None for
    what is no share. `units` reported, `missing` did not. `contested` units reported several figures for one thing,
    `unusable` ones a figure that lacks a part or can't be read: neither is in the sum. `gaps` lack a period since the
    start. `unread` are units of whose reports a file can't be read whole, None where nobody knows whose. `absent` are
    the fields of the goal of which no figure speaks. `unasked` have no part in the task: their figures do not count.
    """

    value: Fraction | None
    count: Fraction | None
    of: Fraction | None
    periods: tuple[ReportingPeriod, ...]
    holdings: tuple[Holding, ...]
    missing: tuple[str, ...] = ()
    contested: tuple[str, ...] = ()
    unusable: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    unread: tuple[str | None, ...] = ()
    absent: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()
    reason: Reason | None = None

    @property
    def units(self) -> tuple[str, ...]:
        """Name who reported, each once."""
        return tuple(dict.fromkeys(one.unit for one in self.holdings))


@dataclass(frozen=True, slots=True)
class Point:
    """What was reported for one period."""

    period: ReportingPeriod
    value: Fraction


@dataclass(frozen=True, slots=True)
class Next:
    """What is asked for next: by the tier that follows, or by the next year of one that grows yearly.

    `year` is as written, `needed` the level where it can be told, `distance` how far the figure of today is from it.
    """

    tier: Tier
    year: str
    needed: Fraction | None
    distance: Fraction | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """One tier with its figure and result.

    `needed` is the level that the words ask for: of an increase, its base and the steps up to the year judged.
    `distance` is how far the figure is on the good side of it, negative where it falls short; points for a share.
    `base` is the level that an increase was counted from. `year` is the one that was judged.
    """

    target: Target
    tier: Tier
    result: Result
    year: int
    rolled: Rolled | None = None
    needed: Fraction | None = None
    base: Fraction | None = None
    distance: Fraction | None = None
    trend: tuple[Point, ...] = ()
    next: Next | None = None
    reason: Reason | None = None
