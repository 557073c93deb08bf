"""Rules: each names one thing that can be wrong, says it in both languages, and has a page."""

import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from importlib import import_module
from pathlib import Path

from kehoach.finding.problem import Problem
from kehoach.finding.severity import Severity
from kehoach.text.edit import Edit
from kehoach.text.source import Span
from kehoach.words import Fact, Language, Words

__all__ = ["Fix", "Met", "Rule", "Severity", "fixed_by", "rule"]

_BLOCK = re.compile(r"```[^\n]*\n(.*?)```", re.DOTALL)


def _part(page: str, heading: str) -> str:
    """Give what stands under `## heading`."""
    return page.partition(f"## {heading}\n")[2].partition("\n## ")[0].strip()


@dataclass(frozen=True)
class Fix:
    """How findings of a rule are mended in the file; safe where nobody reads the file otherwise afterwards.

    `edits` takes the document and a problem, and gives no edits where that problem can't be mended.
    """

    edits: Callable[..., Iterable[Edit]]
    safe: bool


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
    fix: Fix | None = None

    @cached_property
    def reads(self) -> str:
        """Name what the rule looks at: the name of its check's one parameter."""
        return next(iter(inspect.signature(self.check).parameters))

    def __reduce__(self) -> tuple[Callable[[str, str], "Rule"], tuple[str, str]]:
        """Travel between processes by name: the rule is there already."""
        return _rule_in, (self.check.__module__, self.check.__name__)

    @property
    def stage(self) -> str:
        """Name the folder in which the rule lies."""
        return self.check.__module__.rsplit(".", 2)[-2]

    def at(self, span: Span, other: Span | None = None, **facts: Fact) -> Problem:
        """Report a place."""
        return Problem(self.name, span, facts, other)

    def page(self, language: Language) -> str:
        """Give the page: the docstring in English, the file `<rule>.vi.md` beside the code in Vietnamese.

        The Vietnamese page takes its examples from the docstring where it says `{fires}` and `{instead}`.
        """
        english = inspect.cleandoc(self.check.__doc__ or "")
        if language is Language.EN:
            return english
        page = Path(inspect.getfile(self.check)).with_suffix(".vi.md").read_text("utf-8").strip()
        for mark, heading in (("{fires}", "Fires"), ("{instead}", "Instead")):
            page = page.replace(mark, _part(english, heading))
        return page

    def examples(self, heading: str) -> tuple[str, ...]:
        """Give the code blocks under a heading of the page, `Fires` or `Instead`."""
        return tuple(_BLOCK.findall(_part(inspect.cleandoc(self.check.__doc__ or ""), heading)))


def fixed_by(edits: Callable[..., Iterable[Edit]], *, safe: bool = True) -> Callable[[Rule], Rule]:
    """Declare how findings of a rule are mended; stands above `@rule`."""
    return lambda one: replace(one, fix=Fix(edits, safe))


def _rule_in(module: str, name: str) -> Rule:
    found: Rule = getattr(import_module(module), name)
    return found


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
