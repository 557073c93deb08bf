"""The timeline: all that is owed on one scale of days, in chapters."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kehoach.report.digest import Digest, Item
from kehoach.report.page.chapters import Chapter, chapters
from kehoach.report.page.scale import Tick, percent, scale_of
from kehoach.report.page.states import PLANNED, worst_first

_MOST_OPEN = 60
"""A timeline of more lines starts with its chapters closed."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """All chapters on one scale; `today` is the place of the day asked, None where it is not shown.

    `signs` are the states that occur, with their words; `is_long`: chapters start closed.
    """

    years: tuple[Tick, ...]
    parts: tuple[Tick, ...]
    today: str | None
    chapters: tuple[Chapter, ...]
    signs: tuple[tuple[str, str], ...]
    is_long: bool


def timeline(digest: Digest, *, judged: bool) -> Timeline | None:
    """Lay the obligations of a digest out by time; None where no plan's period or day is known."""
    items = digest.obligations
    scale = scale_of(digest.plan.period, _days(items, judged=judged))
    if scale is None or not items:
        return None
    made = tuple(chapters(digest, scale, digest.as_of if judged else None))
    today = scale.after(digest.as_of)
    shown = judged and 0 <= today <= 100  # noqa: PLR2004 - per cent
    return Timeline(
        years=scale.years,
        parts=scale.parts,
        today=percent(today) if shown else None,
        chapters=made,
        signs=_signs(items) if judged else ((PLANNED, "thời gian thực hiện theo kế hoạch"),),
        is_long=sum(len(one.lanes) for one in made) > _MOST_OPEN,
    )


def _days(items: Iterable[Item], *, judged: bool) -> Iterator[date]:
    for one in items:
        if one.due:
            yield one.due
        if one.done and judged:
            yield one.done


def _signs(items: Iterable[Item]) -> tuple[tuple[str, str], ...]:
    words = {one.state: one.state_words for one in items}
    return tuple((state, words[state]) for state in sorted(words, key=worst_first))
