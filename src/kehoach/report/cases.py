"""What began each case, as documents name it: not by its id but by the event and its day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kehoach.calendar.written import written as written_day
from kehoach.obligation.clocks import case_of
from kehoach.obligation.model import Obligation
from kehoach.plan.progress_file import Event, Progress
from kehoach.roster.model import Roster
from kehoach.roster.resolve import unit_named


@dataclass(frozen=True, slots=True)
class Cases:
    """Words for cases by name and unit; by the name alone where all events of the name are one."""

    by_unit: Mapping[tuple[str, str], str]
    by_name: Mapping[str, str]

    def told(self, obligation: Obligation) -> str | None:
        """Name what began the case of an obligation; None where it has none, or nobody can tell which event it was."""
        case = obligation.case
        if case is None:
            return None
        own = (self.by_unit.get((case, unit)) for unit in (obligation.unit, *obligation.first_units))
        return next((words for words in own if words), None) or self.by_name.get(case)


def cases(roster: Roster, progress: Iterable[Progress]) -> Cases:
    """Gather the events on record."""
    by_unit: dict[tuple[str, str], str] = {}
    by_name: defaultdict[str, set[str]] = defaultdict(set)
    for file in progress:
        for event in file.events:
            words = _told(event)
            unit = event.unit or file.unit
            if words and event.day:
                name = case_of(event, event.day)
                of = unit_named(roster, unit.text) if unit else ""
                by_unit[name, of] = words
                by_name[name].add(words)
                by_name[f"{name}, {of}"].add(words)
    alone = {name: next(iter(those)) for name, those in by_name.items() if len(those) == 1}
    return Cases(by_unit, alone)


def _told(event: Event) -> str:
    """Say what happened on which day; else by which document it is known."""
    day = f"ngày {written_day(event.day.start)}" if event.day and event.day.is_day else ""
    document = f"theo {event.evidence[0].words}" if event.evidence else ""
    words = event.event.text.rstrip(" .;") if event.event else document
    return " ".join(part for part in (words, "" if words == document and words else day) if part)
