from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.progress_file import Figure, Progress, is_before_period, is_unfinished
from kehoach.text.source import Span
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(
        vi="kỳ {period} lấy số liệu đến hết ngày {end}; số liệu báo cáo ngày {reported} chưa đủ kỳ",
        en="data of {period} run up to {end}; a figure reported on {reported} is not complete",
    ),
    help=Words(
        vi="báo cáo số liệu sau ngày {end}, hoặc kiểm tra kỳ và ngày báo cáo ({citation})",
        en="report the figure after {end}, or check the period and the day of the report ({citation})",
    ),
)
def unfinished_period(progress: Progress) -> Iterator[Problem]:
    """A figure is reported for a period that is not over.

    Data of a period are closed on the 14th of its last month. What is reported before is an estimate that stays on
    record as if it were the result. Figures of the file's own period are reported once, at the period.

    ## Fires

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 28/02/2024}
    figures:
      - {target: truc-tuyen, count: 2.105, of: 3.402}
    ```

    ## Instead

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: truc-tuyen, count: 2.105, of: 3.402}
    ```
    """
    if is_before_period(progress):
        return
    places: dict[Span, Figure] = {}
    for one in progress.figures:
        if is_unfinished(one):
            places.setdefault(_place(progress, one), one)
    for place, one in places.items():
        if one.period and one.reported_on:
            yield unfinished_period.at(
                place,
                period=one.period.name,
                end=one.period.window.end,
                reported=one.reported_on.end,
                citation=one.period.citation,
            )


def _place(progress: Progress, figure: Figure) -> Span:
    """Give the period of the file, or where the figure names one of its own."""
    if progress.period and figure.period == progress.reporting:
        return progress.period.span
    return progress.source.find(figure.period.name if figure.period else "", figure.span)
