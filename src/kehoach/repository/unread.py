"""Progress that somebody wrote and nobody can count: what it would have said must not be missed as if it were not there."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Any

from kehoach.finding.problem import Problem
from kehoach.plan.cell import Cell
from kehoach.repository.file import File, Sort
from kehoach.repository.places import ROSTER, SETTINGS
from kehoach.repository.reported import misfits
from kehoach.repository.shelf import Shelf, full, holding, homes, roster_is_whole

_PARTS = frozenset({"tasks", "figures", "events", "extensions"})


_MOST_UNITS = 200


def _units_by_key() -> defaultdict[Any, dict[str | None, None]]:
    return defaultdict(dict)


@dataclass(frozen=True, slots=True)
class Unread:
    """A progress file that is lost in part or whole; `plan` and `unit` as it names them, None where nobody knows those.

    `is_unsorted`: not even its top key tells what it is.
    """

    path: Path
    roster: Path | None
    plan: str | None
    unit: str | None
    is_unsorted: bool = False

    def concerns(self, plan: Path, name: str, roster: Path | None) -> bool:
        """Tell whether the file may report on a plan: it lies in its folder, names it, or names none under its roster."""
        lost = Lost()
        lost.add(self)
        return bool(lost.concerning(plan, name, roster))


@dataclass(slots=True)
class Lost:
    """The files that are lost, by what they may report on: the folder they lie in, the plan they name, or any plan."""

    in_folder: defaultdict[Path, dict[str | None, None]] = field(default_factory=_units_by_key)
    naming: defaultdict[tuple[Path | None, str], dict[str | None, None]] = field(
        default_factory=_units_by_key
    )
    nameless: defaultdict[Path | None, dict[str | None, None]] = field(default_factory=_units_by_key)

    def add(self, one: Unread) -> None:
        """Take in a file."""
        for folder in one.path.parents:
            self.in_folder[folder][one.unit] = None
        if not one.is_unsorted:
            under = self.naming[one.roster, one.plan] if one.plan is not None else self.nameless[one.roster]
            under[one.unit] = None

    def concerning(self, plan: Path, name: str, roster: Path | None) -> tuple[str | None, ...]:
        """Name the units whose reports on a plan may be lost; None among them is any unit, and so are very many."""
        folder = plan.with_suffix("")
        those = (self.in_folder.get(folder), self.naming.get((roster, name)), self.nameless.get(roster))
        units = dict.fromkeys(islice(chain.from_iterable(one for one in those if one), _MOST_UNITS + 1))
        return tuple(units) if len(units) <= _MOST_UNITS else (None,)


def unread_report(shelf: Shelf, file: File) -> Unread | None:
    """Tell what is lost of a file that is, or was meant to be, a progress file; None where all of it was read."""
    roster, place = holding(shelf, file.path, ROSTER), full(shelf, file.path)
    if file.sort is None:
        is_meant = file.path.name not in (ROSTER, SETTINGS) and (was_meant(file) or is_headless(shelf, file))
        return Unread(place, roster, None, None, is_unsorted=True) if is_meant else None
    if file.sort is not Sort.PROGRESS:
        return None
    plan = file.progress.plan if file.progress else None
    unit = file.progress.unit if file.progress else None
    met = misfits(shelf, file)
    wrong = {problem.rule for problem in met}
    if roster and not roster_is_whole(shelf, roster):
        wrong.discard("unknown-unit")
    named = plan.text if plan and "unknown-plan" not in wrong else None
    known = unit.text if unit and not _names_nobody(unit, wrong, met) else None
    is_lost = wrong or not file.is_whole or named is None or known is None
    return Unread(place, roster, named, known) if is_lost else None


def _names_nobody(unit: Cell, wrong: set[str], met: Iterable[Problem]) -> bool:
    """Tell whether nobody knows who reports; an event for a unit that nobody knows is another matter."""
    rules = wrong & {"unknown-unit", "not-one-unit"}
    return any(problem.rule in rules and unit.span.covers(problem.span) for problem in met)


def was_meant(file: File) -> bool:
    """Tell whether a file of no sort is for kehoach: nothing of it can be read, or its first key is mistyped."""
    unsorted = (problem for problem in file.problems if problem.rule == "unknown-sort-of-file")
    return file.document.root is None or any(problem.facts["nearest"] for problem in unsorted)


def is_headless(shelf: Shelf, file: File) -> bool:
    """Tell whether a file of no sort lies in a plan's folder and has what progress files have below their head."""
    if file.sort is not None or file.document.root is None:
        return False
    keys = {entry.key.text for entry in file.document.root.entries}
    return not _PARTS.isdisjoint(keys) and bool(homes(shelf, file.path))
