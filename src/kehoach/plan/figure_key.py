"""What a figure speaks of, so that two of one thing are found however their words are written."""

from typing import NamedTuple

from kehoach.plan.level import level_key
from kehoach.plan.progress_file import Figure
from kehoach.text.letters import match_key


class FigureKey(NamedTuple):
    """For which unit, of which target, level, fields and period; level and fields folded, empty for all."""

    unit: str
    target: str
    level: str
    fields: frozenset[str]
    period: str


def figure_key(unit: str, figure: Figure) -> FigureKey | None:
    """Give what a figure of a unit speaks of; None where its target or period is not known."""
    if figure.target is None or figure.period is None:
        return None
    level = level_key(figure.level.text) if figure.level else ""
    fields = parts_of(figure.field.text) if figure.field else frozenset()
    return FigureKey(unit, figure.target.text, level, fields, figure.period.name)


def parts_of(field: str | None) -> frozenset[str]:
    """Give the fields that words name: "đất đai, xây dựng, đầu tư" are three."""
    if not field:
        return frozenset()
    words = field.replace(";", ",")
    if "," in words:
        words = words.replace(" và ", ", ")
    keys = (match_key(part) for part in words.split(","))
    return frozenset(key for key in keys if key)
