"""Days that lie outside the period of a plan, but for what prepares it."""

from datetime import date, timedelta
from typing import NamedTuple

from kehoach.calendar.period import Period
from kehoach.phrase.deadline.model import Deadline, Kind
from kehoach.plan.model import Plan


class Outside(NamedTuple):
    """A day before the period of a plan or after it."""

    day: date
    is_before: bool


def allowed_days(plan: Plan) -> Period | None:
    """Give the days that the deadlines of a plan may name: its period, and before it the quarter of issue."""
    return Period(_preparation(plan.period, plan.issued_on), plan.period.end) if plan.period else None


def outside(deadline: Deadline, allowed: Period) -> Outside | None:
    """Give the day that lies outside; only words that fix their year can be wrong so."""
    if deadline.kind not in {Kind.SPAN, Kind.BY_DATE}:
        return None
    start = deadline.start or deadline.due
    if start and start < allowed.start:
        return Outside(start, is_before=True)
    if deadline.due and deadline.due > allowed.end:
        return Outside(deadline.due, is_before=False)
    return None


def _preparation(period: Period, issued: Period | None) -> date:
    """Give the first day on which a preparing step may begin: the quarter of issue, if that is earlier."""
    known = issued.start if issued else period.start - timedelta(days=1)
    return min(period.start, date(known.year, known.month - (known.month - 1) % 3, 1))
