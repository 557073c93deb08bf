"""From a document to the settings of an office."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kehoach.document.node import Document, Mapping, Scalar
from kehoach.finding.problem import Problem
from kehoach.finding.severity import Severity
from kehoach.plan.cell import Cell
from kehoach.plan.cells import cell, cells, child
from kehoach.plan.house import House
from kehoach.plan.judge import judge
from kehoach.plan.lint import NOTHING_SAID, Lint
from kehoach.plan.read_house import read_houses
from kehoach.plan.shape.settings import SettingsShape
from kehoach.text.source import Search, Source
from kehoach.words import Language

_NAME = re.compile(r"[^\s,]+")


@dataclass(frozen=True, slots=True)
class Settings:
    """What an office has decided; the defaults hold where it has not."""

    language: Language | None = None
    before_inclusive: bool = False
    lint: Lint = NOTHING_SAID
    houses: tuple[House, ...] = ()


def read_settings(document: Document) -> tuple[Settings, tuple[Problem, ...]]:
    """Read kehoach.yaml; what is wrong there leaves the default."""
    problems = judge(document, SettingsShape)
    top = child(document.root, "settings") if document.root else None
    if top is None:
        return Settings(), problems
    language, before = cell(top, "language"), cell(top, "before")
    spoken = Language(language.text) if language and language.text in set(Language) else None
    lint = child(top, "lint")
    houses, met = read_houses(document.source, top, problems)
    own = frozenset(one.name.text for one in houses)
    read = replace(_lint(document.source, lint), own=own) if lint else NOTHING_SAID
    is_inclusive = before is not None and before.text == "inclusive"
    return Settings(spoken, is_inclusive, read, houses), (*problems, *met)


def _lint(source: Source, lint: Mapping) -> Lint:
    severity = child(lint, "severity")
    weights = tuple(_weights(severity)) if severity else ()
    fail_on = cell(lint, "fail_on")
    return Lint(
        tuple(_names(source, lint, "select")),
        tuple(_names(source, lint, "ignore")),
        weights,
        Severity(fail_on.text) if fail_on and fail_on.text in set(Severity) else None,
    )


def _names(source: Source, lint: Mapping, key: str) -> Iterator[Cell]:
    """Give the names of rules, which may also be parted by commas: no name holds one."""
    for one in cells(source, lint, key):
        search = Search(source, one.span)
        for name in _NAME.findall(one.text):
            yield Cell(name, search.find(name) or one.span)


def _weights(severity: Mapping) -> Iterator[tuple[Cell, Severity]]:
    for entry in severity.entries:
        if isinstance(entry.value, Scalar) and entry.value.text in set(Severity):
            yield Cell(entry.key.text, entry.key.span), Severity(entry.value.text)
