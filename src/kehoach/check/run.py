"""The run: files, what the stages met in them, what the rules find, less what is ignored."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kehoach.check.consequence import without_consequences
from kehoach.check.ignored import part
from kehoach.check.inputs import inputs
from kehoach.document.node import Document
from kehoach.files.read import find_files
from kehoach.finding.finding import Finding
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity
from kehoach.repository.file import File, Sort
from kehoach.repository.reported import misfits
from kehoach.repository.shelf import Shelf, composed, roster_for, take
from kehoach.roster.assigned import Assigned, assigned
from kehoach.rules.registry import BY_NAME, RULES

_KNOWN = frozenset(BY_NAME)
_OF_TEXT = frozenset(rule.name for rule in RULES if rule.stage in ("text", "document"))


@dataclass(frozen=True, slots=True)
class Checked:
    """What a run found; `ignored` are the findings that a comment covers, `passed_over` files of no sort."""

    findings: tuple[Finding, ...]
    ignored: tuple[Finding, ...]
    files: int
    passed_over: tuple[str, ...]


def check_paths(paths: Sequence[Path], shelf: Shelf, *, use_ignores: bool = True) -> Checked:
    """Check files, and folders with all the YAML files in them; findings in the order of files and places."""
    named = {path.resolve() for path in paths if path.is_file()}
    found: list[Finding] = []
    hidden: list[Finding] = []
    passed_over: list[str] = []
    count = 0
    for path in find_files(paths):
        file = take(shelf, path)
        if file.sort is None and file.document.root is not None and path.resolve() not in named:
            passed_over.append(file.document.source.path)
            continue
        count += 1
        kept, covered = check_file(shelf, file, use_ignores=use_ignores)
        found.extend(kept)
        hidden.extend(covered)
    return Checked(tuple(found), tuple(hidden), count, tuple(passed_over))


def check_file(shelf: Shelf, file: File, *, use_ignores: bool) -> tuple[list[Finding], list[Finding]]:
    """Give the findings of one file, and those that its ignores cover."""
    owners, problems = _belongings(shelf, file)
    values = inputs(file, (*file.problems, *problems), owners)
    raised = tuple(without_consequences(file.document, tuple(_sure(file.document, _run(values)))))
    if not use_ignores:
        return _findings(file, raised), []
    kept, hidden, ignored = part(file.document, raised, _KNOWN)
    about_ignores = _run({"ignored": ignored}) if file.sort and file.document.complete else ()
    return _findings(file, (*kept, *about_ignores)), _findings(file, hidden)


def _run(values: Mapping[str, object]) -> Iterator[Problem]:
    """Let each rule look at what it reads."""
    return chain.from_iterable(rule.check(values[rule.reads]) for rule in RULES if rule.reads in values)


def _belongings(shelf: Shelf, file: File) -> tuple[Assigned | None, tuple[Problem, ...]]:
    """Read a file with what it needs: a plan its roster, progress its plan, a roster what it extends."""
    if file.plan:
        roster = roster_for(shelf, file.path)
        if roster is None:
            return None, (Problem("missing-roster", file.plan.head),)
        return assigned(file.plan, roster)
    if file.progress:
        return None, misfits(shelf, file)
    if file.sort is Sort.ROSTER:
        return None, composed(shelf, file.path)[1]
    return None, ()


def _sure(document: Document, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Leave out what only follows from a syntax error: said of parts made unsure by it, or of what is missing."""
    for problem in problems:
        if document.complete or problem.rule in _OF_TEXT or not _is_unsure(document, problem):
            yield problem


def _is_unsure(document: Document, problem: Problem) -> bool:
    if problem.rule.startswith("missing-"):
        return True
    return any(one.start <= problem.span.start < one.end for one in document.unsure)


def _findings(file: File, problems: Iterable[Problem]) -> list[Finding]:
    findings = [Finding(BY_NAME[problem.rule], file.document.source, problem) for problem in problems]
    return sorted(findings, key=lambda one: (one.problem.span, one.severity.rank, one.rule.name))


def heaviest(findings: Sequence[Finding]) -> Severity | None:
    """Give the heaviest severity among findings."""
    return min((one.severity for one in findings), key=lambda severity: severity.rank, default=None)
