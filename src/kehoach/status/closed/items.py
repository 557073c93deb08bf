"""What a progress file has on record for one period, item by item."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.plan.cell import Cell
from kehoach.plan.digest import Data, digest
from kehoach.plan.progress_file import Event, Extension, Figure, Progress, TaskReport
from kehoach.status.closed import canonical
from kehoach.text.source import Span

HEAD = "progress"
"""The part of what a file says of itself: who reported, when, by which document."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on record: the list in which it stands, what it is about, its digest, its place.

    A correction names the period whose figure it replaces, and says why.
    """

    part: str
    about: str
    digest: str
    span: Span
    is_correction: bool = False


def items(progress: Progress, period: ReportingPeriod) -> tuple[Item, ...]:
    """Give all that a file has on record for a period: what it reports of it, or the figures that name it."""
    figures = _by_period(progress).get(period.name, ())
    reported = _reported(progress) if is_of(progress, period) else ()
    return tuple(_numbered([*reported, *(_figure(one, progress) for one in figures)]))


@lru_cache(maxsize=4)
def _by_period(progress: Progress) -> Mapping[str, tuple[Figure, ...]]:
    """Sort the figures of a file by their period, once for all the periods that it is held against."""
    found: defaultdict[str, list[Figure]] = defaultdict(list)
    for one in progress.figures:
        if one.period:
            found[one.period.name].append(one)
    return {name: tuple(those) for name, those in found.items()}


def is_of(progress: Progress, period: ReportingPeriod) -> bool:
    """Tell whether a file reports for a period."""
    return progress.reporting is not None and progress.reporting.name == period.name


def file_digest(unit: str, those: tuple[Item, ...]) -> str:
    """Give the digest of what a unit has on record in one file."""
    return digest({"unit": canonical.words(unit), "items": sorted(one.digest for one in those)})


@dataclass(frozen=True, slots=True)
class _Record:
    """An item before it is known how many of its name stand above it."""

    part: str
    about: str
    data: dict[str, Data]
    span: Span
    is_correction: bool = False


def _numbered(records: list[_Record]) -> Iterator[Item]:
    """Make digests. Of two reports on one thing the later holds, so which is the second is a part of it.

    A correction is not numbered, since one more may be written down above it.
    """
    seen: Counter[tuple[str, str, bool]] = Counter()
    for one in records:
        key = one.part, one.about, one.data.get("corrects") is not None
        seen[key] += 1
        nth = str(seen[key]) if seen[key] > 1 and not one.is_correction else None
        whole = digest({"part": one.part, "data": one.data, "nth": nth})
        yield Item(one.part, one.about, whole, one.span, one.is_correction)


def _reported(progress: Progress) -> Iterator[_Record]:
    yield _head(progress)
    yield from map(_task, progress.tasks)
    yield from map(_event, progress.events)
    yield from map(_extension, progress.extensions)


def _head(progress: Progress) -> _Record:
    data: dict[str, Data] = {
        "reported": canonical.day(progress.reported_on, progress.reported),
        "evidence": canonical.documents(progress.evidence),
    }
    unit = progress.unit.text if progress.unit else "…"
    return _Record(HEAD, unit, data, progress.period.span if progress.period else Span(0, 0))


def _task(one: TaskReport) -> _Record:
    data: dict[str, Data] = {
        **_subject(one),
        "state": one.said.value if one.said else canonical.words_of(one.state),
        "date": canonical.day(one.day, one.date),
        "percent": canonical.percent(one.percent),
        "evidence": canonical.documents(one.evidence),
    }
    return _Record("tasks", _about(one.task, one.occurrence, one.case), data, _place(one.task, one.span))


def _extension(one: Extension) -> _Record:
    data: dict[str, Data] = {
        **_subject(one),
        "due": canonical.day(one.due, one.due_words),
        "reason": canonical.words_of(one.reason),
        "evidence": canonical.documents(one.evidence),
    }
    return _Record("extensions", _about(one.task, one.occurrence, one.case), data, _place(one.task, one.span))


def _event(one: Event) -> _Record:
    data: dict[str, Data] = {
        "id": canonical.name(one.id),
        "date": canonical.day(one.day, one.date),
        "event": canonical.words_of(one.event),
        "starts": [canonical.name(start) for start in one.starts],
        "unit": canonical.words_of(one.unit),
        "evidence": canonical.documents(one.evidence),
    }
    return _Record("events", _about(one.id or one.event), data, _place(one.id or one.event, one.span))


def _figure(one: Figure, progress: Progress) -> _Record:
    own_day = one.reported_on if one.reported_on != progress.reported_on else None
    data: dict[str, Data] = {
        "target": canonical.name(one.target),
        "level": canonical.words_of(one.level),
        "field": canonical.words_of(one.field),
        "count": canonical.number(one.count),
        "of": canonical.number(one.of),
        "value": canonical.number(one.value),
        "source": canonical.words_of(one.source),
        "reported": canonical.day(own_day),
        "corrects": one.period.name if one.corrects and one.period else None,
        "reason": canonical.words_of(one.reason),
    }
    about = _about(one.target, one.level, one.field)
    is_correction = one.corrects is not None and one.reason is not None
    return _Record("figures", about, data, _place(one.target, one.span), is_correction)


def _subject(one: TaskReport | Extension) -> dict[str, Data]:
    named = {"task": one.task, "for": one.occurrence, "case": one.case}
    return {key: canonical.name(cell) for key, cell in named.items()}


def _about(*cells: Cell | None) -> str:
    return " ".join(text for cell in cells if (text := canonical.name(cell))) or "…"


def _place(cell: Cell | None, span: Span) -> Span:
    return cell.span if cell else span
