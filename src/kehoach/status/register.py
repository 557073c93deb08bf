"""All that is on record of one plan, laid out so that a progress file can be held against it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice
from operator import itemgetter
from typing import NamedTuple, TypeVar

from kehoach.obligation.clocks import case_of, clocks
from kehoach.obligation.model import Obligation
from kehoach.obligation.unfold import Unfolding, unfolded, unfolding
from kehoach.plan.figure_key import FigureKey, figure_key
from kehoach.plan.model import Target, Task, entries, owed
from kehoach.plan.progress_file import Event, Figure, Progress, Said, told_by
from kehoach.roster.assigned import Assigned, ever_owing
from kehoach.roster.resolve import unit_named
from kehoach.text.source import Span

_MOST_OWNERS = 200
Key = TypeVar("Key")
Value = TypeVar("Value")


class Filed(NamedTuple):
    """A figure with the file in which it stands."""

    progress: Progress
    figure: Figure


@dataclass(frozen=True, eq=False)
class Register:
    """A plan with the progress on it; its obligations are those of the day of the check, and made when asked for.

    `is_whole` where no progress is lost or lies elsewhere; `unnamed` are the places in the plan of owners that
    nobody knows, in their order. Equal only to itself.
    """

    assigned: Assigned
    progress: tuple[Progress, ...]
    today: date
    is_whole: bool
    unnamed: tuple[Span, ...] = ()

    @cached_property
    def paths(self) -> frozenset[str]:
        """Give the paths of the files with progress."""
        return frozenset(one.source.path for one in self.progress)

    def owed(self, address: str) -> Mapping[str, tuple[Obligation, ...]]:
        """Find the obligations of a task or row by the name of a unit whose duty it is or was."""
        if address not in self._owed:
            obligations = unfolded(self._unfolding, self._nodes.get(address, ()))
            self._owed[address] = _grouped(
                (name, one)
                for one in obligations
                for name in dict.fromkeys((one.unit, *one.first_units, *one.successors))
            )
        return self._owed[address]

    @cached_property
    def _owed(self) -> dict[str, Mapping[str, tuple[Obligation, ...]]]:
        return {}

    @cached_property
    def _nodes(self) -> Mapping[str, tuple[Task, ...]]:
        return _grouped((task.address, task) for task in owed(self.assigned.plan))

    @cached_property
    def _unfolding(self) -> Unfolding:
        """Prepare the obligations without repeats: those go on until something is done, and no report needs them."""
        started = clocks(self.assigned.roster, self.progress, date.max)
        return unfolding(self.assigned, started, self.today, date.min)

    @cached_property
    def tasks(self) -> Mapping[str, Task]:
        """Find a task or row, the first where an address is there twice."""
        return {task.address: task for task in reversed(tuple(entries(self.assigned.plan)))}

    @cached_property
    def targets(self) -> Mapping[str, Target]:
        """Find a target."""
        return {target.id: target for target in self.assigned.plan.targets}

    def owner_words(self, task: Task) -> tuple[str, ...]:
        """Give how the plan names who owes a task or its rows, by any of its readings; each once, and not too many."""
        if task.address not in self._owner_words:
            nodes = task.rows or (task,)
            owners = (owner for one in nodes for owner in ever_owing(self.assigned, one.address))
            words = dict.fromkeys(one.words for one in islice(owners, _MOST_OWNERS))
            self._owner_words[task.address] = tuple(words)
        return self._owner_words[task.address]

    @cached_property
    def _owner_words(self) -> dict[str, tuple[str, ...]]:
        return {}

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
    def first_begun(self) -> Mapping[tuple[str, str], tuple[date, Event]]:
        """Find the first event that began a case."""
        return {key: min(those, key=itemgetter(0)) for key, those in self.began.items()}

    @cached_property
    def first_done(self) -> Mapping[tuple[str, str | None], date]:
        """Find the first day on which a step may have been done."""
        return {key: min(those) for key, those in self.done.items()}

    @cached_property
    def starts(self) -> Mapping[str, frozenset[str]]:
        """Find the addresses that the events of a case start."""
        pairs = (
            (one.id.text, start.text)
            for file in self.progress
            for one in file.events
            if one.id
            for start in one.starts
        )
        return {name: frozenset(those) for name, those in _grouped(pairs).items()}

    @cached_property
    def reporters(self) -> Mapping[FigureKey, frozenset[str]]:
        """Find who reported a figure that is no correction; the unit of the key is left out."""
        pairs = ((key._replace(unit=""), key.unit) for key in self.figures)
        return {key: frozenset(those) for key, those in _grouped(pairs).items()}

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
