"""Dates and periods in files: read, or reported as malformed."""

from kehoach.calendar.period import Period, read_date
from kehoach.calendar.reporting import ReportingPeriod, read_reporting_period
from kehoach.document.node import Mapping
from kehoach.finding.problem import Problem
from kehoach.plan.cell import Cell
from kehoach.plan.cells import cell


def dated(mapping: Mapping, key: str, problems: list[Problem]) -> tuple[Cell | None, Period | None]:
    """Give the words and the day or month under a key; a date that is none is added to the problems."""
    words = cell(mapping, key)
    if words is None:
        return None, None
    day = read_date(words.text)
    if day is None:
        problems.append(Problem("date-malformed", words.span, {"text": words.text, "key": key}))
    return words, day


def reporting(
    mapping: Mapping, key: str, problems: list[Problem]
) -> tuple[Cell | None, ReportingPeriod | None]:
    """Give the words and the period of reporting under a key; one that is none is added to the problems."""
    words = cell(mapping, key)
    if words is None:
        return None, None
    period = read_reporting_period(words.text)
    if period is None:
        problems.append(Problem("unknown-period", words.span, {"text": words.text}))
    return words, period
