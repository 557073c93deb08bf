from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.progress_file import Progress, is_before_period
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="báo cáo ngày {reported}, khi kỳ {period} chưa bắt đầu",
        en="reported on {reported}, before the period {period} began",
    ),
    help=Words(
        vi="kiểm tra năm của ngày báo cáo, và kỳ báo cáo", en="check the year of the day, and the period"
    ),
    label=Words(vi="ngày báo cáo", en="day of the report"),
    other=Words(vi="kỳ báo cáo", en="period"),
)
def reported_before_period(progress: Progress) -> Iterator[Problem]:
    """A progress file was reported before its period began.

    Nobody can report on a period that is still to come: the year of the day is a slip, or the period is that of
    another report. Data of a period begin on the 15th of the month before it (Nghị định 09/2019/NĐ-CP điều 12).

    ## Fires

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2023}
    ```

    ## Instead

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    ```
    """
    day, words, period = progress.reported_on, progress.reported, progress.period
    if is_before_period(progress) and day and words and period:
        yield reported_before_period.at(words.span, period.span, reported=day.end, period=period.text)
