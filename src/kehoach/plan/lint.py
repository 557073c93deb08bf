"""What an office has decided about the rules: which are looked at, how much each weighs, what fails a check."""

from dataclasses import dataclass
from typing import Final

from kehoach.finding.severity import Severity
from kehoach.plan.cell import Cell


@dataclass(frozen=True, slots=True, eq=False)
class Lint:
    """The names of rules as they stand in kehoach.yaml, whether there are such rules or not; empty `select` is all.

    `own` names the rules that the office declares itself. What a file says is equal only to itself.
    """

    select: tuple[Cell, ...] = ()
    ignore: tuple[Cell, ...] = ()
    severity: tuple[tuple[Cell, Severity], ...] = ()
    fail_on: Severity | None = None
    own: frozenset[str] = frozenset()

    @property
    def named(self) -> tuple[Cell, ...]:
        """Give the names of rules wherever they stand."""
        return (*self.select, *self.ignore, *(name for name, _ in self.severity))


NOTHING_SAID: Final = Lint()
