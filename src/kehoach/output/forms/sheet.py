"""A form of output, and one output that is being written in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from kehoach.check.run import Outcome
from kehoach.finding.severity import Severity
from kehoach.output.tally import Tally
from kehoach.output.terminal import Screen
from kehoach.words import Language


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for: the language, the lightest severity that fails, whether ignored findings are listed.

    `folder` is where the user stands, from which the paths of findings start.
    """

    language: Language
    fail_on: Severity
    folder: Path
    show_ignored: bool = False


class Form(NamedTuple):
    """A form: `take` writes one outcome at once or gives what has to be kept of it; `end` writes the rest."""

    take: Callable[[Outcome, Asked, Screen], Sequence[Any]]
    end: Callable[[Sequence[Any], Tally, Asked, Screen], None]


@dataclass(slots=True)
class Sheet:
    """One output: its form, where it is written, and what it keeps until the end."""

    form: Form
    screen: Screen
    kept: list[Any] = field(default_factory=list)
