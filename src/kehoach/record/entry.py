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
    the command line.
    """

    part: Part
    unit: str
    period: str
    values: Mapping[str, str]
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Slip:
    """Something given that can't be recorded: where ("Nhiệm vụ!F7", "4"), and what is wrong there."""

    where: str
    words: Words
    facts: Mapping[str, Fact] = field(default_factory=dict)
