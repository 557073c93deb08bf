"""What is to be recorded, wherever it was given: the command line, a CSV file, an Excel form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kehoach.words import Fact, Words


class Part(StrEnum):
    """The lists of a progress file."""

    TASKS = "tasks"
    FIGURES = "figures"
    EVENTS = "events"
    EXTENSIONS = "extensions"


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a list in the progress file of a unit for a period; `values` are its keys with their words.

    `origin` is where it was given: "4" for the fourth line of a CSV file, "Nhiệm vụ!7" for a row of a form; None on
    the command line. `cells` are the places of its keys there: "4:state", "Nhiệm vụ!F7".
    """

    part: Part
    unit: str
    period: str
    values: Mapping[str, str]
    origin: str | None = None
    cells: Mapping[str, str] = field(default_factory=dict, compare=False)

    def where(self, key: str) -> str:
        """Name the place of a key: a cell of a file, an option of the command line."""
        return place_given(key, self.origin, self.cells)


def place_given(key: str, origin: str | None, cells: Mapping[str, str]) -> str:
    """Name the place of a key that was given, or would have been."""
    return cells.get(key) or (f"{origin}:{key}" if origin else f"--{key}")


@dataclass(frozen=True, slots=True)
class Slip:
    """Something given that can't be recorded: where ("Nhiệm vụ!F7", "4"), and what is wrong there."""

    where: str
    words: Words
    facts: Mapping[str, Fact] = field(default_factory=dict)
