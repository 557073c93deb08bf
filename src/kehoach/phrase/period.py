"""Periods of reporting in an office's words: Quý I/2024, 6 tháng đầu năm 2024."""

import re
from typing import Final

from kehoach.calendar.period import Period, year
from kehoach.calendar.reporting import ReportingPeriod, read_reporting_period, reporting_period_of

_YEAR: Final = re.compile(r"[12][0-9]{3}(?![0-9])")
_LONGEST: Final = 40


def read_period_words(text: str) -> ReportingPeriod | None:
    """Read the name or the words of a period of reporting; None where they are none, or leave out the year."""
    named = read_reporting_period(text)
    return named or _in_words(text)


def _in_words(text: str) -> ReportingPeriod | None:
    """Read words as those of a deadline are read, and find the period that covers just these days."""
    from kehoach.phrase.deadline.model import Frame, Kind  # noqa: PLC0415 - names of periods need no phrases
    from kehoach.phrase.deadline.read import read  # noqa: PLC0415

    stated = _YEAR.search(text)
    if stated is None or len(text) > _LONGEST:
        return None
    meant, _ = read(text, Frame(year(int(stated[0]))))
    if meant is None or meant.kind is not Kind.SPAN or meant.also or not (meant.start and meant.due):
        return None
    return reporting_period_of(Period(meant.start, meant.due))
