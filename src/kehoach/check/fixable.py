"""What can be mended of what was found."""

from dataclasses import replace

from kehoach.finding.problem import Problem
from kehoach.repository.file import File, Sort
from kehoach.rules.registry import BY_NAME


def with_edits(file: File, problem: Problem) -> Problem:
    """Add the edits that mend a problem; a snapshot of a closed period is never mended: it has a digest."""
    rule = BY_NAME.get(problem.rule)  # none for one of the office's own
    fix = rule.fix if rule else None
    if fix is None or file.sort is Sort.CLOSED:
        return replace(problem, edits=()) if problem.edits else problem
    return replace(problem, edits=tuple(fix.edits(file.document, problem)))
