"""What the rules read of one file, by the name of the rules' one parameter."""

from collections import defaultdict
from collections.abc import Mapping

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met
from kehoach.repository.file import File
from kehoach.roster.assigned import Assigned
from kehoach.status.reported import Reported


def inputs(
    file: File, problems: tuple[Problem, ...], assigned: Assigned | None, reported: Reported | None
) -> Mapping[str, object]:
    """Gather the values that are there; a rule whose input is missing does not run."""
    values: dict[str, object | None] = {
        "met": met(problems),
        "plan": file.plan,
        "assigned": assigned,
        "progress": file.progress,
        "reported": reported,
    }
    return {name: value for name, value in values.items() if value is not None}


def met(problems: tuple[Problem, ...]) -> Met:
    """Sort problems by their rule."""
    by_rule: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_rule[problem.rule].append(problem)
    return Met({name: tuple(those) for name, those in by_rule.items()})
