"""Rules: each names one thing that can be wrong, says it in both languages, and has a page."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from kehoach.finding.problem import Problem
from kehoach.text.source import Span
from kehoach.words import Fact, Language, Words


class Severity(StrEnum):
    """How much a finding weighs, heaviest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Order severities: 0 is the heaviest."""
        return list(Severity).index(self)


@dataclass(frozen=True)
class Rule:
    """One rule; `check` takes the stage's value that `reads` names and yields problems."""

    name: str
    severity: Severity
    says: Words
    help: Words
    label: Words | None
    other: Words | None
    check: Callable[..., Iterable[Problem]]

    @cached_property
    def reads(self) -> str:
        """Name what the rule looks at: the name of its check's one parameter."""
        return next(iter(inspect.signature(self.check).parameters))

    def at(self, span: Span, other: Span | None = None, **facts: Fact) -> Problem:
        """Report a place."""
        return Problem(self.name, span, facts, other)

    def page(self, language: Language) -> str:
        """Give the page: the docstring in English, the file `<rule>.vi.md` beside the code in Vietnamese."""
        if language is Language.EN:
            return inspect.cleandoc(self.check.__doc__ or "")
        return Path(inspect.getfile(self.check)).with_suffix(".vi.md").read_text("utf-8").strip()


def rule(
    severity: Severity,
    *,
    says: Words,
    help: Words,  # noqa: A002 - the word of the frame
    label: Words | None = None,
    other: Words | None = None,
) -> Callable[[Callable[..., Iterable[Problem]]], Rule]:
    """Declare a rule; it takes its name from the function, with hyphens.

    `says` is the message, `help` what to do, `label` stands at the caret, `other` at the second place.
    """

    def declare(check: Callable[..., Iterable[Problem]]) -> Rule:
        return Rule(check.__name__.replace("_", "-"), severity, says, help, label, other, check)

    return declare


@dataclass(frozen=True, slots=True)
class Met:
    """The problems that the stages met in one file, by the name of their rule."""

    by_rule: Mapping[str, tuple[Problem, ...]]

    def of(self, one: Rule) -> Iterable[Problem]:
        """Give those of one rule."""
        return self.by_rule.get(one.name, ())
