"""The day that a document speaks of where nobody names one."""

from datetime import date, timedelta

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.report.templates import OWING, PLAN
from kehoach.repository.follow import Followed
from kehoach.status.late import judged
from kehoach.status.reports import reports_owed

_DAY = timedelta(days=1)


def own_day(followed: Followed, template: str, period: ReportingPeriod, today: date) -> date:
    """Give the last day of the data of the period; of a plan itself the day it was issued, without later amendments.

    Reports fall due after the data of their period end: the list of those who have not sent theirs speaks of the day
    after the last is due, or of today where that is earlier.
    """
    end = period.window.end
    if template == PLAN:
        return followed.plan.issued_on.end if followed.plan.issued_on else end
    if template == OWING:
        return max(end, min(_after_last_due(followed, period), today))
    return end


def _after_last_due(followed: Followed, period: ReportingPeriod) -> date:
    days = (
        one.status.due
        for one in reports_owed(judged(followed, period.window.end))
        if one.period
        and period.period.holds(one.period.period.start)
        and period.period.holds(one.period.period.end)
    )
    return max((day for day in days if day), default=period.window.end - _DAY) + _DAY
