"""Chapters of the timeline: an outermost section each, in it a line for each task with the times of what is owed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kehoach.report.digest import Count, Digest, Item, Line
from kehoach.report.page.marks import Drawn, draw
from kehoach.report.page.scale import Scale
from kehoach.report.page.shares import Share, shares
from kehoach.report.page.states import dues_told, states_told, units_told, worst_first


@dataclass(frozen=True, slots=True)
class Lane:
    """A task, or the heading of a section within the chapter where nothing is drawn."""

    address: str
    title: str
    units: str | None
    dues: str | None
    states: str | None
    drawn: Drawn | None


@dataclass(frozen=True, slots=True)
class Chapter:
    """An outermost section; `shares` are empty where nothing is judged."""

    address: str | None
    title: str | None
    total: int
    shares: tuple[Share, ...]
    lanes: tuple[Lane, ...]


def chapters(digest: Digest, scale: Scale, as_of: date | None) -> Iterator[Chapter]:
    """Give the sections in which anything is owed, in the order of the plan; `as_of` is None where nothing is judged."""
    by_address: dict[str, list[Item]] = {}
    for one in digest.obligations:
        by_address.setdefault(one.address, []).append(one)
    for head, lines in _by_section(digest.lines):
        owed = [item for line in lines for item in by_address.get(line.address, ())]
        if not owed:
            continue
        yield Chapter(
            address=head.address if head else None,
            title=head.title if head else None,
            total=len(owed),
            shares=shares(_counts(owed)) if as_of else (),
            lanes=tuple(_lanes(lines, by_address, scale, as_of)),
        )


def _by_section(lines: Sequence[Line]) -> Iterator[tuple[Line | None, list[Line]]]:
    """Part lines by the outermost section; tasks in none come together."""
    head, those = None, list[Line]()
    for line in lines:
        if line.depth == 0 and (line.kind == "section" or (head and line.kind == "task")):
            yield head, those
            head, those = (line if line.kind == "section" else None), []
        if line is not head:
            those.append(line)
    yield head, those


def _lanes(
    lines: Sequence[Line], by_address: Mapping[str, Sequence[Item]], scale: Scale, as_of: date | None
) -> Iterator[Lane]:
    """Give the lines of what is owed, each heading only where something is owed below."""
    heads: list[Line] = []
    for line in lines:
        if line.kind == "section":
            heads.append(line)
        elif items := by_address.get(line.address):
            yield from map(_heading, heads)
            heads.clear()
            yield _lane(line, items, draw(items, scale, as_of), judged=as_of is not None)


def _heading(line: Line) -> Lane:
    return Lane(line.address, line.title or "", None, None, None, None)


def _lane(line: Line, items: Sequence[Item], drawn: Drawn, *, judged: bool) -> Lane:
    return Lane(
        address=line.address,
        title=items[0].title,
        units=units_told(items),
        dues=dues_told(items),
        states=states_told(items) if judged else None,
        drawn=drawn,
    )


def _counts(items: Sequence[Item]) -> list[Count]:
    """Count obligations by state in the order of states."""
    words = {one.state: one.state_words for one in items}
    states = [one.state for one in items]
    return [Count(state, words[state], states.count(state)) for state in sorted(words, key=worst_first)]
