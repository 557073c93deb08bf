"""All that is on record of one plan, laid out so that a progress file can be held against it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple, TypeVar

from kehoach.obligation.clocks import case_of
from kehoach.obligation.model import Obligation
from kehoach.plan.figure_key import FigureKey, figure_key
from kehoach.plan.model import Target, Task, entries
from kehoach.plan.progress_file import Event, Figure, Progress, Said, told_by
from kehoach.roster.assigned import Assigned
from kehoach.roster.resolve import unit_named
from kehoach.text.source import Span

Key = TypeVar("Key")
Value = TypeVar("Value")


class Filed(NamedTuple):
    """A figure with the file in which it stands."""

    progress: Progress
    figure: Figure


@dataclass(frozen=True, eq=False)
class Register:
    """A plan with its obligations and the progress on it, whatever the day.

    `is_whole` where no progress is lost or lies elsewhere; `unnamed` are the places in the plan of owners that
    nobody knows. Equal only to itself.
    """

    assigned: Assigned
    progress: tuple[Progress, ...]
    obligations: tuple[Obligation, ...]
    is_whole: bool
    unnamed: tuple[Span, ...] = ()

    @cached_property
    def owed(self) -> Mapping[tuple[str, str], tuple[Obligation, ...]]:
        """Find the obligations of a task or row by its address and the name of a unit whose duty it is or was."""
        return _grouped(
            ((one.address, name), one)
            for one in self.obligations
            for name in dict.fromkeys((one.unit, *one.first_units, *one.successors))
        )

    @cached_property
    def tasks(self) -> Mapping[str, Task]:
        """Find a task or row, the first where an address is there twice."""
        return {task.address: task for task in reversed(tuple(entries(self.assigned.plan)))}

    @cached_property
    def targets(self) -> Mapping[str, Target]:
        """Find a target."""
        return {target.id: target for target in self.assigned.plan.targets}

    @cached_property
    def began(self) -> Mapping[tuple[str, str], tuple[tuple[date, Event], ...]]:
        """Find when a case began, by the address that its event starts and its name.

        Events later than the report that tells of them are left out, here as among what was done: they are
        slips, and said where they stand.
        """
        return _grouped(
            ((start.text, case_of(event, event.day)), (event.day.start, event))
            for one in self.progress
            for event in one.events
            if event.day and not is_after_report(one, event.day.start)
            for start in event.starts
        )

    @cached_property
    def undated(self) -> frozenset[str]:
        """Name the cases that an event would begin if its day could be read."""
        events = (event for one in self.progress for event in one.events)
        return frozenset(event.id.text for event in events if event.id and event.day is None)

    @cached_property
    def done(self) -> Mapping[tuple[str, str | None], tuple[date, ...]]:
        """Find the first days on which a step may have been done, by address and case."""
        return _grouped(
            ((report.task.text, report.case.text if report.case else None), report.day.start)
            for one in self.progress
            for report in one.tasks
            if report.said is Said.DONE and report.task and report.day
            if not is_after_report(one, report.day.start)
        )

    @cached_property
    def figures(self) -> Mapping[FigureKey, tuple[Filed, ...]]:
        """Find the figures that are no corrections, in the order in which they were reported."""
        return _grouped(
            (key, Filed(one, figure))
            for one in sorted(self.progress, key=_when_reported)
            for figure in one.figures
            if figure.corrects is None and (key := self.key_of(one, figure))
        )

    def key_of(self, progress: Progress, figure: Figure) -> FigureKey | None:
        """Give what a figure tells of; None where that is not known."""
        return figure_key(self.name_of(progress.unit.text), figure) if progress.unit else None

    def name_of(self, words: str) -> str:
        """Name a unit as the roster does."""
        known = self._names.get(words)
        return unit_named(self.assigned.roster, words) if known is None else known

    @cached_property
    def _names(self) -> Mapping[str, str]:
        words = {one.unit.text for one in self.progress if one.unit}
        return {one: unit_named(self.assigned.roster, one) for one in words}


def is_after_report(progress: Progress, day: date) -> bool:
    """Tell whether a day is later than the one on which the file was reported."""
    return progress.reported_on is not None and day > progress.reported_on.end


def _when_reported(progress: Progress) -> tuple[date, str]:
    return (told_by(progress), progress.source.path)


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> Mapping[Key, tuple[Value, ...]]:
    found: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(those) for key, those in found.items()}
