"""The rules of the office where the user stands."""

from collections.abc import Collection
from pathlib import Path

from kehoach.check.house.declared import rules_in
from kehoach.check.house.rule import HouseRule
from kehoach.errors import NothingToDoError
from kehoach.repository.places import SETTINGS, above, plans_around
from kehoach.repository.shelf import Shelf, take


def rules_around(folder: Path, known: Collection[str]) -> tuple[HouseRule, ...]:
    """Give the rules of the settings for a folder, else for the plans around it; none where there are no settings."""
    found = above(folder / SETTINGS, SETTINGS) or _of_plans(folder)
    if found is None:
        return ()
    return tuple(rules_in(take(Shelf(folder), found), known).by_name.values())


def _of_plans(folder: Path) -> Path | None:
    try:
        return above(plans_around(folder) / SETTINGS, SETTINGS)
    except NothingToDoError:
        return None
