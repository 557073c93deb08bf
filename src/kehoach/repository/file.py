"""One file of a plan repository, read as far as it can be by itself."""

from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from kehoach.document.node import Document
from kehoach.document.parse import parse
from kehoach.finding.problem import Problem
from kehoach.plan.closed_file import Closed
from kehoach.plan.model import Plan
from kehoach.plan.progress_file import Progress
from kehoach.plan.read_closed import read_closed
from kehoach.plan.read_plan import read_plan
from kehoach.plan.read_progress import read_progress
from kehoach.plan.read_roster import read_roster_file
from kehoach.plan.read_settings import Settings, read_settings
from kehoach.plan.roster_file import RosterFile
from kehoach.plan.schema.meant import meant_key
from kehoach.text.source import Source, Span


class Sort(StrEnum):
    """What a file is, by its top key."""

    PLAN = "plan"
    PROGRESS = "progress"
    ROSTER = "units"
    SETTINGS = "settings"
    CLOSED = "closed"


_BY_KEY = {
    "plan": Sort.PLAN,
    "progress": Sort.PROGRESS,
    "settings": Sort.SETTINGS,
    "closed": Sort.CLOSED,
    "units": Sort.ROSTER,
    "groups": Sort.ROSTER,
    "extends": Sort.ROSTER,
}


_UNREADABLE = frozenset(
    {"unreadable-file", "link-leads-outside", "not-utf-8", "legacy-encoding", "too-large"}
)
"""Problems of characters after which nothing read from a text can be trusted."""


LOSING = frozenset(
    {
        "unknown-key",
        "missing-key",
        "wrong-type",
        "text-with-colon",
        "flow-list",
        "duplicate-key",
        "key-without-value",
        "too-many-entries",
    }
)
"""Problems by which something that was written is not read as it was meant."""


@dataclass(frozen=True)
class File:
    """A file with the problems that the stages met in it; at most one of the five readings is there."""

    path: Path
    document: Document
    sort: Sort | None
    problems: tuple[Problem, ...] = ()
    plan: Plan | None = None
    progress: Progress | None = None
    roster: RosterFile | None = None
    settings: Settings | None = None
    closed: Closed | None = None

    @cached_property
    def is_whole(self) -> bool:
        """Tell whether all that was written was read; where nothing is written, nothing is lost."""
        lost = (one for one in self.problems if one.rule in LOSING and one.span.start < one.span.end)
        return self.document.root is not None and self.document.complete and not any(lost)

    @cached_property
    def is_clear(self) -> bool:
        """Tell whether all of a plan was read, and days can be told from it."""
        return self.is_whole and not any(one.rule == "period-malformed" for one in self.problems)


def read_file(
    path: Path, source: Source, *, met: tuple[Problem, ...] = (), before_inclusive: bool = False
) -> File:
    """Read a text as what its top key says it is; `met` are the problems of its characters."""
    if any(problem.rule in _UNREADABLE for problem in met):
        return File(path, Document(source, None), None, met)
    document, problems = parse(source)
    file = File(path, document, sort_of(document), (*met, *problems))
    if document.root is None:
        return file
    return _judged(file, before_inclusive=before_inclusive)


def sort_of(document: Document) -> Sort | None:
    """Tell what a document is; None where no top key says it."""
    keys = [entry.key.text for entry in document.root.entries] if document.root else []
    return next((_BY_KEY[key] for key in keys if key in _BY_KEY), None)


def _judged(file: File, *, before_inclusive: bool) -> File:
    """Read the document by the reader of its sort."""
    document, problems = file.document, file.problems
    match file.sort:
        case Sort.PLAN:
            plan, met = read_plan(document, before_inclusive=before_inclusive)
            return replace(file, plan=plan, problems=(*problems, *met))
        case Sort.PROGRESS:
            progress, met = read_progress(document)
            return replace(file, progress=progress, problems=(*problems, *met))
        case Sort.ROSTER:
            roster, met = read_roster_file(document)
            return replace(file, roster=roster, problems=(*problems, *met))
        case Sort.SETTINGS:
            settings, met = read_settings(document)
            return replace(file, settings=settings, problems=(*problems, *met))
        case Sort.CLOSED:
            closed, met = read_closed(document)
            return replace(file, closed=closed, problems=(*problems, *met))
        case None:
            return replace(file, problems=(*problems, _unsorted(document)))


def _unsorted(document: Document) -> Problem:
    first = document.root.entries[0].key.span if document.root and document.root.entries else Span(0, 0)
    key, known = document.source.part(first).lower(), tuple(_BY_KEY)
    near = meant_key(key, known) or next(iter(get_close_matches(key, known, n=1)), None)
    return Problem("unknown-sort-of-file", first, {"known": known, "nearest": near})
