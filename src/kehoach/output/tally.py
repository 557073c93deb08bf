"""What has come in of a check, counted."""

from collections import Counter
from dataclasses import dataclass, field

from kehoach.check.run import Outcome
from kehoach.finding.severity import Severity


@dataclass(slots=True)
class Tally:
    """What has come in so far: `unread` are the files that could not be read, `passed_over` those that are not kehoach's.

    `known` is what a baseline has.
    """

    files: int = 0
    ignored: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    unread: list[str] = field(default_factory=list)
    known: Counter[Severity] = field(default_factory=Counter)
    passed_over: list[str] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        if outcome.is_passed_over:
            self.passed_over.append(outcome.path)
            return
        self.files += not outcome.is_baseline
        if outcome.is_unread:
            self.unread.append(outcome.path)
        self.ignored += len(outcome.ignored)
        self.severities.update(finding.severity for finding in outcome.findings)
        self.known.update(finding.severity for finding in outcome.known)
