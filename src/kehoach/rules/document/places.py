"""Where a rule has its problems, so that another does not report their consequences."""

from kehoach.finding.rule import Met
from kehoach.text.source import Span


def places_of(met: Met, name: str) -> frozenset[Span]:
    """Give the places of the problems of one rule, by its name."""
    return frozenset(problem.span for problem in met.by_rule.get(name, ()))
