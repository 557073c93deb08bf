"""The rules of the office that hold for a file."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Final

from kehoach.check.house.parts import parts_of
from kehoach.check.house.rule import HouseRule, house_rule, problems_of
from kehoach.finding.problem import Problem
from kehoach.plan.house import House
from kehoach.plan.read_settings import Settings
from kehoach.repository.file import LOSING, File
from kehoach.repository.places import SETTINGS
from kehoach.repository.shelf import Shelf, holding, take
from kehoach.roster.assigned import Assigned


@dataclass(frozen=True, slots=True)
class Declared:
    """The rules of one settings file by name; `broken` are the names of those that could not be read whole."""

    by_name: Mapping[str, HouseRule] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        """Give all names, so that an ignore comment may name them."""
        return self.broken | frozenset(self.by_name)


NONE = Declared()
MOST_FOUND: Final = 1_000
"""Places that one rule tells of in one file: with two hundred rules that nothing fits, a file has enough of them."""


def declared(shelf: Shelf, path: Path, known: frozenset[str]) -> Declared:
    """Give the rules of the settings above a file; `known` are names that are taken by kehoach's own."""
    found = holding(shelf, path, SETTINGS)
    drafts = tuple(one.document.source.text for one in shelf.drafts.values())
    return _in(shelf, found, known, drafts) if found else NONE


@lru_cache(maxsize=4)
def _in(
    shelf: Shelf,
    path: Path,
    known: frozenset[str],
    drafts: tuple[str, ...],  # noqa: ARG001 - what it is kept by
) -> Declared:
    """Make the rules of a settings file once for all its plans; the shelf's drafts may be other settings."""
    file = take(shelf, path)
    return rules_in(file, known) if file.settings and file.settings.houses else NONE


def rules_in(file: File, known: Collection[str]) -> Declared:
    """Give the rules of a settings file."""
    houses = [one for one in _houses(file) if one.name.text not in known]
    sound = [one for one in houses if _is_sound(file, one)]
    by_name = {one.name.text: house_rule(one) for one in sound}
    return Declared(by_name, frozenset(one.name.text for one in houses) - frozenset(by_name))


def taken(settings: Settings, known: Collection[str]) -> tuple[Problem, ...]:
    """Report names that rules of kehoach have, or had."""
    names = [one.name for one in settings.houses if one.name.text in known]
    return tuple(
        Problem("house-rule-misnamed", one.span, {"name": one.text, "cause": "taken"}) for one in names
    )


def found(rules: Declared, file: File, owners: Assigned | None) -> Iterator[Problem]:
    """Hold a plan against the rules of its office."""
    if file.plan and rules.by_name:
        whole, is_whole = parts_of(file.plan, owners), file.is_whole
        for rule in rules.by_name.values():
            yield from islice(problems_of(rule.house, whole, is_whole=is_whole), MOST_FOUND)


def _houses(file: File) -> tuple[House, ...]:
    return file.settings.houses if file.settings else ()


def _is_sound(file: File, house: House) -> bool:
    """Tell whether all that a rule says was read as it was meant."""
    lost = (one for one in file.problems if one.rule in LOSING and house.span.covers(one.span))
    unsure = (
        one for one in file.document.unsure if one.start < house.span.end and house.span.start < one.end
    )
    return house.is_sound and not any(lost) and not any(unsure)
