"""Which words hold for which time of a task that was amended."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from kehoach.obligation.debtors import Debtor
from kehoach.obligation.times import Time, limbs
from kehoach.phrase.deadline.model import Kind
from kehoach.plan.model import Task

_Name: TypeAlias = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Owed:
    """One time at which somebody owes a task, by one reading of its words; `former` owed it before."""

    task: Task
    role: str
    debtor: Debtor
    case: str | None
    time: Time
    former: tuple[str, ...] = ()

    @property
    def name(self) -> _Name | None:
        """Name one of several times of a recurring task or of a time limit; None for what is due once."""
        if self.case is None and not self._recurs:
            return None
        return self.case, self.time.occurrence

    @property
    def begins(self) -> date | None:
        """Give the day that tells by which words it goes: when a case began, else when it was due."""
        return self.time.start if self.case else self.time.due

    @property
    def _recurs(self) -> bool:
        parts = limbs(self.task.deadline) if self.task.deadline else ()
        return len(parts) > self.time.limb and parts[self.time.limb].kind is Kind.RECURRING


def governed(old: Iterable[Owed], new: Iterable[Owed], since: date | None) -> tuple[Owed, ...]:
    """Put together what is owed by the words before an amendment and by those after it.

    What is due once goes by the new words. An occurrence that was due, and a case that had begun, before the day of
    the amendment go by the old ones: nobody can be late by words that were not written yet.
    """
    before, after = tuple(old), tuple(new)
    begins = {one.name: one.begins for one in after}
    kept = (one for one in before if one.name and _is_past(begins.get(one.name, one.begins), since))
    come = (one for one in after if one.name is None or not _is_past(one.begins, since))
    return (*kept, *_handed_over(before, come))


def _is_past(day: date | None, since: date | None) -> bool:
    return day is not None and since is not None and day < since


def _handed_over(before: Iterable[Owed], come: Iterable[Owed]) -> Iterator[Owed]:
    """Name who owed a task before where it passed from one unit to one other: what that one did counts."""
    those = tuple(come)
    earlier = {one.debtor.name: one.former for one in before}
    now = {one.debtor.name for one in those}
    left, joined = earlier.keys() - now, now - earlier.keys()
    is_clear = len(left) == 1 and len(joined) == 1
    for one in those:
        if is_clear and one.debtor.name in joined:
            yield replace(one, former=tuple(former for name in left for former in (*earlier[name], name)))
        else:
            yield replace(one, former=earlier.get(one.debtor.name, ()))
