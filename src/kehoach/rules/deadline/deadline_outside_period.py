from collections.abc import Iterator
from datetime import date, timedelta

from kehoach.calendar.period import Period
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Deadline, Kind
from kehoach.plan.model import Plan, readings
from kehoach.text.source import Span
from kehoach.words import Words

_BEFORE = Words(vi="trước", en="before")
_AFTER = Words(vi="sau", en="after")


@rule(
    Severity.ERROR,
    says=Words(
        vi="ngày {day} nằm {side} thời kỳ của kế hoạch, {first} đến {last}",
        en="{day} lies {side} the period of the plan, {first} to {last}",
    ),
    help=Words(
        vi="kiểm tra năm ghi trong thời hạn và `period` của kế hoạch",
        en="check the year in the deadline and the plan's `period`",
    ),
    other=Words(vi="thời kỳ của kế hoạch", en="the period of the plan"),
)
def deadline_outside_period(plan: Plan) -> Iterator[Problem]:
    """A deadline begins before the period of the plan or ends after it.

    Mostly the year is that of last year's plan, from which the line was copied. Preparation is no
    mistake: what falls between the quarter in which the plan was issued and the start of its period
    is not reported, nor is what recurs each year ("quý IV của năm trước liền kề").

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Từ 01/01/2023 đến 30/6/2024
    ```

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Trước ngày 15/5/2025
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Lập kế hoạch của đơn vị
            lead: Sở Tư pháp
            outputs: Kế hoạch
            when: Tháng 12/2023
          - number: 2
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Từ 01/01/2024 đến 30/6/2024
    ```
    """
    if plan.period is None:
        return
    told: set[Span] = set()
    allowed = Period(_preparation(plan.period, plan.issued_on), plan.period.end)
    for task in readings(plan):
        if task.when is None or task.deadline is None or task.when.span in told:
            continue
        told.add(task.when.span)
        for limb in (task.deadline, *task.deadline.also):
            if outside := _outside(limb, allowed):
                yield _problem(plan, plan.source.find(limb.text, task.when.span), plan.period, outside)


def _outside(deadline: Deadline, allowed: Period) -> tuple[date, Words] | None:
    """Give the day that lies outside and on which side; only words that fix their year can be wrong so."""
    if deadline.kind not in {Kind.SPAN, Kind.BY_DATE}:
        return None
    start = deadline.start or deadline.due
    if start and start < allowed.start:
        return start, _BEFORE
    if deadline.due and deadline.due > allowed.end:
        return deadline.due, _AFTER
    return None


def _preparation(period: Period, issued: Period | None) -> date:
    """Give the first day on which a preparing step may begin: the quarter of issue, if that is earlier."""
    known = issued.start if issued else period.start - timedelta(days=1)
    return min(period.start, date(known.year, known.month - (known.month - 1) % 3, 1))


def _problem(plan: Plan, place: Span, period: Period, outside: tuple[date, Words]) -> Problem:
    day, side = outside
    words = plan.period_words.span if plan.period_words else None
    return deadline_outside_period.at(place, words, day=day, side=side, first=period.start, last=period.end)
