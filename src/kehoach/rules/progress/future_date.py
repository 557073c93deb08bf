from collections.abc import Iterator
from datetime import date

from kehoach.calendar.period import Period
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.cell import Cell
from kehoach.plan.progress_file import Progress, Said, is_before_period
from kehoach.rules.facts import with_words
from kehoach.status.reported import Reported
from kehoach.words import Words

_REPORT = Words(vi="ở sau ngày báo cáo {limit}", en="is after the day of the report, {limit}")
_TODAY = Words(vi="ở sau hôm nay, {limit}", en="is after today, {limit}")


@rule(
    Severity.ERROR,
    says=Words(vi="ngày {day} {than}", en="{day} {than}"),
    help=Words(
        vi="kiểm tra ngày, tháng, năm; việc chưa xảy ra thì chưa báo cáo được",
        en="check day, month and year; what has not happened yet can't be reported",
    ),
)
def future_date(reported: Reported) -> Iterator[Problem]:
    """A date lies after the report, or in the future.

    What was done, and what happened, lies before the day on which it is reported, and that day is not later than
    today (`--as-of` sets another day). A date that is later is a slip of the pen, and would make late work count as in
    time, or work in time as late.

    ## Fires

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2024.yaml
    plan:
      id: mau-2024
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      period: 2024
    sections:
      - number: I
        tasks:
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, support: Sở Nội vụ, when: Quý I năm 2024}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: hoàn thành, date: 08/4/2024, evidence: Báo cáo 12/BC-STP}
    ```

    ## Instead

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2024.yaml
    plan:
      id: mau-2024
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      period: 2024
    sections:
      - number: I
        tasks:
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, support: Sở Nội vụ, when: Quý I năm 2024}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: hoàn thành, date: 08/3/2024, evidence: Báo cáo 12/BC-STP}
    ```
    """
    progress, today = reported.progress, reported.today
    told = progress.reported_on
    limit, than = (told.end, _REPORT) if told and not is_before_period(progress) else (today, _TODAY)
    for words, day in _happened(progress):
        if words and day and day.start > limit:
            yield _later(words, limit, than)
    for words, day in _told(progress):
        if words and day and day.start > today:
            yield _later(words, today, _TODAY)


def _later(words: Cell, limit: date, than: Words) -> Problem:
    return with_words(future_date.at(words.span, day=words.text, limit=limit), "than", than)


def _happened(progress: Progress) -> Iterator[tuple[Cell | None, Period | None]]:
    """Give the days of what was done and what happened; that of a decision may well be later."""
    yield from ((one.date, one.day) for one in progress.tasks if one.said is Said.DONE)
    yield from ((one.date, one.day) for one in progress.events)


def _told(progress: Progress) -> Iterator[tuple[Cell | None, Period | None]]:
    """Give the days on which something was reported."""
    yield progress.reported, progress.reported_on
    yield from ((one.reported, one.reported_on) for one in progress.figures)
