from collections.abc import Iterator

from kehoach.calendar.official import DayKind, Standing
from kehoach.calendar.period import Period
from kehoach.calendar.workdays import day_off, standing
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Deadline, Direction, OffsetUnit
from kehoach.plan.model import Plan, readings
from kehoach.words import Words


@rule(
    Severity.NOTE,
    says=Words(
        vi="hạn này tính theo lịch nghỉ năm {years} do kehoach tính trước, chưa có thông báo chính thức",
        en="this depends on the days off of {years}, which are computed and not official yet",
    ),
    help=Words(
        vi="khi có thông báo lịch nghỉ Tết, nghỉ lễ chính thức, cập nhật kehoach rồi xem lại các hạn tính theo ngày",
        en="when the official days off are out, update kehoach and look again at what is counted in days",
    ),
)
def computed_calendar(plan: Plan) -> Iterator[Problem]:
    """A deadline depends on days off that nobody has decided yet.

    The Prime Minister sets the days of Tết and the exchanged working days each autumn for the year after. Until then
    kehoach computes them from the law and the lunar calendar, and a limit counted in days may end one or two days
    off. Said once a plan, at the first such deadline; quarters, months and weekends do not depend on it.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2035
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2034
      signer: (mẫu, không có người ký)
      period: 2035
    sections:
      - number: I
        tasks:
          - number: 1
            title: Công khai thủ tục hành chính
            lead: Sở Tư pháp
            outputs: Danh mục
            when: 05 ngày làm việc kể từ ngày nhận được Quyết định công bố
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    sections:
      - number: I
        tasks:
          - number: 1
            title: Công khai thủ tục hành chính
            lead: Sở Tư pháp
            outputs: Danh mục
            when: 05 ngày làm việc kể từ ngày nhận được Quyết định công bố
    ```
    """
    unsure = _unsure_years(plan.period) if plan.period else ()
    if not unsure:
        return
    for task in readings(plan):
        if task.when and task.deadline:
            for limb in (task.deadline, *task.deadline.also):
                if years := _years(limb, unsure):
                    place = plan.source.find(limb.text, task.when.span)
                    yield computed_calendar.at(place, years=", ".join(map(str, years)))
                    return


def _unsure_years(period: Period) -> tuple[int, ...]:
    years = range(period.start.year, period.end.year + 1)
    return tuple(year for year in years if standing(year) in {None, Standing.COMPUTED})


def _years(deadline: Deadline, unsure: tuple[int, ...]) -> tuple[int, ...]:
    """Give the unsure years on whose days off a deadline depends: any where it waits for an event."""
    if _ends_on_a_working_day(deadline):
        return unsure
    due = deadline.due
    if due is None or due.year not in unsure or all(note.name != "day-off" for note in deadline.notes):
        return ()
    off = day_off(due)
    return (due.year,) if off and off.kind is not DayKind.WEEKEND else ()


def _ends_on_a_working_day(deadline: Deadline) -> bool:
    """Tell whether days off move the end: of working days, and after an event of days and months."""
    offset = deadline.offset
    if offset is None or offset.unit is OffsetUnit.HOURS:
        return False
    return offset.unit is OffsetUnit.WORKING_DAYS or offset.direction is Direction.AFTER
