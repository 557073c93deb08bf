"""A finding: a problem in a file, with the rule that has its words."""

from dataclasses import dataclass
from itertools import chain

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Fix, Rule, Severity
from kehoach.text.source import Place, Source
from kehoach.words import Language, brief


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in a file and what is wrong there; `fingerprint` tells it from others of its file when lines move.

    `weight`: what an office has decided that the rule weighs.
    """

    rule: Rule
    source: Source
    problem: Problem
    fingerprint: str = ""
    weight: Severity | None = None

    @property
    def severity(self) -> Severity:
        """Tell how much it weighs."""
        return self.weight or self.rule.severity

    @property
    def fix(self) -> Fix | None:
        """Give how it can be mended; None where only a person can."""
        return self.rule.fix if self.problem.edits else None

    @property
    def mended_places(self) -> int:
        """Count the lines that its fix changes, for each of which somebody looks; 0 without one."""
        lines = (
            range(self.source.place(edit.span.start).line, self.source.place(edit.span.end).line + 1)
            for edit in self.problem.edits
        )
        return len(frozenset(chain.from_iterable(lines))) if self.fix else 0

    @property
    def start(self) -> Place:
        """Give the place where it starts."""
        return self.source.place(self.problem.span.start)

    @property
    def end(self) -> Place:
        """Give the place just after its end."""
        return self.source.place(self.problem.span.end)

    def message(self, language: Language) -> str:
        """Say what is wrong."""
        return self.rule.says.say(language, **brief(self.problem.facts))

    def help(self, language: Language) -> str:
        """Say what to do."""
        return self.rule.help.say(language, **brief(self.problem.facts))

    def label(self, language: Language) -> str:
        """Say what the caret points at; empty where the message says all."""
        return self.rule.label.say(language, **brief(self.problem.facts)) if self.rule.label else ""

    def other_label(self, language: Language) -> str:
        """Say what the second place is."""
        return self.rule.other.say(language, **brief(self.problem.facts)) if self.rule.other else ""
