"""From a document to the settings of an office."""

from dataclasses import dataclass

from kehoach.document.node import Document
from kehoach.finding.problem import Problem
from kehoach.plan.cells import cell, child
from kehoach.plan.house import House
from kehoach.plan.judge import judge
from kehoach.plan.read_house import read_houses
from kehoach.plan.shape.settings import SettingsShape
from kehoach.words import Language


@dataclass(frozen=True, slots=True)
class Settings:
    """What an office has decided; the defaults hold where it has not."""

    language: Language | None = None
    before_inclusive: bool = False
    houses: tuple[House, ...] = ()


def read_settings(document: Document) -> tuple[Settings, tuple[Problem, ...]]:
    """Read kehoach.yaml; what is wrong there leaves the default."""
    problems = judge(document, SettingsShape)
    top = child(document.root, "settings") if document.root else None
    if top is None:
        return Settings(), problems
    language, before = cell(top, "language"), cell(top, "before")
    spoken = Language(language.text) if language and language.text in set(Language) else None
    houses, met = read_houses(document.source, top, problems)
    return Settings(spoken, before is not None and before.text == "inclusive", houses), (*problems, *met)
